// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/transfertext/batchsummary.h"

#include <QTest>

using namespace windlass;

/// What is said when transfers end.
class BatchSummaryTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void oneTransferIsNamed();
    void failuresAreInTheTitle();
    void severalAreAddedUp();
    void countsBeyondAnIntAreNotNegative();
    void listingThatFailedIsAFailure();
    void cancelledAloneNeedsNoNumbers();

private:
    EnglishPlurals m_plurals;
};

void BatchSummaryTest::oneTransferIsNamed()
{
    BatchSummary summary;
    QVERIFY(summary.isEmpty());
    summary.add(finishedSample(1, 20));
    QVERIFY(!summary.isEmpty());
    QCOMPARE(summary.title(), QStringLiteral("Upload finished"));
    QCOMPARE(summary.counts(), QStringLiteral("20 done"));
    QCOMPARE(summary.text(), QStringLiteral("holiday/ → s3://photos/2026/\n20 done"));
}

void BatchSummaryTest::failuresAreInTheTitle()
{
    BatchSummary summary;
    BatchSnapshot batch = finishedSample(1, 20, 3);
    batch.skipped = 2;
    summary.add(batch);
    QCOMPARE(summary.title(), QStringLiteral("Upload finished with failures"));
    QCOMPARE(summary.counts(), QStringLiteral("20 done, 2 skipped, 3 failed"));
}

void BatchSummaryTest::severalAreAddedUp()
{
    BatchSummary summary;
    summary.add(finishedSample(1, 20));
    summary.add(finishedSample(2, 5, 1));
    QCOMPARE(summary.title(), QStringLiteral("2 transfers finished with failures"));
    QCOMPARE(summary.text(), QStringLiteral("25 done, 1 failed"));
}

void BatchSummaryTest::countsBeyondAnIntAreNotNegative()
{
    BatchSummary summary;
    summary.add(finishedSample(1, 3'000'000'000));
    QCOMPARE(summary.counts(), QStringLiteral("2,147,483,647 done"));
}

void BatchSummaryTest::listingThatFailedIsAFailure()
{
    BatchSummary summary;
    BatchSnapshot batch = finishedSample(1, 5);
    batch.scanError = Error(ErrorKind::AccessDenied);
    summary.add(batch);
    QCOMPARE(summary.title(), QStringLiteral("Upload finished with failures"));
    QVERIFY(summary.counts().contains(QLatin1String("some items could not be listed")));
}

void BatchSummaryTest::cancelledAloneNeedsNoNumbers()
{
    BatchSummary summary;
    BatchSnapshot batch = finishedSample(1, 0);
    batch.isCancelled = true;
    batch.cancelled = batch.total = 1;
    summary.add(batch);
    QCOMPARE(summary.counts(), QStringLiteral("Cancelled"));
    summary.add(finishedSample(2, 5));
    QCOMPARE(summary.counts(), QStringLiteral("5 done, 1 cancelled"));
}

QTEST_GUILESS_MAIN(BatchSummaryTest)
#include "tst_batchsummary.moc"
