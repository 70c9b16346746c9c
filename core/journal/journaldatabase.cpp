// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUuid>

namespace windlass {

namespace {
// Result codes of SQLite (sqlite.org/rescode.html); the low byte is the primary code.
constexpr int sqliteBusy = 5;
constexpr int sqliteFull = 13;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

/// How long to wait for another program that is writing to the file.
constexpr std::chrono::milliseconds patience {5000};
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

Result<std::unique_ptr<JournalDatabase>> JournalDatabase::open(
    const QString &path, const Prepare &prepare)
{
    // The log still exists, so the last run did not close the file: check what it left.
    const bool wasCut = !path.isEmpty() && QFileInfo::exists(path + QLatin1String("-wal"));
    std::unique_ptr<JournalDatabase> database(new JournalDatabase(path));
    if (Result<> connected = database->connect(); !connected)
        return fail(connected.error());
    if (Result<> whole = wasCut ? database->check() : Result<>(); !whole)
        return fail(whole.error());
    // Before anything else is written, because it refuses a newer version's file.
    if (Result<> prepared = prepare(*database); !prepared)
        return fail(prepared.error());
    if (Result<> configured = database->configure(); !configured)
        return fail(configured.error());
    return database;
}

Result<> JournalDatabase::connect()
{
    // SQLite would open it, and then refuse every write.
    if (const QFileInfo file(m_path); file.exists() && !file.isWritable())
        return fail(ErrorKind::FileUnwritable, m_path);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path.isEmpty() ? QStringLiteral(":memory:") : m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!m_database.open())
        return fail(errorOf(m_database.lastError()));
    return {};
}

Result<> JournalDatabase::check()
{
    const Result<QVariant> found = value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!found)
        return fail(found.error());
    if (found->toString() != QLatin1String("ok"))
        return fail(ErrorKind::Mismatch, m_path, found->toString());
    return {};
}

Result<> JournalDatabase::configure()
{
    // NORMAL: a power failure may lose the last transactions, but never corrupts the file
    // (sqlite.org/wal.html). What is lost is done again.
    for (const char *pragma : {"synchronous = NORMAL", "temp_store = MEMORY"}) {
        if (Result<> set = run(QLatin1String("PRAGMA ") + QLatin1String(pragma)); !set)
            return set;
    }
    return switchToWal();
}

/// This is the only place where SQLite does not wait by itself for other programs doing the same.
Result<> JournalDatabase::switchToWal()
{
    const QDeadlineTimer deadline(patience);
    const QString pragma = QStringLiteral("PRAGMA journal_mode = WAL");
    Result<> done = run(pragma);
    while (!done && done.error().retryable && !deadline.hasExpired()) {
        QThread::msleep(5);
        done = run(pragma);
    }
    return done;
}

bool JournalDatabase::isDamaged(const Error &error)
{
    return error.kind == ErrorKind::Mismatch;
}

Error JournalDatabase::errorOf(const QSqlError &error) const
{
    ErrorKind kind = ErrorKind::LocalFileFailed;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    switch (code) {
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
    Error result(kind, m_path, error.databaseText());
    result.retryable = code == sqliteBusy;
    return result;
}

Result<QSqlQuery *> JournalDatabase::prepared(const QString &statement)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[statement];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(statement))
            return fail(errorOf(fresh->lastError()));
        query = std::move(fresh);
    }
    return query.get();
}

/// \a value as SQLite needs it: SQLite distinguishes NULL from an empty value, and Qt passes
/// unsigned numbers as text.
static QVariant bindable(const QVariant &value)
{
    switch (value.userType()) {
    case QMetaType::ULongLong:
        return qint64(value.toULongLong());
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QByteArray("") : value;
    case QMetaType::QString:
        return value.toString().isNull() ? QStringLiteral("") : value;
    default:
        return value;
    }
}

/// Executes \a statement; no row has been read yet.
Result<QSqlQuery *> JournalDatabase::executed(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = prepared(statement);
    if (!query)
        return query;
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(int(i), bindable(values[i]));
    if ((*query)->exec())
        return query;
    const Error error = errorOf((*query)->lastError());
    (*query)->finish();
    return fail(error);
}

/// Rows can fail one by one while they are read.
Result<> JournalDatabase::finish(QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return fail(errorOf(error));
    return {};
}

Result<> JournalDatabase::run(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = executed(statement, values);
    if (!query)
        return fail(query.error());
    m_lastInsertId = (*query)->lastInsertId().toLongLong();
    return finish(**query);
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
    Result<> done = run(QStringLiteral("COMMIT"));
    m_commitCount += done ? 1 : 0;
    return done;
}

void JournalDatabase::rollback()
{
    run(QStringLiteral("ROLLBACK"));
}

} // namespace windlass
