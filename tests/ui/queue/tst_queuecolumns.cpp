// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transfermodel.h"
#include "ui/transfertext/batchtext.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace windlass;

class QueueColumnsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void init();
    void cleanup();
    void statesHaveRoom();
    void endsHaveRoom();
    void endsCanBeReadBesideLongNames();
    void sizesOfTwoUnitsFit();
    void columnsStandStill();
    void longNamesGetRoomFromStates();
    void leavesColumnsAsTheUserWantsThem();

private:
    void apply(const QList<BatchSnapshot> &batches, const QList<ItemSnapshot> &items = {})
    {
        m_model->apply({batches, items});
    }

    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<QueueView> m_view;
    QTreeView *m_tree = nullptr;
    EnglishPlurals m_plurals;
};

void QueueColumnsTest::init()
{
    m_model = std::make_unique<TransferModel>();
    m_view = std::make_unique<QueueView>(*m_model);
    m_view->resize(1000, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_tree = m_view->findChild<QTreeView *>();
    QVERIFY(m_tree);
}

void QueueColumnsTest::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void QueueColumnsTest::statesHaveRoom()
{
    m_view->resize(920, 300); // beside the sidebar of a window of the first start
    BatchSnapshot batch = batchSample(1);
    batch.total = 2000;
    batch.done = 1113;
    batch.running = 8;
    batch.failed = 12;
    apply({batch});
    const QModelIndex state
        = m_tree->model()->index(0, 0).siblingAtColumn(TransferModel::StateColumn);
    const int needed = m_tree->fontMetrics().horizontalAdvance(state.data().toString());
    QVERIFY(m_tree->columnWidth(TransferModel::StateColumn) > needed + 16);
    QVERIFY(m_tree->columnWidth(TransferModel::NameColumn)
        > m_tree->columnWidth(TransferModel::StateColumn));
    QCOMPARE(m_tree->horizontalScrollBar()->maximum(), 0);
}

/// In a wide window; what was cut off leaves numbers that are long.
void QueueColumnsTest::endsHaveRoom()
{
    m_view->resize(1100, 300);
    BatchSnapshot batch = batchSample(1);
    batch.total = 2080;
    batch.totalBytes = 237 * MiB;
    apply({batch});
    batch = finishedSample(1, 2080);
    batch.totalBytes = batch.doneBytes = 237 * MiB;
    batch.elapsed = std::chrono::seconds(3);
    batch.verifications[Verification::SignedSha256] = 2080;
    apply({batch});
    const auto isWhole = [this](int row, int column) {
        const QModelIndex cell = m_tree->model()->index(row, column);
        const int icon = cell.data(Qt::DecorationRole).isValid() ? 16 : 0;
        const int needed = m_tree->fontMetrics().horizontalAdvance(cell.data().toString());
        return m_tree->columnWidth(column) > needed + icon;
    };
    QVERIFY(isWhole(0, TransferModel::StateColumn));
    QVERIFY(isWhole(0, TransferModel::SizeColumn));
    QCOMPARE(m_tree->horizontalScrollBar()->maximum(), 0);

    BatchSnapshot cutOff = finishedSample(2, 10);
    cutOff.isCancelled = true;
    cutOff.totalBytes = 1023 * MiB;
    cutOff.doneBytes = 1022 * MiB;
    apply({cutOff});
    for (int row = 0; row < 2; ++row)
        QVERIFY(isWhole(row, TransferModel::SizeColumn));
}

/// In a window of the first start, beside the sidebar.
void QueueColumnsTest::endsCanBeReadBesideLongNames()
{
    m_view->resize(936, 300);
    BatchSnapshot batch = finishedSample(1, 2080);
    batch.elapsed = std::chrono::seconds(12);
    batch.verifications[Verification::SignedSha256] = 2080;
    batch.names.first = QStringLiteral("holiday/");
    batch.names.to = QStringLiteral("/tmp/windlass-demo.w9Dt60/downloads/of/this/summer");
    apply({batch});
    QCOMPARE(endText(batch), QStringLiteral("Done: 2,080 files in 12 s"));
    const int padding = 24; // and that of the icon
    const int needed = m_tree->fontMetrics().horizontalAdvance(endText(batch)) + 16 + padding;
    QVERIFY(m_tree->columnWidth(TransferModel::StateColumn) >= needed);
    QVERIFY(m_tree->columnWidth(TransferModel::NameColumn) >= 200);
    QCOMPARE(m_tree->horizontalScrollBar()->maximum(), 0);
}

void QueueColumnsTest::sizesOfTwoUnitsFit()
{
    BatchSnapshot batch = batchSample(1);
    batch.total = 1200;
    batch.totalBytes = 1023LL * 1024 * MiB;
    batch.doneBytes = 1023 * MiB;
    apply({batch});
    const QModelIndex size = m_tree->model()->index(0, TransferModel::SizeColumn);
    QCOMPARE(size.data().toString(), QStringLiteral("1,023.0 MiB of 1,023.0 GiB"));
    QVERIFY(m_tree->visualRect(size).width() >= m_tree->sizeHintForIndex(size).width());
}

/// When a transfer begins, goes on and ends.
void QueueColumnsTest::columnsStandStill()
{
    const auto widths = [this] {
        QList<int> all;
        for (int column = 0; column < TransferModel::ColumnCount; ++column)
            all << m_tree->columnWidth(column);
        return all;
    };
    apply({finishedSample(2, 20)});
    QTRY_VERIFY(m_tree->isVisible());
    const QList<int> before = widths();
    BatchSnapshot batch = batchSample(1);
    batch.isScanning = true;
    apply({batch});
    QCOMPARE(widths(), before);
    batch.isScanning = false;
    batch.total = 20;
    batch.failed = 1;
    batch.totalBytes = 4000 * MiB;
    batch.doneBytes = 2000 * MiB;
    batch.bytesPerSecond = 80 * MiB;
    apply({batch}, {itemSample(1, 10, TransferState::Running)});
    QCOMPARE(widths(), before);
    apply({finishedSample(1, 20)});
    QCOMPARE(widths(), before);
}

void QueueColumnsTest::longNamesGetRoomFromStates()
{
    m_view->resize(940, 300);
    BatchSnapshot batch = batchSample(1);
    batch.names.first = QStringLiteral("a");
    batch.names.to = QStringLiteral("photos/2026/");
    apply({batch});
    const int before = m_tree->columnWidth(TransferModel::NameColumn);
    batch.id = 2;
    batch.names.first = QStringLiteral("a rather long name.pdf");
    apply({finishedSample(1, 1), batch});
    QVERIFY(m_tree->columnWidth(TransferModel::NameColumn) > before);
    const QModelIndex name = m_tree->model()->index(0, TransferModel::NameColumn);
    QCOMPARE(name.data().toString(), batchLabel(batch));
    QVERIFY(m_tree->visualRect(name).width() >= m_tree->sizeHintForIndex(name).width());
    QVERIFY(m_tree->columnWidth(TransferModel::StateColumn) > 100);
}

void QueueColumnsTest::leavesColumnsAsTheUserWantsThem()
{
    const int before = m_tree->columnWidth(TransferModel::NameColumn);
    m_view->resize(1200, 400);
    QVERIFY(m_tree->columnWidth(TransferModel::NameColumn) > before);
    m_tree->header()->resizeSection(TransferModel::NameColumn, 222);
    m_view->resize(1000, 400);
    QCOMPARE(m_tree->columnWidth(TransferModel::NameColumn), 222);
}

QTEST_MAIN(QueueColumnsTest)
#include "tst_queuecolumns.moc"
