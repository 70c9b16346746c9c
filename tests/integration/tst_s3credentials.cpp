// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/unit/testing.h"

#include <QCryptographicHash>
#include <QTest>

using namespace windlass;

namespace {

/// A clock that is wrong.
class ShiftedClock : public SystemClock
{
public:
    explicit ShiftedClock(std::chrono::seconds shift) : m_shift(shift) { }
    QDateTime now() const override { return SystemClock::now().addSecs(m_shift.count()); }

private:
    const std::chrono::seconds m_shift;
};

} // namespace

/// Who asks, and when: what the gateway says to wrong keys, to keys without permission, and to a
/// clock that is wrong.
class TestS3Credentials : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void unknownAccessKeyIsWrongCredentials();
    void wrongSecretIsASignatureThatDiffers();
    void refusedHeadHasItsReason();
    void otherUserIsDenied_data();
    void otherUserIsDenied();
    void otherUserChangesNothing();
    void clockThatIsWrongIsLearnt_data();
    void clockThatIsWrongIsLearnt();

private:
    Session sessionOf(const Credentials &credentials) const
    {
        return Session(GatewayFixture::makeService(m_gateway.endpoint(), credentials));
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    const ObjectKey m_key {"object"};
};

void TestS3Credentials::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
    m_gateway.put(m_bucket, m_key, "content");
}

void TestS3Credentials::unknownAccessKeyIsWrongCredentials()
{
    Session stranger = sessionOf({"NOSUCHACCESSKEY", "secret", {}});
    const auto buckets
        = GatewayFixture::call(stranger, [](const S3Client &s3) { return s3.listBuckets(); });
    QCOMPARE(kindOf(buckets), ErrorKind::WrongCredentials);
    QCOMPARE(buckets.error().s3->code, QByteArray("InvalidAccessKeyId"));
    QVERIFY(describe(buckets.error()).contains(m_gateway.endpoint()));
}

void TestS3Credentials::wrongSecretIsASignatureThatDiffers()
{
    Session stranger = sessionOf({m_gateway.credentials().accessKeyId, "wrong", {}});
    GetObjectInput input;
    input.bucket = m_bucket;
    input.key = m_key;
    const auto got
        = GatewayFixture::call(stranger, [&](const S3Client &s3) { return s3.getObject(input); });
    QCOMPARE(kindOf(got), ErrorKind::SignatureDiffers);
    QCOMPARE(got.error().s3->code, QByteArray("SignatureDoesNotMatch"));
    QVERIFY(describe(got.error()).contains(m_bucket.display() + QLatin1String("/object")));
}

/// An answer to HEAD has no body to say it in.
void TestS3Credentials::refusedHeadHasItsReason()
{
    Session stranger = sessionOf({m_gateway.credentials().accessKeyId, "wrong", {}});
    const auto head = [&](const S3Client &s3) { return s3.headObject(m_bucket, m_key); };
    const auto refused = GatewayFixture::call(stranger, head);
    QCOMPARE(kindOf(refused), ErrorKind::SignatureDiffers);
    QCOMPARE(refused.error().s3->code, QByteArray("SignatureDoesNotMatch"));

    ObjectFields fields;
    const QByteArray key(32, 'k');
    fields.extra.set("x-amz-server-side-encryption-customer-algorithm", "AES256");
    fields.extra.set("x-amz-server-side-encryption-customer-key", key.toBase64());
    fields.extra.set("x-amz-server-side-encryption-customer-key-MD5",
        QCryptographicHash::hash(key, QCryptographicHash::Md5).toBase64());
    m_gateway.put(m_bucket, ObjectKey("encrypted"), "content", fields);
    const auto encrypted = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("encrypted")); });
    QCOMPARE(kindOf(encrypted), ErrorKind::EncryptionKeyNeeded);
}

using Attempt = std::function<QCoro::Task<Result<>>(const S3Client &, BucketName, ObjectKey)>;

/// Any operation as one that is only good or not.
template <typename Operation> static Attempt attempt(Operation operation)
{
    return [operation](
               const S3Client &client, BucketName bucket, ObjectKey key) -> QCoro::Task<Result<>> {
        const S3Client s3 = client;
        const auto result = co_await operation(s3, bucket, key);
        if (!result)
            co_return fail(result.error());
        co_return {};
    };
}

void TestS3Credentials::otherUserIsDenied_data()
{
    QTest::addColumn<Attempt>("operation");
    QTest::newRow("list") << attempt([](const S3Client &s3, BucketName bucket, ObjectKey) {
        ListObjectsInput input;
        input.bucket = bucket;
        return s3.listObjects(input);
    });
    QTest::newRow("head bucket") << attempt(
        [](const S3Client &s3, BucketName bucket, ObjectKey) { return s3.headBucket(bucket); });
    QTest::newRow("head") << attempt([](const S3Client &s3, BucketName bucket, ObjectKey key) {
        return s3.headObject(bucket, key);
    });
    QTest::newRow("get") << attempt([](const S3Client &s3, BucketName bucket, ObjectKey key) {
        GetObjectInput input;
        input.bucket = bucket;
        input.key = key;
        return s3.getObject(input);
    });
    QTest::newRow("put") << attempt([](const S3Client &s3, BucketName bucket, ObjectKey key) {
        PutObjectInput input;
        input.bucket = bucket;
        input.key = key;
        input.body = "overwritten";
        return s3.putObject(input);
    });
    QTest::newRow("delete") << attempt([](const S3Client &s3, BucketName bucket, ObjectKey key) {
        return s3.deleteObject(bucket, key);
    });
    QTest::newRow("multipart") << attempt([](const S3Client &s3, BucketName bucket, ObjectKey key) {
        return s3.createMultipartUpload(bucket, key, {});
    });
    QTest::newRow("delete bucket") << attempt(
        [](const S3Client &s3, BucketName bucket, ObjectKey) { return s3.deleteBucket(bucket); });
}

void TestS3Credentials::otherUserIsDenied()
{
    QFETCH(Attempt, operation);
    Session other = sessionOf(m_gateway.otherCredentials());
    const Result<> result = GatewayFixture::call(
        other, [&](const S3Client &s3) { return operation(s3, m_bucket, m_key); });
    QCOMPARE(kindOf(result), ErrorKind::AccessDenied);
    QVERIFY(describe(result.error()).contains(m_bucket.display()));
}

void TestS3Credentials::otherUserChangesNothing()
{
    Session other = sessionOf(m_gateway.otherCredentials());
    const auto failures = GatewayFixture::call(
        other, [&](const S3Client &s3) { return s3.deleteObjects(m_bucket, {m_key}); });
    // S3 refuses each key, the gateway may refuse the whole request.
    QVERIFY(!failures || failures->size() == 1);
    const Error error = failures ? failures->first().error : failures.error();
    QCOMPARE(error.kind, ErrorKind::AccessDenied);
    QCOMPARE(m_gateway.get(m_bucket, m_key).value_or(QByteArray()), QByteArray("content"));
}

void TestS3Credentials::clockThatIsWrongIsLearnt_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("fast by an hour") << 60;
    QTest::newRow("slow by an hour") << -60;
    QTest::newRow("slow by twelve years") << -12 * 365 * 24 * 60;
}

void TestS3Credentials::clockThatIsWrongIsLearnt()
{
    QFETCH(int, minutes);
    S3Service::Environment environment = S3Service::Environment::system();
    environment.clock = std::make_shared<ShiftedClock>(std::chrono::minutes(minutes));
    Session session(std::make_shared<S3Service>(
        Endpoint::custom(m_gateway.endpoint(), m_gateway.region()).value(),
        std::make_shared<StaticCredentials>(m_gateway.credentials()), S3Service::Options(),
        environment));
    GetObjectInput input;
    input.bucket = m_bucket;
    input.key = m_key;
    const auto got
        = GatewayFixture::call(session, [&](const S3Client &s3) { return s3.getObject(input); });
    QCOMPARE(kindOf(got), std::nullopt);
    QCOMPARE(got->body, QByteArray("content"));
    QVERIFY(qAbs(session.service()->serverNow().secsTo(QDateTime::currentDateTimeUtc())) <= 60);
}

QTEST_GUILESS_MAIN(TestS3Credentials)
#include "tst_s3credentials.moc"
