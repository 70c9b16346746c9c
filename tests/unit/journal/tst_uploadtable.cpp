// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journalschema.h"
#include "core/journal/uploadtable.h"
#include "oddnames.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestUploadTable : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsEveryField();
    void keepsEmptyValues();
    void placesAreKeptApart();
    void anotherUploadToThePlaceForgetsTheParts();
    void uploadIdIsToldLater();
    void partsComeInOrder();
    void partThatWasSentAgainReplacesTheOld();
    void removedWithItsParts();
    void removedIfItIsStillTheOwners();
    void allAreThoseTheServerKnows();

private:
    UploadTable table() { return UploadTable(*m_database); }
    static UploadRecord upload(const QByteArray &key)
    {
        UploadRecord record;
        record.target = {"https://s3.example.org", "bucket", key};
        record.source = "/home/me/file";
        record.partSize = 8 * 1024 * 1024;
        return record;
    }
    /// Gives the record as it is kept.
    UploadRecord add(UploadRecord record)
    {
        record.id = table().add(record).value();
        return record;
    }

    std::unique_ptr<JournalDatabase> m_database;
};

void TestUploadTable::init()
{
    m_database = std::move(openJournalDatabase(QString()).value());
}

void TestUploadTable::keepsEveryField()
{
    UploadRecord record = upload("key");
    record.source = QByteArray("/a\xff'/\n", 6);
    record.stamp = {5'000'000'000, 1'700'000'000'123'456'789, std::numeric_limits<quint64>::max()};
    record.started = 1'700'000'000'000;
    record.uploadId = QByteArray("2~\0x", 4);
    record.owner = {1'800'000'000'000, QByteArray("a\0\xff", 3)};
    record.connection = QStringLiteral("c");
    record = add(record);
    QCOMPARE(table().find(record.target).value(), std::optional(record));
    QCOMPARE(table().leftOver().value(), QList<UploadRecord> {record}); // there is no such batch
    QVERIFY(table().all()->isEmpty());
}

void TestUploadTable::keepsEmptyValues()
{
    const UploadRecord record = add(UploadRecord());
    QCOMPARE(table().find(ObjectPlace()).value(), std::optional(record));
    QVERIFY(table().addPart(record.id, {1, QByteArray(), QByteArray()}));
    QCOMPARE(table().parts(record.id)->size(), 1);
}

void TestUploadTable::placesAreKeptApart()
{
    QList<UploadRecord> uploads;
    for (const QByteArray &name : oddNames()) {
        uploads.append(add(upload(name)));
        UploadRecord elsewhere = upload("key");
        elsewhere.target.bucket = name;
        uploads.append(add(elsewhere));
        elsewhere.target = {name, "bucket", "key"};
        uploads.append(add(elsewhere));
    }
    for (const UploadRecord &record : std::as_const(uploads))
        QCOMPARE(table().find(record.target).value(), std::optional(record));
    QVERIFY(!table().find({"https://s3.example.org", "bucket", "none"}).value());
}

void TestUploadTable::anotherUploadToThePlaceForgetsTheParts()
{
    const UploadRecord first = add(upload("key"));
    QVERIFY(table().setUploadId(first.id, "first"));
    QVERIFY(table().addPart(first.id, {1, "etag", {}}));
    UploadRecord second = upload("key");
    second.source = "/another";
    second = add(second);
    QCOMPARE(table().find(second.target).value(), std::optional(second));
    QVERIFY(table().parts(first.id)->isEmpty());
    QVERIFY(table().parts(second.id)->isEmpty());
    QVERIFY(table().all()->isEmpty());
}

void TestUploadTable::uploadIdIsToldLater()
{
    UploadRecord record = add(upload("key"));
    add(upload("other"));
    QVERIFY(table().find(record.target).value()->uploadId.isEmpty());
    QVERIFY(table().setUploadId(record.id, "id"));
    record.uploadId = "id";
    QCOMPARE(table().find(record.target).value(), std::optional(record));
    QVERIFY(table().find(upload("other").target).value()->uploadId.isEmpty());
}

void TestUploadTable::partsComeInOrder()
{
    const QByteArray md5("\0 sixteen bytes ", 16);
    const UploadRecord record = add(upload("key"));
    const UploadRecord other = add(upload("other"));
    QVERIFY(table().addPart(other.id, {4, "x", {}}));
    for (const int number : {10'000, 3, 1, 2})
        QVERIFY(table().addPart(record.id, {number, '"' + QByteArray::number(number) + '"', md5}));
    const QList<UploadedPart> expected {
        {1, "\"1\"", md5}, {2, "\"2\"", md5}, {3, "\"3\"", md5}, {10'000, "\"10000\"", md5}};
    QCOMPARE(table().parts(record.id).value(), expected);
}

void TestUploadTable::partThatWasSentAgainReplacesTheOld()
{
    const UploadRecord record = add(upload("key"));
    QVERIFY(table().addPart(record.id, {1, "old", "1"}));
    QVERIFY(table().addPart(record.id, {1, "new", "2"}));
    QCOMPARE(table().parts(record.id).value(), (QList<UploadedPart> {{1, "new", "2"}}));
}

void TestUploadTable::removedWithItsParts()
{
    const UploadRecord record = add(upload("key"));
    const UploadRecord other = add(upload("other"));
    QVERIFY(table().addPart(record.id, {1, "etag", {}}));
    QVERIFY(table().addPart(other.id, {1, "etag", {}}));
    QVERIFY(table().remove(record.id));
    QVERIFY(!table().find(record.target).value());
    QVERIFY(table().parts(record.id)->isEmpty());
    QVERIFY(table().find(other.target).value());
    QCOMPARE(table().parts(other.id)->size(), 1);
    QVERIFY(table().remove(99));
}

void TestUploadTable::removedIfItIsStillTheOwners()
{
    UploadRecord record = upload("key");
    record.owner = {1, "one"};
    record = add(record);
    QVERIFY(table().setOwner(record.id, {2, "one"}, {}));
    QVERIFY(table().remove(record.id, record.owner));
    QVERIFY(table().find(record.target).value());
    QVERIFY(table().remove(record.id, {2, "one"}));
    QVERIFY(!table().find(record.target).value());
}

void TestUploadTable::allAreThoseTheServerKnows()
{
    UploadRecord first = upload("b");
    first.uploadId = "1";
    first = add(first);
    add(upload("asked for"));
    UploadRecord second = upload("a");
    second.uploadId = "2";
    second = add(second);
    QCOMPARE(table().all().value(), (QList<UploadRecord> {first, second}));
}

QTEST_GUILESS_MAIN(TestUploadTable)
#include "tst_uploadtable.moc"
