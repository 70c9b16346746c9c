// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/journal.h"
#include "core/journal/journalschema.h"

#include <QMutex>

namespace windlass {

/// What a journal's failed() has told. It comes on the journal's thread, and may come until the
/// journal is gone.
class FailureLog
{
public:
    struct Failure {
        Error error;
        QString setAside;
    };

    explicit FailureLog(const Journal &journal)
    {
        QObject::connect(
            &journal, &Journal::failed, &journal,
            [state = m_state](const Error &error, const QString &setAside) {
                QMutexLocker lock(&state->mutex);
                state->failures.append({error, setAside});
            },
            Qt::DirectConnection);
    }

    QList<Failure> all() const
    {
        QMutexLocker lock(&m_state->mutex);
        return m_state->failures;
    }

private:
    struct State {
        QMutex mutex;
        QList<Failure> failures;
    };
    const std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// What \a work gives, when it is committed.
template <typename T, typename Work> Result<T> askFor(Journal &journal, Work work)
{
    return journal.ask<T>(std::move(work)).result();
}

/// Item number \a number of batch 1.
inline ItemRecord numberedItem(int number)
{
    ItemRecord item;
    item.batch = 1;
    item.name = "folder/file number " + QByteArray::number(number);
    item.size = number;
    item.ended = 1'700'000'000'000 + number;
    return item;
}

inline void writeItem(Journal &journal, const ItemRecord &item)
{
    journal.write([item](JournalDatabase &database) { return ItemTable(database).put(item); });
}

/// How many items of batch 1 there are; -1: cannot be told.
inline qint64 countItems(JournalDatabase &database)
{
    const auto totals = ItemTable(database).totals(1);
    return totals ? totals->value(ItemOutcome::Done).objects : -1;
}

inline qint64 countItems(Journal &journal)
{
    return askFor<qint64>(journal, [](JournalDatabase &database) -> Result<qint64> {
        return countItems(database);
    }).value_or(-1);
}

/// The same as another program sees it.
inline qint64 countItems(const QString &path)
{
    const auto database = openJournalDatabase(path);
    return database ? countItems(**database) : -1;
}

} // namespace windlass
