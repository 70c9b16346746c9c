// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "journaltesting.h"
#include "tests/support/recordedlog.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace windlass;

/// Files that the journal cannot use: it never crashes, never loses a file that it did not make,
/// and goes on as well as it can.
class TestJournalDamage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void damageBesideALogIsFoundAtOnce();
    void damageThatIsMetWhileReadingIsSetAside();
    void damageThatIsMetWhileWritingIsSetAside();
    void everyDamagedFileIsKept();
    void damageIsLogged();
    void newerVersionIsLeftAlone();
    void folderInItsPlaceIsLeftAlone();
    void pathBelowAFileIsNone();

private:
    static constexpr int itemCount = 5000;
    QString path() const { return QString::fromUtf8(m_tree->path("journal.sqlite")); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static void addItems(JournalDatabase &database)
    {
        QVERIFY(database.begin());
        for (int i = 0; i < itemCount; ++i)
            QVERIFY(ItemTable(database).put(numberedItem(i)));
        QVERIFY(database.commit());
    }
    /// What a journal with items leaves when it is closed.
    QByteArray healthyFile()
    {
        const QString path = QString::fromUtf8(m_tree->path("healthy.sqlite"));
        addItems(**openJournalDatabase(path));
        return read(path);
    }
    /// A page in the middle is overwritten.
    static QByteArray holed(QByteArray content)
    {
        constexpr qsizetype page = 4096;
        const qsizetype middle = content.size() / page / 2 * page;
        return content.replace(middle, page, patternBytes(page));
    }
    /// The journal can be used, and what is written outlives it.
    void verifyWorks()
    {
        {
            Journal journal(path());
            const FailureLog log(journal);
            const qint64 before = countItems(journal);
            writeItem(journal, numberedItem(itemCount + int(before)));
            QCOMPARE(countItems(journal), before + 1);
            QVERIFY(journal.isPersistent());
            QVERIFY(log.all().isEmpty());
        }
        QVERIFY(countItems(path()) > 0);
    }
    /// A journal that can only be kept in memory tells so once, and works.
    void verifyWorksInMemory(const QString &path, std::optional<ErrorKind> kind)
    {
        Journal journal(path);
        const FailureLog log(journal);
        writeItem(journal, numberedItem(0));
        QCOMPARE(countItems(journal), 1);
        writeItem(journal, numberedItem(1));
        QCOMPARE(countItems(journal), 2);
        QVERIFY(!journal.isPersistent());
        QCOMPARE(log.all().size(), 1);
        QCOMPARE(log.all().first().setAside, QString());
        if (kind)
            QCOMPARE(log.all().first().error.kind, *kind);
    }

    std::unique_ptr<TemporaryTree> m_tree;
};

void TestJournalDamage::init()
{
    m_tree = std::make_unique<TemporaryTree>();
}

void TestJournalDamage::damagedFileIsSetAside_data()
{
    m_tree = std::make_unique<TemporaryTree>();
    QTest::addColumn<QByteArray>("content");
    const QByteArray healthy = healthyFile();
    QTest::newRow("noise") << patternBytes(100'000);
    QTest::newRow("short noise") << patternBytes(10);
    QTest::newRow("text") << QByteArray("This is no database.\n");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("truncated in the middle") << healthy.left(healthy.size() / 2);
    QTest::newRow("truncated within a page") << healthy.left(healthy.size() / 2 + 1000);
    QTest::newRow("truncated to a page") << healthy.left(4096);
    QTest::newRow("truncated within the header") << healthy.left(50);
    QTest::newRow("header overwritten") << patternBytes(100) + healthy.mid(100);
    QTest::newRow("schema overwritten")
        << QByteArray(healthy).replace(100, 3996, patternBytes(3996));
}

void TestJournalDamage::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    write(path(), content);
    QString kept;
    {
        Journal journal(path());
        const FailureLog log(journal);
        writeItem(journal, numberedItem(0));
        QCOMPARE(countItems(journal), 1);
        QVERIFY(journal.isPersistent());
        QCOMPARE(log.all().size(), 1);
        QVERIFY(JournalDatabase::isDamaged(log.all().first().error));
        kept = log.all().first().setAside;
    }
    QCOMPARE(QFileInfo(kept).path(), QFileInfo(path()).path());
    QVERIFY(read(kept) == content);
    QCOMPARE(countItems(path()), 1);
    verifyWorks();
}

void TestJournalDamage::damageBesideALogIsFoundAtOnce()
{
    // A program was killed, and left its log; the file was damaged as well.
    QByteArray content;
    {
        const QString live = QString::fromUtf8(m_tree->path("live.sqlite"));
        const auto database = openJournalDatabase(live);
        addItems(**database);
        QVERIFY((*database)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        BatchRecord batch;
        batch.id = 1;
        QVERIFY(BatchTable(**database).add(batch));
        content = holed(read(live));
        write(path(), content);
        QVERIFY(QFile::copy(live + QStringLiteral("-wal"), path() + QStringLiteral("-wal")));
    }
    const QByteArray walContent = read(path() + QStringLiteral("-wal"));
    QVERIFY(walContent.size() > 4096);
    {
        Journal journal(path());
        const FailureLog log(journal);
        QVERIFY(journal.commit().result()); // reads none of the items
        QCOMPARE(log.all().size(), 1);
        QVERIFY(JournalDatabase::isDamaged(log.all().first().error));
        const QString kept = log.all().first().setAside;
        QVERIFY(read(kept) == content || read(kept).size() >= content.size());
        QCOMPARE(countItems(journal), 0);
        QVERIFY(journal.isPersistent());
    }
    verifyWorks();
}

void TestJournalDamage::damageThatIsMetWhileReadingIsSetAside()
{
    const QByteArray content = holed(healthyFile());
    write(path(), content);
    {
        Journal journal(path());
        const FailureLog log(journal);
        QVERIFY(journal.commit().result());
        QVERIFY(log.all().isEmpty()); // not met yet
        const auto items = askFor<QList<ItemRecord>>(journal,
            [](JournalDatabase &database) { return ItemTable(database).page(1, {}, itemCount); });
        QCOMPARE(log.all().size(), 1);
        QVERIFY(JournalDatabase::isDamaged(log.all().first().error));
        QVERIFY(!log.all().first().setAside.isEmpty());
        QVERIFY(items && items->isEmpty()); // of the new file
        QVERIFY(journal.isPersistent());
    }
    verifyWorks();
}

void TestJournalDamage::damageThatIsMetWhileWritingIsSetAside()
{
    write(path(), holed(healthyFile()));
    {
        Journal journal(path());
        const FailureLog log(journal);
        for (int i = 0; i < itemCount; ++i)
            writeItem(journal, numberedItem(i));
        QVERIFY(journal.commit().result());
        QCOMPARE(log.all().size(), 1);
        QVERIFY(!log.all().first().setAside.isEmpty());
        // What had been given when the damage was met is in the new file.
        QVERIFY(countItems(journal) > 0);
    }
    verifyWorks();
}

void TestJournalDamage::everyDamagedFileIsKept()
{
    QStringList kept;
    for (int i = 0; i < 3; ++i) {
        write(path(), "damaged " + QByteArray::number(i));
        Journal journal(path());
        const FailureLog log(journal);
        QVERIFY(journal.commit().result());
        kept.append(log.all().value(0).setAside);
    }
    for (int i = 0; i < 3; ++i)
        QCOMPARE(read(kept[i]), "damaged " + QByteArray::number(i));
}

void TestJournalDamage::damageIsLogged()
{
    const RecordedLog recorded;
    write(path(), "damaged");
    Journal journal(path());
    const FailureLog log(journal);
    QVERIFY(journal.commit().result());
    const QStringList lines = recorded.lines();
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].startsWith(QLatin1String("warning windlass.journal: ") + path()
                 + QLatin1String(": Mismatch ("))
            && lines[1].endsWith(QLatin1String("), set aside as ") + log.all().value(0).setAside),
        qPrintable(lines[1]));
    QCOMPARE(lines[2], QLatin1String("info windlass.journal: opened ") + path());
}

void TestJournalDamage::newerVersionIsLeftAlone()
{
    {
        const auto database = openJournalDatabase(path());
        addItems(**database);
        QVERIFY((*database)->run(QStringLiteral("PRAGMA user_version = 999")));
    }
    const auto before = m_tree->contents();
    verifyWorksInMemory(path(), ErrorKind::JournalTooNew);
    QCOMPARE(m_tree->contents(), before);
}

void TestJournalDamage::folderInItsPlaceIsLeftAlone()
{
    m_tree->addFile("journal.sqlite/inside", "content");
    const auto before = m_tree->contents();
    verifyWorksInMemory(path(), {});
    QCOMPARE(m_tree->contents(), before);
}

void TestJournalDamage::pathBelowAFileIsNone()
{
    m_tree->addFile("file", "content");
    const auto before = m_tree->contents();
    verifyWorksInMemory(QString::fromUtf8(m_tree->path("file/sub/journal.sqlite")), {});
    QCOMPARE(m_tree->contents(), before);
}

QTEST_GUILESS_MAIN(TestJournalDamage)
#include "tst_journaldamage.moc"
