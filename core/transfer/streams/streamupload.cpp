// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/streams/streamupload.h"

#include "core/localfs/contenttype.h"
#include "core/net/bufferbody.h"
#include "core/s3/s3errors.h"
#include "core/s3/s3fields.h"
#include "core/s3/s3uri.h"
#include "core/transfer/tasks/multipartbegin.h"
#include "core/transfer/tasks/objecttags.h"
#include "core/transfer/tasks/uploadabort.h"

#include <algorithm>

namespace windlass {

namespace {

QByteArray typeFor(const ObjectKey &key)
{
    const QByteArray type = contentTypeOfName(key.bytes());
    return type.isEmpty() ? QByteArray("application/octet-stream") : type;
}

GrowingParts cutFor(const ServerFacts &facts, qint64 wanted)
{
    // If a size was refused, the real limit is not known.
    const qint64 largest = PartPlan::forServer(wanted, wanted, facts).partSize;
    return GrowingParts(std::min(wanted, largest), facts.maxParts(), facts.largestBody());
}

QByteArray etagOf(const QList<CompletedPart> &parts)
{
    std::vector<VerifiedPart> all;
    for (const CompletedPart &part : parts)
        all.push_back({part.etag, Verification::SignedSha256, {}});
    return compositeETag(all);
}

/// Completing needs the ETag of each part. Some servers do not return it for the part's upload, but
/// in the list of parts.
QCoro::Task<QList<CompletedPart>> withETags(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, QList<CompletedPart> parts)
{
    const bool areKnown = std::none_of(
        parts.begin(), parts.end(), [](const CompletedPart &part) { return part.etag.isEmpty(); });
    if (areKnown)
        co_return parts;
    const Result<QList<PartInfo>> listed = co_await client.listParts(bucket, key, id);
    for (const PartInfo &part : listed.value_or(QList<PartInfo>())) {
        if (part.partNumber >= 1 && part.partNumber <= parts.size())
            parts[part.partNumber - 1].etag = part.etag;
    }
    co_return parts;
}

/// The response to an earlier attempt may have been lost: then the upload no longer exists, and the
/// object does.
QCoro::Task<Result<CompletedUpload>> completeUpload(S3Client client, BucketName bucket,
    ObjectKey key, UploadId id, QList<CompletedPart> parts, qint64 size, QByteArray crc64)
{
    parts = co_await withETags(client, bucket, key, id, parts);
    const Result<CompletedUpload> completed
        = co_await client.completeMultipartUpload(bucket, key, id, parts, false, crc64);
    const bool isGone
        = !completed && completed.error().s3 && completed.error().s3->code == "NoSuchUpload";
    const QByteArray expected = etagOf(parts);
    const bool isAsExpected
        = completed && !expected.isEmpty() && completed->etag.bytes().contains(expected);
    const bool isCrcTold = completed && !crc64.isEmpty() && completed->crc64 == crc64;
    if ((isAsExpected && crc64.isEmpty()) || (isCrcTold && !completed->etag.isEmpty()))
        co_return completed;
    if (!completed && !isGone)
        co_return completed;
    HeadObjectInput asked;
    asked.bucket = bucket;
    asked.key = key;
    asked.wantsChecksum = !crc64.isEmpty();
    const Result<ObjectHead> head = co_await client.headObject(asked);
    if (!head)
        co_return completed; // some keys can write but not read
    if (isGone) {
        const bool isThere
            = head->size == size && !expected.isEmpty() && head->etag.bytes().contains(expected);
        if (!isThere)
            co_return completed;
        co_return CompletedUpload {head->etag, crc64From(head->headers)};
    }
    if (head->size >= 0 && head->size != size)
        co_return fail(ErrorKind::StoredWrong, S3Uri {bucket, key}.display(),
            QStringLiteral("%1 bytes").arg(head->size));
    const QByteArray stored = crc64From(head->headers);
    co_return CompletedUpload {head->etag, stored.isEmpty() ? completed->crc64 : stored};
}

} // namespace

StreamUpload::StreamUpload(Session &session, BucketName bucket, ObjectKey key,
    const ObjectOptions &options, qint64 partSize, CancelToken cancel)
    : m_session(session), m_bucket(std::move(bucket)), m_key(std::move(key)), m_options(options),
      m_fields(options.forUpload(typeFor(m_key))), m_wanted(partSize), m_cancelled(cancel),
      m_cut(cutFor(session.service()->facts(), partSize)), m_cancel(cancel)
{
}

Result<StoredStream> StreamUpload::run(const ReadStream &read)
{
    for (;;) {
        Result<StoredStream> stored = attempt(read);
        if (stored)
            return stored;
        giveUp();
        if (!cutSmaller(stored.error()))
            return stored;
    }
}

Result<StoredStream> StreamUpload::attempt(const ReadStream &read)
{
    const Result<QByteArray> first = readPart(read);
    if (!first)
        return fail(first.error());
    if (first->size() < m_cut.sizeOf(1))
        return putWhole(*first);
    return putParts(read, *first);
}

/// Whether another attempt makes sense: everything read is still in memory, and the parts will now
/// be smaller.
bool StreamUpload::cutSmaller(const Error &error)
{
    if (error.kind != ErrorKind::TooLargeForProxy || !m_done.isEmpty() || m_cancelled.isCancelled())
        return false;
    ServerFacts &facts = m_session.service()->facts();
    facts.noteTooLarge(m_refused.size());
    const GrowingParts smaller = cutFor(facts, m_wanted);
    if (smaller.sizeOf(1) >= m_refused.size())
        return false;
    m_cut = smaller;
    QByteArray unsent = std::exchange(m_refused, {});
    for (const Sending &sending : m_sending)
        unsent += sending.bytes;
    m_unsent = unsent + m_unsent;
    m_sending.clear();
    m_buffered = 0;
    m_sent = 0;
    m_size = 0;
    m_crc64.clear();
    m_signedParts = 0;
    m_id = {};
    m_mayBePartial = false;
    m_cancel = CancelSource(m_cancelled);
    return true;
}

/// The next part; a shorter one ends the stream.
Result<QByteArray> StreamUpload::readPart(const ReadStream &read)
{
    const qint64 wanted = m_cut.sizeOf(std::min(m_sent + 1, m_cut.maxParts()));
    QByteArray part(qsizetype(wanted), Qt::Uninitialized);
    qint64 filled = std::min(wanted, qint64(m_unsent.size()));
    std::copy_n(m_unsent.constData(), filled, part.data());
    m_unsent.remove(0, qsizetype(filled));
    while (filled < wanted) {
        const Result<qint64> got = read(part.data() + filled, wanted - filled);
        if (m_cancel.isCancelled())
            return fail(ErrorKind::Cancelled);
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        filled += *got;
    }
    part.truncate(qsizetype(filled));
    if (filled < wanted / 2)
        part.squeeze();
    return part;
}

Result<StoredStream> StreamUpload::putWhole(const QByteArray &body)
{
    PutObjectInput input;
    input.bucket = m_bucket;
    input.key = m_key;
    input.fields = m_fields;
    if (!body.isEmpty())
        input.source = std::make_shared<BufferBody>(body);
    const auto work = [input](S3Client client) -> QCoro::Task<Result<PutObjectOutput>> {
        co_return co_await client.putObject(input);
    };
    const Result<PutObjectOutput> put = m_session.run(work, m_cancel.token()).result();
    if (!put) {
        m_refused = body;
        return fail(put.error());
    }
    return StoredStream {body.size(), 0, put->etag,
        put->crc64.isEmpty() ? Verification::SignedSha256 : Verification::Crc64Nvme};
}

Result<StoredStream> StreamUpload::putParts(const ReadStream &read, QByteArray part)
{
    while (!part.isEmpty()) {
        m_size += part.size();
        if (m_size > PartPlan::largestObject || m_sent == m_cut.maxParts())
            return fail(ErrorKind::TooLarge, S3Uri {m_bucket, m_key}.display());
        const bool isLast = part.size() < m_cut.sizeOf(m_sent + 1);
        if (m_id.isEmpty()) {
            if (const Result<> started = begin(); !started)
                return fail(started.error());
        }
        send(std::exchange(part, {}));
        if (isLast)
            break;
        // Make room for the next part before reading it.
        const qint64 next = m_cut.sizeOf(std::min(m_sent + 1, m_cut.maxParts()));
        while (!m_sending.empty() && m_buffered + next > maxBuffered) {
            if (const Result<> sent = awaitOne(); !sent)
                return fail(sent.error());
        }
        Result<QByteArray> more = readPart(read);
        if (!more)
            return fail(more.error());
        part = std::move(*more);
    }
    while (!m_sending.empty()) {
        if (const Result<> sent = awaitOne(); !sent)
            return fail(sent.error());
    }
    return complete();
}

Result<> StreamUpload::begin()
{
    const auto work = [this](S3Client client) -> QCoro::Task<Result<UploadId>> {
        co_return co_await client.createMultipartUpload(m_bucket, m_key, m_fields);
    };
    m_started = QDateTime::currentMSecsSinceEpoch();
    const Result<UploadId> id = m_session.run(work, m_cancel.token()).result();
    m_mayBePartial = id || isOutcomeUnknown(id.error());
    if (!id)
        return fail(id.error());
    m_id = *id;
    return {};
}

void StreamUpload::send(const QByteArray &part)
{
    UploadPartInput input;
    input.bucket = m_bucket;
    input.key = m_key;
    input.uploadId = m_id;
    input.partNumber = ++m_sent;
    input.source = std::make_shared<BufferBody>(part);
    input.checksum = m_options.checksum;
    const auto work = [input](S3Client client) -> QCoro::Task<Result<UploadPartOutput>> {
        co_return co_await client.uploadPart(input);
    };
    m_buffered += part.size();
    m_sending.push_back({m_session.run(work, m_cancel.token()), part});
}

Result<> StreamUpload::awaitOne()
{
    const Sending oldest = std::move(m_sending.front());
    m_sending.pop_front();
    const Result<UploadPartOutput> sent = oldest.response.result();
    m_buffered -= oldest.bytes.size();
    if (!sent) {
        m_refused = oldest.bytes;
        return fail(sent.error());
    }
    noteCrc64(sent->crc64, oldest.bytes.size());
    CompletedPart part {int(m_done.size()) + 1, sent->etag};
    // If it cannot be combined into the whole object's checksum, it must be sent again.
    const std::optional<Checksum::Kind> kind = m_options.checksum;
    if (kind && !Checksum::isCombinable(*kind))
        part.checksum = {checksumElement(*kind), Checksum::of(*kind, oldest.bytes).toBase64()};
    m_done.append(part);
    return {};
}

/// \a crc64 of the next part; empty: the server has not confirmed it.
void StreamUpload::noteCrc64(const QByteArray &crc64, qint64 size)
{
    const bool isFirst = m_done.isEmpty();
    m_signedParts += crc64.isEmpty() ? 1 : 0;
    if (crc64.isEmpty() || (!isFirst && m_crc64.isEmpty()))
        m_crc64.clear();
    else
        m_crc64
            = isFirst ? crc64 : Checksum::combine(Checksum::Kind::Crc64Nvme, m_crc64, crc64, size);
}

Result<StoredStream> StreamUpload::complete()
{
    const auto work = [this](S3Client client) {
        return completeUpload(std::move(client), m_bucket, m_key, m_id, m_done, m_size, m_crc64);
    };
    const Result<CompletedUpload> completed = m_session.run(work, m_cancel.token()).result();
    if (!completed)
        return fail(completed.error());
    const bool isCrcTold = !m_crc64.isEmpty() && !completed->crc64.isEmpty();
    if (isCrcTold && completed->crc64 != m_crc64)
        return fail(ErrorKind::StoredWrong, S3Uri {m_bucket, m_key}.display(),
            verificationName(Verification::Crc64Nvme));
    StoredStream stored {m_size, m_sent, completed->etag, Verification::Crc64Nvme};
    const QByteArray expected = etagOf(m_done);
    // As in MultipartWrite::verify().
    if (m_signedParts == m_done.size())
        stored.verification = Verification::SignedSha256;
    else if (!isCrcTold && !expected.isEmpty() && completed->etag.bytes().contains(expected))
        stored.verification = Verification::CompositeETag;
    m_mayBePartial = false;
    if (m_options.tags.isEmpty())
        return stored;
    const auto tag = [this](S3Client client) {
        return ensureTags(std::move(client), m_bucket, m_key, m_options.tags);
    };
    const Result<> tagged = m_session.run(tag, m_cancel.token()).result();
    return tagged ? Result<StoredStream>(stored) : fail(tagged.error());
}

/// Waits for running requests first; they must not arrive after the abort.
void StreamUpload::giveUp()
{
    m_cancel.cancel();
    for (Sending &sending : m_sending)
        sending.response.waitForFinished();
    if (!m_mayBePartial)
        return;
    const auto work = [this](S3Client client) {
        return discardUploadInTime(std::move(client), m_bucket, m_key, m_id, m_started);
    };
    m_session.run(work).waitForFinished();
}

} // namespace windlass
