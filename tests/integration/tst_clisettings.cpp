// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "tests/support/temporarytree.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

#include <pwd.h>
#include <unistd.h>

using namespace windlass;

/// Where windlass-cli gets its settings from: what it does with them, and what it says of them.
class TestCliSettings : public CliTest
{
    Q_OBJECT
private slots:
    void init();
    void listSaysWhereEachSettingComesFrom();
    void listAgreesWithAws();
    void listAsJson();
    void listNamesAFileThatCannotBeRead();
    void listNamesWhatMakesNoSense();
    void withoutHomeThePasswordDatabaseCounts();
    void settingsComeFromDifferentPlaces();
    void s3EndpointHasTheLastWord();
    void anUnreadableFileIsSaidAndNotNeeded();
    void aRoleIsAssumed();
    void aProcessGivesTheKeys();
    void aProcessIsAskedOnceForAllLanes();
    void addressing_data();
    void addressing();
    void linksAreAddressedAlike_data();
    void linksAreAddressedAlike();
    void nonsenseIsNamed();
    void theProfileSaysHowToTransfer();

private:
    void write(const char *name, const QByteArray &text) const;
    QByteArray keys() const;
    QByteArray endpoint() const { return m_gateway.endpoint().toUtf8(); }
    ProgramResult run(const QStringList &arguments) const
    {
        return runProgram(cliPath(), arguments, m_environment);
    }
    void set(const char *name, const QString &value)
    {
        m_environment.insert(QLatin1String(name), value);
    }
    void letHostsResolve(const QByteArrayList &hosts);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestCliSettings::init()
{
    CliTest::init();
    m_gateway.put(m_bucket, ObjectKey("object"), "content");
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = cleanEnvironment();
    set("AWS_CONFIG_FILE", m_folder->filePath("config"_s));
    set("AWS_SHARED_CREDENTIALS_FILE", m_folder->filePath("credentials"_s));
}

void TestCliSettings::write(const char *name, const QByteArray &text) const
{
    QFile file(m_folder->filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray TestCliSettings::keys() const
{
    const Credentials credentials = m_gateway.credentials();
    return "aws_access_key_id = " + credentials.accessKeyId
        + "\naws_secret_access_key = " + credentials.secretAccessKey + '\n';
}

/// As names of this computer, for the programs that are run from now on.
void TestCliSettings::letHostsResolve(const QByteArrayList &hosts)
{
    QByteArray text;
    for (const QByteArray &host : hosts)
        text += "127.0.0.1 " + host + '\n';
    write("hosts", text);
    set("LD_PRELOAD", "libnss_wrapper.so"_s);
    set("NSS_WRAPPER_HOSTS", m_folder->filePath("hosts"_s));
}

void TestCliSettings::listSaysWhereEachSettingComesFrom()
{
    write("config", "[profile lab]\nregion = mars\ns3 =\n  addressing_style = path\n");
    write("credentials", "[lab]\n" + keys());
    set("AWS_PROFILE", "lab"_s);
    set("AWS_CA_BUNDLE", "/ca.pem"_s);
    const ProgramResult result
        = run({"configure"_s, "list"_s, "--endpoint-url"_s, "http://lab:9000"_s});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    const auto lineOf = [&result](const QByteArray &setting) {
        for (const QByteArray &line : result.output.split('\n')) {
            if (line.startsWith(setting + ' '))
                return line.simplified();
        }
        return QByteArray();
    };
    const QByteArray folder = m_folder->path().toUtf8();
    QCOMPARE(lineOf("profile"), QByteArray("profile lab variable AWS_PROFILE"));
    QCOMPARE(lineOf("region"), "region mars " + folder + "/config, line 2, [profile lab]");
    QCOMPARE(lineOf("addressing_style"),
        "addressing_style path " + folder + "/config, line 4, [profile lab]");
    QCOMPARE(lineOf("endpoint_url"), QByteArray("endpoint_url http://lab:9000 --endpoint-url"));
    QCOMPARE(lineOf("ca_bundle"), QByteArray("ca_bundle /ca.pem variable AWS_CA_BUNDLE"));
    const QByteArray id = m_gateway.credentials().accessKeyId;
    QCOMPARE(lineOf("access_key"),
        "access_key ****************" + id.right(4) + ' ' + folder + "/credentials, line 2, [lab]");
    QVERIFY(
        lineOf("max_bandwidth")
            .contains("<not set> looked for in: --max-bandwidth; s3.max_bandwidth of [lab] in "));
    QVERIFY(!result.output.contains(m_gateway.credentials().secretAccessKey));
    QVERIFY(!result.output.contains(id));
}

void TestCliSettings::listAgreesWithAws()
{
    write("config", "[default]\nregion = mars\n");
    write("credentials", "[default]\n" + keys());
    const ProgramResult theirs
        = runProgram("/usr/bin/aws"_s, {"configure"_s, "list"_s}, m_environment);
    const ProgramResult ours = run({"configure"_s, "list"_s});
    for (const char *setting : {"access_key", "secret_key", "region"}) {
        const auto valueIn = [setting](const QByteArray &output) {
            for (const QByteArray &line : output.split('\n')) {
                const QByteArrayList words = line.simplified().split(' ');
                if (words.first() == setting)
                    return words.value(1);
            }
            return QByteArray();
        };
        QVERIFY(!valueIn(theirs.output).isEmpty());
        QCOMPARE(valueIn(ours.output), valueIn(theirs.output));
    }
}

void TestCliSettings::listAsJson()
{
    write("config", "[default]\nregion = mars\n");
    const ProgramResult result = run({"configure"_s, "list"_s, "--json"_s});
    const QJsonArray rows = QJsonDocument::fromJson(result.output).array();
    const auto row = [&rows](const QString &setting) {
        for (const QJsonValue &value : rows) {
            if (value.toObject().value("setting"_s) == setting)
                return value.toObject();
        }
        return QJsonObject();
    };
    QCOMPARE(row("region"_s).value("value"_s).toString(), "mars"_s);
    QCOMPARE(row("region"_s).value("from"_s).toObject().value("line"_s).toInt(), 2);
    QVERIFY(row("access_key"_s).value("value"_s).isNull());
    const QJsonArray places = row("access_key"_s).value("lookedFor"_s).toArray();
    QCOMPARE(places.first().toObject().value("name"_s).toString(), "AWS_ACCESS_KEY_ID"_s);
}

void TestCliSettings::listNamesAFileThatCannotBeRead()
{
    set("AWS_CONFIG_FILE", m_folder->path());
    const ProgramResult result = run({"configure"_s, "list"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(m_folder->path().toUtf8()), result.errors.constData());
    QVERIFY2(result.errors.contains("folder"), result.errors.constData());
}

void TestCliSettings::listNamesWhatMakesNoSense()
{
    write("config", "[default]\nregion = mars # far away\ns3 =\n  max_bandwidth = fast\n");
    const ProgramResult result = run({"configure"_s, "list"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("/config, line 2"), result.errors.constData());
    QVERIFY2(result.errors.contains("/config, line 4"), result.errors.constData());
    QVERIFY(result.output.contains("mars # far away"));
}

void TestCliSettings::withoutHomeThePasswordDatabaseCounts()
{
    for (const char *name : {"HOME", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"})
        m_environment.remove(QLatin1String(name));
    const ProgramResult result = run({"configure"_s, "list"_s, "--profile"_s, "no such"_s});
    const QByteArray home = getpwuid(getuid())->pw_dir;
    QVERIFY2(result.output.contains(" in " + home + "/.aws/config"), result.output.constData());
}

void TestCliSettings::settingsComeFromDifferentPlaces()
{
    write("config",
        "\xef\xbb\xbf[profile \"my lab\"]\r\n  services = lab\r\n  region: us-east-1\r\n"
        "[services lab]\r\n  s3 =\r\n    endpoint_url = "
            + endpoint() + "\r\n");
    write("credentials", "[my lab]\n" + keys());
    set("AWS_DEFAULT_PROFILE", "my lab"_s);
    set("AWS_PROFILE", QString());
    const ProgramResult result = run({"ls"_s, uri()});
    QCOMPARE(result.errors, QByteArray());
    QVERIFY(result.output.contains("object"));
}

void TestCliSettings::s3EndpointHasTheLastWord()
{
    write("credentials", "[default]\n" + keys());
    set("AWS_ENDPOINT_URL", "http://127.0.0.1:1"_s);
    set("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"_s);
    set("S3_ENDPOINT", m_gateway.endpoint());
    QVERIFY_SUCCESS(run({"ls"_s, uri()}));
}

void TestCliSettings::anUnreadableFileIsSaidAndNotNeeded()
{
    set("AWS_CONFIG_FILE", m_folder->path());
    write("credentials", "[default]\n" + keys());
    set("AWS_ENDPOINT_URL", m_gateway.endpoint());
    const ProgramResult result = run({"ls"_s, uri()});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.contains(m_folder->path().toUtf8()), result.errors.constData());
}

void TestCliSettings::aRoleIsAssumed()
{
    const QByteArray role = m_gateway.value("WINDLASS_TEST_ROLE_ARN").toUtf8();
    write("config",
        "[profile base]\n" + keys() + "[profile lab]\nendpoint_url = " + endpoint()
            + "\nrole_arn = " + role + "\nsource_profile = base\nduration_seconds = 900\n");
    const ProgramResult listed = run({"ls"_s, uri(), "--profile"_s, "lab"_s});
    QCOMPARE(listed.errors, QByteArray());
    QVERIFY(listed.output.contains("object"));
    QVERIFY_SUCCESS(
        run({"cp"_s, uri("object"), m_folder->filePath("got"_s), "--profile"_s, "lab"_s}));
    const ProgramResult link = run({"presign"_s, uri("object"), "--profile"_s, "lab"_s});
    const ProgramResult fetched = runProgram(
        "/usr/bin/curl"_s, {"-sf"_s, QString::fromUtf8(link.output.trimmed())}, m_environment);
    QCOMPARE(fetched.output, QByteArray("content"));
    const ProgramResult list = run({"configure"_s, "list"_s, "--profile"_s, "lab"_s});
    for (const char *setting : {"role_arn", "source_profile", "duration_seconds"})
        QVERIFY2(list.output.contains(setting), list.output.constData());
}

void TestCliSettings::aProcessGivesTheKeys()
{
    const Credentials credentials = m_gateway.credentials();
    write("keys.json",
        R"({"Version": 1, "Expiration": "2099-01-01T00:00:00Z", "AccessKeyId": ")"
            + credentials.accessKeyId + R"(", "SecretAccessKey": ")" + credentials.secretAccessKey
            + "\"}");
    write("config",
        "[profile lab]\nendpoint_url = " + endpoint() + "\ncredential_process = cat \""
            + m_folder->filePath("keys.json"_s).toUtf8() + "\"\n");
    QVERIFY_SUCCESS(run({"ls"_s, uri(), "--profile"_s, "lab"_s}));
}

void TestCliSettings::aProcessIsAskedOnceForAllLanes()
{
    const Credentials credentials = m_gateway.credentials();
    write("keys",
        "echo asked >> \"$1\"\n"
        "echo '{\"Version\": 1, \"Expiration\": \"2099-01-01T00:00:00Z\", \"AccessKeyId\": \""
            + credentials.accessKeyId + "\", \"SecretAccessKey\": \"" + credentials.secretAccessKey
            + "\"}'\n");
    write("config",
        "[profile lab]\nendpoint_url = " + endpoint() + "\ncredential_process = sh '"
            + m_folder->filePath("keys"_s).toUtf8() + "' '" + m_folder->filePath("asked"_s).toUtf8()
            + "'\n");
    QDir(m_folder->path()).mkdir("many"_s);
    for (int i = 0; i < 100; ++i)
        write(QByteArray("many/" + QByteArray::number(i)).constData(), "x");
    QVERIFY_SUCCESS(run({"cp"_s, "--recursive"_s, "--quiet"_s, "--profile"_s, "lab"_s,
        m_folder->filePath("many"_s), uri("many/")}));
    QFile asked(m_folder->filePath("asked"_s));
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QCOMPARE(asked.readAll(), QByteArray("asked\n"));
    QCOMPARE(CliTest::keys().size(), 101);
}

void TestCliSettings::addressing_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<bool>("inProfile");
    QTest::addColumn<bool>("isVirtual");
    QTest::newRow("virtual, option") << "virtual"_s << false << true;
    QTest::newRow("path, option") << "path"_s << false << false;
    QTest::newRow("auto, option") << "auto"_s << false << false; // it is not AWS
    QTest::newRow("virtual, profile") << "virtual"_s << true << true;
}

void TestCliSettings::addressing()
{
    QFETCH(QString, style);
    QFETCH(bool, inProfile);
    QFETCH(bool, isVirtual);
    const QUrl vhost(m_gateway.virtualHostEndpoint());
    const QByteArray host = vhost.host().toUtf8();
    // What is not wanted does not resolve.
    letHostsResolve({isVirtual ? m_bucket.bytes() + '.' + host : host});
    write("credentials", "[default]\n" + keys());
    QStringList options {"--endpoint-url"_s, m_gateway.virtualHostEndpoint()};
    if (inProfile)
        write("config", "[default]\ns3 =\n  addressing_style = " + style.toUtf8() + '\n');
    else
        options += {"--addressing-style"_s, style};
    const QString target = m_folder->filePath("got"_s);
    QVERIFY_SUCCESS(run(QStringList {"cp"_s, "--quiet"_s, uri("object"), target} + options));
    QVERIFY_SUCCESS(run(QStringList {"cp"_s, "--quiet"_s, target, uri("a b/ä+")} + options));
    QCOMPARE(stored("a b/ä+"), QByteArray("content"));
    QVERIFY_SUCCESS(run(QStringList {"rm"_s, "--quiet"_s, uri("a b/ä+")} + options));
}

void TestCliSettings::linksAreAddressedAlike_data()
{
    QTest::addColumn<QString>("style");
    QTest::newRow("virtual") << "virtual"_s;
    QTest::newRow("path") << "path"_s;
}

void TestCliSettings::linksAreAddressedAlike()
{
    QFETCH(QString, style);
    m_gateway.put(m_bucket, ObjectKey("a b/ä+"), "odd");
    write("credentials", "[default]\n" + keys());
    const ProgramResult link = run({"presign"_s, uri("a b/ä+"), "--endpoint-url"_s,
        m_gateway.virtualHostEndpoint(), "--addressing-style"_s, style});
    const QUrl url = QUrl::fromEncoded(link.output.trimmed());
    const QString host = QUrl(m_gateway.virtualHostEndpoint()).host();
    QCOMPARE(url.host(),
        style == "virtual"_s ? QString::fromUtf8(m_bucket.bytes()) + QLatin1Char('.') + host
                             : host);
    const ProgramResult fetched = runProgram("/usr/bin/curl"_s,
        {"-sf"_s, "--resolve"_s, "%1:%2:127.0.0.1"_s.arg(url.host()).arg(url.port()),
            QString::fromUtf8(link.output.trimmed())},
        m_environment);
    QCOMPARE(fetched.output, QByteArray("odd"));
}

void TestCliSettings::nonsenseIsNamed()
{
    write("credentials", "[default]\n" + keys());
    write("config", "[default]\nregion = us-east-1 # the old one\n");
    const ProgramResult region = run({"ls"_s});
    QCOMPARE(region.exitCode, 2);
    QVERIFY2(region.errors.contains("/config, line 2"), region.errors.constData());
    QVERIFY2(region.errors.contains("comment"), region.errors.constData());
    write("config", "[default]\n");
    const ProgramResult style = run({"ls"_s, "--addressing-style"_s, "paht"_s});
    QCOMPARE(style.exitCode, 2);
    QVERIFY2(style.errors.contains("--addressing-style = paht"), style.errors.constData());
}

void TestCliSettings::theProfileSaysHowToTransfer()
{
    write("credentials", "[default]\n" + keys());
    write("config",
        "[default]\nendpoint_url = " + endpoint()
            + "\ns3 =\n  multipart_threshold = 5MB\n  multipart_chunksize = 5MB\n"
              "  max_concurrent_requests = 1\n");
    write("large", QByteArray(11 * 1024 * 1024, 'x'));
    QVERIFY_SUCCESS(run({"cp"_s, "--quiet"_s, m_folder->filePath("large"_s), uri("large")}));
    const auto head = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("large")); });
    QVERIFY(head);
    QVERIFY2(head->etag.bytes().contains("-3"), head->etag.bytes().constData());

    write("config",
        "[default]\nendpoint_url = " + endpoint() + "\ns3 =\n  multipart_chunksize = large\n");
    const ProgramResult refused
        = run({"cp"_s, "--quiet"_s, m_folder->filePath("large"_s), uri("large")});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.errors.contains("/config, line 4"), refused.errors.constData());
}

QTEST_GUILESS_MAIN(TestCliSettings)
#include "tst_clisettings.moc"
