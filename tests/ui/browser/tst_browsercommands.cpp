// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "browsertest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace windlass;

/// What can be done in the browser, and what it asks others to do, against the real server.
class TestBrowserCommands : public BrowserTest
{
    Q_OBJECT
private slots:
    void actionsMakeSense();
    void contextMenuIsOfTheSelection();
    void downloadAsksForTheSelection();
    void ownObjectOfAFolderIsOneOfItsRows();
    void linksAskForOneObject();
    void linksAskForSeveralAndForFolders();
    void uploadFormIsForTheFolderThatIsMeant();
    void copiesUris();
    void newFolderIsMade();
    void deletionIsAskedOfOthers();
    void bucketIsDeletedByOthers();
    void dropAsksForUploads();
    void pasteAsksForUploads();

private:
    QDialog *dialog() const { return m_view->findChild<QDialog *>(); }
    void dropOn(const QPoint &position);
};

void TestBrowserCommands::dropOn(const QPoint &position)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/holiday"))});
    QWidget *viewport = m_view->table()->viewport();
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    QDropEvent drop(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &drop);
}

void TestBrowserCommands::actionsMakeSense()
{
    const BrowserActions &actions = m_view->actions();
    open(at("top/"));
    QVERIFY(!actions.download->isEnabled());
    QVERIFY(!actions.rename->isEnabled());
    QVERIFY(actions.uploadFiles->isEnabled());
    QVERIFY(!actions.share->isEnabled());
    QVERIFY(actions.letUpload->isEnabled());
    select({QStringLiteral("a.txt")});
    QVERIFY(actions.share->isEnabled());
    QVERIFY(actions.rename->isEnabled());
    QVERIFY(actions.open->isEnabled());
    QVERIFY(!actions.letUpload->isEnabled());
    select({QStringLiteral("sub")});
    QVERIFY(actions.share->isEnabled());
    QVERIFY(!actions.copyLink->isEnabled());
    QVERIFY(actions.letUpload->isEnabled());
    QVERIFY(actions.open->isEnabled());
    select({QStringLiteral("a.txt"), QStringLiteral("sub")});
    QVERIFY(!actions.rename->isEnabled());
    QVERIFY(actions.download->isEnabled());
    QVERIFY(actions.remove->isEnabled());
    for (const QAction *action : m_view->actions().findChildren<QAction *>()) {
        QVERIFY(!action->icon().isNull());
        QVERIFY(!action->toolTip().isEmpty());
    }
}

void TestBrowserCommands::contextMenuIsOfTheSelection()
{
    open(at("top/"));
    select({QStringLiteral("a.txt")});
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

void TestBrowserCommands::downloadAsksForTheSelection()
{
    open(at("top/"));
    select({QStringLiteral("a.txt"), QStringLiteral("sub")});
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

void TestBrowserCommands::ownObjectOfAFolderIsOneOfItsRows()
{
    const QString own = QStringLiteral("(folder object)");
    QSignalSpy spy(m_view.get(), &BrowserView::downloadRequested);
    open(at("own/"));
    select({own});
    QVERIFY(m_view->actions().share->isEnabled());
    QVERIFY(m_view->actions().rename->isEnabled());
    m_view->actions().download->trigger();
    const auto asked = [&] { return spy.last().at(1).value<QList<RemoteSelection>>(); };
    QCOMPARE(asked().size(), 1);
    QCOMPARE(asked().first().key, ObjectKey("own/"));
    QCOMPARE(asked().first().targetName, QByteArray("own/"));
    QVERIFY(!asked().first().isPrefix);

    // Beside a folder of the same name, it must have another place.
    select({QStringLiteral("own"), own});
    m_view->actions().download->trigger();
    QCOMPARE(asked().size(), 2);
    QCOMPARE(asked().first().targetName, QByteArray("own/"));
    QVERIFY(asked().first().isPrefix);
    QCOMPARE(asked().last().targetName, QByteArray());
    QCOMPARE(asked().last().key, ObjectKey("own/"));

    open(at("marker/"));
    QCOMPARE(m_view->table()->model()->rowCount(), 0);
}

void TestBrowserCommands::linksAskForOneObject()
{
    open(at("top/"));
    select({QStringLiteral("a.txt")});
    QSignalSpy shared(m_view.get(), &BrowserView::shareRequested);
    QSignalSpy copied(m_view.get(), &BrowserView::copyLinkRequested);
    m_view->actions().share->trigger();
    m_view->actions().copyLink->trigger();
    QCOMPARE(shared.first().at(1).value<ObjectKey>(), ObjectKey("top/a.txt"));
    QCOMPARE(copied.first().at(1).value<ObjectKey>(), ObjectKey("top/a.txt"));
}

void TestBrowserCommands::linksAskForSeveralAndForFolders()
{
    open(at("top/"));
    select({QStringLiteral("a.txt"), QStringLiteral("sub")});
    QSignalSpy shared(m_view.get(), &BrowserView::shareListRequested);
    m_view->actions().share->trigger();
    QCOMPARE(shared.size(), 1);
    QCOMPARE(shared.first().at(0).value<S3Uri>(), at("top/"));
    const auto selections = shared.first().at(1).value<QList<RemoteSelection>>();
    QCOMPARE(selections.size(), 2);
    QVERIFY(selections.at(0).isPrefix);
}

void TestBrowserCommands::uploadFormIsForTheFolderThatIsMeant()
{
    open(at("top/"));
    QSignalSpy asked(m_view.get(), &BrowserView::uploadFormRequested);
    m_view->actions().letUpload->trigger();
    select({QStringLiteral("sub")});
    m_view->actions().letUpload->trigger();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).value<S3Uri>(), at("top/"));
    QCOMPARE(asked.at(1).at(0).value<S3Uri>(), at("top/sub/"));
}

void TestBrowserCommands::copiesUris()
{
    open(at("top/"));
    select({QStringLiteral("a.txt"), QStringLiteral("sub")});
    m_view->actions().copyUri->trigger();
    const QString expected
        = QString::fromUtf8(at("top/sub/").toBytes() + '\n' + at("top/a.txt").toBytes());
    QCOMPARE(QApplication::clipboard()->text(), expected);
}

void TestBrowserCommands::newFolderIsMade()
{
    open(at("marker/"));
    m_view->actions().newFolder->trigger();
    QVERIFY(dialog());
    QTRY_VERIFY(dialog()->isActiveWindow());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(), QStringLiteral("fresh"));
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_COMPARE(names(), QStringList({QStringLiteral("fresh")}));
    QTRY_COMPARE(currentName(), QStringLiteral("fresh"));
    QVERIFY(m_bucket->keys().contains("marker/fresh/"));
    const auto remove = [uri = at("marker/fresh/")](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteObject(uri.bucket, uri.key);
    };
    QVERIFY(resultOf(m_bucket->session().run(remove)));
}

void TestBrowserCommands::deletionIsAskedOfOthers()
{
    open(at("top/"));
    select({QStringLiteral("a.txt")});
    QSignalSpy requested(m_view.get(), &BrowserView::deleteRequested);
    QTest::keyClick(m_view->table(), Qt::Key_Delete);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(0).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.first().at(1).value<QList<RemoteSelection>>().value(0).key,
        ObjectKey("top/a.txt"));
}

void TestBrowserCommands::bucketIsDeletedByOthers()
{
    open({});
    select({m_bucket->name().display()});
    QSignalSpy requested(m_view.get(), &BrowserView::deleteBucketRequested);
    m_view->actions().remove->trigger();
    QCOMPARE(requested.first().first().value<BucketName>(), m_bucket->name());
}

void TestBrowserCommands::dropAsksForUploads()
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
    QCOMPARE(requested.at(0).at(0).value<QList<QByteArray>>(), QList<QByteArray>({"/tmp/holiday"}));
    QCOMPARE(requested.at(0).at(1).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.at(0).at(2).value<ObjectKey>(), ObjectKey("top/"));
    QCOMPARE(requested.at(1).at(2).value<ObjectKey>(), ObjectKey("top/sub/"));
    QCOMPARE(requested.at(2).at(1).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.at(2).at(2).value<ObjectKey>(), ObjectKey());
}

void TestBrowserCommands::pasteAsksForUploads()
{
    QSignalSpy requested(m_view.get(), &BrowserView::uploadRequested);
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/holiday"))});
    QApplication::clipboard()->setMimeData(files);
    open({});
    QVERIFY(!m_view->actions().paste->isEnabled());
    QTest::keySequence(m_view->table(), QKeySequence::Paste);
    QCOMPARE(requested.size(), 0);
    open(at("top/"));
    QTest::keySequence(m_view->table(), QKeySequence::Paste);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<QList<QByteArray>>(), QList<QByteArray>({"/tmp/holiday"}));
    QCOMPARE(requested.at(0).at(1).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.at(0).at(2).value<ObjectKey>(), ObjectKey("top/"));

    QApplication::clipboard()->setText(QStringLiteral("some text"));
    QTest::keySequence(m_view->table(), QKeySequence::Paste);
    QCOMPARE(requested.size(), 1);
}

QTEST_MAIN(TestBrowserCommands)
#include "tst_browsercommands.moc"
