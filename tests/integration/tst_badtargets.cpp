// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/smalldisk.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include "core/localfs/localname.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace windlass;

namespace {
}

/// Bad input, among the objects to download and in the folder that they are to go to: what cannot
/// have its name gets a substitute; of what cannot be written, one row fails with a sentence that
/// names it, and all others arrive; nothing is written outside the folder, and nothing that was
/// there is damaged.
class TestBadTargets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keyWithoutALocalName_data();
    void keyWithoutALocalName();
    void objectAndFolderTwins_data();
    void objectAndFolderTwins();
    void selectedTwins();
    void folderKeyWithContent_data();
    void folderKeyWithContent();
    void contentOfTheFolderItself();
    void whatIsInTheWay_data();
    void whatIsInTheWay();
    void linkInPlaceOfAFileIsReplaced();
    void targetThatIsAFileFails();
    void missingObjectFails();
    void objectTooLargeForTheDiskFails();
    void diskThatFillsUpFails();

private:
    TransferRequest download(
        const QByteArray &folder, std::shared_ptr<S3Service> service = {}) const
    {
        RemoteSelection all;
        all.isPrefix = true;
        return TransferRequest::download(
            service ? service : m_gateway.service(), m_bucket, {all}, folder);
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    // The chosen folder is outer/chosen; all else must stay as it is.
    std::unique_ptr<TemporaryTree> m_outer;
    QMap<QByteArray, QByteArray> m_outside;
};

static QMap<QByteArray, QByteArray> outsideOf(const TemporaryTree &outer)
{
    QMap<QByteArray, QByteArray> found = outer.contents();
    found.removeIf([](const auto &it) { return it.key().startsWith("chosen/"); });
    return found;
}

void TestBadTargets::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestBadTargets::init()
{
    m_bucket = m_gateway.makeBucket();
    m_gateway.put(m_bucket, ObjectKey("good"), "1");
    m_gateway.put(m_bucket, ObjectKey("good folder/good"), "22");
    m_outer = std::make_unique<TemporaryTree>();
    m_outer->addFolder("chosen");
    m_outer->addFile("x", "outside");
    m_outer->addFile("elsewhere/file", "outside");
    m_outside = outsideOf(*m_outer);
}

void TestBadTargets::cleanup()
{
    QCOMPARE(outsideOf(*m_outer), m_outside);
}

void TestBadTargets::keyWithoutALocalName_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("dots in front") << QByteArray("../x");
    QTest::newRow("dots between") << QByteArray("good folder/../x");
    QTest::newRow("dots at the end") << QByteArray("good folder/..");
    QTest::newRow("dots alone") << QByteArray("..");
    QTest::newRow("dot alone") << QByteArray(".");
    QTest::newRow("dot between") << QByteArray("good folder/./x");
    QTest::newRow("leading slash") << QByteArray("/lead");
    QTest::newRow("root of the system") << QByteArray("/etc/passwd");
    QTest::newRow("empty segment") << QByteArray("a//b");
    QTest::newRow("name of 256 bytes") << QByteArray(256, 'n');
    QTest::newRow("folder's name of 300 bytes") << QByteArray(300, 'n') + "/x";
}

void TestBadTargets::keyWithoutALocalName()
{
    QFETCH(QByteArray, key);
    m_gateway.put(m_bucket, ObjectKey(key), "bad");
    TransferProbe probe;
    const auto outcome = probe.run(download(m_outer->path("chosen")));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    const QByteArray path = "chosen/" + localNameFor(key).path;
    QCOMPARE(m_outer->read(path), QByteArray("bad"));
    // The row says what it is there and what it is here.
    const auto row = std::find_if(outcome.items.begin(), outcome.items.end(),
        [](const ItemSnapshot &item) { return item.size == 3; });
    QVERIFY(row != outcome.items.end());
    QCOMPARE(row->name, QString::fromUtf8(key));
    QCOMPARE(row->target, QString::fromUtf8(m_outer->path(path)));
}

void TestBadTargets::objectAndFolderTwins_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("twin");
    QTest::newRow("object and an object below it") << QByteArray("twin") << QByteArray("twin/b");
    QTest::newRow("object and a folder's marker") << QByteArray("twin") << QByteArray("twin/");
}

void TestBadTargets::objectAndFolderTwins()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, twin);
    m_gateway.put(m_bucket, ObjectKey(object), "the object");
    m_gateway.put(m_bucket, ObjectKey(twin), twin.endsWith('/') ? QByteArray() : "the other");
    TransferProbe probe;
    const auto outcome = probe.run(download(m_outer->path("chosen")));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());
    // The folder keeps its name.
    LocalNames names;
    const LocalName name = names.nameFor(object, KeyRole::ObjectBesideFolder);
    QCOMPARE(m_outer->read("chosen/" + name.path), QByteArray("the object"));
    QVERIFY(QFileInfo(QString::fromUtf8(m_outer->path("chosen/twin"))).isDir());
    if (!twin.endsWith('/'))
        QCOMPARE(m_outer->read("chosen/" + twin), QByteArray("the other"));
}

void TestBadTargets::selectedTwins()
{
    // The object and the folder, as the window's table has them.
    m_gateway.put(m_bucket, ObjectKey("in/twin"), "the object");
    m_gateway.put(m_bucket, ObjectKey("in/twin/b"), "the other");
    RemoteSelection object;
    object.key = ObjectKey("in/twin");
    object.targetName = "twin";
    RemoteSelection folder;
    folder.key = ObjectKey("in/twin/");
    folder.isPrefix = true;
    folder.targetName = "twin/";
    TransferRequest request = download(m_outer->path("chosen"));
    request.remoteSources = {object, folder};
    TransferProbe probe;
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    LocalNames names;
    const LocalName name = names.nameFor("twin", KeyRole::ObjectBesideFolder);
    QCOMPARE(m_outer->read("chosen/" + name.path), QByteArray("the object"));
    QCOMPARE(m_outer->read("chosen/twin/b"), QByteArray("the other"));
}

void TestBadTargets::folderKeyWithContent_data()
{
    QTest::addColumn<bool>("isSelected");
    QTest::newRow("found by its prefix") << false;
    QTest::newRow("selected, and of unknown size") << true;
}

void TestBadTargets::folderKeyWithContent()
{
    QFETCH(bool, isSelected);
    m_gateway.put(m_bucket, ObjectKey("trail/"), "content");
    m_gateway.put(m_bucket, ObjectKey("marker/"), {});
    TransferRequest request = download(m_outer->path("chosen"));
    if (isSelected) {
        request.remoteSources.clear();
        for (const char *key : {"trail/", "marker/"}) {
            RemoteSelection object;
            object.key = ObjectKey(key);
            object.targetName = key;
            request.remoteSources.append(object);
        }
    }
    TransferProbe probe;
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    const QByteArray nameless = localNameFor({}).path;
    QCOMPARE(m_outer->read("chosen/trail/" + nameless), QByteArray("content"));
    QVERIFY(m_outer->exists("chosen/marker") && !m_outer->exists("chosen/marker/" + nameless));
}

void TestBadTargets::contentOfTheFolderItself()
{
    m_gateway.put(m_bucket, ObjectKey("good folder/"), "content");
    TransferRequest request = download(m_outer->path("chosen"));
    request.remoteSources.first().key = ObjectKey("good folder/");
    TransferProbe probe;
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(m_outer->read("chosen/" + localNameFor({}).path), QByteArray("content"));
    QCOMPARE(m_outer->read("chosen/good"), QByteArray("22"));
}

using Spoil = std::function<void(TemporaryTree &)>;

void TestBadTargets::whatIsInTheWay_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const Spoil &spoil, const char *key, ErrorKind kind,
                         const char *named) {
        QTest::newRow(name) << spoil << QByteArray(key) << kind << QString::fromUtf8(named);
    };
    row(
        "folder where a file must go",
        [](TemporaryTree &outer) { outer.addFile("chosen/bad/mine", "mine"); }, "bad",
        ErrorKind::FolderInTheWay, "/chosen/bad");
    row(
        "empty folder where a file must go",
        [](TemporaryTree &outer) { outer.addFolder("chosen/bad"); }, "bad",
        ErrorKind::FolderInTheWay, "/chosen/bad");
    row(
        "file where a folder must go",
        [](TemporaryTree &outer) { outer.addFile("chosen/bad", "mine"); }, "bad/key",
        ErrorKind::FileInTheWay, "/chosen/bad");
    row(
        "file where an empty folder must go",
        [](TemporaryTree &outer) { outer.addFile("chosen/bad", "mine"); }, "bad/",
        ErrorKind::FileInTheWay, "/chosen/bad");
    row(
        "link that leads out",
        [](TemporaryTree &outer) { outer.addLink("chosen/bad", outer.path("elsewhere")); },
        "bad/key", ErrorKind::OutsideFolder, "/chosen/bad");
    row(
        "link that leads out, to an existing file",
        [](TemporaryTree &outer) { outer.addLink("chosen/bad", outer.path("elsewhere")); },
        "bad/file", ErrorKind::OutsideFolder, "/chosen/bad");
    row(
        "link that leads out by dots",
        [](TemporaryTree &outer) { outer.addLink("chosen/bad", "../elsewhere"); }, "bad/key",
        ErrorKind::OutsideFolder, "/chosen/bad");
    row(
        "link that leads out from a folder below",
        [](TemporaryTree &outer) { outer.addLink("chosen/folder/bad", ".."); }, "folder/bad/key",
        ErrorKind::OutsideFolder, "/chosen/folder/bad");
    row(
        "link to nothing, where a folder must go",
        [](TemporaryTree &outer) { outer.addLink("chosen/bad", outer.path("new")); }, "bad/key",
        ErrorKind::OutsideFolder, "/chosen/bad");
}

void TestBadTargets::whatIsInTheWay()
{
    QFETCH(Spoil, spoil);
    QFETCH(QByteArray, key);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, named);
    m_gateway.put(m_bucket, ObjectKey(key), key.endsWith('/') ? QByteArray() : "bad");
    spoil(*m_outer);
    const auto before = TemporaryTree::contents(m_outer->path("chosen"));
    TransferProbe probe;
    const auto outcome = probe.run(download(m_outer->path("chosen")));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.done, 2);
    const Error error = *outcome.onlyFailure().error;
    QCOMPARE(error.kind, kind);
    QVERIFY2(describe(error).contains(named), qPrintable(describe(error)));
    QCOMPARE(probe.contradictions(), QByteArray());
    auto after = TemporaryTree::contents(m_outer->path("chosen"));
    QVERIFY(
        after.remove("good") && after.remove("good folder") && after.remove("good folder/good"));
    QCOMPARE(after, before); // not so much as a temporary file
}

void TestBadTargets::linkInPlaceOfAFileIsReplaced()
{
    m_outer->addLink("chosen/good", m_outer->path("elsewhere/file"));
    TransferProbe probe;
    QCOMPARE(probe.run(download(m_outer->path("chosen"))).whyNotAllDone(), QByteArray());
    QCOMPARE(m_outer->read("chosen/good"), QByteArray("1")); // cleanup() looks at the other
}

void TestBadTargets::targetThatIsAFileFails()
{
    TransferProbe probe;
    const auto outcome = probe.run(download(m_outer->path("x")));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.failed, 2);
    for (const ItemSnapshot &item : outcome.items) {
        QCOMPARE(item.error->kind, ErrorKind::FileInTheWay);
        QVERIFY(describe(*item.error).contains(QString::fromUtf8(m_outer->path("x"))));
    }
}

void TestBadTargets::missingObjectFails()
{
    TransferRequest request = download(m_outer->path("chosen"));
    RemoteSelection missing;
    missing.key = ObjectKey("missing");
    missing.targetName = "missing";
    request.remoteSources.prepend(missing);
    TransferProbe probe;
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.done, 2);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::NoSuchKey);
    QVERIFY(describe(*outcome.onlyFailure().error).contains(QLatin1String("/missing")));
    QVERIFY(!m_outer->exists("chosen/missing"));
}

void TestBadTargets::objectTooLargeForTheDiskFails()
{
    const SmallDisk disk(1024 * kibibyte);
    QVERIFY2(disk.problem().isEmpty(), disk.problem().constData());
    m_gateway.put(m_bucket, ObjectKey("bad"), patternBytes(2000 * kibibyte));
    TransferProbe probe;
    const auto outcome = probe.run(download(disk.path()));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.done, 2);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::DiskFull);
    QVERIFY(
        describe(*outcome.onlyFailure().error).contains(QString::fromUtf8(disk.path() + "/bad")));
    QCOMPARE(TemporaryTree::contents(disk.path()).keys(),
        QByteArrayList({"good", "good folder", "good folder/good"}));
}

void TestBadTargets::diskThatFillsUpFails()
{
    SmallDisk disk(1024 * kibibyte);
    QVERIFY2(disk.problem().isEmpty(), disk.problem().constData());
    const QByteArray old = patternBytes(100 * kibibyte);
    QFile file(QString::fromUtf8(disk.path() + "/bad"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
    file.close();
    m_gateway.put(m_bucket, ObjectKey("bad"), patternBytes(700 * kibibyte));
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        return request.isFor("GET", "/bad") ? Relay::Fate::hold(100 * kibibyte)
                                            : Relay::Fate::pass();
    });
    TransferProbe probe;
    const BatchId batch = probe.engine().submit(download(
        disk.path(), GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials())));
    QVERIFY(TransferProbe::waitUntil(
        [&] { return relay.held() == 1 && probe.outcome(batch).batch.done == 2; }));
    disk.fill();
    relay.release();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::DiskFull);
    QVERIFY(
        describe(*outcome.onlyFailure().error).contains(QString::fromUtf8(disk.path() + "/bad")));
    QCOMPARE(probe.contradictions(), QByteArray());
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == old);
    QCOMPARE(TemporaryTree::contents(disk.path()).keys(),
        QByteArrayList({".filler", "bad", "good", "good folder", "good folder/good"}));
}

int main(int argc, char *argv[])
{
    SmallDisk::prepareProcess();
    QCoreApplication app(argc, argv);
    TestBadTargets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_badtargets.moc"
