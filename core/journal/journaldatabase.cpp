// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"

#include "core/journal/journalschema.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>

namespace windlass {

namespace {
// Result codes of SQLite (sqlite.org/rescode.html); the low byte is the primary code.
constexpr int sqliteFull = 13;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;
} // namespace

JournalDatabase::JournalDatabase(QString path)
    : m_path(std::move(path)), m_connection(QUuid::createUuid().toString())
{
}

JournalDatabase::~JournalDatabase()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<JournalDatabase>> JournalDatabase::open(const QString &path)
{
    std::unique_ptr<JournalDatabase> database(new JournalDatabase(path));
    if (Result<> connected = database->connect(); !connected)
        return fail(connected.error());
    if (Result<> migrated = migrateJournal(*database); !migrated)
        return fail(migrated.error());
    return database;
}

Result<> JournalDatabase::connect()
{
    // A log that is still there: the last run was not closed, so look closer at what it left.
    const bool wasCut = !m_path.isEmpty() && QFile::exists(m_path + QLatin1String("-wal"));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path.isEmpty() ? QStringLiteral(":memory:") : m_path);
    if (!m_database.open())
        return fail(errorOf(m_database.lastError()));
    // NORMAL: a power failure may take the last transactions, never the file's consistency
    // (sqlite.org/wal.html). What is lost is done again.
    for (const char *pragma : {"journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 5000",
             "temp_store = MEMORY", "foreign_keys = ON"}) {
        if (Result<> set = run(QLatin1String("PRAGMA ") + QLatin1String(pragma)); !set)
            return set;
    }
    if (!wasCut)
        return {};
    const Result<QVariant> check = value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check)
        return fail(check.error());
    if (check->toString() != QLatin1String("ok"))
        return fail(ErrorKind::Mismatch, m_path, check->toString());
    return {};
}

bool JournalDatabase::isDamaged(const Error &error)
{
    return error.kind == ErrorKind::Mismatch;
}

Error JournalDatabase::errorOf(const QSqlError &error) const
{
    ErrorKind kind = ErrorKind::LocalFileFailed;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case sqliteFull:
        kind = ErrorKind::DiskFull;
        break;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        kind = ErrorKind::Mismatch;
        break;
    default:
        break;
    }
    return Error(kind, m_path, error.databaseText());
}

Result<QSqlQuery *> JournalDatabase::prepared(const QString &statement)
{
    if (const auto known = m_prepared.constFind(statement); known != m_prepared.cend())
        return known->get();
    const auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(statement)) // which reads the file already, and knows when it is damaged
        return fail(errorOf(query->lastError()));
    m_prepared.insert(statement, query);
    return query.get();
}

Result<> JournalDatabase::execute(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (!query.exec())
        return fail(errorOf(query.lastError()));
    return {};
}

Result<> JournalDatabase::run(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = prepared(statement);
    if (!query)
        return fail(query.error());
    Result<> done = execute(**query, values);
    if (done)
        m_lastInsertId = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return done;
}

Result<QVariant> JournalDatabase::value(const QString &statement, const QVariantList &values)
{
    QVariant first;
    Result<> done = forEach(statement, values, [&first](const QSqlQuery &row) {
        if (!first.isValid())
            first = row.value(0);
    });
    if (!done)
        return fail(done.error());
    return first;
}

Result<> JournalDatabase::begin()
{
    return run(QStringLiteral("BEGIN IMMEDIATE"));
}

Result<> JournalDatabase::commit()
{
    return run(QStringLiteral("COMMIT"));
}

void JournalDatabase::rollback()
{
    run(QStringLiteral("ROLLBACK"));
}

} // namespace windlass
