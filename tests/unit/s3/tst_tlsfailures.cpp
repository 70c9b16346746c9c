// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networktransport.h"
#include "core/s3/s3client.h"
#include "tests/support/oddserver.h"
#include "tests/support/testcertificate.h"
#include "tests/unit/testing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace windlass;

/// What can be wrong with TLS, against OpenSSL's own server: each has a sentence of its own.
class TestTlsFailures : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void eachHasItsOwnSentence_data();
    void eachHasItsOwnSentence();
    void authorityFileThatIsNoneIsNamed_data();
    void authorityFileThatIsNoneIsNamed();

private:
    /// The port of an `openssl s_server`; 0 if it does not start.
    quint16 serve(const TestCertificate &certificate, const QStringList &options = {});
    QString write(const char *name, const QByteArray &content) const;
    Result<> ask(const QString &url, const QString &caBundle);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QProcess> m_openssl;
};

void TestTlsFailures::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_openssl = std::make_unique<QProcess>();
}

void TestTlsFailures::cleanup()
{
    m_openssl->kill();
    m_openssl->waitForFinished();
}

QString TestTlsFailures::write(const char *name, const QByteArray &content) const
{
    QFile file(m_dir->filePath(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

quint16 TestTlsFailures::serve(const TestCertificate &certificate, const QStringList &options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPENSSL_CONF"), QStringLiteral("/dev/null"));
    m_openssl->setProcessEnvironment(environment);
    m_openssl->start(QStringLiteral("openssl"),
        QStringList {QStringLiteral("s_server"), QStringLiteral("-www"), QStringLiteral("-accept"),
            QStringLiteral("127.0.0.1:0"), QStringLiteral("-cert"),
            write("server.pem", certificate.certificate), QStringLiteral("-key"),
            write("server.key", certificate.key)}
            + options);
    static const QRegularExpression accepts(QStringLiteral("ACCEPT .*:(\\d+)"));
    QByteArray output;
    const bool isUp = QTest::qWaitFor([&] {
        output += m_openssl->readAllStandardOutput();
        return accepts.match(QString::fromLatin1(output)).hasMatch();
    });
    return isUp ? accepts.match(QString::fromLatin1(output)).captured(1).toUShort() : 0;
}

Result<> TestTlsFailures::ask(const QString &url, const QString &caBundle)
{
    S3Service::Options options;
    options.caBundle = caBundle;
    options.retryPolicy.maxAttempts = 1;
    const auto service = std::make_shared<S3Service>(Endpoint::custom(url, {}).value(),
        std::make_shared<StaticCredentials>(Credentials {"AKID", "secret", {}}), options);
    NetworkTransport transport;
    const S3Client client(service, &transport, {});
    const auto buckets = await(client.listBuckets());
    return buckets ? Result<>() : fail(buckets.error());
}

void TestTlsFailures::eachHasItsOwnSentence_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown issuer") << QByteArray("issuer") << ErrorKind::CertificateUntrusted;
    QTest::newRow("expired") << QByteArray("expired") << ErrorKind::CertificateExpired;
    QTest::newRow("another host") << QByteArray("host") << ErrorKind::CertificateOfOtherHost;
    QTest::newRow("TLS 1.1") << QByteArray("old") << ErrorKind::TlsTooOld;
    QTest::newRow("http, https expected") << QByteArray("plain") << ErrorKind::TlsExpected;
    QTest::newRow("https, http expected") << QByteArray("tls") << ErrorKind::TlsNotSpoken;
    QTest::newRow("http, a server that says so") << QByteArray("says") << ErrorKind::TlsExpected;
}

void TestTlsFailures::eachHasItsOwnSentence()
{
    QFETCH(QByteArray, what);
    QFETCH(ErrorKind, kind);
    const TestCertificate authority = TestCertificate::make("Test");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime until = now.addDays(what == "expired" ? -1 : 1);
    const TestCertificate certificate = TestCertificate::make(
        what == "host" ? "DNS:elsewhere.test" : "IP:127.0.0.1", until, &authority);
    const QString caBundle = what == "issuer" ? QString() : write("ca.pem", authority.certificate);
    OddServer http([&](const OddRequest &) {
        return what == "says" ? OddAnswer::page(400, "text/html",
                   "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title>")
                              : OddAnswer::page(200, "text/plain", "x");
    });
    QString url = http.endpoint();
    if (what == "tls") {
        url.replace(QLatin1String("http:"), QLatin1String("https:"));
    } else if (what != "says") {
        const quint16 port = serve(certificate,
            what == "old" ? QStringList {QStringLiteral("-tls1_1"), QStringLiteral("-cipher"),
                QStringLiteral("ALL:@SECLEVEL=0")}
                          : QStringList());
        QVERIFY(port != 0);
        url = QStringLiteral("%1://127.0.0.1:%2")
                  .arg(QLatin1String(what == "plain" ? "http" : "https"))
                  .arg(port);
    }
    const Result<> asked = ask(url, caBundle);
    QVERIFY(!asked);
    QVERIFY2(asked.error().kind == kind,
        qPrintable(describe(asked.error()) + QLatin1String(" / ") + asked.error().detail));
    QVERIFY(!asked.error().retryable);
    QVERIFY(describe(asked.error()).contains(QLatin1String("127.0.0.1")));
}

void TestTlsFailures::authorityFileThatIsNoneIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("no certificate in it") << QByteArray("hello");
}

void TestTlsFailures::authorityFileThatIsNoneIsNamed()
{
    QFETCH(QByteArray, content);
    const QString path
        = content.isEmpty() ? m_dir->filePath(QStringLiteral("none.pem")) : write("x.pem", content);
    const Result<> asked = ask(QStringLiteral("https://127.0.0.1:1"), path);
    QCOMPARE(kindOf(asked), ErrorKind::InvalidInput);
    QCOMPARE(asked.error().subject, path);
}

QTEST_GUILESS_MAIN(TestTlsFailures)
#include "tst_tlsfailures.moc"
