// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "browsertest.h"
#include "tests/ui/connections/scriptedserver.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/pathbar.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

using namespace windlass;

/// What the browser shows, and how one gets about in it, against the real server.
class TestBrowserView : public BrowserTest
{
    Q_OBJECT
private slots:
    void showsBuckets();
    void showsFoldersAndObjects();
    void rowsStreamInPageByPage();
    void lateAnswersAreDropped();
    void emptyFolderSaysSo();
    void emptyBucketSaysSo();
    void failureHasARetry();
    void nothingGoesWhereTheListingFailed_data();
    void nothingGoesWhereTheListingFailed();
    void escapeStopsLoading();
    void sessionMayGoWhileLoading();
    void enterOpensAFolder();
    void upSelectsWhereOneCameFrom();
    void backAndForward();
    void backspaceGoesUp();
    void pathBarOpensALocation();
    void nameOfAFolderWithoutItsSlashOpensIt();
    void nameOfAnObjectSelectsIt();
    void unknownNameSaysSo();
    void filterShowsMatches();
    void escapeInTheRowsClearsTheFilter();
    void downEntersTheRowsAtTheTop();
    void tabReachesTheFilter();
    void backRestoresSelectionAndScroll();
    void arrivedRowsAreSelected();
    void reloadKeepsTheSelection();
    void reloadKeepsTheScrollPosition();
    void statusNamesCountsAndSelection();

private:
    bool acceptsFiles() const;
};

void TestBrowserView::showsBuckets()
{
    open({});
    QVERIFY(names().contains(m_bucket->name().display()));
    QVERIFY(m_view->actions().newBucket->isEnabled());
    QVERIFY(!m_view->actions().newFolder->isVisible());
}

void TestBrowserView::showsFoldersAndObjects()
{
    open(at("top/"));
    QCOMPARE(names(),
        QStringList({QStringLiteral("(empty name)"), QStringLiteral("sub"), QStringLiteral("a.txt"),
            QStringLiteral("b.txt")}));
}

void TestBrowserView::rowsStreamInPageByPage()
{
    QSignalSpy inserted(m_view->table()->model(), &QAbstractItemModel::rowsInserted);
    open(at("many/"));
    QCOMPARE(m_view->table()->model()->rowCount(), 1200);
    QVERIFY(inserted.size() >= 2);
    QCOMPARE(names().at(10), QStringLiteral("10"));
}

void TestBrowserView::lateAnswersAreDropped()
{
    m_view->open(at("many/"));
    open(at("top/sub/"));
    // A later request is answered after whatever the first listing still had under way.
    QVERIFY(!m_bucket->keys().isEmpty());
    QCOMPARE(names(), QStringList({QStringLiteral("deeper"), QStringLiteral("x")}));
}

void TestBrowserView::emptyFolderSaysSo()
{
    open(at("marker/"));
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("This folder is empty"));
}

void TestBrowserView::emptyBucketSaysSo()
{
    const TestBucket empty(testService());
    QVERIFY(empty.isReady());
    open(S3Uri {empty.name(), {}});
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("This bucket is empty"));
}

void TestBrowserView::failureHasARetry()
{
    open(S3Uri {BucketName("windlass-no-such-bucket"), {}});
    auto *message = m_view->findChild<InlineMessage *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QLatin1String("windlass-no-such-bucket")));
    auto *retry = message->findChild<QPushButton *>();
    QVERIFY(retry->isVisible());
    retry->click();
    QVERIFY(!isLoaded());
    QTRY_VERIFY(message->isVisible());
}

void TestBrowserView::nothingGoesWhereTheListingFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("no bucket") << 404 << QByteArray("NoSuchBucket") << false;
    QTest::newRow("wrong keys") << 403 << QByteArray("InvalidAccessKeyId") << false;
    QTest::newRow("may only write") << 403 << QByteArray("AccessDenied") << true;
}

void TestBrowserView::nothingGoesWhereTheListingFailed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(bool, isOffered);
    const BrowserActions &actions = m_view->actions();
    open(at("top/"));
    QVERIFY(actions.uploadFiles->isEnabled());
    QVERIFY(acceptsFiles());

    ScriptedServer server;
    server.setAnswer(status, ScriptedServer::error(code));
    Session session(testService(server.endpoint()));
    m_view->setSession(&session, QStringLiteral("refusing"));
    open(at(""));
    QCOMPARE(actions.uploadFiles->isEnabled(), isOffered);
    QCOMPARE(actions.uploadFolder->isEnabled(), isOffered);
    QCOMPARE(actions.newFolder->isEnabled(), isOffered);
    QCOMPARE(acceptsFiles(), isOffered);

    m_view->setSession(&m_bucket->session(), QStringLiteral("gateway"));
    open(at("top/"));
    QVERIFY(actions.uploadFiles->isEnabled());
    QVERIFY(acceptsFiles());
}

/// Whether the free space beside the rows takes files that are dragged there.
bool TestBrowserView::acceptsFiles() const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/holiday"))});
    QWidget *viewport = m_view->table()->viewport();
    const QPoint position = viewport->rect().bottomLeft() + QPoint(30, -10);
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    QDragLeaveEvent leave;
    QApplication::sendEvent(viewport, &leave);
    return move.isAccepted();
}

void TestBrowserView::escapeStopsLoading()
{
    QTcpServer silent; // takes connections and never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Session session(testService(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())));
    m_view->setSession(&session, QStringLiteral("silent"));
    m_view->open(at("top/"));
    QVERIFY(!isLoaded());
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("Loading…"));
    QTest::keyClick(m_view->table(), Qt::Key_Escape);
    QVERIFY(isLoaded());
    QVERIFY(m_view->findChild<InlineMessage *>()->isVisible());
    m_view->setSession(nullptr, {});
}

void TestBrowserView::sessionMayGoWhileLoading()
{
    auto session = std::make_unique<Session>(testService());
    m_view->setSession(session.get(), QStringLiteral("short"));
    m_view->open(at("many/"));
    m_view->setSession(nullptr, {});
    session.reset();
    QCOMPARE(m_view->table()->model()->rowCount(), 0);
    QVERIFY(!m_view->actions().reload->isEnabled());
}

void TestBrowserView::enterOpensAFolder()
{
    open(at("top/"));
    QSignalSpy changed(m_view.get(), &BrowserView::locationChanged);
    select({QStringLiteral("sub")});
    QTest::keyClick(m_view->table(), Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_view->location(), at("top/sub/"));
}

void TestBrowserView::upSelectsWhereOneCameFrom()
{
    open(at("top/sub/"));
    QTest::keyClick(m_view->table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->location(), at("top/"));
    QTRY_COMPARE(currentName(), QStringLiteral("sub"));
    QCOMPARE(m_view->selection().size(), 1);
}

void TestBrowserView::backAndForward()
{
    open(at("top/"));
    open(at("top/sub/"));
    QTest::keyClick(m_view->table(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->location(), at("top/"));
    QTest::keyClick(m_view->table(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_view->location(), at("top/sub/"));
}

void TestBrowserView::backspaceGoesUp()
{
    open(at("top/"));
    QTest::keyClick(m_view->table(), Qt::Key_Backspace);
    QCOMPARE(m_view->location(), at(""));
    QTest::keyClick(m_view->table(), Qt::Key_Backspace);
    QCOMPARE(m_view->location(), S3Uri());
}

void TestBrowserView::pathBarOpensALocation()
{
    open({});
    QTest::keyClick(m_view->table(), Qt::Key_L, Qt::ControlModifier);
    auto *edit = m_view->pathBar()->findChild<QLineEdit *>();
    QTRY_VERIFY(edit->hasFocus());
    edit->setText(QString::fromUtf8(at("top/sub/").toBytes()));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_view->location(), at("top/sub/"));
    QVERIFY(!m_view->pathBar()->isEditing());
    QVERIFY(m_view->table()->hasFocus());
}

void TestBrowserView::nameOfAFolderWithoutItsSlashOpensIt()
{
    m_view->open(at("top/sub"));
    QTRY_COMPARE(m_view->location(), at("top/sub/"));
    QVERIFY(!m_view->actions().back->isEnabled()); // the detour is not in the history
}

void TestBrowserView::nameOfAnObjectSelectsIt()
{
    open(at("top/b.txt"));
    QCOMPARE(m_view->location(), at("top/"));
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("top/b.txt"));
}

void TestBrowserView::unknownNameSaysSo()
{
    open(at("top/nowhere"));
    QVERIFY(m_view->findChild<InlineMessage *>()->text().contains(QLatin1String("nowhere")));
}

void TestBrowserView::filterShowsMatches()
{
    open(at("top/"));
    QTest::keyClick(m_view->table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter()->hasFocus());
    QTest::keyClicks(filter(), QStringLiteral("B.T"));
    QCOMPARE(names(), QStringList({QStringLiteral("b.txt")}));
    QTest::keyClick(filter(), Qt::Key_Escape);
    QCOMPARE(names().size(), 4);
    QVERIFY(m_view->table()->hasFocus());
}

void TestBrowserView::escapeInTheRowsClearsTheFilter()
{
    open(at("top/"));
    filter()->setText(QStringLiteral("b.t"));
    QCOMPARE(names().size(), 1);
    m_view->table()->setFocus();
    QTest::keyClick(m_view->table(), Qt::Key_Escape);
    QVERIFY(filter()->text().isEmpty());
    QCOMPARE(names().size(), 4);
    QVERIFY(m_view->table()->hasFocus());
}

void TestBrowserView::downEntersTheRowsAtTheTop()
{
    open(at("top/"));
    select({QStringLiteral("b.txt")});
    filter()->setFocus();
    QTest::keyClicks(filter(), QStringLiteral(".txt"));
    QTest::keyClick(filter(), Qt::Key_Down);
    QVERIFY(m_view->table()->hasFocus());
    QCOMPARE(currentName(), QStringLiteral("a.txt"));
    QCOMPARE(m_view->selection().size(), 1);
}

void TestBrowserView::tabReachesTheFilter()
{
    open(at("top/"));
    m_view->table()->setFocus();
    bool isReached = false;
    QStringList reached; // for the message
    for (int presses = 0; presses < 40 && !isReached; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        isReached = filter()->hasFocus();
        reached.append(QString::fromLatin1(QApplication::focusWidget()->metaObject()->className()));
    }
    QVERIFY2(isReached, qPrintable(reached.join(QLatin1Char(' '))));
}

void TestBrowserView::backRestoresSelectionAndScroll()
{
    open(at("many/"));
    QScrollBar *bar = m_view->table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 10'000);
    select({QStringLiteral("20"), QStringLiteral("21")});
    bar->setValue(6000);
    open(at("top/"));
    QCOMPARE(m_view->selection().size(), 0);
    m_view->goBack();
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().size(), 2);
    QCOMPARE(currentName(), QStringLiteral("21"));
    QCOMPARE(bar->value(), 6000);
    m_view->goForward();
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().size(), 0);
}

void TestBrowserView::arrivedRowsAreSelected()
{
    open(at("top/"));
    m_view->reloadFor({{}, {"b.txt"}, false});
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().size(), 1);
    QCOMPARE(currentName(), QStringLiteral("b.txt"));
    m_view->reloadFor({{}, {"a.txt"}, false}); // something is selected
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().first().key.name(), QByteArray("b.txt"));
    m_view->reloadFor({{}, {"a.txt"}, true});
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().size(), 1);
    QCOMPARE(m_view->selection().first().key.name(), QByteArray("a.txt"));
    m_view->reloadFor({{}, {"not-there"}, true});
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().first().key.name(), QByteArray("a.txt"));
}

void TestBrowserView::reloadKeepsTheSelection()
{
    open(at("top/"));
    select({QStringLiteral("a.txt"), QStringLiteral("sub")});
    QTest::keyClick(m_view->table(), Qt::Key_F5);
    QVERIFY(!isLoaded());
    QCOMPARE(names().size(), 4); // until the new rows arrive
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().size(), 2);
    QCOMPARE(currentName(), QStringLiteral("sub"));
}

void TestBrowserView::reloadKeepsTheScrollPosition()
{
    open(at("many/"));
    QScrollBar *bar = m_view->table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 10'000);
    bar->setValue(6000);
    m_view->reload();
    QTRY_VERIFY(isLoaded());
    QTRY_VERIFY(bar->maximum() > 10'000);
    QCOMPARE(bar->value(), 6000);
}

void TestBrowserView::statusNamesCountsAndSelection()
{
    QSignalSpy changed(m_view.get(), &BrowserView::statusChanged);
    open(at("top/"));
    QVERIFY(changed.last().first().toString().contains(QLatin1String("8 bytes")));
    select({QStringLiteral("a.txt")});
    QVERIFY(changed.last().first().toString().endsWith(QLatin1String("1 selected (4 bytes)")));
}

QTEST_MAIN(TestBrowserView)
#include "tst_browserview.moc"
