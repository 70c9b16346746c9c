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
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
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

/// What the distribution's botocore reads in the config files of \a folder: for each the values by
/// "profile/key" or "profile/block.key"; a file that it refuses has none.
QJsonObject readByBotocore(const QString &folder)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"), QStringLiteral(R"(
import json, os, sys
from botocore.configloader import load_config
from botocore.exceptions import ConfigParseError
files = {}
for name in os.listdir(sys.argv[1]):
    found = {}
    try:
        profiles = load_config(os.path.join(sys.argv[1], name))["profiles"]
    except ConfigParseError:
        continue
    for profile, keys in profiles.items():
        for key, value in keys.items():
            if isinstance(value, dict):
                found.update({f"{profile}/{key}.{inner}": text for inner, text in value.items()})
            elif value:
                found[f"{profile}/{key}"] = value
    files[name] = found
print(json.dumps(files))
)"),
            folder});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

void writeFile(const QString &path, const QByteArray &text)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly) || device.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// A file as people might have it, made of what botocore knows as well.
QByteArray randomFile(QRandomGenerator &random)
{
    const auto oneOf = [&random](const QByteArrayList &choices) {
        return choices.at(random.bounded(choices.size()));
    };
    const QByteArray end = oneOf({"\n", "\r\n"});
    QByteArray text;
    for (int profile = 0, all = random.bounded(1, 4); profile < all; ++profile) {
        const QByteArray number = QByteArray::number(profile);
        text += oneOf({"[profile p", "[profile 'p q", "[profile \"p'q"}) + number;
        text += text.endsWith("'p q" + number) ? "']"
            : text.contains("\"p'q" + number)  ? "\"]"
                                               : "]";
        text += end;
        const QByteArray indent = oneOf({"", "", "  ", "\t"});
        for (int key = 0, keys = random.bounded(0, 6); key < keys; ++key) {
            const QByteArray name
                = oneOf({"region", "Output", "aws_key", "s3"}) + QByteArray::number(key);
            const QByteArray mark = oneOf({"=", " = ", ":", " : ", " =  "});
            if (random.bounded(4) == 0) { // a block
                text += indent + name + mark.trimmed() + oneOf({"", "  "}) + end;
                for (int inner = 0, inners = random.bounded(0, 3); inner < inners; ++inner)
                    text += indent + oneOf({"  ", "\t", "      "}) + "inner"
                        + QByteArray::number(inner) + " = " + oneOf({"a", "b # c", "x=y", "10MB/s"})
                        + end;
            } else {
                text += indent + name + mark
                    + oneOf({"v", "a b", "v # no comment", "a=b:c", "\"q\"", "~/x", "", "[x]"})
                    + end;
            }
            text += oneOf({"", "", "", "# comment" + end, "; other" + end, end, "  # deep" + end});
        }
    }
    return text;
}

} // namespace

class TestAwsFile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
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

private:
    QTemporaryDir m_folder; // of what is compared with botocore
    QJsonObject m_theirs;
};

/// Files to be read as botocore reads them, by what is odd about them.
static QMap<QString, QByteArray> comparedFiles()
{
    QMap<QString, QByteArray> files;
    const auto add = [&files](const char *what, const char *text) {
        files.insert(QString::fromLatin1(what), QByteArray(text));
    };
    add("plain", "[default]\nregion = r\n[profile a]\nregion = s\n");
    add("colon", "[default]\nregion: r\nendpoint_url: http://h:9000\n");
    add("CRLF", "[default]\r\nregion = r\r\ns3 =\r\n  addressing_style = path\r\n");
    add("whole profile indented", "[default]\n  region = r\n  output = json\n");
    add("indented, with a block", "[default]\n  s3 =\n    addressing_style = path\n  region = r\n");
    add("empty value before others", "[default]\naws_session_token =\nregion = r\n");
    add("empty, whole profile indented", "[default]\n  aws_session_token =\n  region = r\n");
    add("block", "[default]\ns3 =\n  max_bandwidth = 10MB/s\n  addressing_style = virtual\n");
    add("block with an empty line", "[default]\ns3 =\n  a = 1\n\n  b = 2\nregion = r\n");
    add("block with a comment", "[default]\ns3 =\n  # why\n  a = 1\nregion = r\n");
    add("tabs", "[default]\ns3 =\n\ta = 1\n");
    add("comment behind a value", "[default]\nregion = r # mine\noutput = o ; mine\n");
    add("equals signs in a value", "[default]\nkey = a=b:c#d\n");
    add("capital key", "[default]\nREGION = r\n");
    add("value that goes on", "[default]\ncredential_process = /bin/a\n  --with b\n");
    add("double quotes", "[profile \"my name\"]\nregion = r\n");
    add("single quotes", "[profile 'my name']\nregion = r\n");
    add("escaped", "[profile my\\ name]\nregion = r\n");
    add("quotation marks in a name", "[profile \"a\\\"b\"]\nregion = r\n");
    add("quoted value", "[default]\nregion = \"r\"\n");
    add("other sections", "[plain]\nregion = x\n[sso-session s]\nregion = y\n[profile a]\nq = 1\n");
    add("no-break letters", "[profile b\303\274cher]\nregion = r\n");
    QRandomGenerator random(13);
    for (int i = 0; i < 200; ++i)
        files.insert(
            QStringLiteral("random %1").arg(i, 3, 10, QLatin1Char('0')), randomFile(random));
    return files;
}

void TestAwsFile::initTestCase()
{
    const QMap<QString, QByteArray> files = comparedFiles();
    for (auto it = files.begin(); it != files.end(); ++it)
        writeFile(m_folder.filePath(it.key()), it.value());
    m_theirs = readByBotocore(m_folder.path());
    QCOMPARE(m_theirs.size(), files.size()); // it refuses none of them
}

void TestAwsFile::readsAsBotocoreDoes_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = comparedFiles().keys();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestAwsFile::readsAsBotocoreDoes()
{
    QFETCH(QString, name);
    const QJsonObject theirs = m_theirs.value(name).toObject();
    const AwsFile ours = AwsFile::read(m_folder.filePath(name), AwsFile::Kind::Config);
    QVERIFY(!ours.fault());
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        const QString profile = it.key().section(QLatin1Char('/'), 0, 0);
        const QByteArray key = it.key().section(QLatin1Char('/'), 1).toUtf8().toLower();
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
