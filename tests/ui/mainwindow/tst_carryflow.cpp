// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objectrowdelegate.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/carried/carriedobjects.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/connectiontreeview.h"
#include "ui/connections/sidebar.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QTabBar>
#include <QTest>

using namespace windlass;

/// Objects are cut, copied, pasted and dropped in a window, and arrive on the real server.
class TestCarryFlow : public WindowTest
{
    Q_OBJECT
private slots:
    void init();

    void copiedIsPasted();
    void cutIsDimmedUntilItIsPasted();
    void anotherCopyEndsTheCut();
    void pasteGoesToAnotherConnection();
    void editedConnectionEndsTheCut();
    void pasteWhereItIsSaysSo();
    void pasteOfNothingSaysSo();
    void dropOnAFolderMoves();
    void dropWithCtrlCopies();
    void dropOnItselfIsRefused();
    void dropOnABucketMoves();
    void dropOnATabMoves();
    void mouseBeginsADrag();

private:
    static QAbstractItemModel &rows(WindowDriver &driver);
    static QModelIndex row(WindowDriver &driver, const QString &name);
    static bool isCut(WindowDriver &driver, const QString &name);
    static QString message(WindowDriver &driver);
    /// Puts the selected row into the clipboard by \a key.
    static bool take(WindowDriver &driver, QKeySequence::StandardKey key, const QByteArray &name);
    static void paste(WindowDriver &driver);
    /// What a drag of the selected rows carries.
    static std::unique_ptr<QMimeData> selected(WindowDriver &driver);
    /// Moves and drops there; what the source is told.
    static Qt::DropAction drop(QWidget *widget, const QPoint &position, const QMimeData &data,
        Qt::KeyboardModifiers modifiers = {});
    bool exists(const BucketName &bucket, const char *key);

    BucketName m_photos; // a.txt, b.txt, dir/c.txt
};

void TestCarryFlow::init()
{
    QApplication::clipboard()->clear();
    m_photos = m_gateway.makeBucket();
    for (const char *key : {"a.txt", "b.txt", "dir/c.txt"})
        m_gateway.put(m_photos, ObjectKey(key), key);
}

QAbstractItemModel &TestCarryFlow::rows(WindowDriver &driver)
{
    return *driver.window().browser()->table()->model();
}

QModelIndex TestCarryFlow::row(WindowDriver &driver, const QString &name)
{
    return rows(driver)
        .match(rows(driver).index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly)
        .value(0);
}

bool TestCarryFlow::isCut(WindowDriver &driver, const QString &name)
{
    const QModelIndex index = row(driver, name);
    const auto *delegate
        = qobject_cast<ObjectRowDelegate *>(driver.window().browser()->table()->itemDelegate());
    return index.isValid() && delegate->isCut(index);
}

QString TestCarryFlow::message(WindowDriver &driver)
{
    const auto *shown = driver.window().browser()->findChild<InlineMessage *>();
    return shown->isVisible() ? shown->text() : QString();
}

bool TestCarryFlow::take(
    WindowDriver &driver, QKeySequence::StandardKey key, const QByteArray &name)
{
    if (!driver.select(name))
        return false;
    // The last keys' Ctrl still counts as held, and with it the current row alone would move.
    QItemSelectionModel &selection = *driver.window().browser()->table()->selectionModel();
    selection.select(
        selection.currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    driver.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&driver.window()))
        return false;
    driver.window().browser()->setFocus();
    QTest::keySequence(driver.window().browser()->table(), key);
    return true;
}

void TestCarryFlow::paste(WindowDriver &driver)
{
    QTest::keySequence(driver.window().browser()->table(), QKeySequence::Paste);
}

std::unique_ptr<QMimeData> TestCarryFlow::selected(WindowDriver &driver)
{
    const BrowserView *view = driver.window().browser();
    CarriedObjects objects;
    objects.connection = driver.window().tabs()->connectionId();
    objects.folder = view->location();
    objects.selections = view->selection();
    return objects.toMimeData();
}

Qt::DropAction TestCarryFlow::drop(
    QWidget *widget, const QPoint &position, const QMimeData &data, Qt::KeyboardModifiers modifiers)
{
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(position, actions, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(widget, &enter);
    QDragMoveEvent move(position, actions, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(widget, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(widget, &leave);
        return Qt::IgnoreAction;
    }
    QDropEvent event(QPointF(position), actions, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(widget, &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

bool TestCarryFlow::exists(const BucketName &bucket, const char *key)
{
    return m_gateway.keys(bucket).value().contains(ObjectKey(key));
}

void TestCarryFlow::copiedIsPasted()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(take(driver, QKeySequence::Copy, "a.txt"));
    QCOMPARE(QApplication::clipboard()->text(),
        QString::fromUtf8(S3Uri {m_photos, ObjectKey("a.txt")}.toBytes()));
    QVERIFY(!isCut(driver, QStringLiteral("a.txt")));
    QVERIFY(driver.open({m_photos, ObjectKey("dir/")}));
    paste(driver);
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(m_photos, "dir/a.txt"));
    QVERIFY(exists(m_photos, "a.txt"));
    QVERIFY(CarriedObjects::areIn(*QApplication::clipboard()->mimeData())); // for the next place
}

void TestCarryFlow::cutIsDimmedUntilItIsPasted()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(take(driver, QKeySequence::Cut, "a.txt"));
    QVERIFY(isCut(driver, QStringLiteral("a.txt")));
    QVERIFY(row(driver, QStringLiteral("b.txt")).isValid());
    QVERIFY(!isCut(driver, QStringLiteral("b.txt")));
    QVERIFY(driver.open({m_photos, ObjectKey("dir/")}));
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(driver.select("a.txt"));
    QVERIFY(isCut(driver, QStringLiteral("a.txt"))); // still, after coming back
    QVERIFY(driver.open({m_photos, ObjectKey("dir/")}));
    paste(driver);
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(m_photos, "dir/a.txt"));
    QVERIFY(!exists(m_photos, "a.txt"));
    const QMimeData *left = QApplication::clipboard()->mimeData();
    QVERIFY(!left || !CarriedObjects::areIn(*left));
    QTRY_VERIFY(row(driver, QStringLiteral("a.txt")).isValid());
    QVERIFY(!isCut(driver, QStringLiteral("a.txt")));
}

void TestCarryFlow::anotherCopyEndsTheCut()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(take(driver, QKeySequence::Cut, "a.txt"));
    QVERIFY(take(driver, QKeySequence::Copy, "b.txt"));
    QVERIFY(!isCut(driver, QStringLiteral("a.txt")));
    QVERIFY(take(driver, QKeySequence::Cut, "a.txt"));
    QVERIFY(isCut(driver, QStringLiteral("a.txt")));
    QApplication::clipboard()->setText(QStringLiteral("something else"));
    QVERIFY(!isCut(driver, QStringLiteral("a.txt")));
}

void TestCarryFlow::pasteGoesToAnotherConnection()
{
    WindowDriver driver(m_gateway);
    ConnectionConfig other = *driver.window().connections().find(driver.connectionId());
    other.id.clear();
    other.name = QStringLiteral("Other");
    const QString otherId = driver.window().connections().addTemporary(other);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(take(driver, QKeySequence::Copy, "a.txt"));
    const BucketName target = m_gateway.makeBucket();
    driver.window().open(otherId, {target, {}});
    QCOMPARE(driver.window().tabs()->connectionId(), otherId);
    paste(driver);
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(target, "a.txt"));
}

/// It may lead to another server now, where the same names are other objects.
void TestCarryFlow::editedConnectionEndsTheCut()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(take(driver, QKeySequence::Cut, "a.txt"));
    ConnectionConfig config = *driver.window().connections().find(driver.connectionId());
    config.keys.secretAccessKey += "x";
    QVERIFY(driver.window().connections().save(config));
    const QMimeData *left = QApplication::clipboard()->mimeData();
    QVERIFY(!left || !CarriedObjects::areIn(*left));
}

void TestCarryFlow::pasteWhereItIsSaysSo()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(take(driver, QKeySequence::Copy, "a.txt"));
    paste(driver);
    QVERIFY2(message(driver).contains(QLatin1String("already")), qPrintable(message(driver)));
    QVERIFY(take(driver, QKeySequence::Copy, "dir"));
    QVERIFY(driver.open({m_photos, ObjectKey("dir/")}));
    paste(driver);
    QVERIFY2(message(driver).contains(QLatin1String("itself")), qPrintable(message(driver)));
}

void TestCarryFlow::pasteOfNothingSaysSo()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QApplication::clipboard()->setText(QStringLiteral("some text"));
    paste(driver);
    QVERIFY2(message(driver).contains(QLatin1String("nothing")), qPrintable(message(driver)));
}

void TestCarryFlow::dropOnAFolderMoves()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(driver.select("a.txt"));
    const ObjectTableView *table = driver.window().browser()->table();
    const QPoint folder = table->visualRect(row(driver, QStringLiteral("dir"))).center();
    QCOMPARE(drop(table->viewport(), folder, *selected(driver)), Qt::MoveAction);
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(m_photos, "dir/a.txt"));
    QVERIFY(!exists(m_photos, "a.txt"));
}

void TestCarryFlow::dropWithCtrlCopies()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(driver.select("a.txt"));
    const ObjectTableView *table = driver.window().browser()->table();
    const QPoint folder = table->visualRect(row(driver, QStringLiteral("dir"))).center();
    QCOMPARE(
        drop(table->viewport(), folder, *selected(driver), Qt::ControlModifier), Qt::CopyAction);
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(m_photos, "dir/a.txt"));
    QVERIFY(exists(m_photos, "a.txt"));
}

void TestCarryFlow::dropOnItselfIsRefused()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(driver.select("dir"));
    const ObjectTableView *table = driver.window().browser()->table();
    const QPoint folder = table->visualRect(row(driver, QStringLiteral("dir"))).center();
    QCOMPARE(drop(table->viewport(), folder, *selected(driver)), Qt::IgnoreAction);
    const QPoint object = table->visualRect(row(driver, QStringLiteral("b.txt"))).center();
    QCOMPARE(drop(table->viewport(), object, *selected(driver)), Qt::IgnoreAction); // its parent
}

void TestCarryFlow::dropOnABucketMoves()
{
    const BucketName target = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(driver.select("dir"));
    auto *tree = driver.window().sidebar()->findChild<ConnectionTreeView *>();
    const auto *model = qobject_cast<ConnectionTreeModel *>(tree->model());
    QTRY_VERIFY(model->bucketIndex(driver.connectionId(), target).isValid());
    const auto at = [&](const BucketName &bucket) {
        const QModelIndex index = model->bucketIndex(driver.connectionId(), bucket);
        tree->scrollTo(index);
        return tree->visualRect(index).center();
    };
    const auto data = selected(driver);
    QCOMPARE(drop(tree->viewport(), at(m_photos), *data), Qt::IgnoreAction); // they are there
    QCOMPARE(drop(tree->viewport(), at(target), *data), Qt::MoveAction);
    // With a folder, there is something to review.
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(target, "dir/c.txt"));
    QVERIFY(!exists(m_photos, "dir/c.txt"));
}

void TestCarryFlow::dropOnATabMoves()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, ObjectKey("dir/")}));
    driver.window().tabs()->openInNewTab({driver.connectionId(), {m_photos, {}}}, true);
    QVERIFY(driver.select("a.txt"));
    QTabBar *bar = driver.window().tabs()->bar();
    QTRY_VERIFY(bar->tabRect(1).isValid());
    const auto data = selected(driver);
    QCOMPARE(drop(bar, bar->tabRect(1).center(), *data), Qt::IgnoreAction); // they are there
    QCOMPARE(drop(bar, bar->tabRect(0).center(), *data), Qt::MoveAction);
    QVERIFY(driver.waitForBatch());
    QVERIFY(exists(m_photos, "dir/a.txt"));
    QVERIFY(!exists(m_photos, "a.txt"));
}

void TestCarryFlow::mouseBeginsADrag()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_photos, {}}));
    QVERIFY(driver.select("a.txt"));
    ObjectTableView *table = driver.window().browser()->table();
    bool isRequested = false;
    table->disconnect(SIGNAL(dragRequested())); // the drag itself would wait for a drop
    connect(table, &ObjectTableView::dragRequested, this, [&] { isRequested = true; });
    const QPoint start = table->visualRect(row(driver, QStringLiteral("b.txt"))).center();
    QTest::mousePress(table->viewport(), Qt::LeftButton, {}, start);
    for (const int step : {5, 15, 30}) {
        QMouseEvent move(QEvent::MouseMove, start + QPointF(0, step),
            table->viewport()->mapToGlobal(start + QPointF(0, step)), Qt::NoButton, Qt::LeftButton,
            {});
        QCoreApplication::sendEvent(table->viewport(), &move);
    }
    QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, start + QPoint(0, 30));
    QVERIFY(isRequested);
    QCOMPARE(driver.window().browser()->selection().value(0).key, ObjectKey("b.txt"));
}

QTEST_MAIN(TestCarryFlow)
#include "tst_carryflow.moc"
