// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/journal/journal.h"
#include "core/journal/journaldatabase.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

using namespace windlass;

namespace {

constexpr qint64 partSize = 5 * mebibyte;
const ObjectKey sourceKey("from/file");
const ObjectKey targetKey("to/file");

TransferConfig inParts()
{
    TransferConfig config = smallParts();
    config.partSize = partSize;
    return config;
}

} // namespace

/// Copies that the server does not do by itself, what copies take over, and moves that are cut off.
class TestStreamedCopies : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void copyToAnotherEndpoint_data() { sizes(); }
    void copyToAnotherEndpoint();
    void copyToAnotherAccount_data() { sizes(); }
    void copyToAnotherAccount();
    void moveToAnotherEndpoint_data() { sizes(); }
    void moveToAnotherEndpoint();
    void moveThatCannotBeWrittenKeepsTheSource();
    void damageOnTheWayIsFound_data() { sizes(); }
    void damageOnTheWayIsFound();
    void damagedMoveKeepsItsSource();
    void resumedMoveKeepsItsSourceUntilAllIsCompared();
    void copyIsCutLikeItsSource();
    void longPartsAreNoObstacle();
    void moveToAnotherNameOfTheSameObjectLosesNothing_data() { sizes(); }
    void moveToAnotherNameOfTheSameObjectLosesNothing();
    void cutOffCopyGoesOn();
    void metadataIsKeptOrReplaced_data();
    void metadataIsKeptOrReplaced();
    void uploadsHaveWhatWasAskedFor_data() { sizes(); }
    void uploadsHaveWhatWasAskedFor();
    void cutOffMoveLosesNothing_data();
    void cutOffMoveLosesNothing();

private:
    static void sizes()
    {
        QTest::addColumn<qint64>("size");
        QTest::newRow("whole") << qint64(1000);
        QTest::newRow("in parts") << 2 * partSize + 1;
    }
    std::shared_ptr<S3Service> secureService()
    {
        return GatewayFixture::makeService(
            m_gateway.tlsEndpoint(), m_gateway.credentials(), m_gateway.caBundle());
    }
    std::shared_ptr<S3Service> serviceThrough(const Relay &relay)
    {
        return GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    }
    /// Uploaded as this program does it, with metadata and tags.
    void putSource(qint64 size)
    {
        m_tree->addFile("file", patternBytes(size));
        TransferRequest request = TransferRequest::upload(
            m_gateway.service(), {{m_tree->path("file"), "file"}}, m_bucket, ObjectKey("from/"));
        request.options.contentType = "text/x-source";
        request.options.fields = {{"Cache-Control", "max-age=7"}, {"x-amz-meta-colour", "blue"}};
        request.options.tags = {{"kind", "a & b"}, {"empty", ""}};
        QCOMPARE(TransferProbe(inParts()).run(request).whyNotAllDone(), QByteArray());
    }
    TransferRequest copyTo(std::shared_ptr<S3Service> target)
    {
        RemoteSelection selection;
        selection.key = sourceKey;
        selection.targetName = "file";
        TransferRequest request = TransferRequest::copy(
            m_gateway.service(), m_bucket, {selection}, m_targetBucket, ObjectKey("to/"));
        request.targetService = std::move(target);
        return request;
    }
    ObjectHead head(const BucketName &bucket, const ObjectKey &key)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.headObject(bucket, key); })
            .value_or(ObjectHead());
    }
    NameValues tags(const BucketName &bucket, const ObjectKey &key)
    {
        return m_gateway.call([&](const S3Client &s3) { return s3.getObjectTagging(bucket, key); })
            .value_or(NameValues());
    }
    QByteArray stored(const BucketName &bucket, const ObjectKey &key)
    {
        return m_gateway.get(bucket, key).value_or("(nothing)");
    }
    /// Of an object with what putSource() gave it.
    void compareWithSource(qint64 size)
    {
        QVERIFY(stored(m_targetBucket, targetKey) == patternBytes(size));
        const ObjectHead copy = head(m_targetBucket, targetKey);
        QCOMPARE(copy.contentType, QByteArray("text/x-source"));
        QCOMPARE(copy.headers.value("Cache-Control"), QByteArray("max-age=7"));
        QCOMPARE(copy.headers.value("x-amz-meta-colour"), QByteArray("blue"));
        QCOMPARE(tags(m_targetBucket, targetKey).size(), 2);
        QVERIFY(tags(m_targetBucket, targetKey).contains(NameValue {"kind", "a & b"}));
        QCOMPARE(
            m_gateway.unfinishedUploads(m_targetBucket).value_or(QList<ObjectKey>(9)).size(), 0);
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    BucketName m_targetBucket;
    std::unique_ptr<TemporaryTree> m_tree;
};

void TestStreamedCopies::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestStreamedCopies::init()
{
    m_bucket = m_gateway.makeBucket();
    m_targetBucket = m_gateway.makeBucket();
    m_tree = std::make_unique<TemporaryTree>();
}

void TestStreamedCopies::copyToAnotherEndpoint()
{
    QFETCH(qint64, size);
    putSource(size);
    TransferProbe probe(inParts());
    const auto outcome = probe.run(copyTo(secureService()));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.items.first().verification, Verification::SameETag);
    compareWithSource(size);
}

void TestStreamedCopies::copyToAnotherAccount()
{
    QFETCH(qint64, size);
    putSource(size);
    const auto other
        = GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.otherCredentials());
    Session session(other);
    const BucketName bucket(m_targetBucket.bytes() + "-other");
    QVERIFY(
        GatewayFixture::call(session, [&](const S3Client &s3) { return s3.createBucket(bucket); }));
    TransferRequest request = copyTo(other);
    request.targetBucket = bucket;
    const auto outcome = TransferProbe(inParts()).run(request);
    const auto copy = GatewayFixture::call(
        session, [&](const S3Client &s3) { return s3.headObject(bucket, targetKey); });
    GatewayFixture::call(
        session, [&](const S3Client &s3) { return s3.deleteObject(bucket, targetKey); });
    GatewayFixture::call(session, [&](const S3Client &s3) { return s3.deleteBucket(bucket); });
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(copy.value_or(ObjectHead()).size, size);
    QCOMPARE(copy->headers.value("x-amz-meta-colour"), QByteArray("blue"));
}

void TestStreamedCopies::moveToAnotherEndpoint()
{
    QFETCH(qint64, size);
    putSource(size);
    TransferRequest request = copyTo(secureService());
    request.kind = TransferKind::Move;
    QCOMPARE(TransferProbe(inParts()).run(request).whyNotAllDone(), QByteArray());
    compareWithSource(size);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
}

void TestStreamedCopies::moveThatCannotBeWrittenKeepsTheSource()
{
    putSource(1000);
    TransferRequest request = copyTo(secureService());
    request.kind = TransferKind::Move;
    request.targetBucket = BucketName("windlass-test-there-is-none");
    QCOMPARE(
        TransferProbe(inParts()).run(request).onlyFailure().error->kind, ErrorKind::NoSuchBucket);
    QVERIFY(stored(m_bucket, sourceKey) == patternBytes(1000));
}

void TestStreamedCopies::damageOnTheWayIsFound()
{
    QFETCH(qint64, size);
    putSource(size);
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        const bool isContent = request.isFor("GET", "/file") && !request.target.contains("tagging");
        return isContent ? Relay::Fate::damage(17) : Relay::Fate::pass();
    });
    TransferRequest request = copyTo(secureService());
    request.service = serviceThrough(relay);
    request.service->facts().hasChecksumsAsETags.noteProven();
    const auto outcome = TransferProbe(inParts()).run(request);
    if (size > partSize) // how long the parts of the source were is a guess on this server
        QVERIFY(!isVerified(outcome.items.first().verification));
    else
        QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::Mismatch);
}

/// Nothing tells that the copy is another one: how the source was cut cannot be guessed.
void TestStreamedCopies::damagedMoveKeepsItsSource()
{
    const QByteArray content = patternBytes(14 * mebibyte);
    m_tree->addFile("file", content);
    TransferConfig config = inParts();
    config.partSize = 7 * mebibyte;
    TransferProbe uploader(config);
    const TransferRequest upload = TransferRequest::upload(
        m_gateway.service(), {{m_tree->path("file"), "file"}}, m_bucket, ObjectKey("from/"));
    QCOMPARE(uploader.run(upload).whyNotAllDone(), QByteArray());
    Relay relay(m_gateway.endpoint());
    const auto isFirst = std::make_shared<bool>(true);
    relay.setRule([isFirst](const Relay::Request &request) {
        const bool isContent = request.isFor("GET", "/file") && !request.target.contains("tagging");
        return isContent && std::exchange(*isFirst, false) ? Relay::Fate::damage(17)
                                                           : Relay::Fate::pass();
    });
    TransferRequest request = copyTo(secureService());
    request.service = serviceThrough(relay);
    request.kind = TransferKind::Move;
    const auto damaged = TransferProbe(inParts()).run(request);
    QCOMPARE(damaged.onlyFailure().error->kind, ErrorKind::Mismatch);
    QVERIFY(stored(m_bucket, sourceKey) == content);
    const auto moved = TransferProbe(inParts()).run(request);
    QCOMPARE(moved.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(moved.items.first().verification));
    QVERIFY(stored(m_targetBucket, targetKey) == content);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
}

/// What an earlier run has sent does not come by again to be compared.
void TestStreamedCopies::resumedMoveKeepsItsSourceUntilAllIsCompared()
{
    const QByteArray content = patternBytes(4 * partSize);
    m_gateway.put(m_bucket, sourceKey, content);
    Relay relay(m_gateway.endpoint());
    TransferRequest request = copyTo(GatewayFixture::makeService(
        m_gateway.tlsEndpoint(), m_gateway.credentials(), m_gateway.caBundle()));
    request.kind = TransferKind::Move;
    request.service = serviceThrough(relay);
    const auto count = std::make_shared<int>(0);
    relay.setRule([count](const Relay::Request &asked) {
        const bool isContent = asked.method == "GET" && !asked.range.isEmpty();
        return isContent && ++*count > 2 ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    const QString path = QString::fromUtf8(m_tree->path("journal/j.sqlite"));
    const auto parts = [&] {
        auto uploads = m_gateway.call(
            [this](const S3Client &s3) { return s3.listMultipartUploads(m_targetBucket); });
        if (!uploads || uploads->isEmpty())
            return 0;
        const auto found = m_gateway.call([&](const S3Client &s3) {
            return s3.listParts(m_targetBucket, targetKey, uploads->first().uploadId);
        });
        return int(found.value_or(QList<PartInfo>()).size());
    };
    {
        TransferProbe cut(inParts(), std::make_shared<Journal>(path));
        cut.engine().submit(request);
        QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 2 && parts() == 2; }));
    }
    relay.setRule({});
    relay.release();
    TransferProbe probe(inParts(), std::make_shared<Journal>(path));
    const auto first = probe.run(request);
    QCOMPARE(first.onlyFailure().error->kind, ErrorKind::Unverified);
    QVERIFY(stored(m_bucket, sourceKey) == content);
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QVERIFY(stored(m_targetBucket, targetKey) == content);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
}

void TestStreamedCopies::copyIsCutLikeItsSource()
{
    constexpr qint64 size = 12 * mebibyte;
    putSource(size); // in parts of 5 MiB
    TransferConfig config = inParts();
    config.partSize = 6 * mebibyte;
    const auto outcome = TransferProbe(config).run(copyTo(secureService()));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().verification, Verification::SameETag);
    compareWithSource(size);
}

/// An answer that is kept in memory has a limit.
void TestStreamedCopies::longPartsAreNoObstacle()
{
    constexpr qint64 size = 70 * mebibyte;
    m_gateway.put(m_bucket, sourceKey, patternBytes(size));
    TransferConfig config = inParts();
    config.partSize = config.multipartThreshold = 128 * mebibyte;
    const auto outcome = TransferProbe(config).run(copyTo(secureService()));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    RemoteSelection selection;
    selection.key = targetKey;
    selection.targetName = "copy";
    const TransferRequest download = TransferRequest::download(
        m_gateway.service(), m_targetBucket, {selection}, m_tree->path("to"));
    QCOMPARE(TransferProbe(inParts()).run(download).whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/copy") == patternBytes(size));
}

void TestStreamedCopies::moveToAnotherNameOfTheSameObjectLosesNothing()
{
    QFETCH(const qint64, size);
    putSource(size);
    Relay relay(m_gateway.endpoint());
    TransferRequest request = copyTo(serviceThrough(relay));
    request.kind = TransferKind::Move;
    request.targetBucket = m_bucket;
    request.targetPrefix = ObjectKey("from/");
    const auto outcome = TransferProbe(inParts()).run(request);
    QCOMPARE(outcome.batch.skipped, 1);
    QVERIFY(stored(m_bucket, sourceKey) == patternBytes(size));
}

void TestStreamedCopies::cutOffCopyGoesOn()
{
    constexpr qint64 size = 4 * partSize;
    putSource(size);
    Relay relay(m_gateway.endpoint());
    TransferRequest request = copyTo(serviceThrough(relay));
    request.service = secureService();
    const auto count = std::make_shared<int>(0);
    relay.setRule([count](const Relay::Request &asked) {
        return asked.isFor("PUT", "partNumber") && ++*count > 2 ? Relay::Fate::hold()
                                                                : Relay::Fate::pass();
    });
    const QString path = QString::fromUtf8(m_tree->path("journal/j.sqlite"));
    {
        TransferProbe cut(inParts(), std::make_shared<Journal>(path));
        cut.engine().submit(request);
        QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 2; }));
    }
    relay.setRule({});
    relay.release();
    relay.reset();
    TransferProbe probe(inParts(), std::make_shared<Journal>(path));
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(relay.count("POST", "uploads"), 0); // it took up the one that was begun
    QVERIFY(relay.count("PUT", "partNumber") <= 2);
    compareWithSource(size);
}

void TestStreamedCopies::metadataIsKeptOrReplaced_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isStreamed");
    const qint64 large = 2 * partSize + 1;
    QTest::newRow("whole, by the server") << qint64(1000) << false;
    QTest::newRow("in parts, by the server") << large << false;
    QTest::newRow("whole, through this machine") << qint64(1000) << true;
    QTest::newRow("in parts, through this machine") << large << true;
}

void TestStreamedCopies::metadataIsKeptOrReplaced()
{
    QFETCH(qint64, size);
    QFETCH(bool, isStreamed);
    putSource(size);
    TransferRequest request = copyTo(isStreamed ? secureService() : nullptr);
    QCOMPARE(TransferProbe(inParts()).run(request).whyNotAllDone(), QByteArray());
    compareWithSource(size);

    request.options.replacesMetadata = true;
    request.options.contentType = "text/x-copy";
    request.options.fields = {{"x-amz-meta-shape", "round"}};
    request.options.storageClass = "STANDARD_IA";
    QCOMPARE(TransferProbe(inParts()).run(request).whyNotAllDone(), QByteArray());
    ObjectHead copy = head(m_targetBucket, targetKey);
    QCOMPARE(copy.contentType, QByteArray("text/x-copy"));
    QCOMPARE(copy.headers.value("x-amz-meta-shape"), QByteArray("round"));
    QVERIFY(!copy.headers.contains("x-amz-meta-colour"));
    QVERIFY(!copy.headers.contains("Cache-Control"));
    QCOMPARE(copy.storageClass, QByteArray("STANDARD_IA"));
    QCOMPARE(tags(m_targetBucket, targetKey).size(), 2); // they are another choice

    request.options = ObjectOptions();
    request.options.replacesTags = true;
    request.options.tags = {{"new", "tag"}};
    QCOMPARE(TransferProbe(inParts()).run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(tags(m_targetBucket, targetKey), NameValues({{"new", "tag"}}));
    QCOMPARE(
        head(m_targetBucket, targetKey).headers.value("x-amz-meta-colour"), QByteArray("blue"));
}

void TestStreamedCopies::uploadsHaveWhatWasAskedFor()
{
    QFETCH(qint64, size);
    putSource(size);
    const ObjectHead made = head(m_bucket, sourceKey);
    QCOMPARE(made.contentType, QByteArray("text/x-source"));
    QCOMPARE(made.headers.value("x-amz-meta-colour"), QByteArray("blue"));
    QCOMPARE(tags(m_bucket, sourceKey).size(), 2);
}

void TestStreamedCopies::cutOffMoveLosesNothing_data()
{
    QTest::addColumn<bool>("isStreamed");
    QTest::addColumn<QByteArray>("heldMethod");
    QTest::newRow("by the server, among copies") << false << QByteArray("PUT");
    QTest::newRow("by the server, among deletions") << false << QByteArray("DELETE");
    QTest::newRow("through this machine, among copies") << true << QByteArray("PUT");
    QTest::newRow("through this machine, among deletions") << true << QByteArray("DELETE");
}

void TestStreamedCopies::cutOffMoveLosesNothing()
{
    QFETCH(bool, isStreamed);
    QFETCH(QByteArray, heldMethod);
    constexpr int objects = 40;
    QList<ObjectKey> expected;
    for (int i = 0; i < objects; ++i) {
        const QByteArray name = "dir/" + QByteArray::number(100 + i);
        m_gateway.put(m_bucket, ObjectKey("from/" + name), "content of " + name);
        expected.append(ObjectKey("to/" + name));
    }
    Relay relay(m_gateway.endpoint());
    RemoteSelection selection;
    selection.key = ObjectKey("from/");
    selection.isPrefix = true;
    TransferRequest request = TransferRequest::move(
        serviceThrough(relay), m_bucket, {selection}, m_targetBucket, ObjectKey("to/"));
    Relay targetRelay(m_gateway.endpoint());
    if (isStreamed)
        request.targetService = serviceThrough(targetRelay);
    Relay &held = isStreamed && heldMethod == "PUT" ? targetRelay : relay;
    const auto count = std::make_shared<int>(0);
    held.setRule([count, heldMethod](const Relay::Request &asked) {
        return asked.method == heldMethod && ++*count > objects / 3 ? Relay::Fate::hold()
                                                                    : Relay::Fate::pass();
    });
    const QString path = QString::fromUtf8(m_tree->path("journal/j.sqlite"));
    {
        TransferProbe cut(inParts(), std::make_shared<Journal>(path));
        cut.engine().submitOrResume(request);
        QVERIFY(TransferProbe::waitUntil([&] { return held.held() == inParts().maxRequests; }));
    }
    held.setRule({});
    held.release();
    TransferProbe probe(inParts(), std::make_shared<Journal>(path));
    BatchSnapshot ended;
    connect(&probe.engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    probe.engine().submitOrResume(request);
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(ended.failed, 0);
    QCOMPARE(m_gateway.keys(m_targetBucket).value_or(QList<ObjectKey>()), expected);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
    for (const ObjectKey &key : std::as_const(expected))
        QCOMPARE(stored(m_targetBucket, key), "content of " + key.bytes().mid(3));
}

QTEST_GUILESS_MAIN(TestStreamedCopies)
#include "tst_streamedcopies.moc"
