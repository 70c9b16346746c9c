// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "relayrules.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

using namespace windlass;

namespace {

enum class Way { Upload, Download, Copy };

/// What stands at the target, compared with the source.
enum class Old { Nothing, Older, Newer, SameContent, OtherContent, OtherSize };

} // namespace

/// What becomes of a target that exists, by each rule and each way.
class TestExisting : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void rule_data();
    void rule();
    void decisionGoesBeforeTheRule_data();
    void decisionGoesBeforeTheRule();
    void largeOnesAreKeptBoth_data();
    void largeOnesAreKeptBoth();
    void whatCameMeanwhileIsKept_data();
    void whatCameMeanwhileIsKept();
    void lostAnswerIsNoConflict();
    void namesThatAreMadeUpNeverMeet_data();
    void namesThatAreMadeUpNeverMeet();
    void copyBesideItself();
    void folderWithContentIsNoMarker_data();
    void folderWithContentIsNoMarker();
    void listingsAnswerForMany();
    void itemsAskWhereListingIsRefused();
    void downloadedFileIsNotOlderThanItsObject();
    void decisionsOutliveTheProgram();

private:
    QByteArray stored(const QByteArray &key)
    {
        return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(nothing)");
    }
    /// \a content as name.txt at the source, \a oldContent at the target.
    void prepare(Way way, Old old, const QByteArray &content);
    TransferRequest requestFor(Way way, std::shared_ptr<S3Service> service = {}) const;
    QByteArray atTarget(Way way, const QByteArray &name)
    {
        if (way != Way::Download)
            return stored("to/" + name);
        return m_target->exists(name) ? m_target->read(name) : QByteArray("(nothing)");
    }
    static RemoteSelection everythingBelow(const QByteArray &prefix)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(prefix);
        selection.isPrefix = true;
        return selection;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<TemporaryTree> m_source;
    std::unique_ptr<TemporaryTree> m_target;
};

void TestExisting::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestExisting::init()
{
    m_bucket = m_gateway.makeBucket();
    m_source = std::make_unique<TemporaryTree>();
    m_target = std::make_unique<TemporaryTree>();
}

static QByteArray oldContent(Old old, const QByteArray &content)
{
    switch (old) {
    case Old::SameContent:
        return content;
    case Old::OtherContent:
        return QByteArray(content.size(), 'o');
    case Old::Nothing:
    case Old::Older:
    case Old::Newer:
    case Old::OtherSize:
        break;
    }
    return "old";
}

void TestExisting::prepare(Way way, Old old, const QByteArray &content)
{
    const bool sourceIsFirst = old == Old::Newer;
    const auto putSource = [&] {
        if (way == Way::Upload)
            m_source->addFile("name.txt", content);
        else
            m_gateway.put(m_bucket, ObjectKey("from/name.txt"), content);
    };
    const auto putTarget = [&] {
        if (old == Old::Nothing)
            return;
        if (way == Way::Download)
            m_target->addFile("name.txt", oldContent(old, content));
        else
            m_gateway.put(m_bucket, ObjectKey("to/name.txt"), oldContent(old, content));
    };
    sourceIsFirst ? putSource() : putTarget();
    if (way == Way::Copy && (old == Old::Older || old == Old::Newer)) {
        // The time of an object is when it was put, in seconds.
        const qint64 second = QDateTime::currentSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > second);
    }
    sourceIsFirst ? putTarget() : putSource();
    constexpr qint64 hour = 3600;
    if (way == Way::Upload && old != Old::SameContent)
        setTime(m_source->path("name.txt"), old == Old::Newer ? -hour : hour);
    if (way == Way::Download && old != Old::Nothing && old != Old::SameContent)
        setTime(m_target->path("name.txt"), old == Old::Newer ? hour : -hour);
}

TransferRequest TestExisting::requestFor(Way way, std::shared_ptr<S3Service> service) const
{
    if (!service)
        service = m_gateway.service();
    switch (way) {
    case Way::Upload:
        return TransferRequest::upload(
            service, {{m_source->path(), {}}}, m_bucket, ObjectKey("to/"));
    case Way::Download:
        return TransferRequest::download(
            service, m_bucket, {everythingBelow("from/")}, m_target->path());
    case Way::Copy:
        break;
    }
    return TransferRequest::copy(
        service, m_bucket, {everythingBelow("from/")}, m_bucket, ObjectKey("to/"));
}

void TestExisting::rule_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::addColumn<Old>("old");
    QTest::addColumn<bool>("isWritten");
    constexpr std::pair<Way, const char *> ways[]
        = {{Way::Upload, "upload"}, {Way::Download, "download"}, {Way::Copy, "copy"}};
    for (const auto &[way, wayName] : ways) {
        const auto row = [way = way, wayName = wayName](
                             const char *name, ConflictPolicy rule, Old old, bool isWritten) {
            QTest::addRow("%s, %s", wayName, name) << way << rule << old << isWritten;
        };
        row("overwrite", ConflictPolicy::Overwrite, Old::Newer, true);
        row("skip", ConflictPolicy::Skip, Old::Older, false);
        row("skip, new", ConflictPolicy::Skip, Old::Nothing, true);
        row("ask", ConflictPolicy::Ask, Old::Older, false);
        row("keep both", ConflictPolicy::KeepBoth, Old::Older, true);
        row("keep both, new", ConflictPolicy::KeepBoth, Old::Nothing, true);
        row("newer than old", ConflictPolicy::OverwriteIfNewer, Old::Older, true);
        row("older than old", ConflictPolicy::OverwriteIfNewer, Old::Newer, false);
        row("newer, new", ConflictPolicy::OverwriteIfNewer, Old::Nothing, true);
        row("different size", ConflictPolicy::OverwriteIfDifferent, Old::OtherSize, true);
        row("different content", ConflictPolicy::OverwriteIfDifferent, Old::OtherContent, true);
        row("same content", ConflictPolicy::OverwriteIfDifferent, Old::SameContent, false);
        row("different, new", ConflictPolicy::OverwriteIfDifferent, Old::Nothing, true);
    }
}

void TestExisting::rule()
{
    QFETCH(const Way, way);
    QFETCH(const ConflictPolicy, rule);
    QFETCH(const Old, old);
    QFETCH(const bool, isWritten);
    const QByteArray content = "the new content";
    prepare(way, old, content);
    TransferRequest request = requestFor(way);
    request.existing = rule;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.done, isWritten ? 1 : 0);
    QCOMPARE(outcome.batch.skipped, isWritten ? 0 : 1);
    QCOMPARE(probe.contradictions(), QByteArray());
    const bool isBeside = rule == ConflictPolicy::KeepBoth && old != Old::Nothing;
    QCOMPARE(
        atTarget(way, "name.txt"), isWritten && !isBeside ? content : oldContent(old, content));
    QCOMPARE(atTarget(way, "name (1).txt"), isBeside ? content : QByteArray("(nothing)"));
    if (isBeside)
        QVERIFY(outcome.items.first().target.endsWith(QLatin1String("/name (1).txt")));
}

void TestExisting::decisionGoesBeforeTheRule_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("upload") << Way::Upload;
    QTest::newRow("download") << Way::Download;
    QTest::newRow("copy") << Way::Copy;
}

void TestExisting::decisionGoesBeforeTheRule()
{
    QFETCH(const Way, way);
    for (const char *name : {"a", "b", "c"}) {
        m_source->addFile(name, "new");
        m_target->addFile(name, "old");
        m_gateway.put(m_bucket, ObjectKey(QByteArray("from/") + name), "new");
        m_gateway.put(m_bucket, ObjectKey(QByteArray("to/") + name), "old");
    }
    TransferRequest request = requestFor(way);
    request.existing = ConflictPolicy::Skip;
    request.decisions = {{"b", ConflictPolicy::Overwrite}, {"c", ConflictPolicy::KeepBoth}};
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.done, 2);
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(atTarget(way, "a"), QByteArray("old"));
    QCOMPARE(atTarget(way, "b"), QByteArray("new"));
    QCOMPARE(atTarget(way, "c"), QByteArray("old"));
    QCOMPARE(atTarget(way, "c (1)"), QByteArray("new"));
}

void TestExisting::largeOnesAreKeptBoth_data()
{
    decisionGoesBeforeTheRule_data();
}

void TestExisting::largeOnesAreKeptBoth()
{
    QFETCH(const Way, way);
    const QByteArray content = patternBytes(11 * 1024 * 1024);
    prepare(way, Old::Older, content);
    TransferRequest request = requestFor(way);
    request.existing = ConflictPolicy::KeepBoth;
    TransferConfig config = smallParts();
    config.multipartThreshold = 6 * 1024 * 1024;
    config.copyThreshold = config.multipartThreshold;
    config.copyPartSize = config.partSize;
    TransferProbe probe(config);
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(atTarget(way, "name.txt"), QByteArray("old"));
    QVERIFY(atTarget(way, "name (1).txt") == content);
    QVERIFY(m_gateway.unfinishedUploads(m_bucket)->isEmpty());
}

void TestExisting::whatCameMeanwhileIsKept_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::newRow("skip") << ConflictPolicy::Skip;
    QTest::newRow("keep both") << ConflictPolicy::KeepBoth;
    QTest::newRow("newer") << ConflictPolicy::OverwriteIfNewer;
}

/// Somebody else writes the object after we have seen that it is not there.
void TestExisting::whatCameMeanwhileIsKept()
{
    QFETCH(const ConflictPolicy, rule);
    Relay relay(m_gateway.endpoint());
    const auto looks = std::make_shared<std::atomic_int>(0);
    relay.setRule([looks](const Relay::Request &request) {
        const bool isLook = request.isFor("HEAD", "name.txt") || request.isFor("GET", "prefix=to");
        return isLook && ++*looks == 1 ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    prepare(Way::Upload, Old::Nothing, "ours");
    setTime(m_source->path("name.txt"), -3600);
    TransferRequest request = requestFor(
        Way::Upload, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    request.existing = rule;
    TransferProbe probe(smallParts());
    const BatchId batch = probe.engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([&relay] { return relay.held() == 1; }));
    m_gateway.put(m_bucket, ObjectKey("to/name.txt"), "theirs");
    relay.release();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.batch.failed, 0);
    const bool isBeside = rule == ConflictPolicy::KeepBoth;
    QCOMPARE(outcome.batch.done, isBeside ? 1 : 0);
    QCOMPARE(outcome.batch.skipped, isBeside ? 0 : 1);
    QCOMPARE(stored("to/name.txt"), QByteArray("theirs"));
    QCOMPARE(stored("to/name (1).txt"), isBeside ? QByteArray("ours") : QByteArray("(nothing)"));
}

/// The object that is there at the second attempt is that of the first.
void TestExisting::lostAnswerIsNoConflict()
{
    Relay relay(m_gateway.endpoint());
    const auto writes = std::make_shared<std::atomic_int>(0);
    relay.setRule([writes](const Relay::Request &request) {
        const bool isFirst = request.isFor("PUT", "name.txt") && ++*writes == 1;
        return isFirst ? Relay::Fate::cut() : Relay::Fate::pass();
    });
    prepare(Way::Upload, Old::Nothing, "ours");
    TransferRequest request = requestFor(
        Way::Upload, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    request.existing = ConflictPolicy::KeepBoth;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.value(0).verification));
    QCOMPARE(writes->load(), 2);
    QCOMPARE(stored("to/name.txt"), QByteArray("ours"));
    QCOMPARE(stored("to/name (1).txt"), QByteArray("(nothing)"));
}

void TestExisting::namesThatAreMadeUpNeverMeet_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("one after the other") << 1;
    QTest::newRow("at the same time") << 32;
}

/// "a" becomes "a (1)", which is on its way as well; whoever comes second has to give way.
void TestExisting::namesThatAreMadeUpNeverMeet()
{
    QFETCH(const int, requests);
    QList<LocalSelection> selections;
    m_gateway.put(m_bucket, ObjectKey("to/a"), "old");
    QByteArray name = "a";
    QByteArrayList contents;
    for (int i = 0; i < 12; ++i) {
        const QByteArray content = "content " + QByteArray::number(i);
        m_source->addFile(name, content);
        selections.append({m_source->path(name), name});
        contents.append(content);
        name += " (1)";
    }
    TransferRequest request
        = TransferRequest::upload(m_gateway.service(), selections, m_bucket, ObjectKey("to/"));
    request.existing = ConflictPolicy::KeepBoth;
    TransferConfig config = smallParts();
    config.maxRequests = requests;
    TransferProbe probe(config);
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QByteArrayList found;
    const Result<QList<ObjectKey>> keys = m_gateway.keys(m_bucket, ObjectKey("to/"));
    QVERIFY(keys);
    for (const ObjectKey &key : *keys)
        found.append(stored(key.bytes()));
    std::sort(found.begin(), found.end());
    contents.append("old");
    std::sort(contents.begin(), contents.end());
    QCOMPARE(found, contents);
}

void TestExisting::copyBesideItself()
{
    m_gateway.put(m_bucket, ObjectKey("a.txt"), "content");
    RemoteSelection selection;
    selection.key = ObjectKey("a.txt");
    selection.targetName = "a.txt";
    TransferRequest request
        = TransferRequest::copy(m_gateway.service(), m_bucket, {selection}, m_bucket, {});
    request.existing = ConflictPolicy::KeepBoth;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QCOMPARE(stored("a (1).txt"), QByteArray("content"));
}

void TestExisting::folderWithContentIsNoMarker_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<QByteArray>("beside");
    const QByteArray none = "(nothing)";
    const QByteArray some = "content";
    QTest::newRow("content, both kept")
        << some << ConflictPolicy::KeepBoth << QByteArray("old") << some;
    QTest::newRow("content, skipped") << some << ConflictPolicy::Skip << QByteArray("old") << none;
    QTest::newRow("content, if different")
        << some << ConflictPolicy::OverwriteIfDifferent << some << none;
    QTest::newRow("marker") << QByteArray() << ConflictPolicy::KeepBoth << QByteArray("old")
                            << none;
}

void TestExisting::folderWithContentIsNoMarker()
{
    QFETCH(const QByteArray, content);
    QFETCH(const ConflictPolicy, rule);
    m_gateway.put(m_bucket, ObjectKey("from/x/"), content);
    m_gateway.put(m_bucket, ObjectKey("to/x/"), "old");
    RemoteSelection selection = everythingBelow("from/");
    TransferRequest request = TransferRequest::copy(
        m_gateway.service(), m_bucket, {selection}, m_bucket, ObjectKey("to/"));
    request.existing = rule;
    TransferProbe probe(smallParts());
    QVERIFY(probe.run(request).isFinished);
    QTEST(stored("to/x/"), "then");
    QTEST(stored("to/x (1)/"), "beside");
}

void TestExisting::listingsAnswerForMany()
{
    // The target has some before, between and behind what is sent.
    for (int i = 0; i < 40; ++i) {
        const QByteArray name = QByteArray::number(100 + i);
        m_source->addFile("folder/" + name, "new");
        if (i % 2)
            m_gateway.put(m_bucket, ObjectKey("to/folder/" + name), "old");
        m_gateway.put(m_bucket, ObjectKey("to/folder/" + name + "x"), "other");
    }
    Relay relay(m_gateway.endpoint());
    TransferRequest request = requestFor(
        Way::Upload, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    request.existing = ConflictPolicy::Skip;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.skipped, 20);
    QCOMPARE(outcome.batch.done, 20);
    QCOMPARE(relay.count("HEAD", ""), 0);
    QCOMPARE(relay.count("GET", "list-type=2"), 1);
    QCOMPARE(stored("to/folder/100"), QByteArray("new"));
    QCOMPARE(stored("to/folder/101"), QByteArray("old"));
}

void TestExisting::itemsAskWhereListingIsRefused()
{
    for (int i = 0; i < 20; ++i)
        m_source->addFile(QByteArray::number(i), "new");
    m_gateway.put(m_bucket, ObjectKey("to/7"), "old");
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("GET", "list-type=2"));
    TransferRequest request = requestFor(
        Way::Upload, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    request.existing = ConflictPolicy::Skip;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.skipped, 1);
    QCOMPARE(outcome.batch.done, 19);
    QCOMPARE(relay.count("HEAD", ""), 20);
}

/// It has the time that the file had which was uploaded, and so an earlier one than the object.
void TestExisting::downloadedFileIsNotOlderThanItsObject()
{
    m_source->addFile("name.txt", "content");
    setTime(m_source->path("name.txt"), -3600);
    TransferProbe probe(smallParts());
    TransferRequest up = requestFor(Way::Upload);
    up.targetPrefix = ObjectKey("from/");
    QCOMPARE(probe.run(up).whyNotAllDone(), QByteArray());
    TransferRequest down = requestFor(Way::Download);
    down.existing = ConflictPolicy::OverwriteIfNewer;
    QCOMPARE(probe.run(down).batch.done, 1);
    QCOMPARE(probe.run(down).batch.skipped, 1);
    setTime(m_target->path("name.txt"), -7200);
    QCOMPARE(probe.run(down).batch.done, 1);
}

void TestExisting::decisionsOutliveTheProgram()
{
    for (const char *name : {"a", "b"}) {
        m_source->addFile(name, "new");
        m_gateway.put(m_bucket, ObjectKey(QByteArray("to/") + name), "old");
    }
    TemporaryTree state;
    const QString path = QString::fromUtf8(state.path("journal.sqlite"));
    Relay relay(m_gateway.endpoint());
    const auto service = GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials());
    BatchId batch = 0;
    {
        TransferProbe probe(smallParts(), std::make_shared<Journal>(path));
        TransferRequest request = requestFor(Way::Upload, service);
        request.existing = ConflictPolicy::Skip;
        request.decisions = {{"b", ConflictPolicy::OverwriteIfNewer}};
        setTime(m_source->path("b"), 3600);
        relay.setRule([](const Relay::Request &) { return Relay::Fate::hold(); });
        batch = probe.engine().submit(request);
        QVERIFY(TransferProbe::waitUntil([&] { return relay.held() > 0; }));
        probe.destroyEngine();
    }
    relay.release();
    TransferProbe probe(smallParts(), std::make_shared<Journal>(path));
    probe.engine().restore(
        [service](const QString &) -> Result<std::shared_ptr<S3Service>> { return service; });
    const auto outcome = probe.waitFor(batch);
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.failed, 0);
    QCOMPARE(stored("to/a"), QByteArray("old"));
    QCOMPARE(stored("to/b"), QByteArray("new"));
}

QTEST_GUILESS_MAIN(TestExisting)
#include "tst_existing.moc"
