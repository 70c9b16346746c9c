// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "plantest.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace windlass;

/// The requests that a plan announces, against those that the transfer then sends.
class TestPlanRequests : public PlanTest
{
    Q_OBJECT
private slots:
    void requestsAreThoseThatAreSent_data();
    void requestsAreThoseThatAreSent();
    void newerObjectsAreLookedAt();
    void requestsOfCopiesAreThoseThatAreSent_data();
    void requestsOfCopiesAreThoseThatAreSent();
    void refusedServerCopyIsCountedAsAStream();
    void headsOfNamedSourcesAreCountedOnce_data();
    void headsOfNamedSourcesAreCountedOnce();
    void deletionRequestsAreThoseThatAreSent();
};

void TestPlanRequests::requestsAreThoseThatAreSent_data()
{
    addKinds();
}

void TestPlanRequests::requestsAreThoseThatAreSent()
{
    QFETCH(const TransferKind, kind);
    for (int i = 0; i < 12; ++i) {
        const QByteArray name = "trip/" + QByteArray::number(i);
        m_tree->addFile(name, "content");
        m_gateway.put(m_bucket, ObjectKey(name), "content");
    }
    const QByteArray large = patternBytes(12 * 1024 * 1024);
    m_tree->addFile("trip/large", large);
    m_gateway.put(m_bucket, ObjectKey("trip/large"), large);
    const TransferConfig config = smallParts();
    const TransferRequest request = requestOf(kind);
    const Plan plan = planOf(request, config);
    QVERIFY(plan.totals.isFinished);
    QCOMPARE(plan.totals.ready.items, 13);
    QCOMPARE(plan.totals.ready.bytes, 12 * 7 + large.size());
    m_relay->reset();
    TransferProbe probe(config);
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    const RequestCounts &counts = plan.totals.ready.requests;
    const int puts = m_relay->count("PUT", "");
    const int parts = m_relay->count("PUT", "partNumber=");
    QCOMPARE(counts.parts, parts);
    QCOMPARE(counts.puts + counts.copies, puts - parts);
    QCOMPARE(counts.heads, m_relay->count("HEAD", ""));
    QCOMPARE(counts.deletes, m_relay->count("DELETE", ""));
    QCOMPARE(counts.multiparts, m_relay->count("POST", ""));
    QCOMPARE(counts.lists, m_relay->count("GET", "list-type=2"));
    QCOMPARE(counts.tags, m_relay->count("GET", "?tagging"));
    QCOMPARE(counts.gets,
        m_relay->count("GET", "") - m_relay->count("GET", "list-type=2")
            - m_relay->count("GET", "?tagging"));
}

/// What has come to the local folder by a download has the times of the files that were uploaded,
/// so that its objects, which are later, are not newer.
void TestPlanRequests::newerObjectsAreLookedAt()
{
    constexpr int count = 4;
    for (int i = 0; i < count; ++i) {
        const QByteArray name = "trip/" + QByteArray::number(i);
        ObjectFields fields;
        const bool isNewer = i == 0;
        fields.extra.set("x-amz-meta-mtime", isNewer ? "1900000000" : "1000000000");
        m_gateway.put(m_bucket, ObjectKey(name), "content", fields);
        m_tree->addFile("to/" + name, "old");
        timespec times[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, m_tree->path("to/" + name).constData(), times, 0), 0);
    }
    TransferRequest request = download();
    request.targetFolder = m_tree->path("to");
    request.existing = ConflictPolicy::OverwriteIfNewer;
    const Plan plan = planOf(request);
    QCOMPARE(plan.totals.conflicts, count);
    QVERIFY(plan.find("trip/0")->isUnsure(ConflictPolicy::OverwriteIfNewer));
    QVERIFY(!plan.find("trip/0")->isUnsure(ConflictPolicy::Overwrite));
    m_relay->reset();
    const auto outcome = TransferProbe(smallParts()).run(request);
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(outcome.batch.skipped, count - 1);
    const RequestCounts &counts
        = plan.totals.conflicting[ConflictPolicy::OverwriteIfNewer].requests;
    QCOMPARE(counts.heads, m_relay->count("HEAD", ""));
    QCOMPARE(counts.gets, count); // at most
}

void TestPlanRequests::requestsOfCopiesAreThoseThatAreSent_data()
{
    using Change = std::function<void(ObjectOptions &)>;
    QTest::addColumn<bool>("isStreamed");
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<Change>("change");
    const std::pair<const char *, Change> changes[] = {
        {"as it is", [](ObjectOptions &) {}},
        {"other metadata",
            [](ObjectOptions &options) {
                options.replacesMetadata = true;
                options.fields = {{"x-amz-meta-colour", "blue"}};
            }},
        {"no tags", [](ObjectOptions &options) { options.replacesTags = true; }},
        {"the same access", [](ObjectOptions &options) { options.keepsAcl = true; }},
        {"other tags",
            [](ObjectOptions &options) {
                options.replacesTags = true;
                options.tags = {{"colour", "blue"}};
            }},
    };
    for (const bool isStreamed : {false, true}) {
        for (const auto &[name, change] : changes) {
            if (isStreamed && qstrcmp(name, "the same access") == 0)
                continue; // there are other users
            const QByteArray by = isStreamed ? "streamed, " : "by the server, ";
            QTest::newRow((by + name).constData()) << isStreamed << TransferKind::Copy << change;
        }
    }
    QTest::newRow("streamed move") << true << TransferKind::Move << changes[0].second;
}

/// By kind, on the server of the sources and on that of the targets.
void TestPlanRequests::requestsOfCopiesAreThoseThatAreSent()
{
    QFETCH(const bool, isStreamed);
    QFETCH(const TransferKind, kind);
    QFETCH(const std::function<void(ObjectOptions &)>, change);
    const qint64 large = 12 * 1024 * 1024;
    for (const char *name : {"a", "b", "c"})
        m_gateway.put(m_bucket, ObjectKey(QByteArray("trip/") + name), "content");
    m_gateway.put(m_bucket, ObjectKey("trip/empty"), "");
    m_gateway.put(m_bucket, ObjectKey("trip/large"), patternBytes(large));
    const TransferConfig config = smallParts();
    // One that was uploaded in parts as the copy will be.
    m_tree->addFile("parts", patternBytes(large));
    const TransferRequest upload = TransferRequest::upload(
        m_gateway.service(), {{m_tree->path("parts"), "parts"}}, m_bucket, ObjectKey("trip/"));
    QCOMPARE(TransferProbe(config).run(upload).whyNotAllDone(), QByteArray());
    const Relay &source = *m_relay;
    Relay target(m_gateway.endpoint());
    TransferRequest request = copy(kind);
    if (isStreamed)
        request.targetService
            = GatewayFixture::makeService(target.endpoint(), m_gateway.credentials());
    change(request.options);
    const Plan plan = planOf(request, config);
    QCOMPARE(plan.totals.isStreamed, isStreamed);
    QCOMPARE(plan.totals.ready.items, 6);
    m_relay->reset();
    target.reset();
    QCOMPARE(TransferProbe(config).run(request).whyNotAllDone(), QByteArray());
    const auto sent = [&](const char *method, const char *inTarget) {
        return source.count(method, inTarget) + target.count(method, inTarget);
    };
    const RequestCounts &counts = plan.totals.ready.requests;
    const int tags = sent("GET", "?tagging") + sent("PUT", "?tagging");
    QCOMPARE(counts.tags, tags);
    QCOMPARE(counts.acls, sent("GET", "?acl") + sent("PUT", "?acl"));
    QCOMPARE(counts.heads, sent("HEAD", ""));
    QCOMPARE(counts.parts, sent("PUT", "partNumber="));
    QCOMPARE(counts.multiparts, sent("POST", ""));
    QCOMPARE(counts.deletes, sent("DELETE", ""));
    QCOMPARE(counts.lists, source.count("GET", "list-type=2"));
    QCOMPARE(counts.gets,
        sent("GET", "") - counts.lists - sent("GET", "?tagging") - sent("GET", "?acl"));
    QCOMPARE(counts.puts + counts.copies,
        sent("PUT", "") - sent("PUT", "partNumber=") - sent("PUT", "?tagging")
            - sent("PUT", "?acl"));
    QCOMPARE(counts.copies > 0, !isStreamed);
    QCOMPARE(counts.total(), source.requests().size() + target.requests().size());
}

/// The target's keys may not read the sources.
void TestPlanRequests::refusedServerCopyIsCountedAsAStream()
{
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "content");
    TransferRequest request = copy(TransferKind::Copy);
    request.targetService
        = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.otherCredentials());
    QVERIFY(planOf(request).totals.isStreamed);
    QCOMPARE(planOf(request).totals.ready.requests.puts, 1);
    QCOMPARE(planOf(request).totals.ready.requests.copies, 0);
    request.targetService
        = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    QVERIFY(!planOf(request).totals.isStreamed);
    QCOMPARE(planOf(request).totals.ready.requests.copies, 1);
}

/// As on the command line, which names an object and knows nothing of it.
void TestPlanRequests::headsOfNamedSourcesAreCountedOnce_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::newRow("download") << TransferKind::Download;
    QTest::newRow("copy") << TransferKind::Copy;
    QTest::newRow("move") << TransferKind::Move;
}

void TestPlanRequests::headsOfNamedSourcesAreCountedOnce()
{
    QFETCH(const TransferKind, kind);
    const TransferConfig config = smallParts();
    m_gateway.put(m_bucket, ObjectKey("trip/large"), patternBytes(12 * 1024 * 1024));
    m_gateway.put(m_bucket, ObjectKey("trip/small"), "content");
    TransferRequest request = requestOf(kind);
    request.remoteSources.clear();
    for (const char *name : {"large", "small"})
        request.remoteSources << object(QByteArray("trip/") + name, name);
    const Plan plan = planOf(request, config);
    m_relay->reset();
    QCOMPARE(TransferProbe(config).run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(plan.totals.ready.requests.heads, m_relay->count("HEAD", ""));
    QCOMPARE(plan.totals.ready.requests.total(), m_relay->requests().size());
}

/// More than a page below one folder, another folder, single objects, and keys that DeleteObjects
/// cannot say.
void TestPlanRequests::deletionRequestsAreThoseThatAreSent()
{
    for (int i = 0; i < 1100; ++i)
        m_gateway.put(m_bucket, ObjectKey("trip/" + QByteArray::number(i)), "x");
    const QByteArrayList others {"other/1", "other/\x01", "other/\x02", "a", "b"};
    for (const QByteArray &key : others)
        m_gateway.put(m_bucket, ObjectKey(key), "y");
    QList<RemoteSelection> selections {folder("trip/"), folder("other/")};
    for (const char *key : {"a", "b"}) {
        selections << object(key);
        selections.last().size = 1;
    }
    const TransferRequest request = TransferRequest::deletion(m_service, m_bucket, selections);
    const Plan plan = planOf(request);
    QCOMPARE(plan.totals.ready.items, 1105);
    QCOMPARE(plan.totals.ready.bytes, 1105);
    const RequestCounts &counts = plan.totals.ready.requests;
    // Two pages of one folder, one of the other, one of the objects; and two keys by themselves.
    QCOMPARE(counts.deletes, 6);
    QCOMPARE(counts.lists, 3);
    QCOMPARE(counts.total(), 9);
    m_relay->reset();
    TransferProbe probe;
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey>());
    QCOMPARE(counts.deletes, m_relay->count("POST", "?delete") + m_relay->count("DELETE", ""));
    QCOMPARE(counts.lists, m_relay->count("GET", "list-type=2"));
    QCOMPARE(counts.total(), m_relay->requests().size());
}

QTEST_GUILESS_MAIN(TestPlanRequests)
#include "tst_planrequests.moc"
