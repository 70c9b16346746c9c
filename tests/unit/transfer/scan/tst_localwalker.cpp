// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/downloadfile.h"
#include "core/localfs/localname.h"
#include "core/localfs/namerecorder.h"
#include "core/localfs/reservednames.h"
#include "core/transfer/scan/localwalker.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

#include <sys/stat.h>

using namespace windlass;

class TestLocalWalker : public QObject
{
    Q_OBJECT
private slots:
    void fileBecomesAnItem();
    void filesBelowAFolderBecomeItems();
    void folderWithoutANameGoesRightBelowTheTarget();
    void sourcesComeInTheirOrder();
    void emptyFoldersBecomeMarkers();
    void emptySourceWithoutANameBecomesNothing();
    void linksAreFollowed();
    void circleIsLeftOut();
    void linksAreNotFollowed_data();
    void linksAreNotFollowed();
    void sameFolderTwiceIsNoCircle();
    void substitutesBecomeTheirKeys();
    void folderWithNothingButANameFileIsEmpty();
    void unfinishedDownloadsAreLeftOut();
    void missingSourceIsAFailedItem();
    void brokenLinkIsAFailedItem();
    void specialFileIsAFailedItem();
    void nameThatIsNoUtf8IsAFailedItem();
    void keyThatIsTooLongIsAFailedItem();
    void pagesAreBounded();
    void cancellationEndsThePage();

private:
    using Items = std::vector<FoundItem>;

    static TransferRequest upload(
        const QList<LocalSelection> &sources, const QByteArray &prefix = {})
    {
        return TransferRequest::upload(nullptr, sources, BucketName("bucket"), ObjectKey(prefix));
    }
    /// All pages; their sizes go to m_pages.
    Items walk(const TransferRequest &request)
    {
        LocalWalker walker(request, m_threads);
        Items items;
        m_pages.clear();
        for (bool isLast = false; !isLast;) {
            const Result<ItemProducer::Page> page = await(walker.next(noLane(), {}));
            if (!page)
                return items;
            items.insert(items.end(), page->items.begin(), page->items.end());
            m_pages.append(int(page->items.size()));
            isLast = page->isLast;
        }
        return items;
    }
    static QByteArrayList keysOf(const Items &items)
    {
        QByteArrayList keys;
        for (const auto &item : items)
            keys.append(item.spec.targetKey().bytes());
        std::sort(keys.begin(), keys.end()); // folders are read in no order
        return keys;
    }
    static Items failed(const Items &items)
    {
        Items found;
        std::copy_if(items.begin(), items.end(), std::back_inserter(found),
            [](const auto &item) { return item.error.has_value(); });
        return found;
    }

    static LaneContext noLane() { return {nullptr, {}}; }

    QThreadPool m_threads;
    QList<int> m_pages;
};

void TestLocalWalker::fileBecomesAnItem()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    const Items items = walk(upload({{tree.path("file"), "a new name"}}, "up/"));
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items[0].spec.targetKey(), ObjectKey("up/a new name"));
    QCOMPARE(items[0].spec.name, QByteArray("a new name"));
    QCOMPARE(items[0].spec.upload().path, tree.path("file"));
    QCOMPARE(items[0].spec.size, 7);
    QVERIFY(!items[0].error);
}

void TestLocalWalker::filesBelowAFolderBecomeItems()
{
    TemporaryTree tree;
    for (const char *name : {"a", "b/c", "b/d/e", ".hidden"})
        tree.addFile(name, name);
    const Items items = walk(upload({{tree.path(), "holiday/"}}, "2026/"));
    QCOMPARE(keysOf(items),
        QByteArrayList(
            {"2026/holiday/.hidden", "2026/holiday/a", "2026/holiday/b/c", "2026/holiday/b/d/e"}));
}

void TestLocalWalker::folderWithoutANameGoesRightBelowTheTarget()
{
    TemporaryTree tree;
    tree.addFile("a/b", "content");
    QCOMPARE(keysOf(walk(upload({{tree.path(), {}}}))), QByteArrayList({"a/b"}));
    QCOMPARE(keysOf(walk(upload({{tree.path() + '/', {}}}))), QByteArrayList({"a/b"}));
}

void TestLocalWalker::sourcesComeInTheirOrder()
{
    TemporaryTree tree;
    for (const char *name : {"z", "dir/file", "a"})
        tree.addFile(name, name);
    const Items items
        = walk(upload({{tree.path("z"), "z"}, {tree.path("dir"), "dir/"}, {tree.path("a"), "a"}}));
    QCOMPARE(items.size(), size_t(3));
    QCOMPARE(items[0].spec.name, QByteArray("z"));
    QCOMPARE(items[1].spec.name, QByteArray("dir/file"));
    QCOMPARE(items[2].spec.name, QByteArray("a"));
}

void TestLocalWalker::emptyFoldersBecomeMarkers()
{
    TemporaryTree tree;
    tree.addFolder("empty");
    tree.addFile("full/file", "content");
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(keysOf(items), QByteArrayList({"empty/", "full/file"}));
    for (const auto &item : items)
        QCOMPARE(item.spec.upload().isFolder, item.spec.name == "empty/");
}

void TestLocalWalker::emptySourceWithoutANameBecomesNothing()
{
    TemporaryTree tree;
    QCOMPARE(walk(upload({{tree.path(), {}}})).size(), size_t(0));
    QCOMPARE(keysOf(walk(upload({{tree.path(), "named/"}}))), QByteArrayList({"named/"}));
}

void TestLocalWalker::linksAreFollowed()
{
    TemporaryTree elsewhere;
    elsewhere.addFile("dir/file", "content");
    TemporaryTree tree;
    tree.addLink("to a folder", elsewhere.path("dir"));
    tree.addLink("to a file", elsewhere.path("dir/file"));
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(keysOf(items), QByteArrayList({"to a file", "to a folder/file"}));
    QCOMPARE(failed(items).size(), size_t(0));
}

void TestLocalWalker::circleIsLeftOut()
{
    TemporaryTree tree;
    tree.addFile("a/b/file", "content");
    tree.addLink("a/b/up", "../../a");
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(items.size(), size_t(2));
    const Items bad = failed(items);
    QCOMPARE(bad.size(), size_t(1));
    QCOMPARE(bad[0].error->subject, QString::fromUtf8(tree.path("a/b/up")));
    QCOMPARE(bad[0].error->kind, ErrorKind::LinkNotFollowed);
    QVERIFY(bad[0].isLeftOut); // it lacks nothing
}

void TestLocalWalker::linksAreNotFollowed_data()
{
    QTest::addColumn<LinkPolicy>("links");
    QTest::addColumn<bool>("isLeftOut");
    QTest::newRow("skip") << LinkPolicy::Skip << true;
    QTest::newRow("refuse") << LinkPolicy::Refuse << false;
}

void TestLocalWalker::linksAreNotFollowed()
{
    QFETCH(LinkPolicy, links);
    QFETCH(bool, isLeftOut);
    TemporaryTree tree;
    tree.addFile("dir/file", "content");
    const QByteArrayList names {"dangling", "to a file", "to a folder", "to itself"};
    tree.addLink("dangling", "nowhere");
    tree.addLink("to a file", "dir/file");
    tree.addLink("to a folder", "dir");
    tree.addLink("to itself", ".");
    TemporaryTree selected;
    selected.addLink("link", tree.path());
    TransferRequest request = TransferRequest::upload(nullptr,
        {{tree.path(), {}}, {selected.path("link"), "link/"}}, BucketName("bucket"), ObjectKey());
    request.links = links;
    const Items items = walk(request);
    QCOMPARE(keysOf(items), QByteArrayList({"dangling", "dir/file", "link/"}) + names.mid(1));
    QCOMPARE(qsizetype(failed(items).size()), names.size() + 1);
    for (const auto &item : failed(items)) {
        QCOMPARE(item.error->kind, ErrorKind::LinkNotFollowed);
        QCOMPARE(item.isLeftOut, isLeftOut);
    }
}

void TestLocalWalker::sameFolderTwiceIsNoCircle()
{
    TemporaryTree tree;
    tree.addFile("a/file", "content");
    tree.addLink("again", "a");
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(keysOf(items), QByteArrayList({"a/file", "again/file"}));
    QCOMPARE(failed(items).size(), size_t(0));
}

void TestLocalWalker::substitutesBecomeTheirKeys()
{
    TemporaryTree tree;
    const auto folder = LocalFolder::open(tree.path());
    LocalNames names;
    NameRecorder recorder;
    const QByteArrayList keys {"../x", "a//", "a//b", "a/c", QByteArray(1000, '/') + "x"};
    for (const QByteArray &key : keys) {
        const QByteArray path = names.nameFor(key, KeyRole::Object).path;
        QCOMPARE(kindOf(recorder.note(**folder, key, path)), std::nullopt);
        tree.addFile(path, "content");
    }
    tree.addFolder(names.nameFor("a/./", KeyRole::Folder).path);
    QCOMPARE(kindOf(recorder.note(**folder, "a/./", localNameFor("a/./").path)), std::nullopt);
    tree.addFile("new~0123456789abcdef0123", "nothing is said of it");
    QByteArrayList expected {"a/./", "new~0123456789abcdef0123"};
    expected += keys;
    std::sort(expected.begin(), expected.end());
    QCOMPARE(keysOf(walk(upload({{tree.path(), {}}}))), expected);
}

void TestLocalWalker::folderWithNothingButANameFileIsEmpty()
{
    TemporaryTree tree;
    tree.addFile(QByteArray("folder/") + nameFileName, "{}\n");
    QCOMPARE(keysOf(walk(upload({{tree.path(), {}}}))), QByteArrayList({"folder/"}));
}

void TestLocalWalker::unfinishedDownloadsAreLeftOut()
{
    TemporaryTree tree;
    tree.addFile(newTemporaryName(), "half");
    for (const char *name : {".windlass-.part", ".windlass-x.part", "a.part"})
        tree.addFile(name, name);
    QCOMPARE(keysOf(walk(upload({{tree.path(), {}}}))),
        QByteArrayList({".windlass-.part", ".windlass-x.part", "a.part"}));
}

void TestLocalWalker::missingSourceIsAFailedItem()
{
    TemporaryTree tree;
    tree.addFile("here", "content");
    const Items items = walk(upload({{tree.path("gone"), "gone"}, {tree.path("here"), "here"}}));
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(items[0].error->kind, ErrorKind::FileNotFound);
    QCOMPARE(items[0].error->subject, QString::fromUtf8(tree.path("gone")));
    QVERIFY(!items[1].error);
}

void TestLocalWalker::brokenLinkIsAFailedItem()
{
    TemporaryTree tree;
    tree.addLink("link", "nowhere");
    tree.addFile("file", "content");
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(failed(items).size(), size_t(1));
    QCOMPARE(failed(items)[0].error->subject, QString::fromUtf8(tree.path("link")));
}

void TestLocalWalker::specialFileIsAFailedItem()
{
    TemporaryTree tree;
    QCOMPARE(::mkfifo(tree.path("pipe").constData(), 0600), 0);
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items[0].error->kind, ErrorKind::NotARegularFile);
    QCOMPARE(items[0].error->subject, QString::fromUtf8(tree.path("pipe")));
}

void TestLocalWalker::nameThatIsNoUtf8IsAFailedItem()
{
    TemporaryTree tree;
    tree.addFile("a\xff", "content");
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items[0].error->kind, ErrorKind::InvalidInput);
}

void TestLocalWalker::keyThatIsTooLongIsAFailedItem()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    const Items just = walk(upload({{tree.path(), {}}}, QByteArray(1020, 'p')));
    QCOMPARE(failed(just).size(), size_t(0));
    const Items over = walk(upload({{tree.path(), {}}}, QByteArray(1021, 'p')));
    QCOMPARE(failed(over).size(), size_t(1));
    QCOMPARE(over[0].error->kind, ErrorKind::KeyTooLong);
}

void TestLocalWalker::pagesAreBounded()
{
    TemporaryTree tree;
    for (int i = 0; i < 2500; ++i)
        tree.addFile(QByteArray::number(i % 3) + '/' + QByteArray::number(i), {});
    const Items items = walk(upload({{tree.path(), {}}}));
    QCOMPARE(items.size(), size_t(2500));
    const QByteArrayList keys = keysOf(items);
    QCOMPARE(QSet<QByteArray>(keys.begin(), keys.end()).size(), 2500);
    for (const int size : std::as_const(m_pages))
        QVERIFY(size <= ItemProducer::pageSize);
}

void TestLocalWalker::cancellationEndsThePage()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    LocalWalker walker(upload({{tree.path(), {}}}), m_threads);
    CancelSource cancel;
    cancel.cancel();
    const auto page = await(walker.next(noLane(), cancel.token()));
    QCOMPARE(kindOf(page), std::nullopt);
    QCOMPARE(page->items.size(), size_t(0));
}

QTEST_GUILESS_MAIN(TestLocalWalker)
#include "tst_localwalker.moc"
