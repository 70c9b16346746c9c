// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/testing.h"
#include "transfertest.h"

#include <QTest>

using namespace windlass;

/// What failed, run again: that, and nothing else.
class TestRetry : public TransferTest
{
    Q_OBJECT
private slots:
    void init();
    void failedUploadsAreSentAgain();
    void chosenOneIsSentAgain();
    void failedDownloadsAreFetchedAgain();
    void failedDeletionsAreDoneAgain();
    void whatFailsAgainCanBeRetriedAgain();
    void retryWhileTheBatchRuns();
    void fileThatCannotBeSentFailsAgain();
    void fileThatCouldNotBeSentIsLookedAtAgain();
    void listingThatFailedIsDoneAgain();
    void sameCommandTriesAgainWhatFailed();
    void retryThatIsCutOffGoesOnWithWhatFailedOnly();
    void deletionThatIsTriedAgainTakesNothingElse();
    void retryOfWhatWasLeftBehindGoesOnWithAllOfIt();

private:
    TransferRequest upload() const
    {
        TransferRequest request
            = TransferRequest::upload(m_service, {{m_tree->path("from"), {}}}, m_bucket, {});
        request.connection = connectionId;
        return request;
    }
    /// Runs \a request while \a rule makes some of it fail.
    TransferProbe::Outcome runBadly(TransferRequest request, const Relay::Rule &rule)
    {
        request.connection = connectionId;
        m_relay->setRule(rule);
        const TransferProbe::Outcome outcome = m_probe->run(request);
        m_relay->setRule({});
        m_relay->reset();
        return outcome;
    }
    /// An upload of which one file has failed, one is on its way, and the others are done; 0 if it
    /// does not come to that.
    BatchId runToTheMiddle()
    {
        m_relay->setRule([](const Relay::Request &request) {
            return request.isFor("PUT", "/file1") ? Relay::Fate::hold()
                                                  : refuse("PUT", "/file2")(request);
        });
        const BatchId batch = m_probe->engine().submit(upload());
        const bool isThere = TransferProbe::waitUntil([&] {
            const BatchSnapshot now = m_probe->outcome(batch).batch;
            return now.failed == 1 && now.done == 8 && m_relay->held() == 1;
        });
        return isThere ? batch : 0;
    }
    /// The same batch, once it has ended again.
    BatchSnapshot retry(BatchId batch, const QList<QByteArray> &names = {})
    {
        std::optional<BatchSnapshot> ended;
        const auto connection = connect(&m_probe->engine(), &TransferEngine::batchFinished, this,
            [&ended](const BatchSnapshot &snapshot) { ended = snapshot; });
        m_probe->engine().retry(batch, names);
        TransferProbe::waitUntil([&ended] { return ended.has_value(); });
        disconnect(connection);
        return ended.value_or(BatchSnapshot());
    }
    /// The program ends while the answers to such requests of a retry are held back, and starts
    /// again; the batch, once it has ended.
    BatchSnapshot cutOffRetry(BatchId batch, const char *method, const char *inTarget)
    {
        m_relay->setRule(holdAnswers(method, inTarget));
        m_probe->engine().retry(batch, {});
        if (!TransferProbe::waitUntil([this] { return m_relay->held() > 0; }))
            return {};
        m_probe->destroyEngine();
        passEverything();
        m_probe = start(TransferConfig());
        std::optional<BatchSnapshot> ended;
        connect(&m_probe->engine(), &TransferEngine::batchFinished, this,
            [&ended](const BatchSnapshot &snapshot) { ended = snapshot; });
        m_probe->engine().restore(finder());
        TransferProbe::waitUntil([&ended] { return ended.has_value(); });
        m_probe->engine().disconnect(this);
        return ended.value_or(BatchSnapshot());
    }
    int objects() { return int(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()).size()); }

    std::unique_ptr<TransferProbe> m_probe;
};

void TestRetry::init()
{
    m_probe.reset();
    TransferTest::init();
    for (int i = 0; i < 10; ++i)
        m_tree->addFile("from/file" + QByteArray::number(i), patternBytes(1000, quint64(i)));
    m_probe = start(TransferConfig());
}

void TestRetry::failedUploadsAreSentAgain()
{
    const auto failed = runBadly(upload(), refuse("PUT", "/file"));
    QCOMPARE(failed.batch.failed, 10);
    QCOMPARE(objects(), 0);
    const BatchSnapshot again = retry(failed.batch.id);
    QCOMPARE(again.id, failed.batch.id);
    QCOMPARE(again.done, 10);
    QCOMPARE(again.failed, 0);
    QCOMPARE(again.total, 10);
    QCOMPARE(m_relay->count("PUT"), 10);
    QCOMPARE(objects(), 10);
}

void TestRetry::chosenOneIsSentAgain()
{
    const auto failed = runBadly(upload(), refuse("PUT", "/file"));
    QCOMPARE(failed.items.size(), 10);
    const BatchSnapshot again = retry(failed.batch.id, {failed.items[3].retryName});
    QCOMPARE(again.done, 1);
    QCOMPARE(again.failed, 9);
    QCOMPARE(m_relay->count("PUT"), 1);
    // The others can still be.
    const BatchSnapshot others = retry(failed.batch.id);
    QCOMPARE(others.done, 10);
    QCOMPARE(others.failed, 0);
    QCOMPARE(m_relay->count("PUT"), 10);
}

void TestRetry::failedDownloadsAreFetchedAgain()
{
    for (int i = 0; i < 5; ++i)
        m_gateway.put(m_bucket, ObjectKey("x/" + QByteArray::number(i)), patternBytes(5000));
    RemoteSelection selection;
    selection.key = ObjectKey("x/");
    selection.isPrefix = true;
    const auto request
        = TransferRequest::download(m_service, m_bucket, {selection}, m_tree->path("to"));
    const auto failed = runBadly(request, refuse("GET", "/x/3"));
    QCOMPARE(failed.batch.failed, 1);
    QVERIFY(!m_tree->exists("to/3"));
    const BatchSnapshot again = retry(failed.batch.id);
    QCOMPARE(again.done, 5);
    QCOMPARE(again.failed, 0);
    QCOMPARE(m_tree->read("to/3"), patternBytes(5000));
    QCOMPARE(m_relay->count("GET", "list-type"), 0);
    QCOMPARE(m_relay->count("GET", "/x/"), 1);
}

void TestRetry::failedDeletionsAreDoneAgain()
{
    QList<RemoteSelection> selections;
    for (const char *key : {"a/x", "b/x", "c/x"}) {
        m_gateway.put(m_bucket, ObjectKey(key), "content");
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selections.append(selection);
    }
    const auto failed = runBadly(TransferRequest::deletion(m_service, m_bucket, selections),
        [](const Relay::Request &request) {
            return request.isFor("POST", "delete") ? Relay::Fate::say("200 OK",
                       "<DeleteResult><Deleted><Key>c/x</Key></Deleted>"
                       "<Error><Key>a/x</Key><Code>InternalError</Code></Error>"
                       "<Error><Key>b/x</Key><Code>AccessDenied</Code></Error></DeleteResult>")
                                                   : Relay::Fate::pass();
        });
    QCOMPARE(failed.batch.failed, 2);
    QCOMPARE(failed.batch.done, 1);
    const BatchSnapshot again = retry(failed.batch.id);
    QCOMPARE(again.failed, 0);
    QCOMPARE(again.done, 3);
    QCOMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey>({ObjectKey("c/x")}));
}

void TestRetry::whatFailsAgainCanBeRetriedAgain()
{
    const auto failed = runBadly(upload(), refuse("PUT", "/file7"));
    QCOMPARE(failed.batch.failed, 1);
    m_relay->setRule(refuse("PUT", "/file7"));
    QCOMPARE(retry(failed.batch.id).failed, 1);
    m_relay->setRule({});
    QCOMPARE(retry(failed.batch.id).failed, 0);
    QCOMPARE(objects(), 10);
}

void TestRetry::retryWhileTheBatchRuns()
{
    const BatchId batch = runToTheMiddle();
    QVERIFY(batch != 0);
    m_relay->setRule({});
    m_probe->engine().retry(batch);
    QVERIFY(TransferProbe::waitUntil([&] {
        const BatchSnapshot now = m_probe->outcome(batch).batch;
        return now.failed == 0 && now.done == 9;
    }));
    QVERIFY(!m_probe->outcome(batch).isFinished);
    m_relay->release();
    QCOMPARE(m_probe->waitFor(batch).batch.done, 10);
    QCOMPARE(m_probe->outcome(batch).batch.total, 10);
}

void TestRetry::fileThatCannotBeSentFailsAgain()
{
    m_tree->addFile("from/not\xffutf8", "content");
    const auto failed = runBadly(upload(), {});
    QCOMPARE(failed.batch.failed, 1);
    const BatchSnapshot again = retry(failed.batch.id);
    QCOMPARE(again.failed, 1);
    QCOMPARE(again.done, 10);
    QCOMPARE(m_relay->count("PUT"), 0);
}

void TestRetry::fileThatCouldNotBeSentIsLookedAtAgain()
{
    m_tree->addLink("from/link", "nowhere");
    const auto failed = runBadly(upload(), refuse("PUT", "/file7"));
    QCOMPARE(failed.batch.failed, 2);
    QCOMPARE(failed.batch.done, 9);
    m_tree->addFile("from/nowhere", "here it is");
    const BatchSnapshot again = retry(failed.batch.id);
    QCOMPARE(again.failed, 0);
    QCOMPARE(again.done, 12); // with the file itself, which the scan finds now
    QCOMPARE(again.total, 12);
    QCOMPARE(m_relay->count("PUT"), 3);
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("link")).value_or(""), QByteArray("here it is"));
}

void TestRetry::listingThatFailedIsDoneAgain()
{
    m_gateway.put(m_bucket, ObjectKey("x/object"), "content");
    RemoteSelection selection;
    selection.key = ObjectKey("x/");
    selection.isPrefix = true;
    const auto request
        = TransferRequest::download(m_service, m_bucket, {selection}, m_tree->path("to"));
    const auto failed = runBadly(request, refuse("GET", "list-type"));
    QVERIFY(failed.batch.scanError);
    const BatchSnapshot again = retry(failed.batch.id);
    QVERIFY(!again.scanError);
    QCOMPARE(again.done, 1);
    QCOMPARE(m_tree->read("to/object"), QByteArray("content"));
}

void TestRetry::sameCommandTriesAgainWhatFailed()
{
    const BatchId batch = runToTheMiddle();
    QVERIFY(batch != 0);
    m_probe->destroyEngine(); // the program's end
    passEverything();
    m_probe = start(TransferConfig());
    const BatchSnapshot ended = m_probe->runOrResume(upload()).batch;
    QCOMPARE(ended.id, batch);
    QCOMPARE(ended.done, 10);
    QCOMPARE(ended.failed, 0);
    QCOMPARE(m_relay->count("PUT"), 2);
    QCOMPARE(objects(), 10);
}

void TestRetry::retryThatIsCutOffGoesOnWithWhatFailedOnly()
{
    const auto failed = runBadly(upload(), refuse("PUT", "/file7"));
    QCOMPARE(failed.batch.failed, 1);
    m_tree->addFile("from/new", "came later");
    const BatchSnapshot again = cutOffRetry(failed.batch.id, "PUT", "/file7");
    QCOMPARE(again.id, failed.batch.id);
    QCOMPARE(again.failed, 0);
    QCOMPARE(again.done, 10);
    QCOMPARE(m_relay->count("PUT"), 1);
    QCOMPARE(objects(), 10);
}

/// What came to where something was deleted before stays.
void TestRetry::deletionThatIsTriedAgainTakesNothingElse()
{
    QList<RemoteSelection> selections;
    for (const char *key : {"a", "b"}) {
        m_gateway.put(m_bucket, ObjectKey(key), "content");
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selections.append(selection);
    }
    const auto failed = runBadly(TransferRequest::deletion(m_service, m_bucket, selections),
        [](const Relay::Request &request) {
            return request.isFor("POST", "delete") ? Relay::Fate::say("200 OK",
                       "<DeleteResult><Deleted><Key>a</Key></Deleted><Error><Key>b</Key>"
                       "<Code>AccessDenied</Code></Error></DeleteResult>")
                                                   : Relay::Fate::pass();
        });
    QCOMPARE(failed.batch.failed, 1);
    const BatchSnapshot again = cutOffRetry(failed.batch.id, "POST", "delete");
    QCOMPARE(again.failed, 0);
    QCOMPARE(again.done, 2);
    QCOMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey>({ObjectKey("a")}));
}

/// Its connection was not there at the start, and has come back since.
void TestRetry::retryOfWhatWasLeftBehindGoesOnWithAllOfIt()
{
    const BatchId batch = runToTheMiddle();
    QVERIFY(batch != 0);
    m_probe->destroyEngine();
    passEverything();
    m_probe = start(TransferConfig());
    m_probe->engine().restore([](const QString &) { return fail(ErrorKind::InvalidInput); });
    m_tree->addFile("other", "content");
    TransferRequest other
        = TransferRequest::upload(m_service, {{m_tree->path("other"), "other"}}, m_bucket, {});
    QCOMPARE(m_probe->run(other).whyNotAllDone(), QByteArray()); // the restoring is over by then
    m_probe->engine().setServiceFinder(finder());
    const BatchSnapshot ended = retry(batch);
    QCOMPARE(ended.id, batch);
    QCOMPARE(ended.failed, 0);
    QCOMPARE(ended.done, 10);
    QCOMPARE(objects(), 11);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
