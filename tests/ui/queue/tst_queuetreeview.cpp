// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/queueorder.h"
#include "tests/ui/transfersamples.h"
#include "ui/queue/batchdrag.h"
#include "ui/queue/queuetreeview.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transferfiltermodel.h"
#include "ui/queue/transfermodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace windlass;

/// Batches are dragged by the mouse, with the order of the engine behind the view.
class QueueTreeViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void goesWhereItIsDropped_data();
    void goesWhereItIsDropped();
    void dropsWhereTheMouseIs();
    void dropsBehindTheBatchOfAnItem();
    void dropsBehindWhatTheFilterShows();
    void showsWhereItWouldGo();
    void whatHasEndedStaysWhereItIs();
    void thereIsNoPlaceInAnotherOrder();
    void filesAreForWhatIsAround();
    void batchesOfAnotherProgramAreNotTaken();

private:
    void fill(const QList<BatchId> &high, const QList<BatchId> &normal);
    void apply();
    QModelIndex row(int row) const { return m_tree->model()->index(row, 0); }
    std::unique_ptr<QMimeData> data(const QList<BatchId> &batches) const;
    template <typename Event> bool send(const QPoint &position, const QMimeData &data)
    {
        Event event(position, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_tree->viewport(), &event);
        return event.isAccepted();
    }
    bool drop(const QPoint &position, const QMimeData &data)
    {
        return send<QDragEnterEvent>(position, data) && send<QDragMoveEvent>(position, data)
            && send<QDropEvent>(position, data);
    }
    /// Of the rows, from the top on.
    QList<BatchId> rows() const;

    QueueOrder m_order;
    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<QueueView> m_view;
    QueueTreeView *m_tree = nullptr;
};

void QueueTreeViewTest::init()
{
    m_view.reset();
    m_order = {};
    m_model = std::make_unique<TransferModel>();
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    m_view = std::make_unique<QueueView>(*m_model);
    connect(m_view.get(), &QueueView::moveRequested, this,
        [this](const QList<BatchId> &batches, QueueMove where) {
            m_order.move(batches, where);
            apply();
        });
    m_tree = m_view->findChild<QueueTreeView *>();
    m_view->resize(900, 400);
    m_view->show();
}

void QueueTreeViewTest::fill(const QList<BatchId> &high, const QList<BatchId> &normal)
{
    for (const BatchId id : high + normal)
        m_order.add(std::make_shared<TransferBatch>(BatchSpec(id, TransferRequest())));
    m_order.setPriority(high, TransferPriority::High);
    apply();
}

void QueueTreeViewTest::apply()
{
    QList<BatchSnapshot> snapshots;
    for (const auto &batch : m_order.batches()) {
        BatchSnapshot snapshot = batchSample(batch->id);
        snapshot.position = batch->position;
        snapshot.priority = batch->priority;
        snapshots << snapshot;
    }
    m_model->apply({snapshots, {}});
}

std::unique_ptr<QMimeData> QueueTreeViewTest::data(const QList<BatchId> &batches) const
{
    QModelIndexList indexes;
    for (const BatchId batch : batches)
        indexes << m_model->batchIndex(batch);
    return std::unique_ptr<QMimeData>(m_model->mimeData(indexes));
}

QList<BatchId> QueueTreeViewTest::rows() const
{
    QList<BatchId> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids << m_model->index(row, 0).data(TransferModel::BatchIdRole).toULongLong();
    return ids;
}

void QueueTreeViewTest::goesWhereItIsDropped_data()
{
    QTest::addColumn<QList<BatchId>>("dragged");
    QTest::addColumn<int>("row");
    QTest::addColumn<QList<BatchId>>("expected");
    using Ids = QList<BatchId>;
    // 1 and 2 have a high priority.
    QTest::newRow("up") << Ids {6} << 3 << Ids {1, 2, 3, 6, 4, 5};
    QTest::newRow("down") << Ids {3} << 5 << Ids {1, 2, 4, 5, 3, 6};
    QTest::newRow("to the end") << Ids {3} << 6 << Ids {1, 2, 4, 5, 6, 3};
    QTest::newRow("below everything") << Ids {3} << -1 << Ids {1, 2, 4, 5, 6, 3};
    QTest::newRow("where it is") << Ids {4} << 3 << Ids {1, 2, 3, 4, 5, 6};
    QTest::newRow("behind itself") << Ids {4} << 4 << Ids {1, 2, 3, 4, 5, 6};
    QTest::newRow("several keep their order") << Ids {6, 4} << 2 << Ids {1, 2, 4, 6, 3, 5};
    QTest::newRow("several from around") << Ids {3, 6} << 4 << Ids {1, 2, 4, 3, 6, 5};
    QTest::newRow("over a higher priority") << Ids {5} << 0 << Ids {1, 2, 5, 3, 4, 6};
    QTest::newRow("under a lower priority") << Ids {1} << 5 << Ids {2, 1, 3, 4, 5, 6};
    QTest::newRow("of two priorities") << Ids {2, 6} << 0 << Ids {2, 1, 6, 3, 4, 5};
}

void QueueTreeViewTest::goesWhereItIsDropped()
{
    QFETCH(const QList<BatchId>, dragged);
    QFETCH(const int, row);
    QFETCH(const QList<BatchId>, expected);
    fill({1, 2}, {3, 4, 5, 6});
    const auto carried = data(dragged);
    QVERIFY(m_model->canDropMimeData(carried.get(), Qt::MoveAction, row, 0, {}));
    QVERIFY(m_model->dropMimeData(carried.get(), Qt::MoveAction, row, 0, {}));
    QCOMPARE(rows(), expected);
}

void QueueTreeViewTest::dropsWhereTheMouseIs()
{
    fill({}, {1, 2, 3});
    QRect rect = m_tree->visualRect(row(0));
    QVERIFY(drop(rect.topLeft() + QPoint(9, 2), *data({3})));
    QCOMPARE(rows(), QList<BatchId>({3, 1, 2}));
    rect = m_tree->visualRect(row(1));
    QVERIFY(drop(rect.bottomLeft() + QPoint(9, -2), *data({3})));
    QCOMPARE(rows(), QList<BatchId>({1, 3, 2}));
    QVERIFY(drop(m_tree->viewport()->rect().bottomLeft() + QPoint(9, -9), *data({1})));
    QCOMPARE(rows(), QList<BatchId>({3, 2, 1}));
}

void QueueTreeViewTest::dropsBehindTheBatchOfAnItem()
{
    fill({}, {1, 2, 3});
    m_model->apply({{}, {itemSample(1, 11), itemSample(1, 12)}});
    m_tree->expand(row(0));
    const QModelIndex item = m_tree->model()->index(0, 0, row(0));
    QVERIFY(!item.flags().testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(row(0).flags().testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(drop(m_tree->visualRect(item).center(), *data({3})));
    QCOMPARE(rows(), QList<BatchId>({1, 3, 2}));
}

void QueueTreeViewTest::dropsBehindWhatTheFilterShows()
{
    fill({}, {1, 2, 3, 4});
    m_model->apply({{}, {failedSample(1, 11), failedSample(3, 31)}});
    auto *filter = qobject_cast<TransferFilterModel *>(m_tree->model());
    filter->setCategories(TransferCategory::Failed);
    QCOMPARE(filter->rowCount(), 2);
    QVERIFY(drop(m_tree->visualRect(row(0)).bottomLeft() + QPoint(9, -2), *data({3})));
    QCOMPARE(rows(), QList<BatchId>({1, 3, 2, 4}));
    QVERIFY(drop(m_tree->viewport()->rect().bottomLeft() + QPoint(9, -9), *data({1})));
    QCOMPARE(rows(), QList<BatchId>({3, 1, 2, 4}));
}

void QueueTreeViewTest::showsWhereItWouldGo()
{
    fill({}, {1, 2, 3});
    const auto carried = data({3});
    const QRect second = m_tree->visualRect(row(1));
    const QColor line = m_tree->palette().color(QPalette::Highlight);
    const auto colour = [this](int y) {
        const QWidget *viewport = m_tree->viewport();
        return QColor(m_tree->viewport()->grab().toImage().pixel(viewport->width() - 9, y));
    };
    QVERIFY(colour(second.top()) != line);
    QVERIFY(send<QDragEnterEvent>(second.topLeft() + QPoint(9, 2), *carried));
    QVERIFY(send<QDragMoveEvent>(second.topLeft() + QPoint(9, 2), *carried));
    QCOMPARE(colour(second.top()), line);
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_tree->viewport(), &leave);
    QVERIFY(colour(second.top()) != line);
}

void QueueTreeViewTest::whatHasEndedStaysWhereItIs()
{
    fill({}, {1, 2});
    m_model->apply({{finishedSample(9, 3)}, {}});
    QCOMPARE(rows(), QList<BatchId>({1, 2, 9}));
    QVERIFY(!row(2).flags().testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!data({9}));
    // What is dropped behind it goes behind all that have not ended.
    QVERIFY(drop(m_tree->visualRect(row(2)).bottomLeft() + QPoint(9, -2), *data({1})));
    QCOMPARE(rows(), QList<BatchId>({2, 1, 9}));
}

void QueueTreeViewTest::thereIsNoPlaceInAnotherOrder()
{
    fill({}, {1, 2});
    m_tree->sortByColumn(TransferModel::NameColumn, Qt::AscendingOrder);
    const QPoint position = m_tree->visualRect(row(0)).topLeft() + QPoint(9, 2);
    QSignalSpy spy(m_view.get(), &QueueView::moveRequested);
    const auto carried = data({2});
    send<QDragEnterEvent>(position, *carried);
    QVERIFY(!send<QDragMoveEvent>(position, *carried));
    QVERIFY(!send<QDropEvent>(position, *carried));
    QVERIFY(spy.isEmpty());
}

void QueueTreeViewTest::filesAreForWhatIsAround()
{
    fill({}, {1, 2});
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    const QPoint position = m_tree->visualRect(row(0)).center();
    QVERIFY(!send<QDragEnterEvent>(position, files));
    QVERIFY(!send<QDragMoveEvent>(position, files));
    QVERIFY(!send<QDropEvent>(position, files));
}

/// Its ids mean others here.
void QueueTreeViewTest::batchesOfAnotherProgramAreNotTaken()
{
    fill({}, {1, 2});
    QString type = BatchDrag::mimeTypes().first();
    const QLatin1String other("000000000000"); // what ends the type is made anew by each process
    type.replace(type.size() - other.size(), other.size(), other);
    QMimeData foreign;
    foreign.setData(type, "2");
    const QPoint position = m_tree->visualRect(row(0)).topLeft() + QPoint(9, 2);
    QVERIFY(!drop(position, foreign));
    QVERIFY(!send<QDropEvent>(position, foreign));
    QCOMPARE(rows(), QList<BatchId>({1, 2}));
}

QTEST_MAIN(QueueTreeViewTest)
#include "tst_queuetreeview.moc"
