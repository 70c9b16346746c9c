// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/credentials.h"
#include "core/s3/s3service.h"
#include "plansamples.h"
#include "ui/plan/planfilter.h"
#include "ui/plan/planmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;

class TestPlanModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void growsByItsUpdates();
    void saysWhatHappens();
    void decisionsChangeWhatHappens();
    void folderThatIsLeftOutHasNoQuestions();
    void startWaitsForAnswers();
    void ruleForEverythingNeedsNoFinishedScan();
    void moveWaitsForTheScan();
    void failedScanCannotBeStarted();
    void rowsAreFiltered();
    void oddNamesAreShownOnOneLine();

private:
    static QString outcome(const PlanModel &model, int row)
    {
        return model.index(row, PlanModel::OutcomeColumn).data().toString();
    }
    static bool isOpen(const PlanModel &model, int row)
    {
        return model.index(row, 0).data(PlanModel::IsOpenRole).toBool();
    }
};

void TestPlanModel::growsByItsUpdates()
{
    PlanModel model(sampleUpload(), {});
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &PlanModel::changed);
    model.add(updateOf({readyRow("a"), readyRow("b")}, false));
    model.add(updateOf({}, false));
    model.add(updateOf({readyRow("c")}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(model.index(2, PlanModel::NameColumn).data().toString(), QStringLiteral("c"));
}

void TestPlanModel::saysWhatHappens()
{
    PlanModel model(sampleUpload(), {});
    PlanRow renamed = readyRow("a:b");
    renamed.changedName = "a_b";
    PlanRow uploaded = conflictRow("uploaded");
    uploaded.isTimeOfUpload = true;
    PlanRow unseen = readyRow("unseen");
    unseen.isTargetUnknown = true;
    model.add(updateOf({folderRow("trip/", "trip (1)/"), readyRow("new"), conflictRow("old"),
        skippedRow("pipe"), renamed, uploaded, unseen}));
    QCOMPARE(outcome(model, 0), QStringLiteral("Folder already exists: choose an action"));
    QCOMPARE(outcome(model, 1), QStringLiteral("New"));
    QCOMPARE(outcome(model, 2), QStringLiteral("Already exists: choose an action"));
    QVERIFY(!outcome(model, 3).isEmpty());
    QVERIFY(model.index(3, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("pipe")));
    QCOMPARE(outcome(model, 4), QStringLiteral("As “a_b”"));
    QCOMPARE(outcome(model, 6), QStringLiteral("Unknown"));
    QVERIFY(
        model.index(2, PlanModel::TargetColumn).data().toString().startsWith(QLatin1String("700")));
    model.setRule(ConflictPolicy::OverwriteIfNewer);
    QCOMPARE(outcome(model, 0), QStringLiteral("Merge"));
    QCOMPARE(outcome(model, 2), QStringLiteral("Overwrite (newer)"));
    QCOMPARE(outcome(model, 5),
        QStringLiteral("Overwrite if the uploaded file was newer (checked during the transfer)"));
}

void TestPlanModel::decisionsChangeWhatHappens()
{
    PlanModel model(sampleUpload(), {});
    model.add(updateOf(
        {folderRow("trip/", "trip (1)/"), conflictRow("a"), conflictRow("b"), readyRow("c")}));
    model.decide({0, 1, 3}, ConflictPolicy::KeepBoth);
    QCOMPARE(outcome(model, 0), QStringLiteral("Keep both (new: “trip (1)”)"));
    QCOMPARE(outcome(model, 1), QStringLiteral("Keep both"));
    QVERIFY(isOpen(model, 2));
    QCOMPARE(outcome(model, 3), QStringLiteral("New"));
    // What was decided for one goes before the rule for all.
    model.setRule(ConflictPolicy::Skip);
    QCOMPARE(outcome(model, 1), QStringLiteral("Keep both"));
    QCOMPARE(outcome(model, 2), QStringLiteral("Skip"));
    const TransferRequest request = model.decisions().decided(model.totals());
    QCOMPARE(request.existing, ConflictPolicy::Skip);
    QCOMPARE(
        request.decisions, (QHash<QByteArray, ConflictPolicy> {{"a", ConflictPolicy::KeepBoth}}));
    QCOMPARE(request.localSources[1].targetName, QByteArray("trip (1)/"));
}

void TestPlanModel::folderThatIsLeftOutHasNoQuestions()
{
    PlanModel model(sampleUpload(), {});
    model.add(updateOf({folderRow("trip/", "trip (1)/"), conflictRow("trip/a"), readyRow("trip/b"),
        readyRow("a.txt")}));
    QCOMPARE(model.decisions().openQuestions(model.totals()), 2);
    QVERIFY(!model.canStart());
    model.decide({0}, ConflictPolicy::Skip);
    QVERIFY(model.canStart());
    QCOMPARE(outcome(model, 1), QStringLiteral("Skip (with its folder)"));
    QCOMPARE(outcome(model, 2), QStringLiteral("Skip (with its folder)"));
    QCOMPARE(model.decisions().decided(model.totals()).localSources.size(), 1);
    model.decide({0}, ConflictPolicy::Overwrite);
    QCOMPARE(model.decisions().openQuestions(model.totals()), 1);
}

void TestPlanModel::startWaitsForAnswers()
{
    PlanModel model(sampleUpload(), {});
    QVERIFY(!model.canStart()); // nothing is known yet
    model.add(updateOf({conflictRow("a"), conflictRow("b")}));
    model.decide({0}, ConflictPolicy::Skip);
    QVERIFY(!model.canStart());
    model.decide({1}, ConflictPolicy::Overwrite);
    QVERIFY(model.canStart());
}

void TestPlanModel::ruleForEverythingNeedsNoFinishedScan()
{
    PlanModel model(sampleUpload(), {});
    model.add(updateOf({conflictRow("a")}, false));
    QVERIFY(!model.canStart());
    model.decide({0}, ConflictPolicy::Skip);
    QVERIFY(!model.canStart()); // more may be found
    model.setRule(ConflictPolicy::KeepBoth);
    QVERIFY(model.canStart());
}

/// It is to take what was reviewed, and nothing else.
void TestPlanModel::moveWaitsForTheScan()
{
    TransferRequest request = sampleUpload(ConflictPolicy::Skip);
    request.kind = TransferKind::Move;
    request.service = std::make_shared<S3Service>(
        Endpoint::custom(QStringLiteral("http://s3.test"), "us-east-1").value(),
        std::make_shared<StaticCredentials>(Credentials()));
    PlanModel model(request, {});
    model.add(updateOf({readyRow("a")}, false));
    QVERIFY(!model.canStart());
    model.add(updateOf({readyRow("b")}));
    QVERIFY(model.canStart());
}

void TestPlanModel::failedScanCannotBeStarted()
{
    PlanModel model(sampleUpload(ConflictPolicy::Overwrite), {});
    PlanUpdate update = updateOf({readyRow("a")});
    update.totals.error = Error(ErrorKind::AccessDenied);
    model.add(update);
    QVERIFY(!model.canStart());
}

void TestPlanModel::rowsAreFiltered()
{
    PlanModel model(sampleUpload(), {});
    PlanFilter filter;
    filter.setSourceModel(&model);
    PlanRow renamed = readyRow("a:b");
    renamed.changedName = "a_b";
    model.add(updateOf({folderRow("trip/", "trip (1)/"), readyRow("b", 2000), conflictRow("a", 30),
        skippedRow("pipe"), renamed}));
    QCOMPARE(filter.rowCount(), 5);
    filter.setShown(PlanFilter::Show::Conflicts);
    QCOMPARE(filter.rowCount(), 2);
    filter.setShown(PlanFilter::Show::ChangedNames);
    QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("a:b"));
    filter.setShown(PlanFilter::Show::Skipped);
    QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("pipe"));
    filter.setShown(PlanFilter::Show::All);
    filter.sort(PlanModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("b"));
}

void TestPlanModel::oddNamesAreShownOnOneLine()
{
    PlanModel model(sampleUpload(), {});
    model.add(updateOf({readyRow("a\nb<b>\xff")}));
    const QString name = model.index(0, 0).data().toString();
    QVERIFY(!name.contains(QLatin1Char('\n')));
    QVERIFY(name.contains(QLatin1String("<b>")));
}

QTEST_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
