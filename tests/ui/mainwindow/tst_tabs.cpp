// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/connectiontreeview.h"
#include "ui/connections/sidebar.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/widgets/inlinemessage.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace windlass;

/// Several locations in one window, and what is kept of them from one run to the next.
class TestTabs : public WindowTest
{
    Q_OBJECT

private slots:
    void init();

    void barIsHiddenWhileThereIsOneTab();
    void keysOpenCloseAndCycle();
    void middleClickOpensBehind();
    void menusActOnTheCurrentTab();
    void barComesBeforeItsContent();
    void closingKeepsTheOthers();
    void tabsAreThereAtTheNextStart();
    void columnsAndSortingAreThereAtTheNextStart();
    void tabsOfRemovedConnectionsAreLeftOut();
    void nothingKeptShowsTheFirstConnection();
    void failureIsShownInItsTabOnly();
    void tabThatCannotBeOpenedKeepsItsPlace();
    void editedConnectionStaysWhereItWas();
    void downloadFolderIsRemembered();
    void transferReloadsOnlyWhereItWrote();
    void whatArrivesIsSelected();

private:
    static QList<S3Uri> locations(WindowDriver &driver);
    static QMenu *menu(WindowDriver &driver, const QString &title);
    static void middleClick(QAbstractItemView *view, const QModelIndex &index);
    static bool waitForRow(WindowDriver &driver, const QString &name);
};

void TestTabs::init()
{
    QSettings().clear();
}

QList<S3Uri> TestTabs::locations(WindowDriver &driver)
{
    QList<S3Uri> locations;
    for (const BrowserView *view : driver.window().tabs()->views())
        locations.append(view->location());
    return locations;
}

QMenu *TestTabs::menu(WindowDriver &driver, const QString &title)
{
    for (QAction *action : driver.window().menuBar()->actions()) {
        if (action->text().remove(QLatin1Char('&')) == title)
            return action->menu();
    }
    return nullptr;
}

void TestTabs::middleClick(QAbstractItemView *view, const QModelIndex &index)
{
    QTest::mouseClick(view->viewport(), Qt::MiddleButton, {}, view->visualRect(index).center());
}

bool TestTabs::waitForRow(WindowDriver &driver, const QString &name)
{
    const QAbstractItemModel *model = driver.window().browser()->table()->model();
    return QTest::qWaitFor([&] {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return true;
        }
        return false;
    });
}

void TestTabs::barIsHiddenWhileThereIsOneTab()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("R&D/a"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, ObjectKey("R&D/")}));
    const QTabBar *bar = driver.window().tabs()->bar();
    QVERIFY(!bar->isVisible());
    QVERIFY(driver.pressKey(Qt::Key_T, Qt::ControlModifier));
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->tabText(0), QStringLiteral("R&&D"));
    QVERIFY(bar->tabToolTip(0).contains(QLatin1String("s3://")));
    QVERIFY(bar->tabsClosable());
    QVERIFY(driver.open({bucket, {}}));
    QCOMPARE(bar->tabText(1), bucket.display());
    QCOMPARE(bar->tabText(0), QStringLiteral("R&&D"));
    QVERIFY(driver.pressKey(Qt::Key_W, Qt::ControlModifier));
    QVERIFY(!bar->isVisible());
    QVERIFY(driver.pressKey(Qt::Key_W, Qt::ControlModifier)); // the last one stays
    QCOMPARE(bar->count(), 1);
}

void TestTabs::keysOpenCloseAndCycle()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    WindowDriver driver(m_gateway);
    const S3Uri root {bucket, {}};
    const S3Uri dir {bucket, ObjectKey("dir/")};
    QVERIFY(driver.open(root));
    QVERIFY(driver.pressKey(Qt::Key_T, Qt::ControlModifier));
    QCOMPARE(locations(driver), QList<S3Uri>({root, root}));
    QVERIFY(driver.open(dir));
    QCOMPARE(locations(driver), QList<S3Uri>({root, dir}));
    QVERIFY(driver.pressKey(Qt::Key_Tab, Qt::ControlModifier));
    QCOMPARE(driver.window().browser()->location(), root);
    QVERIFY(!driver.window().browser()->actions().back->isEnabled()); // a history of its own
    QVERIFY(driver.pressKey(Qt::Key_Tab, Qt::ControlModifier));
    QCOMPARE(driver.window().browser()->location(), dir);
    QVERIFY(driver.window().browser()->actions().back->isEnabled());
    QVERIFY(driver.window().browser()->table()->hasFocus());
    QVERIFY(driver.pressKey(Qt::Key_W, Qt::ControlModifier));
    QCOMPARE(locations(driver), QList<S3Uri>({root}));
}

void TestTabs::middleClickOpensBehind()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    WindowDriver driver(m_gateway);
    const S3Uri root {bucket, {}};
    QVERIFY(driver.open(root));
    ObjectTableView *table = driver.window().browser()->table();
    QVERIFY(waitForRow(driver, QStringLiteral("dir")));
    middleClick(table, table->model()->index(0, 0));
    QCOMPARE(locations(driver), QList<S3Uri>({root, {bucket, ObjectKey("dir/")}}));
    QCOMPARE(driver.window().browser()->location(), root);

    auto *tree = driver.window().sidebar()->findChild<ConnectionTreeView *>();
    const QModelIndex before = tree->currentIndex();
    middleClick(tree, tree->model()->index(0, 0));
    QCOMPARE(locations(driver).size(), 3);
    QCOMPARE(locations(driver).last(), S3Uri());
    QCOMPARE(tree->currentIndex(), before);

    table->setCurrentIndex(table->model()->index(0, 0));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyRelease(table, Qt::Key_Control);
    QCOMPARE(locations(driver).last(), (S3Uri {bucket, ObjectKey("dir/")}));
}

void TestTabs::menusActOnTheCurrentTab()
{
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, {}}));
    const QAction *first = driver.window().browser()->actions().up;
    QVERIFY(menu(driver, QStringLiteral("Go"))->actions().contains(first));
    QVERIFY(driver.pressKey(Qt::Key_T, Qt::ControlModifier));
    const QAction *second = driver.window().browser()->actions().up;
    QVERIFY(first != second);
    QVERIFY(!menu(driver, QStringLiteral("Go"))->actions().contains(first));
    QVERIFY(menu(driver, QStringLiteral("Go"))->actions().contains(second));
    QVERIFY(menu(driver, QStringLiteral("File"))
                ->actions()
                .contains(driver.window().browser()->actions().newFolder));
    QVERIFY(menu(driver, QStringLiteral("Object"))
                ->actions()
                .contains(driver.window().browser()->actions().remove));
}

void TestTabs::barComesBeforeItsContent()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({}));
    QVERIFY(driver.pressKey(Qt::Key_T, Qt::ControlModifier));
    const QTabBar *bar = driver.window().tabs()->bar();
    const BrowserView *shown = driver.window().browser();
    // From the bar on, the first that can have the focus is in the tab.
    const QWidget *next = bar->nextInFocusChain();
    while (next != bar && !(next->isVisible() && (next->focusPolicy() & Qt::TabFocus)))
        next = next->nextInFocusChain();
    QVERIFY(shown->isAncestorOf(next));
}

void TestTabs::closingKeepsTheOthers()
{
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    const S3Uri root {bucket, {}};
    QVERIFY(driver.open({}));
    for (const char *key : {"1/", "2/"})
        driver.window().tabs()->openInNewTab(
            {driver.connectionId(), {bucket, ObjectKey(key)}}, false);
    driver.window().tabs()->setCurrentIndex(2);
    driver.window().tabs()->closeTab(0);
    QCOMPARE(
        locations(driver), QList<S3Uri>({{bucket, ObjectKey("1/")}, {bucket, ObjectKey("2/")}}));
    QCOMPARE(driver.window().browser()->location().key, ObjectKey("2/"));
    QCOMPARE(driver.window().tabs()->bar()->currentIndex(), 1);
    driver.window().tabs()->bar()->moveTab(0, 1);
    QCOMPARE(locations(driver).first().key, ObjectKey("2/"));
    QCOMPARE(driver.window().browser()->location().key, ObjectKey("2/"));
}

void TestTabs::tabsAreThereAtTheNextStart()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    WindowDriver driver(m_gateway);
    const QList<S3Uri> shown {{bucket, {}}, {bucket, ObjectKey("dir/")}};
    QVERIFY(driver.open(shown.first()));
    driver.window().tabs()->openInNewTab({driver.connectionId(), shown.last()}, true);
    driver.window().close();
    driver.restart();
    driver.window().openWhereLeft();
    QCOMPARE(locations(driver), shown);
    QCOMPARE(driver.window().browser()->location(), shown.last());
    QVERIFY(waitForRow(driver, QStringLiteral("a")));
    const QTreeView *tree = driver.window().sidebar()->findChild<QTreeView *>();
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
}

void TestTabs::columnsAndSortingAreThereAtTheNextStart()
{
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, {}}));
    ObjectTableView *table = driver.window().browser()->table();
    table->sortByColumn(ObjectTableModel::ModifiedColumn, Qt::DescendingOrder);
    table->header()->resizeSection(ObjectTableModel::SizeColumn, 177);
    QVERIFY(driver.open({})); // where the size is hidden
    driver.window().close();
    driver.restart();
    driver.window().openWhereLeft();
    QVERIFY(driver.open({bucket, {}}));
    table = driver.window().browser()->table();
    QCOMPARE(table->header()->sortIndicatorSection(), int(ObjectTableModel::ModifiedColumn));
    QCOMPARE(table->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(!table->isColumnHidden(ObjectTableModel::SizeColumn));
    QCOMPARE(table->columnWidth(ObjectTableModel::SizeColumn), 177);
    QVERIFY(driver.pressKey(Qt::Key_T, Qt::ControlModifier)); // a new tab has them, too
    QCOMPARE(driver.window().browser()->table()->columnWidth(ObjectTableModel::SizeColumn), 177);
}

void TestTabs::tabsOfRemovedConnectionsAreLeftOut()
{
    WindowDriver driver(m_gateway);
    ConnectionConfig other;
    other.name = QStringLiteral("other");
    other.endpointUrl = QStringLiteral("http://127.0.0.1:9");
    other.region = QStringLiteral("us-east-1");
    other.keys = m_gateway.credentials();
    const QString id = driver.store().save(other).value();
    QVERIFY(driver.open({}));
    driver.window().tabs()->openInNewTab({id, {}}, true);
    QCOMPARE(locations(driver).size(), 2);
    driver.window().close();
    QVERIFY(driver.store().remove(id));
    driver.restart();
    driver.window().openWhereLeft();
    QCOMPARE(locations(driver).size(), 1);
    QCOMPARE(driver.window().tabs()->connectionId(), driver.connectionId());
}

void TestTabs::nothingKeptShowsTheFirstConnection()
{
    WindowDriver driver(m_gateway);
    driver.restart();
    QVERIFY(!driver.window().browser()->isVisible());
    driver.window().openWhereLeft();
    QVERIFY(driver.window().browser()->isVisible());
    QCOMPARE(driver.window().tabs()->connectionId(), driver.connectionId());
    QCOMPARE(driver.window().browser()->location(), S3Uri());
}

void TestTabs::failureIsShownInItsTabOnly()
{
    WindowDriver driver(m_gateway);
    ConnectionConfig silent;
    silent.name = QStringLiteral("silent");
    silent.endpointUrl = QStringLiteral("no address");
    silent.keys = m_gateway.credentials();
    const QString id = driver.store().save(silent).value();
    QVERIFY(driver.open({}));
    driver.window().tabs()->openInNewTab({id, {}}, true);
    auto *message = driver.window().browser()->findChild<InlineMessage *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(driver.pressKey(Qt::Key_Tab, Qt::ControlModifier));
    QVERIFY(driver.window().browser()->findChild<InlineMessage *>()->isHidden());
    const auto *ofWindow
        = driver.window().findChild<InlineMessage *>(QStringLiteral("windowMessage"));
    QVERIFY(ofWindow->isHidden());
}

/// Its location is kept for the next start, and opened when the connection can be used.
void TestTabs::tabThatCannotBeOpenedKeepsItsPlace()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    WindowDriver driver(m_gateway);
    ConnectionConfig config;
    config.name = QStringLiteral("broken");
    config.endpointUrl = QStringLiteral("no address");
    config.keys = m_gateway.credentials();
    config.id = driver.store().save(config).value();
    QVERIFY(driver.open({}));
    BrowserTabs *tabs = driver.window().tabs();
    const S3Uri dir {bucket, ObjectKey("dir/")};
    tabs->openInNewTab({config.id, dir}, true);
    QCOMPARE(tabs->places().last().location, dir);
    config.endpointUrl = m_gateway.endpoint();
    QVERIFY(driver.window().connections().save(config));
    QVERIFY(waitForRow(driver, QStringLiteral("a")));
    QCOMPARE(driver.window().browser()->location(), dir);

    config.endpointUrl = QStringLiteral("no address");
    QVERIFY(driver.window().connections().save(config));
    QCOMPARE(tabs->places().last().location, dir);
    QVERIFY(driver.window().connections().remove(config.id));
    QCOMPARE(tabs->views().size(), 1);
}

void TestTabs::editedConnectionStaysWhereItWas()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    WindowDriver driver(m_gateway);
    const S3Uri dir {bucket, ObjectKey("dir/")};
    QVERIFY(driver.open(dir));
    ConnectionConfig config = *driver.store().find(driver.connectionId());
    config.addressing = AddressingStyle::Path;
    QVERIFY(driver.store().save(config));
    QVERIFY(driver.window().browser()->isVisible());
    QCOMPARE(driver.window().browser()->location(), dir);
    QVERIFY(waitForRow(driver, QStringLiteral("a")));
    // Removed: there is no other connection, so the window begins anew.
    QVERIFY(driver.store().remove(driver.connectionId()));
    QVERIFY(!driver.window().browser()->isVisible());
}

void TestTabs::downloadFolderIsRemembered()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, {}}));
    const auto proposed = [&driver]() -> QString {
        if (!driver.select("a"))
            return {};
        driver.window().browser()->actions().download->trigger();
        auto *dialog = driver.waitForDialog<QFileDialog>();
        const QString folder = dialog ? dialog->directory().absolutePath() : QString();
        delete dialog;
        return folder;
    };
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    QCOMPARE(proposed(), QFileInfo(usual).isDir() ? usual : QDir::homePath());
    const QTemporaryDir last;
    driver.window().browser()->actions().download->trigger();
    auto *dialog = driver.waitForDialog<QFileDialog>();
    QVERIFY(dialog);
    emit dialog->fileSelected(last.path());
    delete dialog;
    driver.restart();
    QVERIFY(driver.open({bucket, {}}));
    QCOMPARE(proposed(), QFileInfo(last.path()).canonicalFilePath());
    QVERIFY(QDir(last.path()).removeRecursively());
    QCOMPARE(proposed(), QFileInfo(usual).isDir() ? usual : QDir::homePath());
}

void TestTabs::transferReloadsOnlyWhereItWrote()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    m_gateway.put(bucket, ObjectKey("other/a"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, ObjectKey("other/")}));
    driver.window().tabs()->openInNewTab(
        {driver.connectionId(), {bucket, ObjectKey("dir/")}}, true);
    QVERIFY(waitForRow(driver, QStringLiteral("a")));
    const QList<BrowserView *> views = driver.window().tabs()->views();
    QSignalSpy otherReset(views.first()->table()->model(), &QAbstractItemModel::modelReset);
    QSignalSpy dirReset(views.last()->table()->model(), &QAbstractItemModel::modelReset);
    TemporaryTree tree;
    tree.addFile("new.txt", "x");
    QVERIFY(driver.drop({tree.path("new.txt")}));
    QVERIFY(driver.waitForBatch());
    QVERIFY(waitForRow(driver, QStringLiteral("new.txt")));
    QVERIFY(dirReset.size() > 0);
    QVERIFY(!views.first()->actions().stop->isEnabled());
    QCOMPARE(otherReset.size(), 0);
}

void TestTabs::whatArrivesIsSelected()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, {}}));
    const BrowserView *browser = driver.window().browser();
    const auto selected = [browser] {
        QList<QByteArray> keys;
        for (const RemoteSelection &selection : browser->selection())
            keys.append(selection.key.bytes());
        return keys;
    };
    TemporaryTree tree;
    tree.addFile("one.txt", "x");
    tree.addFile("two.txt", "x");
    QVERIFY(driver.select("a"));
    QVERIFY(driver.drop({tree.path("one.txt")}));
    QTRY_COMPARE(selected(), QList<QByteArray>({"one.txt"}));
    QVERIFY(driver.waitForBatch());

    // Selected meanwhile: stays.
    connect(&driver.engine(), &TransferEngine::updated, this, [&driver] { driver.select("a"); });
    QVERIFY(driver.drop({tree.path("two.txt")}));
    QVERIFY(driver.waitForBatch());
    QVERIFY(waitForRow(driver, QStringLiteral("two.txt")));
    QTRY_VERIFY(!browser->actions().stop->isEnabled());
    QCOMPARE(selected(), QList<QByteArray>({"a"}));
}

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
