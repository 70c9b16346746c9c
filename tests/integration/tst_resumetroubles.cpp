// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

#include <numeric>
#include <utility>

using namespace windlass;

/// Transfers that were cut off, where the next run does not find everything as it was.
class TestResumeTroubles : public LargeFileTest
{
    Q_OBJECT
private slots:
    void keyThatMayNotListPartsGoesOn();
    void keyThatMayNotListUploadsBeginsAnew();
    void lostUploadOfAnotherFileIsAborted();
    void uploadThatIsGoneIsBegunAnewAtTheNextTry();
    void otherFieldsMakeAnotherUpload();
    void batchOfAnotherEndpointIsLeftBehind();
    void keyOfTheCustomersIsAskedFor();
    void smallDownloadThatWasSlowGoesOn();
    void smallDownloadThatTurnsOutSlowIsKept();
    void slowDownloadOfAnObjectThatChangesBeginsAnew();
    void slowDownloadGoesOnWithoutRanges();

private:
    TransferRequest downloadOf(const QByteArray &key)
    {
        TransferRequest request = download();
        request.remoteSources.first().key = ObjectKey(key);
        request.remoteSources.first().targetName = key;
        return request;
    }
    /// How many bytes each request for the object has asked for, in order; 0: for all.
    QList<qint64> rangesOf(const char *key) const
    {
        QList<qint64> ranges;
        for (const Relay::Request &one : m_relay->requests()) {
            if (one.isFor("GET", key))
                ranges.append(one.rangeLength());
        }
        return ranges;
    }
    ObjectHead head()
    {
        return m_gateway
            .call([&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("big.bin")); })
            .value_or(ObjectHead());
    }
};

void TestResumeTroubles::keyThatMayNotListPartsGoesOn()
{
    cutOff(upload(), 2);
    m_relay->setRule(refuse("GET", "uploadId"));
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount - 2);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::keyThatMayNotListUploadsBeginsAnew()
{
    cutOffAt("POST", "uploads");
    m_relay->setRule(refuse("GET", "uploads"));
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(m_relay->count("GET", "uploads") > 0);
    QVERIFY(isStored());
}

/// Its id was never learnt, and its source has changed since.
void TestResumeTroubles::lostUploadOfAnotherFileIsAborted()
{
    cutOffAt("POST", "uploads");
    QCOMPARE(uploadsLeft(), 1);
    m_content[0] = char(m_content[0] + 1);
    m_tree->addFile("big.bin", m_content);
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::uploadThatIsGoneIsBegunAnewAtTheNextTry()
{
    cutOff(upload(), 2);
    const auto uploads = m_gateway.call(
        [&](const S3Client &s3) { return s3.listMultipartUploads(m_bucket, ObjectKey()); });
    QCOMPARE(uploads->size(), 1);
    const UploadId id = uploads->first().uploadId;
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.abortMultipartUpload(m_bucket, ObjectKey("big.bin"), id);
    }));
    m_relay->setRule(refuse("GET", "uploadId")); // so that nothing tells but the parts
    QCOMPARE(runAgain(upload()).batch.failed, 1);
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::otherFieldsMakeAnotherUpload()
{
    cutOff(upload(), 2);
    TransferRequest request = upload();
    request.options.contentType = "text/x-other";
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::None);
    QVERIFY(isStored());
    QCOMPARE(head().contentType, "text/x-other");
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::batchOfAnotherEndpointIsLeftBehind()
{
    cutOff(upload(), 2);
    const Relay elsewhere(m_gateway.endpoint());
    const auto other = GatewayFixture::makeService(elsewhere.endpoint(), m_gateway.credentials());
    const auto probe = start();
    const QSignalSpy leftBehind(&probe->engine(), &TransferEngine::batchesLeftBehind);
    probe->engine().restore(
        [&](const QString &) -> Result<std::shared_ptr<S3Service>> { return other; });
    QVERIFY(TransferProbe::waitUntil([&] { return !leftBehind.isEmpty(); }));
    QCOMPARE(leftBehind.at(0).at(0).toInt(), 1);
    QCOMPARE(leftBehind.at(0).at(1).value<Error>().kind, ErrorKind::EndpointChanged);
    QCOMPARE(elsewhere.requests().size(), 0);
    QCOMPARE(uploadsLeft(), 1);
}

void TestResumeTroubles::keyOfTheCustomersIsAskedFor()
{
    const CustomerKey key = CustomerKey::from(QByteArray(CustomerKey::length, 'k')).value();
    const CustomerKey other = CustomerKey::from(QByteArray(CustomerKey::length, 'o')).value();
    // Such keys go over https only.
    const auto service = GatewayFixture::makeService(
        m_gateway.tlsEndpoint(), m_gateway.credentials(), m_gateway.caBundle());
    TransferRequest request = upload();
    request.service = service;
    request.arguments.customerKey = key;
    auto first = start();
    first->engine().pause(first->engine().submit(request));
    endProgram(std::move(first));

    const auto probe = start();
    TransferEngine &engine = probe->engine();
    const QSignalSpy needed(&engine, &TransferEngine::customerKeysNeeded);
    BatchId batch = 0;
    connect(&engine, &TransferEngine::updated, this, [&batch](const TransferUpdate &update) {
        if (!update.batches.isEmpty())
            batch = update.batches.first().id;
    });
    engine.restore([&](const QString &) -> Result<std::shared_ptr<S3Service>> { return service; });
    QVERIFY(TransferProbe::waitUntil([&] { return needed.size() == 1; }));
    QCOMPARE(needed.at(0).at(0).toInt(), 1);
    engine.addCustomerKey(other); // not that one
    QVERIFY(TransferProbe::waitUntil([&] { return needed.size() == 2; }));
    QCOMPARE(batch, BatchId(0));
    engine.addCustomerKey(key);
    QVERIFY(TransferProbe::waitUntil([&] { return batch != 0; }));
    engine.resume(batch);
    QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());

    TransferRequest back = download();
    back.service = service;
    QCOMPARE(probe->run(back).batch.failed, 1); // without it nobody reads the object
    back.arguments.customerKey = key;
    QCOMPARE(probe->run(back).whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/big.bin") == m_content);
}

/// Nothing limits the line any more, and nobody knows yet how fast it is.
void TestResumeTroubles::smallDownloadThatWasSlowGoesOn()
{
    constexpr qint64 beginning = 500'000;
    const QByteArray content = patternBytes(3 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("small.bin"), content);
    m_relay->setRule([](const Relay::Request &asked) {
        const bool isObject = asked.isFor("GET", "small.bin");
        return isObject ? Relay::Fate::hold(beginning) : Relay::Fate::pass();
    });
    auto probe = start();
    TransferSettings slow;
    slow.bandwidth.down = mebibyte;
    probe->engine().setSettings(slow);
    const BatchId batch = probe->engine().submit(downloadOf("small.bin"));
    QVERIFY(TransferProbe::waitUntil(
        [&] { return probe->outcome(batch).batch.doneBytes == beginning; }));
    endProgram(std::move(probe));
    passEverything();

    probe = start();
    BatchSnapshot ended;
    connect(&probe->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &finished) { ended = finished; });
    probe->engine().restore(finder());
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(ended.done, 1);
    QVERIFY(m_tree->read("to/small.bin") == content);
    const QList<qint64> asked = rangesOf("small.bin");
    QCOMPARE(std::accumulate(asked.begin(), asked.end(), qint64(0)), content.size() - beginning);
}

/// Begun in one request, without a limit; after a second nothing more comes of it.
void TestResumeTroubles::smallDownloadThatTurnsOutSlowIsKept()
{
    constexpr qint64 beginning = 500'000;
    const QByteArray content = patternBytes(3 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("small.bin"), content);
    m_relay->setRule([](const Relay::Request &asked) {
        const bool isWhole = asked.isFor("GET", "small.bin") && asked.range.isEmpty();
        return isWhole ? Relay::Fate::hold(beginning) : Relay::Fate::pass();
    });
    const auto outcome = runAgain(downloadOf("small.bin"));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/small.bin") == content);
    QCOMPARE(rangesOf("small.bin"), (QList<qint64> {0, content.size() - beginning}));
    QCOMPARE(TemporaryTree::contents(m_tree->path("to")).keys(), QByteArrayList({"small.bin"}));
}

void TestResumeTroubles::slowDownloadOfAnObjectThatChangesBeginsAnew()
{
    const QByteArray content = patternBytes(3 * mebibyte, 2);
    m_gateway.put(m_bucket, ObjectKey("folder/small.bin"), patternBytes(3 * mebibyte, 1));
    m_relay->setRule([](const Relay::Request &asked) {
        const bool isWhole = asked.isFor("GET", "small.bin") && asked.range.isEmpty();
        return isWhole ? Relay::Fate::hold(500'000) : Relay::Fate::pass();
    });
    TransferRequest request = download();
    request.remoteSources.first().key = ObjectKey("folder/");
    request.remoteSources.first().targetName.clear();
    request.remoteSources.first().isPrefix = true;
    auto probe = start();
    const BatchId batch = probe->engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.doneBytes > 0; }));
    m_gateway.put(m_bucket, ObjectKey("folder/small.bin"), content);
    QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/small.bin") == content);
    QCOMPARE(rangesOf("small.bin"), (QList<qint64> {0, content.size()}));
}

/// The server sends everything, whatever is asked for.
void TestResumeTroubles::slowDownloadGoesOnWithoutRanges()
{
    const QByteArray content = patternBytes(3 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("small.bin"), content);
    const QByteArray etag
        = '"' + QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex() + '"';
    m_relay->setRule([content, etag, isFirst = true](const Relay::Request &asked) mutable {
        if (!asked.isFor("GET", "small.bin"))
            return Relay::Fate::pass();
        if (std::exchange(isFirst, false))
            return Relay::Fate::hold(500'000);
        return Relay::Fate::say("200 OK", content, "ETag: " + etag + "\r\n");
    });
    const auto outcome = runAgain(downloadOf("small.bin"));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("to/small.bin") == content);
    QCOMPARE(rangesOf("small.bin"), (QList<qint64> {0, content.size() - 500'000, 0}));
    QCOMPARE(TemporaryTree::contents(m_tree->path("to")).keys(), QByteArrayList({"small.bin"}));
}

QTEST_GUILESS_MAIN(TestResumeTroubles)
#include "tst_resumetroubles.moc"
