// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/archivedsources.h"

#include "core/base/humantext.h"
#include "core/transfer/engine/transferengine.h"
#include "ui/mainwindow/transferlauncher.h"
#include "ui/opening/messagestack.h"
#include "ui/widgets/inlinemessage.h"

namespace windlass {

ArchivedSources::ArchivedSources(
    TransferEngine &engine, TransferLauncher &launcher, MessageStack &messages, QObject *parent)
    : QObject(parent), m_messages(messages)
{
    connect(&launcher, &TransferLauncher::submitted, this, &ArchivedSources::handleSubmitted);
    connect(&engine, &TransferEngine::updated, this, &ArchivedSources::handleUpdate);
    connect(&engine, &TransferEngine::batchFinished, this, &ArchivedSources::handleFinished);
}

void ArchivedSources::handleSubmitted(BatchId id, const TransferRequest &request)
{
    if (request.kind == TransferKind::Download || request.isCopy())
        m_batches.insert(id, {request.connection, request.bucket, request.remoteSources, {}});
}

void ArchivedSources::handleUpdate(const TransferUpdate &update)
{
    for (const ItemSnapshot &item : update.items) {
        const bool isArchived = item.state == TransferState::Failed && item.error
            && item.error->kind == ErrorKind::ObjectArchived;
        const auto batch = m_batches.find(item.batch);
        if (isArchived && batch != m_batches.end())
            batch->archived.insert(item.id);
    }
}

/// Restoring takes all sources of the transfer: it leaves alone what can be read.
void ArchivedSources::handleFinished(const BatchSnapshot &snapshot)
{
    const Batch batch = m_batches.take(snapshot.id);
    if (batch.archived.isEmpty())
        return;
    InlineMessage *message = m_messages.addMessage();
    message->showWithAction(InlineMessage::Severity::Error,
        tr("%Ln object(s) are archived, and must be restored before they can be read.", nullptr,
            pluralCount(batch.archived.size())),
        tr("Restore…"));
    connect(message, &InlineMessage::actionTriggered, this,
        [this, batch] { emit restoreRequested(batch.connection, batch.bucket, batch.sources); });
}

} // namespace windlass
