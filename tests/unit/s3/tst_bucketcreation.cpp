// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/bucketcreation.h"
#include "core/s3/bucketxml.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;

/// A bucket with a region, versioning and Object Lock.
class TestBucketCreation : public QObject
{
    Q_OBJECT
private slots:
    void regionIsAskedFor_data();
    void regionIsAskedFor();
    void plainBucketIsOneRequest();
    void versioningIsTurnedOnAndReadBack();
    void objectLockIsAskedForAndReadBack();
    void refusalIsAnError();
    void bucketThatALostAttemptHasMadeIsTheNewOne();
    void refusedBucketKeepsItsRegion();
    void refusedVersioningIsSaid();
    void ignoredVersioningIsSaid();
    void ignoredObjectLockIsSaid();
    void versioningIsRead_data();
    void versioningIsRead();

private:
    static HttpResponse versioning(const QByteArray &status)
    {
        return scriptedAnswer(200,
            "<VersioningConfiguration><Status>" + status + "</Status></VersioningConfiguration>");
    }
    static HttpResponse objectLock()
    {
        return scriptedAnswer(200,
            "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>"
            "</ObjectLockConfiguration>");
    }
    static QByteArrayList targets(const S3Fixture &s3)
    {
        QByteArrayList targets;
        for (const HttpRequest &request : s3.script->requests())
            targets.append(targetOf(request));
        return targets;
    }
};

void TestBucketCreation::regionIsAskedFor_data()
{
    QTest::addColumn<bool>("isAws");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("constraint");
    QTest::newRow("AWS, the endpoint's")
        << true << QByteArray() << QByteArray("eu-west-1") << QByteArray("eu-west-1");
    QTest::newRow("AWS, another") << true << QByteArray("ap-south-1") << QByteArray("ap-south-1")
                                  << QByteArray("ap-south-1");
    QTest::newRow("AWS, the oldest")
        << true << QByteArray("us-east-1") << QByteArray("us-east-1") << QByteArray();
    QTest::newRow("another server")
        << false << QByteArray("default:ssd") << QByteArray("s3.test") << QByteArray("default:ssd");
    QTest::newRow("another server, its choice")
        << false << QByteArray() << QByteArray("s3.test") << QByteArray();
}

void TestBucketCreation::regionIsAskedFor()
{
    QFETCH(bool, isAws);
    QFETCH(QByteArray, region);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, constraint);
    S3Fixture s3(isAws ? Endpoint::aws("eu-west-1") : S3Fixture::customEndpoint());
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(createAsWanted(s3.client(), {testBucket, region})));
    const HttpRequest request = s3.script->request(0);
    QVERIFY2(
        request.url.host().contains(QString::fromLatin1(host)), qPrintable(request.url.toString()));
    QCOMPARE(request.body, constraint.isEmpty() ? QByteArray() : s3xml::createBucket(constraint));
    // Elsewhere a placement is no region to sign for.
    QCOMPARE(s3.signedRegion(0), isAws ? host : QByteArray("us-east-1"));
}

void TestBucketCreation::plainBucketIsOneRequest()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    const auto created = await(createAsWanted(s3.client(), {testBucket}));
    QVERIFY(created && created->isAsWanted());
    QCOMPARE(targets(s3), QByteArrayList({"PUT /bucket"}));
    QVERIFY(s3.header(0, "x-amz-bucket-object-lock-enabled").isEmpty());
    QVERIFY(creationFaults(testBucket, *created).isEmpty());
}

void TestBucketCreation::versioningIsTurnedOnAndReadBack()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    s3.script->add(scriptedAnswer(200));
    s3.script->add(versioning("Enabled"));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, true}));
    QVERIFY(created && created->isAsWanted());
    QCOMPARE(targets(s3),
        QByteArrayList({"PUT /bucket", "PUT /bucket?versioning=", "GET /bucket?versioning="}));
    QVERIFY(s3.script->request(1).body.contains("<Status>Enabled</Status>"));
}

void TestBucketCreation::objectLockIsAskedForAndReadBack()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    s3.script->add(objectLock());
    s3.script->add(versioning("Enabled"));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, false, true}));
    QVERIFY(created && created->isAsWanted());
    QCOMPARE(s3.header(0, "x-amz-bucket-object-lock-enabled"), "true");
    QCOMPARE(targets(s3),
        QByteArrayList({"PUT /bucket", "GET /bucket?object-lock=", "GET /bucket?versioning="}));
}

void TestBucketCreation::refusalIsAnError()
{
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(409, "BucketAlreadyExists"));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, true, true}));
    QCOMPARE(kindOf(created), ErrorKind::BucketExists);
    QCOMPARE(s3.script->requests().size(), 1);
}

void TestBucketCreation::bucketThatALostAttemptHasMadeIsTheNewOne()
{
    S3Fixture s3;
    s3.script->add(scriptedError(ErrorKind::ConnectionLost, true));
    s3.script->add(S3Fixture::errorAnswer(409, "BucketAlreadyOwnedByYou"));
    s3.script->add(scriptedAnswer(200));
    s3.script->add(versioning("Enabled"));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, true}));
    QVERIFY(created && created->isAsWanted());
    // One that was there before is not.
    s3.script->add(S3Fixture::errorAnswer(409, "BucketAlreadyOwnedByYou"));
    QVERIFY(!await(createAsWanted(s3.client(), {testBucket, {}, true})));
    // Nor after an attempt that surely has made none.
    s3.script->add(S3Fixture::errorAnswer(503, "SlowDown"));
    s3.script->add(S3Fixture::errorAnswer(409, "BucketAlreadyOwnedByYou"));
    QVERIFY(!await(createAsWanted(s3.client(), {testBucket, {}, true})));
    QCOMPARE(s3.script->requests().size(), 7);
}

void TestBucketCreation::refusedBucketKeepsItsRegion()
{
    S3Fixture s3(Endpoint::aws("eu-west-1"));
    s3.script->add(S3Fixture::errorAnswer(409, "BucketAlreadyExists"));
    QVERIFY(!await(createAsWanted(s3.client(), {testBucket, "us-west-2"})));
    QCOMPARE(s3.service->regionOf(testBucket), QByteArray("eu-west-1"));
}

void TestBucketCreation::refusedVersioningIsSaid()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    s3.script->add(S3Fixture::errorAnswer(403, "AccessDenied"));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, true}));
    QVERIFY(created);
    QCOMPARE(kindOf(created->versioning), ErrorKind::AccessDenied);
    const QString words = creationFaults(testBucket, *created);
    QVERIFY2(
        words.contains(QStringLiteral("was created, but versioning is not on")), qPrintable(words));
}

void TestBucketCreation::ignoredVersioningIsSaid()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    s3.script->add(scriptedAnswer(200));
    s3.script->add(versioning(""));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, true}));
    QVERIFY(created);
    QCOMPARE(kindOf(created->versioning), ErrorKind::NotSupported);
}

void TestBucketCreation::ignoredObjectLockIsSaid()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200));
    s3.script->add(S3Fixture::errorAnswer(404, "ObjectLockConfigurationNotFoundError"));
    s3.script->add(scriptedAnswer(200)); // versions are still wanted
    s3.script->add(versioning("Enabled"));
    const auto created = await(createAsWanted(s3.client(), {testBucket, {}, false, true}));
    QVERIFY(created);
    QCOMPARE(kindOf(created->objectLock), ErrorKind::NotSupported);
    QVERIFY(created->versioning);
    QVERIFY(creationFaults(testBucket, *created).contains(QStringLiteral("Object Lock is not on")));
}

void TestBucketCreation::versioningIsRead_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<int>("expected"); // -1: it is refused
    QTest::newRow("never on") << QByteArray() << int(BucketVersioning::Off);
    QTest::newRow("on") << QByteArray("<Status>Enabled</Status>") << int(BucketVersioning::Enabled);
    QTest::newRow("suspended") << QByteArray("<Status>Suspended</Status>")
                               << int(BucketVersioning::Suspended);
    QTest::newRow("something else") << QByteArray("<Status>Maybe</Status>") << -1;
}

void TestBucketCreation::versioningIsRead()
{
    QFETCH(QByteArray, inside);
    QFETCH(int, expected);
    const Result<BucketVersioning> read = s3xml::parseVersioning(
        "<VersioningConfiguration>" + inside + "</VersioningConfiguration>");
    QCOMPARE(read ? int(*read) : -1, expected);
}

QTEST_GUILESS_MAIN(TestBucketCreation)
#include "tst_bucketcreation.moc"
