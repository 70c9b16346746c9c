// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/session.h"

#include <QTest>

#include <memory>

namespace windlass {

/// Waits for \a future, running the event loop; an error of its own kind when nothing comes.
template <typename T> Result<T> resultOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        return fail(ErrorKind::Timeout, QStringLiteral("the test"));
    return future.takeResult();
}

/// The gateway's service, from WINDLASS_TEST_ENDPOINT, _ACCESS_KEY and _SECRET_KEY; null if they
/// are not set. Another \a endpoint may be asked for with the same keys.
std::shared_ptr<S3Service> testService(QString endpoint = {});

/// A bucket of the real server with a name of its own, emptied and removed at the end.
class TestBucket
{
public:
    explicit TestBucket(std::shared_ptr<S3Service> service);
    ~TestBucket();

    bool isReady() const { return m_isReady; }
    const BucketName &name() const { return m_name; }
    Session &session() { return m_session; }

    bool put(const QByteArray &key, const QByteArray &body = "x");
    /// Zero-byte objects PREFIX0 … PREFIXn-1, many at a time.
    bool putMany(const QByteArray &prefix, int count);
    /// All keys, sorted; empty if they cannot be listed.
    QList<QByteArray> keys();

private:
    QFuture<Result<PutObjectOutput>> beginPut(const QByteArray &key, const QByteArray &body);
    bool removeObjects(const QList<ObjectKey> &keys);

    Session m_session;
    const BucketName m_name;
    bool m_isReady = false;
};

} // namespace windlass
