// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/programs.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/dropframe.h"
#include "ui/browser/objecttableview.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/plan/plandialog.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTest>

using namespace windlass;

/// Versions as rows of the browser, in place of its table, against the real server.
class TestShownVersions : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void versionsTakeThePlaceOfTheTable();
    void selectionStaysBothWays();
    void foldersAreWalkedByKeyboard();
    void nothingThatIsHiddenIsSelected();
    void actionsOfTheBrowserAreAboutObjects();
    void filesAreDroppedAmongThem();
    void versionIsDownloaded();
    void versionIsCopiedOnTop();
    void deleteKeyAsksForVersions();
    void deletedObjectIsRestored();
    void expandedObjectsStaySo();
    void filterHidesRows();
    void bucketsAreInTheTable();
    void contextMenuIsAboutWhatIsSelected();
    void eachTabHasItsOwn();
    void isKeptWithTheTab();

private:
    bool show(WindowDriver &driver, const S3Uri &location = {});
    bool showBucket(WindowDriver &driver) { return show(driver, {m_bucket, {}}); }
    static VersionsTree *tree(WindowDriver &driver)
    {
        return driver.window().browser()->versions()->tree();
    }
    static const VersionActions &versionActions(WindowDriver &driver)
    {
        return driver.window().browser()->versions()->actions();
    }
    static bool waitForRows(WindowDriver &driver, int objects, int versions);
    static void select(WindowDriver &driver, int object, int version = -1);
    static QByteArrayList selectedKeys(WindowDriver &driver);
    QByteArray stored(const QByteArray &key)
    {
        return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(none)");
    }

    BucketName m_bucket;
};

void TestShownVersions::init()
{
    QSettings().clear();
    m_bucket = m_gateway.makeVersionedBucket();
    m_gateway.put(m_bucket, ObjectKey("note.txt"), "old");
    m_gateway.put(m_bucket, ObjectKey("note.txt"), "newer!");
    m_gateway.put(m_bucket, ObjectKey("deep/x"), "x");
    m_gateway.put(m_bucket, ObjectKey("deep/x"), "xx");
    m_gateway.put(m_bucket, ObjectKey("gone.txt"), "gone");
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("gone.txt")); }));
}

bool TestShownVersions::show(WindowDriver &driver, const S3Uri &location)
{
    if (!driver.open(location))
        return false;
    driver.window().browser()->actions().showVersions->trigger();
    return true;
}

bool TestShownVersions::waitForRows(WindowDriver &driver, int objects, int versions)
{
    const QAbstractItemModel *model = tree(driver)->model();
    return QTest::qWaitFor([&] {
        int found = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            found += model->rowCount(model->index(row, 0));
        return model->rowCount() == objects && found == versions
            && !driver.window().browser()->versions()->isLoading();
    });
}

void TestShownVersions::select(WindowDriver &driver, int object, int version)
{
    const QAbstractItemModel *model = tree(driver)->model();
    const QModelIndex top = model->index(object, 0);
    if (version >= 0)
        tree(driver)->expand(top);
    tree(driver)->setFocus();
    tree(driver)->setCurrentIndex(version < 0 ? top : model->index(version, 0, top));
}

QByteArrayList TestShownVersions::selectedKeys(WindowDriver &driver)
{
    QByteArrayList keys;
    for (const RemoteSelection &one : driver.window().browser()->selection())
        keys.append(one.key.bytes());
    return keys;
}

void TestShownVersions::versionsTakeThePlaceOfTheTable()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_bucket, {}}));
    QVERIFY(driver.window().browser()->table()->isVisible());
    driver.window().browser()->setFocus();
    QVERIFY(driver.pressKey(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(waitForRows(driver, 3, 4));
    QVERIFY(!driver.window().browser()->table()->isVisible());
    QVERIFY(tree(driver)->isVisible());
    QVERIFY(tree(driver)->hasFocus());
    QVERIFY(driver.window().browser()->statusText().startsWith(QStringLiteral("4 version")));
    driver.window().browser()->actions().showVersions->trigger();
    QVERIFY(driver.window().browser()->table()->isVisible());
    QVERIFY(driver.window().browser()->table()->hasFocus());
    QVERIFY(driver.window().browser()->statusText().startsWith(QStringLiteral("1 folder")));
}

void TestShownVersions::selectionStaysBothWays()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_bucket, {}}));
    QVERIFY(driver.select("note.txt"));
    driver.window().browser()->actions().showVersions->trigger();
    QVERIFY(waitForRows(driver, 3, 4));
    QCOMPARE(driver.window().browser()->versions()->selection().objects.size(), 1);
    QCOMPARE(selectedKeys(driver), QByteArrayList {"note.txt"});
    select(driver, 0);
    QCOMPARE(selectedKeys(driver), QByteArrayList {"deep/"});
    select(driver, 2, 1); // one of its versions
    QCOMPARE(selectedKeys(driver), QByteArrayList());
    driver.window().browser()->actions().showVersions->trigger();
    QCOMPARE(selectedKeys(driver), QByteArrayList {"note.txt"});
    QVERIFY(!versionActions(driver).remove->isEnabled()); // nor from the menu
}

void TestShownVersions::foldersAreWalkedByKeyboard()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 0);
    QTRY_VERIFY(!selectedKeys(driver).isEmpty());
    QTest::keyClick(tree(driver), Qt::Key_Return);
    QTRY_COMPARE(driver.window().browser()->location(), (S3Uri {m_bucket, ObjectKey("deep/")}));
    QVERIFY(waitForRows(driver, 1, 2));
    QVERIFY(tree(driver)->isVisible() && tree(driver)->hasFocus());
    QTest::keyClick(tree(driver), Qt::Key_Backspace);
    QVERIFY(waitForRows(driver, 3, 4));
    QTRY_COMPARE(selectedKeys(driver), QByteArrayList {"deep/"}); // where one came from
    driver.window().browser()->goBack();
    QVERIFY(waitForRows(driver, 1, 2));
    driver.window().browser()->goBack();
    QVERIFY(waitForRows(driver, 3, 4));
    QTRY_COMPARE(selectedKeys(driver), QByteArrayList {"deep/"});
}

/// Or "Delete" would delete what nobody sees.
void TestShownVersions::nothingThatIsHiddenIsSelected()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_bucket, {}}));
    QVERIFY(driver.select("note.txt"));
    driver.window().browser()->actions().showVersions->trigger();
    QVERIFY(waitForRows(driver, 3, 4));
    const BrowserActions &actions = driver.window().browser()->actions();
    select(driver, 2, 0);
    QVERIFY(!actions.remove->isEnabled() && !actions.download->isEnabled());
    QVERIFY(versionActions(driver).remove->isEnabled());
    select(driver, 1); // gone.txt, which is deleted
    QVERIFY(!actions.remove->isEnabled());
    QVERIFY(!versionActions(driver).remove->isEnabled());
    QVERIFY(versionActions(driver).restoreDeleted->isEnabled());
    driver.window().browser()->reload();
    QVERIFY(waitForRows(driver, 3, 4));
    QVERIFY(!actions.remove->isEnabled());
    tree(driver)->clearSelection();
    QVERIFY(selectedKeys(driver).isEmpty());
}

void TestShownVersions::actionsOfTheBrowserAreAboutObjects()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 2);
    QVERIFY(!versionActions(driver).download->isEnabled()); // the browser's own is
    QTRY_COMPARE(selectedKeys(driver), QByteArrayList {"note.txt"});
    QTest::keyClick(tree(driver), Qt::Key_Delete);
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete")));
    QVERIFY(driver.waitForBatch());
    QVERIFY(waitForRows(driver, 3, 5)); // a delete marker more
    QCOMPARE(stored("note.txt"), "(none)");
}

/// On a folder, and beside the rows.
void TestShownVersions::filesAreDroppedAmongThem()
{
    TemporaryTree local;
    local.addFile("new.txt", "dropped");
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    QWidget *viewport = tree(driver)->viewport();
    const auto drop = [viewport](const QMimeData &data, const QPoint &position) {
        QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
        if (viewport->findChild<DropFrame *>()->isVisible() != move.isAccepted())
            return false;
        QDropEvent end(QPointF(position), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &end);
        return end.isAccepted() && !viewport->findChild<DropFrame *>()->isVisible();
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QFile::decodeName(local.path("new.txt")))});
    QVERIFY(viewport->acceptDrops());
    const QModelIndex folder = tree(driver)->model()->index(0, 0);
    QVERIFY(drop(files, tree(driver)->visualRect(folder).center()));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("deep/new.txt"), QByteArray("dropped"));
    QVERIFY(waitForRows(driver, 3, 4));
    QVERIFY(drop(files, viewport->rect().bottomLeft() + QPoint(20, -10)));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("new.txt"), QByteArray("dropped"));
    QVERIFY(waitForRows(driver, 4, 5)); // is shown at once

    QMimeData nothing;
    nothing.setText(QStringLiteral("no file"));
    QVERIFY(!drop(nothing, QPoint(5, 5)));
}

void TestShownVersions::versionIsDownloaded()
{
    const TemporaryTree target;
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 2, 1);
    QTest::keyClick(tree(driver), Qt::Key_S, Qt::ControlModifier);
    auto *chooser = driver.waitForDialog<QFileDialog>();
    QVERIFY(chooser);
    emit chooser->fileSelected(QFile::decodeName(target.path()));
    chooser->close();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(target.read("note.txt"), "old");
    versionActions(driver).copyLink->trigger();
    QCOMPARE(WindowDriver::fetched(QGuiApplication::clipboard()->text()), "old");
}

void TestShownVersions::versionIsCopiedOnTop()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 2, 1);
    versionActions(driver).restore->trigger();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("note.txt"), "old");
    QVERIFY(waitForRows(driver, 3, 5)); // nothing is lost, and it is shown
}

void TestShownVersions::deleteKeyAsksForVersions()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    const int before = m_gateway.versionCount(m_bucket).value();
    select(driver, 2, 0);
    QTest::keyClick(tree(driver), Qt::Key_Delete);
    auto *question = driver.waitForDialog<QMessageBox>();
    QVERIFY(question);
    QVERIFY(WindowDriver::press(question, QStringLiteral("Delete for good")));
    QVERIFY(waitForRows(driver, 3, 3));
    QCOMPARE(m_gateway.versionCount(m_bucket).value(), before - 1);
    QCOMPARE(stored("note.txt"), "old");
}

void TestShownVersions::deletedObjectIsRestored()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 1);
    versionActions(driver).restoreDeleted->trigger();
    QVERIFY(waitForRows(driver, 3, 3));
    QCOMPARE(stored("gone.txt"), "gone");
    // It is an object like others now.
    QTRY_COMPARE(selectedKeys(driver), QByteArrayList {"gone.txt"});
}

void TestShownVersions::expandedObjectsStaySo()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 2, 1);
    m_gateway.put(m_bucket, ObjectKey("a-first-one"), "x");
    driver.window().browser()->reload();
    QVERIFY(waitForRows(driver, 4, 5));
    const QModelIndex note = tree(driver)->model()->index(3, 0);
    QVERIFY(tree(driver)->isExpanded(note));
    QVERIFY(!tree(driver)->isExpanded(tree(driver)->model()->index(2, 0)));
    QVERIFY(tree(driver)->selectionModel()->isSelected(tree(driver)->model()->index(1, 0, note)));
}

void TestShownVersions::filterHidesRows()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    select(driver, 0);
    driver.window().browser()->actions().findByName->trigger();
    auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(filter);
    filter->setText(QStringLiteral("note"));
    QVERIFY(waitForRows(driver, 1, 2));
    QVERIFY(selectedKeys(driver).isEmpty());
    driver.window().browser()->reload();
    QVERIFY(waitForRows(driver, 1, 2));
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(tree(driver)->hasFocus());
    QCOMPARE(selectedKeys(driver), QByteArrayList {"note.txt"});
}

void TestShownVersions::bucketsAreInTheTable()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    const BrowserView *browser = driver.window().browser();
    driver.window().browser()->goUp();
    QVERIFY(browser->table()->isVisible());
    QVERIFY(!browser->actions().showVersions->isEnabled());
    QVERIFY(driver.open({m_bucket, {}}));
    QVERIFY(waitForRows(driver, 3, 4));
    QVERIFY(tree(driver)->isVisible() && browser->actions().showVersions->isChecked());
}

void TestShownVersions::contextMenuIsAboutWhatIsSelected()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    const auto texts = [&] {
        emit tree(driver)->menuRequested(tree(driver)->mapToGlobal(QPoint(5, 5)));
        QStringList found;
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (const QAction *action : menu ? menu->actions() : QList<QAction *>())
            found.append(action->text().remove(QLatin1Char('&')));
        if (menu)
            menu->close();
        return found;
    };
    select(driver, 2, 1);
    QVERIFY(texts().contains(QStringLiteral("Restore version")));
    QVERIFY(!texts().contains(QStringLiteral("Move to…")));
    select(driver, 2);
    QVERIFY(texts().contains(QStringLiteral("Move to…")));
    QVERIFY(!texts().contains(QStringLiteral("Delete for good…")));
    select(driver, 1);
    QCOMPARE(texts(), QStringList {QStringLiteral("Restore deleted")});
}

void TestShownVersions::eachTabHasItsOwn()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    BrowserTabs *tabs = driver.window().tabs();
    tabs->newTab->trigger(); // looks like the one before
    QVERIFY(tree(driver)->isVisible());
    QVERIFY(waitForRows(driver, 3, 4));
    driver.window().browser()->actions().showVersions->trigger();
    QVERIFY(!tree(driver)->isVisible());
    tabs->setCurrentIndex(0);
    QVERIFY(tree(driver)->isVisible());
}

void TestShownVersions::isKeptWithTheTab()
{
    WindowDriver driver(m_gateway);
    QVERIFY(showBucket(driver));
    QVERIFY(waitForRows(driver, 3, 4));
    driver.window().tabs()->newTab->trigger();
    driver.window().browser()->actions().showVersions->trigger();
    driver.window().close();
    driver.restart();
    driver.window().openWhereLeft();
    const QList<BrowserView *> views = driver.window().tabs()->views();
    QCOMPARE(views.size(), 2);
    QVERIFY(views.first()->showsVersions());
    QVERIFY(views.first()->actions().showVersions->isChecked());
    QVERIFY(!views.last()->showsVersions());
    driver.window().tabs()->setCurrentIndex(0);
    QVERIFY(waitForRows(driver, 3, 4));
}

QTEST_MAIN(TestShownVersions)
#include "tst_shownversions.moc"
