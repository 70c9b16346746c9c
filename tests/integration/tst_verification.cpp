// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/base/checksum.h"
#include "core/journal/itemtable.h"
#include "core/journal/journaldatabase.h"
#include "core/journal/uploadtable.h"
#include "core/net/bufferbody.h"
#include "tests/unit/testing.h"
#include "transfertest.h"

#include <QDir>
#include <QTest>

using namespace windlass;

namespace {

constexpr qint64 partBytes = 5 * mebibyte;

} // namespace

/// What is said of finished transfers, and what becomes of bytes that are damaged on the way.
class TestVerification : public TransferTest
{
    Q_OBJECT
private slots:
    void uploads_data();
    void uploads();
    void downloads_data();
    void downloads();
    void emptyFolders();
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
    Verification label(const TransferRequest &request, const TransferConfig &config = smallParts())
    {
        TransferProbe probe(config);
        const auto outcome = probe.run(request);
        if (!outcome.whyNotAllDone().isEmpty())
            qWarning("%s", outcome.whyNotAllDone().constData());
        return outcome.items.value(0).verification;
    }
    QList<UploadedPart> partsWhenCutOff(const TransferRequest &request);
};

void TestVerification::uploads_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Verification>("how");
    QTest::newRow("http, small") << false << qint64(1000) << Verification::SignedSha256;
    QTest::newRow("http, parts") << false << 2 * partBytes + 1 << Verification::SignedSha256;
    QTest::newRow("https, nothing") << true << qint64(0) << Verification::SignedSha256;
    QTest::newRow("https, small") << true << qint64(1000) << Verification::SignedSha256;
    QTest::newRow("https, parts") << true << 2 * partBytes + 1 << Verification::SignedSha256;
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
    const qint64 large = 2 * partBytes + 1;
    QTest::newRow("nothing") << qint64(0) << large << Verification::Md5ETag;
    QTest::newRow("small") << qint64(1000) << large << Verification::Md5ETag;
    QTest::newRow("large, put as a whole") << large << 2 * large << Verification::Md5ETag;
    QTest::newRow("large, in the same parts") << large << partBytes << Verification::CompositeETag;
    QTest::newRow("large, in usual parts") << large << 8 * mebibyte << Verification::CompositeETag;
    QTest::newRow("large, in unusual parts") << large << 7 * mebibyte << Verification::SizeOnly;
}

void TestVerification::downloads()
{
    QFETCH(qint64, size);
    QFETCH(qint64, uploadedAs);
    m_tree->addFile("file", patternBytes(size));
    TransferConfig config = smallParts();
    config.partSize = uploadedAs;
    config.multipartThreshold = uploadedAs;
    QVERIFY(isVerified(label(upload(m_gateway.service()), config)));
    QTEST(label(download(m_gateway.service())), "how");
    QVERIFY(m_tree->read("to/file") == patternBytes(size));
}

/// An empty folder has no bytes, which is verified like any others.
void TestVerification::emptyFolders()
{
    m_tree->addFolder("file");
    QCOMPARE(label(upload(m_gateway.service())), Verification::SignedSha256);
    QCOMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey> {ObjectKey("file/")});
    RemoteSelection folder;
    folder.key = ObjectKey("file/");
    folder.isPrefix = true;
    folder.targetName = "file/";
    const TransferRequest request
        = TransferRequest::download(m_gateway.service(), m_bucket, {folder}, m_tree->path("to"));
    QCOMPARE(label(request), Verification::Md5ETag);
    QVERIFY(m_tree->exists("to/file"));
}

void TestVerification::copies_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Verification>("how");
    const qint64 large = 2 * partBytes + 1;
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
    m_tree->addFile("file", patternBytes(4 * partBytes));
    for (const char *method : {"PUT", "GET"}) {
        const TransferRequest request
            = qstrcmp(method, "PUT") ? download(m_service) : upload(m_service);
        m_relay->setRule(holdAnswers(method, "/file", 2));
        const auto cut = start();
        cut->engine().submit(request);
        QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 2; }));
        cut->destroyEngine();
        passEverything();
        const auto outcome = start()->run(request);
        QCOMPARE(outcome.whyNotAllDone(), QByteArray());
        QVERIFY(isVerified(outcome.items.value(0).verification));
    }
    QVERIFY(m_tree->read("to/file") == patternBytes(4 * partBytes));
}

/// From one run to the next.
void TestVerification::checksumsOfPartsAreKept()
{
    const QByteArray content = patternBytes(6 * partBytes);
    m_tree->addFile("file", content);
    const TransferRequest request = upload(m_service);
    const QList<UploadedPart> parts = partsWhenCutOff(request);
    QCOMPARE(parts.size(), 2);
    for (const UploadedPart &part : parts) {
        const QByteArray sent = content.mid((part.number - 1) * partBytes, partBytes);
        QCOMPARE(part.checksum.toHex(), Checksum::of(Checksum::Kind::Sha256, sent).toHex());
    }
    const auto outcome = start()->run(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.value(0).verification));
}

void TestVerification::partThatNobodyNotedIsNotTrusted()
{
    const QByteArray content = patternBytes(6 * partBytes);
    m_tree->addFile("file", content);
    const TransferRequest request = upload(m_service);
    const QList<UploadedPart> parts = partsWhenCutOff(request);
    QCOMPARE(parts.size(), 2);
    QSet<int> noted;
    for (const UploadedPart &part : parts)
        noted.insert(part.number);
    auto asked = m_journal->ask<QList<UploadRecord>>(
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
        other.source = std::make_shared<BufferBody>(patternBytes(partBytes, 99));
        QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.uploadPart(other); }));
    }
    const auto outcome = start()->run(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.value(0).verification));
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("file")).value_or("") == content);
}

/// What the journal knows of an upload of six parts that the program's end cut off after two.
QList<UploadedPart> TestVerification::partsWhenCutOff(const TransferRequest &request)
{
    const auto probe = start();
    m_relay->setRule(holdAnswers("PUT", "partNumber", 2));
    probe->engine().submit(request);
    QList<UploadedPart> parts;
    TransferProbe::waitUntil([this, &parts] {
        auto asked = m_journal->ask<QList<UploadedPart>>(
            [](JournalDatabase &database) { return UploadTable(database).parts(1); });
        asked.waitForFinished();
        parts = asked.result().value_or(QList<UploadedPart>());
        return m_relay->held() == 4 && parts.size() == 2;
    });
    probe->destroyEngine();
    passEverything();
    return parts;
}

void TestVerification::journalKnowsHow()
{
    m_tree->addFile("file", patternBytes(1000));
    const auto probe = start();
    const BatchId batch = probe->engine().submit(upload(m_gateway.service()));
    QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());
    const auto records = m_journal->ask<QList<ItemRecord>>(
        [batch](JournalDatabase &database) { return ItemTable(database).page(batch, {}, 10); });
    QTRY_VERIFY(records.isFinished());
    QCOMPARE(records.result()->size(), 1);
    QCOMPARE(decodeVerification(records.result()->first().detail), Verification::SignedSha256);
}

void TestVerification::damagedUploadIsNotStored_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << qint64(1000);
    QTest::newRow("in parts") << 2 * partBytes + 1;
}

void TestVerification::damagedUploadIsNotStored()
{
    QFETCH(qint64, size);
    m_tree->addFile("file", patternBytes(size));
    m_relay->setRule([](const Relay::Request &request) {
        return request.isFor("PUT", "/file") ? Relay::Fate::damage(17) : Relay::Fate::pass();
    });
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(upload(m_service));
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::Mismatch);
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(9)).size(), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestVerification::damagedDownloadIsNotVisible_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << qint64(1000);
    QTest::newRow("in ranges") << 2 * partBytes + 1;
}

void TestVerification::damagedDownloadIsNotVisible()
{
    QFETCH(qint64, size);
    m_gateway.put(m_bucket, ObjectKey("file"), patternBytes(size));
    m_relay->setRule([](const Relay::Request &request) {
        return request.isFor("GET", "/file") ? Relay::Fate::damage(17) : Relay::Fate::pass();
    });
    TransferProbe probe(smallParts());
    m_service->facts().hasChecksumsAsETags.noteProven(); // as by an object that came undamaged
    const TransferRequest request = download(m_service);
    const ItemSnapshot failure = probe.run(request).onlyFailure();
    QCOMPARE(failure.error->kind, ErrorKind::Mismatch);
    QCOMPARE(failure.verification, Verification::None);
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(path("to")).entryList(all), QStringList());

    m_relay->setRule({});
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/file") == patternBytes(size));
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
