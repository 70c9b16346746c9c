// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errorkindnames.h"

namespace windlass {

using Row = EnumName<ErrorKind>;

static constexpr EnumNames errorKinds(std::array {
    Row {ErrorKind::Cancelled, "Cancelled"},
    Row {ErrorKind::InvalidInput, "InvalidInput"},
    Row {ErrorKind::MissingCredentials, "MissingCredentials"},
    Row {ErrorKind::HostNotFound, "HostNotFound"},
    Row {ErrorKind::ConnectionRefused, "ConnectionRefused"},
    Row {ErrorKind::ConnectionLost, "ConnectionLost"},
    Row {ErrorKind::Timeout, "Timeout"},
    Row {ErrorKind::CertificateUntrusted, "CertificateUntrusted"},
    Row {ErrorKind::ProxyFailed, "ProxyFailed"},
    Row {ErrorKind::NetworkFailed, "NetworkFailed"},
    Row {ErrorKind::WrongCredentials, "WrongCredentials"},
    Row {ErrorKind::CredentialsExpired, "CredentialsExpired"},
    Row {ErrorKind::AccessDenied, "AccessDenied"},
    Row {ErrorKind::NoSuchBucket, "NoSuchBucket"},
    Row {ErrorKind::NoSuchKey, "NoSuchKey"},
    Row {ErrorKind::BucketExists, "BucketExists"},
    Row {ErrorKind::BucketNotEmpty, "BucketNotEmpty"},
    Row {ErrorKind::InvalidBucketName, "InvalidBucketName"},
    Row {ErrorKind::PreconditionFailed, "PreconditionFailed"},
    Row {ErrorKind::ClockSkewed, "ClockSkewed"},
    Row {ErrorKind::WrongRegion, "WrongRegion"},
    Row {ErrorKind::Throttled, "Throttled"},
    Row {ErrorKind::ServerFault, "ServerFault"},
    Row {ErrorKind::NotSupported, "NotSupported"},
    Row {ErrorKind::Refused, "Refused"},
    Row {ErrorKind::MalformedResponse, "MalformedResponse"},
    Row {ErrorKind::FileNotFound, "FileNotFound"},
    Row {ErrorKind::FileUnreadable, "FileUnreadable"},
    Row {ErrorKind::FileUnwritable, "FileUnwritable"},
    Row {ErrorKind::FileChanged, "FileChanged"},
    Row {ErrorKind::DiskFull, "DiskFull"},
    Row {ErrorKind::LocalFileFailed, "LocalFileFailed"},
    Row {ErrorKind::KeyHasNoLocalName, "KeyHasNoLocalName"},
    Row {ErrorKind::FolderInTheWay, "FolderInTheWay"},
    Row {ErrorKind::FileInTheWay, "FileInTheWay"},
    Row {ErrorKind::OutsideFolder, "OutsideFolder"},
    Row {ErrorKind::ObjectChanged, "ObjectChanged"},
    Row {ErrorKind::Mismatch, "Mismatch"},
    Row {ErrorKind::TooLarge, "TooLarge"},
    Row {ErrorKind::StoredWrong, "StoredWrong"},
    Row {ErrorKind::LinkNotFollowed, "LinkNotFollowed"},
    Row {ErrorKind::EndpointChanged, "EndpointChanged"},
    Row {ErrorKind::Unverified, "Unverified"},
    Row {ErrorKind::ObjectArchived, "ObjectArchived"},
    Row {ErrorKind::ObjectLocked, "ObjectLocked"},
    Row {ErrorKind::EncryptionKeyNeeded, "EncryptionKeyNeeded"},
    Row {ErrorKind::KeyServiceFailed, "KeyServiceFailed"},
    Row {ErrorKind::QuotaExceeded, "QuotaExceeded"},
    Row {ErrorKind::AccountUnusable, "AccountUnusable"},
    Row {ErrorKind::KeyTooLong, "KeyTooLong"},
    Row {ErrorKind::Redirected, "Redirected"},
    Row {ErrorKind::TooLargeForProxy, "TooLargeForProxy"},
    Row {ErrorKind::CertificateExpired, "CertificateExpired"},
    Row {ErrorKind::CertificateOfOtherHost, "CertificateOfOtherHost"},
    Row {ErrorKind::TlsTooOld, "TlsTooOld"},
    Row {ErrorKind::TlsExpected, "TlsExpected"},
    Row {ErrorKind::TlsNotSpoken, "TlsNotSpoken"},
    Row {ErrorKind::NotARegularFile, "NotARegularFile"},
    Row {ErrorKind::AclNotKept, "AclNotKept"},
    Row {ErrorKind::JournalTooNew, "JournalTooNew"},
    Row {ErrorKind::SignatureDiffers, "SignatureDiffers"},
    Row {ErrorKind::ConditionUnmet, "ConditionUnmet"},
});

static_assert(errorKinds.isComplete(lastErrorKind), "a kind of error has no name, or two have one");

const char *errorKindName(ErrorKind kind)
{
    return errorKinds.nameOf(kind);
}

std::optional<ErrorKind> errorKindFromJson(const QJsonValue &json)
{
    return errorKinds.fromJson(json);
}

} // namespace windlass
