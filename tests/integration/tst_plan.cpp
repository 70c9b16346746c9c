// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plandecisions.h"
#include "core/transfer/requestcodec.h"
#include "core/transfer/transferplanner.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace windlass;

/// What a plan says, against what the transfer then does.
class TestPlan : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void uploadSaysWhatWillBeSent();
    void requestsAreThoseThatAreSent_data();
    void requestsAreThoseThatAreSent();
    void newerObjectsAreLookedAt();
    void requestsOfCopiesAreThoseThatAreSent_data();
    void requestsOfCopiesAreThoseThatAreSent();
    void refusedServerCopyIsCountedAsAStream();
    void headsOfNamedSourcesAreCountedOnce_data();
    void headsOfNamedSourcesAreCountedOnce();
    void conflictsAreFound_data();
    void conflictsAreFound();
    void conflictsAmongManyAreFound();
    void existingFolderIsAConflict_data();
    void existingFolderIsAConflict();
    void whatCannotBeSentIsSaid();
    void keysThatCannotBeFilesAreSaid();
    void nothingIsWritten();
    void rowsAreBounded();
    void deletionCountsItsObjects();
    void deletionRequestsAreThoseThatAreSent();
    void whatIsNewerThanTheReviewStays_data();
    void whatIsNewerThanTheReviewStays();
    void writeOnlyKeySeesNoTargets();
    void missingBucketEndsThePlan();
    void plannerThatGoesEndsItsScan();

private:
    struct Plan {
        QList<PlanRow> rows;
        PlanTotals totals;

        const PlanRow *find(const QByteArray &name) const
        {
            const auto found = std::find_if(
                rows.cbegin(), rows.cend(), [&](const PlanRow &row) { return row.name == name; });
            return found == rows.cend() ? nullptr : &*found;
        }
    };
    static Plan planOf(const TransferRequest &request, const TransferConfig &config = {},
        qsizetype rows = TransferPlanner::mostRows)
    {
        Plan plan;
        TransferPlanner planner(request, config, nullptr, rows);
        connect(&planner, &TransferPlanner::grown, &planner, [&plan](const PlanUpdate &update) {
            plan.rows += update.rows;
            plan.totals = update.totals;
        });
        planner.start();
        TransferProbe::waitUntil([&] { return plan.totals.isFinished; });
        return plan;
    }
    std::shared_ptr<S3Service> through(const Relay &relay) const
    {
        return GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    }
    TransferRequest upload(std::shared_ptr<S3Service> service = {}) const
    {
        return TransferRequest::upload(service ? service : m_gateway.service(),
            {{m_tree->path("trip"), "trip/"}}, m_bucket, ObjectKey("to/"));
    }
    RemoteSelection folder(const QByteArray &key, const QByteArray &name) const
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = true;
        selection.targetName = name;
        return selection;
    }
    TransferRequest download(std::shared_ptr<S3Service> service = {}) const
    {
        return TransferRequest::download(service ? service : m_gateway.service(), m_bucket,
            {folder("trip/", "trip/")}, m_tree->path("down"));
    }
    TransferRequest copy(TransferKind kind, std::shared_ptr<S3Service> service = {}) const
    {
        TransferRequest request = TransferRequest::copy(service ? service : m_gateway.service(),
            m_bucket, {folder("trip/", "trip/")}, m_bucket, ObjectKey("to/"));
        request.kind = kind;
        return request;
    }
    TransferRequest requestOf(TransferKind kind, std::shared_ptr<S3Service> service = {}) const
    {
        if (kind == TransferKind::Upload)
            return upload(service);
        if (kind == TransferKind::Download)
            return download(service);
        return copy(kind, service);
    }
    static void addKinds();

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<TemporaryTree> m_tree;
};

void TestPlan::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestPlan::init()
{
    m_bucket = m_gateway.makeBucket();
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFolder("down");
}

void TestPlan::addKinds()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::newRow("upload") << TransferKind::Upload;
    QTest::newRow("download") << TransferKind::Download;
    QTest::newRow("copy") << TransferKind::Copy;
    QTest::newRow("move") << TransferKind::Move;
}

void TestPlan::uploadSaysWhatWillBeSent()
{
    m_tree->addFile("trip/a", "12345");
    m_tree->addFile("trip/deep/b", "123");
    m_tree->addFolder("trip/empty");
    const Plan plan = planOf(upload());
    QVERIFY(plan.totals.isUnambiguous(ExistingRule::Ask));
    QCOMPARE(plan.totals.items, 3);
    QCOMPARE(plan.totals.ready.items, 3);
    QCOMPARE(plan.totals.ready.bytes, 8);
    QCOMPARE(plan.rows.size(), 3);
    QVERIFY(plan.find("trip/a"));
    QCOMPARE(plan.find("trip/a")->source.size, 5);
    QVERIFY(plan.find("trip/a")->source.lastModified.isValid());
    QVERIFY(plan.find("trip/empty/"));
}

void TestPlan::requestsAreThoseThatAreSent_data()
{
    addKinds();
}

void TestPlan::requestsAreThoseThatAreSent()
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
    TransferConfig config = smallParts();
    config.copyThreshold = 6 * 1024 * 1024;
    config.copyPartSize = 5 * 1024 * 1024;
    Relay relay(m_gateway.endpoint());
    const TransferRequest request = requestOf(kind, through(relay));
    const Plan plan = planOf(request, config);
    QVERIFY(plan.totals.isFinished);
    QCOMPARE(plan.totals.ready.items, 13);
    QCOMPARE(plan.totals.ready.bytes, 12 * 7 + large.size());
    relay.reset();
    TransferProbe probe(config);
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    const RequestCounts &counts = plan.totals.ready.requests;
    const int puts = relay.count("PUT", "");
    const int parts = relay.count("PUT", "partNumber=");
    QCOMPARE(counts.parts, parts);
    QCOMPARE(counts.puts + counts.copies, puts - parts);
    QCOMPARE(counts.heads, relay.count("HEAD", ""));
    QCOMPARE(counts.deletes, relay.count("DELETE", ""));
    QCOMPARE(counts.multiparts, relay.count("POST", ""));
    QCOMPARE(counts.lists, relay.count("GET", "list-type=2"));
    QCOMPARE(counts.tags, relay.count("GET", "?tagging"));
    QCOMPARE(counts.gets,
        relay.count("GET", "") - relay.count("GET", "list-type=2")
            - relay.count("GET", "?tagging"));
}

/// What has come to the local folder by a download has the times of the files that were uploaded,
/// so that its objects, which are later, are not newer.
void TestPlan::newerObjectsAreLookedAt()
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
    Relay relay(m_gateway.endpoint());
    RemoteSelection selection;
    selection.key = ObjectKey("trip/");
    selection.isPrefix = true;
    selection.targetName = "trip/";
    TransferRequest request
        = TransferRequest::download(through(relay), m_bucket, {selection}, m_tree->path("to"));
    request.existing = ExistingRule::OverwriteIfNewer;
    const Plan plan = planOf(request);
    QCOMPARE(plan.totals.conflicts, count);
    QVERIFY(plan.find("trip/0")->isUnsure(ExistingRule::OverwriteIfNewer));
    QVERIFY(!plan.find("trip/0")->isUnsure(ExistingRule::Overwrite));
    relay.reset();
    const auto outcome = TransferProbe(smallParts()).run(request);
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(outcome.batch.skipped, count - 1);
    const RequestCounts &counts = plan.totals.conflicting[ExistingRule::OverwriteIfNewer].requests;
    QCOMPARE(counts.heads, relay.count("HEAD", ""));
    QCOMPARE(counts.gets, count); // at most
}

void TestPlan::requestsOfCopiesAreThoseThatAreSent_data()
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
void TestPlan::requestsOfCopiesAreThoseThatAreSent()
{
    QFETCH(const bool, isStreamed);
    QFETCH(const TransferKind, kind);
    QFETCH(const std::function<void(ObjectOptions &)>, change);
    const qint64 large = 12 * 1024 * 1024;
    for (const char *name : {"a", "b", "c"})
        m_gateway.put(m_bucket, ObjectKey(QByteArray("trip/") + name), "content");
    m_gateway.put(m_bucket, ObjectKey("trip/empty"), "");
    m_gateway.put(m_bucket, ObjectKey("trip/large"), patternBytes(large));
    TransferConfig config = smallParts();
    config.copyThreshold = 6 * 1024 * 1024;
    config.copyPartSize = 5 * 1024 * 1024;
    // One that was uploaded in parts as the copy will be.
    m_tree->addFile("parts", patternBytes(large));
    const TransferRequest upload = TransferRequest::upload(
        m_gateway.service(), {{m_tree->path("parts"), "parts"}}, m_bucket, ObjectKey("trip/"));
    QCOMPARE(TransferProbe(config).run(upload).whyNotAllDone(), QByteArray());
    Relay source(m_gateway.endpoint());
    Relay target(m_gateway.endpoint());
    TransferRequest request = copy(kind, through(source));
    if (isStreamed)
        request.targetService = through(target);
    change(request.options);
    const Plan plan = planOf(request, config);
    QCOMPARE(plan.totals.isStreamed, isStreamed);
    QCOMPARE(plan.totals.ready.items, 6);
    source.reset();
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
void TestPlan::refusedServerCopyIsCountedAsAStream()
{
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "content");
    TransferRequest request = copy(TransferKind::Copy);
    request.targetService
        = GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.otherCredentials());
    QVERIFY(planOf(request).totals.isStreamed);
    QCOMPARE(planOf(request).totals.ready.requests.puts, 1);
    QCOMPARE(planOf(request).totals.ready.requests.copies, 0);
    request.targetService
        = GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.credentials());
    QVERIFY(!planOf(request).totals.isStreamed);
    QCOMPARE(planOf(request).totals.ready.requests.copies, 1);
}

/// As on the command line, which names an object and knows nothing of it.
void TestPlan::headsOfNamedSourcesAreCountedOnce_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::newRow("download") << TransferKind::Download;
    QTest::newRow("copy") << TransferKind::Copy;
    QTest::newRow("move") << TransferKind::Move;
}

void TestPlan::headsOfNamedSourcesAreCountedOnce()
{
    QFETCH(const TransferKind, kind);
    TransferConfig config = smallParts();
    config.copyThreshold = 6 * 1024 * 1024;
    config.copyPartSize = 5 * 1024 * 1024;
    m_gateway.put(m_bucket, ObjectKey("trip/large"), patternBytes(12 * 1024 * 1024));
    m_gateway.put(m_bucket, ObjectKey("trip/small"), "content");
    Relay relay(m_gateway.endpoint());
    TransferRequest request = requestOf(kind, through(relay));
    request.remoteSources.clear();
    for (const char *name : {"large", "small"}) {
        RemoteSelection selection;
        selection.key = ObjectKey(QByteArray("trip/") + name);
        selection.targetName = name;
        request.remoteSources.append(selection);
    }
    const Plan plan = planOf(request, config);
    relay.reset();
    QCOMPARE(TransferProbe(config).run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(plan.totals.ready.requests.heads, relay.count("HEAD", ""));
    QCOMPARE(plan.totals.ready.requests.total(), relay.requests().size());
}

void TestPlan::conflictsAreFound_data()
{
    addKinds();
}

void TestPlan::conflictsAreFound()
{
    QFETCH(const TransferKind, kind);
    for (const char *name : {"a", "b"}) {
        m_tree->addFile(QByteArray("trip/") + name, "new one");
        m_gateway.put(m_bucket, ObjectKey(QByteArray("trip/") + name), "new one");
    }
    m_gateway.put(m_bucket, ObjectKey("to/trip/a"), "old");
    m_tree->addFile("down/trip/a", "old");
    const Plan plan = planOf(requestOf(kind));
    QCOMPARE(plan.totals.conflicts, 1);
    QCOMPARE(plan.totals.items, 2);
    const PlanRow *row = plan.find("trip/a");
    QVERIFY(row);
    QCOMPARE(row->kind, PlanRow::Kind::Conflict);
    QCOMPARE(row->source.size, 7);
    QCOMPARE(row->target->size, 3);
    QVERIFY(row->target->lastModified.isValid());
    QCOMPARE(plan.find("trip/b")->kind, PlanRow::Kind::Ready);
    QVERIFY(!plan.totals.isUnambiguous(ExistingRule::Ask));
}

void TestPlan::conflictsAmongManyAreFound()
{
    for (int i = 0; i < 1500; ++i) {
        const QByteArray name = "trip/" + QByteArray::number(i);
        m_tree->addFile(name, "new");
    }
    for (int i = 0; i < 1500; i += 300)
        m_gateway.put(m_bucket, ObjectKey("to/trip/" + QByteArray::number(i)), "old");
    Relay relay(m_gateway.endpoint());
    const Plan plan = planOf(upload(through(relay)));
    QCOMPARE(plan.totals.items, 1500);
    QCOMPARE(plan.totals.conflicts, 5);
    QCOMPARE(relay.count("HEAD", ""), 0);
    QVERIFY(relay.count("GET", "list-type=2") <= 4);
}

void TestPlan::existingFolderIsAConflict_data()
{
    addKinds();
}

void TestPlan::existingFolderIsAConflict()
{
    QFETCH(const TransferKind, kind);
    m_tree->addFile("trip/a", "new");
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "new");
    for (const char *name : {"trip/b", "trip (1)/b"}) {
        m_gateway.put(m_bucket, ObjectKey(QByteArray("to/") + name), "old");
        m_tree->addFile(QByteArray("down/") + name, "old");
    }
    TransferRequest request = requestOf(kind);
    request.existing = ExistingRule::Ask;
    const Plan plan = planOf(request);
    QCOMPARE(plan.totals.conflicts, 0);
    QCOMPARE(plan.totals.folders.keys(), QByteArrayList {"trip/"});
    QCOMPARE(plan.rows.first().kind, PlanRow::Kind::FolderConflict);
    QCOMPARE(plan.rows.first().freeName, QByteArray("trip (2)/"));
    // And what is decided is done.
    PlanDecisions decisions(request, {});
    decisions.decideFolder("trip/", PlanDecisions::FolderRule::KeepBoth);
    TransferProbe probe;
    QCOMPARE(probe.run(decisions.decided(plan.totals)).whyNotAllDone(), QByteArray());
    if (kind == TransferKind::Download) {
        QCOMPARE(m_tree->read("down/trip (2)/a"), QByteArray("new"));
        QVERIFY(!m_tree->exists("down/trip/a"));
    } else {
        QCOMPARE(m_gateway.get(m_bucket, ObjectKey("to/trip (2)/a")).value(), QByteArray("new"));
        QVERIFY(!m_gateway.get(m_bucket, ObjectKey("to/trip/a")));
    }
}

void TestPlan::whatCannotBeSentIsSaid()
{
    m_tree->addFile("trip/a", "a");
    QCOMPARE(::mkfifo(m_tree->path("trip/pipe").constData(), 0600), 0);
    m_tree->addFile("trip/\xff", "not UTF-8");
    const Plan plan = planOf(upload());
    QCOMPARE(plan.totals.skipped, 2);
    QCOMPARE(plan.totals.ready.items, 1);
    QVERIFY(plan.find("trip/pipe"));
    QCOMPARE(plan.find("trip/pipe")->problem->kind, ErrorKind::FileUnreadable);
}

void TestPlan::keysThatCannotBeFilesAreSaid()
{
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "a");
    m_gateway.put(m_bucket, ObjectKey("trip/" + QByteArray(300, 'l')), "b");
    const Plan plan = planOf(download());
    QCOMPARE(plan.totals.items, 2);
    QCOMPARE(plan.totals.skipped + plan.totals.changedNames, 1);
}

void TestPlan::nothingIsWritten()
{
    m_tree->addFile("trip/a", "a");
    Relay relay(m_gateway.endpoint());
    planOf(upload(through(relay)));
    QCOMPARE(relay.count("PUT", "") + relay.count("POST", "") + relay.count("DELETE", ""), 0);
    TransferRequest request = download();
    request.targetFolder = m_tree->path("not/there");
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "a");
    QCOMPARE(planOf(request).totals.items, 1);
    QVERIFY(!m_tree->exists("not"));
}

void TestPlan::rowsAreBounded()
{
    for (int i = 0; i < 30; ++i)
        m_tree->addFile("trip/" + QByteArray::number(i), "new");
    m_gateway.put(m_bucket, ObjectKey("to/trip/29"), "old");
    const Plan plan = planOf(upload(), {}, 10);
    QCOMPARE(plan.totals.items, 30);
    QCOMPARE(plan.totals.rowsLeftOut, 19);
    QCOMPARE(plan.rows.size(), 12); // ten plain ones, the conflict, and the folder
    QVERIFY(plan.find("trip/29"));
}

void TestPlan::deletionCountsItsObjects()
{
    for (int i = 0; i < 5; ++i)
        m_gateway.put(m_bucket, ObjectKey("trip/" + QByteArray::number(i)), "x");
    const Plan plan = planOf(
        TransferRequest::deletion(m_gateway.service(), m_bucket, {folder("trip/", "trip/")}));
    QCOMPARE(plan.totals.ready.items, 5);
    QCOMPARE(plan.totals.ready.bytes, 5);
    QCOMPARE(plan.rows.size(), 5);
    QCOMPARE(plan.rows.last().name, QByteArray("trip/4"));
    QCOMPARE(plan.rows.last().source.size, 1);
    QVERIFY(plan.rows.last().source.lastModified.isValid());
}

/// More than a page below one folder, another folder, single objects, and keys that DeleteObjects
/// cannot say.
void TestPlan::deletionRequestsAreThoseThatAreSent()
{
    for (int i = 0; i < 1100; ++i)
        m_gateway.put(m_bucket, ObjectKey("trip/" + QByteArray::number(i)), "x");
    const QByteArrayList others {"other/1", "other/\x01", "other/\x02", "a", "b"};
    for (const QByteArray &key : others)
        m_gateway.put(m_bucket, ObjectKey(key), "y");
    RemoteSelection single;
    QList<RemoteSelection> selections {folder("trip/", "trip/"), folder("other/", "other/")};
    for (const char *key : {"a", "b"}) {
        single.key = ObjectKey(key);
        single.size = 1;
        selections.append(single);
    }
    Relay relay(m_gateway.endpoint());
    const TransferRequest request = TransferRequest::deletion(through(relay), m_bucket, selections);
    const Plan plan = planOf(request);
    QCOMPARE(plan.totals.ready.items, 1105);
    QCOMPARE(plan.totals.ready.bytes, 1105);
    const RequestCounts &counts = plan.totals.ready.requests;
    // Two pages of one folder, one of the other, one of the objects; and two keys by themselves.
    QCOMPARE(counts.deletes, 6);
    QCOMPARE(counts.lists, 3);
    QCOMPARE(counts.total(), 9);
    relay.reset();
    TransferProbe probe;
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey>());
    QCOMPARE(counts.deletes, relay.count("POST", "?delete") + relay.count("DELETE", ""));
    QCOMPARE(counts.lists, relay.count("GET", "list-type=2"));
    QCOMPARE(counts.total(), relay.requests().size());
}

void TestPlan::whatIsNewerThanTheReviewStays_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::newRow("delete") << TransferKind::Delete;
    QTest::newRow("move") << TransferKind::Move;
}

void TestPlan::whatIsNewerThanTheReviewStays()
{
    QFETCH(const TransferKind, kind);
    for (const char *key : {"trip/1", "trip/2", "trip/3"})
        m_gateway.put(m_bucket, ObjectKey(key), "old");
    TransferRequest request = copy(kind);
    const TransferConfig config;
    const TransferRequest unfinished = PlanDecisions(request, config).decided(PlanTotals());
    QVERIFY(!unfinished.reviewedUntil.isValid());
    const Plan plan = planOf(request);
    request = PlanDecisions(request, config).decided(plan.totals);
    QVERIFY(request.reviewedUntil.isValid());
    m_gateway.put(m_bucket, ObjectKey("trip/2"), "new");
    m_gateway.put(m_bucket, ObjectKey("trip/4"), "new");
    // A week later, in another run of the program.
    const auto later = decodeRequest(encodeRequest(request), m_gateway.service());
    QVERIFY(later);
    TransferProbe probe;
    const auto outcome = probe.run(*later);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.done, 2);
    QVERIFY(!m_gateway.get(m_bucket, ObjectKey("trip/1")));
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("trip/2")).value_or(""), QByteArray("new"));
    QVERIFY(!m_gateway.get(m_bucket, ObjectKey("trip/3")));
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("trip/4")).value_or(""), QByteArray("new"));
}

void TestPlan::writeOnlyKeySeesNoTargets()
{
    m_tree->addFile("trip/a", "a");
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        return request.method == "PUT"
            ? Relay::Fate::pass()
            : Relay::Fate::say("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>");
    });
    const Plan plan = planOf(upload(through(relay)));
    QVERIFY(plan.totals.areTargetsUnknown);
    QVERIFY(!plan.totals.error);
    QCOMPARE(plan.totals.ready.items, 1);
}

void TestPlan::missingBucketEndsThePlan()
{
    m_bucket = BucketName("windlass-test-there-is-none");
    const Plan plan = planOf(download());
    QVERIFY(plan.totals.isFinished);
    QVERIFY(plan.totals.error);
    QCOMPARE(plan.totals.error->kind, ErrorKind::NoSuchBucket);
    m_bucket = m_gateway.makeBucket();
}

void TestPlan::plannerThatGoesEndsItsScan()
{
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &) { return Relay::Fate::hold(); });
    m_tree->addFile("trip/a", "a");
    auto planner = std::make_unique<TransferPlanner>(upload(through(relay)), TransferConfig());
    planner->start();
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 1; }));
    planner.reset(); // hangs if the scan does not end
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
