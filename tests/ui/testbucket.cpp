// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testbucket.h"

#include <QUuid>

namespace windlass {

std::shared_ptr<S3Service> testService(QString endpoint)
{
    if (endpoint.isEmpty())
        endpoint = qEnvironmentVariable("WINDLASS_TEST_ENDPOINT");
    const Credentials keys {
        qgetenv("WINDLASS_TEST_ACCESS_KEY"), qgetenv("WINDLASS_TEST_SECRET_KEY"), {}};
    const Result<Endpoint> parsed = Endpoint::custom(endpoint, "us-east-1");
    if (!parsed || !keys.isComplete())
        return nullptr;
    return std::make_shared<S3Service>(*parsed, std::make_shared<StaticCredentials>(keys));
}

static BucketName uniqueName()
{
    return BucketName("windlass-ui-" + QUuid::createUuid().toByteArray(QUuid::Id128).left(16));
}

TestBucket::TestBucket(std::shared_ptr<S3Service> service)
    : m_session(std::move(service)), m_name(uniqueName())
{
    const auto create = [name = m_name](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.createBucket(name);
    };
    m_isReady = resultOf(m_session.run(create)).has_value();
}

TestBucket::~TestBucket()
{
    for (QList<QByteArray> left = keys(); !left.isEmpty(); left = keys()) {
        QList<ObjectKey> batch;
        for (const QByteArray &key : left.mid(0, 1000))
            batch.append(ObjectKey(key));
        if (!removeObjects(batch))
            break;
    }
    const auto remove = [name = m_name](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteBucket(name);
    };
    if (!resultOf(m_session.run(remove)))
        qWarning("the bucket %s is left behind", m_name.bytes().constData());
}

bool TestBucket::removeObjects(const QList<ObjectKey> &keys)
{
    const auto work
        = [name = m_name, keys](S3Client client) -> QCoro::Task<Result<QList<DeleteFailure>>> {
        co_return co_await client.deleteObjects(name, keys);
    };
    const Result<QList<DeleteFailure>> failures = resultOf(m_session.run(work));
    return failures && failures->isEmpty();
}

QFuture<Result<PutObjectOutput>> TestBucket::beginPut(const QByteArray &key, const QByteArray &body)
{
    PutObjectInput input;
    input.bucket = m_name;
    input.key = ObjectKey(key);
    input.body = body;
    return m_session.run([input](S3Client client) -> QCoro::Task<Result<PutObjectOutput>> {
        co_return co_await client.putObject(input);
    });
}

bool TestBucket::put(const QByteArray &key, const QByteArray &body)
{
    return resultOf(beginPut(key, body)).has_value();
}

bool TestBucket::putMany(const QByteArray &prefix, int count)
{
    QList<QFuture<Result<PutObjectOutput>>> futures;
    for (int i = 0; i < count; ++i)
        futures.append(beginPut(prefix + QByteArray::number(i), {}));
    bool good = true;
    for (const auto &future : futures)
        good &= resultOf(future).has_value();
    return good;
}

QList<QByteArray> TestBucket::keys()
{
    ListObjectsInput input;
    input.bucket = m_name;
    QList<QByteArray> keys;
    do {
        const auto work = [input](S3Client client) -> QCoro::Task<Result<ListObjectsPage>> {
            co_return co_await client.listObjects(input);
        };
        const Result<ListObjectsPage> page = resultOf(m_session.run(work));
        if (!page)
            return {};
        for (const ObjectInfo &object : page->objects)
            keys.append(object.key.bytes());
        input.position = page->next;
    } while (input.position);
    return keys;
}

} // namespace windlass
