// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/batchwatch.h"

#include "core/base/errortext.h"
#include "core/transfer/engine/transferengine.h"

namespace windlass {

static constexpr qsizetype maxErrors = 10;

BatchWatch::BatchWatch(TransferEngine &engine, QObject *parent) : QObject(parent)
{
    connect(&engine, &TransferEngine::updated, this, &BatchWatch::handleUpdate);
    connect(&engine, &TransferEngine::batchFinished, this, &BatchWatch::handleFinished);
}

void BatchWatch::expectNext()
{
    m_lastId = std::max(m_lastId, m_batch.id);
    m_batch = {};
    m_errors.clear();
    m_seconds = 0;
    m_clock.start();
}

bool BatchWatch::isUnderWay() const
{
    const bool hasSome = m_batch.totalBytes > 0 && m_batch.doneBytes > m_batch.totalBytes / 10;
    return m_batch.isFinished || (m_batch.running > 0 && hasSome);
}

QStringList BatchWatch::problems() const
{
    QStringList problems = m_errors;
    if (m_batch.scanError)
        problems.append(describe(*m_batch.scanError));
    if (problems.isEmpty() && m_batch.done != m_batch.total)
        problems.append(QStringLiteral("%1 of %2 objects were transferred, %3 skipped, %4 failed")
                            .arg(m_batch.done)
                            .arg(m_batch.total)
                            .arg(m_batch.skipped)
                            .arg(m_batch.failed));
    return problems;
}

void BatchWatch::handleUpdate(const TransferUpdate &update)
{
    for (const BatchSnapshot &batch : update.batches) {
        if (batch.id > m_lastId)
            m_batch = batch;
    }
    for (const ItemSnapshot &item : update.items) {
        if (item.batch == m_batch.id && item.error && m_errors.size() < maxErrors)
            m_errors.append(item.name + QLatin1String(": ") + describe(*item.error));
    }
}

void BatchWatch::handleFinished(const BatchSnapshot &batch)
{
    if (batch.id <= m_lastId)
        return;
    m_batch = batch;
    m_seconds = double(m_clock.nsecsElapsed()) / 1e9;
}

} // namespace windlass
