// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

using namespace windlass;

/// The same against OpenStack Swift (tests/support/swift): another server, which checks signatures
/// and conditions by code that nobody of Ceph wrote.
class TestSwift : public BucketTest
{
    Q_OBJECT
private slots:
    void init();
    void everythingWorks();
    void moreOftenThanTheServerTakesItIsCutOtherwise();
    void objectInPartsIsMoved();
    void wrongRegionIsCorrected();
    void refusedHeadHasItsReason();
    void copyWithoutItsAclSaysSo();
    void unknownBucketAndKey();

private:
    static constexpr qint64 mebibyte = 1024 * 1024;

    static RemoteSelection prefix(const QByteArray &key)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = true;
        return selection;
    }
    static RemoteSelection object(const QByteArray &key, const QByteArray &target)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.targetName = target;
        return selection;
    }
    TransferProbe::Outcome upload(const QByteArray &folder)
    {
        return m_probe->run(TransferRequest::upload(
            m_gateway.service(), {{m_tree->path(folder), {}}}, m_bucket, ObjectKey("up/")));
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TransferProbe> m_probe;
};

void TestSwift::init()
{
    BucketTest::init();
    m_tree = std::make_unique<TemporaryTree>();
    m_probe = std::make_unique<TransferProbe>(smallParts());
}

void TestSwift::everythingWorks()
{
    m_tree->addFile("from/a+b", "plus");
    m_tree->addFile("from/%41 é&<x>", "letters");
    m_tree->addFile("from/sub/empty", "");
    m_tree->addFile("from/sub/large", patternBytes(11 * mebibyte));
    QCOMPARE(upload("from").whyNotAllDone(), QByteArray());
    QCOMPARE(uploadsLeft(), 0);
    const auto service = m_gateway.service();
    const auto fetched = m_probe->run(
        TransferRequest::download(service, m_bucket, {prefix("up/")}, m_tree->path("to")));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(m_tree->path("from"), m_tree->path("to")), QByteArray());
    const auto copied = m_probe->run(
        TransferRequest::copy(service, m_bucket, {prefix("up/")}, m_bucket, ObjectKey("copy/")));
    QCOMPARE(copied.whyNotAllDone(), QByteArray());
    const auto deleted
        = m_probe->run(TransferRequest::deletion(service, m_bucket, {prefix("up/")}));
    QCOMPARE(deleted.whyNotAllDone(), QByteArray());
    QCOMPARE(
        keys(), QByteArrayList({"copy/%41 é&<x>", "copy/a+b", "copy/sub/empty", "copy/sub/large"}));
    QVERIFY(stored("copy/sub/large") == m_tree->read("from/sub/large"));
    QCOMPARE(m_probe->contradictions(), QByteArray());
}

/// It takes four parts, and 26 MiB are six of 5 MiB.
void TestSwift::moreOftenThanTheServerTakesItIsCutOtherwise()
{
    m_tree->addFile("from/large", patternBytes(26 * mebibyte));
    QCOMPARE(upload("from").whyNotAllDone(), QByteArray());
    QVERIFY(stored("up/large") == m_tree->read("from/large"));
    QCOMPARE(m_gateway.service()->facts().maxParts(), 4);
    QCOMPARE(uploadsLeft(), 0);
    const auto copied = m_probe->run(TransferRequest::copy(
        m_gateway.service(), m_bucket, {object("up/large", "copy")}, m_bucket, {}));
    QCOMPARE(copied.whyNotAllDone(), QByteArray());
    QVERIFY(stored("copy") == m_tree->read("from/large"));
}

/// The server refuses the condition that the source is the one that was listed, although it is.
void TestSwift::objectInPartsIsMoved()
{
    m_tree->addFile("from/large", patternBytes(11 * mebibyte));
    QCOMPARE(upload("from").whyNotAllDone(), QByteArray());
    TransferRequest move = TransferRequest::copy(
        m_gateway.service(), m_bucket, {prefix("up/")}, m_bucket, ObjectKey("moved/"));
    move.kind = TransferKind::Move;
    QCOMPARE(m_probe->run(move).whyNotAllDone(), QByteArray());
    QCOMPARE(keys(), QByteArrayList {"moved/large"});
    QVERIFY(stored("moved/large") == m_tree->read("from/large"));
}

void TestSwift::wrongRegionIsCorrected()
{
    m_gateway.put(m_bucket, ObjectKey("key"), "content");
    const auto service
        = std::make_shared<S3Service>(Endpoint::custom(m_gateway.endpoint(), "eu-west-9").value(),
            std::make_shared<StaticCredentials>(m_gateway.credentials()));
    Session session(service);
    const auto head = GatewayFixture::call(
        session, [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("key")); });
    QCOMPARE(kindOf(head), std::nullopt);
    QCOMPARE(head->size, 7);
}

void TestSwift::refusedHeadHasItsReason()
{
    Session stranger(GatewayFixture::makeService(
        m_gateway.endpoint(), {m_gateway.credentials().accessKeyId, "wrong", {}}));
    const auto head = GatewayFixture::call(
        stranger, [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("key")); });
    QCOMPARE(kindOf(head), ErrorKind::SignatureDiffers);
}

void TestSwift::copyWithoutItsAclSaysSo()
{
    m_gateway.put(m_bucket, ObjectKey("from"), "content");
    TransferRequest request = TransferRequest::copy(
        m_gateway.service(), m_bucket, {object("from", "to")}, m_bucket, {});
    request.options.keepsAcl = true;
    const auto outcome = m_probe->run(request);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::AclNotKept);
    QCOMPARE(stored("to"), QByteArray("content"));
}

void TestSwift::unknownBucketAndKey()
{
    QCOMPARE(kindOf(m_gateway.get(m_bucket, ObjectKey("nothing"))), ErrorKind::NoSuchKey);
    QCOMPARE(kindOf(m_gateway.get(BucketName("windlass-test-none"), ObjectKey("nothing"))),
        ErrorKind::NoSuchBucket);
}

QTEST_GUILESS_MAIN(TestSwift)
#include "tst_swift.moc"
