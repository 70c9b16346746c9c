// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/longtable.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace windlass;

namespace {

/// Its cells say where they are.
class NumberModel : public QAbstractTableModel
{
public:
    explicit NumberModel(int rows) : m_rows(rows) { }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_rows;
    }
    int columnCount(const QModelIndex & = {}) const override { return 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * 10 + index.column()) : QVariant();
    }
    void append(int rows)
    {
        beginInsertRows({}, m_rows, m_rows + rows - 1);
        m_rows += rows;
        endInsertRows();
    }
    void removeLast(int rows)
    {
        beginRemoveRows({}, m_rows - rows, m_rows - 1);
        m_rows -= rows;
        endRemoveRows();
    }

private:
    int m_rows;
};

} // namespace

class TestLongTable : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void placesAndIndexesAgree();
    void rightToLeft();
    void scrolls();
    void keys();
    void clickAndShiftClick();
    void doubleClickActivates();
    void rowsComeAndGo();
    void hiddenColumn();
    void screenReadersSeeATable();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_table.get(), key, modifiers);
    }
    QPoint middle(int row) const { return m_table->visualRect(m_model->index(row, 1)).center(); }

    static constexpr int rows = 10'000'000;
    std::unique_ptr<NumberModel> m_model;
    std::unique_ptr<LongTable> m_table;
};

void TestLongTable::init()
{
    m_table.reset();
    m_model = std::make_unique<NumberModel>(rows);
    m_table = std::make_unique<LongTable>();
    m_table->setModel(m_model.get());
    m_table->resize(500, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestLongTable::placesAndIndexesAgree()
{
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum() / 2 + 7);
    const QModelIndex top = m_table->indexAt(QPoint(5, 0));
    QVERIFY(top.row() > rows / 3);
    for (int row = top.row(); row < top.row() + 10; ++row) {
        for (int column = 0; column < 3; ++column) {
            const QModelIndex index = m_model->index(row, column);
            QCOMPARE(m_table->indexAt(m_table->visualRect(index).center()), index);
            QCOMPARE(m_table->indexAt(m_table->visualRect(index).topLeft()), index);
            QCOMPARE(m_table->indexAt(m_table->visualRect(index).bottomRight()), index);
        }
    }
    QVERIFY(!m_table->indexAt(QPoint(m_table->header()->length() + 5, 5)).isValid());
}

void TestLongTable::rightToLeft()
{
    m_table->setLayoutDirection(Qt::RightToLeft);
    const QRect first = m_table->visualRect(m_model->index(0, 0));
    const QRect second = m_table->visualRect(m_model->index(0, 1));
    QVERIFY(second.right() < first.left());
    QCOMPARE(m_table->indexAt(second.center()), m_model->index(0, 1));
}

void TestLongTable::scrolls()
{
    const QModelIndex far = m_model->index(rows / 2, 0);
    const QRect area = m_table->viewport()->rect();
    m_table->scrollTo(far);
    QVERIFY(area.contains(m_table->visualRect(far)));
    const int value = m_table->verticalScrollBar()->value();
    m_table->scrollTo(m_model->index(rows / 2 - 1, 0));
    QCOMPARE(m_table->verticalScrollBar()->value(), value); // is to be seen already
    m_table->scrollTo(far, QAbstractItemView::PositionAtTop);
    QCOMPARE(m_table->visualRect(far).top(), 0);
    m_table->scrollTo(far, QAbstractItemView::PositionAtBottom);
    QCOMPARE(m_table->visualRect(far).bottom(), area.bottom());
    m_table->scrollTo(far, QAbstractItemView::PositionAtCenter);
    QVERIFY(std::abs(m_table->visualRect(far).center().y() - area.center().y()) <= 1);
    m_table->scrollTo(m_model->index(rows - 1, 0));
    QCOMPARE(m_table->verticalScrollBar()->value(), m_table->verticalScrollBar()->maximum());
}

void TestLongTable::keys()
{
    m_table->setCurrentIndex(m_model->index(0, 0));
    key(Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), 1);
    key(Qt::Key_PageDown);
    const int page = m_table->currentIndex().row() - 1;
    QVERIFY(page > 3 && page < 40);
    key(Qt::Key_PageUp);
    QCOMPARE(m_table->currentIndex().row(), 1);
    key(Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), rows - 1);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex())));
    key(Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), rows - 1);
    key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 2);
    key(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(m_table->selectionModel()->selection().first().height(), rows);
    m_table->clearSelection();
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selectionModel()->selection().first().height(), rows);
}

void TestLongTable::clickAndShiftClick()
{
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, middle(2));
    QCOMPARE(m_table->currentIndex().row(), 2);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(6));
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 5);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(4));
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 4);
    QVERIFY(!m_table->selectionModel()->isSelected(m_model->index(4, 0)));

    // Upwards, to the last line of a row.
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, middle(6));
    const QRect second = m_table->visualRect(m_model->index(2, 1));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier,
        {second.center().x(), second.bottom()});
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 5);
    QVERIFY(m_table->selectionModel()->isSelected(m_model->index(2, 0)));
}

void TestLongTable::doubleClickActivates()
{
    QSignalSpy activated(m_table.get(), &QAbstractItemView::activated);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, middle(3));
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, middle(3));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toModelIndex().row(), 3);
}

void TestLongTable::rowsComeAndGo()
{
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(1000);
    const int before = bar->maximum();
    m_model->append(1000);
    QTRY_VERIFY(bar->maximum() > before);
    QCOMPARE(bar->value(), 1000);
    m_model->removeLast(1000);
    QTRY_COMPARE(bar->maximum(), before);
    m_model->removeLast(rows - 3);
    QTRY_COMPARE(bar->maximum(), 0);
    QCOMPARE(m_table->indexAt(middle(2)).row(), 2);
    QVERIFY(
        !m_table->indexAt(middle(2) + QPoint(0, m_table->visualRect(m_model->index(0, 0)).height()))
             .isValid());
}

void TestLongTable::hiddenColumn()
{
    m_table->setColumnHidden(1, true);
    QVERIFY(m_table->visualRect(m_model->index(0, 1)).isEmpty());
    const QRect first = m_table->visualRect(m_model->index(0, 0));
    QCOMPARE(m_table->visualRect(m_model->index(0, 2)).left(), first.right() + 1);
}

void TestLongTable::screenReadersSeeATable()
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table.get());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), rows);
    QAccessibleInterface *cell = table->tableInterface()->cellAt(3, 1);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("31"));
    const QPoint place = m_table->viewport()->mapToGlobal(middle(3));
    QVERIFY(cell->rect().contains(place));
}

QTEST_MAIN(TestLongTable)
#include "tst_longtable.moc"
