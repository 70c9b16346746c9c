// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/queue/aggregatebar.h"

#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QTest>

using namespace windlass;

class AggregateBarTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void isHiddenWhileNothingIsActive();
    void saysSpeedTimeAndBytes();
    void isBusyWhileTheSizeIsNotKnown();
    void promisesNoTimeWhileAnythingIsScanned();
    void promisesNothingOfWhatIsPaused();
    void countsWhatMovesOnly();
    void addsUpWhatWasToldBefore();
    void saysThatEverythingStalls();
    void standsStillWhileItsTextChanges();

private:
    static TransferUpdate update(qint64 doneBytes, qint64 totalBytes)
    {
        TransferUpdate result;
        result.batches = {batchSample(1)};
        result.batches[0].doneBytes = doneBytes;
        result.batches[0].totalBytes = totalBytes;
        return result;
    }

    EnglishPlurals m_plurals;
};

void AggregateBarTest::isHiddenWhileNothingIsActive()
{
    AggregateBar bar;
    QVERIFY(bar.isHidden());
    bar.handleUpdate(update(0, MiB));
    QVERIFY(!bar.isHidden());
    bar.handleUpdate({}); // nothing has changed
    QVERIFY(!bar.isHidden());
    bar.handleUpdate({{finishedSample(1, 1)}, {}});
    QVERIFY(bar.isHidden());
}

void AggregateBarTest::saysSpeedTimeAndBytes()
{
    AggregateBar bar;
    TransferUpdate running = update(1024 * MiB, 4096 * MiB);
    running.batches[0].bytesPerSecond = 96.0 * MiB;
    bar.handleUpdate(running);
    QCOMPARE(bar.text(), QStringLiteral("96.0 MiB/s · 32 s left · 1.0 of 4.0 GiB"));
    const auto *progress = bar.findChild<QProgressBar *>();
    QCOMPARE(progress->value() * 4, progress->maximum());
}

void AggregateBarTest::isBusyWhileTheSizeIsNotKnown()
{
    AggregateBar bar;
    bar.handleUpdate(update(0, 0));
    QCOMPARE(bar.text(), QStringLiteral("1 transfer running"));
    QCOMPARE(bar.findChild<QProgressBar *>()->maximum(), 0);
}

void AggregateBarTest::promisesNoTimeWhileAnythingIsScanned()
{
    AggregateBar bar;
    TransferUpdate running = update(MiB, 4 * MiB);
    running.batches[0].bytesPerSecond = MiB;
    running.batches.append(batchSample(2));
    running.batches[1].isScanning = true;
    bar.handleUpdate(running);
    QCOMPARE(bar.text(), QStringLiteral("1.0 MiB/s · 1.0 of 4.0 MiB"));
    running.batches[1].isReviewed = true; // and so the total is known
    bar.handleUpdate({{running.batches[1]}, {}});
    QCOMPARE(bar.text(), QStringLiteral("1.0 MiB/s · 3 s left · 1.0 of 4.0 MiB"));
}

void AggregateBarTest::promisesNothingOfWhatIsPaused()
{
    AggregateBar bar;
    TransferUpdate paused = update(MiB, 4 * MiB);
    paused.batches = {pausedSample(1)};
    paused.batches[0].totalBytes = 4 * MiB;
    paused.batches[0].doneBytes = MiB;
    paused.batches[0].bytesPerSecond = MiB; // of a moment ago
    bar.handleUpdate(paused);
    QCOMPARE(bar.text(), QStringLiteral("Paused · 1.0 of 4.0 MiB"));
    paused = update(0, 0);
    paused.batches = {pausedSample(1)};
    bar.handleUpdate(paused);
    QCOMPARE(bar.text(), QStringLiteral("Paused"));
    QVERIFY(bar.findChild<QProgressBar *>()->maximum() > 0); // not busy
}

void AggregateBarTest::countsWhatMovesOnly()
{
    AggregateBar bar;
    TransferUpdate both = update(2 * MiB, 4 * MiB);
    both.batches.append(pausedSample(2));
    both.batches[0].bytesPerSecond = MiB;
    both.batches[1].totalBytes = 100 * MiB;
    both.batches[1].doneBytes = MiB;
    both.batches[1].bytesPerSecond = MiB;
    bar.handleUpdate(both);
    QCOMPARE(bar.text(), QStringLiteral("1.0 MiB/s · 2 s left · 2.0 of 4.0 MiB"));
}

/// An update has only what has changed.
void AggregateBarTest::addsUpWhatWasToldBefore()
{
    AggregateBar bar;
    bar.handleUpdate(update(MiB, 4 * MiB));
    TransferUpdate other = update(MiB, 2 * MiB);
    other.batches[0].id = 2;
    bar.handleUpdate(other);
    QCOMPARE(bar.text(), QStringLiteral("2.0 of 6.0 MiB"));
    other.batches[0].isFinished = true;
    bar.handleUpdate(other);
    QCOMPARE(bar.text(), QStringLiteral("1.0 of 4.0 MiB"));
}

void AggregateBarTest::saysThatEverythingStalls()
{
    AggregateBar bar;
    TransferUpdate stalled = update(MiB, 4 * MiB);
    stalled.batches[0].isStalled = true;
    bar.handleUpdate(stalled);
    QCOMPARE(bar.text(), QStringLiteral("Stalled, retrying · 1.0 of 4.0 MiB"));
    TransferUpdate other = update(MiB, 4 * MiB);
    other.batches[0].id = 2;
    other.batches[0].bytesPerSecond = 6 * MiB;
    bar.handleUpdate(other);
    QCOMPARE(bar.text(), QStringLiteral("6.0 MiB/s · 1 s left · 2.0 of 8.0 MiB"));
}

void AggregateBarTest::standsStillWhileItsTextChanges()
{
    QStatusBar status;
    status.resize(800, 24);
    auto *bar = new AggregateBar(&status);
    status.addPermanentWidget(bar);
    bar->handleUpdate(update(MiB, 4 * MiB));
    status.show();
    QVERIFY(QTest::qWaitForWindowExposed(&status));
    const auto *progress = bar->findChild<QProgressBar *>();
    const auto *text = bar->findChild<QLabel *>();
    QTRY_COMPARE(text->width(), text->sizeHint().width());
    const int before = progress->mapTo(&status, QPoint()).x();
    const int textWidth = text->width();
    TransferUpdate longer = update(1000 * MiB, 4096 * MiB);
    longer.batches[0].bytesPerSecond = 1.0 * MiB;
    bar->handleUpdate(longer);
    QTRY_VERIFY(text->width() > textWidth);
    // The status bar's layout follows that of the bar, in a turn of its own.
    QTRY_COMPARE(progress->mapTo(&status, QPoint()).x(), before);
}

QTEST_MAIN(AggregateBarTest)
#include "tst_aggregatebar.moc"
