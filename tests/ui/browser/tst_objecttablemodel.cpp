// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "pages.h"
#include "ui/browser/objecttablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFont>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace windlass;

using Model = ObjectTableModel;

/// Each test has a model of its own, watched from before its first change.
class TestObjectTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void namesAreInNaturalOrderFoldersFirst();
    void descendingKeepsFoldersFirst();
    void sortsBySize();
    void sortsByDate();
    void sortsByStorageClass();
    void missingStorageClassIsStandard();
    void pagesAreMergedIntoTheOrder();
    void mergedPagesAreAsSortedAtOnce_data();
    void mergedPagesAreAsSortedAtOnce();
    void persistentIndexesStayWithTheirRows();
    void manyRowsAreMergedQuickly();

    void filterShowsMatchesOnly();
    void filterAppliesToLaterPages();
    void clearedFilterBringsRowsBackInOrder();
    void filterKeepsPersistentIndexesOfMatches();
    void resetKeepsFilterAndSorting();

    void folderWithoutNameIsARow();
    void folderMarkerIsKnownButNoRow();
    void ownObjectWithContentIsARow();
    void folderAndObjectOfOneNameAreTwoRows();
    void controlCharactersAreKeptInTheKey();
    void bytesThatAreNoUtf8AreKeptInTheKey();
    void keysOutsideThePrefixAreIgnored();
    void repeatedCommonPrefixIsOneRow();

    void selectionOfAnObject();
    void selectionOfAFolder();
    void bucketsHaveNoSize();
    void toolTipIsNeverRichText();
    void summaryCountsAllRows();

private:
    QDateTime day(int day) const { return QDateTime(QDate(2026, 1, day), QTime(12, 0), Qt::UTC); }

    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestObjectTableModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<Model>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestObjectTableModel::namesAreInNaturalOrderFoldersFirst()
{
    m_model->appendPage(page({"b10", "B9", "a", "z/", "C/"}), {});
    QCOMPARE(names(*m_model),
        QStringList({QStringLiteral("C"), QStringLiteral("z"), QStringLiteral("a"),
            QStringLiteral("B9"), QStringLiteral("b10")}));
}

void TestObjectTableModel::descendingKeepsFoldersFirst()
{
    m_model->appendPage(page({"b", "a", "y/", "z/"}), {});
    m_model->sort(Model::NameColumn, Qt::DescendingOrder);
    QCOMPARE(names(*m_model),
        QStringList(
            {QStringLiteral("z"), QStringLiteral("y"), QStringLiteral("b"), QStringLiteral("a")}));
}

void TestObjectTableModel::sortsBySize()
{
    ListObjectsPage sized;
    sized.objects = {object("large", 5'000'000'000), object("small", 7), object("also small", 7)};
    sized.commonPrefixes = {ObjectKey("folder/")};
    m_model->appendPage(sized, {});
    m_model->sort(Model::SizeColumn, Qt::AscendingOrder);
    QCOMPARE(names(*m_model),
        QStringList({QStringLiteral("folder"), QStringLiteral("also small"),
            QStringLiteral("small"), QStringLiteral("large")}));
    m_model->sort(Model::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(names(*m_model),
        QStringList({QStringLiteral("folder"), QStringLiteral("large"),
            QStringLiteral("also small"), QStringLiteral("small")}));
}

void TestObjectTableModel::sortsByDate()
{
    ListObjectsPage dated;
    dated.objects
        = {object("new", 1, day(9)), object("old", 1, day(2)), object("middle", 1, day(5))};
    m_model->appendPage(dated, {});
    m_model->sort(Model::ModifiedColumn, Qt::AscendingOrder);
    QCOMPARE(names(*m_model),
        QStringList({QStringLiteral("old"), QStringLiteral("middle"), QStringLiteral("new")}));
}

void TestObjectTableModel::sortsByStorageClass()
{
    ListObjectsPage classes;
    classes.objects = {object("1", 1, {}, "STANDARD_IA"), object("2", 1, {}, "GLACIER"),
        object("3"), object("4", 1, {}, "GLACIER")};
    m_model->appendPage(classes, {});
    m_model->sort(Model::StorageClassColumn, Qt::AscendingOrder);
    QCOMPARE(names(*m_model),
        QStringList(
            {QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("1")}));
}

void TestObjectTableModel::missingStorageClassIsStandard()
{
    m_model->appendPage(page({"a"}), {});
    QCOMPARE(
        m_model->index(0, Model::StorageClassColumn).data().toString(), QStringLiteral("STANDARD"));
}

void TestObjectTableModel::pagesAreMergedIntoTheOrder()
{
    m_model->appendPage(page({"d", "b", "m/"}), {});
    m_model->appendPage(page({"c", "a", "e", "k/"}), {});
    QCOMPARE(names(*m_model),
        QStringList({QStringLiteral("k"), QStringLiteral("m"), QStringLiteral("a"),
            QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
}

void TestObjectTableModel::mergedPagesAreAsSortedAtOnce_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    for (int column = 0; column < Model::ColumnCount; ++column) {
        QTest::addRow("column %d up", column) << column << int(Qt::AscendingOrder);
        QTest::addRow("column %d down", column) << column << int(Qt::DescendingOrder);
    }
}

void TestObjectTableModel::mergedPagesAreAsSortedAtOnce()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QRandomGenerator random(4711);
    ListObjectsPage everything;
    Model atOnce;
    m_model->sort(column, Qt::SortOrder(order));
    for (int number = 0; number < 10; ++number) {
        ListObjectsPage part;
        for (int i = 0; i < 50; ++i) {
            const QByteArray name = QByteArray::number(random.bounded(1'000'000));
            if (i % 5 == 0)
                part.commonPrefixes.append(ObjectKey(name + "-folder/"));
            else
                part.objects.append(object(name, random.bounded(10), day(1 + random.bounded(9)),
                    random.bounded(2) ? "GLACIER" : ""));
        }
        everything.objects += part.objects;
        everything.commonPrefixes += part.commonPrefixes;
        m_model->appendPage(part, {});
    }
    atOnce.appendPage(everything, {});
    atOnce.sort(column, Qt::SortOrder(order));
    QCOMPARE(names(*m_model), names(atOnce));
}

void TestObjectTableModel::persistentIndexesStayWithTheirRows()
{
    m_model->appendPage(page({"b", "d"}), {});
    const QPersistentModelIndex b = m_model->index(0, Model::SizeColumn);
    const QPersistentModelIndex d = m_model->index(1, Model::NameColumn);
    m_model->appendPage(page({"a", "c", "e", "folder/"}), {});
    m_model->sort(Model::NameColumn, Qt::DescendingOrder);
    QCOMPARE(b.data(Model::NameRole).toByteArray(), QByteArray("b"));
    QCOMPARE(b.column(), int(Model::SizeColumn));
    QCOMPARE(d.data(Model::NameRole).toByteArray(), QByteArray("d"));
}

/// A hundred pages that interleave, with a selection: quadratic work would take minutes.
void TestObjectTableModel::manyRowsAreMergedQuickly()
{
    m_tester.reset(); // looks at everything at every change
    QList<QPersistentModelIndex> selected;
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < 100; ++number) {
        ListObjectsPage part;
        for (int i = 0; i < 1000; ++i)
            part.objects.append(object(QByteArray::number(i * 100 + number), i));
        m_model->appendPage(part, {});
        selected.append(m_model->index(0, 0));
    }
    m_model->settle();
    QTRY_VERIFY_WITH_TIMEOUT(!m_model->isArranging(), 30'000);
    QCOMPARE(m_model->rowCount(), 100'000);
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    qInfo("100 pages of 1,000 rows merged in %lld ms", timer.elapsed());
}

void TestObjectTableModel::filterShowsMatchesOnly()
{
    m_model->appendPage(page({"Report.pdf", "notes.txt", "old report/", "c"}), {});
    m_model->setNameFilter(QStringLiteral("REPORT"));
    QCOMPARE(
        names(*m_model), QStringList({QStringLiteral("old report"), QStringLiteral("Report.pdf")}));
    m_model->setNameFilter(QStringLiteral("REPORT."));
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("Report.pdf")}));
    m_model->setNameFilter(QStringLiteral("nothing like it"));
    QCOMPARE(m_model->rowCount(), 0);
}

void TestObjectTableModel::filterAppliesToLaterPages()
{
    m_model->setNameFilter(QStringLiteral("a"));
    m_model->appendPage(page({"xa", "b"}), {});
    m_model->appendPage(page({"c", "ab"}), {});
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("ab"), QStringLiteral("xa")}));
}

void TestObjectTableModel::clearedFilterBringsRowsBackInOrder()
{
    m_model->appendPage(page({"a1", "b1", "a2", "b2"}), {});
    m_model->setNameFilter(QStringLiteral("b"));
    m_model->setNameFilter(QStringLiteral("a"));
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("a1"), QStringLiteral("a2")}));
    m_model->setNameFilter({});
    QCOMPARE(names(*m_model),
        QStringList({QStringLiteral("a1"), QStringLiteral("a2"), QStringLiteral("b1"),
            QStringLiteral("b2")}));
}

void TestObjectTableModel::filterKeepsPersistentIndexesOfMatches()
{
    m_model->appendPage(page({"a", "b1", "c", "b2"}), {});
    const QPersistentModelIndex kept = m_model->index(m_model->rowOf("b2"), 0);
    const QPersistentModelIndex gone = m_model->index(m_model->rowOf("c"), 0);
    m_model->setNameFilter(QStringLiteral("b"));
    QVERIFY(!gone.isValid());
    m_model->setNameFilter({});
    QCOMPARE(kept.data(Model::NameRole).toByteArray(), QByteArray("b2"));
}

void TestObjectTableModel::resetKeepsFilterAndSorting()
{
    m_model->sort(Model::NameColumn, Qt::DescendingOrder);
    m_model->setNameFilter(QStringLiteral("a"));
    m_model->reset();
    m_model->appendPage(page({"a1", "b", "a2"}), {});
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("a2"), QStringLiteral("a1")}));
}

void TestObjectTableModel::folderWithoutNameIsARow()
{
    m_model->appendPage(page({"a//", "a/b"}), ObjectKey("a/"));
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("(empty name)"), QStringLiteral("b")}));
    const QModelIndex index = m_model->index(0, 0);
    QCOMPARE(index.data(Model::KeyRole).toByteArray(), QByteArray("a//"));
    QCOMPARE(index.data(Model::NameRole).toByteArray(), QByteArray("/"));
    QVERIFY(index.data(Qt::FontRole).value<QFont>().italic());
}

void TestObjectTableModel::folderMarkerIsKnownButNoRow()
{
    ListObjectsPage marked = page({"a/b"});
    marked.objects.prepend(object("a/", 0));
    m_model->appendPage(marked, ObjectKey("a/"));
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("b")}));
    QVERIFY(m_model->hasFolderMarker());
    m_model->reset();
    QVERIFY(!m_model->hasFolderMarker());
}

void TestObjectTableModel::ownObjectWithContentIsARow()
{
    ListObjectsPage listed = page({"p/a/b", "p/a//"});
    listed.objects.prepend(object("p/a/", 7));
    m_model->appendPage(listed, ObjectKey("p/a/"));
    const QString own = QStringLiteral("(folder object)");
    QCOMPARE(
        names(*m_model), QStringList({QStringLiteral("(empty name)"), own, QStringLiteral("b")}));
    QVERIFY(m_model->hasFolderMarker());
    QCOMPARE(m_model->summary().objects, 2);
    const QModelIndex index = m_model->index(1, 0);
    QVERIFY(!index.data(Model::IsFolderRole).toBool());
    QVERIFY(index.data(Qt::FontRole).value<QFont>().italic());
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QLatin1String("p/a/")));
    const RemoteSelection selection = m_model->selection(1);
    QCOMPARE(selection.key, ObjectKey("p/a/"));
    QVERIFY(!selection.isPrefix);
    QCOMPARE(selection.size, 7);
    QCOMPARE(selection.targetName, QByteArray("a/"));
    m_model->setNameFilter(QStringLiteral("(FOLD"));
    QCOMPARE(names(*m_model), QStringList {own});
}

void TestObjectTableModel::folderAndObjectOfOneNameAreTwoRows()
{
    m_model->appendPage(page({"same", "same/"}), {});
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("same"), QStringLiteral("same")}));
    QVERIFY(m_model->index(0, 0).data(Model::IsFolderRole).toBool());
    QVERIFY(!m_model->index(1, 0).data(Model::IsFolderRole).toBool());
    QCOMPARE(m_model->rowOf("same/"), 0);
    QCOMPARE(m_model->rowOf("same"), 1);
}

void TestObjectTableModel::controlCharactersAreKeptInTheKey()
{
    m_model->appendPage(page({"a\tb\n"}), {});
    QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("a␉b␊"));
    QCOMPARE(m_model->index(0, 0).data(Model::KeyRole).toByteArray(), QByteArray("a\tb\n"));
}

void TestObjectTableModel::bytesThatAreNoUtf8AreKeptInTheKey()
{
    m_model->appendPage(page({"p/\xff\xfe"}), ObjectKey("p/"));
    QCOMPARE(m_model->selection(0).key, ObjectKey("p/\xff\xfe"));
}

void TestObjectTableModel::keysOutsideThePrefixAreIgnored()
{
    m_model->appendPage(page({"p/a", "q/b", "q/", "p"}), ObjectKey("p/"));
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("a")}));
}

void TestObjectTableModel::repeatedCommonPrefixIsOneRow()
{
    m_model->appendPage(page({"a/"}), {});
    m_model->appendPage(page({"a/", "b/"}), {});
    QCOMPARE(names(*m_model), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void TestObjectTableModel::selectionOfAnObject()
{
    ListObjectsPage one;
    one.objects = {object("p/x", 42, day(3)), object("p/y", 42, day(3))};
    one.objects.last().storageClass = "STANDARD_IA";
    m_model->appendPage(one, ObjectKey("p/"));
    QCOMPARE(m_model->selection(1).storageClass, QByteArray("STANDARD_IA"));
    const RemoteSelection selection = m_model->selection(0);
    QCOMPARE(selection.storageClass, QByteArray()); // the usual one is not asked for
    QCOMPARE(selection.key, ObjectKey("p/x"));
    QVERIFY(!selection.isPrefix);
    QCOMPARE(selection.size, qint64(42));
    QCOMPARE(selection.etag, one.objects.first().etag);
    QCOMPARE(selection.lastModified, day(3));
    QCOMPARE(selection.targetName, QByteArray("x"));
}

void TestObjectTableModel::selectionOfAFolder()
{
    m_model->appendPage(page({"p/x/"}), ObjectKey("p/"));
    const RemoteSelection selection = m_model->selection(0);
    QCOMPARE(selection.key, ObjectKey("p/x/"));
    QVERIFY(selection.isPrefix);
    QCOMPARE(selection.targetName, QByteArray("x/"));
}

void TestObjectTableModel::bucketsHaveNoSize()
{
    m_model->appendBuckets({BucketInfo {BucketName("photos"), day(1)}});
    const QModelIndex index = m_model->index(0, 0);
    QVERIFY(index.data(Model::IsBucketRole).toBool());
    QCOMPARE(index.data(Model::KeyRole).toByteArray(), QByteArray("photos"));
    QCOMPARE(index.data(Model::SizeRole).toLongLong(), qint64(-1));
    QCOMPARE(m_model->headerData(Model::ModifiedColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("Created"));
}

void TestObjectTableModel::toolTipIsNeverRichText()
{
    m_model->appendPage(page({"<b>bold</b>"}), {});
    const QString toolTip = m_model->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(toolTip.contains(QLatin1String("&lt;b&gt;")), qPrintable(toolTip));
}

void TestObjectTableModel::summaryCountsAllRows()
{
    ListObjectsPage several = page({"a/"});
    several.objects = {object("x", 10), object("y", 20)};
    m_model->appendPage(several, {});
    m_model->setNameFilter(QStringLiteral("x"));
    QCOMPARE(m_model->summary().folders, 1);
    QCOMPARE(m_model->summary().objects, 2);
    QCOMPARE(m_model->summary().bytes, qint64(30));
}

QTEST_MAIN(TestObjectTableModel)
#include "tst_objecttablemodel.moc"
