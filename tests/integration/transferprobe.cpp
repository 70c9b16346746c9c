// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "transferprobe.h"

#include "core/base/errortext.h"

#include <QTest>

#include <algorithm>

namespace windlass {

TransferProbe::TransferProbe(const TransferConfig &config, std::shared_ptr<Journal> journal)
    : m_engine(std::make_unique<TransferEngine>(config, std::move(journal)))
{
    connect(m_engine.get(), &TransferEngine::updated, this, &TransferProbe::handleUpdate);
    connect(
        m_engine.get(), &TransferEngine::batchFinished, this, [this](const BatchSnapshot &batch) {
            if (m_finished.contains(batch.id))
                contradict(QStringLiteral("a batch finished twice"));
            m_finished.append(batch.id);
            checkBatch(batch);
            m_batches.insert(batch.id, batch);
        });
}

TransferProbe::~TransferProbe() = default;

bool TransferProbe::waitUntil(
    const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    return QTest::qWaitFor(condition, int(limit.count()));
}

TransferProbe::Outcome TransferProbe::run(const TransferRequest &request)
{
    return waitFor(m_engine->submit(request));
}

TransferProbe::Outcome TransferProbe::runOrResume(const TransferRequest &request)
{
    const qsizetype before = m_finished.size();
    m_engine->submitOrResume(request);
    waitUntil([&] { return m_finished.size() > before; });
    return m_finished.size() > before ? outcome(m_finished.last()) : Outcome();
}

TransferProbe::Outcome TransferProbe::waitFor(BatchId batch)
{
    waitUntil([&] { return m_finished.contains(batch); });
    return outcome(batch);
}

TransferProbe::Outcome TransferProbe::outcome(BatchId batch) const
{
    Outcome outcome;
    outcome.isFinished = m_finished.contains(batch);
    outcome.batch = m_batches.value(batch);
    for (const ItemId id : m_order) {
        if (m_items[id].batch == batch)
            outcome.items.append(m_items[id]);
    }
    return outcome;
}

void TransferProbe::handleUpdate(const TransferUpdate &update)
{
    for (const ItemSnapshot &item : update.items) {
        checkItem(item);
        if (!m_items.contains(item.id))
            m_order.append(item.id);
        m_items.insert(item.id, item);
    }
    for (const BatchSnapshot &batch : update.batches) {
        if (m_finished.contains(batch.id))
            contradict(QStringLiteral("news of a finished batch"));
        checkBatch(batch);
        m_batches.insert(batch.id, batch);
    }
}

void TransferProbe::checkItem(const ItemSnapshot &item)
{
    if (item.done < 0 || item.done > item.size)
        contradict(
            QStringLiteral("%1: %2 of %3 bytes").arg(item.name).arg(item.done).arg(item.size));
    if (item.state == TransferState::Done && item.done != item.size)
        contradict(item.name + QLatin1String(": done, but not to its end"));
    // What is skipped may have a reason.
    if (item.state != TransferState::Skipped
        && item.error.has_value() != (item.state == TransferState::Failed))
        contradict(item.name + QLatin1String(": an error without a failure or the reverse"));
    const auto before = m_items.constFind(item.id);
    if (before != m_items.cend() && isFinal(before->state) && before->state != item.state)
        contradict(item.name + QLatin1String(": went on after its end"));
    const bool goesOn
        = before != m_items.cend() && !isFinal(item.state) && before->restart == item.restart;
    if (goesOn && item.done < before->done)
        contradict(QStringLiteral("%1: went back from %2 to %3 bytes")
                       .arg(item.name)
                       .arg(before->done)
                       .arg(item.done));
}

void TransferProbe::checkBatch(const BatchSnapshot &batch)
{
    const qint64 ended = batch.done + batch.skipped + batch.failed + batch.cancelled;
    if (batch.doneBytes < 0 || batch.doneBytes > batch.totalBytes)
        contradict(
            QStringLiteral("batch: %1 of %2 bytes").arg(batch.doneBytes).arg(batch.totalBytes));
    if (batch.running < 0 || ended > batch.total)
        contradict(QStringLiteral("batch: %1 of %2 ended").arg(ended).arg(batch.total));
    if (batch.isFinished && (ended != batch.total || batch.running != 0 || batch.isScanning))
        contradict(
            QStringLiteral("batch: finished with %1 of %2 ended").arg(ended).arg(batch.total));
    if (batch.isFinished && batch.doneBytes != batch.totalBytes)
        contradict(QStringLiteral("batch: finished with %1 of %2 bytes")
                       .arg(batch.doneBytes)
                       .arg(batch.totalBytes));
}

void TransferProbe::contradict(const QString &what)
{
    m_contradictions += what.toUtf8() + '\n';
}

QList<ItemSnapshot> TransferProbe::Outcome::in(TransferState state) const
{
    QList<ItemSnapshot> found;
    std::copy_if(items.begin(), items.end(), std::back_inserter(found),
        [state](const ItemSnapshot &item) { return item.state == state; });
    return found;
}

ItemSnapshot TransferProbe::Outcome::onlyFailure() const
{
    const QList<ItemSnapshot> failed = in(TransferState::Failed);
    if (failed.size() == 1 && batch.failed == 1)
        return failed.first();
    ItemSnapshot none;
    none.name = QStringLiteral("(%1 failed)").arg(failed.size());
    none.error = Error();
    return none;
}

QByteArray TransferProbe::Outcome::whyNotAllDone() const
{
    QByteArray why;
    if (!isFinished)
        why += "the batch did not finish\n";
    if (batch.scanError)
        why += "scan: " + describe(*batch.scanError).toUtf8() + '\n';
    for (const ItemSnapshot &item : items) {
        if (item.state == TransferState::Failed)
            why += describe(*item.error).toUtf8() + '\n';
        else if (item.state != TransferState::Done)
            why += item.name.toUtf8() + " was not done\n";
    }
    if (batch.done != batch.total)
        why += QByteArray::number(batch.done) + " of " + QByteArray::number(batch.total)
            + " done\n";
    return why;
}

TransferConfig smallParts()
{
    TransferConfig config;
    config.multipartThreshold = 6 * 1024 * 1024;
    config.partSize = 5 * 1024 * 1024;
    config.copyThreshold = 6 * 1024 * 1024;
    config.copyPartSize = 5 * 1024 * 1024;
    config.maxRequests = 8;
    return config;
}

} // namespace windlass
