// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "browsertest.h"
#include "tests/support/oddserver.h"
#include "tests/ui/connections/scriptedserver.h"
#include "ui/browser/browserview.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/pathbar.h"
#include "ui/browser/searchbar.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;

/// The search of the browser, and what its path bar says of what is typed, against the real server.
class TestBrowserSearch : public BrowserTest
{
    Q_OBJECT
private slots:
    void shortcutOpensTheBar();
    void foundObjectsAreRows();
    void foundObjectsCanBeWorkedOn();
    void foundObjectIsRenamedWhereItIs();
    void showInItsFolderSelectsIt();
    void severalFoldersAreSearched();
    void nothingFoundSaysSo();
    void failureIsTold();
    void escapeStopsAndThenCloses();
    void reloadSearchesAgain();
    void anotherFolderEndsTheSearch();
    void thereIsNoSearchOfAllBuckets();
    void veryMuchIsCutOff();

    void pathBarMarksWhatExists_data();
    void pathBarMarksWhatExists();
    void pathBarCompletesFolders();
    void pathBarCompletesBuckets();
    void pathBarIsSilentWithoutAnAnswer();
    void lateAnswersMarkNothing();

private:
    SearchBar *bar() const { return m_view->findChild<SearchBar *>(); }
    QLineEdit *field(int nth) const { return bar()->findChildren<QLineEdit *>().at(nth); }
    void search(const QString &name, const QString &folders = {});
    QLineEdit *location() const { return m_view->pathBar()->findChild<QLineEdit *>(); }
    QAction *mark() const { return location()->actions().first(); }
    void type(const QString &text);
};

void TestBrowserSearch::search(const QString &name, const QString &folders)
{
    QTest::keyClick(m_view->table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bar()->isVisible());
    field(0)->setText(name);
    field(1)->setText(folders);
    QTest::keyClick(field(0), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20'000);
}

void TestBrowserSearch::shortcutOpensTheBar()
{
    open(at("top/"));
    QVERIFY(!bar()->isVisible());
    QTest::keyClick(m_view->table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bar()->isVisible());
    QVERIFY(field(0)->hasFocus());
    QTest::keyClick(field(0), Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_view->table()->hasFocus());
    QCOMPARE(names().size(), 4); // the folder, as it was
}

void TestBrowserSearch::foundObjectsAreRows()
{
    open(at("top/"));
    search({});
    QCOMPARE(names(),
        QStringList({QStringLiteral("/odd"), QStringLiteral("a.txt"), QStringLiteral("b.txt"),
            QStringLiteral("sub/deeper/y"), QStringLiteral("sub/x")}));
    QVERIFY(m_view->table()->hasFocus());
    search(QStringLiteral(".txt"));
    QCOMPARE(names(), QStringList({QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
    QVERIFY2(
        m_view->statusText().contains(QLatin1String("2 object")), qPrintable(m_view->statusText()));
    QVERIFY2(m_view->statusText().contains(QLatin1String("found of 6")),
        qPrintable(m_view->statusText()));
}

void TestBrowserSearch::foundObjectsCanBeWorkedOn()
{
    open(at("top/"));
    search(QStringLiteral("y"));
    select({QStringLiteral("sub/deeper/y")});
    const QList<RemoteSelection> selected = m_view->selection();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().key, ObjectKey("top/sub/deeper/y"));
    QCOMPARE(selected.first().targetName, QByteArray("sub/deeper/y"));
    QCOMPARE(selected.first().size, 4);
    for (const QAction *action : {m_view->actions().download, m_view->actions().share,
             m_view->actions().copyTo, m_view->actions().moveTo, m_view->actions().rename,
             m_view->actions().remove, m_view->actions().showInFolder})
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    QSignalSpy downloads(m_view.get(), &BrowserView::downloadRequested);
    m_view->actions().download->trigger();
    QCOMPARE(downloads.size(), 1);
    m_view->actions().copyUri->trigger();
    QCOMPARE(QApplication::clipboard()->text().toUtf8(), at("top/sub/deeper/y").toBytes());
}

void TestBrowserSearch::foundObjectIsRenamedWhereItIs()
{
    open(at("top/"));
    search(QStringLiteral("y"));
    select({QStringLiteral("sub/deeper/y")});
    QSignalSpy renames(m_view.get(), &BrowserView::renameRequested);
    m_view->actions().rename->trigger();
    auto *dialog = m_view->findChild<QDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    QCOMPARE(name->text(), QStringLiteral("y"));
    name->setText(QStringLiteral("z"));
    dialog->accept();
    QCOMPARE(renames.size(), 1);
    QCOMPARE(renames.first().at(1).value<RemoteSelection>().key, ObjectKey("top/sub/deeper/y"));
    QCOMPARE(renames.first().at(2).toByteArray(), QByteArray("z"));
}

void TestBrowserSearch::showInItsFolderSelectsIt()
{
    open(at("top/"));
    search(QStringLiteral("x"));
    select({QStringLiteral("sub/x")});
    m_view->actions().showInFolder->trigger();
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_view->location(), at("top/sub/"));
    QCOMPARE(currentName(), QStringLiteral("x"));
    QVERIFY(!bar()->isVisible());
    m_view->goBack();
    QTRY_COMPARE(m_view->location(), at("top/"));
}

void TestBrowserSearch::severalFoldersAreSearched()
{
    open(at(""));
    search({}, QStringLiteral("top/sub/; own/own; marker/"));
    QCOMPARE(names(),
        QStringList({QStringLiteral("marker"), QStringLiteral("own/own/a"),
            QStringLiteral("top/sub/deeper/y"), QStringLiteral("top/sub/x")}));
}

void TestBrowserSearch::nothingFoundSaysSo()
{
    open(at("top/"));
    search(QStringLiteral("nothing like this"));
    QCOMPARE(names(), QStringList());
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("Nothing was found"));
}

void TestBrowserSearch::failureIsTold()
{
    ScriptedServer server;
    Session session(testService(server.endpoint()));
    m_view->setSession(&session, QStringLiteral("odd"));
    server.setAnswer(403, ScriptedServer::error("AccessDenied"));
    open(at("top/"));
    search(QStringLiteral("x"));
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("The search failed"));
    QVERIFY(m_view->findChild<InlineMessage *>()->isVisible());
    m_view->setSession(nullptr, {});
}

void TestBrowserSearch::escapeStopsAndThenCloses()
{
    ScriptedServer server;
    Session session(testService(server.endpoint()));
    m_view->setSession(&session, QStringLiteral("silent"));
    m_view->open(at("top/"));
    QTest::keyClick(m_view->table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(field(0), Qt::Key_Return);
    QVERIFY(!isLoaded());
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("Searching…"));
    QTest::keyClick(m_view->table(), Qt::Key_Escape);
    QVERIFY(isLoaded());
    QCOMPARE(m_view->table()->placeholderTitle(), QStringLiteral("The search was stopped"));
    QVERIFY(bar()->isVisible());
    QTest::keyClick(m_view->table(), Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QVERIFY(!isLoaded()); // the folder is, now
    m_view->setSession(nullptr, {});
}

void TestBrowserSearch::reloadSearchesAgain()
{
    open(at("top/"));
    search(QStringLiteral("fresh"));
    QCOMPARE(names(), QStringList());
    QVERIFY(m_bucket->put("top/sub/fresh"));
    m_view->reload();
    QTRY_COMPARE(names(), QStringList {QStringLiteral("sub/fresh")});
    const auto remove = [this](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteObject(m_bucket->name(), ObjectKey("top/sub/fresh"));
    };
    QVERIFY(m_bucket->session().run(remove).result());
    m_view->reload();
    QTRY_COMPARE(names(), QStringList());
}

void TestBrowserSearch::anotherFolderEndsTheSearch()
{
    open(at("top/"));
    search(QStringLiteral("x"));
    open(at("top/sub/"));
    QVERIFY(!bar()->isVisible());
    QCOMPARE(names(), QStringList({QStringLiteral("deeper"), QStringLiteral("x")}));
    QVERIFY(!m_view->actions().showInFolder->isEnabled());
}

void TestBrowserSearch::thereIsNoSearchOfAllBuckets()
{
    open({});
    QVERIFY(!m_view->actions().search->isEnabled());
}

void TestBrowserSearch::veryMuchIsCutOff()
{
    constexpr int pageSize = 1000;
    OddServer server([](const OddRequest &request) {
        const int page = request.query.value("continuation-token", "0").toInt();
        OddAnswer answer;
        answer.fields = {{"Content-Type", "application/xml"}};
        answer.body = "<ListBucketResult><EncodingType>url</EncodingType>"
                      "<IsTruncated>true</IsTruncated><NextContinuationToken>"
            + QByteArray::number(page + 1) + "</NextContinuationToken>";
        for (int i = 0; i < pageSize; ++i)
            answer.body += "<Contents><Key>k" + QByteArray::number(1'000'000 + page * pageSize + i)
                + "</Key><Size>1</Size></Contents>";
        answer.body += "</ListBucketResult>";
        return answer;
    });
    Session session(testService(server.endpoint()));
    m_view->setSession(&session, QStringLiteral("endless"));
    m_view->open(at(""));
    QTest::keyClick(m_view->table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(field(0), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 60'000);
    QCOMPARE(m_view->table()->model()->rowCount(), LocationLoader::maxFound);
    const auto *message = m_view->findChild<InlineMessage *>();
    QVERIFY(message->isVisible());
    QVERIFY2(
        message->text().contains(QLatin1String("There may be more")), qPrintable(message->text()));
    QVERIFY(m_view->statusText().contains(QLatin1String("(incomplete)")));
    m_view->setSession(nullptr, {});
}

// --- the path bar ---

void TestBrowserSearch::type(const QString &text)
{
    m_view->pathBar()->edit();
    location()->clear();
    QTest::keyClicks(location(), text);
}

void TestBrowserSearch::pathBarMarksWhatExists_data()
{
    QTest::addColumn<QString>("key"); // null: another bucket
    QTest::addColumn<QString>("words");
    QTest::newRow("bucket") << QStringLiteral("") << QStringLiteral("This bucket exists.");
    QTest::newRow("folder") << QStringLiteral("top/") << QStringLiteral("This folder exists.");
    QTest::newRow("folder without its slash")
        << QStringLiteral("top/sub") << QStringLiteral("This folder exists.");
    QTest::newRow("object") << QStringLiteral("top/a.txt")
                            << QStringLiteral("An object has this name.");
    QTest::newRow("nothing") << QStringLiteral("top/zzz")
                             << QStringLiteral("Nothing has this name.");
    QTest::newRow("no bucket") << QString() << QStringLiteral("There is no such bucket.");
}

void TestBrowserSearch::pathBarMarksWhatExists()
{
    QFETCH(QString, key);
    QFETCH(QString, words);
    open(at("top/"));
    QVERIFY(!mark()->isVisible());
    const QString bucket
        = key.isNull() ? QStringLiteral("no-such-bucket-at-all") : m_bucket->name().display();
    type(QStringLiteral("s3://%1/%2").arg(bucket, key));
    QTRY_VERIFY(mark()->isVisible());
    QCOMPARE(mark()->text(), words);
    QCOMPARE(location()->accessibleDescription(), words);
    QVERIFY(mark()->toolTip().contains(words.left(12)));
    // What it was about is no longer there.
    QTest::keyClick(location(), Qt::Key_X);
    QVERIFY(!mark()->isVisible());
}

void TestBrowserSearch::pathBarCompletesFolders()
{
    open(at("top/"));
    const QString base = QString::fromUtf8(at("").toBytes());
    type(base + QStringLiteral("to"));
    QCompleter *completer = location()->completer();
    QTRY_COMPARE(completer->completionCount(), 1);
    QCOMPARE(completer->currentCompletion(), base + QStringLiteral("top/"));
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Escape);
    QVERIFY(!completer->popup()->isVisible());
    QVERIFY(m_view->pathBar()->isEditing()); // which ends with the next one
    completer->complete();
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QTRY_COMPARE(m_view->location(), at("top/"));
}

void TestBrowserSearch::pathBarCompletesBuckets()
{
    open(at("top/"));
    const QString name = m_bucket->name().display();
    type(QStringLiteral("s3://") + name.chopped(1));
    QTRY_COMPARE(
        location()->completer()->currentCompletion(), QStringLiteral("s3://%1/").arg(name));
}

void TestBrowserSearch::pathBarIsSilentWithoutAnAnswer()
{
    ScriptedServer server;
    Session session(testService(server.endpoint()));
    m_view->setSession(&session, QStringLiteral("odd"));
    server.setAnswer(403, ScriptedServer::error("AccessDenied"));
    open(at("top/"));
    const int before = server.requestCount();
    type(QStringLiteral("s3://b/k"));
    // The object, the folder, and the folders that begin so.
    QTRY_VERIFY(server.requestCount() >= before + 3);
    QTRY_COMPARE(m_view->pathBar()->isEditing(), true);
    QVERIFY(!mark()->isVisible());
    m_view->setSession(nullptr, {});
}

void TestBrowserSearch::lateAnswersMarkNothing()
{
    ScriptedServer server;
    Session session(testService(server.endpoint()));
    m_view->setSession(&session, QStringLiteral("slow"));
    m_view->open(at("top/"));
    type(QStringLiteral("s3://b/"));
    QTRY_VERIFY(server.requestCount() > 1);
    m_view->setSession(nullptr, {}); // what is asked dies with it
    QVERIFY(!mark()->isVisible());
}

QTEST_MAIN(TestBrowserSearch)
#include "tst_browsersearch.moc"
