// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace windlass {

/// The SQLite file under the journal: opened in WAL mode, its statements prepared once. Made, used
/// and destroyed on one thread.
class JournalDatabase
{
public:
    /// Opens or makes the file at \a path and brings its tables up to date; an empty \a path keeps
    /// everything in memory. The folder must exist.
    static Result<std::unique_ptr<JournalDatabase>> open(const QString &path);
    ~JournalDatabase();

    const QString &path() const { return m_path; }

    Result<> begin();
    Result<> commit();
    void rollback();

    /// Runs \a statement with \a values for its question marks.
    Result<> run(const QString &statement, const QVariantList &values = {});
    /// The first column of the first row; an invalid QVariant if there is no row.
    Result<QVariant> value(const QString &statement, const QVariantList &values = {});
    /// Calls \a row with the query at each row.
    template <typename Row>
    Result<> forEach(const QString &statement, const QVariantList &values, Row row)
    {
        const Result<QSqlQuery *> query = prepared(statement);
        if (!query)
            return fail(query.error());
        if (Result<> done = execute(**query, values); !done)
            return done;
        while ((*query)->next())
            row(**query);
        (*query)->finish();
        return {};
    }

    qint64 lastInsertId() const { return m_lastInsertId; }

    /// True for the errors that say that the file is no (whole) database.
    static bool isDamaged(const Error &error);

private:
    explicit JournalDatabase(QString path);
    Q_DISABLE_COPY_MOVE(JournalDatabase)

    Result<> connect();
    Result<QSqlQuery *> prepared(const QString &statement);
    Result<> execute(QSqlQuery &query, const QVariantList &values);
    Error errorOf(const QSqlError &error) const;

    const QString m_path;
    const QString m_connection; // the name by which Qt knows it
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    qint64 m_lastInsertId = 0;
};

} // namespace windlass
