// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/plandecisions.h"
#include "core/transfer/request/requestcodec.h"
#include "core/transfer/scan/localselections.h"
#include "plantest.h"
#include "tests/unit/testing.h"

#include <QTest>

#include <sys/stat.h>

using namespace windlass;

/// What a plan says, against what the transfer then does.
class TestPlan : public PlanTest
{
    Q_OBJECT
private slots:
    void uploadSaysWhatWillBeSent();
    void conflictsAreFound_data();
    void conflictsAreFound();
    void conflictsAmongManyAreFound();
    void existingFolderIsAConflict_data();
    void existingFolderIsAConflict();
    void whatCannotBeSentIsSaid();
    void keysThatCannotBeFilesAreSaid();
    void sourcesOfOneNameAreKeptApart();
    void targetKeysThatAreTooLongAreSaid();
    void nothingIsWritten();
    void rowsAreBounded();
    void deletionCountsItsObjects();
    void whatIsNewerThanTheReviewStays_data();
    void whatIsNewerThanTheReviewStays();
    void writeOnlyKeySeesNoTargets();
    void missingBucketEndsThePlan();
    void plannerThatGoesEndsItsScan();
};

void TestPlan::uploadSaysWhatWillBeSent()
{
    m_tree->addFile("trip/a", "12345");
    m_tree->addFile("trip/deep/b", "123");
    m_tree->addFolder("trip/empty");
    const Plan plan = planOf(upload());
    QVERIFY(plan.totals.isUnambiguous(ConflictPolicy::Ask));
    QCOMPARE(plan.totals.items, 3);
    QCOMPARE(plan.totals.ready.items, 3);
    QCOMPARE(plan.totals.ready.bytes, 8);
    QCOMPARE(plan.rows.size(), 3);
    QVERIFY(plan.find("trip/a"));
    QCOMPARE(plan.find("trip/a")->source.size, 5);
    QVERIFY(plan.find("trip/a")->source.lastModified.isValid());
    QVERIFY(plan.find("trip/empty/"));
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
    QVERIFY(!plan.totals.isUnambiguous(ConflictPolicy::Ask));
}

void TestPlan::conflictsAmongManyAreFound()
{
    for (int i = 0; i < 1500; ++i) {
        const QByteArray name = "trip/" + QByteArray::number(i);
        m_tree->addFile(name, "new");
    }
    for (int i = 0; i < 1500; i += 300)
        m_gateway.put(m_bucket, ObjectKey("to/trip/" + QByteArray::number(i)), "old");
    const Plan plan = planOf(upload());
    QCOMPARE(plan.totals.items, 1500);
    QCOMPARE(plan.totals.conflicts, 5);
    QCOMPARE(m_relay->count("HEAD", ""), 0);
    QVERIFY(m_relay->count("GET", "list-type=2") <= 4);
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
    request.existing = ConflictPolicy::Ask;
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
    QCOMPARE(plan.find("trip/pipe")->problem->kind, ErrorKind::NotARegularFile);
}

void TestPlan::keysThatCannotBeFilesAreSaid()
{
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "a");
    m_gateway.put(m_bucket, ObjectKey("trip/" + QByteArray(300, 'l')), "b");
    const Plan plan = planOf(download());
    QCOMPARE(plan.totals.items, 2);
    QCOMPARE(plan.totals.skipped + plan.totals.changedNames, 1);
}

void TestPlan::sourcesOfOneNameAreKeptApart()
{
    for (const char *path : {"a/report.pdf", "b/report.pdf", "a/trip/x", "b/trip/x"})
        m_tree->addFile(path, path);
    const QList<LocalSelection> sources = localSelections({m_tree->path("a/report.pdf"),
        m_tree->path("b/report.pdf"), m_tree->path("a/trip"), m_tree->path("b/trip")});
    const TransferRequest request
        = TransferRequest::upload(m_service, sources, m_bucket, ObjectKey("to/"));
    const Plan plan = planOf(request);
    QCOMPARE(plan.totals.items, 4);
    QCOMPARE(plan.totals.changedNames, 2);
    QVERIFY2(!plan.totals.isUnambiguous(ConflictPolicy::Ask), "it is to be looked at");
    QVERIFY(plan.find("report.pdf")->changedName.isEmpty());
    QCOMPARE(plan.find("report (1).pdf")->changedName, QByteArray("report (1).pdf"));
    QCOMPARE(plan.find("trip (1)/x")->changedName, QByteArray("trip (1)/x"));

    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(stored("to/report.pdf"), QByteArray("a/report.pdf"));
    QCOMPARE(stored("to/report (1).pdf"), QByteArray("b/report.pdf"));
    QCOMPARE(stored("to/trip/x"), QByteArray("a/trip/x"));
    QCOMPARE(stored("to/trip (1)/x"), QByteArray("b/trip/x"));
}

void TestPlan::targetKeysThatAreTooLongAreSaid()
{
    const QByteArray tooLong = "trip/" + QByteArray(1018, 'k'); // without "to/"
    m_gateway.put(m_bucket, ObjectKey("trip/a"), "a");
    m_gateway.put(m_bucket, ObjectKey(tooLong), "b");
    const Plan plan = planOf(copy(TransferKind::Move));
    QCOMPARE(plan.totals.ready.items, 1);
    QCOMPARE(plan.totals.skipped, 1);
    QCOMPARE(plan.find(tooLong)->problem->kind, ErrorKind::KeyTooLong);
    const auto outcome = TransferProbe().run(copy(TransferKind::Move));
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::KeyTooLong);
    QCOMPARE(stored(tooLong), QByteArray("b"));
}

void TestPlan::nothingIsWritten()
{
    m_tree->addFile("trip/a", "a");
    planOf(upload());
    QCOMPARE(
        m_relay->count("PUT", "") + m_relay->count("POST", "") + m_relay->count("DELETE", ""), 0);
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
    const Plan plan
        = planOf(TransferRequest::deletion(m_gateway.service(), m_bucket, {folder("trip/")}));
    QCOMPARE(plan.totals.ready.items, 5);
    QCOMPARE(plan.totals.ready.bytes, 5);
    QCOMPARE(plan.rows.size(), 5);
    QCOMPARE(plan.rows.last().name, QByteArray("trip/4"));
    QCOMPARE(plan.rows.last().source.size, 1);
    QVERIFY(plan.rows.last().source.lastModified.isValid());
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
    m_relay->setRule([](const Relay::Request &request) {
        return request.method == "PUT"
            ? Relay::Fate::pass()
            : Relay::Fate::say("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>");
    });
    const Plan plan = planOf(upload());
    QVERIFY(plan.totals.areTargetsUnknown);
    QVERIFY(!plan.totals.error);
    QCOMPARE(plan.totals.ready.items, 1);
    QVERIFY(plan.rows.first().isTargetUnknown);
    m_relay->setRule({});
    QVERIFY(!planOf(upload()).rows.first().isTargetUnknown);
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
    m_relay->setRule(holdAnswers("GET"));
    m_tree->addFile("trip/a", "a");
    auto planner = std::make_unique<TransferPlanner>(upload(), TransferConfig());
    planner->start();
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
    planner.reset(); // hangs if the scan does not end
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
