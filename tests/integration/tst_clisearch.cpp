// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "oddkeys.h"
#include "shelltest.h"
#include "tests/support/oddserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <csignal>

using namespace windlass;

/// windlass-cli find, exists, stat, and ls as JSON.
class TestCliSearch : public ShellTest
{
    Q_OBJECT
private slots:
    void findAgreesWithBoto3();
    void findPrintsJson();
    void findSearchesSeveralPrefixes();
    void findSumsUp();
    void findingNothingSucceeds();
    void firstLineComesWhileTheListingRuns();
    void closedPipeEndsTheProgram();
    void findRefusesWhatItDoesNotUnderstand_data();
    void findRefusesWhatItDoesNotUnderstand();
    void missingBucketIsExitCodeOne();
    void existsSaysWhatThereIs();
    void existsOfAVersion();
    void existsThatCannotBeToldIsThree();
    void statPrintsTheHead();
    void statPrintsJson();
    void lsPrintsJson();

private:
    QList<QByteArrayList> boto3Keys(const QStringList &conditions) const;
    QByteArrayList foundKeys(const QStringList &options) const;
    static QList<QJsonObject> jsonLines(const QByteArray &output);
};

/// For each of the conditions, in Python, the keys for which it is true of `text`, `name` (the last
/// part without a slash) and `size`, sorted.
QList<QByteArrayList> TestCliSearch::boto3Keys(const QStringList &conditions) const
{
    const QString script = QStringLiteral(
        "import base64, boto3, fnmatch, os, re, sys\n"
        "s3 = boto3.client('s3', endpoint_url=os.environ['AWS_ENDPOINT_URL'])\n"
        "pages = s3.get_paginator('list_objects_v2').paginate(Bucket=sys.argv[1])\n"
        "found = [(one['Key'], one['Size']) for page in pages for one in page.get('Contents', "
        "[])]\n"
        "def holds(condition, text, size):\n"
        "    name = text.removesuffix('/').split('/')[-1]\n"
        "    return eval(condition, globals(), {'text': text, 'name': name, 'size': size})\n"
        "for condition in sys.argv[2:]:\n"
        "    keys = [text.encode() for text, size in found if holds(condition, text, size)]\n"
        "    print(*(base64.b64encode(key).decode() for key in sorted(keys)))\n");
    const ProgramResult result = runProgram(QStringLiteral("python3"),
        QStringList {QStringLiteral("-c"), script, QString::fromUtf8(m_bucket.bytes())}
            + conditions,
        gatewayEnvironment(m_gateway));
    QList<QByteArrayList> all;
    for (const QByteArray &line : result.output.chopped(1).split('\n')) {
        QByteArrayList keys;
        for (const QByteArray &word : line.split(' ')) {
            if (!word.isEmpty())
                keys.append(QByteArray::fromBase64(word));
        }
        all.append(keys);
    }
    if (result.exitCode != 0)
        all = {{"boto3 failed: " + result.errors}};
    return all;
}

QByteArrayList TestCliSearch::foundKeys(const QStringList &options) const
{
    const ProgramResult result = cli(QStringList {"find"_s, uri(), "--print0"_s} + options);
    QByteArrayList keys;
    for (const QByteArray &address : result.output.split('\0')) {
        if (!address.isEmpty())
            keys.append(address.mid(uri().toUtf8().size()));
    }
    if (result.exitCode != 0)
        keys.append("find failed: " + result.errors);
    std::sort(keys.begin(), keys.end());
    return keys;
}

QList<QJsonObject> TestCliSearch::jsonLines(const QByteArray &output)
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

void TestCliSearch::findAgreesWithBoto3()
{
    for (const OddKey &odd : oddKeys())
        m_gateway.put(m_bucket, ObjectKey(odd.key), QByteArray(odd.row.size() % 17, 'x'));
    for (const char *key : {"photos/2026/a.jpg", "photos/2026/b.JPG", "photos/1999/c.jpeg",
             "photos/[x].jpg", "photos/\xc3\xa4rger.jpg", "photos/a.jpg/marker"})
        m_gateway.put(m_bucket, ObjectKey(key), QByteArray(key).repeated(100));
    struct Row {
        QStringList options;
        const char *condition;
    };
    const Row rows[] = {
        {{}, "True"},
        {{"--suffix"_s, ".jpg"_s}, "text.endswith('.jpg')"},
        {{"--suffix"_s, ".jpg"_s, "--suffix"_s, "/"_s}, "text.endswith(('.jpg', '/'))"},
        {{"--suffix"_s, ".jpg"_s, "--ignore-case"_s}, "text.lower().endswith('.jpg')"},
        {{"--name"_s, "*.jp*g"_s}, "fnmatch.fnmatchcase(name, '*.jp*g')"},
        {{"--name"_s, "?"_s}, "len(name) == 1"},
        {{"--name"_s, "[!a-z]*"_s}, "fnmatch.fnmatchcase(name, '[!a-z]*')"},
        {{"--name"_s, "\xc3\xa4*"_s}, "name.startswith('\xc3\xa4')"},
        {{"--regex"_s, "/20[0-9]{2}/"_s}, "re.search('/20[0-9]{2}/', text)"},
        {{"--regex"_s, "^.b?$"_s, "--ignore-case"_s}, "re.search('(?is)^.b?$', text)"},
        {{"--size"_s, "+1K"_s}, "size > 1024"},
        {{"--size"_s, "-5"_s}, "size < 5"},
        {{"--size"_s, "0"_s}, "size == 0"},
        {{"--size"_s, "+3"_s, "--size"_s, "-9"_s}, "3 < size < 9"},
        {{"--newer"_s, "1h"_s}, "True"},
        {{"--newer"_s, "2099-01-01"_s}, "False"},
        {{"--older"_s, "2099-01-01"_s, "--size"_s, "+1K"_s}, "size > 1024"},
        {{"--older"_s, "1d"_s}, "False"},
    };
    QStringList conditions;
    for (const Row &row : rows)
        conditions.append(QString::fromUtf8(row.condition));
    const QList<QByteArrayList> expected = boto3Keys(conditions);
    QVERIFY2(expected.size() == conditions.size(), expected.value(0).value(0).constData());
    for (qsizetype i = 0; i < conditions.size(); ++i) {
        const QStringList &options = rows[size_t(i)].options;
        const QByteArrayList found = foundKeys(options);
        const QByteArray what = options.join(QLatin1Char(' ')).toUtf8() + ": "
            + found.join(' ').toPercentEncoding() + " instead of "
            + expected[i].join(' ').toPercentEncoding();
        QVERIFY2(found == expected[i], what.constData());
    }
    QVERIFY(expected.first().size() > oddKeys().size());
}

void TestCliSearch::findPrintsJson()
{
    m_gateway.put(m_bucket, ObjectKey("a\nb"), "four");
    const ProgramResult result = cli({"find"_s, uri(), "--json"_s});
    QVERIFY_SUCCESS(result);
    const QList<QJsonObject> lines = jsonLines(result.output);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first()["key"_s].toString(), "a\nb"_s);
    QCOMPARE(lines.first()["bucket"_s].toString(), QString::fromUtf8(m_bucket.bytes()));
    QCOMPARE(lines.first()["size"_s].toInt(), 4);
    QCOMPARE(lines.first()["storageClass"_s].toString(), "STANDARD"_s);
    QCOMPARE(lines.first()["etag"_s].toString().size(), 32);
    QVERIFY(QDateTime::fromString(lines.first()["lastModified"_s].toString(), Qt::ISODateWithMs)
                .isValid());
}

void TestCliSearch::findSearchesSeveralPrefixes()
{
    for (const char *key : {"a/1", "b/2", "c/3", "a/x/4"})
        m_gateway.put(m_bucket, ObjectKey(key), {});
    const ProgramResult result = cli({"find"_s, uri("a/"), uri("b/"), uri("a/x"), uri("b/")});
    QVERIFY_SUCCESS(result);
    QByteArrayList lines = result.output.trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    QCOMPARE(
        lines, QByteArrayList({uri("a/1").toUtf8(), uri("a/x/4").toUtf8(), uri("b/2").toUtf8()}));
}

void TestCliSearch::findSumsUp()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "12345");
    m_gateway.put(m_bucket, ObjectKey("b"), "67");
    const ProgramResult result = cli({"find"_s, uri(), "--summarize"_s, "--size"_s, "+2"_s});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output, uri("a").toUtf8() + "\n\nTotal Objects: 1\n   Total Size: 5\n");
}

void TestCliSearch::findingNothingSucceeds()
{
    const ProgramResult result = cli({"find"_s, uri("nowhere/")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output, QByteArray());
}

/// The server answers with the second page once the first one has been read.
void TestCliSearch::firstLineComesWhileTheListingRuns()
{
    QProcess process;
    QByteArray readBefore;
    OddServer server([&](const OddRequest &request) {
        const bool isFirst = !request.query.contains("continuation-token");
        if (!isFirst && process.bytesAvailable() == 0)
            process.waitForReadyRead(30'000);
        if (!isFirst)
            readBefore = process.readAllStandardOutput();
        OddAnswer answer;
        answer.fields = {{"Content-Type", "application/xml"}};
        answer.body = "<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>"
            + QByteArray(isFirst ? "true" : "false")
            + "</IsTruncated><NextContinuationToken>t</NextContinuationToken><Contents><Key>"
            + QByteArray(isFirst ? "first" : "second")
            + "</Key><Size>1</Size><ETag>&quot;e&quot;</ETag></Contents></ListBucketResult>";
        return answer;
    });
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("AWS_ENDPOINT_URL"_s, server.endpoint());
    process.setProcessEnvironment(environment);
    process.start(cliPath(), {"find"_s, "s3://bucket"_s});
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(readBefore, QByteArray("s3://bucket/first\n"));
    QCOMPARE(process.readAllStandardOutput(), QByteArray("s3://bucket/second\n"));
}

/// A listing without an end, of which somebody reads a line.
void TestCliSearch::closedPipeEndsTheProgram()
{
    OddServer server([](const OddRequest &request) {
        const int page = request.query.value("continuation-token", "0").toInt();
        OddAnswer answer;
        answer.fields = {{"Content-Type", "application/xml"}};
        answer.body = "<ListBucketResult><EncodingType>url</EncodingType>"
                      "<IsTruncated>true</IsTruncated><NextContinuationToken>"
            + QByteArray::number(page + 1) + "</NextContinuationToken><Contents><Key>"
            + QByteArray::number(page) + "</Key><Size>1</Size></Contents></ListBucketResult>";
        return answer;
    });
    const ProgramResult result
        = shell("\"$W\" find s3://bucket | head -n 1; echo ${PIPESTATUS[0]}", server.endpoint());
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.output, "s3://bucket/0\n" + QByteArray::number(128 + SIGPIPE) + '\n');
}

void TestCliSearch::findRefusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QStringList &arguments, const char *said) {
        QTest::newRow(name) << QStringList {"find"_s} + arguments << QByteArray(said);
    };
    row("no address", {}, "an s3:// address is needed");
    row("no bucket", {"s3://"_s}, "it names no bucket");
    row("a path", {"/tmp"_s}, "s3://bucket/key");
    row("size", {"s3://b"_s, "--size"_s, "large"_s}, "--size large");
    row("time", {"s3://b"_s, "--newer"_s, "soon"_s}, "--newer soon");
    row("pattern", {"s3://b"_s, "--regex"_s, "("_s}, "--regex (");
}

void TestCliSearch::findRefusesWhatItDoesNotUnderstand()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const ProgramResult result = cli(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(said), result.errors.constData());
}

void TestCliSearch::missingBucketIsExitCodeOne()
{
    m_gateway.put(m_bucket, ObjectKey("a"), {});
    const ProgramResult result = cli({"find"_s, "s3://no-such-bucket-at-all"_s, uri()});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, uri("a").toUtf8() + '\n');
    QVERIFY2(result.errors.contains("no-such-bucket-at-all"), result.errors.constData());
}

void TestCliSearch::existsSaysWhatThereIs()
{
    m_gateway.put(m_bucket, ObjectKey("twin"), {});
    m_gateway.put(m_bucket, ObjectKey("twin/below"), {});
    m_gateway.put(m_bucket, ObjectKey("folder/below"), {});
    struct Row {
        QString address;
        int exitCode;
        const char *output;
    };
    const Row rows[] = {{uri("twin"), 0, "key\nfolder\n"}, {uri("twin/below"), 0, "key\n"},
        {uri("folder"), 0, "folder\n"}, {uri("folder/"), 0, "folder\n"},
        {uri("folder/belo"), 1, ""}, {uri(), 0, "bucket\n"},
        {"s3://no-such-bucket-at-all"_s, 1, ""}, {"s3://no-such-bucket-at-all/x"_s, 1, ""}};
    for (const Row &row : rows) {
        const ProgramResult result = cli({"exists"_s, row.address});
        QCOMPARE(result.output, QByteArray(row.output));
        QCOMPARE(result.exitCode, row.exitCode);
        QCOMPARE(result.errors.isEmpty(), row.exitCode == 0);
        const ProgramResult quiet = cli({"exists"_s, "--quiet"_s, row.address});
        QCOMPARE(quiet.exitCode, row.exitCode);
        QCOMPARE(quiet.output + quiet.errors, QByteArray());
    }
}

void TestCliSearch::existsOfAVersion()
{
    QVERIFY_SUCCESS(runAws(m_gateway,
        {"s3api"_s, "put-bucket-versioning"_s, "--bucket"_s, QString::fromUtf8(m_bucket.bytes()),
            "--versioning-configuration"_s, "Status=Enabled"_s}));
    m_gateway.put(m_bucket, ObjectKey("a"), "old");
    const QList<QJsonObject> head = jsonLines(cli({"stat"_s, uri("a"), "--json"_s}).output);
    const QString version = head.value(0)["versionId"_s].toString();
    QVERIFY(!version.isEmpty());
    QVERIFY_SUCCESS(cli({"rm"_s, uri("a")}));
    QCOMPARE(cli({"exists"_s, uri("a")}).exitCode, 1);
    QCOMPARE(cli({"exists"_s, uri("a"), "--version-id"_s, version}).output, QByteArray("key\n"));
    QCOMPARE(cli({"cat"_s, uri("a"), "--version-id"_s, version}).output, QByteArray("old"));
    QCOMPARE(jsonLines(cli({"stat"_s, uri("a"), "--json"_s, "--version-id"_s, version}).output)
                 .value(0)["size"_s]
                 .toInt(),
        3);
    // What is left of the bucket's versions would keep it.
    QVERIFY_SUCCESS(runProgram("python3"_s,
        {"-c"_s,
            "import boto3, os, sys\n"
            "s3 = boto3.resource('s3', endpoint_url=os.environ['AWS_ENDPOINT_URL'])\n"
            "s3.Bucket(sys.argv[1]).object_versions.delete()\n"_s,
            QString::fromUtf8(m_bucket.bytes())},
        gatewayEnvironment(m_gateway)));
}

void TestCliSearch::existsThatCannotBeToldIsThree()
{
    const ProgramResult result
        = cli({"exists"_s, uri("a"), "--endpoint-url"_s, "http://127.0.0.1:1"_s});
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.output, QByteArray());
}

void TestCliSearch::statPrintsTheHead()
{
    ObjectFields fields;
    fields.contentType = "text/x-test";
    fields.extra.set("Cache-Control", "max-age=7");
    fields.extra.set("x-amz-meta-colour", "blue");
    m_gateway.put(m_bucket, ObjectKey("a"), "four", fields);
    const ProgramResult result = cli({"stat"_s, uri("a")});
    QVERIFY_SUCCESS(result);
    const QByteArray lower = result.output.toLower();
    for (const char *line : {"size: 4\n", "content-type: text/x-test\n",
             "cache-control: max-age=7\n", "x-amz-meta-colour: blue\n", "etag: \""})
        QVERIFY2(lower.contains(line), result.output.constData());
    QVERIFY(result.output.startsWith("URI: " + uri("a").toUtf8() + '\n'));

    const ProgramResult missing = cli({"stat"_s, uri("b")});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(cli({"stat"_s, uri()}).exitCode, 2);
}

void TestCliSearch::statPrintsJson()
{
    ObjectFields fields;
    fields.contentType = "text/x-test";
    fields.extra.set("x-amz-meta-colour", "blue");
    m_gateway.put(m_bucket, ObjectKey("a"), "four", fields);
    const QList<QJsonObject> lines = jsonLines(cli({"stat"_s, uri("a"), "--json"_s}).output);
    QCOMPARE(lines.size(), 1);
    const QJsonObject json = lines.first();
    QCOMPARE(json["size"_s].toInt(), 4);
    QCOMPARE(json["contentType"_s].toString(), "text/x-test"_s);
    QCOMPARE(json["metadata"_s]["colour"_s].toString(), "blue"_s);
    QCOMPARE(json["headers"_s]["content-length"_s].toString(), "4"_s);
}

void TestCliSearch::lsPrintsJson()
{
    m_gateway.put(m_bucket, ObjectKey("a/b"), {});
    m_gateway.put(m_bucket, ObjectKey("c"), "four");
    const ProgramResult result = cli({"ls"_s, uri(), "--json"_s});
    QVERIFY_SUCCESS(result);
    const QList<QJsonObject> lines = jsonLines(result.output);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0]["key"_s].toString(), "a/"_s);
    QCOMPARE(lines[0]["isFolder"_s].toBool(), true);
    QCOMPARE(lines[1]["key"_s].toString(), "c"_s);
    QCOMPARE(lines[1]["size"_s].toInt(), 4);

    const QList<QJsonObject> buckets = jsonLines(cli({"ls"_s, "--json"_s}).output);
    QVERIFY(std::any_of(buckets.begin(), buckets.end(), [this](const QJsonObject &one) {
        return one["bucket"_s].toString().toUtf8() == m_bucket.bytes();
    }));
}

QTEST_GUILESS_MAIN(TestCliSearch)
#include "tst_clisearch.moc"
