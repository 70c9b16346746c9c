// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "testbucket.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/pathbar.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

using namespace windlass;

/// The browser as people use it, against the real server.
class TestBrowserView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void showsBuckets();
    void showsFoldersAndObjects();
    void rowsStreamInPageByPage();
    void lateAnswersAreDropped();
    void emptyFolderSaysSo();
    void failureHasARetry();
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
    void reloadKeepsTheSelection();

    void actionsMakeSense();
    void contextMenuIsOfTheSelection();
    void downloadAsksForTheSelection();
    void linksAskForOneObject();
    void copiesUris();
    void newFolderIsMade();
    void renameAsksForTheNewName();
    void deleteAsksFirst();
    void bucketIsDeletedByOthers();
    void dropAsksForUploads();
    void statusNamesCountsAndSelection();

private:
    S3Uri at(const char *key) const { return S3Uri{ m_bucket->name(), ObjectKey(key) }; }
    void open(const S3Uri &location);
    bool isLoaded() const { return !m_view->actions().stop->isEnabled(); }
    QStringList names() const;
    void select(const QStringList &names);
    QString currentName() const { return m_view->table()->currentIndex().data().toString(); }
    QDialog *dialog() const { return m_view->findChild<QDialog *>(); }
    QLineEdit *filter() const
    {
        return m_view->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    }
    void dropOn(const QPoint &position);

    std::unique_ptr<TestBucket> m_bucket;
    std::unique_ptr<BrowserView> m_view;
};

void TestBrowserView::initTestCase()
{
    const auto service = testService();
    QVERIFY2(service, "run it by: tests/support/gateway run -- …");
    m_bucket = std::make_unique<TestBucket>(service);
    QVERIFY(m_bucket->isReady());
    QVERIFY(m_bucket->putMany("many/", 1200));
    for (const char *key :
        { "top/", "top/sub/x", "top/sub/deeper/y", "top//odd", "top/a.txt", "top/b.txt" })
        QVERIFY(m_bucket->put(key, "1234"));
    QVERIFY(m_bucket->put("marker/", {}));
}

void TestBrowserView::cleanupTestCase()
{
    m_bucket.reset();
}

void TestBrowserView::init()
{
    m_view = std::make_unique<BrowserView>();
    m_view->resize(900, 600);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setSession(&m_bucket->session(), QStringLiteral("gateway"));
    m_view->table()->setFocus();
}

void TestBrowserView::cleanup()
{
    m_view.reset();
}

void TestBrowserView::open(const S3Uri &location)
{
    m_view->open(location);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20'000);
}

QStringList TestBrowserView::names() const
{
    const QAbstractItemModel *model = m_view->table()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString());
    return names;
}

void TestBrowserView::select(const QStringList &wanted)
{
    m_view->table()->clearSelection();
    for (const QString &name : wanted) {
        const QModelIndex index = m_view->table()->model()->index(int(names().indexOf(name)), 0);
        QVERIFY(index.isValid());
        m_view->table()->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

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
        QStringList({ QStringLiteral("(empty name)"), QStringLiteral("sub"),
            QStringLiteral("a.txt"), QStringLiteral("b.txt") }));
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
    QCOMPARE(names(), QStringList({ QStringLiteral("deeper"), QStringLiteral("x") }));
}

void TestBrowserView::emptyFolderSaysSo()
{
    open(at("marker/"));
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("This folder is empty"));
}

void TestBrowserView::failureHasARetry()
{
    open(S3Uri{ BucketName("windlass-no-such-bucket"), {} });
    auto *message = m_view->findChild<InlineMessage *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QLatin1String("windlass-no-such-bucket")));
    auto *retry = message->findChild<QPushButton *>();
    QVERIFY(retry->isVisible());
    retry->click();
    QVERIFY(!isLoaded());
    QTRY_VERIFY(message->isVisible());
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
    select({ QStringLiteral("sub") });
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
    QCOMPARE(names(), QStringList({ QStringLiteral("b.txt") }));
    QTest::keyClick(filter(), Qt::Key_Escape);
    QCOMPARE(names().size(), 4);
    QVERIFY(m_view->table()->hasFocus());
}

void TestBrowserView::reloadKeepsTheSelection()
{
    open(at("top/"));
    select({ QStringLiteral("a.txt"), QStringLiteral("sub") });
    QTest::keyClick(m_view->table(), Qt::Key_F5);
    QVERIFY(!isLoaded());
    QCOMPARE(names().size(), 4); // until the new rows arrive
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->selection().size(), 2);
    QCOMPARE(currentName(), QStringLiteral("sub"));
}

void TestBrowserView::actionsMakeSense()
{
    const BrowserActions &actions = m_view->actions();
    open(at("top/"));
    QVERIFY(!actions.download->isEnabled());
    QVERIFY(!actions.rename->isEnabled());
    QVERIFY(actions.uploadFiles->isEnabled());
    select({ QStringLiteral("a.txt") });
    QVERIFY(actions.share->isEnabled());
    QVERIFY(actions.rename->isEnabled());
    QVERIFY(!actions.open->isEnabled());
    select({ QStringLiteral("sub") });
    QVERIFY(!actions.share->isEnabled());
    QVERIFY(actions.open->isEnabled());
    select({ QStringLiteral("a.txt"), QStringLiteral("sub") });
    QVERIFY(!actions.rename->isEnabled());
    QVERIFY(actions.download->isEnabled());
    QVERIFY(actions.remove->isEnabled());
    for (const QAction *action : m_view->actions().findChildren<QAction *>()) {
        QVERIFY(!action->icon().isNull());
        QVERIFY(!action->toolTip().isEmpty());
    }
}

void TestBrowserView::contextMenuIsOfTheSelection()
{
    open(at("top/"));
    select({ QStringLiteral("a.txt") });
    const QRect row = m_view->table()->visualRect(m_view->table()->currentIndex());
    QContextMenuEvent event(QContextMenuEvent::Mouse, row.center(),
        m_view->table()->viewport()->mapToGlobal(row.center()));
    QApplication::sendEvent(m_view->table()->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(m_view->actions().share));
    QVERIFY(menu->actions().contains(m_view->actions().remove));
    menu->close();
}

void TestBrowserView::downloadAsksForTheSelection()
{
    open(at("top/"));
    select({ QStringLiteral("a.txt"), QStringLiteral("sub") });
    QSignalSpy requested(m_view.get(), &BrowserView::downloadRequested);
    m_view->actions().download->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(0).value<BucketName>(), m_bucket->name());
    const auto selections = requested.first().at(1).value<QList<RemoteSelection>>();
    QCOMPARE(selections.size(), 2);
    QCOMPARE(selections.at(0).key, ObjectKey("top/sub/"));
    QVERIFY(selections.at(0).isPrefix);
    QCOMPARE(selections.at(1).key, ObjectKey("top/a.txt"));
    QCOMPARE(selections.at(1).size, qint64(4));
}

void TestBrowserView::linksAskForOneObject()
{
    open(at("top/"));
    select({ QStringLiteral("a.txt") });
    QSignalSpy shared(m_view.get(), &BrowserView::shareRequested);
    QSignalSpy copied(m_view.get(), &BrowserView::copyLinkRequested);
    m_view->actions().share->trigger();
    m_view->actions().copyLink->trigger();
    QCOMPARE(shared.first().at(1).value<ObjectKey>(), ObjectKey("top/a.txt"));
    QCOMPARE(copied.first().at(1).value<ObjectKey>(), ObjectKey("top/a.txt"));
}

void TestBrowserView::copiesUris()
{
    open(at("top/"));
    select({ QStringLiteral("a.txt"), QStringLiteral("sub") });
    QTest::keySequence(m_view->table(), QKeySequence::Copy);
    const QString expected
        = QString::fromUtf8(at("top/sub/").toBytes() + '\n' + at("top/a.txt").toBytes());
    QCOMPARE(QApplication::clipboard()->text(), expected);
}

void TestBrowserView::newFolderIsMade()
{
    open(at("marker/"));
    m_view->actions().newFolder->trigger();
    QVERIFY(dialog());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(), QStringLiteral("fresh"));
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_COMPARE(names(), QStringList({ QStringLiteral("fresh") }));
    QTRY_COMPARE(currentName(), QStringLiteral("fresh"));
    QVERIFY(m_bucket->keys().contains("marker/fresh/"));
    const auto remove = [uri = at("marker/fresh/")](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteObject(uri.bucket, uri.key);
    };
    QVERIFY(resultOf(m_bucket->session().run(remove)));
}

void TestBrowserView::renameAsksForTheNewName()
{
    open(at("top/"));
    select({ QStringLiteral("sub") });
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    QTest::keyClick(m_view->table(), Qt::Key_F2);
    QVERIFY(dialog());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(), QStringLiteral("renamed"));
    QTest::keyClick(dialog(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(1).value<RemoteSelection>().key, ObjectKey("top/sub/"));
    QCOMPARE(requested.first().at(2).toByteArray(), QByteArray("renamed/"));
}

void TestBrowserView::deleteAsksFirst()
{
    open(at("top/"));
    select({ QStringLiteral("a.txt") });
    QSignalSpy requested(m_view.get(), &BrowserView::deleteRequested);
    QTest::keyClick(m_view->table(), Qt::Key_Delete);
    QVERIFY(dialog());
    QCOMPARE(requested.size(), 0);
    QPushButton *accept = nullptr;
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (!button->isDefault())
            accept = button;
    }
    QTRY_VERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(1).value<QList<RemoteSelection>>().value(0).key,
        ObjectKey("top/a.txt"));
}

void TestBrowserView::bucketIsDeletedByOthers()
{
    open({});
    select({ m_bucket->name().display() });
    QSignalSpy requested(m_view.get(), &BrowserView::deleteBucketRequested);
    m_view->actions().remove->trigger();
    QCOMPARE(requested.first().first().value<BucketName>(), m_bucket->name());
}

void TestBrowserView::dropOn(const QPoint &position)
{
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(QStringLiteral("/tmp/holiday")) });
    QWidget *viewport = m_view->table()->viewport();
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    QDropEvent drop(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &drop);
}

void TestBrowserView::dropAsksForUploads()
{
    QSignalSpy requested(m_view.get(), &BrowserView::uploadRequested);
    const ObjectTableView *table = m_view->table();
    open(at("top/"));
    dropOn(table->viewport()->rect().bottomLeft() + QPoint(30, -10));
    dropOn(table->visualRect(table->model()->index(1, 0)).center());
    open({});
    const int bucket = int(names().indexOf(m_bucket->name().display()));
    dropOn(table->visualRect(table->model()->index(bucket, 0)).center());
    QCOMPARE(requested.size(), 3);
    QCOMPARE(
        requested.at(0).at(0).value<QList<QByteArray>>(), QList<QByteArray>({ "/tmp/holiday" }));
    QCOMPARE(requested.at(0).at(1).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.at(0).at(2).value<ObjectKey>(), ObjectKey("top/"));
    QCOMPARE(requested.at(1).at(2).value<ObjectKey>(), ObjectKey("top/sub/"));
    QCOMPARE(requested.at(2).at(1).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.at(2).at(2).value<ObjectKey>(), ObjectKey());
}

void TestBrowserView::statusNamesCountsAndSelection()
{
    QSignalSpy changed(m_view.get(), &BrowserView::statusChanged);
    open(at("top/"));
    QVERIFY(changed.last().first().toString().contains(QLatin1String("8 bytes")));
    select({ QStringLiteral("a.txt") });
    QVERIFY(changed.last().first().toString().endsWith(QLatin1String("1 selected (4 bytes)")));
}

QTEST_MAIN(TestBrowserView)
#include "tst_browserview.moc"
