// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/restorestate.h"
#include "core/s3/versionsresponse.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

ObjectVersion versionOf(const QByteArray &key, const QByteArray &id)
{
    ObjectVersion version;
    version.object.key = ObjectKey(key);
    version.versionId = VersionId(id);
    return version;
}

s3xml::VersionListing listingOf(const QList<ObjectVersion> &versions, bool isTruncated = false)
{
    s3xml::VersionListing listing;
    listing.versions = versions;
    listing.isTruncated = isTruncated;
    return listing;
}

ListVersionsInput versionsFor(const QByteArray &prefix, const QByteArray &delimiter = {})
{
    ListVersionsInput input;
    input.bucket = testBucket;
    input.prefix = ObjectKey(prefix);
    input.delimiter = delimiter;
    return input;
}

QByteArray restoreOf(const char *value)
{
    HttpHeaders headers;
    headers.set("x-amz-restore", value);
    const std::optional<RestoreState> state = restoreStateOf(headers);
    if (!state)
        return "nothing";
    return state->isOngoing ? "ongoing" : "until " + state->expires.toString(Qt::ISODate).toUtf8();
}

} // namespace

/// ListObjectVersions, deletions of versions, delete markers that are noted, and RestoreObject.
class TestObjectVersions : public QObject
{
    Q_OBJECT
private slots:
    void rowsAreReadInTheServersOrder();
    void nextPageIsAskedForByBothMarkers();
    void markerThatIsNotEncodedIsTakenAsItIs();
    void keyOutsideThePrefixIsTold();
    void ignoredMarkersAreNoticed();
    void ignoredDelimiterIsAppliedHere();
    void serverWithoutVersionsIsNotSupported();
    void versionsAreDeletedByTheirIds();
    void failureOfAVersionKeepsItsId();
    void markersOfADeletionAreNoted();
    void markerOfASingleDeletionIsNoted();
    void markerWithoutAnIdOfItsOwnIsNotNoted();
    void lostResponseLeavesMarkersUnknown();
    void refusedDeletionLeavesNothingUnknown();
    void markersAreBounded();
    void restoreIsAskedFor();
    void restoreForGoodHasNoDays();
    void restoreThatGoesOnIsNoFailure();
    void restoreStateIsRead_data();
    void restoreStateIsRead();
};

void TestObjectVersions::rowsAreReadInTheServersOrder()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200,
        "<ListVersionsResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>"
        "<DeleteMarker><Key>a%2Bb</Key><VersionId>3</VersionId><IsLatest>true</IsLatest>"
        "<LastModified>2026-01-03T00:00:00.000Z</LastModified></DeleteMarker>"
        "<Version><Key>a%2Bb</Key><VersionId>2</VersionId><IsLatest>false</IsLatest><Size>7</Size>"
        "<ETag>&quot;e&quot;</ETag><StorageClass>GLACIER</StorageClass></Version>"
        "<Version><Key>c+d</Key><VersionId>null</VersionId><IsLatest>true</IsLatest><Size>0</Size>"
        "</Version><CommonPrefixes><Prefix>f%2F</Prefix></CommonPrefixes></ListVersionsResult>"));
    const auto page = await(s3.client().listObjectVersions(versionsFor({}, "/")));
    QVERIFY(page);
    QCOMPARE(page->versions.size(), 3);
    QVERIFY(page->versions[0].isDeleteMarker);
    QVERIFY(page->versions[0].isLatest);
    QCOMPARE(page->versions[0].object.key, ObjectKey("a+b"));
    QCOMPARE(page->versions[0].object.lastModified.date(), QDate(2026, 1, 3));
    QCOMPARE(page->versions[1].object.size, 7);
    QCOMPARE(page->versions[1].object.etag, ETag("e"));
    QCOMPARE(page->versions[1].object.storageClass, "GLACIER");
    QCOMPARE(page->versions[2].object.key, ObjectKey("c d"));
    QCOMPARE(page->versions[2].versionId, VersionId("null"));
    QCOMPARE(page->commonPrefixes, QList<ObjectKey> {ObjectKey("f/")});
    QVERIFY(!page->next);
    QCOMPARE(targetOf(s3.script->request(0)),
        "GET /bucket?delimiter=%2F&encoding-type=url&max-keys=1000&versions=");
}

void TestObjectVersions::nextPageIsAskedForByBothMarkers()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200,
        "<ListVersionsResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>"
        "<NextKeyMarker>a%2Bb</NextKeyMarker><NextVersionIdMarker>v/1</NextVersionIdMarker>"
        "<Version><Key>a%2Bb</Key><VersionId>v/1</VersionId><Size>1</Size></Version>"
        "</ListVersionsResult>"));
    s3.script->add(scriptedAnswer(200, "<ListVersionsResult/>"));
    ListVersionsInput input = versionsFor({});
    const auto page = await(s3.client().listObjectVersions(input));
    QVERIFY(page && page->next);
    input.position = page->next;
    QVERIFY(await(s3.client().listObjectVersions(input)));
    const QByteArray target = targetOf(s3.script->request(1));
    QVERIFY2(target.contains("key-marker=a%2Bb&"), target.constData());
    QVERIFY2(target.contains("version-id-marker=v%2F1&"), target.constData());
}

void TestObjectVersions::markerThatIsNotEncodedIsTakenAsItIs()
{
    s3xml::VersionListing listing = listingOf({versionOf("50%41", "1")}, true);
    listing.isEncoded = true;
    listing.nextKeyMarker = "50%41"; // encoded, it would be 50%2541
    QCOMPARE(readVersions(listing, versionsFor({}))->next->keyMarker, ObjectKey("50%41"));
    listing.nextKeyMarker = "50%2541";
    QCOMPARE(readVersions(listing, versionsFor({}))->next->keyMarker, ObjectKey("50%41"));
}

void TestObjectVersions::keyOutsideThePrefixIsTold()
{
    const auto page = readVersions(listingOf({versionOf("b", "1")}), versionsFor("a/"));
    QCOMPARE(kindOf(page), ErrorKind::MalformedResponse);
    const auto noId = readVersions(listingOf({versionOf("a/b", "")}), versionsFor("a/"));
    QCOMPARE(kindOf(noId), ErrorKind::MalformedResponse);
}

void TestObjectVersions::ignoredMarkersAreNoticed()
{
    const s3xml::VersionListing listing
        = listingOf({versionOf("a", "2"), versionOf("a", "1")}, true);
    ListVersionsInput input = versionsFor({});
    const auto first = readVersions(listing, input);
    QVERIFY(first && first->next);
    input.position = first->next;
    QCOMPARE(kindOf(readVersions(listing, input)), ErrorKind::MalformedResponse);
    // The same key with other versions is another page, whatever the ids are.
    QVERIFY(readVersions(listingOf({versionOf("a", "0")}, true), input));
}

void TestObjectVersions::ignoredDelimiterIsAppliedHere()
{
    ListVersionsInput input = versionsFor("p/", "/");
    const auto first
        = readVersions(listingOf({versionOf("p/a", "1"), versionOf("p/f/x", "1")}, true), input);
    QVERIFY(first);
    QCOMPARE(first->versions.size(), 1);
    QCOMPARE(first->commonPrefixes, QList<ObjectKey> {ObjectKey("p/f/")});
    input.position = first->next;
    const auto second = readVersions(listingOf({versionOf("p/f/y", "1")}), input);
    QVERIFY(second);
    QVERIFY(second->versions.isEmpty());
    QVERIFY(second->commonPrefixes.isEmpty()); // it was told with the page before
}

void TestObjectVersions::serverWithoutVersionsIsNotSupported()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200, "<ListBucketResult/>"));
    const auto page = await(s3.client().listObjectVersions(versionsFor({})));
    QCOMPARE(kindOf(page), ErrorKind::NotSupported);
}

void TestObjectVersions::versionsAreDeletedByTheirIds()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &request) {
        return request.method == "DELETE" ? scriptedAnswer(204)
                                          : scriptedAnswer(200, "<DeleteResult/>");
    });
    const auto failures = await(s3.client().deleteVersions(testBucket,
        {{ObjectKey("a"), VersionId("1")}, {ObjectKey("a"), VersionId("2")},
            {ObjectKey("\x01"), VersionId("3")}}));
    QVERIFY(failures && failures->isEmpty());
    QCOMPARE(s3.script->requestCount(), 2);
    QCOMPARE(targetOf(s3.script->request(0)), "DELETE /bucket/%01?versionId=3");
    const QByteArray body = s3.script->request(1).body;
    QVERIFY2(body.contains("<Object><Key>a</Key><VersionId>1</VersionId></Object>"
                           "<Object><Key>a</Key><VersionId>2</VersionId></Object>"),
        body.constData());
}

void TestObjectVersions::failureOfAVersionKeepsItsId()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200,
        "<DeleteResult><Error><Key>a</Key><VersionId>2</VersionId><Code>AccessDenied</Code>"
        "</Error></DeleteResult>"));
    const auto failures = await(s3.client().deleteVersions(
        testBucket, {{ObjectKey("a"), VersionId("1")}, {ObjectKey("a"), VersionId("2")}}));
    QCOMPARE(failures.value().size(), 1);
    QCOMPARE(failures->first().versionId, VersionId("2"));
    QCOMPARE(failures->first().error.kind, ErrorKind::AccessDenied);
}

void TestObjectVersions::markersOfADeletionAreNoted()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(200,
        "<DeleteResult><Deleted><Key>a</Key><DeleteMarker>true</DeleteMarker>"
        "<DeleteMarkerVersionId>m1</DeleteMarkerVersionId></Deleted>"
        "<Deleted><Key>b</Key></Deleted></DeleteResult>"));
    const auto log = std::make_shared<DeleteMarkerLog>();
    QVERIFY(await(s3.client().deleteObjects(testBucket, {ObjectKey("a"), ObjectKey("b")}, log)));
    QVERIFY(s3.script->request(0).body.contains("<Quiet>false</Quiet>"));
    QCOMPARE(log->markers(),
        QList<ObjectVersionName>({ObjectVersionName {ObjectKey("a"), VersionId("m1")}}));
    QVERIFY(log->isWhole());
}

void TestObjectVersions::markerOfASingleDeletionIsNoted()
{
    S3Fixture s3;
    s3.script->add(
        scriptedAnswer(204, {}, {{"x-amz-delete-marker", "true"}, {"x-amz-version-id", "m1"}}));
    s3.script->add(scriptedAnswer(204));
    const auto log = std::make_shared<DeleteMarkerLog>();
    QVERIFY(await(s3.client().deleteObject(testBucket, ObjectKey("a"), {}, log)));
    QVERIFY(await(s3.client().deleteObject(testBucket, ObjectKey("b"), {}, log)));
    QCOMPARE(log->markers(),
        QList<ObjectVersionName>({ObjectVersionName {ObjectKey("a"), VersionId("m1")}}));
}

/// The first attempt may have made markers that nobody tells.
void TestObjectVersions::lostResponseLeavesMarkersUnknown()
{
    S3Fixture s3;
    s3.script->add(scriptedError(ErrorKind::ConnectionLost, true));
    s3.script->add(scriptedAnswer(200,
        "<DeleteResult><Deleted><Key>a</Key><DeleteMarker>true</DeleteMarker>"
        "<DeleteMarkerVersionId>m2</DeleteMarkerVersionId></Deleted></DeleteResult>"));
    const auto log = std::make_shared<DeleteMarkerLog>();
    QVERIFY(await(s3.client().deleteObjects(testBucket, {ObjectKey("a")}, log)));
    QCOMPARE(log->markers().size(), 1);
    QVERIFY(!log->isWhole());

    const auto single = std::make_shared<DeleteMarkerLog>();
    s3.script->setHandler(
        [](const HttpRequest &) { return scriptedError(ErrorKind::ConnectionLost, true); });
    QVERIFY(!await(s3.client().deleteObject(testBucket, ObjectKey("a"), {}, single)));
    QVERIFY(!single->isWhole());
}

/// A refusal has done nothing.
void TestObjectVersions::refusedDeletionLeavesNothingUnknown()
{
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(403, "AccessDenied"));
    const auto log = std::make_shared<DeleteMarkerLog>();
    QVERIFY(!await(s3.client().deleteObject(testBucket, ObjectKey("a"), {}, log)));
    QVERIFY(log->isWhole());
}

void TestObjectVersions::markerWithoutAnIdOfItsOwnIsNotNoted()
{
    DeleteMarkerLog log;
    log.add({ObjectKey("a")}, {{ObjectKey("a"), VersionId("null")}});
    QVERIFY(log.markers().isEmpty());
    QVERIFY(!log.isWhole());
    DeleteMarkerLog others;
    others.add({ObjectKey("a")}, {{ObjectKey("of somebody else"), VersionId("1")}});
    QVERIFY(others.markers().isEmpty());
    QVERIFY(!others.isWhole());
}

void TestObjectVersions::markersAreBounded()
{
    DeleteMarkerLog log;
    for (qsizetype i = 0; i < DeleteMarkerLog::maxMarkers; ++i)
        log.add({ObjectKey("a")}, {{ObjectKey("a"), VersionId(QByteArray::number(i))}});
    QVERIFY(log.isWhole());
    log.add({ObjectKey("a")}, {{ObjectKey("a"), VersionId("one too many")}});
    QCOMPARE(log.markers().size(), DeleteMarkerLog::maxMarkers);
    QVERIFY(!log.isWhole());
}

void TestObjectVersions::restoreForGoodHasNoDays()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(202));
    RestoreObjectInput input;
    input.bucket = testBucket;
    input.key = ObjectKey("a");
    input.days = 0;
    QVERIFY(await(s3.client().restoreObject(input)));
    QVERIFY(!s3.script->request(0).body.contains("Days"));
    QVERIFY(s3.script->request(0).body.contains("<Tier>Standard</Tier>"));
}

void TestObjectVersions::restoreIsAskedFor()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(202));
    s3.script->add(scriptedAnswer(200));
    RestoreObjectInput input;
    input.bucket = testBucket;
    input.key = ObjectKey("a");
    input.versionId = VersionId("1");
    input.days = 5;
    input.tier = RestoreTier::Bulk;
    QCOMPARE(await(s3.client().restoreObject(input)).value(), RestoreOutcome::Begun);
    QCOMPARE(await(s3.client().restoreObject(input)).value(), RestoreOutcome::Extended);
    QCOMPARE(targetOf(s3.script->request(0)), "POST /bucket/a?restore=&versionId=1");
    const QByteArray body = s3.script->request(0).body;
    QVERIFY2(body.contains("<Days>5</Days><GlacierJobParameters><Tier>Bulk</Tier>"
                           "</GlacierJobParameters>"),
        body.constData());
}

void TestObjectVersions::restoreThatGoesOnIsNoFailure()
{
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(409, "RestoreAlreadyInProgress"));
    s3.script->add(S3Fixture::errorAnswer(403, "InvalidObjectState"));
    RestoreObjectInput input;
    input.bucket = testBucket;
    input.key = ObjectKey("a");
    QCOMPARE(await(s3.client().restoreObject(input)).value(), RestoreOutcome::InProgress);
    QCOMPARE(kindOf(await(s3.client().restoreObject(input))), ErrorKind::ObjectArchived);
}

void TestObjectVersions::restoreStateIsRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("meaning");
    const auto row = [](const char *value, const char *meaning) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(meaning);
    };
    row("ongoing-request=\"true\"", "ongoing");
    row("ongoing-request=\"false\", expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\"",
        "until 2012-12-21T00:00:00Z");
    row("ongoing-request=\"false\"", "until ");
    row("", "nothing");
    row("ongoing-request=\"maybe\"", "nothing");
    row("ongoing-request=\"true", "nothing");
}

void TestObjectVersions::restoreStateIsRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, meaning);
    QCOMPARE(restoreOf(value.constData()), meaning);
    ObjectHead head;
    head.storageClass = "DEEP_ARCHIVE";
    head.headers.set("x-amz-restore", value);
    QCOMPARE(isUnreadableArchive(head), !meaning.startsWith("until"));
    head.storageClass = "STANDARD";
    QVERIFY(!isUnreadableArchive(head));
}

QTEST_GUILESS_MAIN(TestObjectVersions)
#include "tst_objectversions.moc"
