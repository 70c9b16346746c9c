// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"

#include "core/journal/journaldatabase.h"

namespace windlass {

namespace {

const QString batchColumns = QStringLiteral(
    "SELECT id, connection, request, fingerprint, created, status, ended, done, skipped, failed, "
    "cancelled, bytes, position, priority, starts_after, verified, "
    "scanned, flushed, boot, cancelled_bytes, reached_bytes FROM batch ");

BatchRecord batchAt(const QSqlQuery &row)
{
    BatchRecord batch;
    batch.id = row.value(0).toULongLong();
    batch.connection = row.value(1).toString();
    batch.request = row.value(2).toByteArray();
    batch.fingerprint = row.value(3).toByteArray();
    batch.created = row.value(4).toLongLong();
    batch.status = BatchStatus(row.value(5).toInt());
    batch.ended = row.value(6).toLongLong();
    batch.counts = {row.value(7).toLongLong(), row.value(8).toLongLong(), row.value(9).toLongLong(),
        row.value(10).toLongLong(), row.value(11).toLongLong(), row.value(15).toByteArray(),
        row.value(19).toLongLong(), row.value(20).toLongLong()};
    batch.position = row.value(12).toLongLong();
    batch.priority = row.value(13).toInt();
    batch.startsAfter = row.value(14).toULongLong();
    batch.scope = BatchScope(qBound(0, row.value(16).toInt(), int(BatchScope::Unconfirmed)));
    batch.flushed = row.value(17).toLongLong();
    batch.boot = row.value(18).toByteArray();
    return batch;
}

Result<QList<BatchRecord>> selectBatches(
    JournalDatabase &database, const QString &where, const QVariantList &values)
{
    QList<BatchRecord> batches;
    Result<> done = database.forEach(batchColumns + where, values,
        [&batches](const QSqlQuery &row) { batches.append(batchAt(row)); });
    if (!done)
        return fail(done.error());
    return batches;
}

} // namespace

Result<> BatchTable::add(const BatchRecord &batch)
{
    return m_database.run(QStringLiteral("INSERT INTO batch (id, connection, request, fingerprint, "
                                         "created, status, ended, position, priority, "
                                         "starts_after, flushed, boot) "
                                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {batch.id, batch.connection, batch.request, batch.fingerprint, batch.created,
            int(batch.status), batch.ended, batch.position, batch.priority, batch.startsAfter,
            batch.flushed, batch.boot});
}

Result<> BatchTable::setStatus(quint64 batch, BatchStatus status)
{
    return m_database.run(QStringLiteral("UPDATE batch SET status = ? WHERE id = ? AND status < 2"),
        {int(status), batch});
}

Result<> BatchTable::finish(quint64 batch, const BatchCounts &counts, qint64 ended)
{
    return m_database.run(
        QStringLiteral("UPDATE batch SET status = 2, ended = ?, done = ?, skipped = ?, "
                       "failed = ?, cancelled = ?, bytes = ?, verified = ?, cancelled_bytes = ?, "
                       "reached_bytes = ?, scanned = 0 WHERE id = ?"),
        {ended, counts.done, counts.skipped, counts.failed, counts.cancelled, counts.bytes,
            counts.verified, counts.cancelledBytes, counts.reachedBytes, batch});
}

Result<> BatchTable::reopen(quint64 batch, BatchScope scope, const QByteArray &boot)
{
    const bool asItDid = scope == BatchScope::Waiting; // its scope stays as it was, unless it had
                                                       // finished
    return m_database.run(
        QStringLiteral("UPDATE batch SET "
                       "scanned = CASE WHEN ? AND status <> 2 THEN scanned ELSE ? END, "
                       "ended = CASE WHEN (? AND status <> 2) OR ? THEN ended ELSE 0 END, "
                       "status = CASE status WHEN 2 THEN 0 ELSE status END, boot = ? "
                       "WHERE id = ? AND status < 3"),
        {asItDid, int(scope), asItDid, scope == BatchScope::Unconfirmed, boot, batch});
}

Result<> BatchTable::doubt(quint64 batch)
{
    return m_database.run(
        QStringLiteral("UPDATE batch SET "
                       "scanned = CASE WHEN status = 2 OR scanned > 0 THEN 2 ELSE 0 END, "
                       "status = CASE status WHEN 2 THEN 0 ELSE status END "
                       "WHERE id = ? AND status < 3"),
        {batch});
}

Result<> BatchTable::setBoot(quint64 batch, const QByteArray &boot)
{
    return m_database.run(QStringLiteral("UPDATE batch SET boot = ? WHERE id = ?"), {boot, batch});
}

Result<> BatchTable::setFlushed(quint64 batch, qint64 time)
{
    return m_database.run(
        QStringLiteral("UPDATE batch SET flushed = ? WHERE id = ?"), {time, batch});
}

Result<int> BatchTable::removeFinished(int count)
{
    QList<quint64> found;
    Result<> looked = m_database.forEach(
        QStringLiteral("SELECT id FROM batch WHERE status = 2 AND NOT EXISTS (SELECT 1 FROM item "
                       "INDEXED BY item_failed WHERE item.batch = batch.id AND outcome = 2 "
                       "AND dismissed = 0) ORDER BY id LIMIT ?"),
        {count}, [&found](const QSqlQuery &row) { found.append(row.value(0).toULongLong()); });
    if (!looked)
        return fail(looked.error());
    for (const quint64 batch : std::as_const(found)) {
        if (Result<> removed = remove(batch); !removed)
            return fail(removed.error());
    }
    return int(found.size());
}

Result<> BatchTable::setOrder(quint64 batch, qint64 position, int priority, quint64 startsAfter)
{
    return m_database.run(
        QStringLiteral(
            "UPDATE batch SET position = ?, priority = ?, starts_after = ? WHERE id = ?"),
        {position, priority, startsAfter, batch});
}

Result<> BatchTable::remove(quint64 batch)
{
    if (Result<> done = m_database.run(QStringLiteral("DELETE FROM item WHERE batch = ?"), {batch});
        !done)
        return done;
    return m_database.run(QStringLiteral("DELETE FROM batch WHERE id = ?"), {batch});
}

Result<QList<BatchRecord>> BatchTable::unfinished() const
{
    return selectBatches(m_database, QStringLiteral("WHERE status < 2 ORDER BY position, id"), {});
}

Result<QList<BatchRecord>> BatchTable::unflushed() const
{
    return selectBatches(m_database, QStringLiteral("WHERE status = 2 AND flushed < ended"), {});
}

Result<QList<BatchRecord>> BatchTable::cancelled() const
{
    return selectBatches(m_database, QStringLiteral("WHERE status = 3"), {});
}

Result<std::optional<BatchRecord>> BatchTable::find(quint64 batch) const
{
    return firstOf(selectBatches(m_database, QStringLiteral("WHERE id = ?"), {batch}));
}

Result<QList<BatchRecord>> BatchTable::history(quint64 before, int count) const
{
    constexpr qint64 newest = std::numeric_limits<qint64>::max();
    return selectBatches(m_database,
        QStringLiteral("WHERE (status = 2 OR (status < 2 AND scanned = 2 AND ended > 0)) "
                       "AND id < ? ORDER BY id DESC LIMIT ?"),
        {before == 0 ? newest : qint64(before), count});
}

} // namespace windlass
