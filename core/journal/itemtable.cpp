// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/itemtable.h"

#include "core/journal/journaldatabase.h"

namespace windlass {

Result<> ItemTable::put(const ItemRecord &item)
{
    return m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO item (batch, name, outcome, size, objects, ended, "
                       "detail) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {item.batch, item.name, int(item.outcome), item.size, item.objects, item.ended,
            item.detail});
}

Result<> ItemTable::remove(quint64 batch, const QByteArray &name)
{
    return m_database.run(
        QStringLiteral("DELETE FROM item WHERE batch = ? AND name = ?"), {batch, name});
}

Result<QHash<QByteArray, ItemOutcome>> ItemTable::outcomes(
    quint64 batch, const QList<QByteArray> &names) const
{
    QHash<QByteArray, ItemOutcome> found;
    for (const QByteArray &name : names) {
        const Result<QVariant> outcome = m_database.value(
            QStringLiteral("SELECT outcome FROM item WHERE batch = ? AND name = ?"), {batch, name});
        if (!outcome)
            return fail(outcome.error());
        if (outcome->isValid())
            found.insert(name, ItemOutcome(outcome->toInt()));
    }
    return found;
}

Result<QHash<ItemOutcome, ItemTotals>> ItemTable::totals(quint64 batch) const
{
    QHash<ItemOutcome, ItemTotals> totals;
    Result<> done = m_database.forEach(QStringLiteral("SELECT outcome, sum(objects), sum(size) "
                                                      "FROM item WHERE batch = ? GROUP BY outcome"),
        {batch}, [&totals](const QSqlQuery &row) {
            totals.insert(ItemOutcome(row.value(0).toInt()),
                {row.value(1).toLongLong(), row.value(2).toLongLong()});
        });
    if (!done)
        return fail(done.error());
    return totals;
}

static Result<QList<ItemRecord>> select(JournalDatabase &database, const QString &condition,
    quint64 batch, const QByteArray &after, int count)
{
    QList<ItemRecord> items;
    Result<> done = database.forEach(
        QStringLiteral("SELECT name, outcome, size, objects, ended, detail FROM item "
                       "WHERE batch = ? AND name > ? %1 ORDER BY name LIMIT ?")
            .arg(condition),
        {batch, after, count}, [&items, batch](const QSqlQuery &row) {
            items.append({batch, row.value(0).toByteArray(), ItemOutcome(row.value(1).toInt()),
                row.value(2).toLongLong(), row.value(3).toLongLong(), row.value(4).toLongLong(),
                row.value(5).toByteArray()});
        });
    if (!done)
        return fail(done.error());
    return items;
}

Result<QList<ItemRecord>> ItemTable::page(quint64 batch, const QByteArray &after, int count) const
{
    return select(m_database, QString(), batch, after, count);
}

Result<QList<ItemRecord>> ItemTable::failures(
    quint64 batch, const QByteArray &after, int count) const
{
    return select(m_database, QStringLiteral("AND outcome = 2"), batch, after, count);
}

} // namespace windlass
