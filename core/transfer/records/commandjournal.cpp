// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/commandjournal.h"

#include "core/base/digest.h"
#include "core/base/privatefolder.h"
#include "core/journal/batchtable.h"
#include "core/journal/downloadtable.h"
#include "core/journal/journalfiles.h"
#include "core/journal/uploadtable.h"
#include "core/transfer/request/requestcodec.h"

#include <QDir>

#include <algorithm>
#include <limits>

namespace windlass {

namespace {

bool hasRelativePath(const TransferRequest &request)
{
    const auto isRelative = [](const QByteArray &path) { return !path.startsWith('/'); };
    return request.kind == TransferKind::Download
        ? isRelative(request.targetFolder)
        : std::any_of(request.localSources.cbegin(), request.localSources.cend(),
            [&](const LocalSelection &source) { return isRelative(source.path); });
}

/// One for each command and folder, because a relative path depends on the folder.
QString pathFor(const TransferRequest &request)
{
    QByteArray command = fingerprintOf(request);
    if (hasRelativePath(request))
        command += QFile::encodeName(QDir::currentPath());
    return commandJournalFolder() + QLatin1Char('/')
        + QString::fromLatin1(Digest::of(Digest::Algorithm::Sha256, command).toHex())
        + QLatin1String(".sqlite");
}

bool isResumable(TransferKind kind)
{
    return kind != TransferKind::Delete; // deleted objects are not found again
}

} // namespace

bool hasInterruptedRun(const TransferRequest &request)
{
    return isResumable(request.kind) && QFile::exists(pathFor(request));
}

CommandJournal::CommandJournal(const TransferRequest &request)
    : m_lock(pathFor(request) + QLatin1String(".lock"))
{
    if (!isResumable(request.kind))
        return;
    const QString path = pathFor(request);
    makePrivateFolder(QFileInfo(path).path());
    if (m_lock.tryLock().value_or(false))
        m_journal = std::make_shared<Journal>(path);
}

void CommandJournal::giveUpEarlier(BatchId last)
{
    if (!m_journal || !m_journal->isOpen())
        return;
    m_journal->write([last](JournalDatabase &database) -> Result<> {
        BatchTable batches(database);
        constexpr int all = std::numeric_limits<int>::max();
        const Result<QList<BatchRecord>> earlier = batches.history(last, all);
        for (const BatchRecord &batch : earlier.value_or(QList<BatchRecord>())) {
            if (Result<> removed = batches.remove(batch.id); !removed)
                return removed;
        }
        return earlier ? Result<>() : fail(earlier.error());
    });
}

void CommandJournal::finish()
{
    if (!m_journal)
        return;
    const std::function<Result<bool>(JournalDatabase &)> look
        = [](JournalDatabase &database) -> Result<bool> {
        const Result<bool> uploads = UploadTable(database).isEmpty();
        const Result<bool> downloads = DownloadTable(database).isEmpty();
        return uploads && downloads && *uploads && *downloads;
    };
    // A journal that was never used need not be checked.
    const bool isEmpty
        = !m_journal->isOpen() || m_journal->ask<bool>(look).result().value_or(false);
    if (isEmpty)
        m_journal->discard();
}

} // namespace windlass
