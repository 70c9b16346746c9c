// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/request/transferrequest.h"

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
    /// \a threads: where the disk is read, so that a slow one holds up no lane.
    LocalWalker(TransferRequest request, QThreadPool &threads);
    ~LocalWalker() override;

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    struct Folder;

    Page walk(const CancelToken &cancel);
    void enter(Page &page, const QByteArray &path, const QByteArray &name);
    /// Uses \a name for a file, \a folderName for a folder.
    void visit(
        Page &page, const QByteArray &path, const QByteArray &name, const QByteArray &folderName);
    void visitEntry(Page &page, const QByteArray &name);
    /// \a work is whole but for its target key.
    void addItem(Page &page, const QByteArray &name, qint64 size, UploadWork work) const;
    void addFailure(
        Page &page, const QByteArray &path, const QByteArray &name, const Error &error) const;
    /// What is not sent is said to be \a isLeftOut, or to have failed.
    void addLink(Page &page, const QByteArray &path, const QByteArray &name, const QString &why,
        bool isLeftOut) const;
    void addFolderMarker(Page &page, const QByteArray &path, const QByteArray &name) const;

    const TransferRequest m_request;
    QThreadPool &m_threads;
    qsizetype m_nextSource = 0;
    std::vector<Folder> m_open; // from the source down to the folder being read
};

} // namespace windlass
