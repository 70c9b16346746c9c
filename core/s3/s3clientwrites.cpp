// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// How S3Client sends bodies, so that the server checks them.

#include "core/s3/s3client.h"

#include "core/base/logcategories.h"
#include "core/s3/s3fields.h"

namespace windlass {

namespace {

QCoro::Task<Result<QByteArray>> checksumOf(
    S3Request request, Checksum::Kind kind, CancelToken cancel)
{
    if (!request.source)
        co_return Checksum::of(kind, request.body);
    co_return co_await request.source->checksum(kind, cancel);
}

/// Whether a write was refused because it has no checksum, which buckets with a default retention
/// require (Amazon S3 API Reference, "PutObject", Content-MD5).
bool asksForChecksum(const Error &error)
{
    return error.s3 && error.s3->httpStatus == 400
        && error.s3->message.contains(QLatin1String("Content-MD5"), Qt::CaseInsensitive);
}

/// Whether an unsigned body may be the reason of a refusal: a server may not know it, and a policy
/// may deny it (the condition key s3:x-amz-content-sha256).
bool mayBeAboutUnsignedBody(const Error &error)
{
    return mayBeAboutCrc(error) || error.kind == ErrorKind::AccessDenied
        || error.kind == ErrorKind::Mismatch;
}

void setChecksum(S3Request &request, Checksum::Kind kind, const QByteArray &sum)
{
    const QByteArray name = checksumName(kind);
    request.headers.set("x-amz-sdk-checksum-algorithm", name);
    request.headers.set("x-amz-checksum-" + name.toLower(), sum.toBase64());
}

bool hasBody(const S3Request &request)
{
    return request.source ? request.source->size() > 0 : !request.body.isEmpty();
}

} // namespace

bool mayBeAboutCrc(const Error &error)
{
    if (!error.s3)
        return false;
    // WrongCredentials: something on the way drops fields that it does not know.
    return error.kind == ErrorKind::NotSupported || error.kind == ErrorKind::Refused
        || error.kind == ErrorKind::WrongCredentials || error.s3->code == "BadDigest";
}

/// Some servers reply that they do not implement the condition instead of ignoring it. If they
/// accept the request without it, the condition was the reason.
QCoro::Task<Result<HttpResponse>> S3Client::sendIf(bool onlyIfAbsent, S3Request request) const
{
    ServerFacts &facts = m_sender.service->facts();
    const bool isConditional = onlyIfAbsent && facts.takesIfNoneMatch;
    if (isConditional) {
        S3Request conditional = request;
        conditional.headers.set("If-None-Match", "*");
        Result<HttpResponse> response = co_await m_sender.send(std::move(conditional));
        const bool isRefused = !response && response.error().kind == ErrorKind::NotSupported;
        if (!isRefused)
            co_return response;
    }
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (isConditional && response)
        facts.takesIfNoneMatch.noteMissing();
    co_return response;
}

/// With an MD5 if the bucket requires one.
QCoro::Task<Result<HttpResponse>> S3Client::sendWithMd5(bool onlyIfAbsent, S3Request request) const
{
    ServerFacts &facts = m_sender.service->facts();
    const BucketName bucket = request.bucket;
    for (bool isAsked = facts.needsChecksum(bucket);; isAsked = true) {
        if (isAsked) {
            const Result<QByteArray> md5
                = co_await checksumOf(request, Checksum::Kind::Md5, m_sender.cancel);
            if (!md5)
                co_return fail(md5.error());
            request.headers.set("Content-MD5", md5->toBase64());
        }
        Result<HttpResponse> response = co_await sendIf(onlyIfAbsent, request);
        if (isAsked || response || !asksForChecksum(response.error()))
            co_return response;
        facts.noteNeedsChecksum(bucket);
    }
}

QCoro::Task<Result<S3Client::SentBody>> S3Client::sendSigned(
    bool onlyIfAbsent, S3Request request) const
{
    Result<HttpResponse> response = co_await sendWithMd5(onlyIfAbsent, std::move(request));
    if (!response)
        co_return fail(response.error());
    co_return SentBody {std::move(response->headers), {}};
}

/// Writes bytes into a bucket, with the \a checksum that a person wants, or else so that they are
/// checked with the least work: see S3Service::bodyCheck().
QCoro::Task<Result<S3Client::SentBody>> S3Client::sendWrite(
    bool onlyIfAbsent, std::optional<Checksum::Kind> checksum, S3Request request) const
{
    const BodyCheck check = m_sender.service->bodyCheck(request.bucket);
    const bool isCrc
        = !checksum || (checksum == Checksum::Kind::Crc64Nvme && check == BodyCheck::Crc);
    if (isCrc && check != BodyCheck::Signature && hasBody(request))
        co_return co_await sendWithCrc(onlyIfAbsent, check, std::move(request));
    if (checksum) {
        const Result<QByteArray> sum = co_await checksumOf(request, *checksum, m_sender.cancel);
        if (!sum)
            co_return fail(sum.error());
        setChecksum(request, *checksum, *sum);
    }
    co_return co_await sendSigned(onlyIfAbsent, std::move(request));
}

/// What a server does not confirm, or refuses because of the way in which it was sent, is sent
/// again as every server takes it, and the server is not trusted with it any more.
QCoro::Task<Result<S3Client::SentBody>> S3Client::sendWithCrc(
    bool onlyIfAbsent, BodyCheck check, S3Request request) const
{
    ServerFacts &facts = m_sender.service->facts();
    const Result<QByteArray> crc
        = co_await checksumOf(request, Checksum::Kind::Crc64Nvme, m_sender.cancel);
    if (!crc)
        co_return fail(crc.error());
    S3Request checked = request;
    setChecksum(checked, Checksum::Kind::Crc64Nvme, *crc);
    // With a condition that does not hold any more once it is written, it cannot be sent again.
    checked.isBodyUnsigned = check == BodyCheck::Crc && !request.headers.contains("If-Match");
    Result<HttpResponse> response = co_await sendWithMd5(onlyIfAbsent, checked);
    const bool isUnsignedRefused
        = checked.isBodyUnsigned && !response && mayBeAboutUnsignedBody(response.error());
    if (isUnsignedRefused) {
        checked.isBodyUnsigned = false;
        response = co_await sendWithMd5(onlyIfAbsent, checked);
        if (response)
            facts.noteNeedsSignature(request.bucket);
    }
    if (!response) {
        if (!mayBeAboutCrc(response.error()))
            co_return fail(response.error());
        Result<SentBody> sent = co_await sendSigned(onlyIfAbsent, std::move(request));
        if (sent)
            facts.confirmsCrc64.noteMissing();
        co_return sent;
    }
    if (response->headers.value(crc64Field) == crc->toBase64()) {
        facts.confirmsCrc64.noteProven();
        co_return SentBody {std::move(response->headers), *crc};
    }
    qCInfo(logS3, "the server does not confirm CRC-64; bodies are signed from now on");
    facts.confirmsCrc64.noteMissing();
    if (!checked.isBodyUnsigned)
        co_return SentBody {std::move(response->headers), {}};
    // Without a condition: what is there now is what has just been written.
    co_return co_await sendSigned(false, std::move(request));
}

} // namespace windlass
