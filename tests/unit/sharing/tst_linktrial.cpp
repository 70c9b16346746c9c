// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linktext.h"
#include "core/sharing/linktrial.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// What is sent when a link is tried, and what is made of the answers.
class TestLinkTrial : public QObject
{
    Q_OBJECT
private slots:
    void readsOneByteWithoutKeys();
    void aServerThatIgnoresTheRangeIsEndedEarly();
    void emptyObjectIsFound();
    void refusalIsTheServersOwn();
    void networkFailureIsSaid();
    void uploadIsDeletedAgain();
    void uploadThatStaysIsSaid();
    void whatCannotBeSeenIsNotReplaced();
    void formSendsWhatItSays();

private:
    static ShareLink link(const S3Fixture &s3, LinkMethod method);
};

static HttpResponse notThere(int status)
{
    return scriptedAnswer(status, {}, {{"x-amz-request-id", "1"}});
}

ShareLink TestLinkTrial::link(const S3Fixture &s3, LinkMethod method)
{
    ShareLinkOptions options;
    options.method = method;
    return makeShareLink(*s3.service, testBucket, testKey, options).value();
}

void TestLinkTrial::readsOneByteWithoutKeys()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(
        206, "x", {{"Content-Range", "bytes 0-0/4321"}, {"Content-Type", "text/x-a"}}));
    const ShareLink tried = link(s3, LinkMethod::Get);
    const Result<LinkTrial> trial = await(tryLink(s3.client(), tried));
    QVERIFY(trial);
    QCOMPARE(trial->size, qint64(4321));
    QCOMPARE(trial->contentType, QByteArray("text/x-a"));
    const HttpRequest sent = s3.script->request(0);
    QCOMPARE(sent.url, tried.url);
    QCOMPARE(sent.headers.value("Range"), QByteArray("bytes=0-0"));
    QVERIFY(!sent.headers.contains("Authorization"));
}

void TestLinkTrial::aServerThatIgnoresTheRangeIsEndedEarly()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, QByteArray(1000, 'x'), {{"Content-Length", "1000"}}));
    const Result<LinkTrial> trial = await(tryLink(s3.client(), link(s3, LinkMethod::Get)));
    QVERIFY(trial);
    QCOMPARE(trial->status, 200);
    QCOMPARE(trial->size, qint64(1000));
}

void TestLinkTrial::emptyObjectIsFound()
{
    S3Fixture s3;
    s3.script->add(notThere(416));
    const Result<LinkTrial> trial = await(tryLink(s3.client(), link(s3, LinkMethod::Get)));
    QVERIFY(trial);
    QCOMPARE(trial->size, qint64(0));
}

void TestLinkTrial::refusalIsTheServersOwn()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(
        403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"));
    const Result<LinkTrial> trial = await(tryLink(s3.client(), link(s3, LinkMethod::Get)));
    QVERIFY(!trial);
    QVERIFY(describe(trial.error()).contains(QStringLiteral("Request has expired")));
}

void TestLinkTrial::networkFailureIsSaid()
{
    S3Fixture s3;
    s3.script->add(scriptedError(ErrorKind::HostNotFound, false));
    QCOMPARE(
        kindOf(await(tryLink(s3.client(), link(s3, LinkMethod::Head)))), ErrorKind::HostNotFound);
}

void TestLinkTrial::uploadIsDeletedAgain()
{
    S3Fixture s3;
    s3.script->add(notThere(404));
    s3.script->add(scriptedAnswer(200, {}, {{"x-amz-version-id", "v1"}}));
    s3.script->add(scriptedAnswer(204));
    const Result<LinkTrial> trial = await(tryUpload(s3.client(), link(s3, LinkMethod::Put)));
    QVERIFY(trial);
    QVERIFY(trial->kind == LinkTrial::Kind::Uploaded);
    QCOMPARE(s3.script->requestCount(), 3);
    QVERIFY(!s3.script->request(1).headers.contains("Authorization"));
    QVERIFY(!s3.script->request(1).body.isEmpty());
    QCOMPARE(s3.script->request(2).method, QByteArray("DELETE"));
    QVERIFY(s3.script->request(2).url.toEncoded().endsWith("?versionId=v1"));
}

void TestLinkTrial::uploadThatStaysIsSaid()
{
    S3Fixture s3;
    s3.script->add(notThere(404));
    s3.script->add(scriptedAnswer(200));
    s3.script->add(notThere(403));
    const Result<LinkTrial> trial = await(tryUpload(s3.client(), link(s3, LinkMethod::Put)));
    QVERIFY(trial);
    QVERIFY(trial->kind == LinkTrial::Kind::UploadLeft);
    QVERIFY(describeTrial(*trial).contains(testKey.display()));
}

void TestLinkTrial::whatCannotBeSeenIsNotReplaced()
{
    S3Fixture s3;
    s3.script->add(notThere(403));
    const Result<LinkTrial> trial = await(tryUpload(s3.client(), link(s3, LinkMethod::Put)));
    QCOMPARE(kindOf(trial), ErrorKind::InvalidInput);
    for (const HttpRequest &request : s3.script->requests())
        QVERIFY(request.method != "PUT");
}

void TestLinkTrial::formSendsWhatItSays()
{
    S3Fixture s3;
    PostFormOptions options;
    options.smallest = 50;
    options.largest = 60;
    options.typePrefix = "image/";
    const PostForm form
        = makePostForm(*s3.service, testBucket, ObjectKey("in/${filename}"), options).value();
    s3.script->add(notThere(404));
    s3.script->add(scriptedAnswer(204));
    s3.script->add(scriptedAnswer(204));
    const Result<LinkTrial> trial = await(tryUpload(s3.client(), form));
    QVERIFY(trial);
    QVERIFY(trial->key.bytes().startsWith("in/windlass-test-"));
    const HttpRequest sent = s3.script->request(1);
    QCOMPARE(sent.method, QByteArray("POST"));
    QVERIFY(sent.body.contains("name=\"key\"\r\n\r\n" + trial->key.bytes() + "\r\n"));
    QVERIFY(sent.body.contains("name=\"Content-Type\"\r\n\r\nimage/x-windlass-test\r\n"));
    const QByteArray file = sent.body.mid(sent.body.indexOf("name=\"file\""));
    const qsizetype begin = file.indexOf("\r\n\r\n") + 4;
    const qsizetype size = file.indexOf("\r\n--", begin) - begin;
    QVERIFY2(size >= 50 && size <= 60, QByteArray::number(size).constData());
}

QTEST_GUILESS_MAIN(TestLinkTrial)
#include "tst_linktrial.moc"
