// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"
#include "core/base/byteunits.h"
#include "relayrules.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTest>

#include <filesystem>
#include <sys/stat.h>

using namespace windlass;

namespace {
}

/// Bad input, among the files to upload: one row fails, with a sentence that names it; all others
/// arrive. (What permissions forbid is not here: root, as whom tests often run, may read it.)
class TestBadSources : public BucketTest
{
    Q_OBJECT
private slots:
    void oneBadFileAmongGoodOnes_data();
    void oneBadFileAmongGoodOnes();
    void linkToTheFolderAroundItIsLeftOut();
    void chosenFileThatIsGoneFails();
    void fileThatBecomesSomethingElseFails_data();
    void fileThatBecomesSomethingElseFails();
    void fileThatChangesWhileItIsReadFails_data();
    void fileThatChangesWhileItIsReadFails();
    void grownFileIsSentAsItWasAtTheStart();

private:
    TransferRequest upload(const TemporaryTree &tree, std::shared_ptr<S3Service> service = {}) const
    {
        return TransferRequest::upload(
            service ? service : m_gateway.service(), {{tree.path(), {}}}, m_bucket, {});
    }
};

using Spoil = std::function<void(TemporaryTree &)>;

void TestBadSources::oneBadFileAmongGoodOnes_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const Spoil &spoil, ErrorKind kind, const char *named) {
        QTest::newRow(name) << spoil << kind << QString::fromUtf8(named);
    };
    row(
        "link to nothing",
        [](TemporaryTree &tree) { tree.addLink("folder/bad link", "there is nothing"); },
        ErrorKind::FileNotFound, "/folder/bad link");
    row(
        "link to itself", [](TemporaryTree &tree) { tree.addLink("folder/bad link", "bad link"); },
        ErrorKind::LocalFileFailed, "/folder/bad link");
    row(
        "pipe",
        [](TemporaryTree &tree) { ::mkfifo(tree.path("folder/bad pipe").constData(), 0600); },
        ErrorKind::NotARegularFile, "/folder/bad pipe");
    row(
        "name that is no UTF-8",
        [](TemporaryTree &tree) { tree.addFile("folder/bad \xff name", "content"); },
        ErrorKind::InvalidInput, "/folder/bad ");
    row(
        "key longer than 1,024 bytes",
        [](TemporaryTree &tree) {
            QByteArray name = "folder";
            while (name.size() <= 1024)
                name += '/' + QByteArray(250, 'k');
            tree.addFile(name, "content");
        },
        ErrorKind::KeyTooLong, "/folder/kkk");
}

void TestBadSources::oneBadFileAmongGoodOnes()
{
    QFETCH(Spoil, spoil);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, named);
    TemporaryTree tree;
    tree.addFile("a", "1");
    tree.addFile("folder/b", "22");
    tree.addFile("z", "333");
    spoil(tree);
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(upload(tree));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.done, 3);
    const Error error = *outcome.onlyFailure().error;
    QCOMPARE(error.kind, kind);
    QVERIFY2(describe(error).contains(named), qPrintable(describe(error)));
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(keys(), QByteArrayList({"a", "folder/b", "z"}));
}

void TestBadSources::linkToTheFolderAroundItIsLeftOut()
{
    TemporaryTree tree;
    tree.addFile("a", "1");
    tree.addFile("folder/b", "22");
    tree.addLink("folder/circle", "../folder");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(upload(tree));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.batch.done, 2);
    QCOMPARE(outcome.batch.failed, 0);
    const QList<ItemSnapshot> skipped = outcome.in(TransferState::Skipped);
    QCOMPARE(skipped.size(), 1);
    QVERIFY(describe(*skipped.first().error).contains(QLatin1String("/folder/circle")));
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(keys(), QByteArrayList({"a", "folder/b"}));
}

void TestBadSources::chosenFileThatIsGoneFails()
{
    TemporaryTree tree;
    tree.addFile("here", "content");
    TransferRequest request = upload(tree);
    request.localSources = {{tree.path("gone"), "gone"}, {tree.path("here"), "here"}};
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.done, 1);
    QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::FileNotFound);
    QVERIFY(describe(*outcome.onlyFailure().error).contains(QLatin1String("/gone")));
    QCOMPARE(keys(), QByteArrayList({"here"}));
}

void TestBadSources::fileThatBecomesSomethingElseFails_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << Spoil([](TemporaryTree &) {}) << ErrorKind::FileNotFound;
    QTest::newRow("a folder") << Spoil([](TemporaryTree &tree) { tree.addFolder("victim"); })
                              << ErrorKind::NotARegularFile;
    QTest::newRow("a pipe") << Spoil([](TemporaryTree &tree) {
        ::mkfifo(tree.path("victim").constData(), 0600);
    }) << ErrorKind::NotARegularFile;
}

void TestBadSources::fileThatBecomesSomethingElseFails()
{
    QFETCH(Spoil, spoil);
    QFETCH(ErrorKind, kind);
    TemporaryTree tree;
    tree.addFile("first", "content");
    tree.addFile("victim", "content");
    tree.addFile("last", "content");
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT", "/first"));
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    TransferProbe probe(config);
    TransferRequest request
        = upload(tree, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    request.localSources = {{tree.path("first"), "first"}, {tree.path("victim"), "victim"},
        {tree.path("last"), "last"}};
    const BatchId batch = probe.engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 1; }));
    std::filesystem::remove(tree.path("victim").toStdString()); // it has been found by now
    spoil(tree);
    relay.release();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.batch.done, 2);
    const Error error = *outcome.onlyFailure().error;
    QVERIFY2(describe(error).contains(QLatin1String("/victim")), qPrintable(describe(error)));
    // Nothing is being written or downloaded here: the sentence must not say so.
    QCOMPARE(error.kind, kind);
    QCOMPARE(keys(), QByteArrayList({"first", "last"}));
}

using Change = std::function<void(const QByteArray &path)>;

void TestBadSources::fileThatChangesWhileItIsReadFails_data()
{
    QTest::addColumn<Change>("change");
    const auto resize = [](qint64 size) {
        return [size](const QByteArray &path) {
            std::filesystem::resize_file(path.toStdString(), size_t(size));
        };
    };
    QTest::newRow("truncated to nothing") << Change(resize(0));
    QTest::newRow("truncated") << Change(resize(16 * mebibyte - 1));
    QTest::newRow("grown") << Change(resize(16 * mebibyte + 1));
    QTest::newRow("written to") << Change([](const QByteArray &path) {
        FILE *file = std::fopen(path.constData(), "r+b");
        std::fputc('X', file);
        std::fclose(file);
    });
}

void TestBadSources::fileThatChangesWhileItIsReadFails()
{
    QFETCH(Change, change);
    TemporaryTree tree;
    tree.addFile("good", "content");
    tree.addFile("victim", patternBytes(16 * mebibyte));
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT", "partNumber=1&"));
    TransferConfig config = smallParts();
    config.maxRequests = 1; // so that the other parts are still to come
    TransferProbe probe(config);
    const BatchId batch = probe.engine().submit(
        upload(tree, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials())));
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 1; }));
    change(tree.path("victim"));
    relay.release();
    const auto outcome = probe.waitFor(batch);
    QCOMPARE(outcome.batch.done, 1);
    const Error error = *outcome.onlyFailure().error;
    QCOMPARE(error.kind, ErrorKind::FileChanged);
    QVERIFY2(describe(error).contains(QLatin1String("/victim")), qPrintable(describe(error)));
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(keys(), QByteArrayList({"good"}));
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey> {{}}).size(), 0);
}

/// A log, say: what was there at the start is sent, if that was asked for.
void TestBadSources::grownFileIsSentAsItWasAtTheStart()
{
    TemporaryTree tree;
    const QByteArray before = patternBytes(16 * mebibyte);
    tree.addFile("victim", before);
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT", "partNumber=1&"));
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    TransferProbe probe(config);
    TransferRequest request
        = upload(tree, GatewayFixture::makeService(relay.endpoint(), m_gateway.credentials()));
    request.sendsGrowing = true;
    const BatchId batch = probe.engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([&] { return relay.held() == 1; }));
    std::filesystem::resize_file(tree.path("victim").toStdString(), 20 * mebibyte);
    relay.release();
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    QVERIFY(stored("victim") == before);
}

QTEST_GUILESS_MAIN(TestBadSources)
#include "tst_badsources.moc"
