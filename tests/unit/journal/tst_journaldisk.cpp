// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "journaltesting.h"
#include "tests/support/smalldisk.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTest>

using namespace windlass;

/// Disks that do not take what the journal writes.
class TestJournalDisk : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void diskThatFillsUpIsToldAndNothingIsLost();
    void whatHadNoRoomIsTriedAgainByItself();
    void diskThatIsFullFromTheStartLeavesMemory();
    void diskThatMayNotBeWrittenLeavesMemory();
    void fileThatMayNotBeWrittenLeavesMemory();

private:
    QString path() const { return QString::fromUtf8(m_disk->path() + "/journal.sqlite"); }
    static ItemRecord largeItem(int number)
    {
        ItemRecord item = numberedItem(number);
        item.detail = QByteArray(4000, 'x');
        return item;
    }
    void verifyWorksInMemory()
    {
        Journal journal(path());
        const FailureLog log(journal);
        for (int i = 0; i < 1000; ++i)
            writeItem(journal, largeItem(i));
        QCOMPARE(countItems(journal), 1000);
        QVERIFY(!journal.isPersistent());
        QCOMPARE(log.all().size(), 1);
        QCOMPARE(log.all().first().setAside, QString());
    }

    std::unique_ptr<SmallDisk> m_disk;
};

void TestJournalDisk::init()
{
    m_disk = std::make_unique<SmallDisk>(1024 * 1024);
    QVERIFY2(m_disk->problem().isEmpty(), m_disk->problem().constData());
}

void TestJournalDisk::cleanup()
{
    m_disk.reset();
}

void TestJournalDisk::diskThatFillsUpIsToldAndNothingIsLost()
{
    constexpr int late = 60; // the last one that the full disk does not take
    {
        Journal journal(path());
        const FailureLog log(journal);
        writeItem(journal, numberedItem(0));
        QVERIFY(journal.commit().result());
        m_disk->fill();
        for (int i = 1; i <= late; ++i)
            writeItem(journal, largeItem(i));
        QCOMPARE(kindOf(journal.commit().result()), ErrorKind::DiskFull);
        QCOMPARE(log.all().size(), 1);
        QCOMPARE(log.all().first().error.kind, ErrorKind::DiskFull);
        QVERIFY(m_disk->empty());
        writeItem(journal, numberedItem(late + 1));
        QVERIFY(journal.commit().result());
        QCOMPARE(countItems(journal), late + 2);
        QCOMPARE(log.all().size(), 1);
        QVERIFY(journal.isPersistent());
    }
    const auto database = openJournalDatabase(path());
    QVERIFY(database);
    QCOMPARE((*database)->value(QStringLiteral("PRAGMA quick_check(1)"))->toString(),
        QStringLiteral("ok"));
    const auto found
        = ItemTable(**database).outcomes(1, {numberedItem(0).name, numberedItem(late).name});
    QCOMPARE(found->size(), 2);
}

/// Nothing else is written that would take it along.
void TestJournalDisk::whatHadNoRoomIsTriedAgainByItself()
{
    Journal journal(path());
    writeItem(journal, numberedItem(0));
    QVERIFY(journal.commit().result());
    m_disk->fill();
    for (int i = 1; i <= 60; ++i)
        writeItem(journal, largeItem(i));
    QCOMPARE(kindOf(journal.commit().result()), ErrorKind::DiskFull);
    // What only reads does not need the room.
    const auto count = [](JournalDatabase &database) {
        return database.value(QStringLiteral("SELECT count(*) FROM item"));
    };
    QCOMPARE(journal.look<QVariant>(count).result().value_or(QVariant(-1)).toInt(), 1);
    QCOMPARE(kindOf(journal.ask<QVariant>(count).result()), ErrorKind::DiskFull);
    QVERIFY(m_disk->empty());
    const auto written = [this] {
        const auto database = openJournalDatabase(path());
        return database ? (*database)->value(QStringLiteral("SELECT count(*) FROM item"))->toInt()
                        : -1;
    };
    QTRY_COMPARE(written(), 61);
}

void TestJournalDisk::diskThatIsFullFromTheStartLeavesMemory()
{
    m_disk->fill();
    verifyWorksInMemory();
}

void TestJournalDisk::diskThatMayNotBeWrittenLeavesMemory()
{
    {
        Journal journal(path());
        writeItem(journal, numberedItem(0));
    }
    m_disk->setReadOnly();
    verifyWorksInMemory();
}

void TestJournalDisk::fileThatMayNotBeWrittenLeavesMemory()
{
    {
        Journal journal(path());
        writeItem(journal, numberedItem(0));
    }
    m_disk->setReadOnly("journal.sqlite");
    verifyWorksInMemory();
}

int main(int argc, char *argv[])
{
    SmallDisk::prepareProcess();
    QCoreApplication app(argc, argv);
    TestJournalDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journaldisk.moc"
