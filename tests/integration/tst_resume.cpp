// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "core/journal/journaldatabase.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include "core/transfer/localname.h"

#include <QDir>
#include <QTest>

using namespace windlass;

namespace {
constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 partSize = 5 * mebibyte;
constexpr int partCount = 6;

/// Lets \a passed answers to requests for parts through and holds the others back.
Relay::Rule holdPartsAfter(int passed, const char *method, const char *inTarget)
{
    const auto count = std::make_shared<int>(0);
    return [=](const Relay::Request &request) {
        return request.isFor(method, inTarget) && ++*count > passed ? Relay::Fate::hold()
                                                                    : Relay::Fate::pass();
    };
}
} // namespace

/// Transfers that the program's end cuts off, and the next run that goes on with them.
class TestResume : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void uploadGoesOnWhereItWas();
    void restoredQueueGoesOnByItself();
    void uploadOfAChangedFileStartsOver();
    void uploadWhoseIdWasLostIsFoundAgain();
    void uploadThatWasCompletedIsNotSentAgain();
    void cancelledUploadIsAborted();
    void failedUploadIsKeptForTheNextTry();
    void downloadGoesOnWhereItWas();
    void downloadUnderASubstituteGoesOnWhereItWas();
    void downloadOfAChangedObjectStartsOver();
    void downloadFromAnEarlierBootStartsOver();
    void finishedFilesAreNotSentAgain();
    void pausedBatchStandsStillAndGoesOn();

private:
    TransferRequest upload()
    {
        return TransferRequest::upload(
            m_service, {{m_tree->path("big.bin"), "big.bin"}}, m_bucket, {});
    }
    TransferRequest download()
    {
        RemoteSelection selection;
        selection.key = ObjectKey("big.bin");
        selection.targetName = "big.bin";
        return TransferRequest::download(m_service, m_bucket, {selection}, m_tree->path("to"));
    }
    std::unique_ptr<TransferProbe> start()
    {
        TransferConfig config = smallParts();
        config.partSize = partSize;
        return std::make_unique<TransferProbe>(
            config, std::make_shared<Journal>(QString::fromUtf8(m_tree->path("journal/j.sqlite"))));
    }
    /// Begins \a request, and ends the program when answers are held back.
    void cutOff(
        const TransferRequest &request, int partsThatPass, const char *method, const char *inTarget)
    {
        const auto probe = start();
        m_relay->reset();
        m_relay->setRule(holdPartsAfter(partsThatPass, method, inTarget));
        const BatchId batch = probe->engine().submit(request);
        QVERIFY(
            TransferProbe::waitUntil([&] { return isHeldAfter(*probe, batch, partsThatPass); }));
        probe->destroyEngine();
        m_relay->release();
        m_relay->setRule({});
        m_relay->reset();
    }
    /// The parts that pass have passed, and the others are being held back.
    bool isHeldAfter(const TransferProbe &probe, BatchId batch, int partsThatPass) const
    {
        const int passed
            = m_relay->fulfilled("PUT", "partNumber") + m_relay->fulfilled("GET", "/big.bin");
        return m_relay->held() == partCount - partsThatPass && passed == partsThatPass
            && probe.outcome(batch).batch.doneBytes >= partsThatPass * partSize;
    }
    /// The same command again; how its only batch ended.
    TransferProbe::Outcome runAgain(const TransferRequest &request)
    {
        const auto probe = start();
        BatchId batch = 0;
        connect(&probe->engine(), &TransferEngine::batchFinished, this,
            [&batch](const BatchSnapshot &ended) { batch = ended.id; });
        probe->engine().submitOrResume(request);
        TransferProbe::waitUntil([&batch] { return batch != 0; });
        [&] { QCOMPARE(probe->contradictions(), QByteArray()); }();
        return probe->outcome(batch);
    }
    int uploadsLeft()
    {
        return int(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>(99)).size());
    }
    QByteArray stored() { return m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or(""); }
    QList<QString> filesIn(const QByteArray &folder)
    {
        return QDir(QString::fromUtf8(m_tree->path(folder)))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<TemporaryTree> m_tree;
    QByteArray m_content;
};

void TestResume::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    // Parts of one size, for which of them come first is chance.
    m_content = patternBytes(partSize * partCount);
}

void TestResume::init()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_service = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("big.bin", m_content);
}

void TestResume::uploadGoesOnWhereItWas()
{
    cutOff(upload(), 2, "PUT", "partNumber");
    QCOMPARE(uploadsLeft(), 1);
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(stored() == m_content);
    // The gateway had all parts, even those whose answers were held back.
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::restoredQueueGoesOnByItself()
{
    TransferRequest request = upload();
    request.connection = QStringLiteral("the connection");
    cutOff(request, 2, "PUT", "partNumber");
    const auto probe = start();
    BatchSnapshot ended;
    connect(&probe->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    QString asked;
    probe->engine().restore([&](const QString &connection) -> Result<std::shared_ptr<S3Service>> {
        asked = connection;
        return m_service;
    });
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(asked, QStringLiteral("the connection"));
    QCOMPARE(ended.done, 1);
    QVERIFY(stored() == m_content);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::uploadOfAChangedFileStartsOver()
{
    cutOff(upload(), 2, "PUT", "partNumber");
    m_content[0] = char(m_content[0] + 1);
    m_tree->addFile("big.bin", m_content);
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::SourceChanged);
    QVERIFY(stored() == m_content);
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::uploadWhoseIdWasLostIsFoundAgain()
{
    const auto probe = start();
    m_relay->setRule(holdPartsAfter(0, "POST", "uploads"));
    probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
    // A program that is killed does not wait for the answer: here it does, and gets none.
    probe->destroyEngine();
    m_relay->release();
    m_relay->setRule({});
    m_relay->reset();
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(stored() == m_content);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::uploadThatWasCompletedIsNotSentAgain()
{
    const auto probe = start();
    m_relay->setRule(holdPartsAfter(0, "POST", "uploadId"));
    probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
    probe->destroyEngine();
    m_relay->release();
    m_relay->setRule({});
    m_relay->reset();
    QVERIFY(stored() == m_content); // and nobody told us
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(m_relay->count("POST", "upload"), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::cancelledUploadIsAborted()
{
    const auto probe = start();
    m_relay->setRule(holdPartsAfter(2, "PUT", "partNumber"));
    const BatchId batch = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == partCount - 2; }));
    m_relay->setRule({});
    probe->engine().cancel(batch);
    probe->waitFor(batch);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::failedUploadIsKeptForTheNextTry()
{
    {
        const auto probe = start();
        m_relay->setRule([](const Relay::Request &request) {
            return request.isFor("PUT", "partNumber=4") ? Relay::Fate::cut() : Relay::Fate::pass();
        });
        const auto outcome = probe->run(upload());
        QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::ConnectionLost);
    }
    QCOMPARE(uploadsLeft(), 1);
    m_relay->setRule({});
    m_relay->reset();
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(stored() == m_content);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QVERIFY(m_relay->count("PUT", "partNumber") < partCount);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::downloadGoesOnWhereItWas()
{
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    m_relay->reset();
    cutOff(download(), 2, "GET", "big.bin");
    QCOMPARE(filesIn("to").size(), 1);
    QVERIFY(!filesIn("to").contains(QLatin1String("big.bin")));
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount - 2);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
    QCOMPARE(filesIn("to"), QList<QString> {QStringLiteral("big.bin")});
}

void TestResume::downloadUnderASubstituteGoesOnWhereItWas()
{
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    TransferRequest request = download();
    request.remoteSources.first().targetName = "a//" + QByteArray(300, 'n');
    cutOff(request, 2, "GET", "big.bin");
    QCOMPARE(runAgain(request).whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount - 2);
    const QByteArray path = localNameFor(request.remoteSources.first().targetName).path;
    QVERIFY(m_tree->read("to/" + path) == m_content);
}

void TestResume::downloadOfAChangedObjectStartsOver()
{
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    cutOff(download(), 2, "GET", "big.bin");
    m_content[5] = char(m_content[5] + 1);
    m_tree->addFile("big.bin", m_content);
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    m_relay->reset();
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::SourceChanged);
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
    QCOMPARE(filesIn("to"), QList<QString> {QStringLiteral("big.bin")});
}

void TestResume::downloadFromAnEarlierBootStartsOver()
{
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    cutOff(download(), 2, "GET", "big.bin");
    m_relay->reset();
    // As after a power failure: what was written may not have reached the disk.
    Journal journal(QString::fromUtf8(m_tree->path("journal/j.sqlite")));
    QFuture<Result<>> changed = journal.ask<void>([](JournalDatabase &database) -> Result<> {
        const Result<> durable
            = database.run(QStringLiteral("UPDATE download_part SET durable = 0"));
        return durable ? database.run(QStringLiteral("UPDATE download SET boot = x'00'")) : durable;
    });
    changed.waitForFinished();
    QVERIFY(changed.result().has_value());
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
}

void TestResume::finishedFilesAreNotSentAgain()
{
    for (int i = 0; i < 5; ++i)
        m_tree->addFile("many/small" + QByteArray::number(i), patternBytes(1000, quint64(i)));
    m_tree->addFile("many/zzz-big", m_content);
    const TransferRequest request
        = TransferRequest::upload(m_service, {{m_tree->path("many"), {}}}, m_bucket, {});
    const auto probe = start();
    m_relay->setRule(holdPartsAfter(2, "PUT", "partNumber"));
    const BatchId batch = probe->engine().submit(request);
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_relay->held() == partCount - 2 && probe->outcome(batch).batch.done == 5; }));
    probe->destroyEngine();
    m_relay->release();
    m_relay->setRule({});
    m_relay->reset();
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.batch.done, 6);
    QCOMPARE(outcome.batch.total, 6);
    QCOMPARE(outcome.batch.doneBytes, 5 * 1000 + m_content.size());
    QCOMPARE(m_relay->count("PUT", "small"), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::pausedBatchStandsStillAndGoesOn()
{
    const auto probe = start();
    m_relay->setRule(holdPartsAfter(2, "PUT", "partNumber"));
    const BatchId batch = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return isHeldAfter(*probe, batch, 2); }));
    probe->engine().pause(batch);
    QVERIFY(TransferProbe::waitUntil([&] {
        const auto outcome = probe->outcome(batch);
        return outcome.batch.isPaused && outcome.batch.running == 0;
    }));
    m_relay->release();
    m_relay->setRule({});
    m_relay->reset();
    probe->engine().resume(batch);
    const auto outcome = probe->waitFor(batch);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(stored() == m_content);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
