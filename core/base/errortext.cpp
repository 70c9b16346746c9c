// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"

#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QStringList>

namespace windlass {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(windlass::ErrorText)
};

QString serverWords(const Error &error)
{
    if (!error.s3)
        return error.detail;
    const QString code = QString::fromUtf8(error.s3->code);
    const QString words
        = error.s3->message.isEmpty() ? code : ErrorText::tr("%1: %2").arg(code, error.s3->message);
    return error.s3->argument.isEmpty()
        ? words
        : ErrorText::tr("refused argument: %1; %2").arg(error.s3->argument, words);
}

/// Replaces %1 with the subject and %2 with the reason, in any order; placeholders within the
/// inserted texts are left alone.
QString fill(QString pattern, const QString &subject, const QString &reason)
{
    if (reason.isEmpty())
        pattern.remove(QLatin1String(" (%2)"));
    QString sentence;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QStringView place = QStringView(pattern).mid(i, 2);
        if (place == QLatin1String("%1"))
            sentence += subject;
        else if (place == QLatin1String("%2"))
            sentence += reason;
        else {
            sentence += pattern[i];
            continue;
        }
        ++i;
    }
    return sentence.trimmed();
}

} // namespace

QString shortDescription(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ErrorText::tr("Cancelled");
    case ErrorKind::InvalidInput:
        return ErrorText::tr("Not valid");
    case ErrorKind::MissingCredentials:
        return ErrorText::tr("No credentials");
    case ErrorKind::HostNotFound:
        return ErrorText::tr("Host not found");
    case ErrorKind::ConnectionRefused:
        return ErrorText::tr("Connection refused");
    case ErrorKind::ConnectionLost:
        return ErrorText::tr("Connection lost");
    case ErrorKind::Timeout:
        return ErrorText::tr("Timed out");
    case ErrorKind::CertificateUntrusted:
        return ErrorText::tr("Certificate not trusted");
    case ErrorKind::ProxyFailed:
        return ErrorText::tr("Proxy failed");
    case ErrorKind::NetworkFailed:
        return ErrorText::tr("Network failed");
    case ErrorKind::WrongCredentials:
        return ErrorText::tr("Wrong keys");
    case ErrorKind::CredentialsExpired:
        return ErrorText::tr("Credentials expired");
    case ErrorKind::AccessDenied:
        return ErrorText::tr("Access denied");
    case ErrorKind::NoSuchBucket:
        return ErrorText::tr("No such bucket");
    case ErrorKind::NoSuchKey:
        return ErrorText::tr("No such object");
    case ErrorKind::BucketExists:
        return ErrorText::tr("Bucket already exists");
    case ErrorKind::BucketNotEmpty:
        return ErrorText::tr("Bucket not empty");
    case ErrorKind::InvalidBucketName:
        return ErrorText::tr("Bucket name not allowed");
    case ErrorKind::PreconditionFailed:
        return ErrorText::tr("Precondition failed");
    case ErrorKind::ClockSkewed:
        return ErrorText::tr("Clock is wrong");
    case ErrorKind::WrongRegion:
        return ErrorText::tr("Wrong region");
    case ErrorKind::Throttled:
        return ErrorText::tr("Server is busy");
    case ErrorKind::ServerFault:
        return ErrorText::tr("Server error");
    case ErrorKind::NotSupported:
        return ErrorText::tr("Not supported by the server");
    case ErrorKind::Refused:
        return ErrorText::tr("Refused by the server");
    case ErrorKind::MalformedResponse:
        return ErrorText::tr("Invalid response");
    case ErrorKind::FileNotFound:
        return ErrorText::tr("File not found");
    case ErrorKind::FileUnreadable:
        return ErrorText::tr("File not readable");
    case ErrorKind::FileUnwritable:
        return ErrorText::tr("File not writable");
    case ErrorKind::FileChanged:
        return ErrorText::tr("File changed");
    case ErrorKind::DiskFull:
        return ErrorText::tr("Disk full");
    case ErrorKind::LocalFileFailed:
        return ErrorText::tr("File error");
    case ErrorKind::KeyHasNoLocalName:
        return ErrorText::tr("Name not possible here");
    case ErrorKind::FolderInTheWay:
        return ErrorText::tr("A folder is in the way");
    case ErrorKind::FileInTheWay:
        return ErrorText::tr("A file is in the way");
    case ErrorKind::OutsideFolder:
        return ErrorText::tr("Outside the chosen folder");
    case ErrorKind::ObjectChanged:
        return ErrorText::tr("Object changed");
    case ErrorKind::Mismatch:
        return ErrorText::tr("Corrupted in transit");
    case ErrorKind::LinkNotFollowed:
        return ErrorText::tr("Link not followed");
    case ErrorKind::TooLarge:
        return ErrorText::tr("Too large");
    case ErrorKind::StoredWrong:
        return ErrorText::tr("Stored incorrectly");
    case ErrorKind::EndpointChanged:
        return ErrorText::tr("Connection changed");
    case ErrorKind::Unverified:
        return ErrorText::tr("Copy not verified");
    case ErrorKind::ObjectArchived:
        return ErrorText::tr("Archived");
    case ErrorKind::ObjectLocked:
        return ErrorText::tr("Protected by Object Lock");
    case ErrorKind::EncryptionKeyNeeded:
        return ErrorText::tr("Encryption key needed");
    case ErrorKind::KeyServiceFailed:
        return ErrorText::tr("Encryption key not usable");
    case ErrorKind::QuotaExceeded:
        return ErrorText::tr("Quota used up");
    case ErrorKind::AccountUnusable:
        return ErrorText::tr("Account not usable");
    case ErrorKind::KeyTooLong:
        return ErrorText::tr("Key too long");
    case ErrorKind::Redirected:
        return ErrorText::tr("Redirected elsewhere");
    case ErrorKind::TooLargeForProxy:
        return ErrorText::tr("Too large for a proxy");
    case ErrorKind::CertificateExpired:
        return ErrorText::tr("Certificate expired");
    case ErrorKind::CertificateOfOtherHost:
        return ErrorText::tr("Certificate of another host");
    case ErrorKind::TlsTooOld:
        return ErrorText::tr("TLS too old");
    case ErrorKind::TlsExpected:
        return ErrorText::tr("Server expects https");
    case ErrorKind::TlsNotSpoken:
        return ErrorText::tr("Server does not support https");
    case ErrorKind::NotARegularFile:
        return ErrorText::tr("Not a regular file");
    case ErrorKind::AclNotKept:
        return ErrorText::tr("Copied without the ACL");
    case ErrorKind::JournalTooNew:
        return ErrorText::tr("Journal of a newer version");
    case ErrorKind::SignatureDiffers:
        return ErrorText::tr("Signature does not match");
    case ErrorKind::ConditionUnmet:
        return ErrorText::tr("Condition not met");
    }
    return {};
}

/// The pattern of the sentence: %1 is the subject, %2 the reason in its source's words.
static QString pattern(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return ErrorText::tr("Cancelled: %1");
    case ErrorKind::InvalidInput:
        return ErrorText::tr("“%1” cannot be used: %2");
    case ErrorKind::MissingCredentials:
        return ErrorText::tr("There are no credentials for %1. Set AWS_ACCESS_KEY_ID and "
                             "AWS_SECRET_ACCESS_KEY, or choose a profile that has keys. %2");
    case ErrorKind::HostNotFound:
        return ErrorText::tr("The host of %1 was not found. Check the endpoint's name and the "
                             "network connection.");
    case ErrorKind::ConnectionRefused:
        return ErrorText::tr("%1 refuses connections. Check that the server runs, and the "
                             "endpoint's port.");
    case ErrorKind::ConnectionLost:
        return ErrorText::tr("The connection was lost while working on %1. Try again. (%2)");
    case ErrorKind::Timeout:
        return ErrorText::tr("The server did not answer in time for %1. Try again later.");
    case ErrorKind::CertificateUntrusted:
        return ErrorText::tr("The certificate of %1 cannot be trusted: %2. Give the certificate "
                             "of its authority (CA bundle) if the server is yours.");
    case ErrorKind::ProxyFailed:
        return ErrorText::tr("The proxy did not let %1 through. Check the proxy settings. (%2)");
    case ErrorKind::NetworkFailed:
        return ErrorText::tr("The network failed while working on %1: %2");
    case ErrorKind::WrongCredentials:
        return ErrorText::tr("The server does not accept these keys for %1. Check the access key "
                             "and the secret key. (%2)");
    case ErrorKind::CredentialsExpired:
        return ErrorText::tr("The credentials have expired, so %1 was refused. Sign in again. "
                             "(%2)");
    case ErrorKind::AccessDenied:
        return ErrorText::tr("Access to %1 is denied for these keys. Ask its owner for the "
                             "permission, or use other keys. (%2)");
    case ErrorKind::NoSuchBucket:
        return ErrorText::tr("The bucket of %1 does not exist. Check its name, or create it.");
    case ErrorKind::NoSuchKey:
        return ErrorText::tr("%1 does not exist. It may have been deleted or renamed; reload the "
                             "listing.");
    case ErrorKind::BucketExists:
        return ErrorText::tr("The bucket %1 already exists. Choose another name.");
    case ErrorKind::BucketNotEmpty:
        return ErrorText::tr("The bucket %1 is not empty. Delete its objects first, old versions, "
                             "delete markers and unfinished uploads, too.");
    case ErrorKind::InvalidBucketName:
        return ErrorText::tr("%1 is not a valid bucket name. Use 3 to 63 lowercase letters, "
                             "digits, dots and hyphens.");
    case ErrorKind::PreconditionFailed:
        return ErrorText::tr(
            "%1 has changed, so nothing was done. Reload the listing and try again.");
    case ErrorKind::ClockSkewed:
        return ErrorText::tr("The clock of this computer differs too much from the server's for "
                             "%1. Set the clock.");
    case ErrorKind::WrongRegion:
        return ErrorText::tr("%1 is in another region. Set the region of the connection. (%2)");
    case ErrorKind::Throttled:
        return ErrorText::tr("The server is too busy for %1. Try again later. (%2)");
    case ErrorKind::ServerFault:
        return ErrorText::tr("The server failed at %1. Try again later. (%2)");
    case ErrorKind::NotSupported:
        return ErrorText::tr("The server does not support or allow this for %1. (%2)");
    case ErrorKind::Refused:
        return ErrorText::tr("The server refused %1: %2");
    case ErrorKind::MalformedResponse:
        return ErrorText::tr(
            "The server's response for %1 is not valid S3. Check the endpoint. (%2)");
    case ErrorKind::FileNotFound:
        return ErrorText::tr("“%1” does not exist. Choose it again.");
    case ErrorKind::FileUnreadable:
        return ErrorText::tr("“%1” cannot be read. Check the permissions of the file. (%2)");
    case ErrorKind::FileUnwritable:
        return ErrorText::tr("“%1” cannot be written. Check the permissions of the folder. (%2)");
    case ErrorKind::FileChanged:
        return ErrorText::tr("“%1” changed while it was being read. Upload it again when nothing "
                             "writes to it.");
    case ErrorKind::DiskFull:
        return ErrorText::tr("There is no space left for “%1”. Free some space and try again.");
    case ErrorKind::LocalFileFailed:
        return ErrorText::tr("“%1” could not be read or written: %2");
    case ErrorKind::KeyHasNoLocalName:
        return ErrorText::tr("%1 cannot be a file on this computer: %2. Rename the object, or "
                             "download it alone under another name.");
    case ErrorKind::FolderInTheWay:
        return ErrorText::tr("“%1” is a folder here, so no file can be written in its place. "
                             "Download to another folder.");
    case ErrorKind::FileInTheWay:
        return ErrorText::tr("A file stands where a folder is needed for “%1”. Download to "
                             "another folder.");
    case ErrorKind::OutsideFolder:
        return ErrorText::tr("“%1” leads out of the chosen folder through a link. Remove the "
                             "link, or download to another folder.");
    case ErrorKind::ObjectChanged:
        return ErrorText::tr("%1 changed while it was being read. Download it again.");
    case ErrorKind::Mismatch:
        return ErrorText::tr("%1 was corrupted in transit (%2). Try again.");
    case ErrorKind::LinkNotFollowed:
        return ErrorText::tr("“%1” was not sent: %2.");
    case ErrorKind::TooLarge:
        return ErrorText::tr("%1 is larger than S3 allows: %2");
    case ErrorKind::StoredWrong:
        return ErrorText::tr("The server stored %1 incorrectly (%2). Try again, and do not rely on "
                             "the stored object.");
    case ErrorKind::EndpointChanged:
        return ErrorText::tr("The connection now points to %1, not to where the transfer started. "
                             "Change it back, or start the transfer again.");
    case ErrorKind::Unverified:
        return ErrorText::tr(
            "%1 was copied, but the copy could not be verified, so the original was not deleted.");
    case ErrorKind::ObjectArchived:
        return ErrorText::tr("%1 is archived. Restore it first, then try again. (%2)");
    case ErrorKind::ObjectLocked:
        return ErrorText::tr(
            "%1 is protected by Object Lock. It can be changed or deleted when its "
            "retention or legal hold has ended. (%2)");
    case ErrorKind::EncryptionKeyNeeded:
        return ErrorText::tr("%1 is encrypted with its owner's key (SSE-C). It can only be read "
                             "with that key. (%2)");
    case ErrorKind::KeyServiceFailed:
        return ErrorText::tr("The key that encrypts %1 cannot be used. Ask who manages the keys. "
                             "(%2)");
    case ErrorKind::QuotaExceeded:
        return ErrorText::tr(
            "There is no room for %1: a quota is used up. Delete something, or ask "
            "for a larger quota. (%2)");
    case ErrorKind::AccountUnusable:
        return ErrorText::tr("The account of these keys cannot be used for %1. Ask the provider. "
                             "(%2)");
    case ErrorKind::KeyTooLong:
        return ErrorText::tr("The key of %1 is too long for a server (%2). Shorten the names.");
    case ErrorKind::Redirected:
        return ErrorText::tr("%1 answers with a redirect to %2. Use that as the endpoint.");
    case ErrorKind::TooLargeForProxy:
        return ErrorText::tr("%1 is too large for a proxy in front of the server. Ask its operator "
                             "to allow larger requests, or set smaller parts. (%2)");
    case ErrorKind::CertificateExpired:
        return ErrorText::tr(
            "The certificate of %1 is not valid at this time (%2). Check the clock "
            "of this computer, or tell the server's operator.");
    case ErrorKind::CertificateOfOtherHost:
        return ErrorText::tr("The certificate of %1 is for another host name. Use the name that it "
                             "was made for. (%2)");
    case ErrorKind::TlsTooOld:
        return ErrorText::tr("%1 supports only versions of TLS that are no longer safe. Ask its "
                             "operator for TLS 1.2 or later. (%2)");
    case ErrorKind::TlsExpected:
        return ErrorText::tr("%1 expects https. Use https:// in the endpoint. (%2)");
    case ErrorKind::TlsNotSpoken:
        return ErrorText::tr(
            "%1 does not support https. Use http:// in the endpoint, or another port. (%2)");
    case ErrorKind::NotARegularFile:
        return ErrorText::tr("“%1” is not a regular file: %2. Leave it out, or use a regular file "
                             "instead.");
    case ErrorKind::AclNotKept:
        return ErrorText::tr("%1 was copied, but without the ACL of its source. (%2)");
    case ErrorKind::ConditionUnmet:
        return ErrorText::tr("%1 was not copied: it does not meet the condition %2.");
    case ErrorKind::SignatureDiffers:
        return ErrorText::tr("The signature for %1 does not match. Check the secret key. If it is "
                             "right, a proxy changes the request: it must pass on the Host header "
                             "with its port, and the path unchanged. (%2)");
    case ErrorKind::JournalTooNew:
        return ErrorText::tr("“%1” was written by a newer version of Windlass. Use that version. "
                             "(%2)");
    }
    return {};
}

QString describe(const Error &error)
{
    // S3Sender gives up if that is longer than people wait.
    const auto wait = std::chrono::duration_cast<std::chrono::seconds>(error.retryAfter);
    if (error.kind == ErrorKind::Throttled && wait >= std::chrono::seconds(10)) {
        return fill(
            ErrorText::tr("The server is too busy for %1 and asks to wait %2. Try again then."),
            error.subject, humanDuration(wait));
    }
    const bool isInDetail = error.kind == ErrorKind::Redirected;
    return fill(pattern(error.kind), error.subject, isInDetail ? error.detail : serverWords(error));
}

QString technicalDetails(const Error &error)
{
    QStringList parts;
    if (error.s3) {
        parts << QString::fromUtf8(error.s3->code);
        if (error.s3->httpStatus > 0)
            parts << ErrorText::tr("HTTP status %1").arg(error.s3->httpStatus);
        if (!error.s3->message.isEmpty())
            parts << error.s3->message;
        if (!error.s3->requestId.isEmpty())
            parts << ErrorText::tr("request id %1").arg(QString::fromUtf8(error.s3->requestId));
        if (!error.s3->hostId.isEmpty())
            parts << ErrorText::tr("host id %1").arg(QString::fromUtf8(error.s3->hostId));
    }
    if (!error.detail.isEmpty())
        parts << error.detail;
    return parts.join(QLatin1String(", "));
}

} // namespace windlass
