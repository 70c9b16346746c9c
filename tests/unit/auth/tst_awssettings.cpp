// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awssettings.h"
#include "core/auth/settingtext.h"
#include "tests/unit/testing.h"

using namespace windlass;

using Kind = SettingOrigin::Kind;

namespace {

const char *const variables[] = {"AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_REGION",
    "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_STS",
    "S3_ENDPOINT", "AWS_CA_BUNDLE", "AWS_MAX_ATTEMPTS", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"};

AwsSettings settingsOf(const QByteArray &config, const QByteArray &credentials = {},
    const QString &profile = {}, const AwsSettings::Given &given = {},
    AwsSettings::Scope scope = AwsSettings::Scope::All)
{
    return AwsSettings(
        {AwsFile::parse(credentials, AwsFile::Kind::Credentials, QStringLiteral("/credentials")),
            AwsFile::parse(config, AwsFile::Kind::Config, QStringLiteral("/config"))},
        {QStringLiteral("--profile"), profile}, given, scope);
}

} // namespace

class TestAwsSettings : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { init(); }

    void eachSettingHasAChainOfItsOwn();
    void theChainOfTheRegion();
    void theChainOfTheEndpoint();
    void configuredEndpointsCanBeIgnored_data();
    void configuredEndpointsCanBeIgnored();
    void theProfileIsChosen_data();
    void theProfileIsChosen();
    void aProfileTakesNothingFromTheDefault();
    void keysComeFromOnePlace();
    void halfAPairIsNoPair();
    void aGivenProfileWinsOverKeysOfTheEnvironment();
    void theOrderOfTheProfilesOwn_data();
    void theOrderOfTheProfilesOwn();
    void whitespaceAroundKeysIsTrimmed();
    void bytesThatNoRequestCarriesAreRefusedByTheirName_data();
    void bytesThatNoRequestCarriesAreRefusedByTheirName();
    void whatIsMissingSaysWhereItWasLookedFor();
    void secretsAreMasked();
    void aCommentBehindAValueIsNamed();
};

void TestAwsSettings::init()
{
    for (const char *name : variables)
        qunsetenv(name);
}

void TestAwsSettings::eachSettingHasAChainOfItsOwn()
{
    qputenv("AWS_REGION", "of-environment");
    const AwsSettings settings = settingsOf("[profile lab]\nregion = of-profile\n"
                                            "ca_bundle = /ca.pem\nservices = lab\n"
                                            "s3 =\n  addressing_style = path\n"
                                            "[services lab]\ns3 =\n  endpoint_url = http://lab\n",
        "[lab]\naws_access_key_id = AK\naws_secret_access_key = SK\n", QStringLiteral("lab"),
        {{SettingKey::MaxAttempts, {QStringLiteral("--attempts"), QStringLiteral("7")}}});
    const auto check = [&settings](SettingKey key, const char *value, Kind kind, const char *name,
                           const char *section, int line) {
        const Setting setting = settings.of(key);
        QCOMPARE(setting.value, QByteArray(value));
        QCOMPARE(int(setting.origin.kind), int(kind));
        QCOMPARE(setting.origin.name, QLatin1String(name));
        QCOMPARE(setting.origin.section, QLatin1String(section));
        QCOMPARE(setting.origin.line, line);
    };
    check(SettingKey::Region, "of-environment", Kind::Variable, "AWS_REGION", "", 0);
    check(SettingKey::Endpoint, "http://lab", Kind::File, "s3.endpoint_url", "[services lab]", 9);
    check(SettingKey::Addressing, "path", Kind::File, "s3.addressing_style", "[profile lab]", 6);
    check(SettingKey::CaBundle, "/ca.pem", Kind::File, "ca_bundle", "[profile lab]", 3);
    check(SettingKey::MaxAttempts, "7", Kind::Given, "--attempts", "", 0);
    QCOMPARE(settings.keys().accessKeyId.origin.file, QStringLiteral("/credentials"));
    QCOMPARE(settings.keys().accessKeyId.origin.section, QStringLiteral("[lab]"));
    QCOMPARE(settings.keys().accessKeyId.origin.line, 2);
}

void TestAwsSettings::theChainOfTheRegion()
{
    const QByteArray config = "[default]\nregion = of-profile\n";
    const auto region = [&config] { return settingsOf(config).of(SettingKey::Region).value; };
    QCOMPARE(settingsOf({}).of(SettingKey::Region).value, QByteArray("us-east-1"));
    QCOMPARE(region(), QByteArray("of-profile"));
    qputenv("AWS_DEFAULT_REGION", "default-variable");
    QCOMPARE(region(), QByteArray("default-variable"));
    qputenv("AWS_REGION", "variable");
    QCOMPARE(region(), QByteArray("variable"));
    qputenv("AWS_REGION", "");
    QCOMPARE(region(), QByteArray("default-variable"));
}

void TestAwsSettings::theChainOfTheEndpoint()
{
    QByteArray config = "[default]\nendpoint_url = http://profile\nservices = s\n";
    const auto endpoint = [&config](const AwsSettings::Given &given = {}) {
        return settingsOf(config, {}, {}, given).of(SettingKey::Endpoint).value;
    };
    QCOMPARE(endpoint(), QByteArray("http://profile"));
    config += "[services s]\ns3 =\n  endpoint_url = http://services\n";
    QCOMPARE(endpoint(), QByteArray("http://services"));
    qputenv("AWS_ENDPOINT_URL", "http://all");
    QCOMPARE(endpoint(), QByteArray("http://all"));
    qputenv("AWS_ENDPOINT_URL_S3", "http://s3");
    QCOMPARE(endpoint(), QByteArray("http://s3"));
    qputenv("S3_ENDPOINT", "http://last-word");
    QCOMPARE(endpoint(), QByteArray("http://last-word"));
    QCOMPARE(endpoint({{SettingKey::Endpoint,
                 {QStringLiteral("--endpoint-url"), QStringLiteral("http://option")}}}),
        QByteArray("http://option"));
}

void TestAwsSettings::configuredEndpointsCanBeIgnored_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("by the environment") << QByteArray("TRUE") << QByteArray();
    QTest::newRow("by the profile")
        << QByteArray() << QByteArray("ignore_configured_endpoint_urls = true\n");
}

void TestAwsSettings::configuredEndpointsCanBeIgnored()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, config);
    qputenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", variable);
    qputenv("AWS_ENDPOINT_URL_S3", "http://s3");
    const QByteArray text = "[default]\nendpoint_url = http://profile\n" + config;
    QVERIFY(!settingsOf(text).of(SettingKey::Endpoint).isSet());
    qputenv("S3_ENDPOINT", "http://mine"); // is not AWS's
    QCOMPARE(settingsOf(text).of(SettingKey::Endpoint).value, QByteArray("http://mine"));
}

void TestAwsSettings::theProfileIsChosen_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("older");
    QTest::addColumn<QByteArray>("chosen");
    const auto row = [](const char *what, const char *option, const char *variable,
                         const char *older, const char *chosen) {
        QTest::newRow(what) << QByteArray(option) << QByteArray(variable) << QByteArray(older)
                            << QByteArray(chosen);
    };
    row("nobody", "", "", "", "default");
    row("option", "a", "b", "c", "a");
    row("AWS_PROFILE", "", "b", "c", "b");
    row("AWS_DEFAULT_PROFILE", "", "", "c", "c");
    row("empty AWS_PROFILE is as if unset", "", "  ", "", "default");
}

void TestAwsSettings::theProfileIsChosen()
{
    QFETCH(QByteArray, option);
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, older);
    QFETCH(QByteArray, chosen);
    qputenv("AWS_PROFILE", variable);
    qputenv("AWS_DEFAULT_PROFILE", older);
    QCOMPARE(settingsOf({}, {}, QString::fromUtf8(option)).profile().value, chosen);
}

void TestAwsSettings::aProfileTakesNothingFromTheDefault()
{
    const AwsSettings settings = settingsOf("[default]\nregion = r\n[profile a]\noutput = o\n",
        "[default]\naws_access_key_id = AK\naws_secret_access_key = SK\n", QStringLiteral("a"));
    QCOMPARE(int(settings.of(SettingKey::Region).origin.kind), int(Kind::Default));
    QCOMPARE(int(settings.keys().method), int(KeySettings::Method::None));
    QVERIFY(!settings.lacksProfile());
    QVERIFY(settingsOf({}, {}, QStringLiteral("b")).lacksProfile());
    QVERIFY(!settingsOf({}).lacksProfile());
}

void TestAwsSettings::keysComeFromOnePlace()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKENV");
    qputenv("AWS_SECRET_ACCESS_KEY", "SKENV");
    const QByteArray file
        = "[default]\naws_access_key_id = AKFILE\naws_secret_access_key = SKFILE\n"
          "aws_session_token = TOKENFILE\n";
    const Result<Credentials> credentials = settingsOf({}, file).keys().credentials();
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, QByteArray("AKENV"));
    QCOMPARE(credentials->secretAccessKey, QByteArray("SKENV"));
    QVERIFY(credentials->sessionToken.isEmpty());
}

void TestAwsSettings::halfAPairIsNoPair()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKENV");
    const QByteArray file
        = "[default]\naws_access_key_id = AKFILE\naws_secret_access_key = SKFILE\n";
    const Result<Credentials> credentials = settingsOf({}, file).keys().credentials();
    QCOMPARE(kindOf(credentials), ErrorKind::MissingCredentials);
    QVERIFY(describe(credentials.error()).contains(QStringLiteral("AWS_SECRET_ACCESS_KEY")));
}

void TestAwsSettings::aGivenProfileWinsOverKeysOfTheEnvironment()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKENV");
    qputenv("AWS_SECRET_ACCESS_KEY", "SKENV");
    const QByteArray file = "[a]\naws_access_key_id = AKFILE\naws_secret_access_key = SKFILE\n";
    QCOMPARE(
        settingsOf({}, file, QStringLiteral("a")).keys().accessKeyId.value, QByteArray("AKFILE"));
    qputenv("AWS_PROFILE", "a");
    QCOMPARE(settingsOf({}, file).keys().accessKeyId.value, QByteArray("AKENV"));
}

void TestAwsSettings::theOrderOfTheProfilesOwn_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("value");
    using Method = KeySettings::Method;
    const QByteArray keys = "aws_access_key_id = %\naws_secret_access_key = S\n";
    const QByteArray inConfig = "[default]\n" + QByteArray(keys).replace('%', "CONFIG");
    const QByteArray inCredentials = "[default]\n" + QByteArray(keys).replace('%', "CREDENTIALS");
    const QByteArray process = "credential_process = p\n";
    const QByteArray role = "role_arn = r\n";
    QTest::newRow("role first") << inConfig + process + role << inCredentials << int(Method::Role)
                                << QByteArray("r");
    QTest::newRow("then the credentials file")
        << inConfig + process << inCredentials << int(Method::Keys) << QByteArray("CREDENTIALS");
    QTest::newRow("then the process")
        << inConfig + process << QByteArray() << int(Method::Process) << QByteArray("p");
    QTest::newRow("then the config file")
        << inConfig << QByteArray() << int(Method::Keys) << QByteArray("CONFIG");
}

void TestAwsSettings::theOrderOfTheProfilesOwn()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, credentials);
    QFETCH(int, method);
    QFETCH(QByteArray, value);
    const KeySettings keys = settingsOf(config, credentials).keys();
    QCOMPARE(int(keys.method), method);
    QCOMPARE(keys.how.isSet() ? keys.how.value : keys.accessKeyId.value, value);
}

void TestAwsSettings::whitespaceAroundKeysIsTrimmed()
{
    qputenv("AWS_ACCESS_KEY_ID", " AK\n");
    qputenv("AWS_SECRET_ACCESS_KEY", "\tSK ");
    qputenv("AWS_SESSION_TOKEN", " T\r\n");
    const Result<Credentials> credentials = settingsOf({}).keys().credentials();
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, QByteArray("AK"));
    QCOMPARE(credentials->secretAccessKey, QByteArray("SK"));
    QCOMPARE(credentials->sessionToken, QByteArray("T"));
}

void TestAwsSettings::bytesThatNoRequestCarriesAreRefusedByTheirName_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("id") << QByteArray("AWS_ACCESS_KEY_ID");
    QTest::newRow("secret") << QByteArray("AWS_SECRET_ACCESS_KEY");
    QTest::newRow("token") << QByteArray("AWS_SESSION_TOKEN");
}

void TestAwsSettings::bytesThatNoRequestCarriesAreRefusedByTheirName()
{
    QFETCH(QByteArray, variable);
    qputenv("AWS_ACCESS_KEY_ID", "AK");
    qputenv("AWS_SECRET_ACCESS_KEY", "SK");
    qputenv(variable.constData(), "VERY\nSECRET");
    const Result<Credentials> credentials = settingsOf({}).keys().credentials();
    QCOMPARE(kindOf(credentials), ErrorKind::InvalidInput);
    const QString words = describe(credentials.error());
    QVERIFY2(words.contains(QString::fromLatin1(variable)), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("SECRET\"")), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("VERY")), qPrintable(words));
}

void TestAwsSettings::whatIsMissingSaysWhereItWasLookedFor()
{
    const Setting bundle = settingsOf({}, {}, QStringLiteral("lab")).of(SettingKey::CaBundle);
    QVERIFY(!bundle.isSet());
    const QString words = whereText(bundle);
    for (const char *place : {"AWS_CA_BUNDLE", "/config", "[profile lab]"})
        QVERIFY2(words.contains(QLatin1String(place)), qPrintable(words));
    const QString ofKeys = describe(settingsOf({}).keys().credentials().error());
    for (const char *place : {"AWS_ACCESS_KEY_ID", "/credentials", "/config"})
        QVERIFY2(ofKeys.contains(QLatin1String(place)), qPrintable(ofKeys));
}

void TestAwsSettings::secretsAreMasked()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    qputenv("AWS_SECRET_ACCESS_KEY", "short");
    const KeySettings keys = settingsOf({}).keys();
    QCOMPARE(shownValue(keys.accessKeyId), QStringLiteral("****************MPLE"));
    QCOMPARE(shownValue(keys.secretAccessKey), QStringLiteral("****************"));
}

void TestAwsSettings::aCommentBehindAValueIsNamed()
{
    const Setting region
        = settingsOf("[default]\nregion = eu-west-1 # mine\n").of(SettingKey::Region);
    const QString words = describe(badSetting(region, QStringLiteral("because.")));
    for (const char *part : {"eu-west-1 # mine", "/config, line 2", "[default]", "because", "#"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("comment")));
}

QTEST_GUILESS_MAIN(TestAwsSettings)
#include "tst_awssettings.moc"
