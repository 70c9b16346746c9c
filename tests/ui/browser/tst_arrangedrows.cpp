// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "pages.h"
#include "ui/browser/objecttablemodel.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace windlass;

using Model = ObjectTableModel;

/// So many rows that a worker arranges them.
class TestArrangedRows : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void workerSorts_data();
    void workerSorts();
    void pagesInOrderAreOnlyAppended();
    void rowsArriveWhileAWorkerSorts();
    void lastOrderCounts();
    void filter();
    void anotherFilterWhileRowsArrive();
    void indexesStayWithTheirRows();
    void resetWhileAWorkerSorts();
    void modelGoesWhileAWorkerSorts();
    void namesThatAreNotAscii();
    void rowOfName();

private:
    static constexpr int count = 21'000;
    static constexpr int pageSize = 3'500;

    /// Names that are not in the order of their numbers, as a server would list them.
    static QList<ListObjectsPage> manyPages(const QByteArray &name = "img-");
    void append(const QList<ListObjectsPage> &pages);
    void watch();
    bool settle();
    QStringList shown() const { return names(*m_model); }
    static QStringList sorted(QStringList names);

    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestArrangedRows::init()
{
    m_tester.reset();
    m_model = std::make_unique<Model>();
}

/// It looks at everything at every change, so not in every test.
void TestArrangedRows::watch()
{
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

QList<ListObjectsPage> TestArrangedRows::manyPages(const QByteArray &name)
{
    std::vector<QByteArray> keys;
    for (int i = 1; i <= count; ++i)
        keys.push_back(name + QByteArray::number(i));
    std::sort(keys.begin(), keys.end());
    QRandomGenerator random(4711);
    QList<ListObjectsPage> pages(count / pageSize);
    for (size_t i = 0; i < keys.size(); ++i) {
        ListObjectsPage &page = pages[qsizetype(i) / pageSize];
        if (i % 10 == 0)
            page.commonPrefixes.append(ObjectKey(keys[i] + '/'));
        else
            page.objects.append(object(keys[i], random.bounded(100),
                QDateTime::fromSecsSinceEpoch(random.bounded(100), Qt::UTC),
                random.bounded(2) ? "GLACIER" : ""));
    }
    return pages;
}

void TestArrangedRows::append(const QList<ListObjectsPage> &pages)
{
    for (const ListObjectsPage &page : pages)
        m_model->appendPage(page, {});
}

bool TestArrangedRows::settle()
{
    m_model->settle();
    return QTest::qWaitFor([this] { return !m_model->isArranging(); }, 30'000);
}

QStringList TestArrangedRows::sorted(QStringList names)
{
    QCollator collator(QLocale(QLocale::English));
    collator.setNumericMode(true);
    std::sort(names.begin(), names.end(), collator);
    return names;
}

void TestArrangedRows::workerSorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    for (int column = 0; column < Model::ColumnCount; ++column) {
        QTest::addRow("column %d up", column) << column << int(Qt::AscendingOrder);
        QTest::addRow("column %d down", column) << column << int(Qt::DescendingOrder);
    }
}

/// The same, whether rows are sorted as they arrive or at once.
void TestArrangedRows::workerSorts()
{
    QFETCH(int, column);
    QFETCH(int, order);
    m_model->sort(column, Qt::SortOrder(order));
    append(manyPages());
    QVERIFY(settle());
    const QStringList asTheyArrived = shown();
    QCOMPARE(asTheyArrived.size(), count);

    static constexpr int roles[] = {Qt::DisplayRole, Model::SizeRole, Model::LastModifiedRole};
    const bool isUp = order == Qt::AscendingOrder;
    constexpr int folders = count / 10;
    for (int row = folders + 1; row < count; ++row) {
        QVERIFY(!m_model->entry(row).isFolder());
        if (column != Model::SizeColumn && column != Model::ModifiedColumn)
            continue;
        const QVariant before = m_model->index(row - 1, column).data(roles[column]);
        const QVariant here = m_model->index(row, column).data(roles[column]);
        QVERIFY(QVariant::compare(before, here)
            != (isUp ? QPartialOrdering::Greater : QPartialOrdering::Less));
    }
    if (column == Model::NameColumn) {
        QStringList objects = sorted(asTheyArrived.mid(folders));
        if (!isUp)
            std::reverse(objects.begin(), objects.end());
        QCOMPARE(asTheyArrived.mid(folders), objects);
    }
    m_model->sort(Model::StorageClassColumn, Qt::AscendingOrder);
    QVERIFY(m_model->isArranging());
    QVERIFY(settle());
    m_model->sort(column, Qt::SortOrder(order));
    QVERIFY(settle());
    QCOMPARE(shown(), asTheyArrived);
}

void TestArrangedRows::pagesInOrderAreOnlyAppended()
{
    QSignalSpy moves(m_model.get(), &QAbstractItemModel::layoutChanged);
    for (int number = 0; number < count / pageSize; ++number) {
        ListObjectsPage page;
        for (int i = 0; i < pageSize; ++i)
            page.objects.append(object(QByteArray::number(1'000'000 + number * pageSize + i)));
        m_model->appendPage(page, {});
        QCOMPARE(m_model->rowCount(), (number + 1) * pageSize);
        QVERIFY(!m_model->isArranging());
    }
    QCOMPARE(moves.count(), 0);
    QCOMPARE(shown(), sorted(shown()));
}

void TestArrangedRows::rowsArriveWhileAWorkerSorts()
{
    QList<ListObjectsPage> pages = manyPages();
    const ListObjectsPage last = pages.takeLast();
    append(pages);
    QVERIFY(settle());
    m_model->sort(Model::NameColumn, Qt::DescendingOrder);
    append({last});
    QVERIFY(m_model->isArranging());
    QVERIFY(m_model->rowCount() < count);
    QVERIFY(settle());
    QCOMPARE(m_model->rowCount(), count);
    constexpr int folders = count / 10;
    QStringList objects = shown().mid(folders);
    std::reverse(objects.begin(), objects.end());
    QCOMPARE(objects, sorted(objects));
}

void TestArrangedRows::lastOrderCounts()
{
    append(manyPages());
    QVERIFY(settle());
    const QStringList byName = shown();
    QSignalSpy arranged(m_model.get(), &Model::arranged);
    m_model->sort(Model::SizeColumn, Qt::AscendingOrder);
    m_model->sort(Model::ModifiedColumn, Qt::DescendingOrder);
    m_model->sort(Model::NameColumn, Qt::AscendingOrder);
    QVERIFY(settle());
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(shown(), byName);
}

void TestArrangedRows::filter()
{
    append(manyPages());
    QVERIFY(settle());
    watch();
    const QStringList all = shown();
    m_model->setNameFilter(QStringLiteral("G-199"));
    QVERIFY(settle());
    QCOMPARE(shown(), all.filter(QStringLiteral("g-199")));
    m_model->setNameFilter(QStringLiteral("99"));
    QVERIFY(settle());
    QCOMPARE(shown(), all.filter(QStringLiteral("99")));
    m_model->setNameFilter(QStringLiteral("nothing like it"));
    QVERIFY(settle());
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setNameFilter({});
    QVERIFY(settle());
    QCOMPARE(shown(), all);
}

void TestArrangedRows::anotherFilterWhileRowsArrive()
{
    m_model->setNameFilter(QStringLiteral("99"));
    const QList<ListObjectsPage> pages = manyPages();
    append(pages.mid(0, 3));
    m_model->setNameFilter(QStringLiteral("77"));
    append(pages.mid(3));
    QVERIFY(settle());
    const QStringList filtered = shown();
    m_model->setNameFilter({});
    QVERIFY(settle());
    QCOMPARE(filtered, shown().filter(QStringLiteral("77")));
    QVERIFY(!filtered.isEmpty());
}

void TestArrangedRows::indexesStayWithTheirRows()
{
    append(manyPages());
    QVERIFY(settle());
    watch();
    const QPersistentModelIndex kept
        = m_model->index(m_model->rowOf("img-1998"), Model::SizeColumn);
    const QPersistentModelIndex gone = m_model->index(m_model->rowOf("img-2000"), 0);
    QVERIFY(kept.isValid() && gone.isValid());
    m_model->sort(Model::SizeColumn, Qt::DescendingOrder);
    QVERIFY(settle());
    QCOMPARE(kept.data(Model::NameRole).toByteArray(), QByteArray("img-1998"));
    QCOMPARE(gone.data(Model::NameRole).toByteArray(), QByteArray("img-2000"));
    m_model->setNameFilter(QStringLiteral("99"));
    QVERIFY(settle());
    QVERIFY(!gone.isValid());
    m_model->setNameFilter({});
    QVERIFY(settle());
    QCOMPARE(kept.data(Model::NameRole).toByteArray(), QByteArray("img-1998"));
    QCOMPARE(kept.column(), int(Model::SizeColumn));
}

void TestArrangedRows::resetWhileAWorkerSorts()
{
    append(manyPages());
    m_model->sort(Model::NameColumn, Qt::DescendingOrder);
    QVERIFY(m_model->isArranging());
    m_model->reset();
    QVERIFY(!m_model->isArranging());
    m_model->appendPage(page({"a", "b"}), {});
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents(); // what the worker has made is for the old rows
    QCOMPARE(shown(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
}

void TestArrangedRows::modelGoesWhileAWorkerSorts()
{
    append(manyPages());
    m_model->sort(Model::NameColumn, Qt::DescendingOrder);
    QVERIFY(m_model->isArranging());
    m_tester.reset();
    m_model.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
}

void TestArrangedRows::namesThatAreNotAscii()
{
    append(manyPages("bäh-"));
    m_model->appendPage(page({"bah-7", "baz", "bäh-1000000", "b\xff"}), {});
    QVERIFY(settle());
    constexpr int folders = count / 10;
    const QStringList all = shown();
    const QStringList objects = all.mid(folders);
    QCOMPARE(objects.size(), count - folders + 4);
    QCOMPARE(objects, sorted(objects));
    m_model->setNameFilter(QStringLiteral("BÄH-99"));
    QVERIFY(settle());
    QCOMPARE(shown(), all.filter(QStringLiteral("bäh-99")));
}

void TestArrangedRows::rowOfName()
{
    append(manyPages());
    m_model->sort(Model::SizeColumn, Qt::DescendingOrder);
    QVERIFY(settle());
    for (const QByteArray &name :
        {QByteArray("img-1/"), QByteArray("img-2"), QByteArray("img-77")}) {
        const int row = m_model->rowOf(name);
        QVERIFY2(row >= 0, name.constData());
        QCOMPARE(m_model->entry(row).name(), name);
    }
    QCOMPARE(m_model->rowOf("img-"), -1);
    QVERIFY(!m_model->contains("img-1"));
    QVERIFY(m_model->contains("img-1/"));
    m_model->setNameFilter(QStringLiteral("77"));
    QVERIFY(settle());
    QCOMPARE(m_model->rowOf("img-2"), -1);
    QVERIFY(m_model->contains("img-2"));
}

QTEST_MAIN(TestArrangedRows)
#include "tst_arrangedrows.moc"
