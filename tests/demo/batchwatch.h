// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

namespace windlass {

class TransferEngine;

/// Follows the next batch that the engine is given.
class BatchWatch : public QObject
{
    Q_OBJECT
public:
    explicit BatchWatch(TransferEngine &engine, QObject *parent = nullptr);

    /// From now on it is about the batch that is submitted next, and the time counts.
    void expectNext();

    /// So far on that a picture of the queue is worth it; stays true.
    bool isUnderWay() const;
    bool isFinished() const { return m_batch.isFinished && m_seconds > 0; }
    /// What went wrong, one sentence an item, a few at most; empty if everything was transferred.
    QStringList problems() const;
    const BatchSnapshot &batch() const { return m_batch; }
    /// From expectNext() to the end of the batch.
    double seconds() const { return m_seconds; }

private:
    void handleUpdate(const TransferUpdate &update);
    void handleFinished(const BatchSnapshot &batch);

    BatchSnapshot m_batch; // with the id 0 until it is there
    BatchId m_lastId = 0;  // of the batches before
    QStringList m_errors;
    QElapsedTimer m_clock;
    double m_seconds = 0; // once finished
};

} // namespace windlass
