// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"

using namespace windlass;

/// What windlass-cli does, verb by verb; for "cp", see tst_clicopies.cpp.
class TestCli : public CliTest
{
    Q_OBJECT
private slots:
    void lsNamesBuckets();
    void lsShowsAFolder();
    void lsRecursiveShowsEverything();
    void lsSumsUp();
    void lsOfAMissingBucketFails();
    void bucketIsMadeAndRemoved();
    void bucketIsMadeWithVersionsAndLock();
    void bucketInAnUnknownRegionIsNotMade();
    void bucketWithAnObjectIsNotRemoved();
    void objectIsDeleted();
    void prefixIsDeleted();
    void dryRunOfADeletionDeletesNothing();
    void refusedDeletionSaysNothingElse();
    void presignedLinkIsFetchedByCurl();
};

/// What is behind date and time.
static QByteArrayList columns(const QByteArray &output)
{
    QByteArrayList lines = output.split('\n');
    lines.removeAll({});
    for (QByteArray &line : lines)
        line = line.mid(qsizetype(qstrlen("2026-01-02 03:04:05"))).simplified();
    return lines;
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

void TestCli::bucketIsMadeWithVersionsAndLock()
{
    const BucketName plain(m_bucket.bytes() + "-plain");
    const BucketName kept(m_bucket.bytes() + "-kept");
    const BucketName locked(m_bucket.bytes() + "-locked");
    const auto versioning = [this](const BucketName &bucket) {
        return m_gateway.call([&](const S3Client &s3) { return s3.getBucketVersioning(bucket); });
    };
    QVERIFY_SUCCESS(cli({"mb"_s, "s3://"_s + plain.display()}));
    QVERIFY_SUCCESS(cli({"mb"_s, "--versioning"_s, "--location-constraint"_s, "default"_s,
        "s3://"_s + kept.display()}));
    QVERIFY_SUCCESS(
        cli({"mb"_s, "--object-lock-enabled-for-bucket"_s, "s3://"_s + locked.display()}));
    QCOMPARE(versioning(plain).value(), BucketVersioning::Off);
    QCOMPARE(versioning(kept).value(), BucketVersioning::Enabled);
    QCOMPARE(versioning(locked).value(), BucketVersioning::Enabled);
    QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.hasObjectLock(locked); }).value());
    QVERIFY(!m_gateway.call([&](const S3Client &s3) { return s3.hasObjectLock(kept); }).value());
    for (const BucketName &bucket : {plain, kept, locked})
        QVERIFY_SUCCESS(cli({"rb"_s, "s3://"_s + bucket.display()}));
}

void TestCli::bucketInAnUnknownRegionIsNotMade()
{
    const QString bucket = "s3://"_s + m_bucket.display() + "-nowhere"_s;
    const ProgramResult result = cli({"mb"_s, "--location-constraint"_s, "nowhere"_s, bucket});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(!result.errors.isEmpty(), "it says why");
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

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
