// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace windlass {

class MessageStack;
class TransferEngine;
class TransferLauncher;

/// Offers to restore what a download or copy could not read, because it is archived.
class ArchivedSources : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object. \a messages shows the offers.
    ArchivedSources(TransferEngine &engine, TransferLauncher &launcher, MessageStack &messages,
        QObject *parent);

signals:
    void restoreRequested(const QString &connectionId, const windlass::BucketName &bucket,
        const QList<windlass::RemoteSelection> &sources);

private:
    struct Batch {
        QString connection;
        BucketName bucket;
        QList<RemoteSelection> sources;
        QSet<ItemId> archived;
    };

    void handleSubmitted(BatchId id, const TransferRequest &request);
    void handleUpdate(const TransferUpdate &update);
    void handleFinished(const BatchSnapshot &snapshot);

    MessageStack &m_messages;
    QHash<BatchId, Batch> m_batches; // under way
};

} // namespace windlass
