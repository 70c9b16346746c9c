// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/plandecisions.h"

#include <QTest>

using namespace windlass;

/// The sums of a plan, and what decisions make of them.
class TestTransferPlan : public QObject
{
    Q_OBJECT
private slots:
    void amountFollowsTheRule_data();
    void amountFollowsTheRule();
    void decisionsOfItemsAreCounted();
    void folderIsCountedAsDecided_data();
    void folderIsCountedAsDecided();
    void requestSaysWhatWasCounted();
    void smallPlansNeedNoLook_data();
    void smallPlansNeedNoLook();
    void whatComesLaterIsLeftAlone();
};

namespace {

PlanRow row(const QByteArray &name, qint64 size, std::optional<ContentFacts> target = {})
{
    PlanRow row;
    row.name = name;
    row.source = {size, QDateTime::fromSecsSinceEpoch(2000, Qt::UTC), {}};
    row.kind = target ? PlanRow::Kind::Conflict : PlanRow::Kind::Ready;
    row.target = target;
    return row;
}

ContentFacts old(qint64 size, qint64 seconds)
{
    return {size, QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), {}};
}

/// A folder with one new file and one that exists, beside one that exists.
QList<PlanRow> sampleRows()
{
    return {row("trip/new", 100), row("trip/old", 20, old(20, 3000)), row("b", 3, old(4, 1000))};
}

PlanTotals totalsOf(const QList<PlanRow> &rows, bool hasFolder = true)
{
    PlanTotals totals;
    totals.isFinished = true;
    if (hasFolder)
        totals.folders["trip/"].freeName = "trip (1)/";
    for (const PlanRow &one : rows) {
        const AmountByRule amounts = one.amounts(RequestEstimate(TransferRequest(), {}));
        const auto folder = totals.folders.find(one.folder());
        const bool isInFolder = folder != totals.folders.end();
        ++totals.items;
        if (one.kind == PlanRow::Kind::Conflict) {
            ++totals.conflicts;
            totals.conflicting += amounts;
            if (isInFolder) {
                ++folder->conflicts;
                folder->conflicting += amounts;
            }
        } else {
            totals.ready += amounts[ConflictPolicy::Overwrite];
            if (isInFolder)
                folder->ready += amounts[ConflictPolicy::Overwrite];
        }
    }
    return totals;
}

TransferRequest sampleRequest(ConflictPolicy rule)
{
    TransferRequest request
        = TransferRequest::upload({}, {{"/trip", "trip/"}, {"/b", "b"}}, BucketName("t"), {});
    request.existing = rule;
    return request;
}

} // namespace

void TestTransferPlan::amountFollowsTheRule_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("bytes");
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite << 3 << 123;
    QTest::newRow("skip") << ConflictPolicy::Skip << 1 << 100;
    QTest::newRow("keep both") << ConflictPolicy::KeepBoth << 3 << 123;
    QTest::newRow("newer") << ConflictPolicy::OverwriteIfNewer << 2 << 103;
    QTest::newRow("different") << ConflictPolicy::OverwriteIfDifferent << 2 << 103;
    QTest::newRow("ask") << ConflictPolicy::Ask << 3 << 123; // at most
}

void TestTransferPlan::amountFollowsTheRule()
{
    QFETCH(const ConflictPolicy, rule);
    const PlanTotals totals = totalsOf(sampleRows(), false);
    const PlanDecisions decisions(sampleRequest(rule), {});
    QTEST(int(decisions.amount(totals).items), "items");
    QTEST(int(decisions.amount(totals).bytes), "bytes");
    QCOMPARE(decisions.amount(totals).requests.puts, decisions.amount(totals).items);
    QCOMPARE(decisions.openQuestions(totals), rule == ConflictPolicy::Ask ? 2 : 0);
}

void TestTransferPlan::decisionsOfItemsAreCounted()
{
    const QList<PlanRow> rows = sampleRows();
    const PlanTotals totals = totalsOf(rows, false);
    PlanDecisions decisions(sampleRequest(ConflictPolicy::Ask), {});
    decisions.decide(rows[1], ConflictPolicy::KeepBoth);
    QCOMPARE(decisions.amount(totals).bytes, 123);
    QCOMPARE(decisions.openQuestions(totals), 1);
    decisions.decide(rows[1], ConflictPolicy::Skip);
    QCOMPARE(decisions.amount(totals).bytes, 103);
    decisions.decide(rows[2], ConflictPolicy::Overwrite);
    QCOMPARE(decisions.amount(totals).bytes, 103);
    QCOMPARE(decisions.openQuestions(totals), 0);
    decisions.decide(rows[2], ConflictPolicy::Ask);
    QCOMPARE(decisions.openQuestions(totals), 1);
    decisions.setRule(ConflictPolicy::Overwrite);
    QCOMPARE(decisions.amount(totals).bytes, 103);
}

void TestTransferPlan::folderIsCountedAsDecided_data()
{
    using FolderRule = PlanDecisions::FolderRule;
    QTest::addColumn<FolderRule>("folder");
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QByteArrayList>("names");
    const QByteArrayList both {"trip/", "b"};
    QTest::newRow("ask") << FolderRule::Ask << 3 << 123 << both;
    QTest::newRow("merge") << FolderRule::Merge << 2 << 123 << both;
    QTest::newRow("keep both") << FolderRule::KeepBoth << 1 << 123
                               << QByteArrayList {"trip (1)/", "b"};
    QTest::newRow("skip") << FolderRule::Skip << 1 << 3 << QByteArrayList {"b"};
}

void TestTransferPlan::folderIsCountedAsDecided()
{
    QFETCH(const PlanDecisions::FolderRule, folder);
    const QList<PlanRow> rows = sampleRows();
    const PlanTotals totals = totalsOf(rows);
    PlanDecisions decisions(sampleRequest(ConflictPolicy::Ask), {});
    decisions.decideFolder("trip/", folder);
    QTEST(int(decisions.openQuestions(totals)), "open");
    QTEST(int(decisions.amount(totals).bytes), "bytes");
    QByteArrayList names;
    for (const LocalSelection &selection : decisions.decided(totals).localSources)
        names.append(selection.targetName);
    QTEST(names, "names");
    // A decision about something in it counts only where the folders are merged.
    const qint64 before = decisions.amount(totals).bytes;
    decisions.decide(rows[1], ConflictPolicy::Skip);
    const bool isMoot = folder == PlanDecisions::FolderRule::KeepBoth
        || folder == PlanDecisions::FolderRule::Skip;
    QCOMPARE(decisions.amount(totals).bytes, isMoot ? before : before - 20);
    decisions.decide(rows[1], ConflictPolicy::Overwrite);
    QCOMPARE(decisions.decided(totals).decisions.contains("trip/old"), !isMoot);
}

void TestTransferPlan::smallPlansNeedNoLook_data()
{
    using Change = std::function<void(PlanTotals &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("whenAsking");
    QTest::addColumn<bool>("whenSkipping");
    const auto line = [](const char *name, const Change &change, bool asking, bool skipping) {
        QTest::newRow(name) << change << asking << skipping;
    };
    line(
        "nothing odd", [](PlanTotals &) {}, true, true);
    line(
        "not finished", [](PlanTotals &totals) { totals.isFinished = false; }, false, false);
    line(
        "error", [](PlanTotals &totals) { totals.error = Error(); }, false, false);
    line(
        "conflict", [](PlanTotals &totals) { totals.conflicts = 1; }, false, true);
    line(
        "folder", [](PlanTotals &totals) { totals.folders.insert("a/", {}); }, false, true);
    line(
        "unknown", [](PlanTotals &totals) { totals.areTargetsUnknown = true; }, false, true);
    line(
        "changed name", [](PlanTotals &totals) { totals.changedNames = 1; }, false, false);
    line(
        "skipped", [](PlanTotals &totals) { totals.skipped = 1; }, false, false);
    line(
        "many", [](PlanTotals &totals) { totals.items = PlanTotals::fewItems + 1; }, false, false);
    line(
        "large", [](PlanTotals &totals) { totals.ready.bytes = PlanTotals::fewBytes + 1; }, false,
        false);
}

void TestTransferPlan::smallPlansNeedNoLook()
{
    QFETCH(const std::function<void(PlanTotals &)>, change);
    PlanTotals totals = totalsOf({row("a", 5)}, false);
    change(totals);
    QTEST(totals.isUnambiguous(ConflictPolicy::Ask), "whenAsking");
    QTEST(totals.isUnambiguous(ConflictPolicy::Skip), "whenSkipping");
}

void TestTransferPlan::whatComesLaterIsLeftAlone()
{
    const PlanTotals totals = totalsOf(sampleRows());
    const auto service = std::make_shared<S3Service>(
        Endpoint::custom(QStringLiteral("http://s3.test"), "us-east-1").value(), nullptr);
    TransferRequest request = sampleRequest(ConflictPolicy::Ask);
    for (const TransferKind kind : {TransferKind::Upload, TransferKind::Move}) {
        request.kind = kind;
        request.service = service;
        const PlanDecisions decisions(request, {});
        QCOMPARE(decisions.decided(totals).existing, ConflictPolicy::Skip);
    }
}

/// For the progress; of a plan that is not complete, nothing.
void TestTransferPlan::requestSaysWhatWasCounted()
{
    PlanTotals totals;
    totals.items = 30;
    totals.ready.items = 25;
    totals.ready.bytes = 4000;
    totals.conflicting[ConflictPolicy::Overwrite].bytes = 500;
    const PlanDecisions decisions(sampleRequest(ConflictPolicy::Overwrite), {});
    QCOMPARE(decisions.decided(totals).reviewedObjects, 0);
    totals.isFinished = true;
    QCOMPARE(decisions.decided(totals).reviewedObjects, 30);
    QCOMPARE(decisions.decided(totals).reviewedBytes, 4500);
}

QTEST_GUILESS_MAIN(TestTransferPlan)
#include "tst_transferplan.moc"
