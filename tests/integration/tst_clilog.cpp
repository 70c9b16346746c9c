// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "tests/support/temporarytree.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace windlass;

/// What windlass-cli says of its work to who asks for it, and what it never says.
class TestCliLog : public CliTest
{
    Q_OBJECT
private slots:
    void init();
    void nothingIsSaidByItself();
    void aLineARequest();
    void bytesAreThoseOfTheWire();
    void failuresAreTold();
    void theFlagTurnsEverythingOn();
    void qtsRulesWin();
    void wrongLevelsAreTold();
    void oddKeysStayOnTheirLines();
    void settingsAndJournalAreTold();

    void transfersTellNoSecret();
    void linksTellNoSecret();
    void rolesTellNoSecret();
    void processesTellNoSecret();
    void customersKeysAreNotTold();
    void refusedSecretsAreNotTold();

private:
    static QString text(const QByteArray &bytes) { return QString::fromUtf8(bytes); }
    ProgramResult run(const char *levels, const QStringList &arguments) const;
    /// With everything on. Keeps what was said.
    ProgramResult debugged(const QStringList &arguments);
    ProgramResult debuggedTls(const QStringList &arguments)
    {
        return debugged(QStringList {"--endpoint-url"_s, m_gateway.tlsEndpoint(), "--ca-bundle"_s,
                            m_gateway.caBundle()}
            + arguments);
    }
    /// None of \a secrets in what was said, in any form, nor anything that signs.
    QByteArray leakOf(const QByteArrayList &secrets) const;

    QProcessEnvironment m_environment;
    QByteArray m_said; // by debugged()
};

void TestCliLog::init()
{
    CliTest::init();
    m_environment = gatewayEnvironment(m_gateway);
    m_said.clear();
}

ProgramResult TestCliLog::run(const char *levels, const QStringList &arguments) const
{
    QProcessEnvironment environment = m_environment;
    if (*levels)
        environment.insert("WINDLASS_LOG"_s, QString::fromUtf8(levels));
    return runProgram(cliPath(), arguments, environment);
}

ProgramResult TestCliLog::debugged(const QStringList &arguments)
{
    ProgramResult result = run("debug", arguments);
    m_said += result.errors;
    return result;
}

QByteArray TestCliLog::leakOf(const QByteArrayList &secrets) const
{
    if (!m_said.contains(" info windlass.net: ") || !m_said.contains(" debug windlass.net: > "))
        return "nothing was said: " + m_said;
    for (const QByteArray &secret : secrets) {
        if (secret.size() < 8)
            return "no secret to look for";
        for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex(),
                 secret.toPercentEncoding(), QByteArray::fromBase64(secret)}) {
            if (form.size() >= 8 && m_said.contains(form))
                return "secret: " + form;
        }
    }
    static const QRegularExpression signs(
        QStringLiteral("Signature=|X-Amz-Signature=|X-Amz-Credential=|X-Amz-Security-Token|"
                       "Authorization:|AWSAccessKeyId=|SecretAccessKey|SessionToken|"
                       "customer-key|Cookie"),
        QRegularExpression::CaseInsensitiveOption);
    return signs.match(QString::fromUtf8(m_said)).captured().toUtf8();
}

#define QVERIFY_NO_LEAK(...)                                                                       \
    do {                                                                                           \
        const QByteArray leak_ = leakOf(QByteArrayList __VA_ARGS__);                               \
        QVERIFY2(leak_.isEmpty(), leak_.constData());                                              \
    } while (false)

void TestCliLog::nothingIsSaidByItself()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    QVERIFY_SUCCESS(run("", {"cp"_s, text(tree.path("file")), uri("a")}));
    const ProgramResult missing = run("", {"exists"_s, uri("none")}); // asks, and gets a 404
    QCOMPARE(missing.errors, "windlass-cli: There is nothing at " + uri("none").toUtf8() + ".\n");
}

void TestCliLog::aLineARequest()
{
    const ProgramResult result = run("windlass.net=info", {"exists"_s, uri("a")});
    static const QRegularExpression form(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z info windlass.net: "
                       "GET http://[^ ]+/[^ ]*\\?[^ ]*prefix=a[^ ]* status=200 sent=0 "
                       "received=[1-9]\\d* ms=\\d+ attempt=1/3 id=[^ ]+\\z"),
        QRegularExpression::MultilineOption);
    QByteArrayList requests;
    for (const QByteArray &line : result.errors.split('\n')) {
        if (line.contains("status="))
            requests.append(line);
    }
    QVERIFY(!requests.isEmpty());
    bool isFound = false;
    for (const QByteArray &line : requests)
        isFound = isFound || form.match(text(line)).hasMatch();
    QVERIFY2(isFound, result.errors.constData());
}

void TestCliLog::bytesAreThoseOfTheWire()
{
    TemporaryTree tree;
    tree.addFile("file", patternBytes(300'000));
    tree.addFile("large", patternBytes(20 * 1024 * 1024));
    const auto linesOf = [](const ProgramResult &result, const char *method) {
        QByteArrayList found;
        for (const QByteArray &line : result.errors.split('\n')) {
            if (line.contains(QByteArray(": ") + method + ' '))
                found.append(line);
        }
        return found;
    };
    const ProgramResult up = run("info", {"cp"_s, text(tree.path("file")), uri("a")});
    QByteArrayList lines = linesOf(up, "PUT");
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].contains(" status=200 sent=300000 received=0 "), lines[0].constData());
    const ProgramResult down = run("info", {"cp"_s, uri("a"), text(tree.path("back"))});
    lines = linesOf(down, "GET");
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].contains(" status=200 sent=0 received=300000 "), lines[0].constData());

    const ProgramResult parts = run("info", {"cp"_s, text(tree.path("large")), uri("large")});
    static const QRegularExpression count(QStringLiteral(" sent=(\\d+) "));
    qint64 sum = 0;
    for (const QByteArray &line : linesOf(parts, "PUT")) {
        QVERIFY2(line.contains("partNumber="), line.constData());
        sum += count.match(text(line)).captured(1).toLongLong();
    }
    QCOMPARE(sum, 20 * 1024 * 1024);
}

void TestCliLog::failuresAreTold()
{
    const ProgramResult missing = run("warning", {"stat"_s, uri("none")});
    QVERIFY2(missing.errors.contains(" warning windlass.net: HEAD http")
            && missing.errors.contains(" status=404 ")
            && missing.errors.contains(" error=NoSuchKey"),
        missing.errors.constData());
    const ProgramResult nobody = run(
        "warning", {"--endpoint-url"_s, "http://127.0.0.1:1"_s, "--max-attempts"_s, "1"_s, "ls"_s});
    QVERIFY2(nobody.errors.contains(" status=- "), nobody.errors.constData());
    QVERIFY2(nobody.errors.contains(" error=ConnectionRefused"), nobody.errors.constData());
}

void TestCliLog::theFlagTurnsEverythingOn()
{
    const ProgramResult result = run("off", {"--debug"_s, "ls"_s, uri()});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.contains(" info windlass.net: GET "), result.errors.constData());
    QVERIFY2(result.errors.contains(" debug windlass.net: < "), result.errors.constData());
    QVERIFY(!result.output.contains("windlass."));
}

void TestCliLog::qtsRulesWin()
{
    m_environment.insert("QT_LOGGING_RULES"_s, "windlass.net.info=true"_s);
    QVERIFY(run("", {"ls"_s, uri()}).errors.contains(" info windlass.net: GET "));
    m_environment.insert("QT_LOGGING_RULES"_s, "windlass.net*=false"_s);
    QCOMPARE(run("windlass.net=debug", {"ls"_s, uri()}).errors, QByteArray());
}

void TestCliLog::wrongLevelsAreTold()
{
    const ProgramResult result = run("loud", {"ls"_s, uri()});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.startsWith("windlass-cli: WINDLASS_LOG: ")
            && result.errors.contains("loud") && result.errors.contains("warning, info or debug"),
        result.errors.constData());
    QCOMPARE(result.errors.count('\n'), 1);
}

void TestCliLog::oddKeysStayOnTheirLines()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    const QByteArray key = "a\x1b[31m\n2026-01-31T12:00:00.000Z info windlass.net: forged\r\u202e";
    const ProgramResult result = run("debug", {"cp"_s, text(tree.path("file")), uri(key)});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.contains("/a%1B%5B31m%0A2026"), result.errors.constData());
    for (const QByteArray &line : result.errors.split('\n'))
        QVERIFY2(!line.contains("windlass.net: forged"), line.constData());
    for (const char c : result.errors)
        QVERIFY(uchar(c) >= 0x20 || c == '\n');
}

void TestCliLog::settingsAndJournalAreTold()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    m_environment.insert("XDG_DATA_HOME"_s, text(tree.path("data")));
    const ProgramResult result = run("info", {"cp"_s, text(tree.path("file")), uri("a")});
    for (const char *said : {" info windlass.auth: endpoint_url: ", "AWS_ENDPOINT_URL",
             " info windlass.journal: opened ", " info windlass.transfer: batch ",
             " has ended: 1 done, 0 skipped, 0 failed, 7 bytes",
             " info windlass.net: one more lane, for "})
        QVERIFY2(result.errors.contains(said), (said + ('\n' + result.errors)).constData());
}

void TestCliLog::transfersTellNoSecret()
{
    TemporaryTree tree;
    tree.addFile("folder/file", "content");
    tree.addFile("folder/large", patternBytes(20 * 1024 * 1024));
    const QString folder = text(tree.path("folder"));
    const Credentials keys = m_gateway.credentials();
    for (const QStringList &arguments : {QStringList {"cp"_s, "--recursive"_s, folder, uri("up/")},
             {"ls"_s, "--recursive"_s, uri()}, {"stat"_s, uri("up/file")},
             {"cp"_s, uri("up/large"), uri("copy")},
             {"cp"_s, "--recursive"_s, uri("up/"), text(tree.path("back"))}, {"cat"_s, uri("copy")},
             {"find"_s, uri()}, {"uploads"_s, uri()}, {"configure"_s, "list"_s},
             {"rm"_s, "--recursive"_s, uri()}}) {
        const ProgramResult result = debugged(arguments);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
    }
    QVERIFY_NO_LEAK({keys.secretAccessKey, keys.accessKeyId});
}

/// The link itself is on standard output, with its signature.
void TestCliLog::linksTellNoSecret()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    QCOMPARE(debugged({"cp"_s, text(tree.path("file")), uri("a")}).exitCode, 0);
    for (const QStringList &arguments : {QStringList {"presign"_s, uri("a")},
             {"presign"_s, "--try"_s, uri("a")}, {"presign"_s, "--method"_s, "HEAD"_s, uri("a")},
             {"presign"_s, "--try"_s, "--method"_s, "PUT"_s, uri("b")},
             {"presign"_s, "--recursive"_s, uri()}, {"presign-post"_s, uri("in/")},
             {"presign-post"_s, "--try"_s, uri("in/")}}) {
        const ProgramResult result = debugged(arguments);
        QVERIFY2(result.exitCode == 0, (result.output + result.errors).constData());
        QVERIFY(result.output.contains("Signature") || result.output.contains("signature"));
    }
    QVERIFY2(m_said.contains("/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&"), m_said.constData());
    QVERIFY_NO_LEAK({m_gateway.credentials().secretAccessKey, m_gateway.credentials().accessKeyId});
}

void TestCliLog::rolesTellNoSecret()
{
    const Credentials base = m_gateway.credentials();
    TemporaryTree tree;
    tree.addFile("config",
        "[profile a]\nregion = " + m_gateway.region()
            + "\nendpoint_url = " + m_gateway.endpoint().toUtf8()
            + "\nrole_arn = " + m_gateway.value("WINDLASS_TEST_ROLE_ARN").toUtf8()
            + "\nsource_profile = base\nexternal_id = an-external-id\n");
    tree.addFile("credentials",
        "[base]\naws_access_key_id = " + base.accessKeyId
            + "\naws_secret_access_key = " + base.secretAccessKey + '\n');
    m_environment = cleanEnvironment();
    m_environment.insert("AWS_CONFIG_FILE"_s, text(tree.path("config")));
    m_environment.insert("AWS_SHARED_CREDENTIALS_FILE"_s, text(tree.path("credentials")));
    QCOMPARE(debugged({"--profile"_s, "a"_s, "ls"_s, uri()}).exitCode, 0);
    // A link has the token that was given in it.
    const ProgramResult link = debugged({"--profile"_s, "a"_s, "presign"_s, uri("a")});
    QCOMPARE(link.exitCode, 0);
    const QUrlQuery query(QUrl::fromEncoded(link.output.trimmed()));
    const QByteArray token
        = query.queryItemValue("X-Amz-Security-Token"_s, QUrl::FullyDecoded).toUtf8();
    const QByteArray key = query.queryItemValue("X-Amz-Credential"_s, QUrl::FullyDecoded)
                               .section(QLatin1Char('/'), 0, 0)
                               .toUtf8();
    QVERIFY(token.size() > 100);
    QVERIFY2(m_said.contains(" info windlass.auth: credentials were fetched, and are good until 2"),
        m_said.constData());
    QVERIFY_NO_LEAK({token, key, base.secretAccessKey, base.accessKeyId, "an-external-id"});
}

void TestCliLog::processesTellNoSecret()
{
    const Credentials base = m_gateway.credentials();
    TemporaryTree tree;
    tree.addFile("keys.json",
        R"({"Version": 1, "AccessKeyId": ")" + base.accessKeyId + R"(", "SecretAccessKey": ")"
            + base.secretAccessKey + "\"}");
    tree.addFile("config",
        "[profile p]\nregion = " + m_gateway.region()
            + "\nendpoint_url = " + m_gateway.endpoint().toUtf8()
            + "\ncredential_process = /bin/cat " + tree.path("keys.json") + " --\n");
    m_environment = cleanEnvironment();
    m_environment.insert("AWS_CONFIG_FILE"_s, text(tree.path("config")));
    const ProgramResult result = debugged({"--profile"_s, "p"_s, "ls"_s, uri()});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY_NO_LEAK({base.secretAccessKey, base.accessKeyId, "keys.json"});
}

void TestCliLog::customersKeysAreNotTold()
{
    TemporaryTree tree;
    tree.addFile("file", patternBytes(20 * 1024 * 1024));
    tree.addFile("key", "0123456789abcdefghijklmnopqrstuv");
    tree.addFile("other", "vutsrqponmlkjihgfedcba9876543210");
    const QString key = "fileb://"_s + text(tree.path("key"));
    const QString other = "fileb://"_s + text(tree.path("other"));
    for (const QStringList &arguments :
        {QStringList {"cp"_s, "--sse-c-key"_s, key, text(tree.path("file")), uri("a")},
            {"cp"_s, "--sse-c-key"_s, key, uri("a"), text(tree.path("back"))},
            {"cp"_s, "--sse-c-copy-source-key"_s, key, "--sse-c-key"_s, other, uri("a"),
                uri("b")}}) {
        const ProgramResult result = debuggedTls(arguments);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
    }
    QCOMPARE(debuggedTls({"stat"_s, "--sse-c-key"_s, other, uri("a")}).exitCode, 1);
    const QByteArray md5 = QCryptographicHash::hash(tree.read("key"), QCryptographicHash::Md5);
    QVERIFY_NO_LEAK({tree.read("key"), tree.read("other"), md5});
}

/// Ceph's answer has the signature that it has computed in it, and more.
void TestCliLog::refusedSecretsAreNotTold()
{
    QCOMPARE(debugged({"ls"_s, uri()}).exitCode, 0);
    const QByteArray wrong = "wrongwrongwrongwrongwrongwrongwrongwrong";
    m_environment.insert("AWS_SECRET_ACCESS_KEY"_s, text(wrong));
    m_environment.insert("AWS_SESSION_TOKEN"_s, "tokentokentoken"_s);
    QCOMPARE(debugged({"ls"_s, uri()}).exitCode, 1);
    QVERIFY2(m_said.contains(" warning windlass.net: GET "), m_said.constData());
    QVERIFY_NO_LEAK({wrong, "tokentokentoken"});
}

QTEST_GUILESS_MAIN(TestCliLog)
#include "tst_clilog.moc"
