// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/folders/foldertreeview.h"
#include "ui/mainwindow/copydialog.h"

#include <QLineEdit>

using namespace windlass;

/// Where copies and renamed objects go, in the window.
class TestCopyAndRename : public WindowTest
{
    Q_OBJECT
private slots:
    void init() { m_bucket = m_gateway.makeBucket(); }
    void copyTargetIsChosenInTheTree();
    void renamedRowIsSelected();
    void longFolderIsNotListedAgain();
    void foldersComeAndGoInALongFolder();

private:
    bool storeAndSelect(
        WindowDriver &driver, const QList<QByteArray> &names, const QByteArray &selected);

    /// More than a page of a listing.
    static QList<QByteArray> manyNames();

    BucketName m_bucket;
};

bool TestCopyAndRename::storeAndSelect(
    WindowDriver &driver, const QList<QByteArray> &names, const QByteArray &selected)
{
    for (const QByteArray &name : names)
        m_gateway.put(m_bucket, ObjectKey(name), name);
    return driver.open(S3Uri {m_bucket, {}}) && driver.select(selected);
}

QList<QByteArray> TestCopyAndRename::manyNames()
{
    QList<QByteArray> names;
    for (int i = 0; i < 1100; ++i)
        names.append("n" + QByteArray::number(i));
    return names;
}

/// By keys; and the tree follows what is typed.
void TestCopyAndRename::copyTargetIsChosenInTheTree()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"a.txt", "copies/2025/x", "copies/2026/x"}, "a.txt"));
    driver.window().browser()->actions().copyTo->trigger();
    auto *dialog = driver.waitForDialog<CopyDialog>();
    QVERIFY(dialog);
    auto *tree = dialog->findChild<FolderTreeView *>();
    auto *target = dialog->findChild<QLineEdit *>(QStringLiteral("target"));
    const auto selected = [tree] {
        const QModelIndexList rows = tree->selectionModel()->selectedIndexes();
        return rows.isEmpty() ? QString() : rows.first().data().toString();
    };
    const auto uri = [this](const char *key) {
        return QString::fromUtf8(S3Uri {m_bucket, ObjectKey(key)}.toBytes());
    };
    QTRY_COMPARE(selected(), m_bucket.display());
    QTRY_VERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Right);
    QTRY_COMPARE(
        tree->indexBelow(tree->currentIndex()).data().toString(), QStringLiteral("copies"));
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(target->text(), uri("copies/"));
    target->setText(uri("copies/2026/"));
    QTRY_COMPARE(selected(), QStringLiteral("2026"));
    target->setText(uri("copies/new"));
    QTRY_COMPARE(selected(), QString());
    QCOMPARE(target->text(), uri("copies/new"));
    target->setText(uri("copies/2026/"));
    QTRY_COMPARE(selected(), QStringLiteral("2026"));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Up);
    QCOMPARE(target->text(), uri("copies/2025/"));
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("copies/2025/a.txt")).value(), QByteArray("a.txt"));
}

void TestCopyAndRename::renamedRowIsSelected()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"a", "b", "folder/1", "z"}, "b"));
    const auto selected = [&driver] {
        QByteArrayList names;
        for (const RemoteSelection &one : driver.window().browser()->selection())
            names.append(one.key.bytes());
        return names;
    };
    QVERIFY(driver.rename(QStringLiteral("y")));
    QVERIFY(driver.waitForBatch());
    QTRY_COMPARE(selected(), QByteArrayList {"y"});
    QVERIFY(driver.select("folder"));
    QVERIFY(driver.rename(QStringLiteral("other")));
    QVERIFY(driver.waitForBatch());
    QTRY_COMPARE(selected(), QByteArrayList {"other/"});
    QCOMPARE(driver.window().browser()->table()->currentIndex().data().toString(),
        QStringLiteral("other"));
}

/// What somebody else has deleted stays to be seen: only the two names are asked for.
void TestCopyAndRename::longFolderIsNotListedAgain()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, manyNames(), "n500"));
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("n3")); }));
    const BrowserView *browser = driver.window().browser();
    const auto *model = qobject_cast<ObjectTableModel *>(browser->table()->model());
    QVERIFY(driver.rename(QStringLiteral("n500 new")));
    QVERIFY(driver.waitForBatch());
    QTRY_VERIFY(model->rowOf("n500 new") >= 0);
    QCOMPARE(browser->selection().value(0).key, ObjectKey("n500 new"));
    QCOMPARE(model->rowOf("n500"), -1);
    QCOMPARE(model->rowOf("n500 new"), model->rowOf("n501") - 1);
    QVERIFY(model->rowOf("n3") >= 0);
    QCOMPARE(model->rowCount(), 1100);
}

/// The same for what is below new folders, and for the last object of one.
void TestCopyAndRename::foldersComeAndGoInALongFolder()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, manyNames() + QList<QByteArray> {"last/x"}, "n500"));
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("n3")); }));
    TemporaryTree local;
    local.addFile("album/a/b.txt", "1");
    QVERIFY(driver.drop({local.path("album")}));
    QVERIFY(driver.waitForBatch());
    const BrowserView *browser = driver.window().browser();
    const auto *model = qobject_cast<ObjectTableModel *>(browser->table()->model());
    QTRY_COMPARE(model->rowOf("album/"), 0);
    QCOMPARE(browser->selection().value(0).key, ObjectKey("album/"));

    QVERIFY(driver.select("last"));
    QVERIFY(driver.rename(QStringLiteral("zoo")));
    QVERIFY(driver.waitForBatch());
    QTRY_COMPARE(model->rowOf("zoo/"), 1);
    QCOMPARE(model->rowOf("last/"), -1);
    QVERIFY(model->rowOf("n3") >= 0);
    QCOMPARE(model->summary().folders, 2);
}

QTEST_MAIN(TestCopyAndRename)
#include "tst_copyandrename.moc"
