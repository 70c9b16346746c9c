// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3uri.h"
#include "tests/unit/testing.h"

using namespace windlass;

class TestS3Uri : public QObject
{
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void losesNothing_data();
    void losesNothing();
    void losesNoSingleByte();
    void refuses_data();
    void refuses();
    void aBareBucketIsItsRoot();
    void refusalNamesTheTextOnOneLine();
    void displayShowsControlCharacters();
};

void TestS3Uri::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bucket");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("everything") << QByteArray("s3://") << QByteArray() << QByteArray();
    QTest::newRow("everything, a slash") << QByteArray("s3:///") << QByteArray() << QByteArray();
    QTest::newRow("bucket") << QByteArray("s3://b") << QByteArray("b") << QByteArray();
    QTest::newRow("bucket, a slash") << QByteArray("s3://b/") << QByteArray("b") << QByteArray();
    QTest::newRow("key") << QByteArray("s3://b/k") << QByteArray("b") << QByteArray("k");
    QTest::newRow("prefix") << QByteArray("s3://b/p/") << QByteArray("b") << QByteArray("p/");
    QTest::newRow("leading slash")
        << QByteArray("s3://b//k") << QByteArray("b") << QByteArray("/k");
}

void TestS3Uri::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bucket);
    QFETCH(QByteArray, key);
    const Result<S3Uri> uri = S3Uri::parse(text);
    QVERIFY(uri);
    QCOMPARE(uri->bucket.bytes(), bucket);
    QCOMPARE(uri->key.bytes(), key);
}

void TestS3Uri::losesNothing_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"a b", "a+b", "100%", "%2F%2f", "a?b=c&d", "a#b", "a//b", "//", "..",
             "a/../b", ".", " ", " leading", "trailing ", "tab\there", "new\nline", "\r\n",
             "ä日🙂", "e\u0301", "\xff\xfe", "s3://b/k", "\\", "\"'<>&"})
        QTest::newRow(qPrintable(displayText(key))) << QByteArray(key);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("longest") << QByteArray(1024, 'x');
}

void TestS3Uri::losesNothing()
{
    QFETCH(QByteArray, key);
    const S3Uri uri {BucketName("bucket"), ObjectKey(key)};
    QCOMPARE(uri.toBytes(), "s3://bucket/" + key);
    const Result<S3Uri> again = S3Uri::parse(uri.toBytes());
    QVERIFY(again);
    QVERIFY(*again == uri);
}

void TestS3Uri::losesNoSingleByte()
{
    for (int byte = 0; byte < 256; ++byte) {
        const S3Uri uri {BucketName("b"), ObjectKey(QByteArray(1, char(byte)))};
        QCOMPARE(S3Uri::parse(uri.toBytes()).value().key, uri.key);
    }
}

void TestS3Uri::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
        {"", "s3:", "s3:/b/k", "b/k", "/b/k", "S3://b/k", " s3://b/k", "http://b/k", "s3:///k"})
        QTest::newRow(text) << QByteArray(text);
}

void TestS3Uri::refuses()
{
    QFETCH(QByteArray, text);
    QCOMPARE(kindOf(S3Uri::parse(text)), ErrorKind::InvalidInput);
}

void TestS3Uri::aBareBucketIsItsRoot()
{
    QVERIFY(S3Uri::parse("s3://b").value() == S3Uri::parse("s3://b/").value());
    QCOMPARE(S3Uri::parse("s3://b").value().toBytes(), "s3://b/");
    QCOMPARE(S3Uri().toBytes(), "s3://");
}

void TestS3Uri::refusalNamesTheTextOnOneLine()
{
    QCOMPARE(S3Uri::parse("x\ny").error().subject, QStringLiteral("x\u240ay"));
}

void TestS3Uri::displayShowsControlCharacters()
{
    const S3Uri uri {BucketName("b"), ObjectKey("a\nb")};
    QCOMPARE(uri.display(), QStringLiteral("s3://b/a\u240ab"));
}

QTEST_GUILESS_MAIN(TestS3Uri)
#include "tst_s3uri.moc"
