// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/session.h"
#include "ui/sharing/sharelinkdialog.h"

#include <QCheckBox>
#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace windlass;

/// The links of the dialog, fetched from the real server by a client that has no keys.
class TestShareLinkGateway : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLinkFetchesTheObject_data();
    void aLinkFetchesTheObject();
    void aLinkMakesBrowsersDownload();
    void aChangedLinkIsRefused();

private:
    void put(const QByteArray &key, const QByteArray &body);
    std::unique_ptr<QNetworkReply> get(const QUrl &url);

    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<Session> m_session;
    QNetworkAccessManager m_network;
    const BucketName m_bucket {
        "windlass-share-" + QByteArray::number(QDateTime::currentMSecsSinceEpoch())};
};

void TestShareLinkGateway::initTestCase()
{
    const Result<Endpoint> endpoint
        = Endpoint::custom(qEnvironmentVariable("WINDLASS_TEST_ENDPOINT"), {});
    if (!endpoint)
        QFAIL("run this below tests/support/gateway run --");
    m_service = std::make_shared<S3Service>(*endpoint,
        std::make_shared<StaticCredentials>(Credentials {
            qgetenv("WINDLASS_TEST_ACCESS_KEY"), qgetenv("WINDLASS_TEST_SECRET_KEY"), {}}));
    m_session = std::make_unique<Session>(m_service);
    auto created = m_session->run([bucket = m_bucket](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.createBucket(bucket);
    });
    QTRY_VERIFY_WITH_TIMEOUT(created.isFinished(), 20000);
    QVERIFY(created.result());
}

void TestShareLinkGateway::put(const QByteArray &key, const QByteArray &body)
{
    PutObjectInput input;
    input.bucket = m_bucket;
    input.key = ObjectKey(key);
    input.body = body;
    auto done = m_session->run([input](S3Client client) -> QCoro::Task<Result<PutObjectOutput>> {
        co_return co_await client.putObject(input);
    });
    QTRY_VERIFY_WITH_TIMEOUT(done.isFinished(), 20000);
    QVERIFY(done.result());
}

std::unique_ptr<QNetworkReply> TestShareLinkGateway::get(const QUrl &url)
{
    std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
    const bool finished = QTest::qWaitFor([&] { return reply->isFinished(); }, 20000);
    return finished ? std::move(reply) : nullptr;
}

void TestShareLinkGateway::aLinkFetchesTheObject_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("plain") << QByteArray("plain.txt");
    QTest::newRow("spaces and signs") << QByteArray("a b+c%20d&e=f?g#h.txt");
    QTest::newRow("slashes") << QByteArray("a//b/./../c/");
    QTest::newRow("UTF-8") << QByteArray("früh/日本/😀.jpg");
    QTest::newRow("quotes") << QByteArray("it's \"quoted\"; \\ {x} [y] <z>");
}

void TestShareLinkGateway::aLinkFetchesTheObject()
{
    QFETCH(QByteArray, key);
    put(key, "body of " + key);
    const ShareLinkDialog dialog(m_service, m_bucket, ObjectKey(key));
    const auto reply = get(QUrl::fromEncoded(dialog.link().toLatin1(), QUrl::StrictMode));
    QVERIFY(reply);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(reply->readAll(), "body of " + key);
}

void TestShareLinkGateway::aLinkMakesBrowsersDownload()
{
    put("dir/früh \"1\".txt", "x");
    ShareLinkDialog dialog(m_service, m_bucket, ObjectKey("dir/früh \"1\".txt"));
    dialog.findChild<QCheckBox *>()->setChecked(true);
    const auto reply = get(QUrl::fromEncoded(dialog.link().toLatin1(), QUrl::StrictMode));
    QVERIFY(reply);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(reply->rawHeader("Content-Disposition"),
        QByteArray("attachment; filename=\"fr__h _1_.txt\"; "
                   "filename*=UTF-8''fr%C3%BCh%20%221%22.txt"));
}

void TestShareLinkGateway::aChangedLinkIsRefused()
{
    put("mine.txt", "x");
    const ShareLinkDialog dialog(m_service, m_bucket, ObjectKey("mine.txt"));
    QString other = dialog.link();
    other.replace(QStringLiteral("X-Amz-Expires=3600"), QStringLiteral("X-Amz-Expires=7200"));
    const auto reply = get(QUrl(other));
    QVERIFY(reply);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 403);
}

QTEST_MAIN(TestShareLinkGateway)
#include "tst_sharelinkgateway.moc"
