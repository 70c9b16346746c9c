// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"
#include "core/base/byteunits.h"
#include "oddkeys.h"
#include "relay.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

using namespace windlass;

namespace {
}

/// Copies and moves within the gateway.
class TestCopies : public BucketTest
{
    Q_OBJECT
private slots:
    void prefixIsCopied();
    void copyIntoAnotherBucket();
    void objectKeepsItsFields_data();
    void objectKeepsItsFields();
    void accessIsKeptOnRequest_data();
    void accessIsKeptOnRequest();
    void accessIsKeptWhereMetadataChanges();
    void sizeThatIsNotKnownIsAskedFor();
    void largeObjectIsCopiedInParts();
    void oneRequestAtATimeCopiesParts();
    void existingObjectIsLeftAloneIfWanted();
    void copyOntoItselfIsSkipped();
    void oddKeysAreCopied();
    void contentOfTheFolderItselfIsCopied();
    void contentOfTheFolderItselfStaysIfItHasNoPlace();
    void missingObjectIsOneFailure();
    void moveLeavesNothingAtTheSource();
    void moveOfALargeObjectLeavesNothingAtTheSource();
    void moveOntoItselfKeepsTheObject();
    void moveThatIsSkippedKeepsTheSource();
    void moveThatFailsKeepsTheSource();
    void moveToWhereTheCopyCannotBeSeenKeepsTheSource();

private:
    TransferRequest copyOf(const QList<RemoteSelection> &selections, const QByteArray &target,
        std::shared_ptr<S3Service> service = {}) const
    {
        return TransferRequest::copy(service ? service : m_gateway.service(), m_bucket, selections,
            m_bucket, ObjectKey(target));
    }
    TransferRequest moveOf(const QList<RemoteSelection> &selections, const QByteArray &target) const
    {
        TransferRequest request = copyOf(selections, target);
        request.kind = TransferKind::Move;
        return request;
    }
    static RemoteSelection prefix(const QByteArray &key, const QByteArray &targetName = {})
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = true;
        selection.targetName = targetName;
        return selection;
    }
    static RemoteSelection object(const QByteArray &key, const QByteArray &targetName)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.targetName = targetName;
        return selection;
    }
};

void TestCopies::prefixIsCopied()
{
    m_gateway.put(m_bucket, ObjectKey("from/a"), "1");
    m_gateway.put(m_bucket, ObjectKey("from/deeper/b"), "22");
    m_gateway.put(m_bucket, ObjectKey("from/empty/"), {});
    m_gateway.put(m_bucket, ObjectKey("other"), "333");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(copyOf({prefix("from/", "to/")}, "new/"));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.total, 3);
    QCOMPARE(outcome.batch.doneBytes, 3);
    QCOMPARE(keys(),
        QByteArrayList({"from/a", "from/deeper/b", "from/empty/", "new/to/a", "new/to/deeper/b",
            "new/to/empty/", "other"}));
    QCOMPARE(stored("new/to/deeper/b"), QByteArray("22"));
}

void TestCopies::copyIntoAnotherBucket()
{
    const BucketName other = m_gateway.makeBucket();
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    TransferRequest request = copyOf({prefix({})}, {});
    request.targetBucket = other;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(m_gateway.get(other, ObjectKey("a")).value_or(QByteArray()), QByteArray("content"));
}

void TestCopies::objectKeepsItsFields_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("by CopyObject") << qint64(1000);
    QTest::newRow("by UploadPartCopy") << 11 * mebibyte;
}

void TestCopies::objectKeepsItsFields()
{
    QFETCH(qint64, size);
    ObjectFields fields;
    fields.contentType = "image/x-windlass";
    fields.storageClass = "STANDARD_IA";
    fields.extra.set("x-amz-meta-color", "blue");
    fields.extra.set("x-amz-meta-mtime", "1700000000.5");
    fields.extra.set("Cache-Control", "max-age=60");
    fields.extra.set("Content-Disposition", "inline");
    fields.extra.set("Content-Encoding", "identity");
    fields.extra.set("Content-Language", "de");
    const QByteArray content = patternBytes(size);
    m_gateway.put(m_bucket, ObjectKey("original"), content, fields);
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(copyOf({object("original", "copy")}, {})).whyNotAllDone(), QByteArray());
    const auto head = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("copy")); });
    QCOMPARE(kindOf(head), std::nullopt);
    QCOMPARE(head->contentType, fields.contentType);
    for (const HttpHeader &field : fields.extra)
        QCOMPARE(
            field.name + ": " + head->headers.value(field.name), field.name + ": " + field.value);
    QVERIFY(stored("copy") == content);
}

void TestCopies::accessIsKeptOnRequest_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("by CopyObject") << TransferKind::Copy << qint64(1000) << true;
    QTest::newRow("by UploadPartCopy") << TransferKind::Copy << 11 * mebibyte << true;
    QTest::newRow("move") << TransferKind::Move << qint64(1000) << true;
    QTest::newRow("not asked for") << TransferKind::Copy << qint64(1000) << false;
}

void TestCopies::accessIsKeptOnRequest()
{
    QFETCH(const TransferKind, kind);
    QFETCH(const qint64, size);
    QFETCH(const bool, isKept);
    ObjectFields fields;
    fields.extra.set("x-amz-acl", "public-read");
    m_gateway.put(m_bucket, ObjectKey("original"), patternBytes(size), fields);
    TransferRequest request = kind == TransferKind::Move ? moveOf({object("original", "copy")}, {})
                                                         : copyOf({object("original", "copy")}, {});
    request.options.keepsAcl = isKept;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    const auto acl = m_gateway.call(
        [&](const S3Client &s3) { return s3.getObjectAcl(m_bucket, ObjectKey("copy")); });
    QVERIFY(acl);
    QCOMPARE(acl->contains("groups/global/AllUsers"), isKept);
    QCOMPARE(keys().contains("original"), kind == TransferKind::Copy);
}

/// A copy onto itself, which makes S3 forget who may read.
void TestCopies::accessIsKeptWhereMetadataChanges()
{
    ObjectFields fields;
    fields.extra.set("x-amz-acl", "public-read");
    m_gateway.put(m_bucket, ObjectKey("a"), "content", fields);
    TransferRequest request = copyOf({object("a", "a")}, {});
    request.options.replacesMetadata = true;
    request.options.contentType = "text/x-changed";
    request.options.keepsAcl = true;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    const auto acl = m_gateway.call(
        [&](const S3Client &s3) { return s3.getObjectAcl(m_bucket, ObjectKey("a")); });
    QVERIFY(acl);
    QVERIFY(acl->contains("groups/global/AllUsers"));
    QCOMPARE(
        m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("a")); })
            ->contentType,
        QByteArray("text/x-changed"));
}

void TestCopies::sizeThatIsNotKnownIsAskedFor()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(copyOf({object("a", "b")}, {}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.totalBytes, 7);
    QCOMPARE(outcome.batch.doneBytes, 7);
    QCOMPARE(probe.contradictions(), QByteArray());
}

void TestCopies::largeObjectIsCopiedInParts()
{
    const QByteArray content = patternBytes(16 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("large"), content);
    Relay relay(m_gateway.endpoint());
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(copyOf({prefix("large", "copy")}, {}, service));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(outcome.batch.doneBytes, content.size());
    QCOMPARE(relay.count("PUT", "partNumber="), 4);
    QVERIFY(stored("copy") == content);
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey> {{}}).size(), 0);
}

void TestCopies::oneRequestAtATimeCopiesParts()
{
    const QByteArray content = patternBytes(16 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("large"), content);
    Relay relay(m_gateway.endpoint());
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    TransferProbe probe(config);
    const auto outcome = probe.run(copyOf({object("large", "copy")}, {}, service));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(relay.maxInFlight(), 1);
    QVERIFY(stored("copy") == content);
}

void TestCopies::existingObjectIsLeftAloneIfWanted()
{
    m_gateway.put(m_bucket, ObjectKey("from/a"), "new");
    m_gateway.put(m_bucket, ObjectKey("from/b"), "new, too");
    m_gateway.put(m_bucket, ObjectKey("to/a"), "old");
    TransferRequest request = copyOf({prefix("from/")}, "to/");
    request.existing = ConflictPolicy::Skip;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(stored("to/a"), QByteArray("old"));
    QCOMPARE(stored("to/b"), QByteArray("new, too"));
}

void TestCopies::copyOntoItselfIsSkipped()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(copyOf({object("a", "a")}, {}));
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(stored("a"), QByteArray("content"));
}

void TestCopies::oddKeysAreCopied()
{
    QList<RemoteSelection> selections;
    int total = 0;
    for (const OddKey &odd : oddKeys()) {
        if (odd.key.size() > 1000)
            continue; // no room for the prefix
        m_gateway.put(m_bucket, ObjectKey(odd.key), odd.row);
        selections.append(object(odd.key, odd.key));
        ++total;
    }
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(copyOf(selections, "copy of "));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.done, total);
    for (const OddKey &odd : oddKeys()) {
        if (odd.key.size() <= 1000)
            QCOMPARE(stored("copy of " + odd.key), odd.row);
    }
}

void TestCopies::contentOfTheFolderItselfIsCopied()
{
    m_gateway.put(m_bucket, ObjectKey("from/"), "content");
    m_gateway.put(m_bucket, ObjectKey("from/a"), "1");
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(moveOf({prefix("from/")}, "to/")).whyNotAllDone(), QByteArray());
    QCOMPARE(keys(), QByteArrayList({"to/", "to/a"}));
    QCOMPARE(stored("to/"), QByteArray("content"));
}

/// A bucket as a whole has no object of its own.
void TestCopies::contentOfTheFolderItselfStaysIfItHasNoPlace()
{
    m_gateway.put(m_bucket, ObjectKey("from/"), "content");
    m_gateway.put(m_bucket, ObjectKey("from/a"), "1");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(moveOf({prefix("from/")}, {}));
    QCOMPARE(outcome.batch.done, 1);
    QVERIFY(outcome.onlyFailure().source.endsWith(QLatin1String("/from/")));
    QCOMPARE(keys(), QByteArrayList({"a", "from/"}));
    QCOMPARE(stored("from/"), QByteArray("content"));
}

void TestCopies::missingObjectIsOneFailure()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(copyOf({object("missing", "m"), object("a", "b")}, "to/"));
    QCOMPARE(outcome.batch.done, 1);
    const ItemSnapshot failure = outcome.onlyFailure();
    QCOMPARE(failure.error->kind, ErrorKind::NoSuchKey);
    QVERIFY(describe(*failure.error).contains(QLatin1String("/missing")));
    QCOMPARE(stored("to/b"), QByteArray("content"));
}

void TestCopies::moveLeavesNothingAtTheSource()
{
    m_gateway.put(m_bucket, ObjectKey("from/a"), "1");
    m_gateway.put(m_bucket, ObjectKey("from/deeper/b"), "22");
    m_gateway.put(m_bucket, ObjectKey("from/empty/"), {});
    m_gateway.put(m_bucket, ObjectKey("fromage"), "333");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(moveOf({prefix("from/")}, "to/"));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(keys(), QByteArrayList({"fromage", "to/a", "to/deeper/b", "to/empty/"}));
    QCOMPARE(stored("to/a"), QByteArray("1"));
    QCOMPARE(stored("to/deeper/b"), QByteArray("22"));
}

void TestCopies::moveOfALargeObjectLeavesNothingAtTheSource()
{
    const QByteArray content = patternBytes(11 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("large"), content);
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(moveOf({object("large", "moved")}, {}));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(keys(), QByteArrayList({"moved"}));
    QVERIFY(stored("moved") == content);
}

void TestCopies::moveOntoItselfKeepsTheObject()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(moveOf({object("a", "a")}, {}));
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(stored("a"), QByteArray("content"));
}

void TestCopies::moveThatIsSkippedKeepsTheSource()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "new");
    m_gateway.put(m_bucket, ObjectKey("b"), "old");
    TransferRequest request = moveOf({object("a", "b")}, {});
    request.existing = ConflictPolicy::Skip;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(request).batch.skipped, 1);
    QCOMPARE(stored("a"), QByteArray("new"));
    QCOMPARE(stored("b"), QByteArray("old"));
}

void TestCopies::moveThatFailsKeepsTheSource()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    TransferRequest request = moveOf({object("a", "a")}, {});
    request.targetBucket = BucketName("windlass-test-there-is-none");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::NoSuchBucket);
    QCOMPARE(stored("a"), QByteArray("content"));
}

void TestCopies::moveToWhereTheCopyCannotBeSeenKeepsTheSource()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) { // the look at the copy, at every attempt
        return request.isFor("HEAD", "/b") ? Relay::Fate::cut() : Relay::Fate::pass();
    });
    TransferRequest request = moveOf({object("a", "b")}, {});
    request.service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::ConnectionLost);
    QCOMPARE(relay.count("DELETE"), 0);
    QCOMPARE(stored("a"), QByteArray("content"));
}

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
