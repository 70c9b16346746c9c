// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

using namespace windlass;

/// The gateway behind haproxy (tests/support/haproxy), set up in the ways in which people set it
/// up.
class TestHaproxy : public BucketTest
{
    Q_OBJECT
private slots:
    void everythingArrives_data();
    void everythingArrives();
    void answerBeforeTheBodyIsHeard_data();
    void answerBeforeTheBodyIsHeard();

private:
    std::shared_ptr<S3Service> through(const char *way, int attempts = 8) const
    {
        S3Service::Options options;
        options.retryPolicy.maxAttempts = attempts;
        options.retryPolicy.baseDelay = std::chrono::milliseconds(50);
        return std::make_shared<S3Service>(
            Endpoint::custom(m_gateway.value(way), m_gateway.region()).value(),
            std::make_shared<StaticCredentials>(m_gateway.credentials()), options);
    }
};

void TestHaproxy::everythingArrives_data()
{
    QTest::addColumn<QByteArray>("way");
    for (const char *way : {"CLOSING", "FEW", "HALF"})
        QTest::newRow(way) << QByteArray("WINDLASS_TEST_PROXY_") + way;
}

void TestHaproxy::everythingArrives()
{
    QFETCH(QByteArray, way);
    TemporaryTree tree;
    tree.addFile("from/large", patternBytes(11 * 1024 * 1024));
    for (int i = 0; i < 60; ++i)
        tree.addFile("from/" + QByteArray::number(i), patternBytes(i * 100, quint64(i)));
    const auto service = through(way.constData());
    TransferProbe probe(smallParts());
    const auto sent = probe.run(
        TransferRequest::upload(service, {{tree.path("from"), {}}}, m_bucket, ObjectKey("x/")));
    QCOMPARE(sent.whyNotAllDone(), QByteArray());
    RemoteSelection selection;
    selection.key = ObjectKey("x/");
    selection.isPrefix = true;
    const auto fetched
        = probe.run(TransferRequest::download(service, m_bucket, {selection}, tree.path("to")));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(tree.path("from"), tree.path("to")), QByteArray());
    QCOMPARE(uploadsLeft(), 0);
}

void TestHaproxy::answerBeforeTheBodyIsHeard_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << qint64(1000);
    QTest::newRow("large") << qint64(5 * 1024 * 1024);
}

/// The proxy has nobody to ask: that is no lost connection.
void TestHaproxy::answerBeforeTheBodyIsHeard()
{
    QFETCH(qint64, size);
    TemporaryTree tree;
    tree.addFile("file", patternBytes(size));
    TransferConfig config = smallParts();
    config.attempts = 1;
    TransferProbe probe(config);
    const auto outcome = probe.run(TransferRequest::upload(
        through("WINDLASS_TEST_PROXY_NONE", 1), {{tree.path("file"), "file"}}, m_bucket, {}));
    const Error error = *outcome.onlyFailure().error;
    QCOMPARE(error.kind, ErrorKind::Throttled);
    QVERIFY2(describe(error).contains(QLatin1String("503 Service Unavailable")),
        qPrintable(describe(error)));
}

QTEST_GUILESS_MAIN(TestHaproxy)
#include "tst_haproxy.moc"
