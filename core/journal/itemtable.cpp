// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/itemtable.h"

#include "core/base/saturating.h"
#include "core/journal/journaldatabase.h"

namespace windlass {

Result<> ItemTable::put(const ItemRecord &item)
{
    return m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO item (batch, name, outcome, size, objects, ended, "
                       "detail, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {item.batch, item.name, int(item.outcome), item.size, item.objects, item.ended, item.detail,
            item.cause});
}

Result<> ItemTable::remove(quint64 batch, const QByteArray &name)
{
    return m_database.run(
        QStringLiteral("DELETE FROM item WHERE batch = ? AND name = ?"), {batch, name});
}

Result<> ItemTable::cancel(const ItemRecord &item)
{
    return m_database.run(
        QStringLiteral("INSERT INTO item (batch, name, outcome, size, objects, ended) "
                       "VALUES (?, ?, 3, ?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET outcome = 3 WHERE outcome IN (4, 6)"),
        {item.batch, item.name, item.size, item.objects, item.ended});
}

Result<> ItemTable::cancelPartial(quint64 batch, qint64 ended)
{
    Result<> waiting = m_database.run(QStringLiteral("UPDATE item SET outcome = 3, ended = ? "
                                                     "WHERE batch = ? AND outcome IN (4, 6)"),
        {ended, batch});
    if (!waiting)
        return waiting;
    for (const char *table : {"upload", "download"}) {
        Result<> cancelled = m_database.run(
            QStringLiteral("INSERT INTO item (batch, name, outcome, size, objects, ended) "
                           "SELECT batch, item, 3, size, 1, ? FROM %1 WHERE batch = ? "
                           "ON CONFLICT DO NOTHING")
                .arg(QLatin1String(table)),
            {ended, batch});
        if (!cancelled)
            return cancelled;
    }
    return {};
}

Result<> ItemTable::stopAgain(quint64 batch)
{
    return m_database.run(
        QStringLiteral("UPDATE item SET outcome = 4 WHERE batch = ? AND outcome = 6"), {batch});
}

Result<ItemTotals> ItemTable::retry(quint64 batch, const QList<QByteArray> &names)
{
    const QString only = names.isEmpty() ? QString() : QStringLiteral(" AND name = ?");
    QList<QVariantList> all;
    for (const QByteArray &name : names)
        all.append(QVariantList {batch, name});
    if (names.isEmpty())
        all.append(QVariantList {batch});
    ItemTotals totals;
    for (const QVariantList &values : std::as_const(all)) {
        Result<> summed = m_database.forEach(
            QStringLiteral("SELECT coalesce(sum(objects), 0), "
                           "CAST(min(total(size), 9e18) AS INTEGER) FROM item "
                           "INDEXED BY item_failed WHERE batch = ? AND outcome = 2")
                + only,
            values, [&totals](const QSqlQuery &row) {
                totals.objects += row.value(0).toLongLong();
                totals.bytes = saturatingSum(totals.bytes, row.value(1).toLongLong());
            });
        if (!summed)
            return fail(summed.error());
        Result<> changed
            = m_database.run(QStringLiteral("UPDATE item INDEXED BY item_failed SET outcome = 4, "
                                            "dismissed = 0 "
                                            "WHERE batch = ? AND outcome = 2")
                    + only,
                values);
        if (!changed)
            return fail(changed.error());
    }
    return totals;
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
    constexpr int outcomes = int(ItemOutcome::Cancelled) + 1;
    // GROUP BY would first sort all the items.
    QStringList sums;
    for (int outcome = 0; outcome < outcomes; ++outcome) {
        for (const char *column : {"objects", "size"}) {
            sums.append(QStringLiteral("sum(%1) FILTER (WHERE outcome = %2)")
                            .arg(QLatin1String(column))
                            .arg(outcome));
        }
    }
    const QString statement = QStringLiteral("SELECT %1 FROM item WHERE batch = ?")
                                  .arg(sums.join(QStringLiteral(", ")));
    QHash<ItemOutcome, ItemTotals> totals;
    Result<> done = m_database.forEach(statement, {batch}, [&totals](const QSqlQuery &row) {
        for (int outcome = 0; outcome < outcomes; ++outcome) {
            const ItemTotals found {
                row.value(2 * outcome).toLongLong(), row.value(2 * outcome + 1).toLongLong()};
            if (!row.isNull(2 * outcome))
                totals.insert(ItemOutcome(outcome), found);
        }
    });
    if (!done)
        return fail(done.error());
    return totals;
}

Result<QList<QByteArray>> ItemTable::doneSince(quint64 batch, qint64 time) const
{
    QList<QByteArray> names;
    Result<> done = m_database.forEach(
        QStringLiteral("SELECT name FROM item WHERE batch = ? AND outcome = 0 AND ended >= ?"),
        {batch, time},
        [&names](const QSqlQuery &row) { names.append(row.value(0).toByteArray()); });
    if (!done)
        return fail(done.error());
    return names;
}

Result<bool> ItemTable::hasUnconfirmed(quint64 batch) const
{
    const Result<QVariant> found
        = m_database.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM item INDEXED BY "
                                          "item_doubtful WHERE batch = ? AND outcome = 5)"),
            {batch});
    if (!found)
        return fail(found.error());
    return found->toBool();
}

Result<bool> ItemTable::hasName(quint64 batch, const QString &words) const
{
    const Result<QVariant> found
        = m_database.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM item WHERE batch = ? AND "
                                          "instr(lower(CAST(name AS TEXT)), lower(?)) > 0)"),
            {batch, words});
    if (!found)
        return fail(found.error());
    return found->toBool();
}

Result<> ItemTable::doubt(quint64 batch, const QByteArray &name)
{
    return m_database.run(
        QStringLiteral("UPDATE item SET outcome = 5 WHERE batch = ? AND name = ? AND outcome = 0"),
        {batch, name});
}

Result<ItemTotals> ItemTable::trust(quint64 batch)
{
    ItemTotals totals;
    Result<> summed = m_database.forEach(
        QStringLiteral("SELECT coalesce(sum(objects), 0), coalesce(sum(size), 0) FROM item "
                       "WHERE batch = ? AND outcome = 5"),
        {batch}, [&totals](const QSqlQuery &row) {
            totals = {row.value(0).toLongLong(), row.value(1).toLongLong()};
        });
    if (!summed)
        return fail(summed.error());
    if (totals.objects == 0)
        return totals;
    Result<> trusted = m_database.run(
        QStringLiteral("UPDATE item SET outcome = 0 WHERE batch = ? AND outcome = 5"), {batch});
    if (!trusted)
        return fail(trusted.error());
    return totals;
}

Result<QList<qint64>> ItemTable::doneWith(quint64 batch, const QByteArrayList &details) const
{
    QStringList sums;
    QVariantList values;
    for (const QByteArray &detail : details) {
        sums.append(QStringLiteral("total(objects) FILTER (WHERE detail = ?)"));
        values.append(detail);
    }
    values.append(batch);
    QList<qint64> counts;
    Result<> done
        = m_database.forEach(QStringLiteral("SELECT %1 FROM item WHERE batch = ? AND outcome = 0")
                                 .arg(sums.join(QStringLiteral(", "))),
            values, [&](const QSqlQuery &row) {
                for (int i = 0; i < int(details.size()); ++i)
                    counts.append(row.value(i).toLongLong());
            });
    if (!done)
        return fail(done.error());
    return counts;
}

static Result<QList<ItemRecord>> readItems(
    JournalDatabase &database, const QString &from, const QVariantList &values)
{
    QList<ItemRecord> items;
    Result<> done = database.forEach(
        QStringLiteral("SELECT batch, name, outcome, size, objects, ended, detail, cause FROM ")
            + from,
        values, [&items](const QSqlQuery &row) {
            items.append({row.value(0).toULongLong(), row.value(1).toByteArray(),
                ItemOutcome(row.value(2).toInt()), row.value(3).toLongLong(),
                row.value(4).toLongLong(), row.value(5).toLongLong(), row.value(6).toByteArray(),
                row.value(7).toByteArray()});
        });
    if (!done)
        return fail(done.error());
    return items;
}

static Result<QList<ItemRecord>> selectItems(JournalDatabase &database, const QString &table,
    const QString &condition, quint64 batch, const QByteArray &after, int count)
{
    return readItems(database,
        QStringLiteral("%1 WHERE batch = ? AND name > ? %2 ORDER BY name LIMIT ?")
            .arg(table, condition),
        {batch, after, count});
}

Result<> ItemTable::dismiss(const QByteArray &cause, const QList<ItemPlace> &places)
{
    if (places.isEmpty())
        return m_database.run(QStringLiteral("UPDATE item INDEXED BY item_inbox SET dismissed = 1 "
                                             "WHERE cause = ? AND outcome = 2 AND dismissed = 0"),
            {cause});
    for (const ItemPlace &place : places) {
        Result<> done
            = m_database.run(QStringLiteral("UPDATE item SET dismissed = 1 WHERE batch = ? "
                                            "AND name = ? AND outcome = 2 AND cause = ?"),
                {place.batch, place.name, cause});
        if (!done)
            return done;
    }
    return {};
}

Result<QList<CauseRecord>> ItemTable::causes() const
{
    QList<CauseRecord> causes;
    // A page of deletions counts as all its objects, a scan as one.
    Result<> done = m_database.forEach(
        QStringLiteral("SELECT cause, sum(max(objects, 1)) FROM item INDEXED BY item_inbox "
                       "WHERE outcome = 2 AND dismissed = 0 GROUP BY cause"),
        {}, [&causes](const QSqlQuery &row) {
            causes.append({row.value(0).toByteArray(), row.value(1).toLongLong(), {}});
        });
    if (!done)
        return fail(done.error());
    for (CauseRecord &record : causes) {
        const Result<QList<ItemRecord>> one = failuresOf(record.cause, {}, 1);
        if (!one)
            return fail(one.error());
        if (!one->isEmpty())
            record.detail = one->first().detail;
    }
    return causes;
}

Result<QList<ItemRecord>> ItemTable::failuresOf(
    const QByteArray &cause, const ItemPlace &after, int count) const
{
    return readItems(m_database,
        QStringLiteral("item INDEXED BY item_inbox WHERE cause = ? AND outcome = 2 "
                       "AND dismissed = 0 AND (batch, name) > (?, ?) "
                       "ORDER BY batch, name LIMIT ?"),
        {cause, after.batch, after.name, count});
}

Result<std::optional<ItemRecord>> ItemTable::find(quint64 batch, const QByteArray &name) const
{
    return firstOf(
        readItems(m_database, QStringLiteral("item WHERE batch = ? AND name = ?"), {batch, name}));
}

Result<QList<ItemRecord>> ItemTable::page(quint64 batch, const QByteArray &after, int count) const
{
    return selectItems(m_database, QStringLiteral("item"), QString(), batch, after, count);
}

Result<QList<ItemRecord>> ItemTable::failures(
    quint64 batch, const QByteArray &after, int count) const
{
    // Left to itself, SQLite looks through all items for the few that failed.
    return selectItems(m_database, QStringLiteral("item INDEXED BY item_failed"),
        QStringLiteral("AND outcome = 2"), batch, after, count);
}

Result<QList<ItemRecord>> ItemTable::waiting(
    quint64 batch, const QByteArray &after, int count) const
{
    return selectItems(m_database, QStringLiteral("item INDEXED BY item_waiting"),
        QStringLiteral("AND outcome = 4"), batch, after, count);
}

Result<QList<ItemPlace>> ItemTable::placesOf(const QByteArray &cause) const
{
    QList<ItemPlace> places;
    Result<> done = m_database.forEach(
        QStringLiteral("SELECT batch, name FROM item INDEXED BY item_inbox WHERE cause = ? "
                       "AND outcome = 2 AND dismissed = 0 ORDER BY batch, name"),
        {cause}, [&places](const QSqlQuery &row) {
            places.append({row.value(0).toULongLong(), row.value(1).toByteArray()});
        });
    if (!done)
        return fail(done.error());
    return places;
}

} // namespace windlass
