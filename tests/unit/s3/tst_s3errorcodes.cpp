// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/remedytext.h"
#include "core/s3/s3errors.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

struct Codes {
    ErrorKind kind;
    const char *codes;
};

/// Every code of "Error responses" in the Amazon S3 API Reference, but for those of SELECT,
/// Outposts, Storage Lens, Object Lambda, Access Grants and Tables, which we do not ask.
constexpr Codes ofAmazon[] = {
    {ErrorKind::WrongCredentials,
        "InvalidAccessKeyId SignatureDoesNotMatch InvalidToken InvalidSecurity "
        "AuthorizationQueryParametersError NotDeviceOwnerError TokenCodeInvalidError "
        "MissingAuthenticationToken MissingSecurityHeader InvalidSignature"},
    {ErrorKind::CredentialsExpired, "ExpiredToken TokenRefreshRequired InvalidSessionException"},
    {ErrorKind::AccessDenied,
        "AccessDenied CrossLocationLoggingProhibited UnauthorizedAccess "
        "UnauthorizedAccessError"},
    {ErrorKind::AccountUnusable, "AccountProblem AllAccessDisabled NotSignedUp InvalidPayer"},
    {ErrorKind::NoSuchBucket, "NoSuchBucket NoSuchAccessPoint NoSuchMultiRegionAccessPoint"},
    {ErrorKind::NoSuchKey, "NoSuchKey NoSuchVersion NoSuchUpload"},
    {ErrorKind::BucketExists,
        "BucketAlreadyExists BucketAlreadyOwnedByYou AccessPointAlreadyOwnedByYou"},
    {ErrorKind::BucketNotEmpty, "BucketNotEmpty BucketHasAccessPointsAttached"},
    {ErrorKind::InvalidBucketName, "InvalidBucketName"},
    {ErrorKind::PreconditionFailed, "PreconditionFailed NotModified"},
    {ErrorKind::ClockSkewed, "RequestTimeTooSkewed"},
    {ErrorKind::WrongRegion,
        "AuthorizationHeaderMalformed PermanentRedirect PermanentRedirectControlError "
        "TemporaryRedirect Redirect IllegalLocationConstraintException "
        "IncorrectEndpoint EndpointNotFound InvalidRegion InvalidLocationConstraint"},
    {ErrorKind::Throttled, "SlowDown ServiceUnavailable"},
    {ErrorKind::Timeout, "RequestTimeout"},
    {ErrorKind::ServerFault, "InternalError ResponseInterrupted"},
    {ErrorKind::NotSupported,
        "NotImplemented MethodNotAllowed UnsupportedArgument UnsupportedSignature "
        "AccessControlListNotSupported RequestTorrentOfBucketError InvalidBucketState "
        "CredentialsNotSupported"},
    {ErrorKind::Mismatch, "XAmzContentSHA256Mismatch BadDigest IncompleteBody"},
    {ErrorKind::TooLarge, "EntityTooLarge MaxMessageLengthExceeded"},
    {ErrorKind::KeyTooLong, "KeyTooLongError"},
    {ErrorKind::QuotaExceeded, "TooManyBuckets TooManyAccessPoints TooManyMultiRegionAccessPoints"},
    {ErrorKind::ObjectArchived,
        "InvalidObjectState RestoreAlreadyInProgress ObjectNotInActiveTierError"},
    {ErrorKind::KeyServiceFailed,
        "KMS.DisabledException KMS.InvalidKeyUsageException "
        "KMS.KMSInvalidStateException KMS.NotFoundException"},
    {ErrorKind::ObjectChanged, "InvalidRange"},
    {ErrorKind::Refused,
        "AmbiguousGrantByEmailAddress ClientTokenConflict ConditionalRequestConflict "
        "ConnectionClosedByRequester DeviceNotActiveError EntityTooSmall "
        "IllegalVersioningConfigurationException IncorrectNumberOfFilesInPostRequest "
        "InlineDataTooLarge InvalidAccessPoint InvalidAccessPointAliasError "
        "InvalidAddressingHeader InvalidArgument InvalidBucketAclWithObjectOwnership "
        "InvalidBucketOwnerAWSAccountID InvalidDigest InvalidEncryptionAlgorithmError "
        "InvalidHostHeader InvalidHttpMethod InvalidPart InvalidPartOrder "
        "InvalidPolicyDocument InvalidRequest InvalidSOAPRequest InvalidStorageClass "
        "InvalidTag InvalidTargetBucketForLogging InvalidURI MalformedACLError "
        "MalformedPOSTRequest MalformedPolicy MalformedXML "
        "MaxPostPreDataLengthExceededError MetadataTooLarge MissingAttachment "
        "MissingContentLength MissingRequestBodyError MissingSecurityElement "
        "NoLoggingStatusForKey NoSuchAsyncRequest NoSuchBucketPolicy "
        "NoSuchCORSConfiguration NoSuchLifecycleConfiguration "
        "NoSuchObjectLockConfiguration NoSuchResource NoSuchTagSet "
        "NoSuchWebsiteConfiguration ObjectLockConfigurationNotFoundError "
        "OperationAborted OwnershipControlsNotFoundError "
        "ReplicationConfigurationNotFoundError RequestHeaderSectionTooLarge "
        "RequestIsNotMultiPartContent ServerSideEncryptionConfigurationNotFoundError "
        "TagPolicyException TooManyMultiRegionAccessPointregionsError UnexpectedContent "
        "UnexpectedIPError UnresolvableGrantByEmailAddress UserKeyMustBeSpecified"},
};

/// What other servers say besides.
constexpr Codes ofOthers[] = {
    {ErrorKind::WrongCredentials, "InvalidClientTokenId"},
    {ErrorKind::Throttled,
        "Throttling ThrottlingException TooManyRequests BandwidthLimitExceeded "
        "RequestLimitExceeded"},
    {ErrorKind::QuotaExceeded,
        "QuotaExceeded XMinioAdminBucketQuotaExceeded XMinioStorageFull "
        "InsufficientStorage"},
    {ErrorKind::KeyTooLong, "KeyTooLong"},
    {ErrorKind::AccessDenied, "UserSuspended"},
    {ErrorKind::KeyServiceFailed, "KMS.AccessDeniedException"},
};

Error errorFor(const QByteArray &code, const QByteArray &message = "why", int status = 400)
{
    S3Request request;
    request.method = "GET";
    request.bucket = BucketName("bucket");
    request.key = ObjectKey("key");
    HttpResponse response;
    response.status = status;
    response.body = "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
    return checkResponse(response, request).error();
}

} // namespace

/// The code decides, not the status: each has a kind, and with it words and a remedy.
class TestS3ErrorCodes : public QObject
{
    Q_OBJECT
private slots:
    void eachHasAKindAndARemedy_data();
    void eachHasAKindAndARemedy();
    void statusDecidesNothing_data() { eachHasAKindAndARemedy_data(); }
    void statusDecidesNothing();
    void wordsTellSomeApart_data();
    void wordsTellSomeApart();
    void archivedNamesTheClass();
    void deniedIsSaidOnlyOfWhatIs();
};

void TestS3ErrorCodes::eachHasAKindAndARemedy_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    for (const auto &[kind, codes] : ofAmazon) {
        for (const QByteArray &code : QByteArray(codes).split(' '))
            QTest::newRow(code.constData()) << code << kind;
    }
    for (const auto &[kind, codes] : ofOthers) {
        for (const QByteArray &code : QByteArray(codes).split(' '))
            QTest::newRow(code.constData()) << code << kind;
    }
}

void TestS3ErrorCodes::eachHasAKindAndARemedy()
{
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    const Error error = errorFor(code);
    QCOMPARE(error.kind, kind);
    QVERIFY2(technicalDetails(error).contains(QString::fromLatin1(code)),
        qPrintable(technicalDetails(error)));
    QVERIFY(technicalDetails(error).contains(QLatin1String("why")));
    QVERIFY2(causeText(error).contains(QLatin1String(": ")), qPrintable(causeText(error)));
}

void TestS3ErrorCodes::statusDecidesNothing()
{
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    if (kind == ErrorKind::Refused)
        return; // that is where the status is asked
    for (const int status : {400, 403, 404, 409, 500, 503})
        QCOMPARE(errorFor(code, "why", status).kind, kind);
}

void TestS3ErrorCodes::wordsTellSomeApart_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("customer key") << QByteArray("InvalidRequest")
                                  << QByteArray("The object was stored using a form of Server Side "
                                                "Encryption. The correct parameters must be "
                                                "provided to retrieve the object.")
                                  << ErrorKind::EncryptionKeyNeeded;
    QTest::newRow("Object Lock") << QByteArray(
        "AccessDenied") << QByteArray("Access Denied because object protected by object lock.")
                                 << ErrorKind::ObjectLocked;
    QTest::newRow("denied") << QByteArray("AccessDenied") << QByteArray("Access Denied")
                            << ErrorKind::AccessDenied;
}

void TestS3ErrorCodes::wordsTellSomeApart()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, message);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorFor(code, message, 403).kind, kind);
}

void TestS3ErrorCodes::archivedNamesTheClass()
{
    const Error error = errorFor("InvalidObjectState",
        "The operation is not valid for the object's storage class"
        "</Message><StorageClass>GLACIER</StorageClass><Message>",
        403);
    QCOMPARE(error.kind, ErrorKind::ObjectArchived);
    QVERIFY2(describe(error).contains(QLatin1String("GLACIER")), qPrintable(describe(error)));
    QVERIFY(describe(error).contains(QLatin1String("Restore it first")));
}

void TestS3ErrorCodes::deniedIsSaidOnlyOfWhatIs()
{
    for (const char *code : {"InvalidObjectState", "QuotaExceeded", "AccountProblem",
             "InvalidToken", "RequestTimeTooSkewed"})
        QVERIFY2(!describe(errorFor(code, "why", 403)).contains(QLatin1String("is denied")), code);
}

QTEST_GUILESS_MAIN(TestS3ErrorCodes)
#include "tst_s3errorcodes.moc"
