// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFont>
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
    void thousandsOfVersionsOfOneKey();

private:
    static ObjectVersion version(const QByteArray &key, const QByteArray &id)
    {
        ObjectVersion made;
        made.object.key = ObjectKey(key);
        made.versionId = VersionId(id);
        return made;
    }
};

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
