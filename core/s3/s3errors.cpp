// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3errors.h"

#include "core/net/httpdate.h"
#include "core/s3/s3uri.h"
#include "core/s3/s3xml.h"

#include <QHash>

#include <algorithm>

namespace windlass {

namespace {

const QHash<QByteArray, ErrorKind> &kindsByCode()
{
    static const QHash<QByteArray, ErrorKind> kinds {
        {"InvalidAccessKeyId", ErrorKind::WrongCredentials},
        {"SignatureDoesNotMatch", ErrorKind::WrongCredentials},
        {"InvalidToken", ErrorKind::WrongCredentials},
        {"InvalidClientTokenId", ErrorKind::WrongCredentials},
        {"ExpiredToken", ErrorKind::CredentialsExpired},
        {"TokenRefreshRequired", ErrorKind::CredentialsExpired},
        {"AccessDenied", ErrorKind::AccessDenied},
        {"AllAccessDisabled", ErrorKind::AccessDenied},
        {"AccountProblem", ErrorKind::AccessDenied},
        {"NoSuchBucket", ErrorKind::NoSuchBucket},
        {"NoSuchKey", ErrorKind::NoSuchKey},
        {"NoSuchVersion", ErrorKind::NoSuchKey},
        {"BucketAlreadyExists", ErrorKind::BucketExists},
        {"BucketAlreadyOwnedByYou", ErrorKind::BucketExists},
        {"BucketNotEmpty", ErrorKind::BucketNotEmpty},
        {"InvalidBucketName", ErrorKind::InvalidBucketName},
        {"PreconditionFailed", ErrorKind::PreconditionFailed},
        {"RequestTimeTooSkewed", ErrorKind::ClockSkewed},
        {"AuthorizationHeaderMalformed", ErrorKind::WrongRegion},
        {"PermanentRedirect", ErrorKind::WrongRegion},
        {"TemporaryRedirect", ErrorKind::WrongRegion},
        {"IllegalLocationConstraintException", ErrorKind::WrongRegion},
        {"IncorrectEndpoint", ErrorKind::WrongRegion},
        {"SlowDown", ErrorKind::Throttled},
        {"Throttling", ErrorKind::Throttled},
        {"ThrottlingException", ErrorKind::Throttled},
        {"TooManyRequests", ErrorKind::Throttled},
        {"ServiceUnavailable", ErrorKind::Throttled},
        {"BandwidthLimitExceeded", ErrorKind::Throttled},
        {"RequestTimeout", ErrorKind::Timeout},
        {"InternalError", ErrorKind::ServerFault},
        {"NotImplemented", ErrorKind::NotSupported},
        {"MethodNotAllowed", ErrorKind::NotSupported},
        {"XAmzContentSHA256Mismatch", ErrorKind::Mismatch},
        {"BadDigest", ErrorKind::Mismatch},
        {"EntityTooLarge", ErrorKind::TooLarge},
        {"KeyTooLongError", ErrorKind::TooLarge},
    };
    return kinds;
}

/// For answers without a body, such as those to HEAD.
ErrorKind kindOfStatus(int status, bool aboutObject)
{
    switch (status) {
    case 301:
    case 302:
    case 307:
    case 308:
        return ErrorKind::WrongRegion;
    case 401:
    case 403:
        return ErrorKind::AccessDenied;
    case 404:
        return aboutObject ? ErrorKind::NoSuchKey : ErrorKind::NoSuchBucket;
    case 304:
    case 412:
        return ErrorKind::PreconditionFailed;
    case 405:
    case 501:
        return ErrorKind::NotSupported;
    case 408:
        return ErrorKind::Timeout;
    case 429:
    case 503:
        return ErrorKind::Throttled;
    default:
        return status >= 500 ? ErrorKind::ServerFault : ErrorKind::Refused;
    }
}

bool isRetryable(ErrorKind kind, const QByteArray &code, int status)
{
    if (code == "XAmzContentSHA256Mismatch" || code == "BadDigest")
        return true; // damaged on the way
    // Another request is writing the same object just now.
    if (code == "ConditionalRequestConflict" || code == "OperationAborted")
        return true;
    if (kind == ErrorKind::Throttled || kind == ErrorKind::Timeout
        || kind == ErrorKind::ServerFault)
        return true;
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

std::chrono::milliseconds retryAfter(const HttpHeaders &headers)
{
    bool isNumber = false;
    const QByteArray value = headers.value("Retry-After");
    const int seconds = value.toInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(qBound(0, seconds, 300));
    // Measured by the server's own clock; without a Date there is nothing to measure from.
    const QDateTime until = parseHttpDate(value);
    const QDateTime now = parseHttpDate(headers.value("Date"));
    const qint64 wait = until.isValid() && now.isValid() ? now.msecsTo(until) : 0;
    return std::chrono::milliseconds(std::clamp<qint64>(wait, 0, 300'000));
}

/// Whether a server of S3 can have said this to \a request.
bool isAnswerTo(const S3Request &request, const HttpResponse &response)
{
    if (request.method == "DELETE")
        return response.body.trimmed().isEmpty();
    if (request.answerHasETag && response.headers.value("ETag").isEmpty())
        return false;
    return request.answerRoot.isEmpty() || response.body.contains('<' + request.answerRoot);
}

} // namespace

Error errorFromS3(S3Error s3, const BucketName &bucket, const ObjectKey &key)
{
    Error error;
    const auto known = kindsByCode().constFind(s3.code);
    error.kind = known != kindsByCode().cend()
        ? *known
        : (s3.httpStatus > 0 ? kindOfStatus(s3.httpStatus, !key.isEmpty()) : ErrorKind::Refused);
    s3.retryable = isRetryable(error.kind, s3.code, s3.httpStatus);
    error.retryable = s3.retryable;
    error.subject = S3Uri {bucket, key}.display();
    error.s3 = std::make_shared<const S3Error>(std::move(s3));
    return error;
}

bool mayBeDone(const Error &error)
{
    if (error.s3)
        return error.s3->httpStatus >= 500 && error.kind != ErrorKind::Throttled;
    return error.kind != ErrorKind::ConnectionRefused && error.kind != ErrorKind::HostNotFound;
}

Result<HttpResponse> judgeAnswer(HttpResponse response, const S3Request &request)
{
    const bool isSuccess = response.status / 100 == 2;
    if (isSuccess && isAnswerTo(request, response))
        return response;
    std::optional<S3Error> s3 = s3xml::parseError(response.body);
    if (isSuccess && !s3) {
        Error error(ErrorKind::MalformedAnswer, S3Uri {request.bucket, request.key}.display());
        error.retryable = true;
        return fail(std::move(error));
    }

    const bool hidden = isSuccess;
    if (!s3) {
        s3.emplace();
        s3->code = "HTTP " + QByteArray::number(response.status);
    }
    s3->httpStatus = response.status;
    if (s3->requestId.isEmpty())
        s3->requestId = response.headers.value("x-amz-request-id");
    if (s3->hostId.isEmpty())
        s3->hostId = response.headers.value("x-amz-id-2");
    if (s3->region.isEmpty())
        s3->region = response.headers.value("x-amz-bucket-region");
    // A HEAD has no body to say AuthorizationHeaderMalformed in, only the header with the region.
    const bool mayBeRegion
        = request.method == "HEAD" && response.status == 400 && !s3->region.isEmpty();
    Error error = errorFromS3(std::move(*s3), request.bucket, request.key);
    if (mayBeRegion)
        error.kind = ErrorKind::WrongRegion;
    error.retryAfter = retryAfter(response.headers);
    // "200 OK" sent before the work began, then the work failed: sending it again is S3's own
    // advice (CompleteMultipartUpload, CopyObject).
    error.retryable |= hidden;
    return fail(std::move(error));
}

} // namespace windlass
