// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3errors.h"

#include "core/net/httpdate.h"
#include "core/s3/errordocument.h"
#include "core/s3/responsetext.h"
#include "core/s3/s3uri.h"
#include "core/s3/xmldocument.h"

#include <QHash>

#include <algorithm>

namespace windlass {

namespace {

/// The codes of the S3 API ("Error Responses") and of other servers that have a kind of their own.
/// Any other is Refused, explained by the server's own words.
const QHash<QByteArray, ErrorKind> &kindsByCode()
{
    static const QHash<QByteArray, ErrorKind> kinds {
        {"InvalidAccessKeyId", ErrorKind::WrongCredentials},
        {"SignatureDoesNotMatch", ErrorKind::WrongCredentials},
        {"InvalidSignature", ErrorKind::WrongCredentials},
        {"InvalidToken", ErrorKind::WrongCredentials},
        {"InvalidClientTokenId", ErrorKind::WrongCredentials},
        {"InvalidSecurity", ErrorKind::WrongCredentials},
        {"AuthorizationQueryParametersError", ErrorKind::WrongCredentials},
        {"NotDeviceOwnerError", ErrorKind::WrongCredentials},
        {"TokenCodeInvalidError", ErrorKind::WrongCredentials},
        {"MissingAuthenticationToken", ErrorKind::WrongCredentials},
        {"MissingSecurityHeader", ErrorKind::WrongCredentials},
        {"InvalidCredentials", ErrorKind::WrongCredentials},
        {"ExpiredToken", ErrorKind::CredentialsExpired},
        {"ExpiredTokenException", ErrorKind::CredentialsExpired},
        {"TokenRefreshRequired", ErrorKind::CredentialsExpired},
        {"RequestExpired", ErrorKind::CredentialsExpired},
        {"InvalidSessionException", ErrorKind::CredentialsExpired},
        {"AccessDenied", ErrorKind::AccessDenied},
        {"AccessForbidden", ErrorKind::AccessDenied},
        {"UnauthorizedAccess", ErrorKind::AccessDenied},
        {"UnauthorizedAccessError", ErrorKind::AccessDenied},
        {"AccessDeniedException", ErrorKind::AccessDenied},
        {"CrossLocationLoggingProhibited", ErrorKind::AccessDenied},
        {"UserSuspended", ErrorKind::AccessDenied},
        {"AccountProblem", ErrorKind::AccountUnusable},
        {"AllAccessDisabled", ErrorKind::AccountUnusable},
        {"NotSignedUp", ErrorKind::AccountUnusable},
        {"InvalidPayer", ErrorKind::AccountUnusable},
        {"AccountSuspended", ErrorKind::AccountUnusable},
        {"NoSuchBucket", ErrorKind::NoSuchBucket},
        {"NoSuchAccessPoint", ErrorKind::NoSuchBucket},
        {"NoSuchMultiRegionAccessPoint", ErrorKind::NoSuchBucket},
        {"NoSuchKey", ErrorKind::NoSuchKey},
        {"NoSuchVersion", ErrorKind::NoSuchKey},
        {"NoSuchUpload", ErrorKind::NoSuchKey},
        {"NoSuchObject", ErrorKind::NoSuchKey},
        {"BucketAlreadyExists", ErrorKind::BucketExists},
        {"BucketAlreadyOwnedByYou", ErrorKind::BucketExists},
        {"AccessPointAlreadyOwnedByYou", ErrorKind::BucketExists},
        {"BucketNotEmpty", ErrorKind::BucketNotEmpty},
        {"BucketHasAccessPointsAttached", ErrorKind::BucketNotEmpty},
        {"InvalidBucketName", ErrorKind::InvalidBucketName},
        {"PreconditionFailed", ErrorKind::PreconditionFailed},
        {"NotModified", ErrorKind::PreconditionFailed},
        {"RequestTimeTooSkewed", ErrorKind::ClockSkewed},
        {"AuthorizationHeaderMalformed", ErrorKind::WrongRegion},
        {"PermanentRedirect", ErrorKind::WrongRegion},
        {"PermanentRedirectControlError", ErrorKind::WrongRegion},
        {"TemporaryRedirect", ErrorKind::WrongRegion},
        {"Redirect", ErrorKind::WrongRegion},
        {"IllegalLocationConstraintException", ErrorKind::WrongRegion},
        {"IncorrectEndpoint", ErrorKind::WrongRegion},
        {"EndpointNotFound", ErrorKind::WrongRegion},
        {"InvalidRegion", ErrorKind::WrongRegion},
        {"InvalidLocationConstraint", ErrorKind::WrongRegion},
        {"SlowDown", ErrorKind::Throttled},
        {"Throttling", ErrorKind::Throttled},
        {"ThrottlingException", ErrorKind::Throttled},
        {"ThrottledException", ErrorKind::Throttled},
        {"TooManyRequests", ErrorKind::Throttled},
        {"RequestLimitExceeded", ErrorKind::Throttled},
        {"RequestThrottled", ErrorKind::Throttled},
        {"ServiceUnavailable", ErrorKind::Throttled},
        {"BandwidthLimitExceeded", ErrorKind::Throttled},
        {"Busy", ErrorKind::Throttled},
        {"XMinioServerNotInitialized", ErrorKind::Throttled},
        {"RequestTimeout", ErrorKind::Timeout},
        {"RequestTimeoutException", ErrorKind::Timeout},
        {"InternalError", ErrorKind::ServerFault},
        {"InternalFailure", ErrorKind::ServerFault},
        {"InternalServerError", ErrorKind::ServerFault},
        {"ResponseInterrupted", ErrorKind::ServerFault},
        {"NotImplemented", ErrorKind::NotSupported},
        {"MethodNotAllowed", ErrorKind::NotSupported},
        {"UnsupportedArgument", ErrorKind::NotSupported},
        {"UnsupportedSignature", ErrorKind::NotSupported},
        {"UnsupportedOperation", ErrorKind::NotSupported},
        {"AccessControlListNotSupported", ErrorKind::NotSupported},
        {"RequestTorrentOfBucketError", ErrorKind::NotSupported},
        {"InvalidBucketState", ErrorKind::NotSupported},
        {"NotSupported", ErrorKind::NotSupported},
        {"CredentialsNotSupported", ErrorKind::NotSupported},
        {"XAmzContentSHA256Mismatch", ErrorKind::Mismatch},
        {"BadDigest", ErrorKind::Mismatch},
        {"IncompleteBody", ErrorKind::Mismatch},
        {"XAmzContentChecksumMismatch", ErrorKind::Mismatch},
        {"EntityTooLarge", ErrorKind::TooLarge},
        {"MaxMessageLengthExceeded", ErrorKind::TooLarge},
        {"KeyTooLongError", ErrorKind::KeyTooLong},
        {"KeyTooLong", ErrorKind::KeyTooLong},
        {"QuotaExceeded", ErrorKind::QuotaExceeded},
        {"QuotaExceededException", ErrorKind::QuotaExceeded},
        {"ServiceQuotaExceededException", ErrorKind::QuotaExceeded},
        {"TooManyBuckets", ErrorKind::QuotaExceeded},
        {"TooManyAccessPoints", ErrorKind::QuotaExceeded},
        {"TooManyMultiRegionAccessPoints", ErrorKind::QuotaExceeded},
        {"InsufficientStorage", ErrorKind::QuotaExceeded},
        {"InsufficientCapacity", ErrorKind::QuotaExceeded},
        {"StorageFull", ErrorKind::QuotaExceeded},
        {"StorageQuotaExceeded", ErrorKind::QuotaExceeded},
        {"XMinioStorageFull", ErrorKind::QuotaExceeded},
        {"XMinioAdminBucketQuotaExceeded", ErrorKind::QuotaExceeded},
        {"InvalidObjectState", ErrorKind::ObjectArchived},
        {"ObjectNotInActiveTierError", ErrorKind::ObjectArchived},
        {"RestoreAlreadyInProgress", ErrorKind::ObjectArchived},
        {"ObjectLocked", ErrorKind::ObjectLocked},
        {"ObjectUnderRetention", ErrorKind::ObjectLocked},
        {"KMS.DisabledException", ErrorKind::KeyServiceFailed},
        {"KMS.InvalidKeyUsageException", ErrorKind::KeyServiceFailed},
        {"KMS.KMSInvalidStateException", ErrorKind::KeyServiceFailed},
        {"KMS.InvalidStateException", ErrorKind::KeyServiceFailed},
        {"KMS.NotFoundException", ErrorKind::KeyServiceFailed},
        {"KMS.AccessDeniedException", ErrorKind::KeyServiceFailed},
        {"KMS.ThrottlingException", ErrorKind::KeyServiceFailed},
        {"KMSDisabledException", ErrorKind::KeyServiceFailed},
        {"KMSNotFoundException", ErrorKind::KeyServiceFailed},
        {"InvalidKmsKey", ErrorKind::KeyServiceFailed},
        {"InvalidRange", ErrorKind::ObjectChanged},
    };
    return kinds;
}

/// Some codes have several meanings; only the message distinguishes them.
std::optional<ErrorKind> kindByWords(const S3Error &s3)
{
    const auto says = [&s3](const char *words) {
        return s3.message.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    const bool isDenied = s3.code == "AccessDenied" || s3.code == "InvalidRequest";
    if (isDenied && (says("object lock") || says("legal hold") || says("WORM protected")))
        return ErrorKind::ObjectLocked;
    const bool isAboutRequest = s3.code == "InvalidRequest" || s3.code == "InvalidArgument";
    if (isAboutRequest
        && (says("form of Server Side Encryption")
            || says("Server Side Encryption with Customer provided keys"))) // AWS, Ceph
        return ErrorKind::EncryptionKeyNeeded;
    return {};
}

/// For responses without a body, such as those to HEAD.
ErrorKind kindOfStatus(int status, bool aboutObject)
{
    switch (status) {
    case 301:
    case 302:
    case 303:
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
    case 413:
        return ErrorKind::TooLargeForProxy;
    case 416:
        return ErrorKind::ObjectChanged;
    case 507:
        return ErrorKind::QuotaExceeded;
    case 429:
    case 503:
        return ErrorKind::Throttled;
    default:
        return status >= 500 ? ErrorKind::ServerFault : ErrorKind::Refused;
    }
}

bool isRetryable(ErrorKind kind, const QByteArray &code, int status)
{
    if (kind == ErrorKind::Mismatch)
        return true; // damaged in transit
    // Another request is writing the same object at this moment.
    if (code == "ConditionalRequestConflict" || code == "OperationAborted")
        return true;
    if (kind == ErrorKind::Throttled || kind == ErrorKind::Timeout
        || kind == ErrorKind::ServerFault)
        return true;
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

std::chrono::milliseconds retryAfter(const HttpHeaders &headers)
{
    constexpr int mostSeconds = 7 * 24 * 60 * 60;
    bool isNumber = false;
    const QByteArray value = headers.value("Retry-After");
    const int seconds = value.toInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(qBound(0, seconds, mostSeconds));
    // Relative to the server's own clock; without a Date there is nothing to measure from.
    const QDateTime until = parseHttpDate(value);
    const QDateTime now = parseHttpDate(headers.value("Date"));
    const qint64 wait = until.isValid() && now.isValid() ? now.msecsTo(until) : 0;
    return std::chrono::milliseconds(std::clamp<qint64>(wait, 0, 1000ll * mostSeconds));
}

/// A page for a browser, for example from a proxy that asks for a password.
bool isPageForPeople(const HttpResponse &response)
{
    const QByteArray start = response.body.left(256).trimmed().toLower();
    return response.headers.value("Content-Type").toLower().startsWith("text/html")
        || start.startsWith("<html") || start.startsWith("<!doctype html");
}

/// Whether an S3 server can have sent this response to \a request. Optional fields, such as an
/// ETag, may be missing.
bool isResponseTo(const S3Request &request, const HttpResponse &response, bool expectsMark)
{
    const bool isObject = request.method == "GET" || request.method == "HEAD";
    if (request.responseRoots.isEmpty()) {
        // A proxy does not send an empty response to a PUT or DELETE.
        const bool saysNothing = !isObject && response.body.isEmpty();
        const bool isGood = isMarked(response.headers) || saysNothing
            || (!expectsMark && !isPageForPeople(response));
        return isGood && (isObject || rootNameOf(response.body) != "Error");
    }
    return request.responseRoots.contains(rootNameOf(response.body));
}

/// The target of a redirect, in the form of an endpoint; empty if the response has none.
QString redirectTarget(const HttpResponse &response)
{
    const QUrl url = QUrl::fromEncoded(response.headers.value("Location"), QUrl::StrictMode);
    const bool isUsable = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    return isUsable ? url.toString(
               QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                    : QString();
}

} // namespace

Error errorFromS3(S3Error s3, const BucketName &bucket, const ObjectKey &key)
{
    Error error;
    const auto known = kindsByCode().constFind(s3.code);
    if (const auto byWords = kindByWords(s3))
        error.kind = *byWords;
    else if (known != kindsByCode().cend())
        error.kind = *known;
    else
        error.kind
            = s3.httpStatus > 0 ? kindOfStatus(s3.httpStatus, !key.isEmpty()) : ErrorKind::Refused;
    // The server itself refuses the size, and its own words say so.
    const bool isOwnCode = !s3.code.startsWith("HTTP ");
    if (isOwnCode && error.kind == ErrorKind::TooLargeForProxy)
        error.kind = ErrorKind::TooLarge;
    s3.retryable = isRetryable(error.kind, s3.code, s3.httpStatus);
    error.retryable = s3.retryable;
    error.subject = S3Uri {bucket, key}.display();
    error.s3 = std::make_shared<const S3Error>(std::move(s3));
    return error;
}

bool isOutcomeUnknown(const Error &error)
{
    if (error.s3)
        return error.s3->httpStatus >= 500 && error.kind != ErrorKind::Throttled;
    return error.kind != ErrorKind::ConnectionRefused && error.kind != ErrorKind::HostNotFound;
}

bool isMarked(const HttpHeaders &headers)
{
    constexpr QByteArrayView start("x-amz-");
    return headers.contains("ETag")
        || std::any_of(headers.begin(), headers.end(), [start](const HttpHeader &field) {
               const QByteArrayView name(field.name);
               return name.size() > start.size()
                   && name.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
           });
}

Result<HttpResponse> checkResponse(
    HttpResponse response, const S3Request &request, bool expectsMark)
{
    const bool isSuccess = response.status / 100 == 2;
    if (isSuccess && isResponseTo(request, response, expectsMark))
        return response;
    std::optional<S3Error> s3 = parseErrorDocument(response.body);
    if (isSuccess && !s3) {
        Error error(ErrorKind::MalformedResponse, S3Uri {request.bucket, request.key}.display(),
            firstWordsOf(response));
        error.retryable = true;
        return fail(std::move(error));
    }

    const bool hidden = isSuccess;
    if (!s3) {
        s3.emplace();
        s3->code = "HTTP " + QByteArray::number(response.status);
        s3->message = firstWordsOf(response);
    }
    s3->httpStatus = response.status;
    if (s3->requestId.isEmpty())
        s3->requestId = response.headers.value("x-amz-request-id");
    if (s3->hostId.isEmpty())
        s3->hostId = response.headers.value("x-amz-id-2");
    if (s3->region.isEmpty())
        s3->region = response.headers.value("x-amz-bucket-region");
    // The response to a HEAD has no body for AuthorizationHeaderMalformed, only the header with the
    // region.
    const bool mayBeRegion
        = request.method == "HEAD" && response.status == 400 && !s3->region.isEmpty();
    const bool saysRegion = !s3->region.isEmpty() || !s3->code.startsWith("HTTP ");
    const QString elsewhere
        = response.status / 100 == 3 && !saysRegion ? redirectTarget(response) : QString();
    Error error = errorFromS3(std::move(*s3), request.bucket, request.key);
    if (mayBeRegion)
        error.kind = ErrorKind::WrongRegion;
    if (!elsewhere.isEmpty()) {
        error.kind = ErrorKind::Redirected;
        error.detail = elsewhere;
    }
    error.retryAfter = retryAfter(response.headers);
    // The server sent "200 OK" before it started the work, and the work failed: S3's documentation
    // says to send the request again (CompleteMultipartUpload, CopyObject).
    error.retryable |= hidden;
    return fail(std::move(error));
}

} // namespace windlass
