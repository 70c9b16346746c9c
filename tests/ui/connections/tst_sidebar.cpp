// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/sidebar.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDragMoveEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace windlass;

/// A sidebar with the connection "lab", which has the buckets "backups" and "photos", expanded.
struct Bar : ConnectionsFixture {
    QString id = (server.setAnswer(200, ScriptedServer::bucketList({"backups", "photos"})),
        add(QStringLiteral("lab")));
    Sidebar sidebar {list, sessions};
    QTreeView *tree = sidebar.findChild<QTreeView *>();

    Bar()
    {
        sidebar.resize(240, 400);
        sidebar.show();
    }
    QModelIndex connection() const { return tree->model()->index(0, 0); }
    QModelIndex bucket(int row) const { return tree->model()->index(row, 0, connection()); }
    int rowCount() const { return tree->model()->rowCount(connection()); }
    bool expand()
    {
        tree->expand(connection());
        return QTest::qWaitFor([this] { return rowCount() == 2; });
    }
    void key(Qt::Key key)
    {
        tree->setFocus();
        QTest::keyClick(tree, key);
    }
    /// Says yes to the question about a removal.
    void pressRemove()
    {
        auto *box = sidebar.findChild<QMessageBox *>();
        const QList<QAbstractButton *> buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
    }
    /// The context menu of the row, open.
    QMenu *menu(const QModelIndex &index)
    {
        const QPoint position = index.isValid() ? tree->visualRect(index).center()
                                                : tree->viewport()->rect().bottomLeft();
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, position, tree->viewport()->mapToGlobal(position));
        QApplication::sendEvent(tree->viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    /// Whether there is such an action; triggers it.
    bool choose(const QModelIndex &index, const QString &text)
    {
        QMenu *opened = menu(index);
        if (!opened)
            return false;
        const QList<QAction *> actions = opened->actions();
        const auto it = std::find_if(actions.begin(), actions.end(),
            [&text](const QAction *action) { return action->text() == text; });
        if (it != actions.end())
            (*it)->trigger();
        opened->close();
        return it != actions.end();
    }
    template <typename Event> bool drag(const QModelIndex &index, const QMimeData &data)
    {
        const QPoint position = tree->visualRect(index).center();
        Event event(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(tree->viewport(), &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }
};

class TestSidebar : public QObject
{
    Q_OBJECT

private slots:
    void expandingLoadsBuckets();
    void aClickOpens();
    void enterOpens();
    void f5Reloads();
    void itsKeysAreNotTheWindowsWhileItHasTheFocus();
    void deleteAsksBeforeItRemovesAConnection();
    void deleteOnABucketIsARequest();
    void aRemovalThatFailsIsSaid();
    void showsWhereTheBrowserIs();
    void showsWhereTheBrowserIsOnceTheBucketsAreThere();
    void contextMenuDoesNotMoveTheMark();
    void markFollowsTheLocationOnly();
    void middleButtonAsksForATab();
    void keepsACollapsedConnectionCollapsed();
    void menuOfAConnection();
    void menuOfABucket();
    void aTemporaryConnectionCanBeSaved();
    void theAddButtonAsks();
    void filesDropOnBuckets();
    void filesAreRefusedElsewhere();
};

void TestSidebar::expandingLoadsBuckets()
{
    Bar bar;
    QCOMPARE(bar.server.requestCount(), 0);
    QVERIFY(bar.expand());
    QCOMPARE(bar.bucket(1).data().toString(), QStringLiteral("photos"));
}

void TestSidebar::aClickOpens()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy activated(&bar.sidebar, &Sidebar::locationActivated);
    for (const QModelIndex &index : {bar.bucket(1), bar.connection()}) {
        QTest::mouseClick(
            bar.tree->viewport(), Qt::LeftButton, {}, bar.tree->visualRect(index).center());
    }
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.at(0).at(0).toString(), bar.id);
    QCOMPARE(activated.at(0).at(1).value<S3Uri>().toBytes(), QByteArray("s3://photos/"));
    QCOMPARE(activated.at(1).at(1).value<S3Uri>().toBytes(), QByteArray("s3://"));
    QVERIFY(bar.tree->isExpanded(bar.connection()));
}

void TestSidebar::enterOpens()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy activated(&bar.sidebar, &Sidebar::locationActivated);
    bar.tree->setCurrentIndex(bar.bucket(0));
    QCOMPARE(activated.size(), 0);
    bar.key(Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(1).value<S3Uri>().toBytes(), QByteArray("s3://backups/"));
}

void TestSidebar::f5Reloads()
{
    Bar bar;
    QVERIFY(bar.expand());
    bar.server.setAnswer(200, ScriptedServer::bucketList({"one"}));
    bar.tree->setCurrentIndex(bar.bucket(0));
    bar.key(Qt::Key_F5);
    QTRY_COMPARE(bar.rowCount(), 1);
}

void TestSidebar::itsKeysAreNotTheWindowsWhileItHasTheFocus()
{
    Bar bar;
    QVERIFY(bar.expand());
    QShortcut shortcut(QKeySequence(Qt::Key_Delete), &bar.sidebar);
    QSignalSpy windowsDelete(&shortcut, &QShortcut::activated);
    QSignalSpy deleteBucket(&bar.sidebar, &Sidebar::deleteBucketRequested);
    bar.sidebar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar.sidebar));
    bar.tree->setCurrentIndex(bar.bucket(0));
    bar.key(Qt::Key_Delete);
    QCOMPARE(windowsDelete.size(), 0);
    QCOMPARE(deleteBucket.size(), 1);
}

void TestSidebar::deleteAsksBeforeItRemovesAConnection()
{
    Bar bar;
    bar.tree->setCurrentIndex(bar.connection());
    bar.key(Qt::Key_Delete);
    auto *box = bar.sidebar.findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral("lab")));
    QVERIFY(box->informativeText().contains(QStringLiteral("Nothing on the server is deleted")));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(bar.list.connections().size(), 1);

    bar.pressRemove();
    QCOMPARE(bar.list.connections().size(), 0);
    QCOMPARE(bar.tree->model()->rowCount(), 0);
}

void TestSidebar::deleteOnABucketIsARequest()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy requested(&bar.sidebar, &Sidebar::deleteBucketRequested);
    bar.tree->setCurrentIndex(bar.bucket(1));
    bar.key(Qt::Key_Delete);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(1).value<BucketName>().bytes(), QByteArray("photos"));
    QCOMPARE(bar.rowCount(), 2);
}

void TestSidebar::aRemovalThatFailsIsSaid()
{
    Bar bar;
    // As root, permissions stop nobody: a file in the place of the folder does.
    QVERIFY(QDir(bar.folder.path()).removeRecursively());
    QFile file(bar.folder.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    bar.tree->setCurrentIndex(bar.connection());
    bar.key(Qt::Key_Delete);
    bar.pressRemove();
    QCOMPARE(bar.list.connections().size(), 1);
    const auto labels = bar.sidebar.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("cannot be written"));
    }));
    QVERIFY(file.remove());
}

void TestSidebar::showsWhereTheBrowserIs()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy activated(&bar.sidebar, &Sidebar::locationActivated);
    bar.sidebar.setCurrent(bar.id, BucketName("photos"));
    QCOMPARE(bar.tree->currentIndex(), bar.bucket(1));
    bar.sidebar.setCurrent(bar.id, {});
    QCOMPARE(bar.tree->currentIndex(), bar.connection());
    bar.sidebar.setCurrent(bar.id, BucketName("not-listed"));
    QCOMPARE(bar.tree->currentIndex(), bar.connection());
    QCOMPARE(activated.size(), 0);
}

void TestSidebar::showsWhereTheBrowserIsOnceTheBucketsAreThere()
{
    Bar bar;
    bar.sidebar.setCurrent(bar.id, BucketName("photos"));
    QCOMPARE(bar.tree->currentIndex(), bar.connection());
    QTRY_COMPARE(bar.rowCount(), 2);
    QCOMPARE(bar.tree->currentIndex(), bar.bucket(1));
}

void TestSidebar::contextMenuDoesNotMoveTheMark()
{
    Bar bar;
    QVERIFY(bar.expand());
    bar.sidebar.setCurrent(bar.id, BucketName("photos"));
    const QModelIndex other = bar.bucket(0);
    QTest::mouseClick(
        bar.tree->viewport(), Qt::RightButton, {}, bar.tree->visualRect(other).center());
    QCOMPARE(bar.tree->currentIndex(), bar.bucket(1));
    QVERIFY(bar.tree->selectionModel()->isSelected(bar.bucket(1)));
    QVERIFY(!bar.tree->selectionModel()->isSelected(other));
}

void TestSidebar::markFollowsTheLocationOnly()
{
    Bar bar;
    QVERIFY(bar.expand());
    bar.sidebar.setCurrent(bar.id, BucketName("photos"));
    bar.tree->setFocus();
    bar.tree->setCurrentIndex(bar.bucket(0)); // by the arrows
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(bar.tree, &left);
    QCOMPARE(bar.tree->currentIndex(), bar.bucket(1));
}

void TestSidebar::middleButtonAsksForATab()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy opened(&bar.sidebar, &Sidebar::locationActivated);
    QSignalSpy tabs(&bar.sidebar, &Sidebar::newTabRequested);
    QTest::mouseClick(
        bar.tree->viewport(), Qt::MiddleButton, {}, bar.tree->visualRect(bar.bucket(1)).center());
    QCOMPARE(tabs.size(), 1);
    QCOMPARE(tabs.first().at(1).value<S3Uri>().bucket, BucketName("photos"));
    QCOMPARE(opened.size(), 0);
}

void TestSidebar::keepsACollapsedConnectionCollapsed()
{
    Bar bar;
    QVERIFY(bar.expand());
    bar.sidebar.setCurrent(bar.id, BucketName("photos"));
    bar.tree->collapse(bar.connection());
    bar.sidebar.setCurrent(bar.id, BucketName("backups"));
    QVERIFY(!bar.tree->isExpanded(bar.connection()));
    QCOMPARE(bar.tree->currentIndex(), bar.connection());
}

void TestSidebar::menuOfAConnection()
{
    Bar bar;
    QSignalSpy newBucket(&bar.sidebar, &Sidebar::newBucketRequested);
    QSignalSpy edit(&bar.sidebar, &Sidebar::editConnectionRequested);
    QVERIFY(bar.choose(bar.connection(), QStringLiteral("New bucket…")));
    QVERIFY(bar.choose(bar.connection(), QStringLiteral("Edit connection…")));
    QCOMPARE(newBucket.size(), 1);
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit.at(0).at(0).toString(), bar.id);
    QVERIFY(bar.choose(bar.connection(), QStringLiteral("Remove connection…")));
    QVERIFY(bar.sidebar.findChild<QMessageBox *>());
}

void TestSidebar::menuOfABucket()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy activated(&bar.sidebar, &Sidebar::locationActivated);
    QSignalSpy deletion(&bar.sidebar, &Sidebar::deleteBucketRequested);
    QVERIFY(bar.choose(bar.bucket(0), QStringLiteral("Open")));
    QSignalSpy emptying(&bar.sidebar, &Sidebar::emptyBucketRequested);
    QVERIFY(bar.choose(bar.bucket(0), QStringLiteral("Empty bucket…")));
    QCOMPARE(emptying.size(), 1);
    QCOMPARE(emptying.at(0).at(0).toString(), bar.id);
    QCOMPARE(emptying.at(0).at(1).value<BucketName>().bytes(), QByteArray("backups"));
    QVERIFY(bar.choose(bar.bucket(0), QStringLiteral("Delete bucket…")));
    QVERIFY(bar.choose(bar.bucket(0), QStringLiteral("Copy address")));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(deletion.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("s3://backups/"));
}

void TestSidebar::aTemporaryConnectionCanBeSaved()
{
    Bar bar;
    const QString id = bar.list.addTemporary(
        keyConnection(QStringLiteral("temporary"), QStringLiteral("http://t")));
    QSignalSpy edit(&bar.sidebar, &Sidebar::editConnectionRequested);
    QVERIFY(bar.choose(bar.tree->model()->index(1, 0), QStringLiteral("Save connection…")));
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit.at(0).at(0).toString(), id);
}

void TestSidebar::theAddButtonAsks()
{
    Bar bar;
    QSignalSpy add(&bar.sidebar, &Sidebar::addConnectionRequested);
    bar.sidebar.findChild<QToolButton *>(QStringLiteral("addConnection"))->click();
    QVERIFY(bar.choose({}, QStringLiteral("Add connection…")));
    QCOMPARE(add.size(), 2);
}

void TestSidebar::filesDropOnBuckets()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy dropped(&bar.sidebar, &Sidebar::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b")),
        QUrl::fromLocalFile(QStringLiteral("/tmp/folder/"))});
    QVERIFY(bar.drag<QDragEnterEvent>(bar.bucket(1), data));
    QVERIFY(bar.drag<QDragMoveEvent>(bar.bucket(1), data));
    const QImage highlighted = bar.tree->viewport()->grab().toImage();
    QVERIFY(bar.drag<QDropEvent>(bar.bucket(1), data));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.at(0).at(0).toString(), bar.id);
    QCOMPARE(dropped.at(0).at(1).value<BucketName>().bytes(), QByteArray("photos"));
    QCOMPARE(dropped.at(0).at(2).value<QList<QByteArray>>(),
        (QList<QByteArray> {"/tmp/a b", "/tmp/folder"}));
    QVERIFY(bar.tree->viewport()->grab().toImage() != highlighted);
}

void TestSidebar::filesAreRefusedElsewhere()
{
    Bar bar;
    QVERIFY(bar.expand());
    QSignalSpy dropped(&bar.sidebar, &Sidebar::filesDropped);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    QMimeData links;
    links.setUrls({QUrl(QStringLiteral("https://example.com/a"))});
    QVERIFY(bar.drag<QDragEnterEvent>(bar.bucket(1), files));
    QVERIFY(!bar.drag<QDragMoveEvent>(bar.connection(), files));
    bar.drag<QDropEvent>(bar.connection(), files);
    QVERIFY(!bar.drag<QDragMoveEvent>(bar.bucket(1), links));
    bar.drag<QDropEvent>(bar.bucket(1), links);
    QCOMPARE(dropped.size(), 0);
}

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
