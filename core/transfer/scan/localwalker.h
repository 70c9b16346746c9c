// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"

#include <QThreadPool>

#include <filesystem>
#include <memory>

namespace windlass {

/// Walks the local files and folders of an upload. Links are followed or not, as the request says;
/// one that leads back to a folder it is in is left out.
/// Folders without anything in them become keys that end with a slash. What cannot be read becomes
/// an item that failed; the walk goes on. Substitutes that a download has written down (NameFile)
/// go back to the keys they stand for; what a download has not finished is left out. \internal
class LocalWalker : public ItemProducer
{
public:
    /// \a threads: where the disk is read, so that a slow one holds up no lane.
    LocalWalker(std::shared_ptr<TransferBatch> batch, QThreadPool &threads);
    ~LocalWalker() override;

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    struct Folder;
    struct Entry;

    Page walk(const CancelToken &cancel);
    void enter(Page &page, const QByteArray &path, const QByteArray &name);
    /// \a name as a file, \a folderName as a folder.
    void visit(
        Page &page, const QByteArray &path, const QByteArray &name, const QByteArray &folderName);
    void visitEntry(Page &page, const QByteArray &name);
    void addItem(Page &page, const QByteArray &path, const QByteArray &name, qint64 size,
        std::optional<Error> error = {});
    /// What is not sent is said to be \a isLeftOut, or to have failed.
    void addLink(Page &page, const QByteArray &path, const QByteArray &name, const QString &why,
        bool isLeftOut);
    void addFolderMarker(Page &page, const QByteArray &path, const QByteArray &name);

    const std::shared_ptr<TransferBatch> m_batch;
    QThreadPool &m_threads;
    qsizetype m_nextSource = 0;
    std::vector<Folder> m_open; // from the source down to the folder being read
};

} // namespace windlass
