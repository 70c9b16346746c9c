// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/session.h"
#include "core/transfer/streams/streamupload.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "tests/unit/transfer/crcstore.h"

#include <QTest>

#include <algorithm>

using namespace windlass;

/// Streams to a server that checks bodies by their CRC-64, as it is done over TLS, and to one that
/// does not. (With signed bodies, on the real server: integration.clistreams.)
class TestStreamUpload : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void wholeObjectHasTheChecksumOfItsParts();
    void shortStreamIsOneRequest();
    void damagedPartIsSentAgain();
    void partsThatAreMixedUpAreFound();
    void serverThatIgnoresChecksumsGetsSignedParts();
    void partThatIsNotConfirmedIsSigned();

private:
    static constexpr qint64 partSize = 5 * 1024 * 1024;
    static constexpr qint64 large = 2 * partSize + 5;

    Result<StoredStream> upload(const QByteArray &bytes);
    QList<HttpRequest> requests(const char *method) const;

    std::unique_ptr<S3Fixture> m_s3;
    CrcStore m_store;
};

void TestStreamUpload::init()
{
    m_store = CrcStore();
    m_s3 = std::make_unique<S3Fixture>(
        Endpoint::custom(QStringLiteral("https://s3.test"), "us-east-1").value());
    m_s3->script->setHandler([this](const HttpRequest &request) { return m_store(request); });
}

Result<StoredStream> TestStreamUpload::upload(const QByteArray &bytes)
{
    Session session(m_s3->service,
        [script = m_s3->script] { return std::make_unique<ScriptedTransport>(script); });
    qint64 at = 0;
    const auto read = [&](char *to, qint64 most) -> Result<qint64> {
        const qint64 count = std::min(most, bytes.size() - at);
        std::copy_n(bytes.constData() + at, count, to);
        at += count;
        return count;
    };
    return StreamUpload(session, testBucket, testKey, {}, partSize, {}).run(read);
}

QList<HttpRequest> TestStreamUpload::requests(const char *method) const
{
    QList<HttpRequest> chosen = m_s3->script->requests();
    chosen.removeIf([method](const HttpRequest &request) { return request.method != method; });
    return chosen;
}

void TestStreamUpload::wholeObjectHasTheChecksumOfItsParts()
{
    const QByteArray bytes = patternBytes(large);
    const Result<StoredStream> stored = upload(bytes);
    QCOMPARE(kindOf(stored), std::nullopt);
    QCOMPARE(stored->parts, 3);
    QCOMPARE(stored->verification, Verification::Crc64Nvme);
    QVERIFY(m_store.content == bytes);
    for (const HttpRequest &part : requests("PUT"))
        QVERIFY(isUnsigned(part) && hasCrc(part));
    const HttpRequest complete = requests("POST").last();
    QCOMPARE(complete.headers.value(crcField), plainCrc64(bytes).toBase64());
    QCOMPARE(complete.headers.value("x-amz-checksum-type"), "FULL_OBJECT");
}

void TestStreamUpload::shortStreamIsOneRequest()
{
    const QByteArray bytes = patternBytes(1000);
    const Result<StoredStream> stored = upload(bytes);
    QCOMPARE(kindOf(stored), std::nullopt);
    QCOMPARE(stored->parts, 0);
    QCOMPARE(stored->verification, Verification::Crc64Nvme);
    QVERIFY(m_store.content == bytes);
    QVERIFY(hasCrc(requests("PUT").first()));
}

void TestStreamUpload::damagedPartIsSentAgain()
{
    m_store.damages = 1;
    const Result<StoredStream> stored = upload(patternBytes(large));
    QCOMPARE(kindOf(stored), std::nullopt);
    QCOMPARE(stored->verification, Verification::Crc64Nvme);
    QVERIFY(m_store.content == patternBytes(large));
    QCOMPARE(requests("PUT").size(), 4);
}

/// Each part arrives as it was sent; the whole is wrong.
void TestStreamUpload::partsThatAreMixedUpAreFound()
{
    m_store.mixesParts = true;
    m_store.checksWhole = false;
    QCOMPARE(kindOf(upload(patternBytes(large))), ErrorKind::StoredWrong);
}

void TestStreamUpload::serverThatIgnoresChecksumsGetsSignedParts()
{
    m_store.way = CrcStore::Way::Ignores;
    const Result<StoredStream> stored = upload(patternBytes(large));
    QCOMPARE(kindOf(stored), std::nullopt);
    QCOMPARE(stored->verification, Verification::SignedSha256);
    QVERIFY(m_store.content == patternBytes(large));
    for (const HttpRequest &part : requests("PUT"))
        QVERIFY(!isUnsigned(part));
    QVERIFY(!hasCrc(requests("POST").last()));
}

/// The checksum of the whole is not known then: the ETag of the parts speaks for it.
void TestStreamUpload::partThatIsNotConfirmedIsSigned()
{
    m_store.opaqueFrom = 1;
    m_store.confirmsWhole = false;
    const Result<StoredStream> stored = upload(patternBytes(large));
    QCOMPARE(kindOf(stored), std::nullopt);
    QCOMPARE(stored->verification, Verification::CompositeETag);
    QVERIFY(m_store.content == patternBytes(large));
    QVERIFY(!hasCrc(requests("POST").last()));
}

QTEST_GUILESS_MAIN(TestStreamUpload)
#include "tst_streamupload.moc"
