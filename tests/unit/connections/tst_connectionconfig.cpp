// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "core/connections/connectionconfig.h"

#include "core/base/byteunits.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;
using Source = ConnectionConfig::Source;

class TestConnectionConfig : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAProfile();
    void anUnknownProfileIsStillAProfile();
    void readsTheEnvironment();
    void prefersTheVariablesForS3();
    void findsNothingWhereNothingIs();
    void findsTheEnvironmentThenTheProfilesWithKeys();
    void makesAServiceForAws();
    void makesAServiceForAnotherServer();
    void refusesAnImpossibleEndpoint();
    void aProfilesServiceReadsTheKeysFromTheFiles();
    void aProfileSaysWhatTheConnectionDoesNot();
    void aProfileSaysHowToTransfer();
    void whatAProfileSaysWronglyOfTransfersIsSaid();

private:
    void write(const QString &name, const QByteArray &text);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConnectionConfig::init()
{
    for (const char *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
             "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3",
             "AWS_CA_BUNDLE", "AWS_PROFILE"})
        qunsetenv(name);
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("AWS_SHARED_CREDENTIALS_FILE",
        QFile::encodeName(m_folder->filePath(QStringLiteral("credentials"))));
    qputenv("AWS_CONFIG_FILE", QFile::encodeName(m_folder->filePath(QStringLiteral("config"))));
}

void TestConnectionConfig::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestConnectionConfig::readsAProfile()
{
    write(QStringLiteral("config"),
        "[profile lab]\nregion = lab-1\nendpoint_url = https://lab:9000\n"
        "ca_bundle = /ca.pem\ns3 =\n  addressing_style = path\n");
    const ConnectionConfig config = connectionFromProfile(QStringLiteral("lab"));
    QCOMPARE(config.id, QString());
    QCOMPARE(config.name, QStringLiteral("lab"));
    QCOMPARE(config.source, Source::Profile);
    QCOMPARE(config.profile, QStringLiteral("lab"));
    QCOMPARE(config.region, QStringLiteral("lab-1"));
    QCOMPARE(config.endpointUrl, QStringLiteral("https://lab:9000"));
    QCOMPARE(config.caBundle, QStringLiteral("/ca.pem"));
    QCOMPARE(config.addressing, AddressingStyle::Path);
}

void TestConnectionConfig::anUnknownProfileIsStillAProfile()
{
    const ConnectionConfig config = connectionFromProfile(QStringLiteral("later"));
    QCOMPARE(config.name, QStringLiteral("later"));
    QCOMPARE(config.profile, QStringLiteral("later"));
    QCOMPARE(config.source, Source::Profile);
    QCOMPARE(config.addressing, AddressingStyle::Auto);
}

void TestConnectionConfig::readsTheEnvironment()
{
    qputenv("AWS_DEFAULT_REGION", "eu-west-1");
    qputenv("AWS_ENDPOINT_URL", "https://all.example.com");
    qputenv("AWS_CA_BUNDLE", "/ca.pem");
    const ConnectionConfig config = connectionFromEnvironment();
    QCOMPARE(config.source, Source::Environment);
    QCOMPARE(config.region, QStringLiteral("eu-west-1"));
    QCOMPARE(config.endpointUrl, QStringLiteral("https://all.example.com"));
    QCOMPARE(config.caBundle, QStringLiteral("/ca.pem"));
    QVERIFY(!config.name.isEmpty());
}

void TestConnectionConfig::prefersTheVariablesForS3()
{
    qputenv("AWS_REGION", "eu-west-2");
    qputenv("AWS_DEFAULT_REGION", "eu-west-1");
    qputenv("AWS_ENDPOINT_URL", "https://all.example.com");
    qputenv("AWS_ENDPOINT_URL_S3", "https://s3.example.com");
    const ConnectionConfig config = connectionFromEnvironment();
    QCOMPARE(config.region, QStringLiteral("eu-west-2"));
    QCOMPARE(config.endpointUrl, QStringLiteral("https://s3.example.com"));
}

void TestConnectionConfig::findsNothingWhereNothingIs()
{
    QVERIFY(discoveredConnections().isEmpty());
    qputenv("AWS_ACCESS_KEY_ID", "AK"); // half a pair
    QVERIFY(discoveredConnections().isEmpty());
}

void TestConnectionConfig::findsTheEnvironmentThenTheProfilesWithKeys()
{
    write(QStringLiteral("credentials"),
        "[zebra]\naws_access_key_id = A\naws_secret_access_key = S\n"
        "[half]\naws_access_key_id = A\n"
        "[default]\naws_access_key_id = A\naws_secret_access_key = S\n");
    write(QStringLiteral("config"),
        "[profile sso]\nsso_session = x\n"
        "[profile zebra]\nregion = eu-central-1\n");
    qputenv("AWS_ACCESS_KEY_ID", "AK");
    qputenv("AWS_SECRET_ACCESS_KEY", "SK");
    const QList<ConnectionConfig> found = discoveredConnections();
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).source, Source::Environment);
    QCOMPARE(found.at(1).profile, QStringLiteral("zebra"));
    QCOMPARE(found.at(1).region, QStringLiteral("eu-central-1"));
    QCOMPARE(found.at(2).profile, QStringLiteral("default"));
}

void TestConnectionConfig::makesAServiceForAws()
{
    ConnectionConfig config;
    config.region = QStringLiteral("eu-central-1");
    const auto service = makeService(config);
    QVERIFY(service);
    QVERIFY((*service)->endpoint().isAws());
    QCOMPARE((*service)->endpoint().region(), QByteArray("eu-central-1"));
}

void TestConnectionConfig::makesAServiceForAnotherServer()
{
    ConnectionConfig config;
    config.endpointUrl = QStringLiteral("http://lab:9000");
    config.addressing = AddressingStyle::VirtualHosted;
    const auto service = makeService(config);
    QVERIFY(service);
    QVERIFY(!(*service)->endpoint().isAws());
    QCOMPARE((*service)->endpoint().display(), QStringLiteral("http://lab:9000"));
    QCOMPARE((*service)->endpoint().addressingStyle(), AddressingStyle::VirtualHosted);
}

void TestConnectionConfig::refusesAnImpossibleEndpoint()
{
    ConnectionConfig config;
    config.endpointUrl = QStringLiteral("lab:9000");
    const auto service = makeService(config);
    QVERIFY(!service);
    QCOMPARE(service.error().kind, ErrorKind::InvalidInput);
}

void TestConnectionConfig::aProfilesServiceReadsTheKeysFromTheFiles()
{
    ConnectionConfig config = connectionFromProfile(QStringLiteral("lab"));
    const auto service = makeService(config);
    QVERIFY(service);
    QVERIFY(!(*service)->currentCredentials());
    write(QStringLiteral("credentials"),
        "[lab]\naws_access_key_id = AKLAB\naws_secret_access_key = S\n");
    const Result<Credentials> credentials = (*service)->currentCredentials();
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, QByteArray("AKLAB"));
}

void TestConnectionConfig::aProfileSaysWhatTheConnectionDoesNot()
{
    write(QStringLiteral("config"),
        "[profile lab]\nregion = lab-1\nendpoint_url = https://lab:9000\n"
        "s3 =\n  addressing_style = path\n");
    ConnectionConfig config;
    config.source = Source::Profile;
    config.profile = QStringLiteral("lab");
    config.region = QStringLiteral("mars");
    const auto service = makeService(config);
    QVERIFY(service);
    QCOMPARE((*service)->endpoint().display(), QStringLiteral("https://lab:9000"));
    QCOMPARE((*service)->endpoint().region(), QByteArray("mars"));
    QCOMPARE((*service)->endpoint().addressingStyle(), AddressingStyle::Path);
    config.addressing = AddressingStyle::VirtualHosted;
    QCOMPARE((*makeService(config))->endpoint().addressingStyle(), AddressingStyle::VirtualHosted);
}

void TestConnectionConfig::aProfileSaysHowToTransfer()
{
    write(QStringLiteral("config"),
        "[profile lab]\ns3 =\n  max_concurrent_requests = 4\n  multipart_chunksize = 16MB\n");
    ConnectionConfig config;
    config.source = Source::Profile;
    config.profile = QStringLiteral("lab");
    config.limits.maxRequests = 2;
    QCOMPARE(limitsOf(config).maxRequests.value(), 2);
    QCOMPARE(limitsOf(config).partSize.value(), 16 * mebibyte);
    config.source = Source::Keys;
    QVERIFY(!limitsOf(config).partSize);
}

void TestConnectionConfig::whatAProfileSaysWronglyOfTransfersIsSaid()
{
    write(QStringLiteral("config"), "[profile lab]\ns3 =\n  max_bandwidth = fast\n");
    ConnectionConfig config;
    config.source = Source::Profile;
    config.profile = QStringLiteral("lab");
    const auto service = makeService(config);
    QVERIFY(!service);
    QCOMPARE(service.error().kind, ErrorKind::InvalidInput);
    const QString sentence = describe(service.error());
    QVERIFY2(sentence.contains(QLatin1String("max_bandwidth")), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestConnectionConfig)
#include "tst_connectionconfig.moc"
