// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"
#include "core/journal/downloadtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/journalschema.h"
#include "core/journal/uploadtable.h"
#include "tests/support/recordedlog.h"
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
    void firstVersionIsMigrated();
    void causesGetNames();
    void partsOfDownloadsStayWhole();

private:
    static constexpr int newest = 10;
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
        const auto database = openJournalDatabase(where);
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
    QVERIFY(openJournalDatabase(path()));
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    QVERIFY(openJournalDatabase(path()));
    QCOMPARE(content(), before);
}

void TestJournalSchema::emptyFileIsANewOne()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto database = openJournalDatabase(path());
    QVERIFY(database);
    QCOMPARE(versionOf(**database), newest);
}

void TestJournalSchema::newerVersionIsRefusedUntouched()
{
    makeFile({QStringLiteral("CREATE TABLE later (a)"),
        QStringLiteral("PRAGMA user_version = %1").arg(newest + 1)});
    const QByteArray before = content();
    const auto database = openJournalDatabase(path());
    QCOMPARE(kindOf(database), ErrorKind::JournalTooNew);
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
    QVERIFY(!openJournalDatabase(path()));
    QCOMPARE(content(), before);
}

/// The tables as the first version made them, with what it wrote.
void TestJournalSchema::firstVersionIsMigrated()
{
    const QString detail = QStringLiteral("CAST('{\"error\":{\"kind\":12,\"code\":"
                                          "\"AccessDenied\"}}' AS BLOB)");
    makeFile({
        QStringLiteral("CREATE TABLE batch (id INTEGER PRIMARY KEY, connection TEXT NOT NULL, "
                       "request BLOB NOT NULL, fingerprint BLOB NOT NULL, created INTEGER NOT "
                       "NULL, status INTEGER NOT NULL, ended INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX batch_unfinished ON batch (id) WHERE status < 2"),
        QStringLiteral("CREATE TABLE item (batch INTEGER NOT NULL, name BLOB NOT NULL, "
                       "outcome INTEGER NOT NULL, size INTEGER NOT NULL, "
                       "objects INTEGER NOT NULL, ended INTEGER NOT NULL, detail BLOB, "
                       "PRIMARY KEY (batch, name)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX item_failed ON item (batch) WHERE outcome = 2"),
        QStringLiteral("CREATE INDEX item_waiting ON item (batch) WHERE outcome = 4"),
        QStringLiteral("CREATE TABLE upload (id INTEGER PRIMARY KEY, device INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE upload_part (upload INTEGER NOT NULL, "
                       "number INTEGER NOT NULL, etag BLOB NOT NULL, "
                       "PRIMARY KEY (upload, number)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE download (id INTEGER PRIMARY KEY)"),
        QStringLiteral("CREATE TABLE download_part (download INTEGER)"),
        QStringLiteral("INSERT INTO batch VALUES (7, 'c', x'7b7d', x'66', 100, 2, 200)"),
        QStringLiteral("INSERT INTO item VALUES (7, x'61', 2, 5, 1, 150, %1)").arg(detail),
        QStringLiteral("INSERT INTO item VALUES (7, x'62', 2, 5, 1, 150, x'7b')"), // no JSON
        QStringLiteral("INSERT INTO item VALUES (7, x'63', 0, 30, 2, 150, NULL)"),
        QStringLiteral("INSERT INTO batch VALUES (8, 'c', x'7b7d', x'66', 100, 0, 0)"),
        QStringLiteral("INSERT INTO batch VALUES (9, 'c', x'7b7d', x'66', 100, 1, 0)"),
        QStringLiteral("INSERT INTO item VALUES (8, x'61', 0, 5, 1, 70000, NULL)"),
        QStringLiteral("INSERT INTO item VALUES (8, x'62', 0, 5, 1, 80000, NULL)"),
        QStringLiteral("INSERT INTO upload_part VALUES (9, 1, x'65')"),
        QStringLiteral("PRAGMA user_version = 1"),
    });
    const RecordedLog log;
    const auto database = openJournalDatabase(path());
    QVERIFY(database);
    QCOMPARE(log.lines(),
        QStringList {
            QStringLiteral("info windlass.journal: migrated from version 1 to %1").arg(newest)});
    QCOMPARE(versionOf(**database), newest);
    const auto batches = BatchTable(**database).history(0, 10);
    QVERIFY(batches);
    QCOMPARE(batches->size(), 1);
    QCOMPARE(batches->first().ended, 200);
    QCOMPARE(batches->first().counts, (BatchCounts {2, 0, 2, 0, 30}));
    // By the rule of that version the last minute of an unfinished one may be lost.
    QCOMPARE(batches->first().flushed, 200);
    QCOMPARE(BatchTable(**database).find(8).value()->flushed, 20000);
    QCOMPARE(BatchTable(**database).find(9).value()->flushed, 100);
    const auto causes = ItemTable(**database).causes();
    QVERIFY(causes);
    QCOMPARE(causes->size(), 2);
    QCOMPARE(causes->first().cause, QByteArray());
    QCOMPARE(causes->last().cause, QByteArray("AccessDenied AccessDenied "));
    QCOMPARE(UploadTable(**database).parts(9).value(), (QList<UploadedPart> {{1, "e", ""}}));
}

/// What version 7 wrote of items that failed, and what the next one writes, are one group.
void TestJournalSchema::causesGetNames()
{
    {
        const auto database = openJournalDatabase(path());
        QVERIFY(database);
        ItemTable items(**database);
        const QByteArrayList causes {"0 Cancelled X", "12 AccessDenied PutObject",
            "AccessDenied AccessDenied PutObject", "61  ", "62 Later ", "", "1", "1x A "};
        int number = 0;
        for (const QByteArray &cause : causes)
            QVERIFY(items.put(
                {7, QByteArray::number(number++), ItemOutcome::Failed, 0, 1, 1, {}, cause}));
        for (const char *column : {"cancelled_bytes", "reached_bytes"}) // of version 9
            QVERIFY((*database)->run(
                QStringLiteral("ALTER TABLE batch DROP COLUMN %1").arg(QLatin1String(column))));
        // What later versions have added is added again.
        QVERIFY((*database)->run(QStringLiteral("ALTER TABLE download_part DROP COLUMN bytes")));
        QVERIFY((*database)->run(QStringLiteral("PRAGMA user_version = 7")));
    }
    const auto database = openJournalDatabase(path());
    QVERIFY(database);
    QCOMPARE(versionOf(**database), newest);
    const auto found = ItemTable(**database).causes();
    QVERIFY(found);
    QHash<QByteArray, qint64> counts;
    for (const CauseRecord &record : *found)
        counts.insert(record.cause, record.objects);
    QCOMPARE(counts,
        (QHash<QByteArray, qint64> {{"Cancelled Cancelled X", 1},
            {"AccessDenied AccessDenied PutObject", 2}, {"ConditionUnmet  ", 1}, {"62 Later ", 1},
            {"", 1}, {"1", 1}, {"1x A ", 1}}));
}

/// Version 9 noted parts only when they were complete.
void TestJournalSchema::partsOfDownloadsStayWhole()
{
    qint64 id = 0;
    {
        const auto database = openJournalDatabase(path());
        QVERIFY(database);
        DownloadTable table(**database);
        DownloadRecord record;
        record.target = "/file";
        id = table.add(record).value();
        QVERIFY((*database)->run(QStringLiteral("ALTER TABLE download_part DROP COLUMN bytes")));
        QVERIFY((*database)->run(QStringLiteral("PRAGMA user_version = 9")));
        QVERIFY((*database)->run(
            QStringLiteral("INSERT INTO download_part (download, part, durable) VALUES (?, 3, 1)"),
            {id}));
    }
    const auto database = openJournalDatabase(path());
    QVERIFY(database);
    QCOMPARE(versionOf(**database), newest);
    const QList<DownloadedPart> whole {{3, true, DownloadedPart::all}};
    QCOMPARE(DownloadTable(**database).parts(id).value(), whole);
}

QTEST_GUILESS_MAIN(TestJournalSchema)
#include "tst_journalschema.moc"
