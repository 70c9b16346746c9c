// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awsfile.h"
#include "core/auth/awsfiles.h"
#include "core/auth/shellwords.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace windlass;

namespace {

QByteArray valueIn(const QByteArray &text, const QByteArray &key,
    const QString &profile = QStringLiteral("default"))
{
    const AwsFile file = AwsFile::parse(text, AwsFile::Kind::Config);
    const std::optional<AwsValue> value = file.value(profile, key);
    return value ? value->text : QByteArray();
}

/// What the distribution's botocore reads in the config file \a path: "profile/key" or
/// "profile/block.key" to its value.
QJsonObject readByBotocore(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"), QStringLiteral(R"(
import json, sys
from botocore.configloader import load_config
found = {}
for profile, keys in load_config(sys.argv[1])["profiles"].items():
    for key, value in keys.items():
        if isinstance(value, dict):
            found.update({f"{profile}/{key}.{inner}": text for inner, text in value.items()})
        elif value:
            found[f"{profile}/{key}"] = value
print(json.dumps(found))
)"),
            path});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

class TestAwsFile : public QObject
{
    Q_OBJECT
private slots:
    void readsAsBotocoreDoes_data();
    void readsAsBotocoreDoes();
    void readsWhatBotocoreRefuses_data();
    void readsWhatBotocoreRefuses();
    void knowsTheLine();
    void valuesHaveNoCommentsBehindThem();
    void servicesAreSections();
    void aFolderIsSaid();
    void anUnreadableFileIsSaid();
    void utf16IsSaid();
    void aMissingFileIsEmpty();
    void homeIsInThePasswordDatabase();
    void tildeIsTheHomeFolder();
    void wordsAreThoseOfAShell_data();
    void wordsAreThoseOfAShell();
};

void TestAwsFile::readsAsBotocoreDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row
        = [](const char *what, const char *text) { QTest::newRow(what) << QByteArray(text); };
    row("plain", "[default]\nregion = r\n[profile a]\nregion = s\n");
    row("colon", "[default]\nregion: r\nendpoint_url: http://h:9000\n");
    row("CRLF", "[default]\r\nregion = r\r\ns3 =\r\n  addressing_style = path\r\n");
    row("whole profile indented", "[default]\n  region = r\n  output = json\n");
    row("indented, with a block", "[default]\n  s3 =\n    addressing_style = path\n  region = r\n");
    row("empty value before others", "[default]\naws_session_token =\nregion = r\n");
    row("empty, whole profile indented", "[default]\n  aws_session_token =\n  region = r\n");
    row("block", "[default]\ns3 =\n  max_bandwidth = 10MB/s\n  addressing_style = virtual\n");
    row("block with an empty line", "[default]\ns3 =\n  a = 1\n\n  b = 2\nregion = r\n");
    row("block with a comment", "[default]\ns3 =\n  # why\n  a = 1\nregion = r\n");
    row("tabs", "[default]\ns3 =\n\ta = 1\n");
    row("comment behind a value", "[default]\nregion = r # mine\noutput = o ; mine\n");
    row("equals signs in a value", "[default]\nkey = a=b:c#d\n");
    row("capital key", "[default]\nREGION = r\n");
    row("value that goes on", "[default]\ncredential_process = /bin/a\n  --with b\n");
    row("double quotes", "[profile \"my name\"]\nregion = r\n");
    row("single quotes", "[profile 'my name']\nregion = r\n");
    row("escaped", "[profile my\\ name]\nregion = r\n");
    row("quotation marks in a name", "[profile \"a\\\"b\"]\nregion = r\n");
    row("quoted value", "[default]\nregion = \"r\"\n");
    row("other sections", "[plain]\nregion = x\n[sso-session s]\nregion = y\n[profile a]\nq = 1\n");
    row("no-break letters", "[profile b\303\274cher]\nregion = r\n");
    row("no value at the end", "[default]\nregion =");
}

void TestAwsFile::readsAsBotocoreDoes()
{
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    QFile device(folder.filePath(QStringLiteral("config")));
    QVERIFY(device.open(QIODevice::WriteOnly));
    device.write(text);
    device.close();
    const QJsonObject theirs = readByBotocore(device.fileName());
    const AwsFile ours = AwsFile::read(device.fileName(), AwsFile::Kind::Config);
    QVERIFY(!theirs.isEmpty() || text.endsWith('='));
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        const QString profile = it.key().section(QLatin1Char('/'), 0, 0);
        const QByteArray key = it.key().section(QLatin1Char('/'), 1).toUtf8();
        const std::optional<AwsValue> value = ours.value(profile, key);
        QVERIFY2(value, qPrintable(it.key()));
        QCOMPARE(QString::fromUtf8(value->text), it.value().toString());
    }
}

void TestAwsFile::readsWhatBotocoreRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *what, const QByteArray &text) { QTest::newRow(what) << text; };
    row("byte order mark", "\xef\xbb\xbf[default]\nregion = r\n");
    row("section twice", "[default]\nregion = x\n[profile a]\n[default]\nregion = r\n");
    row("key twice", "[default]\nregion = x\nregion = r\n");
    row("section indented behind a key", "[profile a]\noutput = x\n  [default]\n  region = r\n");
    row("key out of line", "[default]\noutput = x\n   region = r\n");
    row("colon in a block", "[default]\ns3 =\n  region: x\nregion = r\n");
    row("not UTF-8", "[default]\noutput = \xff\nregion = r\n");
    row("comment behind a section", "[default] # mine\nregion = r\n");
    row("not closed", "[profile o'brien]\nregion = x\n[default]\nregion = r\n");
}

void TestAwsFile::readsWhatBotocoreRefuses()
{
    QFETCH(QByteArray, text);
    QCOMPARE(valueIn(text, "region"), QByteArray("r"));
}

void TestAwsFile::knowsTheLine()
{
    const AwsFile file = AwsFile::parse("\xef\xbb\xbf# mine\r\n[default]\r\n\r\ns3 =\r\n  "
                                        "addressing_style = path\r\nregion = r\r\n",
        AwsFile::Kind::Config);
    QCOMPARE(file.value(QStringLiteral("default"), "s3.addressing_style")->line, 5);
    QCOMPARE(file.value(QStringLiteral("default"), "region")->line, 6);
}

void TestAwsFile::valuesHaveNoCommentsBehindThem()
{
    QCOMPARE(valueIn("[default]\nregion = eu-west-1 # mine\n", "region"),
        QByteArray("eu-west-1 # mine"));
}

void TestAwsFile::servicesAreSections()
{
    const AwsFile file
        = AwsFile::parse("[services lab]\ns3 =\n  endpoint_url = http://lab\n[profile services]\n",
            AwsFile::Kind::Config);
    QCOMPARE(file.serviceValue(QStringLiteral("lab"), "s3.endpoint_url")->text,
        QByteArray("http://lab"));
    QCOMPARE(file.serviceValue(QStringLiteral("lab"), "s3.endpoint_url")->line, 3);
    QVERIFY(!file.serviceValue(QStringLiteral("home"), "s3.endpoint_url"));
    QCOMPARE(file.profiles(), QStringList {QStringLiteral("services")});
}

void TestAwsFile::aFolderIsSaid()
{
    QTemporaryDir folder;
    const AwsFile file = AwsFile::read(folder.path(), AwsFile::Kind::Config);
    QVERIFY(file.fault());
    QCOMPARE(file.fault()->kind, ErrorKind::FileUnreadable);
    QVERIFY(describe(*file.fault()).contains(folder.path()));
}

void TestAwsFile::anUnreadableFileIsSaid()
{
    // Root may read everything but what is no file at all.
    const QString path = QStringLiteral("/proc/self/mem");
    QVERIFY(!AwsFile::read(path, AwsFile::Kind::Config).value(QStringLiteral("default"), "region"));
    QTemporaryDir folder;
    QVERIFY(QFile::link(
        QStringLiteral("loop"), folder.filePath(QStringLiteral("loop")))); // leads to itself
    const AwsFile file
        = AwsFile::read(folder.filePath(QStringLiteral("loop")), AwsFile::Kind::Config);
    QVERIFY(file.fault());
    QCOMPARE(file.fault()->kind, ErrorKind::FileUnreadable);
}

void TestAwsFile::utf16IsSaid()
{
    const AwsFile file = AwsFile::parse(QByteArray("\xff\xfe[\0d\0", 6), AwsFile::Kind::Config);
    QVERIFY(file.fault());
}

void TestAwsFile::aMissingFileIsEmpty()
{
    const AwsFile file
        = AwsFile::read(QStringLiteral("/nowhere/at/all"), AwsFile::Kind::Credentials);
    QVERIFY(!file.fault());
    QVERIFY(file.profiles().isEmpty());
}

void TestAwsFile::homeIsInThePasswordDatabase()
{
    const QByteArray home = qgetenv("HOME");
    QProcess database;
    database.start(QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("getent passwd $(id -u) | cut -d: -f6")});
    QVERIFY(database.waitForFinished());
    const QString said = QString::fromLocal8Bit(database.readAllStandardOutput().trimmed());
    qunsetenv("HOME");
    const QString unset = homeFolder();
    qputenv("HOME", "/somewhere");
    const QString set = homeFolder();
    qputenv("HOME", home);
    QVERIFY(!said.isEmpty());
    QCOMPARE(unset, said);
    QCOMPARE(set, QStringLiteral("/somewhere"));
}

void TestAwsFile::tildeIsTheHomeFolder()
{
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", "/home/eve");
    qputenv("AWS_CONFIG_FILE", "  ~/my/config ");
    const QString config = AwsFiles::configPath();
    qputenv("AWS_CONFIG_FILE", "");
    const QString usual = AwsFiles::configPath();
    const QString ofRoot = expandedPath(QStringLiteral("~root/x"));
    qputenv("HOME", home);
    qunsetenv("AWS_CONFIG_FILE");
    QCOMPARE(config, QStringLiteral("/home/eve/my/config"));
    QCOMPARE(usual, QStringLiteral("/home/eve/.aws/config"));
    QCOMPARE(ofRoot, QStringLiteral("/root/x"));
    QCOMPARE(expandedPath(QStringLiteral("~nobodyhere/x")), QStringLiteral("~nobodyhere/x"));
    QCOMPARE(expandedPath(QStringLiteral("/a~b")), QStringLiteral("/a~b"));
}

void TestAwsFile::wordsAreThoseOfAShell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("plain") << QByteArray("  a  b\tc ") << QByteArrayList {"a", "b", "c"};
    QTest::newRow("quoted") << QByteArray("a 'b c' \"d 'e'\"")
                            << QByteArrayList {"a", "b c", "d 'e'"};
    QTest::newRow("joined") << QByteArray("a'b'\"c\"d") << QByteArrayList {"abcd"};
    QTest::newRow("escaped") << QByteArray("a\\ b '\\'") << QByteArrayList {"a b", "\\"};
    QTest::newRow("empty word") << QByteArray("a '' b") << QByteArrayList {"a", "", "b"};
    QTest::newRow("nothing") << QByteArray("  ") << QByteArrayList {};
}

void TestAwsFile::wordsAreThoseOfAShell()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, words);
    QCOMPARE(shellWords(text).value(), words);
    QVERIFY(!shellWords("a 'b"));
}

QTEST_GUILESS_MAIN(TestAwsFile)
#include "tst_awsfile.moc"
