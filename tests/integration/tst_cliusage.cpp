// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "tests/support/temporarytree.h"

using namespace windlass;

/// How windlass-cli is told what to do, and how it says how that went: options, profiles and exit
/// codes.
class TestCliUsage : public CliTest
{
    Q_OBJECT
private slots:
    void init();
    void helpAndVersionSucceed_data();
    void helpAndVersionSucceed();
    void badUsageIsExitCodeTwo_data();
    void badUsageIsExitCodeTwo();
    void optionsStandBeforeOrBehindTheVerb_data();
    void optionsStandBeforeOrBehindTheVerb();
    void profileIsReadFromTheCredentialsFile();
    void profileIsReadFromTheConfigFile();
    void namedProfileWinsOverTheEnvironment();
    void missingProfileFails();
    void missingCredentialsFail();
    void bundleIsTrusted_data();
    void bundleIsTrusted();
    void certificateIsNotTrustedWithoutTheBundle();
    void quietSaysNothing_data();
    void quietSaysNothing();
    void noProgressWithoutATerminal();
    void noGuiLibraryIsLinked();

private:
    QProcessEnvironment withKeysInFile(const TemporaryTree &tree) const;
};

void TestCliUsage::init()
{
    CliTest::init();
    m_gateway.put(m_bucket, ObjectKey("object"), "content");
}

void TestCliUsage::helpAndVersionSucceed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("help") << "--help"_s << QByteArray("--endpoint-url");
    QTest::newRow("version") << "--version"_s << QByteArray("windlass-cli");
}

void TestCliUsage::helpAndVersionSucceed()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, said);
    const ProgramResult result = runProgram(cliPath(), {option}, cleanEnvironment());
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains(said), result.output.constData());
    QCOMPARE(result.errors, QByteArray());
}

void TestCliUsage::badUsageIsExitCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row
        = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("no command", {});
    row("unknown command", {"mv"_s, "s3://b/a"_s, "s3://b/c"_s});
    row("unknown option", {"ls"_s, "--no-such-option"_s});
    row("option without its value", {"ls"_s, "--region"_s});
    row("cp with one operand", {"cp"_s, "s3://b/a"_s});
    row("cp with three operands", {"cp"_s, "a"_s, "b"_s, "s3://b/c"_s});
    row("cp from here to here", {"cp"_s, "/tmp/a"_s, "/tmp/b"_s});
    row("cp of a folder", {"cp"_s, "/tmp"_s, "s3://b/"_s});
    row("cp of a bucket", {"cp"_s, "s3://b"_s, "/tmp/"_s});
    row("cp without a bucket", {"cp"_s, "/etc/passwd"_s, "s3:///key"_s});
    row("kept ACL of a file", {"cp"_s, "--keep-acl"_s, "/etc/passwd"_s, "s3://b/a"_s});
    row("kept ACL and another",
        {"cp"_s, "--keep-acl"_s, "--acl"_s, "private"_s, "s3://b/a"_s, "s3://b/c"_s});
    row("kept ACL of another account",
        {"cp"_s, "--keep-acl"_s, "--source-profile"_s, "p"_s, "s3://b/a"_s, "s3://b/c"_s});
    row("ls of two places", {"ls"_s, "s3://a"_s, "s3://b"_s});
    row("ls of no address", {"ls"_s, "bucket"_s});
    row("rm of nothing", {"rm"_s});
    row("rm of a bucket", {"rm"_s, "s3://b"_s});
    row("rm of a local file", {"rm"_s, "/tmp/a"_s});
    row("mb of an object", {"mb"_s, "s3://b/a"_s});
    row("rb of nothing", {"rb"_s});
    row("presign of a bucket", {"presign"_s, "s3://b"_s});
    row("unknown rule", {"cp"_s, "--existing"_s, "ask"_s, "/etc/passwd"_s, "s3://b/a"_s});
    row("links followed and left out",
        {"cp"_s, "--follow-symlinks"_s, "--no-follow-symlinks"_s, "/etc/passwd"_s, "s3://b/a"_s});
    row("links left out and refused",
        {"cp"_s, "--no-follow-symlinks"_s, "--refuse-symlinks"_s, "/etc/passwd"_s, "s3://b/a"_s});
    row("expiry of nothing", {"presign"_s, "--expires-in"_s, "0"_s, "s3://b/a"_s});
    row("expiry of eight days", {"presign"_s, "--expires-in"_s, "691200"_s, "s3://b/a"_s});
    row("expiry that is no number", {"presign"_s, "--expires-in"_s, "soon"_s, "s3://b/a"_s});
    row("endpoint that is none", {"--endpoint-url"_s, "not an address"_s, "ls"_s});
}

void TestCliUsage::badUsageIsExitCodeTwo()
{
    QFETCH(QStringList, arguments);
    const ProgramResult result = runCli(m_gateway, arguments);
    QCOMPARE(result.output, QByteArray());
    QVERIFY(!result.errors.isEmpty());
    QCOMPARE(result.exitCode, 2);
}

void TestCliUsage::optionsStandBeforeOrBehindTheVerb_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString endpoint = m_gateway.endpoint();
    QTest::newRow("before") << QStringList {
        "--endpoint-url"_s, endpoint, "--region"_s, "us-east-1"_s, "--recursive"_s, "ls"_s, uri()};
    QTest::newRow("behind") << QStringList {
        "ls"_s, uri(), "--endpoint-url"_s, endpoint, "--region"_s, "us-east-1"_s, "--recursive"_s};
    QTest::newRow("between") << QStringList {
        "ls"_s, "--recursive"_s, "--endpoint-url"_s, endpoint, uri()};
    QTest::newRow("with an equals sign")
        << QStringList {"ls"_s, "--endpoint-url="_s + endpoint, uri(), "--recursive"_s};
}

void TestCliUsage::optionsStandBeforeOrBehindTheVerb()
{
    QFETCH(QStringList, arguments);
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.remove("AWS_ENDPOINT_URL"_s);
    environment.remove("AWS_DEFAULT_REGION"_s);
    const ProgramResult result = runProgram(cliPath(), arguments, environment);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.endsWith(" object\n"));
}

/// The gateway is known, but nobody asks; "test" in the credentials file is its user.
QProcessEnvironment TestCliUsage::withKeysInFile(const TemporaryTree &tree) const
{
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.remove("AWS_ACCESS_KEY_ID"_s);
    environment.remove("AWS_SECRET_ACCESS_KEY"_s);
    environment.insert(
        "AWS_SHARED_CREDENTIALS_FILE"_s, QString::fromUtf8(tree.path("credentials")));
    environment.insert("AWS_CONFIG_FILE"_s, QString::fromUtf8(tree.path("config")));
    return environment;
}

static QByteArray keysOf(const QByteArray &section, const Credentials &keys)
{
    return '[' + section + "]\naws_access_key_id = " + keys.accessKeyId
        + "\naws_secret_access_key = " + keys.secretAccessKey + '\n';
}

void TestCliUsage::profileIsReadFromTheCredentialsFile()
{
    TemporaryTree tree;
    tree.addFile("credentials",
        keysOf("default", {"NOSUCHKEY", "none", {}}) + keysOf("test", m_gateway.credentials()));
    const ProgramResult result
        = runProgram(cliPath(), {"--profile"_s, "test"_s, "ls"_s, uri()}, withKeysInFile(tree));
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.endsWith(" object\n"));
}

void TestCliUsage::profileIsReadFromTheConfigFile()
{
    TemporaryTree tree;
    tree.addFile("config",
        keysOf("profile test", m_gateway.credentials())
            + "region = us-east-1\nendpoint_url = " + m_gateway.endpoint().toUtf8() + '\n');
    QProcessEnvironment environment = withKeysInFile(tree);
    environment.remove("AWS_ENDPOINT_URL"_s);
    environment.remove("AWS_DEFAULT_REGION"_s);
    environment.insert("AWS_PROFILE"_s, "test"_s);
    const ProgramResult result = runProgram(cliPath(), {"ls"_s, uri()}, environment);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.endsWith(" object\n"));
}

void TestCliUsage::namedProfileWinsOverTheEnvironment()
{
    TemporaryTree tree;
    tree.addFile("credentials", keysOf("test", m_gateway.credentials()));
    QProcessEnvironment environment = withKeysInFile(tree);
    environment.insert("AWS_ACCESS_KEY_ID"_s, "NOSUCHKEY"_s);
    environment.insert("AWS_SECRET_ACCESS_KEY"_s, "none"_s);
    const ProgramResult result
        = runProgram(cliPath(), {"ls"_s, uri(), "--profile"_s, "test"_s}, environment);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
}

void TestCliUsage::missingProfileFails()
{
    TemporaryTree tree;
    const ProgramResult result
        = runProgram(cliPath(), {"ls"_s, "--profile"_s, "no-such-profile"_s}, withKeysInFile(tree));
    QVERIFY(result.exitCode == 1 || result.exitCode == 2);
    QVERIFY2(result.errors.contains("no-such-profile"), result.errors.constData());
}

void TestCliUsage::missingCredentialsFail()
{
    TemporaryTree tree;
    const ProgramResult result = runProgram(cliPath(), {"ls"_s}, withKeysInFile(tree));
    QVERIFY(result.exitCode == 1 || result.exitCode == 2);
    QVERIFY2(result.errors.contains("AWS_ACCESS_KEY_ID"), result.errors.constData());
}

void TestCliUsage::bundleIsTrusted_data()
{
    QTest::addColumn<bool>("byOption");
    QTest::newRow("by the option") << true;
    QTest::newRow("by AWS_CA_BUNDLE") << false;
}

void TestCliUsage::bundleIsTrusted()
{
    QFETCH(bool, byOption);
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    QStringList arguments {"ls"_s, uri(), "--endpoint-url"_s, m_gateway.tlsEndpoint()};
    if (byOption)
        arguments += {"--ca-bundle"_s, m_gateway.caBundle()};
    else
        environment.insert("AWS_CA_BUNDLE"_s, m_gateway.caBundle());
    const ProgramResult result = runProgram(cliPath(), arguments, environment);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.endsWith(" object\n"));
}

void TestCliUsage::certificateIsNotTrustedWithoutTheBundle()
{
    const ProgramResult result
        = runCli(m_gateway, {"ls"_s, uri(), "--endpoint-url"_s, m_gateway.tlsEndpoint()});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains("certificate"), result.errors.constData());
}

void TestCliUsage::quietSaysNothing_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("quiet") << "--quiet"_s;
    QTest::newRow("only show errors") << "--only-show-errors"_s;
}

void TestCliUsage::quietSaysNothing()
{
    QFETCH(QString, option);
    TemporaryTree tree;
    const ProgramResult result
        = runCli(m_gateway, {"cp"_s, option, uri("object"), QString::fromUtf8(tree.path("file"))});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(tree.read("file"), QByteArray("content"));
}

void TestCliUsage::noProgressWithoutATerminal()
{
    TemporaryTree tree;
    tree.addFile("large", patternBytes(20 * 1024 * 1024));
    const ProgramResult result
        = runCli(m_gateway, {"cp"_s, QString::fromUtf8(tree.path("large")), uri()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.errors, QByteArray());
    QVERIFY(!result.output.contains('\r'));
}

void TestCliUsage::noGuiLibraryIsLinked()
{
    const ProgramResult ldd = runProgram("ldd"_s, {cliPath()}, cleanEnvironment());
    QCOMPARE(ldd.exitCode, 0);
    QVERIFY(ldd.output.contains("libQt6Core"));
    for (const char *library : {"libQt6Gui", "libQt6Widgets", "libX11", "libGL"})
        QVERIFY2(!ldd.output.contains(library), library);
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
