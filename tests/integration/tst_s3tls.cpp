// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// https to the gateway, whose certificate only its own authority vouches for.
class TestS3Tls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void knownAuthorityIsTrusted();
    void uploadedBytesArrive();
    void unknownAuthorityIsRefused();
    void otherAuthorityIsRefused();
    void certificateOfAnotherHostIsRefused();
    void missingBundleIsRefused();

private:
    Result<QByteArray> getThrough(const QString &endpoint, const QString &caBundle)
    {
        Session session(GatewayFixture::makeService(endpoint, m_gateway.credentials(), caBundle));
        GetObjectInput input;
        input.bucket = m_bucket;
        input.key = m_key;
        const auto got = GatewayFixture::call(
            session, [&](const S3Client &s3) { return s3.getObject(input); });
        if (!got)
            return fail(got.error());
        return got->body;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    const ObjectKey m_key {"a secret"};
};

void TestS3Tls::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
    m_gateway.put(m_bucket, m_key, "content");
}

void TestS3Tls::knownAuthorityIsTrusted()
{
    const auto got = getThrough(m_gateway.tlsEndpoint(), m_gateway.caBundle());
    QCOMPARE(kindOf(got), std::nullopt);
    QCOMPARE(*got, QByteArray("content"));
}

void TestS3Tls::uploadedBytesArrive()
{
    Session session(GatewayFixture::makeService(
        m_gateway.tlsEndpoint(), m_gateway.credentials(), m_gateway.caBundle()));
    PutObjectInput input;
    input.bucket = m_bucket;
    input.key = ObjectKey("through TLS");
    input.body = patternBytes(1'000'000); // its hash is not signed here
    const auto put
        = GatewayFixture::call(session, [&](const S3Client &s3) { return s3.putObject(input); });
    QCOMPARE(kindOf(put), std::nullopt);
    QVERIFY(m_gateway.get(m_bucket, input.key).value_or(QByteArray()) == input.body);
}

void TestS3Tls::unknownAuthorityIsRefused()
{
    const auto got = getThrough(m_gateway.tlsEndpoint(), {});
    QCOMPARE(kindOf(got), ErrorKind::CertificateUntrusted);
    const QString host = QUrl(m_gateway.tlsEndpoint()).authority();
    QVERIFY2(describe(got.error()).contains(host), qPrintable(describe(got.error())));
}

void TestS3Tls::otherAuthorityIsRefused()
{
    // The system's own authorities: real ones, but not this server's.
    const auto got
        = getThrough(m_gateway.tlsEndpoint(), QStringLiteral("/etc/ssl/certs/ca-certificates.crt"));
    QCOMPARE(kindOf(got), ErrorKind::CertificateUntrusted);
}

void TestS3Tls::certificateOfAnotherHostIsRefused()
{
    QString endpoint = m_gateway.tlsEndpoint();
    endpoint.replace(QLatin1String("127.0.0.1"), QLatin1String("127.0.0.2"));
    const auto got = getThrough(endpoint, m_gateway.caBundle());
    // The gateway listens on 127.0.0.1 alone; where it listens on more, the certificate decides.
    QVERIFY(kindOf(got) == ErrorKind::ConnectionRefused
        || kindOf(got) == ErrorKind::CertificateUntrusted);
}

void TestS3Tls::missingBundleIsRefused()
{
    const auto got = getThrough(m_gateway.tlsEndpoint(), QStringLiteral("/nonexistent/ca.pem"));
    QCOMPARE(kindOf(got), ErrorKind::InvalidInput);
    const QString sentence = describe(got.error());
    QVERIFY2(sentence.contains(QLatin1String("/nonexistent/ca.pem")), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestS3Tls)
#include "tst_s3tls.moc"
