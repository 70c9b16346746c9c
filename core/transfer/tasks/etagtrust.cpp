// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/etagtrust.h"

#include "core/base/clock.h"
#include "core/base/digest.h"

#include <algorithm>

namespace windlass {

namespace {

class Md5Sink : public BodySink
{
public:
    Result<> begin(const HttpResponseHead &) override
    {
        m_md5.result();
        return {};
    }
    Result<> write(const char *data, qint64 size) override
    {
        m_md5.add(data, size);
        return {};
    }
    QByteArray result() { return m_md5.result(); }

private:
    Digest m_md5 {Digest::Algorithm::Md5};
};

} // namespace

bool mayETagBeNoChecksum(
    const ServerFacts &facts, const StoredChecksum &stored, const HttpHeaders &headers, qint64 size)
{
    const bool isOfETag
        = stored.how == Verification::Md5ETag || stored.how == Verification::CompositeETag;
    // If the server is proven to have MD5s as ETags, the object is damaged. That it has none may
    // have been found out with another object, since \a stored was read.
    return isOfETag && !facts.hasChecksumsAsETags.isProven()
        && StoredChecksum::from(headers, size, {}, false).isNone();
}

bool mayETagBeNoChecksum(
    const TransferContext &context, const StoredChecksum &stored, const HttpHeaders &headers)
{
    return mayETagBeNoChecksum(
        context.request().service->facts(), stored, headers, context.item->size);
}

QCoro::Task<Result<bool>> isFetchedAlike(TransferContext context, QByteArray md5)
{
    const auto sink = std::make_shared<Md5Sink>();
    GetObjectInput input;
    input.bucket = context.request().bucket;
    input.key = context.source().key;
    input.versionId = context.source().version;
    input.ifMatch = context.item->facts.etag;
    input.sink = sink;
    const S3Client client = context.client();
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(input));
    if (!got)
        co_return fail(changedIfRefused(got.error()));
    const bool isAlike = sink->result() == md5;
    if (isAlike)
        context.request().service->facts().hasChecksumsAsETags.noteMissing();
    co_return isAlike;
}

QCoro::Task<Result<QByteArray>> md5OfBytes(ReadBytes read, qint64 size, CancelToken cancel)
{
    constexpr qint64 step = 1024 * 1024;
    constexpr std::chrono::milliseconds turn {0};
    SystemClock clock;
    Digest md5(Digest::Algorithm::Md5);
    QByteArray buffer(qsizetype(std::min(step, size)), Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        const qint64 n = std::min(step, size - done);
        const Result<> got = read(done, buffer.data(), n);
        if (!got)
            co_return fail(got.error());
        md5.add(buffer.constData(), n);
        done += n;
        co_await clock.sleep(turn, cancel);
        if (cancel.isCancelled())
            co_return fail(ErrorKind::Cancelled);
    }
    co_return md5.result();
}

} // namespace windlass
