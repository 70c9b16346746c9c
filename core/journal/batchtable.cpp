// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"

#include "core/journal/journaldatabase.h"

namespace windlass {

namespace {

const QString columns = QStringLiteral(
    "SELECT id, connection, request, fingerprint, created, status, ended FROM batch ");

BatchRecord recordAt(const QSqlQuery &row)
{
    BatchRecord batch;
    batch.id = row.value(0).toULongLong();
    batch.connection = row.value(1).toString();
    batch.request = row.value(2).toByteArray();
    batch.fingerprint = row.value(3).toByteArray();
    batch.created = row.value(4).toLongLong();
    batch.status = BatchStatus(row.value(5).toInt());
    batch.ended = row.value(6).toLongLong();
    return batch;
}

Result<QList<BatchRecord>> select(
    JournalDatabase &database, const QString &where, const QVariantList &values)
{
    QList<BatchRecord> batches;
    Result<> done = database.forEach(columns + where, values,
        [&batches](const QSqlQuery &row) { batches.append(recordAt(row)); });
    if (!done)
        return fail(done.error());
    return batches;
}

} // namespace

Result<> BatchTable::add(const BatchRecord &batch)
{
    return m_database.run(QStringLiteral("INSERT INTO batch (id, connection, request, fingerprint, "
                                         "created, status, ended) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {batch.id, batch.connection, batch.request, batch.fingerprint, batch.created,
            int(batch.status), batch.ended});
}

Result<> BatchTable::setStatus(quint64 batch, BatchStatus status, qint64 ended)
{
    return m_database.run(QStringLiteral("UPDATE batch SET status = ?, ended = ? WHERE id = ?"),
        {int(status), ended, batch});
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
    return select(m_database, QStringLiteral("WHERE status < 2 ORDER BY id"), {});
}

Result<std::optional<BatchRecord>> BatchTable::findUnfinished(const QByteArray &fingerprint) const
{
    const Result<QList<BatchRecord>> found = select(m_database,
        QStringLiteral("WHERE status < 2 AND fingerprint = ? ORDER BY id LIMIT 1"), {fingerprint});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return std::optional<BatchRecord>();
    return std::optional<BatchRecord>(found->first());
}

Result<QList<BatchRecord>> BatchTable::history(quint64 before, int count) const
{
    constexpr qint64 newest = std::numeric_limits<qint64>::max();
    return select(m_database,
        QStringLiteral("WHERE status = 2 AND id < ? ORDER BY id DESC LIMIT ?"),
        {before == 0 ? newest : qint64(before), count});
}

} // namespace windlass
