// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/s3error.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <memory>

namespace windlass {

/// What went wrong, as far as the program and the person need to tell cases apart. The sentence
/// for people is made from it in errortext.cpp, whose switch has no default: a new kind without
/// words does not compile.
enum class ErrorKind {
    Cancelled, ///< asked for by the user; never shown as a failure
    InvalidInput,
    MissingCredentials,
    // the way to the server
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    Timeout,
    CertificateUntrusted,
    ProxyFailed,
    NetworkFailed,
    // what the server said
    WrongCredentials,
    CredentialsExpired,
    AccessDenied,
    NoSuchBucket,
    NoSuchKey,
    BucketExists,
    BucketNotEmpty,
    InvalidBucketName,
    PreconditionFailed,
    ClockSkewed,
    WrongRegion,
    Throttled,
    ServerFault,
    NotSupported,
    Refused, ///< any other S3 error code
    MalformedAnswer,
    // this computer
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileChanged, ///< the source changed while it was being read
    DiskFull,
    LocalFileFailed,
    KeyHasNoLocalName, ///< the key cannot be a path below the chosen folder
    FolderInTheWay,    ///< a folder stands where a file must be written
    FileInTheWay,      ///< a file stands where a folder must be made
    OutsideFolder,     ///< the path leads out of the chosen folder, through a link
    ObjectChanged,     ///< the object changed while it was being read
    Mismatch,          ///< the bytes that arrived are not the bytes that were sent
    TooLarge,          ///< over a limit of S3
    StoredWrong,       ///< the server has other bytes than those that were sent
    LinkNotFollowed,   ///< a symbolic link that is not to be sent, or not as what it leads to
    EndpointChanged,   ///< the connection leads to another server than when it was asked for
    Unverified,        ///< nothing tells whether what was written is right, and it has to
    // Kinds are kept as numbers, so new ones come last.
    ObjectArchived,      ///< has to be restored before it can be read
    ObjectLocked,        ///< Object Lock protects it
    EncryptionKeyNeeded, ///< it is encrypted with a key that only its owner has (SSE-C)
    KeyServiceFailed,    ///< the key that encrypts it cannot be used (SSE-KMS)
    QuotaExceeded,
    AccountUnusable, ///< suspended, not signed up, not paid
    KeyTooLong,
    Redirected,       ///< to another address, which \c detail names
    TooLargeForProxy, ///< something in front of the server refused the size of the request
    CertificateExpired,
    CertificateOfOtherHost,
    TlsTooOld,        ///< the server speaks no version of TLS that is still safe
    TlsExpected,      ///< asked by http, and speaks https
    TlsNotSpoken,     ///< asked by https, and speaks something else
    NotARegularFile,  ///< a pipe, a socket, a device, or made up by the system as it is read
    AclNotKept,       ///< the copy was made, without the ACL of its source
    JournalTooNew,    ///< written by a newer version of this program
    SignatureDiffers, ///< the secret is wrong, or a proxy has changed what was signed
    ConditionUnmet,   ///< a condition of a copy that the person gave; \c detail names it
};

constexpr ErrorKind lastErrorKind = ErrorKind::ConditionUnmet;

/// A failure as a value: what kind, what it happened to, and what lies behind it.
/// Copying is cheap. Thread-safe as any value.
struct Error {
    Error() = default;
    explicit Error(ErrorKind kind_, QString subject_ = {}, QString detail_ = {})
        : kind(kind_), subject(std::move(subject_)), detail(std::move(detail_))
    {
    }

    ErrorKind kind = ErrorKind::InvalidInput;
    QString subject; ///< what it happened to: an s3:// URI, a path, a host
    QString detail;  ///< the technical reason (of the system, of TLS), untranslated
    std::shared_ptr<const S3Error> s3;        ///< set when an S3 endpoint refused
    bool retryable = false;                   ///< the same request may succeed when sent again
    std::chrono::milliseconds retryAfter {0}; ///< what the server asked for (RFC 9110, 10.2.3)
    QByteArray operation; ///< of S3, that failed: "PutObject"; empty if there was none
    int attempts = 0;     ///< how often the request was sent; 0: not known, or there was none

    bool isCancelled() const { return kind == ErrorKind::Cancelled; }
};

/// The error of the last failed system call (`errno`) on the file \a path.
Error errorFromErrno(int code, const QString &path);

/// The same for a call that was to write or make \a path: refusals are about writing then.
Error writeErrorFromErrno(int code, const QString &path);

} // namespace windlass

Q_DECLARE_METATYPE(windlass::Error)
