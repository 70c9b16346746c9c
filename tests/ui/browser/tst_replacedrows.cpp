// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "pages.h"
#include "ui/browser/objecttablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <memory>

using namespace windlass;

using Model = ObjectTableModel;

/// Single rows come, go and change in a folder that is shown: afterwards, the rows are those of a
/// listing.
class TestReplacedRows : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void rowsAreAsListed_data();
    void rowsAreAsListed();
    void indexStaysWithAChangedRow();
    void removedRowIsNotFound();
    void removedAndWrittenAgain();
    void unchangedFolderStays();
    void sortingAndFilteringAfterwards();

private:
    /// What the server has; folders have no ObjectInfo.
    using Listing = std::map<QByteArray, std::optional<ObjectInfo>>;

    ObjectInfo randomObject(const QByteArray &name);
    Listing listing(int count);
    static ListObjectsPage pageOf(const Listing &listing);
    void fill(Model &model, const Listing &listing) const;
    QSet<QByteArray> change(Listing &listing);
    void replace(const Listing &listing, const QSet<QByteArray> &names);
    static QStringList shown(const Model &model);

    QRandomGenerator m_random {4711};
    int m_newNames = 0;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReplacedRows::init()
{
    m_tester.reset();
    m_model = std::make_unique<Model>();
}

ObjectInfo TestReplacedRows::randomObject(const QByteArray &name)
{
    return object(name, m_random.bounded(100),
        QDateTime::fromSecsSinceEpoch(m_random.bounded(100), Qt::UTC),
        m_random.bounded(2) ? "GLACIER" : "");
}

TestReplacedRows::Listing TestReplacedRows::listing(int count)
{
    Listing listing;
    for (int i = 0; i < count; ++i) {
        const QByteArray name = "n" + QByteArray::number(i);
        if (i % 10 == 0)
            listing.insert({name + '/', std::nullopt});
        else
            listing.insert({name, randomObject(name)});
    }
    return listing;
}

ListObjectsPage TestReplacedRows::pageOf(const Listing &listing)
{
    ListObjectsPage page;
    for (const auto &[name, object] : listing) {
        if (object)
            page.objects.append(*object);
        else
            page.commonPrefixes.append(ObjectKey(name));
    }
    return page;
}

void TestReplacedRows::fill(Model &model, const Listing &listing) const
{
    model.appendPage(pageOf(listing), {});
    model.settle();
    QTRY_VERIFY_WITH_TIMEOUT(!model.isArranging(), 30'000);
}

/// Returns the names of what has changed.
QSet<QByteArray> TestReplacedRows::change(Listing &listing)
{
    QSet<QByteArray> names;
    for (int i = 0; i < 6; ++i) {
        auto any = listing.begin();
        std::advance(any, m_random.bounded(qint32(listing.size())));
        QByteArray name = any->first;
        const int what = m_random.bounded(4);
        if (what == 0) {
            listing.erase(name);
        } else if (what == 1 && any->second) {
            any->second = randomObject(name);
        } else if (what == 2) {
            name = "n" + QByteArray::number(m_random.bounded(30'000)) + "/";
            listing.insert({name, std::nullopt});
        } else {
            name = "new " + QByteArray::number(++m_newNames);
            listing.insert({name, randomObject(name)});
        }
        names.insert(name);
    }
    return names;
}

void TestReplacedRows::replace(const Listing &listing, const QSet<QByteArray> &names)
{
    Listing changed;
    for (const QByteArray &name : names) {
        const auto found = listing.find(name);
        if (found != listing.end())
            changed.insert(*found);
    }
    m_model->replaceRows(names, pageOf(changed));
}

QStringList TestReplacedRows::shown(const Model &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < Model::ColumnCount; ++column)
            cells << model.index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

void TestReplacedRows::rowsAreAsListed_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("filter");
    for (const int count : {30, 21'000}) { // more than 20,000 are arranged by a worker
        for (int column = 0; column < Model::ColumnCount; ++column) {
            for (const char *filter : {"", "1"})
                QTest::addRow("%d rows, column %d, filter \"%s\"", count, column, filter)
                    << count << column << column % 2 << QString::fromLatin1(filter);
        }
    }
}

void TestReplacedRows::rowsAreAsListed()
{
    QFETCH(int, count);
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QString, filter);
    if (count < 100) // it looks at every row at every change
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->sort(column, Qt::SortOrder(order));
    m_model->setNameFilter(filter);
    Listing server = listing(count);
    fill(*m_model, server);
    std::map<QByteArray, QPersistentModelIndex> indexes;
    for (int row = 0; row < m_model->rowCount(); row += 1 + count / 1000) {
        const QModelIndex index = m_model->index(row, 0);
        indexes[index.data(Model::NameRole).toByteArray()] = index;
    }
    for (int round = 0; round < 30; ++round) {
        const QSet<QByteArray> names = change(server);
        replace(server, names);
        for (const QByteArray &name : names) {
            if (!server.contains(name))
                indexes.erase(name); // one that comes again is another row
            QCOMPARE(m_model->contains(name), server.contains(name));
        }
        for (const auto &[name, index] : indexes)
            QCOMPARE(index.data(Model::NameRole).toByteArray(), name);
    }
    Model listed;
    listed.sort(column, Qt::SortOrder(order));
    listed.setNameFilter(filter);
    fill(listed, server);
    QCOMPARE(shown(*m_model), shown(listed));
    QCOMPARE(m_model->summary().text(), listed.summary().text());
    QVERIFY(!indexes.empty()); // some rows have stayed through all of it
    for (int row = 0; row < m_model->rowCount(); row += 1 + count / 100)
        QCOMPARE(m_model->rowOf(m_model->index(row, 0).data(Model::NameRole).toByteArray()), row);
}

void TestReplacedRows::indexStaysWithAChangedRow()
{
    m_model->sort(Model::SizeColumn, Qt::AscendingOrder);
    m_model->appendPage(page({"a", "b", "c"}), {}); // all of one byte
    const QPersistentModelIndex a = m_model->index(0, 0);
    ListObjectsPage larger;
    larger.objects.append(object("a", 5000));
    m_model->replaceRows({"a"}, larger);
    QCOMPARE(a.row(), 2);
    QCOMPARE(a.data().toString(), QStringLiteral("a"));
    QCOMPARE(m_model->selection(2).size, qint64(5000));
    QCOMPARE(m_model->summary().bytes, qint64(5002));
}

void TestReplacedRows::removedRowIsNotFound()
{
    m_model->appendPage(page({"a", "b/", "c"}), {});
    m_model->replaceRows({"a", "b/", "never there"}, {});
    QCOMPARE(names(*m_model), QStringList(QStringLiteral("c")));
    for (const char *name : {"a", "b/"}) {
        QVERIFY(!m_model->contains(name));
        QCOMPARE(m_model->rowOf(name), -1);
    }
    QCOMPARE(m_model->summary().rows(), 1);
}

void TestReplacedRows::removedAndWrittenAgain()
{
    m_model->appendPage(page({"a", "b", "c"}), {});
    for (int round = 0; round < 3; ++round) {
        m_model->replaceRows({"b"}, {});
        QCOMPARE(m_model->rowOf("b"), -1);
        m_model->replaceRows({"b"}, page({"b"}));
        QCOMPARE(m_model->rowOf("b"), 1);
        QCOMPARE(m_model->rowCount(), 3);
    }
}

void TestReplacedRows::unchangedFolderStays()
{
    m_model->appendPage(page({"a/", "b"}), {});
    const QPersistentModelIndex folder = m_model->index(0, 0);
    m_model->replaceRows({"a/"}, page({"a/"}));
    QCOMPARE(folder.row(), 0);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->summary().folders, 1);
}

/// A worker knows of them, too.
void TestReplacedRows::sortingAndFilteringAfterwards()
{
    Listing server = listing(21'000);
    fill(*m_model, server);
    for (int round = 0; round < 5; ++round) {
        replace(server, change(server));
        m_model->sort(1 + round % 3, Qt::DescendingOrder);
        m_model->setNameFilter(round % 2 ? QStringLiteral("7") : QString());
        QVERIFY(m_model->isArranging());
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isArranging(), 30'000);
        Model listed;
        listed.sort(1 + round % 3, Qt::DescendingOrder);
        listed.setNameFilter(m_model->nameFilter());
        fill(listed, server);
        QCOMPARE(shown(*m_model), shown(listed));
    }
}

QTEST_MAIN(TestReplacedRows)
#include "tst_replacedrows.moc"
