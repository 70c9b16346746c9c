// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/itemspec.h"
#include "core/transfer/request/transferrequest.h"

#include <QTest>

using namespace windlass;

/// What one item is to do, and what it is called.
class TestItemSpec : public QObject
{
    Q_OBJECT
private slots:
    void uploadIsDescribed();
    void downloadIsDescribed();
    void copyIsDescribed();
    void deletionIsDescribed();
    void namelessItemIsCalledByItsKey();
    void requestIsDescribed();
    void recordNamesOfPagesAreNoKeys();
    void folders();
    void facts();

private:
    static ItemSpec spec(const QByteArray &name, auto work)
    {
        ItemSpec made;
        made.name = name;
        made.work = work;
        return made;
    }
    static SourceObject source(const QByteArray &key) { return {ObjectKey(key), {}, {}}; }
};

void TestItemSpec::uploadIsDescribed()
{
    const auto request
        = TransferRequest::upload(nullptr, {}, BucketName("bucket"), ObjectKey("to/"));
    const auto item = spec("a", UploadWork {"/home/a", ObjectKey("to/a"), false, {}});
    QCOMPARE(describeName(item), QStringLiteral("a"));
    QCOMPARE(describeSource(item, request), QStringLiteral("/home/a"));
    QCOMPARE(describeTarget(item, request), QStringLiteral("s3://bucket/to/a"));
    QCOMPARE(describeTarget(item, request, "to/a (1)"), QStringLiteral("s3://bucket/to/a (1)"));
}

void TestItemSpec::downloadIsDescribed()
{
    auto request = TransferRequest::download(nullptr, BucketName("bucket"), {}, "/home/to");
    const auto item = spec("d/a", DownloadWork {source("from/d/a"), "d/a~1", false});
    QCOMPARE(describeSource(item, request), QStringLiteral("s3://bucket/from/d/a"));
    QCOMPARE(describeTarget(item, request), QStringLiteral("/home/to/d/a~1"));
    request.targetFolder = "/";
    QCOMPARE(describeTarget(item, request, "d/b"), QStringLiteral("/d/b"));
}

void TestItemSpec::copyIsDescribed()
{
    const auto request = TransferRequest::copy(
        nullptr, BucketName("bucket"), {}, BucketName("other"), ObjectKey("to/"));
    const auto item = spec("a", CopyWork {source("from/a"), ObjectKey("to/a")});
    QCOMPARE(describeSource(item, request), QStringLiteral("s3://bucket/from/a"));
    QCOMPARE(describeTarget(item, request), QStringLiteral("s3://other/to/a"));
    QCOMPARE(describeTarget(item, request, "to/b"), QStringLiteral("s3://other/to/b"));
}

void TestItemSpec::deletionIsDescribed()
{
    const auto request = TransferRequest::deletion(nullptr, BucketName("bucket"), {});
    const auto item = spec("a", DeletionWork {{ObjectKey("a"), ObjectKey("b")}, {}, true});
    QCOMPARE(describeSource(item, request), QStringLiteral("s3://bucket/a"));
    QCOMPARE(describeTarget(item, request), QString());
}

void TestItemSpec::namelessItemIsCalledByItsKey()
{
    QCOMPARE(describeName(spec({}, DownloadWork {source("d/own"), "own", false})),
        QStringLiteral("own"));
    QCOMPARE(describeName(spec({}, UploadWork {"/a", ObjectKey("to/a"), false, {}})), QString());
}

void TestItemSpec::requestIsDescribed()
{
    RemoteSelection one;
    one.key = ObjectKey("d/one");
    RemoteSelection two;
    two.key = ObjectKey("d/two");
    auto request = TransferRequest::deletion(nullptr, BucketName("bucket"), {one});
    QCOMPARE(describeSource(request), QStringLiteral("s3://bucket/d/one"));
    QCOMPARE(describeTarget(request), QString());
    request.remoteSources.append(two);
    QCOMPARE(describeSource(request), QStringLiteral("s3://bucket/d/"));
    request
        = TransferRequest::upload(nullptr, {{"/a", "a"}}, BucketName("bucket"), ObjectKey("d/"));
    QCOMPARE(describeSource(request), QStringLiteral("/a"));
    QCOMPARE(describeTarget(request), QStringLiteral("s3://bucket/d/"));
    request.localSources.append(LocalSelection {"/b", "b"});
    QCOMPARE(describeSource(request), QString());
    request = TransferRequest::download(nullptr, BucketName("bucket"), {two}, "/home/to");
    QCOMPARE(describeTarget(request), QStringLiteral("/home/to"));
}

void TestItemSpec::recordNamesOfPagesAreNoKeys()
{
    const auto page = spec("a", DeletionWork {{ObjectKey("a")}, {}, true});
    const auto key = spec("a", DeletionWork {{ObjectKey("a")}, {}, false});
    QCOMPARE(key.recordName(), QByteArray("a"));
    QCOMPARE(page.recordName(), QByteArray("\0page a", 7));
    QCOMPARE(spec("a", CopyWork {source("a"), ObjectKey("b")}).recordName(), QByteArray("a"));
}

void TestItemSpec::folders()
{
    QVERIFY(spec("a/", UploadWork {"/a", ObjectKey("a/"), true, {}}).makesFolder(0));
    QVERIFY(!spec("a", UploadWork {"/a", ObjectKey("a"), false, {}}).makesFolder(0));
    const auto copy = spec("a/", CopyWork {source("a/"), ObjectKey("b/")});
    QVERIFY(copy.makesFolder(0));
    QVERIFY(!copy.makesFolder(5)); // it has content of its own
    QVERIFY(!copy.makesFolder(-1));
    QVERIFY(spec("a/", DownloadWork {source("a/"), "a", true}).makesFolder(0));
    QVERIFY(!spec("a/", DownloadWork {source("a/"), "a", false}).makesFolder(0));
    QVERIFY(!spec("a/", DeletionWork {{ObjectKey("a/")}, {}, true}).makesFolder(0));
}

void TestItemSpec::facts()
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    auto upload = spec("a", UploadWork {"/a", ObjectKey("a"), false, time});
    upload.size = 7;
    QCOMPARE(upload.sourceFacts().size, 7);
    QCOMPARE(upload.sourceFacts().lastModified, time);
    auto copy = spec("a", CopyWork {source("a"), ObjectKey("b")});
    QCOMPARE(copy.sourceFacts().size, -1);
    ObjectHead head;
    head.size = 9;
    head.etag = ETag("\"e\"");
    head.lastModified = time;
    head.storageClass = "COLD";
    copy.setSource(head);
    QCOMPARE(copy.sourceFacts().size, 9);
    QCOMPARE(copy.sourceFacts().lastModified, time);
    QCOMPARE(copy.sourceFacts().etag, head.etag);
    QCOMPARE(copy.source().facts.storageClass, QByteArray("COLD"));
    QCOMPARE(copy.source().key, ObjectKey("a"));
}

QTEST_GUILESS_MAIN(TestItemSpec)
#include "tst_itemspec.moc"
