// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/transfertasks.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "tests/unit/transfer/crcstore.h"
#include "tests/unit/transfer/itemfixture.h"

#include <QTest>

using namespace windlass;

namespace {

bool isBody(const HttpRequest &request)
{
    return request.method == "PUT";
}

} // namespace

/// Uploads whose bodies the server checks by a CRC-64 instead of a signature, and those to servers
/// that do not.
class TestCheckedBodies : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void serverIsAskedOnce();
    void partsAreCheckedFromTheFirstOn();
    void awsIsKnownToCheck_data() { sizes(); }
    void awsIsKnownToCheck();
    void bodiesAreSignedOverHttp_data() { sizes(); }
    void bodiesAreSignedOverHttp();
    void serverThatDoesNotIsNotAskedAgain_data();
    void serverThatDoesNotIsNotAskedAgain();
    void bucketThatDeniesUnsignedBodiesGetsSignedOnes_data() { sizes(); }
    void bucketThatDeniesUnsignedBodiesGetsSignedOnes();
    void bodyThatIsNotConfirmedIsSentAgain_data() { sizes(); }
    void bodyThatIsNotConfirmedIsSentAgain();
    void bodyThatWasDamagedIsSentAgain_data() { sizes(); }
    void bodyThatWasDamagedIsSentAgain();
    void wholeObjectIsAskedFor();
    void wholeObjectThatNobodyConfirmsIsVerifiedByTheRest();
    void partsThatAreMixedUpAreFound_data();
    void partsThatAreMixedUpAreFound();
    void resumedUploadIsCheckedAsAWhole();
    void denialIsADenial();
    void chosenChecksumStays();

private:
    const Endpoint unknownServer
        = Endpoint::custom(QStringLiteral("https://s3.test"), "us-east-1").value();
    static constexpr qint64 partSize = 1000;
    static constexpr qint64 small = partSize - 1;
    static constexpr qint64 large = 3 * partSize + 5;

    void sizes();
    void useEndpoint(const Endpoint &endpoint);
    Result<TransferOutcome> upload(qint64 size, const BucketName &bucket = testBucket,
        std::optional<Checksum::Kind> checksum = {});
    Verification how() const { return m_item->item->verification; }
    QList<HttpRequest> bodies() const;

    std::unique_ptr<S3Fixture> m_s3;
    std::unique_ptr<TemporaryTree> m_tree;
    std::optional<ItemFixture> m_item;
    std::shared_ptr<Journal> m_journal; // null: nothing is resumed
    qint64 m_written = -1;              // size of the source in bytes
    CrcStore m_store;
};

void TestCheckedBodies::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_written = -1;
    m_store = CrcStore();
    m_journal.reset();
    useEndpoint(unknownServer);
}

void TestCheckedBodies::sizes()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("whole") << small;
    QTest::newRow("in parts") << large;
}

void TestCheckedBodies::useEndpoint(const Endpoint &endpoint)
{
    m_s3 = std::make_unique<S3Fixture>(endpoint);
    m_s3->script->setHandler([this](const HttpRequest &request) { return m_store(request); });
}

Result<TransferOutcome> TestCheckedBodies::upload(
    qint64 size, const BucketName &bucket, std::optional<Checksum::Kind> checksum)
{
    m_store.content.clear();
    if (std::exchange(m_written, size) != size)
        m_tree->addFile("source", patternBytes(size));
    TransferRequest request = TransferRequest::upload(m_s3->service, {}, bucket, {});
    request.options.checksum = checksum;
    ItemSpec spec;
    spec.name = "file";
    spec.work = UploadWork {m_tree->path("source"), testKey, false, {}};
    m_item.emplace();
    m_item->begin(std::move(request), std::move(spec));
    TransferConfig config;
    config.partSize = partSize;
    config.multipartThreshold = partSize;
    TransferContext context = m_item->context(*m_s3, config);
    if (m_journal)
        context.resume = ResumeJournal(m_journal).forItem(*m_item->item);
    return await(uploadItem(context));
}

QList<HttpRequest> TestCheckedBodies::bodies() const
{
    QList<HttpRequest> bodies = m_s3->script->requests();
    bodies.removeIf([](const HttpRequest &request) { return !isBody(request); });
    return bodies;
}

void TestCheckedBodies::serverIsAskedOnce()
{
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(kindOf(upload(small)), std::nullopt);
        QCOMPARE(how(), Verification::Crc64Nvme);
        QVERIFY(m_store.content == patternBytes(small));
    }
    const QList<HttpRequest> sent = bodies();
    QCOMPARE(sent.size(), 3);
    QVERIFY(!isUnsigned(sent[0])); // nobody knows yet whether the server looks at the CRC
    QVERIFY(hasCrc(sent[0]));
    QVERIFY(isUnsigned(sent[1]) && hasCrc(sent[1]));
    QVERIFY(isUnsigned(sent[2]) && hasCrc(sent[2]));
}

void TestCheckedBodies::partsAreCheckedFromTheFirstOn()
{
    QCOMPARE(kindOf(upload(large)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    QVERIFY(m_store.content == patternBytes(large));
    QCOMPARE(bodies().size(), 4);
    for (const HttpRequest &request : bodies())
        QVERIFY(isUnsigned(request) && hasCrc(request)); // CreateMultipartUpload has said so
    const HttpRequest complete = m_s3->script->requests().last();
    QCOMPARE(complete.method, "POST");
    QCOMPARE(complete.headers.value(crcField), plainCrc64(patternBytes(large)).toBase64());
    QCOMPARE(complete.headers.value("x-amz-checksum-type"), "FULL_OBJECT");
}

void TestCheckedBodies::awsIsKnownToCheck()
{
    QFETCH(qint64, size);
    useEndpoint(Endpoint::aws("us-east-1"));
    QCOMPARE(kindOf(upload(size)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    for (const HttpRequest &request : bodies())
        QVERIFY(isUnsigned(request) && hasCrc(request));
}

void TestCheckedBodies::bodiesAreSignedOverHttp()
{
    QFETCH(qint64, size);
    useEndpoint(Endpoint::custom(QStringLiteral("http://s3.test"), "us-east-1").value());
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(kindOf(upload(size)), std::nullopt);
        QCOMPARE(how(), Verification::SignedSha256);
    }
    for (const HttpRequest &request : m_s3->script->requests())
        QVERIFY(!isUnsigned(request) && !hasCrc(request));
}

void TestCheckedBodies::serverThatDoesNotIsNotAskedAgain_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("size");
    const std::pair<const char *, int> refusals[] {{"", 0}, {"NotImplemented", 501},
        {"InvalidArgument", 400}, {"UnheardOf", 400}, {"SignatureDoesNotMatch", 403}};
    for (const auto &[code, status] : refusals) {
        for (const qint64 size : {small, large})
            QTest::addRow("%s, %lld", status ? code : "ignores", size)
                << QByteArray(code) << status << size;
    }
}

void TestCheckedBodies::serverThatDoesNotIsNotAskedAgain()
{
    QFETCH(QByteArray, refusal);
    QFETCH(int, status);
    QFETCH(qint64, size);
    m_store.way = status ? CrcStore::Way::Refuses : CrcStore::Way::Ignores;
    m_store.refusal = status;
    m_store.refusalCode = refusal;
    QCOMPARE(kindOf(upload(size)), std::nullopt);
    QCOMPARE(how(), Verification::SignedSha256);
    QVERIFY(m_store.content == patternBytes(size));
    for (const HttpRequest &request : bodies())
        QVERIFY(!isUnsigned(request));
    const qsizetype before = m_s3->script->requestCount();
    QCOMPARE(kindOf(upload(size)), std::nullopt);
    QCOMPARE(how(), Verification::SignedSha256);
    for (const HttpRequest &request : m_s3->script->requests().mid(before)) {
        QVERIFY(!hasCrc(request) && !isUnsigned(request));
        QVERIFY(!request.headers.contains("x-amz-checksum-algorithm"));
    }
}

void TestCheckedBodies::bucketThatDeniesUnsignedBodiesGetsSignedOnes()
{
    QFETCH(qint64, size);
    const BucketName strict("strict");
    m_store.deniesUnsigned = strict.bytes();
    QCOMPARE(kindOf(upload(large)), std::nullopt); // the server is known now
    QCOMPARE(kindOf(upload(size, strict)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    const qsizetype before = m_s3->script->requestCount();
    QCOMPARE(kindOf(upload(size, strict)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    for (const HttpRequest &request : m_s3->script->requests().mid(before))
        QVERIFY(!isUnsigned(request)); // and none was denied
    QCOMPARE(kindOf(upload(small)), std::nullopt);
    QVERIFY(isUnsigned(bodies().last())); // the other bucket has no such policy
}

void TestCheckedBodies::bodyThatIsNotConfirmedIsSentAgain()
{
    QFETCH(qint64, size);
    QCOMPARE(kindOf(upload(small)), std::nullopt);
    m_store.opaqueFrom = 1;
    QCOMPARE(kindOf(upload(size)), std::nullopt);
    QCOMPARE(how(), Verification::SignedSha256);
    QVERIFY(m_store.content == patternBytes(size));
    QVERIFY(!isUnsigned(bodies().last()));
}

void TestCheckedBodies::bodyThatWasDamagedIsSentAgain()
{
    QFETCH(qint64, size);
    QCOMPARE(kindOf(upload(small)), std::nullopt);
    m_store.damages = 2;
    QCOMPARE(kindOf(upload(size)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    QVERIFY(m_store.content == patternBytes(size));
}

void TestCheckedBodies::wholeObjectIsAskedFor()
{
    m_store.confirmsWhole = false;
    QCOMPARE(kindOf(upload(large)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    QCOMPARE(m_s3->script->requests().last().method, "HEAD");
}

void TestCheckedBodies::wholeObjectThatNobodyConfirmsIsVerifiedByTheRest()
{
    m_store.confirmsWhole = false;
    m_store.tellsInHead = false;
    QCOMPARE(kindOf(upload(large)), std::nullopt);
    QCOMPARE(how(), Verification::CompositeETag);
    m_store.hasMd5 = false;
    QCOMPARE(kindOf(upload(large)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme); // of each part
}

void TestCheckedBodies::partsThatAreMixedUpAreFound_data()
{
    QTest::addColumn<bool>("checksWhole");
    QTest::addColumn<bool>("confirmsWhole");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("by the server") << true << true << ErrorKind::Mismatch;
    QTest::newRow("by its response") << false << true << ErrorKind::StoredWrong;
    QTest::newRow("by a HEAD") << false << false << ErrorKind::StoredWrong;
}

/// The object has the right size, and an ETag as if it were right.
void TestCheckedBodies::partsThatAreMixedUpAreFound()
{
    QFETCH(bool, checksWhole);
    QFETCH(bool, confirmsWhole);
    QFETCH(ErrorKind, error);
    m_store.checksWhole = checksWhole;
    m_store.confirmsWhole = confirmsWhole;
    m_store.mixesParts = true;
    QCOMPARE(kindOf(upload(large)), error);
    QVERIFY(!isVerified(how()));
}

void TestCheckedBodies::resumedUploadIsCheckedAsAWhole()
{
    m_journal = std::make_shared<Journal>(QString::fromUtf8(m_tree->path("journal")));
    m_store.deniedPart = 3;
    QCOMPARE(kindOf(upload(large)), ErrorKind::AccessDenied);
    QVERIFY(m_store.parts.size() > 1);
    const QList<int> there = m_store.parts.keys();
    m_store.deniedPart = 0;
    useEndpoint(unknownServer); // another run of the program, which knows only the journal
    QCOMPARE(kindOf(upload(large)), std::nullopt);
    QCOMPARE(how(), Verification::Crc64Nvme);
    QVERIFY(m_store.content == patternBytes(large));
    QCOMPARE(bodies().size(), 4 - there.size()); // the others were not sent again
    QCOMPARE(m_s3->script->requests().last().headers.value(crcField),
        plainCrc64(patternBytes(large)).toBase64());
}

void TestCheckedBodies::denialIsADenial()
{
    QCOMPARE(kindOf(upload(small)), std::nullopt);
    m_s3->script->setHandler(
        [](const HttpRequest &) { return S3Fixture::errorAnswer(403, "AccessDenied"); });
    QCOMPARE(kindOf(upload(small)), ErrorKind::AccessDenied);
}

void TestCheckedBodies::chosenChecksumStays()
{
    QCOMPARE(kindOf(upload(small)), std::nullopt);
    QCOMPARE(kindOf(upload(small, testBucket, Checksum::Kind::Sha1)), std::nullopt);
    QVERIFY(!isUnsigned(bodies().last()) && !hasCrc(bodies().last()));
    QVERIFY(bodies().last().headers.contains("x-amz-checksum-sha1"));
    QCOMPARE(how(), Verification::SignedSha256);
    QCOMPARE(kindOf(upload(small, testBucket, Checksum::Kind::Crc64Nvme)), std::nullopt);
    QVERIFY(isUnsigned(bodies().last()) && hasCrc(bodies().last()));
    QCOMPARE(how(), Verification::Crc64Nvme);
}

QTEST_GUILESS_MAIN(TestCheckedBodies)
#include "tst_checkedbodies.moc"
