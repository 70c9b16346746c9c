// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/downloadtable.h"
#include "core/journal/journalschema.h"
#include "oddnames.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestDownloadTable : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsEveryField();
    void keepsEmptyValues();
    void targetsAreKeptApart();
    void anotherDownloadToTheTargetForgetsTheParts();
    void partsComeInOrder();
    void beginningOfAPartGrows();
    void durablePartsStayDurable();
    void anotherBootForgetsWhatWasNotFlushed();
    void removedWithItsParts();
    void smallestIsKnown();

private:
    DownloadTable table() { return DownloadTable(*m_database); }
    static DownloadRecord download(const QByteArray &target)
    {
        DownloadRecord record;
        record.source = {"https://s3.example.org", "bucket", "key"};
        record.target = target;
        record.etag = "\"etag\"";
        record.size = 100;
        record.partSize = 10;
        record.temporaryName = ".file.part";
        record.boot = "boot";
        return record;
    }
    /// Gives the record as it is kept.
    DownloadRecord add(DownloadRecord record)
    {
        record.id = table().add(record).value();
        return record;
    }

    std::unique_ptr<JournalDatabase> m_database;
};

void TestDownloadTable::init()
{
    m_database = std::move(openJournalDatabase(QString()).value());
}

void TestDownloadTable::keepsEveryField()
{
    DownloadRecord record = download(QByteArray("/a\0\xff'\"", 6));
    record.source = {QByteArray("e\0", 2), "b\xff", "k\n'"};
    record.size = 5'000'000'000'000;
    record.partSize = 5'000'000'000;
    record.temporaryName = QByteArray(".\xff\0", 3);
    record.owner = {1'800'000'000'000, QByteArray("a\0\xff", 3)};
    record = add(record);
    QCOMPARE(table().find(record.target).value(), std::optional(record));
}

void TestDownloadTable::keepsEmptyValues()
{
    const DownloadRecord record = add(DownloadRecord());
    QCOMPARE(table().find(QByteArray()).value(), std::optional(record));
    QCOMPARE(table().find("").value()->id, record.id);
}

void TestDownloadTable::targetsAreKeptApart()
{
    QList<DownloadRecord> downloads;
    for (const QByteArray &name : oddNames())
        downloads.append(add(download(name)));
    for (const DownloadRecord &record : std::as_const(downloads))
        QCOMPARE(table().find(record.target).value(), std::optional(record));
    QVERIFY(!table().find("none").value());
}

void TestDownloadTable::anotherDownloadToTheTargetForgetsTheParts()
{
    const DownloadRecord first = add(download("/file"));
    QVERIFY(table().addPart(first.id, {0, true}));
    DownloadRecord second = download("/file");
    second.etag = "\"another\"";
    second = add(second);
    QCOMPARE(table().find("/file").value(), std::optional(second));
    QVERIFY(table().parts(first.id)->isEmpty());
    QVERIFY(table().parts(second.id)->isEmpty());
}

void TestDownloadTable::partsComeInOrder()
{
    const DownloadRecord record = add(download("/file"));
    for (const int index : {9999, 2, 0, 1})
        QVERIFY(table().addPart(record.id, {index, index == 2}));
    const QList<DownloadedPart> expected {{0, false}, {1, false}, {2, true}, {9999, false}};
    QCOMPARE(table().parts(record.id).value(), expected);
}

void TestDownloadTable::beginningOfAPartGrows()
{
    const DownloadRecord record = add(download("/file"));
    for (const qint64 bytes : {3, 7})
        QVERIFY(table().addPart(record.id, {0, false, bytes}));
    QCOMPARE(table().parts(record.id).value(), (QList<DownloadedPart> {{0, false, 7}}));
    QVERIFY(table().addPart(record.id, {0, false}));
    const QList<DownloadedPart> whole {{0, false, DownloadedPart::all}};
    QCOMPARE(table().parts(record.id).value(), whole);
}

void TestDownloadTable::durablePartsStayDurable()
{
    const DownloadRecord record = add(download("/file"));
    const DownloadRecord other = add(download("/other"));
    QVERIFY(table().addPart(record.id, {0, false}));
    QVERIFY(table().addPart(record.id, {1, false}));
    QVERIFY(table().addPart(other.id, {0, false}));
    QVERIFY(table().setDurable(record.id));
    QVERIFY(table().addPart(record.id, {2, false})); // came later
    const QList<DownloadedPart> expected {{0, true}, {1, true}, {2, false}};
    QCOMPARE(table().parts(record.id).value(), expected);
    QCOMPARE(table().parts(other.id).value(), (QList<DownloadedPart> {{0, false}}));
}

void TestDownloadTable::anotherBootForgetsWhatWasNotFlushed()
{
    const DownloadRecord record = add(download("/file"));
    const DownloadRecord other = add(download("/other"));
    QVERIFY(table().addPart(record.id, {0, true}));
    QVERIFY(table().addPart(record.id, {1, false, 7}));
    QVERIFY(table().addPart(other.id, {1, false, 7}));
    QVERIFY(table().setBoot(record.id, "next"));
    QCOMPARE(table().find("/file").value()->boot, QByteArray("next"));
    QCOMPARE(table().parts(record.id).value(), (QList<DownloadedPart> {{0, true}}));
    QCOMPARE(table().parts(other.id).value(), (QList<DownloadedPart> {{1, false, 7}}));
    QCOMPARE(table().find("/other").value()->boot, other.boot);
}

void TestDownloadTable::removedWithItsParts()
{
    const DownloadRecord record = add(download("/file"));
    const DownloadRecord other = add(download("/other"));
    QVERIFY(table().addPart(record.id, {0, false}));
    QVERIFY(table().addPart(other.id, {0, false}));
    QVERIFY(table().remove(record.id));
    QVERIFY(!table().find("/file").value());
    QVERIFY(table().parts(record.id)->isEmpty());
    QVERIFY(table().find("/other").value());
    QCOMPARE(table().parts(other.id)->size(), 1);
}

void TestDownloadTable::smallestIsKnown()
{
    QCOMPARE(table().smallestSize().value(), std::numeric_limits<qint64>::max());
    for (const qint64 size : {300, 100, 200}) {
        DownloadRecord record = download("/" + QByteArray::number(size));
        record.size = size;
        add(record);
    }
    QCOMPARE(table().smallestSize().value(), 100);
}

QTEST_GUILESS_MAIN(TestDownloadTable)
#include "tst_downloadtable.moc"
