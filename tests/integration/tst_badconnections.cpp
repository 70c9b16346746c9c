// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QTcpServer>
#include <QTest>

using namespace windlass;

/// Bad input, on the way to the server: one sentence that names what it is about, on the row that
/// it belongs to; and the engine goes on with what else there is.
class TestBadConnections : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void uploadFails_data();
    void uploadFails();
    void downloadOfAnObjectFails_data() { uploadFails_data(); }
    void downloadOfAnObjectFails();
    void downloadOfAFolderFails_data() { uploadFails_data(); }
    void downloadOfAFolderFails();

private:
    struct Bad {
        QString endpoint;
        Credentials credentials;
        BucketName bucket;
        ErrorKind kind;
        QString named; ///< in the sentence
    };
    Bad bad(const QByteArray &row) const;

    GatewayFixture m_gateway;
    BucketName m_bucket;
    quint16 m_closedPort = 0;
};

void TestBadConnections::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
    m_gateway.put(m_bucket, ObjectKey("folder/object"), "content");
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_closedPort = server.serverPort();
}

TestBadConnections::Bad TestBadConnections::bad(const QByteArray &row) const
{
    const QString good = m_gateway.endpoint();
    const Credentials keys = m_gateway.credentials();
    const QString bucketName = m_bucket.display();
    if (row == "unknown access key")
        return {
            good, {"NOSUCHKEY", "secret", {}}, m_bucket, ErrorKind::WrongCredentials, bucketName};
    if (row == "wrong secret")
        return {good, {keys.accessKeyId, "wrong", {}}, m_bucket, ErrorKind::SignatureDiffers,
            bucketName};
    if (row == "keys of someone else")
        return {good, m_gateway.otherCredentials(), m_bucket, ErrorKind::AccessDenied, bucketName};
    if (row == "unknown host")
        return {QStringLiteral("http://windlass.invalid"), keys, m_bucket, ErrorKind::HostNotFound,
            QStringLiteral("windlass.invalid")};
    if (row == "refused connection")
        return {QStringLiteral("http://127.0.0.1:%1").arg(m_closedPort), keys, m_bucket,
            ErrorKind::ConnectionRefused, QStringLiteral("127.0.0.1:%1").arg(m_closedPort)};
    if (row == "untrusted certificate")
        return {m_gateway.tlsEndpoint(), keys, m_bucket, ErrorKind::CertificateUntrusted,
            QUrl(m_gateway.tlsEndpoint()).authority()};
    return {good, keys, BucketName("windlass-test-there-is-none"), ErrorKind::NoSuchBucket,
        QStringLiteral("windlass-test-there-is-none")};
}

void TestBadConnections::uploadFails_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const char *row : {"unknown access key", "wrong secret", "keys of someone else",
             "unknown host", "refused connection", "untrusted certificate", "missing bucket"})
        QTest::newRow(row) << QByteArray(row);
}

/// The sentence is about what the row is about, and more than that.
static bool isClear(const Error &error, const QString &named)
{
    const QString sentence = describe(error);
    return sentence.contains(named) && sentence.size() > named.size() + 20
        && !sentence.contains(QLatin1Char('%'));
}

void TestBadConnections::uploadFails()
{
    QFETCH(QByteArray, row);
    const Bad input = bad(row);
    TemporaryTree tree;
    tree.addFile("small", "content");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(
        TransferRequest::upload(GatewayFixture::makeService(input.endpoint, input.credentials),
            {{tree.path("small"), "new"}}, input.bucket, {}));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.items.size(), 1);
    const Error error = *outcome.onlyFailure().error;
    QCOMPARE(error.kind, input.kind);
    QVERIFY2(isClear(error, input.named), qPrintable(describe(error)));
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(kindOf(m_gateway.get(m_bucket, ObjectKey("new"))), ErrorKind::NoSuchKey);

    // It was this batch alone.
    const auto next = probe.run(
        TransferRequest::upload(m_gateway.service(), {{tree.path("small"), "good"}}, m_bucket, {}));
    QCOMPARE(next.whyNotAllDone(), QByteArray());
}

void TestBadConnections::downloadOfAnObjectFails()
{
    QFETCH(QByteArray, row);
    const Bad input = bad(row);
    RemoteSelection selection;
    selection.key = ObjectKey("folder/object");
    selection.size = 7;
    selection.targetName = "object";
    TemporaryTree target;
    target.addFile("object", "old");
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(
        TransferRequest::download(GatewayFixture::makeService(input.endpoint, input.credentials),
            input.bucket, {selection}, target.path()));
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.items.size(), 1);
    const Error error = *outcome.onlyFailure().error;
    QCOMPARE(error.kind, input.kind);
    QVERIFY2(isClear(error, input.named), qPrintable(describe(error)));
    QCOMPARE(probe.contradictions(), QByteArray());
    QCOMPARE(target.contents().keys(), QByteArrayList({"object"}));
    QCOMPARE(target.read("object"), QByteArray("old"));
}

void TestBadConnections::downloadOfAFolderFails()
{
    QFETCH(QByteArray, row);
    const Bad input = bad(row);
    RemoteSelection selection;
    selection.key = ObjectKey("folder/");
    selection.isPrefix = true;
    TemporaryTree target;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(
        TransferRequest::download(GatewayFixture::makeService(input.endpoint, input.credentials),
            input.bucket, {selection}, target.path()));
    // There is no row yet that it could belong to: it is the batch's.
    QVERIFY(outcome.isFinished);
    QCOMPARE(outcome.items.size(), 0);
    QVERIFY(outcome.batch.scanError);
    QCOMPARE(outcome.batch.scanError->kind, input.kind);
    QVERIFY2(isClear(*outcome.batch.scanError, input.named),
        qPrintable(describe(*outcome.batch.scanError)));
    QCOMPARE(target.contents().size(), 0);
}

QTEST_GUILESS_MAIN(TestBadConnections)
#include "tst_badconnections.moc"
