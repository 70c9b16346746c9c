// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "oddkeys.h"
#include "oddtree.h"
#include "tests/support/temporarytree.h"

using namespace windlass;

/// What "windlass-cli cp" does.
class TestCliCopies : public CliTest
{
    Q_OBJECT
private slots:
    void cpSumsUpWhatWasVerified();
    void everyLineSaysHowItWasVerified();
    void cpSetsWhatObjectsLookLike();
    void cpBetweenTwoEndpoints();
    void fileIsUploaded_data();
    void fileIsUploaded();
    void linksAreSentOrLeftOutAsByAws_data();
    void linksAreSentOrLeftOutAsByAws();
    void linksAreErrorsOnRequest();
    void objectIsDownloaded_data();
    void objectIsDownloaded();
    void objectIsCopied();
    void foldersAreCopiedInAllDirections();
    void existingTargetFollowsTheRule_data();
    void existingTargetFollowsTheRule();
    void dryRunSaysWhatWouldBeDone();
    void failureOfOneFileIsExitCodeOne();
    void missingObjectIsExitCodeOne();
    void nothingToDoSucceeds_data();
    void nothingToDoSucceeds();
    void oddKeyOnTheCommandLine_data();
    void oddKeyOnTheCommandLine();
};

void TestCliCopies::cpSumsUpWhatWasVerified()
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

void TestCliCopies::everyLineSaysHowItWasVerified()
{
    TemporaryTree tree;
    // Parts of a size that nobody guesses: the composite ETag cannot be compared with anything.
    tree.addFile("aws.config",
        "[default]\ns3 =\n  multipart_threshold = 5MB\n  multipart_chunksize = 7MB\n");
    tree.addFile("large", patternBytes(15 * 1024 * 1024));
    tree.addFile("small", "content");
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("AWS_CONFIG_FILE"_s, QString::fromUtf8(tree.path("aws.config")));
    QVERIFY_SUCCESS(runProgram("/usr/bin/aws"_s,
        {"--endpoint-url"_s, m_gateway.endpoint(), "s3"_s, "cp"_s, "--only-show-errors"_s,
            QString::fromUtf8(tree.path("large")), uri("dir/large")},
        environment));
    const QString small = QString::fromUtf8(tree.path("small"));
    const ProgramResult up = cli({"cp"_s, small, uri("dir/small")});
    QVERIFY_SUCCESS(up);
    QCOMPARE(up.output.split('\t').value(1), QByteArray("verified (SHA-256)\n"));
    const ProgramResult copied = cli({"cp"_s, uri("dir/small"), uri("copy")});
    QVERIFY_SUCCESS(copied);
    QCOMPARE(copied.output.split('\t').value(1), QByteArray("verified (ETag)\n"));

    const ProgramResult down
        = cli({"cp"_s, "--recursive"_s, uri("dir/"), QString::fromUtf8(tree.path("to"))});
    QVERIFY_SUCCESS(down);
    QByteArrayList lines = down.output.trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    const QByteArray from = "download: " + uri("dir/").toUtf8();
    QCOMPARE(lines,
        QByteArrayList({from + "large to " + tree.path("to/large") + "\tsize only",
            from + "small to " + tree.path("to/small") + "\tverified (MD5)"}));
    QVERIFY(tree.read("to/large") == tree.read("large"));
    const ProgramResult removed = cli({"rm"_s, uri("copy")});
    QVERIFY_SUCCESS(removed);
    QCOMPARE(removed.output, "delete: " + uri("copy").toUtf8() + '\n');
}

void TestCliCopies::cpSetsWhatObjectsLookLike()
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

void TestCliCopies::cpBetweenTwoEndpoints()
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

void TestCliCopies::fileIsUploaded_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("into the bucket") << QByteArray() << QByteArray("file.txt");
    QTest::newRow("into a folder") << QByteArray("dir/") << QByteArray("dir/file.txt");
    QTest::newRow("under another name") << QByteArray("dir/new") << QByteArray("dir/new");
}

void TestCliCopies::fileIsUploaded()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, key);
    TemporaryTree tree;
    tree.addFile("file.txt", "content");
    const ProgramResult result
        = cli({"cp"_s, QString::fromUtf8(tree.path("file.txt")), uri(target)});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output,
        "upload: " + tree.path("file.txt") + " to " + uri(key).toUtf8() + "\tverified (SHA-256)\n");
    QCOMPARE(keys(), QByteArrayList({key}));
    QCOMPARE(stored(key), QByteArray("content"));
}

void TestCliCopies::linksAreSentOrLeftOutAsByAws_data()
{
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<int>("count");
    QTest::newRow("default") << QStringList() << 4;
    QTest::newRow("follow") << QStringList {"--follow-symlinks"_s} << 4;
    QTest::newRow("do not follow") << QStringList {"--no-follow-symlinks"_s} << 2;
}

void TestCliCopies::linksAreSentOrLeftOutAsByAws()
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

void TestCliCopies::linksAreErrorsOnRequest()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    tree.addFile("dir/file", "content");
    tree.addLink("link to a file", "file");
    tree.addLink("link to a folder", "dir");
    const QString option = "--refuse-symlinks"_s;
    const ProgramResult folder
        = cli({"cp"_s, option, "--recursive"_s, QString::fromUtf8(tree.path()), uri()});
    QCOMPARE(folder.exitCode, 1);
    QCOMPARE(folder.errors.count('\n'), 2);
    for (const char *name : {"link to a file", "link to a folder"})
        QVERIFY2(folder.errors.contains(tree.path(name)), folder.errors.constData());
    QVERIFY2(folder.errors.contains("it is a symbolic link"), folder.errors.constData());
    QCOMPARE(keys(), QByteArrayList({"dir/file", "file"}));

    const ProgramResult single
        = cli({"cp"_s, option, QString::fromUtf8(tree.path("link to a file")), uri("single")});
    QCOMPARE(single.exitCode, 1);
    QCOMPARE(single.output, QByteArray());
    const ProgramResult dryRun = cli({"cp"_s, option, "--dry-run"_s, "--recursive"_s,
        QString::fromUtf8(tree.path()), uri("plan/")});
    QCOMPARE(dryRun.exitCode, 1);
    QVERIFY2(dryRun.output.contains("impossible: 2\n"), dryRun.output.constData());
    QCOMPARE(keys().size(), 2);
}

void TestCliCopies::objectIsDownloaded_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("into a folder") << QByteArray("existing") << QByteArray("existing/object");
    QTest::newRow("into a new folder") << QByteArray("new/") << QByteArray("new/object");
    QTest::newRow("under another name")
        << QByteArray("existing/name") << QByteArray("existing/name");
}

void TestCliCopies::objectIsDownloaded()
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

void TestCliCopies::objectIsCopied()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    const ProgramResult result = cli({"cp"_s, uri("a"), uri("dir/b")});
    QVERIFY_SUCCESS(result);
    QCOMPARE(result.output,
        "copy: " + uri("a").toUtf8() + " to " + uri("dir/b").toUtf8() + "\tverified (ETag)\n");
    QCOMPARE(keys(), QByteArrayList({"a", "dir/b"}));
    QCOMPARE(stored("dir/b"), QByteArray("content"));
}

void TestCliCopies::foldersAreCopiedInAllDirections()
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

void TestCliCopies::existingTargetFollowsTheRule_data()
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

void TestCliCopies::existingTargetFollowsTheRule()
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

void TestCliCopies::dryRunSaysWhatWouldBeDone()
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

void TestCliCopies::failureOfOneFileIsExitCodeOne()
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

void TestCliCopies::missingObjectIsExitCodeOne()
{
    TemporaryTree tree;
    const ProgramResult result
        = cli({"cp"_s, uri("not there"), QString::fromUtf8(tree.path("file"))});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains(uri("not there").toUtf8()), result.errors.constData());
    QCOMPARE(tree.contents().size(), 0);
}

void TestCliCopies::nothingToDoSucceeds_data()
{
    QTest::addColumn<bool>("deletes");
    QTest::newRow("rm") << true;
    QTest::newRow("cp") << false;
}

void TestCliCopies::nothingToDoSucceeds()
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

void TestCliCopies::oddKeyOnTheCommandLine_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const OddKey &odd : oddKeys()) {
        if (!odd.key.endsWith('/')) // that is a folder for cp, as for aws
            QTest::newRow(odd.row.constData()) << odd.key;
    }
}

void TestCliCopies::oddKeyOnTheCommandLine()
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

QTEST_GUILESS_MAIN(TestCliCopies)
#include "tst_clicopies.moc"
