// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "oddkeys.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/unit/testing.h"

#include <QNetworkProxy>
#include <QTest>

using namespace windlass;

/// Virtual-host addressing: the bucket in the host's name. BUCKET.s3.localhost need not resolve:
/// the relay is this program's HTTP proxy, so every name leads to the gateway, with the Host that
/// was signed.
class TestS3VirtualHosts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void bucketIsInTheHost();
    void serviceItselfIsAskedWithoutABucket();
    void keyArrivesByteForByte_data();
    void keyArrivesByteForByte();

private:
    GatewayFixture m_gateway;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Session> m_session;
    BucketName m_bucket;
};

void TestS3VirtualHosts::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_relay->port()));
    m_session
        = std::make_unique<Session>(GatewayFixture::makeService(m_gateway.virtualHostEndpoint(),
            m_gateway.credentials(), {}, AddressingStyle::VirtualHosted));
}

void TestS3VirtualHosts::cleanupTestCase()
{
    m_session.reset();
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

void TestS3VirtualHosts::bucketIsInTheHost()
{
    PutObjectInput input;
    input.bucket = m_bucket;
    input.key = ObjectKey("folder/key");
    input.body = "content";
    const auto put
        = GatewayFixture::call(*m_session, [&](const S3Client &s3) { return s3.putObject(input); });
    QCOMPARE(kindOf(put), std::nullopt);
    const QList<Relay::Request> requests = m_relay->requests();
    QCOMPARE(requests.last().target, QByteArray("/folder/key"));
    const QByteArray authority = QUrl(m_gateway.virtualHostEndpoint()).authority().toLatin1();
    QCOMPARE(requests.last().host, m_bucket.bytes() + '.' + authority);
}

void TestS3VirtualHosts::serviceItselfIsAskedWithoutABucket()
{
    const auto buckets
        = GatewayFixture::call(*m_session, [](const S3Client &s3) { return s3.listBuckets(); });
    QCOMPARE(kindOf(buckets), std::nullopt);
    QVERIFY(std::any_of(buckets->begin(), buckets->end(),
        [&](const BucketInfo &bucket) { return bucket.name == m_bucket; }));
}

void TestS3VirtualHosts::keyArrivesByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const OddKey &odd : oddKeys())
        QTest::newRow(odd.row.constData()) << odd.key;
}

void TestS3VirtualHosts::keyArrivesByteForByte()
{
    QFETCH(QByteArray, bytes);
    PutObjectInput put;
    put.bucket = m_bucket;
    put.key = ObjectKey(bytes);
    put.body = "body of " + bytes;
    const auto stored
        = GatewayFixture::call(*m_session, [&](const S3Client &s3) { return s3.putObject(put); });
    QCOMPARE(kindOf(stored), std::nullopt);
    QCOMPARE(m_gateway.get(m_bucket, put.key).value_or(QByteArray()), put.body); // in path style

    GetObjectInput get;
    get.bucket = m_bucket;
    get.key = put.key;
    const auto got
        = GatewayFixture::call(*m_session, [&](const S3Client &s3) { return s3.getObject(get); });
    QCOMPARE(kindOf(got), std::nullopt);
    QCOMPARE(got->body, put.body);
}

QTEST_GUILESS_MAIN(TestS3VirtualHosts)
#include "tst_s3virtualhosts.moc"
