// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

#include <QCryptographicHash>

using namespace windlass;

/// S3Client::deleteObjects: a batch for what XML can say, single requests for the rest.
class TestDeleteObjects : public QObject
{
    Q_OBJECT
private slots:
    void sendsContentMd5();
    void givesTheFailures();
    void deletesSinglyWhatXmlCannotSay_data();
    void deletesSinglyWhatXmlCannotSay();
    void keepsWhatXmlCanSay();
    void collectsFailuresOfSingleKeys();
    void ofNothingSendsNothing();
    void namesTheBucketOfAMalformedAnswer();
};

void TestDeleteObjects::sendsContentMd5()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, "<DeleteResult/>"));
    const auto failures
        = await(s3.client().deleteObjects(testBucket, {ObjectKey("a"), ObjectKey("b")}));
    QVERIFY(failures.value().isEmpty());
    const HttpRequest request = s3.script->request(0);
    QCOMPARE(targetOf(request), "POST /bucket?delete=");
    QCOMPARE(request.body, s3xml::deleteObjects({ObjectKey("a"), ObjectKey("b")}));
    QCOMPARE(request.headers.value("Content-MD5"),
        QCryptographicHash::hash(request.body, QCryptographicHash::Md5).toBase64());
    QVERIFY(request.headers.value("Authorization").contains("content-md5;"));
}

void TestDeleteObjects::givesTheFailures()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(
        200, "<DeleteResult><Error><Key>b</Key><Code>AccessDenied</Code></Error></DeleteResult>"));
    const auto failures
        = await(s3.client().deleteObjects(testBucket, {ObjectKey("a"), ObjectKey("b")}));
    QCOMPARE(failures.value().size(), 1);
    QCOMPARE(failures->first().key, ObjectKey("b"));
    QCOMPARE(failures->first().error.kind, ErrorKind::AccessDenied);
}

void TestDeleteObjects::deletesSinglyWhatXmlCannotSay_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("control character") << QByteArray("a\x01");
    QTest::newRow("escape") << QByteArray("\x1b[31m");
    QTest::newRow("carriage return, which XML would turn into a newline") << QByteArray("a\r");
    QTest::newRow("U+FFFE") << QByteArray("a\xef\xbf\xbe");
    QTest::newRow("U+FFFF") << QByteArray("a\xef\xbf\xbf");
}

void TestDeleteObjects::deletesSinglyWhatXmlCannotSay()
{
    QFETCH(QByteArray, key);
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &request) {
        return request.method == "DELETE" ? scriptedAnswer(204)
                                          : scriptedAnswer(200, "<DeleteResult/>");
    });
    QVERIFY(await(s3.client().deleteObjects(testBucket, {ObjectKey(key), ObjectKey("b")})));
    QCOMPARE(s3.script->requestCount(), 2);
    QCOMPARE(targetOf(s3.script->request(0)), "DELETE /bucket/" + SigV4Signer::uriEncode(key));
    QCOMPARE(s3.script->request(1).body, s3xml::deleteObjects({ObjectKey("b")}));
}

void TestDeleteObjects::keepsWhatXmlCanSay()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, "<DeleteResult/>"));
    QVERIFY(await(s3.client().deleteObjects(testBucket,
        {ObjectKey("a\tb"), ObjectKey("a\nb"), ObjectKey("<&>"), ObjectKey("ä🙂")})));
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestDeleteObjects::collectsFailuresOfSingleKeys()
{
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(403, "AccessDenied"));
    const auto failures = await(s3.client().deleteObjects(testBucket, {ObjectKey("\x01")}));
    QCOMPARE(failures.value().size(), 1);
    QCOMPARE(failures->first().key, ObjectKey("\x01"));
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestDeleteObjects::ofNothingSendsNothing()
{
    S3Fixture s3;
    QVERIFY(await(s3.client().deleteObjects(testBucket, {})).value().isEmpty());
    QCOMPARE(s3.script->requestCount(), 0);
}

void TestDeleteObjects::namesTheBucketOfAMalformedAnswer()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(200, "<html/>"); });
    const auto failures = await(s3.client().deleteObjects(testBucket, {ObjectKey("a")}));
    QCOMPARE(kindOf(failures), ErrorKind::MalformedResponse);
    QCOMPARE(failures.error().subject, QStringLiteral("s3://bucket/"));
}

QTEST_GUILESS_MAIN(TestDeleteObjects)
#include "tst_deleteobjects.moc"
