// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace windlass {

/// The SQLite file of the journal: opened in WAL mode, each statement prepared once. Created, used
/// and destroyed on one thread.
class JournalDatabase
{
public:
    /// Creates the tables in a newly opened file, before anything else is written.
    using Prepare = std::function<Result<>(JournalDatabase &)>;
    /// Opens or creates the file at \a path; an empty \a path keeps everything in memory. The
    /// folder must exist. Fails if \a prepare does. Other classes call openJournalDatabase()
    /// instead.
    static Result<std::unique_ptr<JournalDatabase>> open(
        const QString &path, const Prepare &prepare);
    ~JournalDatabase();

    const QString &path() const { return m_path; }

    Result<> begin();
    Result<> commit();
    void rollback();

    /// Number of transactions committed since it was opened.
    qint64 commitCount() const { return m_commitCount; }

    /// Runs \a statement with \a values for its question marks. A null QString or QByteArray counts
    /// as empty, as everywhere else.
    Result<> run(const QString &statement, const QVariantList &values = {});
    /// The first column of the first row; an invalid QVariant if there is no row.
    Result<QVariant> value(const QString &statement, const QVariantList &values = {});
    /// Calls \a row with the query for each row.
    template <typename Row>
    Result<> forEach(const QString &statement, const QVariantList &values, Row row)
    {
        const Result<QSqlQuery *> query = executed(statement, values);
        if (!query)
            return fail(query.error());
        while ((*query)->next())
            row(**query);
        return finish(**query);
    }

    qint64 lastInsertId() const { return m_lastInsertId; }

    /// True for errors which say that the file is not a database, or is damaged.
    static bool isDamaged(const Error &error);

private:
    explicit JournalDatabase(QString path);
    Q_DISABLE_COPY_MOVE(JournalDatabase)

    Result<> connect();
    Result<> check();
    Result<> configure();
    Result<> switchToWal();
    Result<QSqlQuery *> prepared(const QString &statement);
    Result<QSqlQuery *> executed(const QString &statement, const QVariantList &values);
    Result<> finish(QSqlQuery &query) const;
    Error errorOf(const QSqlError &error) const;

    const QString m_path;
    const QString m_connection; // Qt's name for the connection
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    qint64 m_lastInsertId = 0;
    qint64 m_commitCount = 0;
};

/// The first record of a SELECT's result, if there is any.
template <typename Record> Result<std::optional<Record>> firstOf(const Result<QList<Record>> &found)
{
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Record>() : std::optional<Record>(found->first());
}

} // namespace windlass
