// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/credentialprocess.h"
#include "core/auth/profilecredentials.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedtransport.h"
#include "tests/unit/testing.h"

#include <QTemporaryDir>
#include <QUrlQuery>

using namespace windlass;

namespace {

/// A Security Token Service that gives keys named after the role, or what a test adds.
struct FakeSts {
    std::shared_ptr<TransportScript> script = std::make_shared<TransportScript>();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();

    FakeSts()
    {
        script->setHandler([this](const HttpRequest &request) -> ScriptedReply {
            const QUrlQuery form(QString::fromUtf8(request.body));
            const QString role = form.queryItemValue(QStringLiteral("RoleArn"), QUrl::FullyDecoded);
            return scriptedAnswer(200, answer(role.section(QLatin1Char('/'), -1).toUtf8()));
        });
    }

    QByteArray answer(const QByteArray &role) const
    {
        return "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
               "<AssumeRoleResult><Credentials><AccessKeyId>AK-"
            + role + "</AccessKeyId><SecretAccessKey>SK</SecretAccessKey><SessionToken>TOKEN-"
            + role + "</SessionToken><Expiration>"
            + clock->now().addSecs(3600).toString(Qt::ISODate).toUtf8()
            + "</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>";
    }

    FetchContext context() const
    {
        FetchContext context;
        context.sts = {QUrl(QStringLiteral("http://sts.test:8000")), "mars", {}};
        context.makeTransport
            = [script = script] { return std::make_unique<ScriptedTransport>(script); };
        context.clock = clock;
        return context;
    }

    QString field(qsizetype request, const char *name) const
    {
        return QUrlQuery(QString::fromUtf8(script->request(request).body))
            .queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
};

Result<Credentials> credentialsOf(
    const FakeSts &sts, const QByteArray &config, const QString &profile = QStringLiteral("a"))
{
    const AwsFiles files {AwsFile::parse({}, AwsFile::Kind::Credentials, QStringLiteral("/creds")),
        AwsFile::parse(config, AwsFile::Kind::Config, QStringLiteral("/config"))};
    const auto provider = providerOfProfile(files, profile, sts.context());
    if (!provider)
        return fail(provider.error());
    return (*provider)->credentials();
}

const QByteArray keys = "aws_access_key_id = AKBASE\naws_secret_access_key = SKBASE\n";
const QByteArray base = "[profile base]\n" + keys;

} // namespace

class TestProfileCredentials : public QObject
{
    Q_OBJECT
private slots:
    void aRoleIsAssumedWithTheKeysOfItsSource();
    void rolesAreAChain();
    void aProfileMayBeItsOwnSource();
    void keysOfASourceWinOverItsRole();
    void theRequestSaysWhatTheProfileSays();
    void nonsenseIsNamed_data();
    void nonsenseIsNamed();
    void theSourceMayBeTheEnvironment();
    void whatTheServiceSaysIsTold();
    void aWrongClockIsLearnt();
    void anAbsurdDateIsNotLearnt();
    void aSilentServiceIsGivenUpWithinAMinute();
    void aProcessGivesKeys();
    void aProcessThatFailsIsToldByItsProfile();
    void processesThatFail_data();
    void processesThatFail();
    void outputs_data();
    void outputs();
};

void TestProfileCredentials::aRoleIsAssumedWithTheKeysOfItsSource()
{
    FakeSts sts;
    const Result<Credentials> credentials
        = credentialsOf(sts, base + "[profile a]\nrole_arn = role\nsource_profile = base\n");
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, QByteArray("AK-role"));
    QCOMPARE(credentials->sessionToken, QByteArray("TOKEN-role"));
    QCOMPARE(*credentials->expiresAt, sts.clock->now().addSecs(3600));
    const HttpRequest request = sts.script->request(0);
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url, QUrl(QStringLiteral("http://sts.test:8000/")));
    QVERIFY(request.headers.value("Authorization").contains("Credential=AKBASE/"));
    QVERIFY(request.headers.value("Authorization").contains("/mars/sts/aws4_request"));
}

void TestProfileCredentials::rolesAreAChain()
{
    FakeSts sts;
    const Result<Credentials> credentials = credentialsOf(sts,
        base
            + "[profile a]\nrole_arn = third\nsource_profile = b\n"
              "[profile b]\nrole_arn = second\nsource_profile = c\n"
              "[profile c]\nrole_arn = first\nsource_profile = base\n");
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, QByteArray("AK-third"));
    QCOMPARE(sts.script->requestCount(), 3);
    QVERIFY(sts.script->request(1).headers.value("Authorization").contains("=AK-first/"));
    QCOMPARE(
        sts.script->request(2).headers.value("X-Amz-Security-Token"), QByteArray("TOKEN-second"));
}

void TestProfileCredentials::aProfileMayBeItsOwnSource()
{
    FakeSts sts;
    const Result<Credentials> credentials
        = credentialsOf(sts, "[profile a]\nrole_arn = role\nsource_profile = a\n" + keys);
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, QByteArray("AK-role"));
    QVERIFY(sts.script->request(0).headers.value("Authorization").contains("=AKBASE/"));
}

void TestProfileCredentials::keysOfASourceWinOverItsRole()
{
    FakeSts sts;
    QVERIFY(credentialsOf(sts,
        "[profile a]\nrole_arn = role\nsource_profile = b\n"
        "[profile b]\nrole_arn = other\nsource_profile = a\n"
            + keys));
    QCOMPARE(sts.script->requestCount(), 1);
}

void TestProfileCredentials::theRequestSaysWhatTheProfileSays()
{
    FakeSts sts;
    QVERIFY(credentialsOf(sts,
        base
            + "[profile a]\nrole_arn = arn:aws:iam::1:x y/z\nsource_profile = base\n"
              "external_id = a+b&c=d\nduration_seconds = 900\nrole_session_name = eve@home\n"));
    QCOMPARE(sts.field(0, "Action"), QStringLiteral("AssumeRole"));
    QCOMPARE(sts.field(0, "RoleArn"), QStringLiteral("arn:aws:iam::1:x y/z"));
    QCOMPARE(sts.field(0, "ExternalId"), QStringLiteral("a+b&c=d"));
    QCOMPARE(sts.field(0, "DurationSeconds"), QStringLiteral("900"));
    QCOMPARE(sts.field(0, "RoleSessionName"), QStringLiteral("eve@home"));
}

void TestProfileCredentials::nonsenseIsNamed_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *what, const QByteArray &config, const char *words) {
        QTest::newRow(what) << config << QString::fromUtf8(words);
    };
    row("circle",
        "[profile a]\nrole_arn = r\nsource_profile = b\n"
        "[profile b]\nrole_arn = r\nsource_profile = a\n",
        "a → b → a");
    row("its own source without keys", "[profile a]\nrole_arn = r\nsource_profile = a\n", "a → a");
    row("no source", "[profile a]\nrole_arn = r\n", "source_profile");
    row("no such source", "[profile a]\nrole_arn = r\nsource_profile = z\n", "/config, line 3");
    row("two sources",
        base
            + "[profile a]\nrole_arn = r\nsource_profile = base\ncredential_source = Environment\n",
        "credential_source");
    row("source of another kind",
        "[profile a]\nrole_arn = r\ncredential_source = Ec2InstanceMetadata\n",
        "Ec2InstanceMetadata");
    row("MFA", base + "[profile a]\nrole_arn = r\nsource_profile = base\nmfa_serial = m\n",
        "mfa_serial");
    row("duration",
        base + "[profile a]\nrole_arn = r\nsource_profile = base\nduration_seconds = 1h\n",
        "duration_seconds = 1h");
    row("single sign-on", "[profile a]\nsso_session = s\n", "sso_session");
    row("half a pair", "[profile a]\naws_access_key_id = AK\n", "secret_key");
    row("no such profile", "[profile b]\n", "/config");
}

void TestProfileCredentials::nonsenseIsNamed()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, words);
    FakeSts sts;
    const Result<Credentials> credentials = credentialsOf(sts, config);
    QVERIFY(!credentials);
    const QString said = describe(credentials.error());
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(sts.script->requestCount(), 0);
}

void TestProfileCredentials::theSourceMayBeTheEnvironment()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKENV");
    qputenv("AWS_SECRET_ACCESS_KEY", "SKENV");
    FakeSts sts;
    const Result<Credentials> credentials
        = credentialsOf(sts, "[profile a]\nrole_arn = role\ncredential_source = Environment\n");
    qunsetenv("AWS_ACCESS_KEY_ID");
    qunsetenv("AWS_SECRET_ACCESS_KEY");
    QVERIFY(credentials);
    QVERIFY(sts.script->request(0).headers.value("Authorization").contains("=AKENV/"));
}

void TestProfileCredentials::whatTheServiceSaysIsTold()
{
    FakeSts sts;
    sts.script->add(scriptedAnswer(403,
        "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
        "<Message>not yours</Message></Error><RequestId>id</RequestId></ErrorResponse>"));
    const Result<Credentials> credentials
        = credentialsOf(sts, base + "[profile a]\nrole_arn = role\nsource_profile = base\n");
    QCOMPARE(kindOf(credentials), ErrorKind::AccessDenied);
    QCOMPARE(credentials.error().subject, QStringLiteral("role"));
    QVERIFY(describe(credentials.error()).contains(QStringLiteral("not yours")));
    QCOMPARE(credentials.error().s3->requestId, QByteArray("id"));
}

void TestProfileCredentials::aWrongClockIsLearnt()
{
    FakeSts sts;
    const QDateTime theirs = sts.clock->now().addSecs(1800);
    const QString date = QLocale::c().toString(theirs, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
        + QStringLiteral(" GMT");
    sts.script->add(scriptedAnswer(403,
        "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error></ErrorResponse>",
        {{"Date", date.toLatin1()}}));
    QVERIFY(credentialsOf(sts, base + "[profile a]\nrole_arn = role\nsource_profile = base\n"));
    QCOMPARE(sts.script->request(1).headers.value("X-Amz-Date"),
        theirs.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1());
}

void TestProfileCredentials::anAbsurdDateIsNotLearnt()
{
    FakeSts sts;
    sts.script->add(scriptedAnswer(403,
        "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error></ErrorResponse>",
        {{"Date", "Sat, 24 May 2053 02:30:00 GMT"}}));
    QVERIFY(!credentialsOf(sts, base + "[profile a]\nrole_arn = role\nsource_profile = base\n"));
    QCOMPARE(sts.script->requestCount(), 1);
}

void TestProfileCredentials::aSilentServiceIsGivenUpWithinAMinute()
{
    FakeSts sts;
    const QDateTime start = sts.clock->now();
    sts.script->setHandler([&](const HttpRequest &request) {
        sts.clock->advance(request.idleTimeout);
        return scriptedError(ErrorKind::Timeout, true);
    });
    QVERIFY(!credentialsOf(sts, base + "[profile a]\nrole_arn = role\nsource_profile = base\n"));
    QCOMPARE(sts.script->requestCount(), 3);
    QVERIFY(start.msecsTo(sts.clock->now()) <= 60'000);
}

void TestProfileCredentials::aProcessGivesKeys()
{
    FakeSts sts;
    const QByteArray json = R"({"Version": 1, "AccessKeyId": "AKP", "SecretAccessKey": "S P",
        "SessionToken": "T", "Expiration": "2099-01-02T03:04:05Z"})";
    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("my keys")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho noise >&2\n[ \"$1 $2\" = 'a b c' ] || exit 3\ncat <<'EOF'\n"
        + json + "\nEOF\n");
    script.setPermissions(script.permissions() | QFile::ExeOwner);
    script.close();
    const Result<Credentials> credentials = credentialsOf(
        sts, "[profile a]\ncredential_process = '" + script.fileName().toUtf8() + "' a \"b c\"\n");
    QVERIFY2(credentials, qPrintable(credentials ? QString() : describe(credentials.error())));
    QCOMPARE(credentials->accessKeyId, QByteArray("AKP"));
    QCOMPARE(credentials->secretAccessKey, QByteArray("S P"));
    QCOMPARE(credentials->sessionToken, QByteArray("T"));
    QCOMPARE(*credentials->expiresAt, QDateTime(QDate(2099, 1, 2), QTime(3, 4, 5), Qt::UTC));
}

void TestProfileCredentials::aProcessThatFailsIsToldByItsProfile()
{
    FakeSts sts;
    const Result<Credentials> credentials
        = credentialsOf(sts, "[profile a]\ncredential_process = sh -c 'echo sorry >&2; exit 4'\n");
    const QString said = describe(credentials.error());
    for (const char *words : {"the profile “a”", "credential_process", "sorry"})
        QVERIFY2(said.contains(QString::fromUtf8(words)), qPrintable(said));
}

void TestProfileCredentials::processesThatFail_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("not there") << QByteArray("/no/such/program x") << QStringLiteral("/no/such");
    QTest::newRow("fails with words")
        << QByteArray("sh -c 'echo sorry >&2; exit 4'") << QStringLiteral("sorry");
    QTest::newRow("fails without") << QByteArray("sh -c 'exit 4'") << QStringLiteral("4");
    QTest::newRow("no shell") << QByteArray("echo $HOME; true") << QStringLiteral("JSON");
    QTest::newRow("quotation") << QByteArray("sh -c 'oops") << QStringLiteral("quotation");
    QTest::newRow("too long") << QByteArray("sleep 60") << QStringLiteral("too long");
}

void TestProfileCredentials::processesThatFail()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, words);
    const Result<Credentials> credentials
        = runCredentialProcess(command, {}, std::chrono::milliseconds(300));
    QCOMPARE(kindOf(credentials), ErrorKind::MissingCredentials);
    const QString said = describe(credentials.error());
    QVERIFY2(said.contains(words), qPrintable(said));
}

void TestProfileCredentials::outputs_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isGood");
    const QByteArray keysOf = R"("AccessKeyId": "A", "SecretAccessKey": "S")";
    QTest::newRow("least") << "{\"Version\": 1, " + keysOf + '}' << true;
    QTest::newRow("another version") << "{\"Version\": 2, " + keysOf + '}' << false;
    QTest::newRow("no version") << '{' + keysOf + '}' << false;
    QTest::newRow("no secret") << QByteArray(R"({"Version": 1, "AccessKeyId": "A"})") << false;
    QTest::newRow("odd time") << "{\"Version\": 1, \"Expiration\": \"soon\", " + keysOf + '}'
                              << false;
    QTest::newRow("time with an offset")
        << "{\"Version\": 1, \"Expiration\": \"2030-01-01T00:00:00+02:00\", " + keysOf + '}'
        << true;
    QTest::newRow("no JSON") << QByteArray("A S") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("unusable bytes")
        << QByteArray(R"({"Version": 1, "AccessKeyId": "A\nB", "SecretAccessKey": "S"})") << false;
}

void TestProfileCredentials::outputs()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isGood);
    QCOMPARE(parseProcessOutput(json).has_value(), isGood);
}

QTEST_GUILESS_MAIN(TestProfileCredentials)
#include "tst_profilecredentials.moc"
