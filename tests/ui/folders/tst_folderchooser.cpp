// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "tests/ui/testbucket.h"
#include "ui/browser/newfolderdialog.h"
#include "ui/folders/folderchooser.h"
#include "ui/folders/foldertreemodel.h"
#include "ui/folders/foldertreeview.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;
using RowKind = FolderTreeModel::RowKind;

/// The tree of folders: on a server that says what it is told, and on the real one.
class TestFolderChooser : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_bucket.reset(); }

    void foldersAreListedWhenTheyAreOpened();
    void loadingRowThatGoesChoosesNothing();
    void longListingWaitsUntilMoreIsAskedFor();
    void pagesWithoutFoldersComeToAnEnd();
    void failureIsSaidAndTriedAgain();
    void repeatedAndUnsortedFoldersHaveOneRowEach();
    void bucketThatIsNotListedIsShown();
    void enterOnAMessageDoesWhatItOffers();

    void placeIsOpenedAndChosenByKeys();
    void showsWhatIsTyped();
    void newFolderIsMadeAndChosen();
    void newFolderThatExistsIsLeftAsItIs();

private:
    static QByteArray page(const QList<QByteArray> &folders, const QByteArray &next = {});
    static QStringList texts(const QAbstractItemModel &model, const QModelIndex &parent);
    /// A connection whose only bucket "photos" is known to \a model.
    static QModelIndex photos(ConnectionsFixture &fixture, FolderTreeModel &model);
    static FolderTreeView *viewOf(const FolderChooser &chooser)
    {
        return chooser.findChild<FolderTreeView *>();
    }
    static QString selectedText(const FolderChooser &chooser);
    Place at(const QByteArray &key) const
    {
        return Place {m_connection, S3Uri {m_bucket->name(), ObjectKey(key)}};
    }
    std::unique_ptr<FolderChooser> openedAt(const QByteArray &key);
    bool makeFolder(FolderChooser &chooser, const QString &name);

    ConnectionsFixture m_fixture; // with the gateway
    QString m_connection;
    std::unique_ptr<TestBucket> m_bucket;
};

void TestFolderChooser::initTestCase()
{
    const auto service = testService();
    QVERIFY2(service, "run it by: tests/support/gateway run -- …");
    m_bucket = std::make_unique<TestBucket>(service);
    QVERIFY(m_bucket->isReady());
    for (const char *key : {"a.txt", "trips/2025/x", "trips/2026/x", "trips/2026/may/x", "work/x"})
        QVERIFY(m_bucket->put(key));
    ConnectionConfig config
        = keyConnection(QStringLiteral("gateway"), qEnvironmentVariable("WINDLASS_TEST_ENDPOINT"));
    config.keys.accessKeyId = qgetenv("WINDLASS_TEST_ACCESS_KEY");
    config.keys.secretAccessKey = qgetenv("WINDLASS_TEST_SECRET_KEY");
    m_connection = m_fixture.list.addTemporary(config);
}

QByteArray TestFolderChooser::page(const QList<QByteArray> &folders, const QByteArray &next)
{
    QByteArray xml = "<ListBucketResult>";
    for (const QByteArray &folder : folders)
        xml += "<CommonPrefixes><Prefix>" + folder + "</Prefix></CommonPrefixes>";
    if (next.isEmpty())
        return xml + "<IsTruncated>false</IsTruncated></ListBucketResult>";
    return xml + "<IsTruncated>true</IsTruncated><NextContinuationToken>" + next
        + "</NextContinuationToken></ListBucketResult>";
}

QStringList TestFolderChooser::texts(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts.append(model.index(row, 0, parent).data().toString());
    return texts;
}

QModelIndex TestFolderChooser::photos(ConnectionsFixture &fixture, FolderTreeModel &model)
{
    const QString id = fixture.add(QStringLiteral("store"));
    fixture.server.setAnswer(200, ScriptedServer::bucketList({"photos"}));
    const QModelIndex connection = model.connectionIndex(id);
    model.load(connection);
    const S3Uri location {BucketName("photos"), {}};
    const auto bucket = [&] { return model.childTowards(connection, location); };
    return QTest::qWaitFor([&] { return bucket().isValid(); }) ? bucket() : QModelIndex();
}

QString TestFolderChooser::selectedText(const FolderChooser &chooser)
{
    const QModelIndexList selected = viewOf(chooser)->selectionModel()->selectedIndexes();
    return selected.isEmpty() ? QString() : selected.first().data().toString();
}

// --- the scripted server ---

void TestFolderChooser::foldersAreListedWhenTheyAreOpened()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    QAbstractItemModelTester tester(&model);
    const QString id = fixture.add(QStringLiteral("store"));
    const QModelIndex connection = model.connectionIndex(id);
    QCOMPARE(texts(model, {}), QStringList {QStringLiteral("store")});
    QVERIFY(model.hasChildren(connection));
    QCOMPARE(fixture.server.requestCount(), 0);

    model.load(connection);
    QCOMPARE(texts(model, connection), QStringList {QStringLiteral("Loading…")});
    QTRY_COMPARE(fixture.server.requestCount(), 1);
    fixture.server.answer(0, 200, ScriptedServer::bucketList({"music", "photos"}));
    const QStringList buckets {QStringLiteral("music"), QStringLiteral("photos")};
    QTRY_COMPARE(texts(model, connection), buckets);
    QCOMPARE(fixture.server.requestCount(), 1);

    const QModelIndex bucket = model.index(1, 0, connection);
    QVERIFY(model.hasChildren(bucket));
    model.load(bucket);
    model.load(bucket); // once
    QVERIFY(model.isLoading(bucket));
    QTRY_COMPARE(fixture.server.requestCount(), 2);
    fixture.server.answer(1, 200, page({"2025/", "2026/"}));
    const QStringList folders {QStringLiteral("2025"), QStringLiteral("2026")};
    QTRY_COMPARE(texts(model, bucket), folders);
    const QModelIndex folder = model.index(1, 0, bucket);
    QCOMPARE(model.placeOf(folder)->connectionId, id);
    const S3Uri expected {BucketName("photos"), ObjectKey("2026/")};
    QCOMPARE(model.placeOf(folder)->location, expected);

    model.load(folder);
    QTRY_COMPARE(fixture.server.requestCount(), 3);
    QVERIFY(fixture.server.requests().at(2).contains("prefix=2026%2F"));
    fixture.server.answer(2, 200, page({}));
    QTRY_VERIFY(!model.hasChildren(folder));
}

/// A person has gone to the row "Loading…", which then goes away.
void TestFolderChooser::loadingRowThatGoesChoosesNothing()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    FolderTreeView view(model);
    view.show();
    const QModelIndex bucket = photos(fixture, model);
    QVERIFY(bucket.isValid());
    const int before = fixture.server.requestCount();
    fixture.server.setSilent();
    view.expand(bucket.parent());
    view.choose(bucket);
    view.expand(bucket);
    QTRY_COMPARE(fixture.server.requestCount(), before + 1);
    view.setCurrentIndex(model.index(0, 0, bucket));
    QSignalSpy chosen(&view, &FolderTreeView::chosen);
    fixture.server.answer(before, 200, page({"2025/", "2026/"}));
    QTRY_COMPARE(model.rowCount(bucket), 2);
    QVERIFY(chosen.isEmpty());
    QVERIFY(view.selectionModel()->selectedIndexes().isEmpty());
}

void TestFolderChooser::longListingWaitsUntilMoreIsAskedFor()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    QAbstractItemModelTester tester(&model);
    const QModelIndex bucket = photos(fixture, model);
    QVERIFY(bucket.isValid());
    const auto folders = [](int from, int count) {
        QList<QByteArray> names;
        for (int i = from; i < from + count; ++i)
            names.append(QByteArray::number(10'000 + i) + '/');
        return names;
    };
    fixture.server.setAnswer(200, page(folders(0, FolderTreeModel::foldersAtOnce), "more"));
    model.load(bucket);
    const auto last = [&] { return model.index(model.rowCount(bucket) - 1, 0, bucket); };
    QTRY_COMPARE(FolderTreeModel::kindOf(last()), RowKind::More);
    QCOMPARE(model.rowCount(bucket), FolderTreeModel::foldersAtOnce + 1);
    QCOMPARE(fixture.server.requestCount(), 2); // buckets, one page
    QVERIFY(!model.placeOf(last()));

    fixture.server.setAnswer(200, page(folders(FolderTreeModel::foldersAtOnce, 3)));
    model.loadMore(last());
    QTRY_COMPARE(FolderTreeModel::kindOf(last()), RowKind::Place);
    QCOMPARE(model.rowCount(bucket), FolderTreeModel::foldersAtOnce + 3);
    QVERIFY(fixture.server.requests().last().contains("continuation-token=more"));
}

/// Millions of objects between the folders.
void TestFolderChooser::pagesWithoutFoldersComeToAnEnd()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    const QModelIndex bucket = photos(fixture, model);
    QVERIFY(bucket.isValid());
    fixture.server.setSilent();
    model.load(bucket);
    for (int i = 1; i <= FolderTreeModel::pagesAtOnce; ++i) {
        QTRY_COMPARE(fixture.server.requestCount(), 1 + i);
        const QByteArray number = QByteArray::number(100 + i);
        QByteArray objects = page({}, "after" + number);
        objects.replace("<IsTruncated>",
            "<Contents><Key>" + number + "</Key><Size>1</Size></Contents><IsTruncated>");
        fixture.server.answer(i, 200, objects);
    }
    QTRY_COMPARE(FolderTreeModel::kindOf(model.index(0, 0, bucket)), RowKind::More);
    QCOMPARE(fixture.server.requestCount(), 1 + FolderTreeModel::pagesAtOnce);
}

void TestFolderChooser::failureIsSaidAndTriedAgain()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    QAbstractItemModelTester tester(&model);
    const QModelIndex bucket = photos(fixture, model);
    QVERIFY(bucket.isValid());
    fixture.server.setAnswer(403, ScriptedServer::error("AccessDenied"));
    model.load(bucket);
    QTRY_VERIFY(model.hasFailed(bucket));
    const QString said = texts(model, bucket).value(0);
    QVERIFY2(said.contains(QLatin1String("denied"), Qt::CaseInsensitive), qPrintable(said));
    fixture.server.setAnswer(200, page({"a/"}));
    model.loadMore(model.index(0, 0, bucket));
    QTRY_COMPARE(texts(model, bucket), QStringList {QStringLiteral("a")});
}

void TestFolderChooser::repeatedAndUnsortedFoldersHaveOneRowEach()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    QAbstractItemModelTester tester(&model);
    const QModelIndex bucket = photos(fixture, model);
    QVERIFY(bucket.isValid());
    fixture.server.setAnswer(200, page({"c/", "a/", "c/", "e/", "/"}));
    model.load(bucket);
    QStringList expected {QStringLiteral("(empty name)"), QStringLiteral("a"), QStringLiteral("c"),
        QStringLiteral("e")};
    QTRY_COMPARE(texts(model, bucket), expected);
    model.addFolder(bucket, ObjectKey("d/"));
    model.addFolder(bucket, ObjectKey("c/"));
    expected.insert(3, QStringLiteral("d"));
    QCOMPARE(texts(model, bucket), expected);
}

/// Keys that may not list the buckets are common.
void TestFolderChooser::bucketThatIsNotListedIsShown()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("store"));
    FolderChooser chooser(fixture.list, fixture.sessions);
    chooser.show();
    chooser.open(Place {id, S3Uri {BucketName("photos"), ObjectKey("2026/")}});
    QTRY_COMPARE(fixture.server.requestCount(), 1);
    fixture.server.answer(0, 403, ScriptedServer::error("AccessDenied"));
    QTRY_COMPARE(fixture.server.requestCount(), 2);
    QVERIFY(fixture.server.requests().last().contains("photos"));
    fixture.server.answer(1, 200, page({"2025/", "2026/"}));
    QTRY_COMPARE(selectedText(chooser), QStringLiteral("2026"));

    // If they can be listed after all, the bucket is there once.
    auto *model = chooser.findChild<FolderTreeModel *>();
    const QModelIndex connection = model->connectionIndex(id);
    QVERIFY(model->hasFailed(connection));
    const QString said = texts(*model, connection).value(0);
    QVERIFY2(said.contains(QLatin1String("typed")), qPrintable(said));
    QVERIFY2(!said.contains(QLatin1String("path bar")), qPrintable(said)); // there is none
    fixture.server.setAnswer(200, ScriptedServer::bucketList({"photos", "work"}));
    model->loadMore(model->index(0, 0, connection));
    const QStringList buckets {QStringLiteral("photos"), QStringLiteral("work")};
    QTRY_COMPARE(texts(*model, connection), buckets);
}

void TestFolderChooser::enterOnAMessageDoesWhatItOffers()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("store"));
    FolderChooser chooser(fixture.list, fixture.sessions);
    QSignalSpy chosen(&chooser, &FolderChooser::chosen);
    chooser.show();
    QVERIFY(QTest::qWaitForWindowActive(&chooser));
    fixture.server.setAnswer(400, ScriptedServer::error("InvalidRequest"));
    chooser.open(Place {id, {}});
    FolderTreeView *view = viewOf(chooser);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Right);
    auto *model = chooser.findChild<FolderTreeModel *>();
    QTRY_VERIFY(model->hasFailed(model->connectionIndex(id)));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(FolderTreeModel::kindOf(view->currentIndex()), RowKind::Failed);
    fixture.server.setAnswer(200, ScriptedServer::bucketList({"photos"}));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(texts(*model, model->connectionIndex(id)), QStringList {QStringLiteral("photos")});
    QCOMPARE(chosen.size(), 0); // nobody has gone to another place
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<Place>().location.bucket, BucketName("photos"));
}

// --- the real server ---

std::unique_ptr<FolderChooser> TestFolderChooser::openedAt(const QByteArray &key)
{
    auto chooser = std::make_unique<FolderChooser>(m_fixture.list, m_fixture.sessions);
    chooser->resize(400, 300);
    chooser->show();
    chooser->open(at(key));
    const QString name = key.isEmpty() ? m_bucket->name().display()
                                       : QString::fromUtf8(ObjectKey(key).name().chopped(1));
    return QTest::qWaitFor([&] { return selectedText(*chooser) == name; }, 20'000)
        ? std::move(chooser)
        : nullptr;
}

void TestFolderChooser::placeIsOpenedAndChosenByKeys()
{
    const auto chooser = openedAt("trips/2026/");
    QVERIFY(chooser);
    QSignalSpy chosen(chooser.get(), &FolderChooser::chosen);
    FolderTreeView *view = viewOf(*chooser);
    QVERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex()).center()));
    const auto lastChosen = [&] { return chosen.last().first().value<Place>().location; };
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(lastChosen(), at("trips/2025/").location);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Right);
    QTRY_COMPARE(view->model()->rowCount(view->currentIndex()), 1);
    QTRY_COMPARE(view->indexBelow(view->currentIndex()).data().toString(), QStringLiteral("may"));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(lastChosen(), at("trips/2026/may/").location);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view, Qt::Key_Left); // up, closed, up
    QCOMPARE(lastChosen(), at("trips/").location);
}

void TestFolderChooser::showsWhatIsTyped()
{
    const auto chooser = openedAt({});
    QVERIFY(chooser);
    QSignalSpy chosen(chooser.get(), &FolderChooser::chosen);
    chooser->showPlace(at("trips/2026/may/"));
    QTRY_COMPARE(selectedText(*chooser), QStringLiteral("may"));
    chooser->showPlace(at("trips/2026/june/")); // is not there
    QTRY_COMPARE(selectedText(*chooser), QString());
    QTRY_COMPARE(viewOf(*chooser)->currentIndex().data().toString(), QStringLiteral("2026"));
    chooser->showPlace(Place {m_connection, S3Uri {BucketName("no-such-bucket"), {}}});
    QTRY_COMPARE(viewOf(*chooser)->currentIndex().data().toString(), QStringLiteral("gateway"));
    QCOMPARE(selectedText(*chooser), QString());
    QCOMPARE(chosen.size(), 0);
}

bool TestFolderChooser::makeFolder(FolderChooser &chooser, const QString &name)
{
    chooser.findChild<QPushButton *>()->click();
    auto *dialog = chooser.findChild<NewFolderDialog *>();
    if (!dialog)
        return false;
    dialog->findChild<QLineEdit *>()->setText(name);
    dialog->accept();
    return true;
}

void TestFolderChooser::newFolderIsMadeAndChosen()
{
    const auto chooser = openedAt("trips/");
    QVERIFY(chooser);
    QSignalSpy chosen(chooser.get(), &FolderChooser::chosen);
    QVERIFY(makeFolder(*chooser, QStringLiteral("2027")));
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<Place>().location, at("trips/2027/").location);
    QTRY_COMPARE(selectedText(*chooser), QStringLiteral("2027"));
    QVERIFY(m_bucket->keys().contains("trips/2027/"));
    const QStringList years {
        QStringLiteral("2025"), QStringLiteral("2026"), QStringLiteral("2027")};
    const QModelIndex trips = viewOf(*chooser)->currentIndex().parent();
    QCOMPARE(texts(*viewOf(*chooser)->model(), trips), years);
}

/// Its own object may have content.
void TestFolderChooser::newFolderThatExistsIsLeftAsItIs()
{
    QVERIFY(m_bucket->put("work/full/", "content"));
    const auto chooser = openedAt("work/"); // what is below it is not listed yet
    QVERIFY(chooser);
    QSignalSpy chosen(chooser.get(), &FolderChooser::chosen);
    QVERIFY(makeFolder(*chooser, QStringLiteral("full")));
    QTRY_COMPARE(chosen.size(), 1);
    const auto head
        = [uri = at("work/full/").location](S3Client client) -> QCoro::Task<Result<ObjectHead>> {
        co_return co_await client.headObject(uri.bucket, uri.key);
    };
    const auto found = resultOf(m_bucket->session().run(head));
    QVERIFY(found);
    QCOMPARE(found->size, 7);
}

QTEST_MAIN(TestFolderChooser)
#include "tst_folderchooser.moc"
