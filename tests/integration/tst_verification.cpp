// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checksum.h"
#include "core/journal/itemtable.h"
#include "core/journal/journal.h"
#include "core/journal/journaldatabase.h"
#include "core/journal/uploadtable.h"
#include "core/transfer/bufferbody.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QDir>
#include <QTest>

using namespace windlass;

Q_DECLARE_METATYPE(windlass::Checksum::Kind)
Q_DECLARE_METATYPE(windlass::Verification)

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 partSize = 5 * mebibyte;

TransferConfig inParts()
{
    TransferConfig config = smallParts();
    config.partSize = partSize;
    return config;
}

} // namespace

/// What is said of finished transfers, and what becomes of bytes that are damaged on the way.
class TestVerification : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void uploads_data();
    void uploads();
    void downloads_data();
    void downloads();
    void copies_data();
    void copies();
    void resumedTransfersAreVerified();
    void checksumsOfPartsAreKept();
    void partThatNobodyNotedIsNotTrusted();
    void journalKnowsHow();
    void damagedUploadIsNotStored_data();
    void damagedUploadIsNotStored();
    void damagedDownloadIsNotVisible_data();
    void damagedDownloadIsNotVisible();

private:
    std::shared_ptr<S3Service> secureService()
    {
        return GatewayFixture::makeService(
            m_gateway.tlsEndpoint(), m_gateway.credentials(), m_gateway.caBundle());
    }
    TransferRequest upload(std::shared_ptr<S3Service> service)
    {
        return TransferRequest::upload(
            std::move(service), {{m_tree->path("file"), "file"}}, m_bucket, {});
    }
    TransferRequest download(std::shared_ptr<S3Service> service)
    {
        RemoteSelection selection;
        selection.key = ObjectKey("file");
        selection.targetName = "file";
        return TransferRequest::download(
            std::move(service), m_bucket, {selection}, m_tree->path("to"));
    }
    /// What the only item of \a request was called, once it was done.
    Verification label(const TransferRequest &request, const TransferConfig &config = inParts())
    {
        TransferProbe probe(config);
        const auto outcome = probe.run(request);
        if (!outcome.whyNotAllDone().isEmpty())
            qWarning("%s", outcome.whyNotAllDone().constData());
        return outcome.items.value(0).verification;
    }

    std::shared_ptr<Journal> journal() const
    {
        return std::make_shared<Journal>(QString::fromUtf8(m_tree->path("journal/j.sqlite")));
    }
    QList<UploadedPart> partsWhenCutOff(const TransferRequest &request);

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<TemporaryTree> m_tree;
};

void TestVerification::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestVerification::init()
{
    m_bucket = m_gateway.makeBucket();
    m_tree = std::make_unique<TemporaryTree>();
}

void TestVerification::uploads_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Verification>("how");
    QTest::newRow("http, small") << false << qint64(1000) << Verification::SignedSha256;
    QTest::newRow("http, parts") << false << 2 * partSize + 1 << Verification::SignedSha256;
    QTest::newRow("https, nothing") << true << qint64(0) << Verification::SignedSha256;
    QTest::newRow("https, small") << true << qint64(1000) << Verification::SignedSha256;
    QTest::newRow("https, parts") << true << 2 * partSize + 1 << Verification::SignedSha256;
}

void TestVerification::uploads()
{
    QFETCH(bool, isSecure);
    QFETCH(qint64, size);
    m_tree->addFile("file", patternBytes(size));
    QTEST(label(upload(isSecure ? secureService() : m_gateway.service())), "how");
}

void TestVerification::downloads_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("uploadedAs"); // parts of that size, or as a whole
    QTest::addColumn<Verification>("how");
    const qint64 large = 2 * partSize + 1;
    QTest::newRow("nothing") << qint64(0) << large << Verification::Md5ETag;
    QTest::newRow("small") << qint64(1000) << large << Verification::Md5ETag;
    QTest::newRow("large, put as a whole") << large << 2 * large << Verification::Md5ETag;
    QTest::newRow("large, in the same parts") << large << partSize << Verification::CompositeETag;
    QTest::newRow("large, in usual parts") << large << 8 * mebibyte << Verification::CompositeETag;
    QTest::newRow("large, in unusual parts") << large << 7 * mebibyte << Verification::SizeOnly;
}

void TestVerification::downloads()
{
    QFETCH(qint64, size);
    QFETCH(qint64, uploadedAs);
    m_tree->addFile("file", patternBytes(size));
    TransferConfig config = inParts();
    config.partSize = uploadedAs;
    config.multipartThreshold = uploadedAs;
    QVERIFY(isVerified(label(upload(m_gateway.service()), config)));
    QTEST(label(download(m_gateway.service())), "how");
    QVERIFY(m_tree->read("to/file") == patternBytes(size));
}

void TestVerification::copies_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Verification>("how");
    const qint64 large = 2 * partSize + 1;
    QTest::newRow("copy") << TransferKind::Copy << qint64(1000) << Verification::SameETag;
    QTest::newRow("move") << TransferKind::Move << qint64(1000) << Verification::SameETag;
    QTest::newRow("copy in parts") << TransferKind::Copy << large << Verification::SizeOnly;
}

void TestVerification::copies()
{
    QFETCH(TransferKind, kind);
    QFETCH(qint64, size);
    m_gateway.put(m_bucket, ObjectKey("file"), patternBytes(size));
    RemoteSelection selection;
    selection.key = ObjectKey("file");
    selection.targetName = "copy";
    TransferRequest request
        = TransferRequest::copy(m_gateway.service(), m_bucket, {selection}, m_bucket, {});
    request.kind = kind;
    QTEST(label(request), "how");
}

void TestVerification::resumedTransfersAreVerified()
{
    m_tree->addFile("file", patternBytes(4 * partSize));
    Relay relay(m_gateway.endpoint());
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    const QString path = QString::fromUtf8(m_tree->path("journal/j.sqlite"));
    for (const char *method : {"PUT", "GET"}) {
        const TransferRequest request
            = qstrcmp(method, "PUT") ? download(service) : upload(service);
        const auto count = std::make_shared<int>(0);
        relay.reset();
        relay.setRule([=](const Relay::Request &asked) {
            const bool isPart = asked.method == method
                && (asked.target.contains("partNumber") || !asked.range.isEmpty());
            return isPart && ++*count > 2 ? Relay::Fate::hold() : Relay::Fate::pass();
        });
        {
            TransferProbe cut(inParts(), std::make_shared<Journal>(path));
            cut.engine().submit(request);
            QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 2; }));
        }
        relay.setRule({});
        relay.release();
        TransferProbe probe(inParts(), std::make_shared<Journal>(path));
        const auto outcome = probe.run(request);
        QCOMPARE(outcome.whyNotAllDone(), QByteArray());
        QVERIFY(isVerified(outcome.items.value(0).verification));
    }
    QVERIFY(m_tree->read("to/file") == patternBytes(4 * partSize));
}

/// From one run to the next.
void TestVerification::checksumsOfPartsAreKept()
{
    const QByteArray content = patternBytes(6 * partSize);
    m_tree->addFile("file", content);
    const TransferRequest request = upload(secureService());
    const QList<UploadedPart> parts = partsWhenCutOff(request);
    QVERIFY(!parts.isEmpty());
    for (const UploadedPart &part : parts) {
        const QByteArray sent = content.mid((part.number - 1) * partSize, partSize);
        QCOMPARE(part.checksum.toHex(), Checksum::of(Checksum::Kind::Sha256, sent).toHex());
    }
    TransferProbe probe(inParts(), journal());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.value(0).verification));
}

void TestVerification::partThatNobodyNotedIsNotTrusted()
{
    const QByteArray content = patternBytes(6 * partSize);
    m_tree->addFile("file", content);
    const TransferRequest request = upload(m_gateway.service());
    const QList<UploadedPart> parts = partsWhenCutOff(request);
    QVERIFY(!parts.isEmpty());
    QSet<int> noted;
    for (const UploadedPart &part : parts)
        noted.insert(part.number);
    auto asked = journal()->ask<QList<UploadRecord>>(
        [](JournalDatabase &database) { return UploadTable(database).all(); });
    QTRY_VERIFY(asked.isFinished());
    const UploadId id(asked.result()->first().uploadId);
    // The others get as many bytes as they should have, but not theirs.
    for (int number = 1; number <= 6; ++number) {
        if (noted.contains(number))
            continue;
        UploadPartInput other;
        other.bucket = m_bucket;
        other.key = ObjectKey("file");
        other.uploadId = id;
        other.partNumber = number;
        other.source = std::make_shared<BufferBody>(patternBytes(partSize, 99));
        QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.uploadPart(other); }));
    }
    TransferProbe probe(inParts(), journal());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.value(0).verification));
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("file")).value_or("") == content);
}

/// What the journal knows when the program is left in the middle of an upload in parts.
QList<UploadedPart> TestVerification::partsWhenCutOff(const TransferRequest &request)
{
    TransferSettings slow;
    slow.multipartThreshold = slow.partSize = partSize;
    slow.bandwidth.up = 2 * partSize;
    const auto kept = journal();
    TransferProbe cut({}, kept);
    cut.engine().setSettings(slow);
    cut.engine().submit(request);
    QList<UploadedPart> parts;
    TransferProbe::waitUntil([&kept, &parts] {
        auto asked = kept->ask<QList<UploadedPart>>(
            [](JournalDatabase &database) { return UploadTable(database).parts(1); });
        asked.waitForFinished();
        parts = asked.result().value_or(QList<UploadedPart>());
        return !parts.isEmpty();
    });
    return parts;
}

void TestVerification::journalKnowsHow()
{
    m_tree->addFile("file", patternBytes(1000));
    const QString path = QString::fromUtf8(m_tree->path("journal/j.sqlite"));
    const auto journal = std::make_shared<Journal>(path);
    TransferProbe probe(inParts(), journal);
    const BatchId batch = probe.engine().submit(upload(m_gateway.service()));
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    const auto records = journal->ask<QList<ItemRecord>>(
        [batch](JournalDatabase &database) { return ItemTable(database).page(batch, {}, 10); });
    QTRY_VERIFY(records.isFinished());
    QCOMPARE(records.result()->size(), 1);
    QCOMPARE(decodeVerification(records.result()->first().detail), Verification::SignedSha256);
}

void TestVerification::damagedUploadIsNotStored_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << qint64(1000);
    QTest::newRow("in parts") << 2 * partSize + 1;
}

void TestVerification::damagedUploadIsNotStored()
{
    QFETCH(qint64, size);
    m_tree->addFile("file", patternBytes(size));
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        return request.isFor("PUT", "/file") ? Relay::Fate::damage(17) : Relay::Fate::pass();
    });
    TransferProbe probe(inParts());
    const auto outcome
        = probe.run(upload(GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials())));
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::Mismatch);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
}

void TestVerification::damagedDownloadIsNotVisible_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << qint64(1000);
    QTest::newRow("in ranges") << 2 * partSize + 1;
}

void TestVerification::damagedDownloadIsNotVisible()
{
    QFETCH(qint64, size);
    m_gateway.put(m_bucket, ObjectKey("file"), patternBytes(size));
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        return request.isFor("GET", "/file") ? Relay::Fate::damage(17) : Relay::Fate::pass();
    });
    TransferProbe probe(inParts());
    const auto request
        = download(GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    const ItemSnapshot failure = probe.run(request).onlyFailure();
    QCOMPARE(failure.error->kind, ErrorKind::Mismatch);
    QCOMPARE(failure.verification, Verification::None);
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(QString::fromUtf8(m_tree->path("to"))).entryList(all), QStringList());

    relay.setRule({});
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/file") == patternBytes(size));
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
