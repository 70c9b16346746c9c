// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "oddkeys.h"
#include "oddtree.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// What windlass-cli does, verb by verb, as another program would call it.
class TestCli : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void lsNamesBuckets();
    void lsShowsAFolder();
    void lsRecursiveShowsEverything();
    void lsSumsUp();
    void lsOfAMissingBucketFails();
    void bucketIsMadeAndRemoved();
    void bucketWithAnObjectIsNotRemoved();
    void cpSumsUpWhatWasVerified();
    void cpSetsWhatObjectsLookLike();
    void cpBetweenTwoEndpoints();
    void fileIsUploaded_data();
    void fileIsUploaded();
    void linksAreSentOrLeftOutAsByAws_data();
    void linksAreSentOrLeftOutAsByAws();
    void objectIsDownloaded_data();
    void objectIsDownloaded();
    void objectIsCopied();
    void foldersAreCopiedInAllDirections();
    void existingTargetFollowsTheRule_data();
    void existingTargetFollowsTheRule();
    void dryRunSaysWhatWouldBeDone();
    void dryRunOfADeletionDeletesNothing();
    void failureOfOneFileIsExitCodeOne();
    void missingObjectIsExitCodeOne();
    void objectIsDeleted();
    void prefixIsDeleted();
    void nothingToDoSucceeds_data();
    void nothingToDoSucceeds();
    void refusedDeletionSaysNothingElse();
    void presignedLinkIsFetchedByCurl();
    void oddKeyOnTheCommandLine_data();
    void oddKeyOnTheCommandLine();

private:
    ProgramResult cli(const QStringList &arguments) { return runCli(m_gateway, arguments); }
    QString uri(const QByteArray &key = {}) const
    {
        return QString::fromUtf8("s3://" + m_bucket.bytes() + '/' + key);
    }
    QByteArray stored(const QByteArray &key)
    {
        return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(nothing)");
    }
    QByteArrayList keys()
    {
        QByteArrayList result;
        for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
            result.append(key.bytes());
        return result;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

/// \a call is made once.
#define QVERIFY_SUCCESS(call)                                                                      \
    do {                                                                                           \
        const ProgramResult result_ = call;                                                        \
        QCOMPARE(result_.errors, QByteArray());                                                    \
        QCOMPARE(result_.exitCode, 0);                                                             \
    } while (false)

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

/// What is behind date and time.
static QByteArrayList columns(const QByteArray &output)
{
    QByteArrayList lines = output.split('\n');
    lines.removeAll({});
    for (QByteArray &line : lines)
        line = line.mid(qsizetype(qstrlen("2026-01-02 03:04:05"))).simplified();
    return lines;
}

void TestCli::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestCli::init()
{
    m_bucket = m_gateway.makeBucket();
}

void TestCli::lsNamesBuckets()
{
    const ProgramResult result = cli({"ls"_s});
    QVERIFY_SUCCESS(result);
    QVERIFY(columns(result.output).contains(m_bucket.bytes()));
}

void TestCli::lsShowsAFolder()
{
    m_gateway.put(m_bucket, ObjectKey("dir/a b"), "12345");
    m_gateway.put(m_bucket, ObjectKey("dir/deeper/c"), "1");
    const ProgramResult result = cli({"ls"_s, uri("dir/")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(columns(result.output), QByteArrayList({"PRE deeper/", "5 a b"}));
}

void TestCli::lsRecursiveShowsEverything()
{
    m_gateway.put(m_bucket, ObjectKey("dir/a"), "12345");
    m_gateway.put(m_bucket, ObjectKey("dir/deeper/b"), "1");
    m_gateway.put(m_bucket, ObjectKey("other"), "1");
    const ProgramResult result = cli({"ls"_s, "--recursive"_s, uri("dir/")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(columns(result.output), QByteArrayList({"5 dir/a", "1 dir/deeper/b"}));
}

void TestCli::lsSumsUp()
{
    m_gateway.put(m_bucket, ObjectKey("a"), QByteArray(2048, 'x'));
    m_gateway.put(m_bucket, ObjectKey("dir/b"), QByteArray(1024, 'x'));
    const ProgramResult result
        = cli({"ls"_s, "--recursive"_s, "--summarize"_s, "--human-readable"_s, uri()});
    QVERIFY_SUCCESS(result);
    QVERIFY(result.output.contains("Total Objects: 2\n"));
    QVERIFY(result.output.contains("Total Size: 3.0 KiB\n"));
}

void TestCli::lsOfAMissingBucketFails()
{
    const ProgramResult result = cli({"ls"_s, "s3://windlass-test-there-is-none"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains("s3://windlass-test-there-is-none"), result.errors.constData());
}

void TestCli::bucketIsMadeAndRemoved()
{
    const QString bucket = "s3://"_s + m_bucket.display() + "-2"_s;
    QVERIFY_SUCCESS(cli({"mb"_s, bucket}));
    QVERIFY(cli({"ls"_s}).output.contains(bucket.mid(5).toUtf8()));
    QVERIFY_SUCCESS(cli({"rb"_s, bucket}));
    QVERIFY(!cli({"ls"_s}).output.contains(bucket.mid(5).toUtf8()));
}

void TestCli::bucketWithAnObjectIsNotRemoved()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    const ProgramResult result = cli({"rb"_s, uri()});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(m_bucket.bytes()), result.errors.constData());
    QCOMPARE(stored("a"), QByteArray("content"));
}

void TestCli::cpSumsUpWhatWasVerified()
{
    TemporaryTree tree;
    tree.addFile("from/a", "content");
    tree.addFile("from/b", {});
    const ProgramResult up = cli({"cp"_s, "--recursive"_s, "--summarize"_s,
        QString::fromUtf8(tree.path("from")), uri("dir/")});
    QVERIFY_SUCCESS(up);
    QVERIFY2(up.output.endsWith("\n2 files: 2 verified (SHA-256)\n"), up.output.constData());
    const ProgramResult down
        = cli({"cp"_s, "--summarize"_s, uri("dir/a"), QString::fromUtf8(tree.path("to"))});
    QVERIFY_SUCCESS(down);
    QVERIFY2(down.output.endsWith("\n1 file: 1 verified (MD5)\n"), down.output.constData());
}

void TestCli::cpSetsWhatObjectsLookLike()
{
    TemporaryTree tree;
    tree.addFile("file.txt", "content");
    QVERIFY_SUCCESS(cli({"cp"_s, "--content-type"_s, "text/x-a"_s, "--metadata"_s, "a=1,b=2"_s,
        "--storage-class"_s, "STANDARD_IA"_s, QString::fromUtf8(tree.path("file.txt")), uri("a")}));
    const auto head = [this](const char *key) {
        const ObjectKey wanted(key);
        return m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, wanted); })
            .value_or(ObjectHead());
    };
    QCOMPARE(head("a").contentType, QByteArray("text/x-a"));
    QCOMPARE(head("a").headers.value("x-amz-meta-b"), QByteArray("2"));
    QCOMPARE(head("a").storageClass, QByteArray("STANDARD_IA"));
    const ProgramResult refused
        = cli({"cp"_s, "--content-type"_s, "text/x-b"_s, uri("a"), uri("b")});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY_SUCCESS(cli({"cp"_s, "--metadata-directive"_s, "REPLACE"_s, "--content-type"_s,
        "text/x-b"_s, uri("a"), uri("b")}));
    QCOMPARE(head("b").contentType, QByteArray("text/x-b"));
    QVERIFY(!head("b").headers.contains("x-amz-meta-b"));
    QCOMPARE(cli({"cp"_s, "--acl"_s, "private"_s, uri("a"), "file"_s}).exitCode, 2);

    const auto isPublic = [this](const char *key) {
        const ObjectKey wanted(key);
        return m_gateway.call([&](const S3Client &s3) { return s3.getObjectAcl(m_bucket, wanted); })
            .value_or("")
            .contains("groups/global/AllUsers");
    };
    QVERIFY_SUCCESS(cli({"cp"_s, "--acl"_s, "public-read"_s, uri("a"), uri("public")}));
    QVERIFY_SUCCESS(cli({"cp"_s, uri("public"), uri("private")}));
    QVERIFY_SUCCESS(cli({"cp"_s, "--keep-acl"_s, uri("public"), uri("as public")}));
    QVERIFY(isPublic("public"));
    QVERIFY(!isPublic("private"));
    QVERIFY(isPublic("as public"));
}

void TestCli::cpBetweenTwoEndpoints()
{
    m_gateway.put(m_bucket, ObjectKey("dir/a"), "content");
    m_gateway.put(m_bucket, ObjectKey("dir/b"), "more");
    const ProgramResult result = cli({"cp"_s, "--recursive"_s, "--summarize"_s,
        "--source-endpoint-url"_s, m_gateway.endpoint(), "--endpoint-url"_s,
        m_gateway.tlsEndpoint(), "--ca-bundle"_s, m_gateway.caBundle(), uri("dir/"), uri("to/")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(stored("to/a"), QByteArray("content"));
    QCOMPARE(stored("to/b"), QByteArray("more"));
    QVERIFY2(result.output.endsWith("2 files: 2 verified (ETag)\n"), result.output.constData());
}

void TestCli::fileIsUploaded_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("into the bucket") << QByteArray() << QByteArray("file.txt");
    QTest::newRow("into a folder") << QByteArray("dir/") << QByteArray("dir/file.txt");
    QTest::newRow("under another name") << QByteArray("dir/new") << QByteArray("dir/new");
}

void TestCli::fileIsUploaded()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, key);
    TemporaryTree tree;
    tree.addFile("file.txt", "content");
    const ProgramResult result
        = cli({"cp"_s, QString::fromUtf8(tree.path("file.txt")), uri(target)});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output, "upload: " + tree.path("file.txt") + " to " + uri(key).toUtf8() + '\n');
    QCOMPARE(keys(), QByteArrayList({key}));
    QCOMPARE(stored(key), QByteArray("content"));
}

void TestCli::linksAreSentOrLeftOutAsByAws_data()
{
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<int>("count");
    QTest::newRow("default") << QStringList() << 4;
    QTest::newRow("follow") << QStringList {"--follow-symlinks"_s} << 4;
    QTest::newRow("do not follow") << QStringList {"--no-follow-symlinks"_s} << 2;
}

void TestCli::linksAreSentOrLeftOutAsByAws()
{
    QFETCH(QStringList, option);
    QFETCH(int, count);
    TemporaryTree tree;
    tree.addFile("file", "content");
    tree.addFile("dir/file", "content");
    tree.addLink("link to a file", "file");
    tree.addLink("link to a folder", "dir");
    const QStringList rest {"--recursive"_s, QString::fromUtf8(tree.path()), uri()};
    const ProgramResult aws = runAws(m_gateway, QStringList {"s3"_s, "cp"_s} + option + rest);
    QCOMPARE(aws.exitCode, 0);
    const QByteArrayList byAws = keys();
    QCOMPARE(byAws.size(), count);
    QVERIFY_SUCCESS(cli({"rm"_s, "--recursive"_s, uri()}));
    QVERIFY_SUCCESS(cli(QStringList {"cp"_s} + option + rest));
    QCOMPARE(keys(), byAws);
}

void TestCli::objectIsDownloaded_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("into a folder") << QByteArray("existing") << QByteArray("existing/object");
    QTest::newRow("into a new folder") << QByteArray("new/") << QByteArray("new/object");
    QTest::newRow("under another name")
        << QByteArray("existing/name") << QByteArray("existing/name");
}

void TestCli::objectIsDownloaded()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, file);
    m_gateway.put(m_bucket, ObjectKey("dir/object"), "content");
    TemporaryTree tree;
    tree.addFolder("existing");
    const ProgramResult result
        = cli({"cp"_s, uri("dir/object"), QString::fromUtf8(tree.path(target))});
    QVERIFY_SUCCESS(result);
    QVERIFY(result.output.startsWith("download: " + uri("dir/object").toUtf8() + " to "));
    QCOMPARE(tree.read(file), QByteArray("content"));
}

void TestCli::objectIsCopied()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    const ProgramResult result = cli({"cp"_s, uri("a"), uri("dir/b")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output, "copy: " + uri("a").toUtf8() + " to " + uri("dir/b").toUtf8() + '\n');
    QCOMPARE(keys(), QByteArrayList({"a", "dir/b"}));
    QCOMPARE(stored("dir/b"), QByteArray("content"));
}

void TestCli::foldersAreCopiedInAllDirections()
{
    TemporaryTree tree;
    addOddFiles(tree);
    addEmptyFolders(tree);
    tree.addFile("large.bin", patternBytes(17 * 1024 * 1024));
    QVERIFY_SUCCESS(cli({"cp"_s, "--recursive"_s, QString::fromUtf8(tree.path()), uri("up")}));
    QVERIFY_SUCCESS(cli({"cp"_s, "--recursive"_s, uri("up/"), uri("copy/")}));
    TemporaryTree target;
    QVERIFY_SUCCESS(
        cli({"cp"_s, "--recursive"_s, uri("copy"), QString::fromUtf8(target.path("new"))}));
    QCOMPARE(TemporaryTree::difference(tree.path(), target.path("new")), QByteArray());
}

void TestCli::existingTargetFollowsTheRule_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArrayList>("keysThen");
    const QByteArrayList one {"a.txt"};
    QTest::newRow("no rule") << QStringList() << QByteArray("new one") << one;
    QTest::newRow("overwrite") << QStringList {"--existing"_s, "overwrite"_s}
                               << QByteArray("new one") << one;
    QTest::newRow("skip") << QStringList {"--existing=skip"_s} << QByteArray("old") << one;
    QTest::newRow("keep both") << QStringList {"--existing"_s, "keep-both"_s} << QByteArray("old")
                               << QByteArrayList {"a (1).txt", "a.txt"};
    QTest::newRow("newer") << QStringList {"--existing"_s, "newer"_s} << QByteArray("old") << one;
    QTest::newRow("different") << QStringList {"--existing"_s, "different"_s}
                               << QByteArray("new one") << one;
}

void TestCli::existingTargetFollowsTheRule()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArrayList, keysThen);
    TemporaryTree tree;
    tree.addFile("a.txt", "new one"); // and before the object, which is not older then
    m_gateway.put(m_bucket, ObjectKey("a.txt"), "old");
    const QString path = QString::fromUtf8(tree.path("a.txt"));
    QVERIFY_SUCCESS(cli(QStringList {"cp"_s} + options + QStringList {path, uri()}));
    QCOMPARE(stored("a.txt"), content);
    QCOMPARE(keys(), keysThen);
}

void TestCli::dryRunSaysWhatWouldBeDone()
{
    TemporaryTree tree;
    tree.addFile("a.txt", "12345");
    tree.addFile("b.txt", "123");
    m_gateway.put(m_bucket, ObjectKey("to/b.txt"), "old");
    const QString path = QString::fromUtf8(tree.path());
    const ProgramResult result
        = cli({"cp"_s, "--recursive"_s, "--dry-run"_s, "--existing"_s, "skip"_s, path, uri("to/")});
    QVERIFY_SUCCESS(result);
    const QByteArray target = "s3://" + m_bucket.bytes() + "/to/";
    QByteArrayList lines = result.output.split('\n');
    std::sort(lines.begin(), lines.end());
    QVERIFY(lines.contains("(dry run) upload: a.txt to " + target + "a.txt"));
    QVERIFY(lines.contains(
        "(dry run) upload: b.txt to " + target + "b.txt (exists, 3 bytes: skipped)"));
    QVERIFY(lines.contains("items: 1, 5 bytes"));
    QVERIFY2(lines.contains("requests: 3 (1 PUT, 2 HEAD)"), result.output.constData());
    QVERIFY(lines.contains("conflicts: 1"));
    QCOMPARE(keys(), QByteArrayList {"to/b.txt"});
}

void TestCli::dryRunOfADeletionDeletesNothing()
{
    m_gateway.put(m_bucket, ObjectKey("dir/a"), "x");
    m_gateway.put(m_bucket, ObjectKey("dir/b"), "x");
    const ProgramResult result = cli({"rm"_s, "--recursive"_s, "--dryrun"_s, uri("dir/")});
    QVERIFY_SUCCESS(result);
    QVERIFY(result.output.contains("(dry run) delete: s3://" + m_bucket.bytes() + "/dir/a\n"));
    QVERIFY(result.output.contains("items: 2, 2 bytes\n"));
    QVERIFY2(result.output.endsWith("requests: 2 (1 LIST, 1 DELETE)\n"), result.output.constData());
    QCOMPARE(keys().size(), 2);
}

void TestCli::failureOfOneFileIsExitCodeOne()
{
    TemporaryTree tree;
    tree.addFile("a", "1");
    tree.addLink("bad", "nowhere");
    tree.addFile("z", "2");
    const ProgramResult result
        = cli({"cp"_s, "--recursive"_s, QString::fromUtf8(tree.path()), uri()});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output.count("upload: "), 2);
    QCOMPARE(result.errors.count('\n'), 1);
    QVERIFY2(result.errors.contains(tree.path("bad")), result.errors.constData());
    QCOMPARE(keys(), QByteArrayList({"a", "z"}));
}

void TestCli::missingObjectIsExitCodeOne()
{
    TemporaryTree tree;
    const ProgramResult result
        = cli({"cp"_s, uri("not there"), QString::fromUtf8(tree.path("file"))});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains(uri("not there").toUtf8()), result.errors.constData());
    QCOMPARE(tree.contents().size(), 0);
}

void TestCli::objectIsDeleted()
{
    m_gateway.put(m_bucket, ObjectKey("dir/a"), "content");
    m_gateway.put(m_bucket, ObjectKey("dir/b"), "content");
    const ProgramResult result = cli({"rm"_s, uri("dir/a")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output, "delete: " + uri("dir/a").toUtf8() + '\n');
    QCOMPARE(keys(), QByteArrayList({"dir/b"}));
}

void TestCli::prefixIsDeleted()
{
    for (const char *key : {"dir/a", "dir/deeper/b", "directory"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    QVERIFY_SUCCESS(cli({"rm"_s, "--recursive"_s, uri("dir/")}));
    QCOMPARE(keys(), QByteArrayList({"directory"}));
}

void TestCli::nothingToDoSucceeds_data()
{
    QTest::addColumn<bool>("deletes");
    QTest::newRow("rm") << true;
    QTest::newRow("cp") << false;
}

void TestCli::nothingToDoSucceeds()
{
    QFETCH(bool, deletes);
    TemporaryTree tree;
    const QStringList arguments = deletes
        ? QStringList {"rm"_s, "--recursive"_s, uri("none/")}
        : QStringList {"cp"_s, "--recursive"_s, uri("none/"), QString::fromUtf8(tree.path())};
    // The program ends while its lanes are still looking for more: what goes wrong then, does so
    // only most of the time.
    for (int i = 0; i < 5; ++i)
        QVERIFY_SUCCESS(cli(arguments));
}

void TestCli::refusedDeletionSaysNothingElse()
{
    m_gateway.put(m_bucket, ObjectKey("a\x01"), "content");
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    const Credentials other = m_gateway.otherCredentials();
    environment.insert("AWS_ACCESS_KEY_ID"_s, QString::fromLatin1(other.accessKeyId));
    environment.insert("AWS_SECRET_ACCESS_KEY"_s, QString::fromLatin1(other.secretAccessKey));
    const ProgramResult result = runProgram(cliPath(), {"rm"_s, uri("a\x01")}, environment);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errors.count('\n'), 1);
    QCOMPARE(stored("a\x01"), QByteArray("content"));
}

void TestCli::presignedLinkIsFetchedByCurl()
{
    const QByteArray key = "dir/a b+%2F&\xc3\xa4.txt";
    m_gateway.put(m_bucket, ObjectKey(key), "content");
    const ProgramResult result = cli({"presign"_s, "--expires-in"_s, "60"_s, uri(key)});
    QVERIFY_SUCCESS(result);
    const QString link = QString::fromUtf8(result.output.trimmed());
    QVERIFY(link.contains("X-Amz-Expires=60"_s));
    const ProgramResult curl = runProgram("curl"_s,
        {"--disable"_s, "--silent"_s, "--show-error"_s, "--fail"_s, link}, cleanEnvironment());
    QCOMPARE(curl.errors, QByteArray());
    QCOMPARE(curl.output, QByteArray("content"));
}

void TestCli::oddKeyOnTheCommandLine_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const OddKey &odd : oddKeys()) {
        if (!odd.key.endsWith('/')) // that is a folder for cp, as for aws
            QTest::newRow(odd.row.constData()) << odd.key;
    }
}

void TestCli::oddKeyOnTheCommandLine()
{
    QFETCH(QByteArray, key);
    TemporaryTree tree;
    tree.addFile("up", "body of " + key);
    QVERIFY_SUCCESS(cli({"cp"_s, QString::fromUtf8(tree.path("up")), uri(key)}));
    QCOMPARE(keys(), QByteArrayList({key}));
    QVERIFY_SUCCESS(cli({"cp"_s, uri(key), QString::fromUtf8(tree.path("down"))}));
    QCOMPARE(tree.read("down"), "body of " + key);
    QVERIFY_SUCCESS(cli({"rm"_s, uri(key)}));
    QCOMPARE(keys(), QByteArrayList());
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
