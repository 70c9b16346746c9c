// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/s3/session.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>

namespace windlass {

/// The real S3 server of the tests (tests/support/gateway), as one of its users sees it: where it
/// is, who may ask, and buckets that are gone at the end. Which server that is, is said by the file
/// that WINDLASS_TEST_GATEWAY_ENV names, or else by the WINDLASS_TEST_* variables themselves.
///
/// Takes every AWS_* and proxy variable out of this process' environment, so that what lies about
/// on a developer's machine decides nothing. Lives on one thread with an event loop.
class GatewayFixture
{
public:
    GatewayFixture();
    /// Removes the buckets that makeBucket() made, with all that is in them.
    ~GatewayFixture();

    /// For initTestCase(): `QVERIFY2(m_gateway.isReady(), m_gateway.problem());`
    bool isReady() const { return m_problem.isEmpty(); }
    const char *problem() const { return m_problem.constData(); }

    QString endpoint() const { return value("WINDLASS_TEST_ENDPOINT"); }
    QString tlsEndpoint() const { return value("WINDLASS_TEST_TLS_ENDPOINT"); }
    QString virtualHostEndpoint() const { return value("WINDLASS_TEST_VHOST_ENDPOINT"); }
    QString caBundle() const { return value("WINDLASS_TEST_CA"); }
    QByteArray region() const { return value("WINDLASS_TEST_REGION").toLatin1(); }
    /// Of the environment, or of the file that it names.
    QString value(const char *name) const;
    /// Of the user who owns the buckets.
    Credentials credentials() const;
    /// Of a user who may see none of them.
    Credentials otherCredentials() const;

    /// A service that is not the gateway's own user on http: whatever a test wants it to be. It
    /// retries as often as others do, but does not wait long.
    static std::shared_ptr<S3Service> makeService(const QString &endpoint,
        const Credentials &credentials, const QString &caBundle = {},
        AddressingStyle style = AddressingStyle::Auto);

    /// The owner on http.
    const std::shared_ptr<S3Service> &service() const { return m_service; }
    Session &session() { return *m_session; }

    /// A new, empty bucket whose name nobody else uses. Ends the program if there is none to be
    /// had.
    BucketName makeBucket();
    /// One that keeps old versions.
    BucketName makeVersionedBucket();

    /// The result of \a future, waited for in an event loop. After \a limit it is a Timeout.
    template <typename T>
    static Result<T> await(QFuture<Result<T>> future, std::chrono::milliseconds limit = longestWait)
    {
        if (!waitUntil([&] { return future.isFinished(); }, limit))
            return fail(ErrorKind::Timeout, QStringLiteral("a test's bounded wait"));
        if (future.resultCount() == 0)
            return fail(ErrorKind::Cancelled);
        return future.result();
    }

    /// `call([&](const S3Client &s3) { return s3.headObject(bucket, key); })`: the result of one
    /// operation as the owner, or as the user of \a session.
    template <typename Operation> auto call(Operation operation)
    {
        return call(*m_session, std::move(operation));
    }
    template <typename Operation> static auto call(Session &session, Operation operation)
    {
        using Task = std::invoke_result_t<Operation, const S3Client &>;
        CancelSource cancel;
        auto future = session.run(
            [operation](S3Client client) -> Task { co_return co_await operation(client); },
            cancel.token());
        auto result = await(future);
        if (!future.isFinished()) {
            cancel.cancel(); // what the operation refers to dies with its caller
            await(future);
        }
        return result;
    }

    /// Stores \a body; the program ends if that fails, so that a test has what it builds upon.
    ETag put(const BucketName &bucket, const ObjectKey &key, const QByteArray &body,
        const ObjectFields &fields = {});
    Result<QByteArray> get(const BucketName &bucket, const ObjectKey &key);
    /// All keys below \a prefix, in the order of the listing.
    Result<QList<ObjectKey>> keys(const BucketName &bucket, const ObjectKey &prefix = {});
    /// The number of versions and delete markers; up to 1,000.
    Result<qsizetype> versionCount(const BucketName &bucket);
    /// The keys of unfinished multipart uploads.
    Result<QList<ObjectKey>> unfinishedUploads(const BucketName &bucket);

    static constexpr std::chrono::milliseconds longestWait = std::chrono::seconds(60);

private:
    static bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit);
    void removeBucket(const BucketName &bucket);

    QHash<QByteArray, QString> m_values;
    QByteArray m_problem;
    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<Session> m_session;
    QList<BucketName> m_buckets;
};

} // namespace windlass
