// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFont>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;

/// The rows of objects, folders and versions.
class TestVersionsModel : public QObject
{
    Q_OBJECT
private slots:
    void versionsOfAKeyContinueOnTheNextPage();
    void foldersHaveNoVersions();
    void deletedObjectsAreStruckOut();
    void filteredObjectsKeepTheirVersions();
    void objectsAreSorted_data();
    void objectsAreSorted();
    void indexesStayWithTheirRows();
    void laterPagesAreSortedInTheEnd();
    void thousandsOfVersionsOfOneKey();

private:
    static ObjectVersion version(const QByteArray &key, const QByteArray &id, qint64 size = 0,
        int day = 1, const QByteArray &storageClass = {})
    {
        ObjectVersion made;
        made.object.key = ObjectKey(key);
        made.object.size = size;
        made.object.lastModified = QDateTime(QDate(2026, 1, day), QTime(12, 0), Qt::UTC);
        made.object.storageClass = storageClass;
        made.versionId = VersionId(id);
        return made;
    }
    static ListVersionsPage samplePage();
    static QStringList names(const VersionsModel &model);
};

/// In the order of their keys, as servers list them.
ListVersionsPage TestVersionsModel::samplePage()
{
    return {{version("B2", "2", 30, 3), version("B2", "1", 10, 1), version("b10", "1", 20, 5),
                version("c", "3", 5, 4, "GLACIER"), version("c", "2"), version("c", "1")},
        {ObjectKey("z/")}, {}};
}

QStringList TestVersionsModel::names(const VersionsModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, VersionsModel::NameColumn).data().toString();
    return names;
}

void TestVersionsModel::versionsOfAKeyContinueOnTheNextPage()
{
    VersionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset(ObjectKey("p/"));
    model.appendPage({{version("p/a", "3"), version("p/a", "2")}, {ObjectKey("p/Folder/")}, {}});
    model.appendPage({{version("p/a", "1"), version("p/b", "1")}, {ObjectKey("p/other/")}, {}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.versionCount(), 4);
    const QModelIndex a = model.index(1, 0);
    QCOMPARE(a.data().toString(), QStringLiteral("a"));
    QCOMPARE(model.rowCount(a), 3);
    QCOMPARE(model.version(model.index(2, 0, a))->versionId, VersionId("1"));
    QCOMPARE(model.parent(model.index(2, 1, a)), a);
    QCOMPARE(model.rowCount(model.index(3, 0)), 1);
}

void TestVersionsModel::foldersHaveNoVersions()
{
    VersionsModel model;
    model.reset({});
    model.appendPage({{version("a", "1")}, {ObjectKey("f/")}, {}});
    QCOMPARE(model.folder(model.index(0, 0)), ObjectKey("f/"));
    QVERIFY(!model.version(model.index(0, 0)));
    QVERIFY(!model.folder(model.index(1, 0)));
    QVERIFY(VersionsModel::isObject(model.index(1, 0)));
    QVERIFY(!VersionsModel::isObject(model.index(0, 0, model.index(1, 0))));
}

void TestVersionsModel::deletedObjectsAreStruckOut()
{
    VersionsModel model;
    model.reset({});
    ObjectVersion marker = version("a", "2");
    marker.isDeleteMarker = true;
    model.appendPage({{marker, version("a", "1"), version("b", "1")}, {}, {}});
    const QModelIndex deleted = model.index(0, 0);
    QVERIFY(deleted.data(Qt::FontRole).value<QFont>().strikeOut());
    QCOMPARE(deleted.data(Qt::AccessibleTextRole).toString(), QStringLiteral("a, deleted"));
    QVERIFY(!deleted.siblingAtColumn(1).data(Qt::FontRole).isValid());
    QVERIFY(!model.index(1, 0).data(Qt::FontRole).isValid());
    QVERIFY(!model.index(0, 0, deleted).data(Qt::FontRole).isValid());
    QVERIFY(deleted.data(Qt::ToolTipRole).toString().contains(QLatin1String("2 version")));
}

void TestVersionsModel::filteredObjectsKeepTheirVersions()
{
    VersionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset({});
    model.appendPage({{version("a", "2"), version("b", "2")}, {ObjectKey("bolder/")}, {}});
    model.setFilter(QStringLiteral("B"));
    QCOMPARE(model.rowCount(), 2);
    model.appendPage({{version("b", "1"), version("c", "1"), version("cb", "1")}, {}, {}});
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex b = model.index(1, 0);
    QCOMPARE(b.data().toString(), QStringLiteral("b"));
    QCOMPARE(model.rowCount(b), 2);
    QCOMPARE(model.parent(model.index(1, 0, b)), b);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.versionCount(), 5);
}

void TestVersionsModel::objectsAreSorted_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    QTest::newRow("name") << int(VersionsModel::NameColumn) << "z/ B2 b10 c"
                          << "z/ c b10 B2";
    QTest::newRow("versions") << int(VersionsModel::VersionColumn) << "z/ b10 B2 c"
                              << "z/ c B2 b10";
    QTest::newRow("size") << int(VersionsModel::SizeColumn) << "z/ c b10 B2"
                          << "z/ B2 b10 c";
    QTest::newRow("time") << int(VersionsModel::ModifiedColumn) << "z/ B2 c b10"
                          << "z/ b10 c B2";
    QTest::newRow("class") << int(VersionsModel::ClassColumn) << "z/ c B2 b10"
                           << "z/ B2 b10 c";
    QTest::newRow("as listed") << -1 << "z/ B2 b10 c"
                               << "z/ B2 b10 c";
}

void TestVersionsModel::objectsAreSorted()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    QFETCH(QString, descending);
    VersionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset({});
    model.appendPage(samplePage());
    model.sort(VersionsModel::SizeColumn, Qt::DescendingOrder); // another order before
    model.sort(column, Qt::AscendingOrder);
    QCOMPARE(names(model).join(QLatin1Char(' ')), ascending);
    model.sort(column, Qt::DescendingOrder);
    QCOMPARE(names(model).join(QLatin1Char(' ')), descending);
    // Versions stay below their objects, newest first.
    for (int row = 1; row < model.rowCount(); ++row) {
        const QModelIndex object = model.index(row, 0);
        const int count = model.rowCount(object);
        for (int i = 0; i < count; ++i) {
            const std::optional<ObjectVersion> one = model.version(model.index(i, 0, object));
            QCOMPARE(one->object.key, model.version(object)->object.key);
            QCOMPARE(one->versionId, VersionId(QByteArray::number(count - i)));
        }
    }
    model.setFilter(QStringLiteral("b"));
    QCOMPARE(names(model),
        descending.split(QLatin1Char(' ')).filter(QRegularExpression(QStringLiteral("[bB]"))));
}

void TestVersionsModel::indexesStayWithTheirRows()
{
    VersionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset({});
    model.appendPage(samplePage());
    const QPersistentModelIndex object = model.index(1, 0);
    const QPersistentModelIndex oldest = model.index(1, 0, object);
    model.sort(VersionsModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(object.row(), 3);
    QCOMPARE(object.data().toString(), QStringLiteral("B2"));
    QCOMPARE(QModelIndex(oldest).parent(), QModelIndex(object));
    QCOMPARE(model.version(oldest)->object.size, qint64(10));
}

void TestVersionsModel::laterPagesAreSortedInTheEnd()
{
    VersionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset({});
    model.sort(VersionsModel::SizeColumn, Qt::AscendingOrder);
    model.appendPage(samplePage());
    model.appendPage({{version("c", "0", 1), version("d", "1", 25)}, {ObjectKey("y/")}, {}});
    model.settle();
    QCOMPARE(names(model).join(QLatin1Char(' ')), QStringLiteral("z/ y/ c b10 d B2"));
    QCOMPARE(model.rowCount(model.index(2, 0)), 4);
}

void TestVersionsModel::thousandsOfVersionsOfOneKey()
{
    VersionsModel model;
    model.reset({});
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int page = 0; page < 100; ++page) {
        ListVersionsPage rows;
        for (int i = 0; i < 1000; ++i)
            rows.versions.append(version("a", QByteArray::number(page * 1000 + i)));
        model.appendPage(rows);
    }
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 100'000);
    QCOMPARE(inserted.size(), 100); // one for each page
}

QTEST_MAIN(TestVersionsModel)
#include "tst_versionsmodel.moc"
