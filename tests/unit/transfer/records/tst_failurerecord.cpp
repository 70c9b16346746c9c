// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failurerecord.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace windlass;

/// What the journal keeps of an item that failed, in this version and in earlier ones.
class TestFailureRecord : public QObject
{
    Q_OBJECT
private slots:
    void everyKindComesBack_data();
    void everyKindComesBack();
    void attemptsOfAllTriesAddUp();
    void whatWasFoundBadIsNoItem();
    void errorOfAScanHasNoItem();
    void kindsHaveNames();
    void recordWithNumbersIsUnderstood();
    void oldRecordsOfEveryKindAreUnderstood();
    void keyThatFailedByItselfKeepsItsName();
    void unreadableRecordHasNoItem_data();
    void unreadableRecordHasNoItem();

private:
    static FailureRecord decode(const char *record, TransferKind kind)
    {
        return FailureRecord::decode(record, kind);
    }
    static SourceObject sourceSample()
    {
        return {ObjectKey(QByteArray("k\0\xff", 3)), VersionId("v\xfe"), {}};
    }
};

void TestFailureRecord::everyKindComesBack_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::newRow("upload") << TransferKind::Upload;
    QTest::newRow("download") << TransferKind::Download;
    QTest::newRow("copy") << TransferKind::Copy;
    QTest::newRow("move") << TransferKind::Move;
    QTest::newRow("deletion") << TransferKind::Delete;
}

void TestFailureRecord::everyKindComesBack()
{
    QFETCH(const TransferKind, kind);
    const ObjectKey target("t\xff/");
    ItemSpec spec;
    spec.name = "n\xfe";
    spec.writtenETag = ETag("\"written\"");
    switch (kind) {
    case TransferKind::Upload:
        spec.work = UploadWork {"/p\xff", target, true, {}};
        break;
    case TransferKind::Download:
        spec.work = DownloadWork {sourceSample(), "p\xff", true, 1'700'000'000'123};
        break;
    case TransferKind::Copy:
    case TransferKind::Move:
        spec.work = CopyWork {sourceSample(), target};
        break;
    case TransferKind::Delete:
        spec.work = DeletionWork {{ObjectKey("a\xff"), ObjectKey("b")}, VersionId("v"), true};
        break;
    }
    const QByteArray record = FailureRecord::of(spec, Error(ErrorKind::DiskFull), false).encode();
    const FailureRecord read = FailureRecord::decode(record, kind);
    QCOMPARE(read.error.kind, ErrorKind::DiskFull);
    QVERIFY(!read.found);
    QVERIFY(read.item);
    QCOMPARE(read.item->name, spec.name);
    QCOMPARE(read.item->writtenETag, spec.writtenETag);
    QCOMPARE(read.item->work.index(), spec.work.index());
    QCOMPARE(read.item->recordName(), spec.recordName());
    QCOMPARE(read.item->unconfirmedSince(), spec.unconfirmedSince());
    if (spec.isUpload()) {
        QCOMPARE(read.item->upload().path, spec.upload().path);
        QVERIFY(read.item->upload().isFolder);
    } else if (spec.isDeletion()) {
        QCOMPARE(read.item->deletion().keys, spec.deletion().keys);
        QCOMPARE(read.item->deletion().version, spec.deletion().version);
    } else {
        QCOMPARE(read.item->source().key, spec.source().key);
        QCOMPARE(read.item->source().version, spec.source().version);
    }
    if (spec.isDownload()) {
        QCOMPARE(read.item->download().path, spec.download().path);
        QVERIFY(read.item->download().isFolder);
    } else if (!spec.isDeletion()) {
        QCOMPARE(read.item->targetKey(), target);
    }
    // One and the same, however often it fails.
    QCOMPARE(read.encode(), record);
}

void TestFailureRecord::attemptsOfAllTriesAddUp()
{
    ItemSpec spec;
    spec.earlierAttempts = 4;
    Error error(ErrorKind::Timeout);
    error.attempts = 3;
    const FailureRecord read
        = FailureRecord::decode(FailureRecord::of(spec, error, false).encode(), {});
    QCOMPARE(read.error.attempts, 7);
    QCOMPARE(read.item->earlierAttempts, 7);
    error.attempts = 0; // there was no request, but there was a try
    QCOMPARE(FailureRecord::of(spec, error, false).error.attempts, 5);
}

void TestFailureRecord::whatWasFoundBadIsNoItem()
{
    ItemSpec spec;
    spec.work = UploadWork {"/folder", ObjectKey("folder/"), false, {}};
    const QByteArray record
        = FailureRecord::of(spec, Error(ErrorKind::FileUnreadable), true).encode();
    const FailureRecord read = FailureRecord::decode(record, TransferKind::Upload);
    QVERIFY(!read.item);
    QVERIFY(read.found);
    QCOMPARE(read.found->upload().path, QByteArray("/folder"));
}

void TestFailureRecord::errorOfAScanHasNoItem()
{
    Error error(ErrorKind::AccessDenied, QStringLiteral("s3://bucket"), QStringLiteral("detail"));
    error.operation = "ListObjectsV2";
    S3Error s3;
    s3.code = "AccessDenied";
    s3.message = QStringLiteral("No.");
    s3.httpStatus = 403;
    s3.requestId = "id";
    s3.hostId = "host";
    s3.argument = QStringLiteral("payer");
    error.s3 = std::make_shared<const S3Error>(s3);
    const QByteArray record = FailureRecord {error, {}, {}}.encode();
    const FailureRecord read = FailureRecord::decode(record, TransferKind::Copy);
    QVERIFY(!read.item && !read.found);
    for (const Error &one : {read.error, failureErrorOf(record)}) {
        QCOMPARE(one.kind, error.kind);
        QCOMPARE(one.subject, error.subject);
        QCOMPARE(one.detail, error.detail);
        QCOMPARE(one.operation, error.operation);
        QCOMPARE(one.s3->code, s3.code);
        QCOMPARE(one.s3->message, s3.message);
        QCOMPARE(one.s3->httpStatus, s3.httpStatus);
        QCOMPARE(one.s3->requestId, s3.requestId);
        QCOMPARE(one.s3->hostId, s3.hostId);
        QCOMPARE(one.s3->argument, s3.argument);
    }
}

void TestFailureRecord::kindsHaveNames()
{
    const QByteArray record = FailureRecord {Error(ErrorKind::AccessDenied), {}, {}}.encode();
    const QJsonObject json = QJsonDocument::fromJson(record)[QLatin1String("error")].toObject();
    QCOMPARE(json[QLatin1String("kind")], QJsonValue(QStringLiteral("AccessDenied")));
    Error error(ErrorKind::AccessDenied);
    error.operation = "PutObject";
    QCOMPARE(causeOf(error), QByteArray("AccessDenied  PutObject"));
}

void TestFailureRecord::recordWithNumbersIsUnderstood()
{
    const struct {
        const char *record;
        ErrorKind kind;
    } records[] {{R"({"error":{"kind":0}})", ErrorKind::Cancelled},
        {R"({"error":{"kind":12}})", ErrorKind::AccessDenied},
        {R"({"error":{"kind":43}})", ErrorKind::ObjectArchived},
        {R"({"error":{"kind":61}})", ErrorKind::ConditionUnmet},
        {R"({"error":{"kind":62}})", ErrorKind::Refused}, // of a later version
        {R"({"error":{"kind":"Later"}})", ErrorKind::Refused}};
    for (const auto &[record, kind] : records) {
        QCOMPARE(decode(record, TransferKind::Upload).error.kind, kind);
        QCOMPARE(failureErrorOf(record).kind, kind);
    }
}

/// As they stood in journals before kinds of errors had names.
void TestFailureRecord::oldRecordsOfEveryKindAreUnderstood()
{
    const auto upload = decode(
        R"({"error":{"attempts":2,"detail":"","kind":30,"subject":"s"},"item":{"folder":false,)"
        R"("key":"","keys":[],"name":"bg==","path":"L3A=","target":"dA=="}})",
        TransferKind::Upload);
    QCOMPARE(upload.error.kind, ErrorKind::DiskFull);
    QCOMPARE(upload.item->earlierAttempts, 2);
    QCOMPARE(upload.item->upload().path, QByteArray("/p"));
    QCOMPARE(upload.item->targetKey(), ObjectKey("t"));

    const auto download = decode(
        R"({"error":{"kind":5},"item":{"doubted":99,"folder":false,"key":"aw==","keys":[],)"
        R"("name":"bg==","path":"cA==","target":"","version":"dg=="}})",
        TransferKind::Download);
    QCOMPARE(download.item->source().key, ObjectKey("k"));
    QCOMPARE(download.item->source().version, VersionId("v"));
    QCOMPARE(download.item->download().path, QByteArray("p"));
    QCOMPARE(download.item->unconfirmedSince(), 99);

    const auto copy = decode(
        R"({"error":{"kind":5},"item":{"folder":false,"key":"aw==","keys":[],"name":"bg==",)"
        R"("path":"","target":"dA==","written":"ImUi"}})",
        TransferKind::Move);
    QCOMPARE(copy.item->copy().source.key, ObjectKey("k"));
    QCOMPARE(copy.item->targetKey(), ObjectKey("t"));
    QCOMPARE(copy.item->writtenETag, ETag("\"e\""));

    const auto page = decode(
        R"({"error":{"kind":12},"item":{"folder":false,"key":"aw==","keys":["aw==","bA=="],)"
        R"("name":"aw==","path":"","target":""}})",
        TransferKind::Delete);
    QCOMPARE(page.item->deletion().keys, (QList {ObjectKey("k"), ObjectKey("l")}));
    QVERIFY(page.item->deletion().isPage);
}

/// What it is called in the journal is where its next end has to be noted.
void TestFailureRecord::keyThatFailedByItselfKeepsItsName()
{
    const auto one = decode(
        R"({"error":{"kind":12},"item":{"folder":false,"key":"aw==","keys":[],"name":"aw==",)"
        R"("path":"","target":""}})",
        TransferKind::Delete);
    QCOMPARE(one.item->deletion().keys, QList {ObjectKey("k")});
    QCOMPARE(one.item->recordName(), QByteArray("k"));
    const auto again = FailureRecord::decode(one.encode(), TransferKind::Delete);
    QCOMPARE(again.item->deletion().keys, QList {ObjectKey("k")});
    QCOMPARE(again.item->recordName(), QByteArray("k"));
}

void TestFailureRecord::unreadableRecordHasNoItem_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no members") << QByteArray(R"({"item":{}})");
    QTest::newRow("a member missing")
        << QByteArray(R"({"item":{"folder":false,"key":"","keys":[],"name":"","path":""}})");
    QTest::newRow("no base64") << QByteArray(
        R"({"item":{"folder":false,"key":"%","keys":[],"name":"","path":"","target":""}})");
}

void TestFailureRecord::unreadableRecordHasNoItem()
{
    QFETCH(const QByteArray, record);
    for (int kind = 0; kind <= int(TransferKind::Delete); ++kind) {
        const FailureRecord read = FailureRecord::decode(record, TransferKind(kind));
        QVERIFY(!read.item && !read.found);
        QCOMPARE(read.error.kind, ErrorKind::Refused);
    }
}

QTEST_GUILESS_MAIN(TestFailureRecord)
#include "tst_failurerecord.moc"
