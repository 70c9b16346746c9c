// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awsprofiles.h"
#include "core/auth/profilecredentials.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTemporaryDir>

using namespace windlass;

namespace {

AwsProfile configured(const QByteArray &configFile, const QString &name = QStringLiteral("default"))
{
    return AwsProfiles::parse({}, configFile).profile(name);
}

QByteArray keysOf(const QByteArray &id)
{
    return "[default]\naws_access_key_id = " + id + "\naws_secret_access_key = secret\n";
}

} // namespace

class TestAwsProfiles : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void readsKeysFromTheCredentialsFile();
    void readsSettingsFromTheConfigFile();
    void credentialsFileWins();
    void credentialsFileComesFirst();
    void otherSectionsAreNoProfiles();
    void namesMayBeQuoted_data();
    void namesMayBeQuoted();
    void nestedSettingsBelongToTheirSection_data();
    void nestedSettingsBelongToTheirSection();
    void oddTextIsRead_data();
    void oddTextIsRead();
    void nonsenseIsHarmless_data();
    void nonsenseIsHarmless();
    void valuesKeepEqualsSignsAndHashes();
    void unknownProfileIsEmpty();
    void environmentNamesTheFiles();
    void missingFilesAreEmpty();
    void defaultNameFollowsTheEnvironment();
    void providerReadsTheProfile();
    void providerFailsWithoutKeys();
    void providerPicksUpRenewedKeys_data();
    void providerPicksUpRenewedKeys();
    void environmentGivesCredentials();
    void staticCredentialsMustBeComplete();

private:
    void write(const QString &name, const QByteArray &text, const QDateTime &changed = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAwsProfiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv(
        "AWS_SHARED_CREDENTIALS_FILE", m_folder->filePath(QStringLiteral("credentials")).toUtf8());
    qputenv("AWS_CONFIG_FILE", m_folder->filePath(QStringLiteral("config")).toUtf8());
}

void TestAwsProfiles::cleanup()
{
    for (const char *name : {"AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "AWS_PROFILE",
             "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
        qunsetenv(name);
}

void TestAwsProfiles::write(const QString &name, const QByteArray &text, const QDateTime &changed)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
    QVERIFY(file.flush());
    if (changed.isValid())
        QVERIFY(file.setFileTime(changed, QFileDevice::FileModificationTime));
}

void TestAwsProfiles::readsKeysFromTheCredentialsFile()
{
    const AwsProfiles profiles = AwsProfiles::parse("[work]\n"
                                                    "aws_access_key_id = AKID\n"
                                                    "aws_secret_access_key = secret\n"
                                                    "aws_session_token = token\n",
        {});
    const AwsProfile work = profiles.profile(QStringLiteral("work"));
    QCOMPARE(work.name, QStringLiteral("work"));
    QCOMPARE(work.credentials.accessKeyId, "AKID");
    QCOMPARE(work.credentials.secretAccessKey, "secret");
    QCOMPARE(work.credentials.sessionToken, "token");
    QVERIFY(work.credentials.isComplete());
}

void TestAwsProfiles::readsSettingsFromTheConfigFile()
{
    const AwsProfile work = configured("[profile work]\n"
                                       "region = eu-central-1\n"
                                       "endpoint_url = https://s3.example.org\n"
                                       "ca_bundle = /etc/ca.pem\n"
                                       "aws_access_key_id = AKID\n",
        QStringLiteral("work"));
    QCOMPARE(work.region, QStringLiteral("eu-central-1"));
    QCOMPARE(work.endpointUrl, QStringLiteral("https://s3.example.org"));
    QCOMPARE(work.caBundle, QStringLiteral("/etc/ca.pem"));
    QCOMPARE(work.credentials.accessKeyId, "AKID");
    QVERIFY(!work.credentials.isComplete());
}

void TestAwsProfiles::credentialsFileWins()
{
    const AwsProfile profile = AwsProfiles::parse("[default]\naws_access_key_id = CREDENTIALS\n",
        "[default]\naws_access_key_id = CONFIG\nregion = eu-west-1\n")
                                   .profile(QStringLiteral("default"));
    QCOMPARE(profile.credentials.accessKeyId, "CREDENTIALS");
    QCOMPARE(profile.region, QStringLiteral("eu-west-1"));
}

void TestAwsProfiles::credentialsFileComesFirst()
{
    const AwsProfiles profiles
        = AwsProfiles::parse("[b]\n[a]\n", "[profile c]\n[profile a]\n[default]\n");
    QCOMPARE(profiles.names(),
        QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c"),
            QStringLiteral("default")}));
}

void TestAwsProfiles::otherSectionsAreNoProfiles()
{
    const AwsProfiles profiles = AwsProfiles::parse(
        {}, "[sso-session s]\nregion = x\n[services t]\n[plain]\n[profile]\n[profile real]\n");
    QCOMPARE(profiles.names(), QStringList {QStringLiteral("real")});
}

void TestAwsProfiles::namesMayBeQuoted_data()
{
    // So `aws configure --profile "my name"` writes them.
    QTest::addColumn<QByteArray>("section");
    QTest::newRow("single quotes") << QByteArray("[profile 'my name']");
    QTest::newRow("double quotes") << QByteArray("[profile \"my name\"]");
}

void TestAwsProfiles::namesMayBeQuoted()
{
    QFETCH(QByteArray, section);
    const AwsProfiles profiles = AwsProfiles::parse(
        "[my name]\naws_access_key_id = AKID\n", section + "\nregion = mars\n");
    QCOMPARE(profiles.names(), QStringList {QStringLiteral("my name")});
    QCOMPARE(profiles.profile(QStringLiteral("my name")).region, QStringLiteral("mars"));
}

void TestAwsProfiles::nestedSettingsBelongToTheirSection_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("region");
    const QString none;
    QTest::newRow("s3 block") << QByteArray("s3 =\n  addressing_style = path\n"
                                            "  endpoint_url = http://h\nregion = r\n")
                              << QStringLiteral("path") << QStringLiteral("http://h")
                              << QStringLiteral("r");
    QTest::newRow("tabs") << QByteArray("s3=\n\taddressing_style=virtual\n")
                          << QStringLiteral("virtual") << none << none;
    QTest::newRow("comment within") << QByteArray("s3 =\n  # why\n  addressing_style = path\n")
                                    << QStringLiteral("path") << none << none;
    QTest::newRow("another service") << QByteArray("dynamodb =\n  endpoint_url = http://d\n"
                                                   "  addressing_style = path\n  region = x\n")
                                     << none << none << none;
    QTest::newRow("block ends") << QByteArray("s3 =\n  max_queue_size = 1\nregion = r\n"
                                              "addressing_style = path\n")
                                << none << none << QStringLiteral("r");
}

void TestAwsProfiles::nestedSettingsBelongToTheirSection()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, style);
    QFETCH(QString, endpoint);
    QFETCH(QString, region);
    const AwsProfile profile = configured("[default]\n" + text);
    QCOMPARE(profile.addressingStyle, style);
    QCOMPARE(profile.endpointUrl, endpoint);
    QCOMPARE(profile.region, region);
}

void TestAwsProfiles::oddTextIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no spaces") << QByteArray("[default]\nregion=r");
    QTest::newRow("many spaces") << QByteArray("[ default ]\nregion   =   r   \n");
    QTest::newRow("CRLF") << QByteArray("[default]\r\nregion = r\r\n");
    QTest::newRow("comments") << QByteArray("# c\n[default]\n; c\n#region = x\nregion = r\n");
    QTest::newRow("empty lines") << QByteArray("\n\n[default]\n\n\nregion = r\n\n");
    QTest::newRow("capital key") << QByteArray("[default]\nREGION = r\n");
    QTest::newRow("comment behind the section") << QByteArray("[default] # mine\nregion = r\n");
    QTest::newRow("profile default") << QByteArray("[profile default]\nregion = r\n");
    QTest::newRow("section twice") << QByteArray("[default]\n[profile a]\n[default]\nregion = r\n");
}

void TestAwsProfiles::oddTextIsRead()
{
    QFETCH(QByteArray, text);
    QCOMPARE(configured(text).region, QStringLiteral("r"));
}

void TestAwsProfiles::nonsenseIsHarmless_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no section") << QByteArray("region = r\n");
    QTest::newRow("open section") << QByteArray("[default\nregion = r\n");
    QTest::newRow("no name") << QByteArray("[]\nregion = r\n");
    QTest::newRow("no key") << QByteArray("[default]\n= r\n");
    QTest::newRow("no equals sign") << QByteArray("[default]\nregion r\n");
    QTest::newRow("binary") << QByteArray("\0\xff[=\n]=[\n\0", 10);
}

void TestAwsProfiles::nonsenseIsHarmless()
{
    QFETCH(QByteArray, text);
    QVERIFY(configured(text).region.isEmpty());
}

void TestAwsProfiles::valuesKeepEqualsSignsAndHashes()
{
    const AwsProfile profile
        = AwsProfiles::parse("[default]\naws_secret_access_key = a=b#c;d/+==\n", {})
              .profile(QStringLiteral("default"));
    QCOMPARE(profile.credentials.secretAccessKey, "a=b#c;d/+==");
}

void TestAwsProfiles::unknownProfileIsEmpty()
{
    const AwsProfiles profiles = AwsProfiles::parse("[a]\n", {});
    QVERIFY(!profiles.contains(QStringLiteral("b")));
    QVERIFY(!profiles.profile(QStringLiteral("b")).credentials.isComplete());
}

void TestAwsProfiles::environmentNamesTheFiles()
{
    write(QStringLiteral("credentials"), keysOf("AKID"));
    write(QStringLiteral("config"), "[default]\nregion = r\n");
    const AwsProfile profile = AwsProfiles::load().profile(QStringLiteral("default"));
    QCOMPARE(profile.credentials.accessKeyId, "AKID");
    QCOMPARE(profile.region, QStringLiteral("r"));
}

void TestAwsProfiles::missingFilesAreEmpty()
{
    QVERIFY(AwsProfiles::load().names().isEmpty());
}

void TestAwsProfiles::defaultNameFollowsTheEnvironment()
{
    qunsetenv("AWS_PROFILE");
    QCOMPARE(AwsProfiles::defaultName(), QStringLiteral("default"));
    qputenv("AWS_PROFILE", "work");
    QCOMPARE(AwsProfiles::defaultName(), QStringLiteral("work"));
}

void TestAwsProfiles::providerReadsTheProfile()
{
    write(QStringLiteral("credentials"), keysOf("AKID"));
    ProfileCredentials provider(QStringLiteral("default"));
    QCOMPARE(provider.credentials().value().accessKeyId, "AKID");
}

void TestAwsProfiles::providerFailsWithoutKeys()
{
    ProfileCredentials provider(QStringLiteral("work"));
    const Result<Credentials> credentials = provider.credentials();
    QCOMPARE(kindOf(credentials), ErrorKind::MissingCredentials);
    QVERIFY(credentials.error().subject.contains(QStringLiteral("work")));
}

void TestAwsProfiles::providerPicksUpRenewedKeys_data()
{
    QTest::addColumn<int>("configAge"); // seconds, compared with the new credentials file
    QTest::newRow("the config file is older") << 3600;
    QTest::newRow("the config file is newer") << -3600;
}

void TestAwsProfiles::providerPicksUpRenewedKeys()
{
    QFETCH(int, configAge);
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    write(QStringLiteral("config"), "[default]\nregion = r\n", now.addSecs(-configAge));
    write(QStringLiteral("credentials"), keysOf("OLD"), now.addSecs(-60));
    ProfileCredentials provider(QStringLiteral("default"));
    QCOMPARE(provider.credentials().value().accessKeyId, "OLD");
    write(QStringLiteral("credentials"), keysOf("NEW"), now);
    QCOMPARE(provider.credentials().value().accessKeyId, "NEW");
}

void TestAwsProfiles::environmentGivesCredentials()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKID");
    QVERIFY(!credentialsFromEnvironment().isComplete());
    qputenv("AWS_SECRET_ACCESS_KEY", "secret");
    qputenv("AWS_SESSION_TOKEN", "token");
    QVERIFY(credentialsFromEnvironment().isComplete());
    QCOMPARE(credentialsFromEnvironment().sessionToken, "token");
}

void TestAwsProfiles::staticCredentialsMustBeComplete()
{
    QCOMPARE(
        kindOf(StaticCredentials({"AKID", {}, {}}).credentials()), ErrorKind::MissingCredentials);
    QCOMPARE(StaticCredentials({"AKID", "s", "t"}).credentials().value().sessionToken, "t");
}

QTEST_GUILESS_MAIN(TestAwsProfiles)
#include "tst_awsprofiles.moc"
