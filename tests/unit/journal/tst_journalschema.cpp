// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"
#include "core/journal/journalschema.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

/// The versions of the file.
class TestJournalSchema : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void newFileGetsTheNewestVersion();
    void currentFileIsLeftAlone();
    void emptyFileIsANewOne();
    void newerVersionIsRefusedUntouched();
    void stepThatFailsChangesNothing();

private:
    static constexpr int newest = 1;
    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static int versionOf(JournalDatabase &database)
    {
        return database.value(QStringLiteral("PRAGMA user_version"))->toInt();
    }
    static QStringList tablesOf(JournalDatabase &database)
    {
        QStringList names;
        Result<> done = database.forEach(
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"), {},
            [&names](const QSqlQuery &row) { names.append(row.value(0).toString()); });
        return done ? names : QStringList();
    }
    /// A file of SQLite that is not ours yet.
    void makeFile(const QStringList &statements)
    {
        const QString name = QStringLiteral("TestJournalSchema");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(path());
            QVERIFY(database.open());
            for (const QString &statement : statements)
                QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournalSchema::newFileGetsTheNewestVersion()
{
    for (const QString &where : {QString(), path()}) {
        const auto database = JournalDatabase::open(where);
        QVERIFY(database);
        QCOMPARE(versionOf(**database), newest);
        const QStringList tables {QStringLiteral("batch"), QStringLiteral("download"),
            QStringLiteral("download_part"), QStringLiteral("item"), QStringLiteral("upload"),
            QStringLiteral("upload_part")};
        QCOMPARE(tablesOf(**database), tables);
    }
}

void TestJournalSchema::currentFileIsLeftAlone()
{
    QVERIFY(JournalDatabase::open(path()));
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    QVERIFY(JournalDatabase::open(path()));
    QCOMPARE(content(), before);
}

void TestJournalSchema::emptyFileIsANewOne()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto database = JournalDatabase::open(path());
    QVERIFY(database);
    QCOMPARE(versionOf(**database), newest);
}

void TestJournalSchema::newerVersionIsRefusedUntouched()
{
    makeFile({QStringLiteral("CREATE TABLE later (a)"),
        QStringLiteral("PRAGMA user_version = %1").arg(newest + 1)});
    const QByteArray before = content();
    const auto database = JournalDatabase::open(path());
    QCOMPARE(kindOf(database), ErrorKind::NotSupported);
    QCOMPARE(database.error().subject, path());
    QCOMPARE(content(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
        QStringList {QStringLiteral("journal.sqlite")});
}

void TestJournalSchema::stepThatFailsChangesNothing()
{
    // The last table of the first step is there already.
    makeFile({QStringLiteral("CREATE TABLE download_part (a)")});
    const QByteArray before = content();
    QVERIFY(!JournalDatabase::open(path()));
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(TestJournalSchema)
#include "tst_journalschema.moc"
