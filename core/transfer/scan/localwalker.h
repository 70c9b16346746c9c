// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"

#include <QThreadPool>

#include <filesystem>
#include <memory>

namespace windlass {

/// Walks the local files and folders of an upload. Follows links or not, as the request says; skips
/// a link that leads back to a folder that contains it. Empty folders become keys that end with a
/// slash. What cannot be read becomes a failed item, and the walk continues. Recorded substitutes
/// (NameFile) get their original keys; files of unfinished downloads are skipped. \internal
class LocalWalker : public ItemProducer
{
public:
    /// \a threads: read the disk, so that a slow one does not block a lane.
    LocalWalker(std::shared_ptr<TransferBatch> batch, QThreadPool &threads);
    ~LocalWalker() override;

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    struct Folder;
    struct Entry;

    Page walk(const CancelToken &cancel);
    void enter(Page &page, const QByteArray &path, const QByteArray &name);
    /// Uses \a name for a file, \a folderName for a folder.
    void visit(
        Page &page, const QByteArray &path, const QByteArray &name, const QByteArray &folderName);
    void visitEntry(Page &page, const QByteArray &name);
    void addItem(Page &page, const QByteArray &path, const QByteArray &name, qint64 size,
        std::optional<Error> error = {});
    /// A link that is not sent is either left out (\a isLeftOut) or failed.
    void addLink(Page &page, const QByteArray &path, const QByteArray &name, const QString &why,
        bool isLeftOut);
    void addFolderMarker(Page &page, const QByteArray &path, const QByteArray &name);

    const std::shared_ptr<TransferBatch> m_batch;
    QThreadPool &m_threads;
    qsizetype m_nextSource = 0;
    std::vector<Folder> m_open; // from the source down to the folder being read
};

} // namespace windlass
