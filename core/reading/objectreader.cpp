// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/objectreader.h"

#include "core/s3/objectread.h"
#include "core/s3/s3fields.h"
#include "core/s3/s3uri.h"

#include <algorithm>

namespace windlass {

namespace {

CacheKey keyOf(const S3Client &client, const ReadInput &input)
{
    return {
        client.service().endpoint().display().toUtf8(), input.bucket, input.key, input.versionId};
}

bool mayBeKept(const HttpHeaders &headers)
{
    return !headers.value("Cache-Control").toLower().contains("no-store")
        && !ETag(headers.value("ETag")).isEmpty()
        // Encrypted with a customer's own key: its bytes must not be stored on this disk.
        && !headers.contains("x-amz-server-side-encryption-customer-algorithm");
}

/// Passes the body of a response on, and writes it into the cache.
class KeepingSink : public BodySink
{
public:
    /// \a cache: null if nothing is to be kept.
    KeepingSink(std::shared_ptr<BodySink> sink, std::shared_ptr<ReadCache> cache, CacheKey key)
        : m_sink(std::move(sink)), m_cache(std::move(cache)), m_key(std::move(key))
    {
    }

    Result<> begin(const HttpResponseHead &head) override
    {
        m_objectSize = objectSizeFrom(head);
        // For a part of an object of unknown size, it is not known whether it is everything.
        const bool isPartOfUnknown = head.status == 206 && m_objectSize < 0;
        const bool isKept = m_cache && mayBeKept(head.headers) && !isPartOfUnknown;
        if (!isKept)
            m_writer.reset();
        else if (!m_writer)
            m_writer = m_cache->write(m_key);
        if (m_writer)
            m_writer->begin();
        return m_sink->begin(head);
    }

    Result<> write(const char *data, qint64 size) override
    {
        if (m_writer)
            m_writer->write(data, size);
        return m_sink->write(data, size);
    }

    qint64 objectSize() const { return m_objectSize; }

    /// To be called when the body is complete.
    bool commit(const HttpHeaders &headers)
    {
        const qint64 size = m_objectSize < 0 && m_writer ? m_writer->written() : m_objectSize;
        return m_writer && m_writer->commit(headers, size);
    }

private:
    const std::shared_ptr<BodySink> m_sink;
    const std::shared_ptr<ReadCache> m_cache;
    const CacheKey m_key;
    std::unique_ptr<CacheWriter> m_writer;
    qint64 m_objectSize = -1;
};

/// Takes the rest of a body whose beginning came from the cache.
class RestSink : public BodySink
{
public:
    explicit RestSink(std::shared_ptr<BodySink> sink) : m_sink(std::move(sink)) { }

    Result<> begin(const HttpResponseHead &) override
    {
        // The response starts again after a lost connection: what was written cannot be taken back.
        return m_written == 0 ? Result<>() : fail(ErrorKind::ConnectionLost);
    }

    Result<> write(const char *data, qint64 size) override
    {
        m_written += size;
        return m_sink->write(data, size);
    }

private:
    const std::shared_ptr<BodySink> m_sink;
    qint64 m_written = 0;
};

GetObjectInput getInput(const ReadInput &input)
{
    GetObjectInput get;
    get.bucket = input.bucket;
    get.key = input.key;
    get.versionId = input.versionId;
    get.range = input.range;
    return get;
}

ReadOutput outputFrom(const HttpHeaders &headers, qint64 objectSize, bool isFromCache)
{
    ReadOutput output;
    output.head = headOf(headers);
    output.head.size = objectSize;
    output.isFromCache = isFromCache;
    return output;
}

/// The head of the response that a server would send for \a range.
HttpResponseHead headFromCache(const CacheRecord &record, ByteRange range, bool isPart)
{
    HttpResponseHead head;
    head.status = isPart ? 206 : 200;
    head.headers = record.headers;
    head.headers.set("Content-Length", QByteArray::number(range.length));
    head.headers.remove("Content-Range");
    if (isPart)
        head.headers.set("Content-Range",
            "bytes " + QByteArray::number(range.offset) + '-'
                + QByteArray::number(range.offset + range.length - 1) + '/'
                + QByteArray::number(record.objectSize));
    return head;
}

/// Writes what is kept into the sink. If it turns out to be damaged, the rest comes from the
/// server.
QCoro::Task<Result<ReadOutput>> readFromCache(S3Client client, std::shared_ptr<ReadCache> cache,
    ReadInput input, std::shared_ptr<CachedObject> kept)
{
    constexpr qint64 bytesInOneGo = 8 * CacheRecord::chunkSize;
    const CacheRecord &record = kept->record();
    const ByteRange asked = input.range.value_or(ByteRange {0, record.objectSize});
    const qint64 end = std::min(asked.offset + asked.length, record.objectSize);
    const ByteRange range {asked.offset, end - asked.offset};
    const Result<> started
        = input.sink->begin(headFromCache(record, range, input.range.has_value()));
    if (!started)
        co_return fail(started.error());
    kept->noteUsed();
    for (qint64 at = range.offset, sinceBreak = 0; at < end;) {
        const std::optional<QByteArray> bytes = kept->read(at, end - at);
        if (!bytes) {
            cache->remove(record.key);
            GetObjectInput rest = getInput(input);
            rest.range = ByteRange {at, end - at};
            rest.objectSize = record.objectSize;
            rest.ifMatch = record.etag();
            rest.sink = std::make_shared<RestSink>(input.sink);
            const Result<GetObjectOutput> got = co_await client.getObject(std::move(rest));
            if (!got)
                co_return fail(got.error());
            break;
        }
        const Result<> written = input.sink->write(bytes->constData(), bytes->size());
        if (!written)
            co_return fail(written.error());
        at += bytes->size();
        sinceBreak += bytes->size();
        if (sinceBreak < bytesInOneGo)
            continue;
        sinceBreak = 0; // other jobs on this lane need time, too
        const std::shared_ptr<Clock> clock = client.service().environment().clock;
        co_await clock->sleep(std::chrono::milliseconds(0), client.cancelToken());
        if (client.cancelToken().isCancelled())
            co_return fail(ErrorKind::Cancelled);
    }
    co_return outputFrom(record.headers, record.objectSize, true);
}

/// An empty object has no valid range (RFC 9110, 15.5.17).
QCoro::Task<Result<ReadOutput>> readNothing(S3Client client, ReadInput input, Error refusal)
{
    const Result<ObjectHead> head
        = co_await client.headObject(input.bucket, input.key, input.versionId);
    if (!head)
        co_return fail(head.error());
    if (head->size != 0)
        co_return fail(std::move(refusal));
    HttpResponseHead response;
    response.status = 200;
    response.headers = head->headers;
    const Result<> started = input.sink->begin(response);
    if (!started)
        co_return fail(started.error());
    co_return outputFrom(head->headers, 0, false);
}

bool isRefusedRange(const Error &error)
{
    return error.s3 && error.s3->httpStatus == 416;
}

} // namespace

QCoro::Task<Result<ReadOutput>> readObject(
    S3Client client, std::shared_ptr<ReadCache> cache, ReadInput input)
{
    const CacheKey key = keyOf(client, input);
    std::shared_ptr<CachedObject> kept = cache ? cache->find(key) : nullptr;
    if (kept && !kept->covers(input.range))
        kept.reset();
    const bool isFromBeginning = !input.range || input.range->offset == 0;
    const auto sink
        = std::make_shared<KeepingSink>(input.sink, isFromBeginning ? cache : nullptr, key);
    GetObjectInput get = getInput(input);
    get.sink = sink;
    if (kept)
        get.ifNoneMatch = kept->record().etag();
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(get));
    if (got && got->isNotModified)
        co_return co_await readFromCache(client, cache, input, kept);
    const bool mayBeEmpty = !got && isRefusedRange(got.error()) && isFromBeginning;
    if (mayBeEmpty)
        co_return co_await readNothing(client, input, got.error());
    if (!got)
        co_return fail(got.error());
    if (sink->commit(got->head.headers))
        cache->trim();
    const qint64 size = sink->objectSize() < 0 ? got->head.size : sink->objectSize();
    co_return outputFrom(got->head.headers, size, false);
}

} // namespace windlass
