// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/s3error.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <memory>

namespace windlass {

/// What went wrong, as finely as the program and people need to distinguish. errortext.cpp has a
/// sentence for each, in a switch without a default, so a new kind without a sentence does not
/// compile.
enum class ErrorKind {
    Cancelled, ///< asked for by the user; never shown as a failure
    InvalidInput,
    MissingCredentials,
    // on the way to the server
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    Timeout,
    CertificateUntrusted,
    ProxyFailed,
    NetworkFailed,
    // from the server
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
    MalformedResponse,
    // on this computer
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileChanged, ///< the source changed while it was being read
    DiskFull,
    LocalFileFailed,
    KeyHasNoLocalName, ///< the key cannot be a path below the chosen folder
    FolderInTheWay,    ///< a folder is where a file must be written
    FileInTheWay,      ///< a file is where a folder must be created
    OutsideFolder,     ///< the path leads out of the chosen folder, through a link
    ObjectChanged,     ///< the object changed while it was being read
    Mismatch,          ///< the bytes that arrived differ from those that were sent
    TooLarge,          ///< over a limit of S3
    StoredWrong,       ///< the server has other bytes than those that were sent
    LinkNotFollowed,   ///< a symbolic link that is not to be sent, or not as what it leads to
    EndpointChanged,   ///< the connection leads to another server than when it was asked for
    Unverified,        ///< nothing tells whether what was written is right, and it has to
    // kinds that came later
    ObjectArchived,      ///< has to be restored before it can be read
    ObjectLocked,        ///< Object Lock protects it
    EncryptionKeyNeeded, ///< it is encrypted with a key that only its owner has (SSE-C)
    KeyServiceFailed,    ///< the key that encrypts it cannot be used (SSE-KMS)
    QuotaExceeded,
    AccountUnusable, ///< suspended, not signed up, not paid
    KeyTooLong,
    Redirected,       ///< to another address, which is in \c detail
    TooLargeForProxy, ///< something in front of the server refused the request's size
    CertificateExpired,
    CertificateOfOtherHost,
    TlsTooOld,        ///< the server does not support a version of TLS that is still safe
    TlsExpected,      ///< the connection uses http, and the server expects https
    TlsNotSpoken,     ///< the connection uses https, and the server does not
    NotARegularFile,  ///< a pipe, a socket, a device, or a file whose content the system makes up
                      ///< when it is read
    AclNotKept,       ///< the copy was made, without the ACL of its source
    JournalTooNew,    ///< written by a newer version of this program
    SignatureDiffers, ///< the secret is wrong, or a proxy has changed what was signed
    ConditionUnmet,   ///< a condition of a copy that the person gave; it is in \c detail
};

constexpr ErrorKind lastErrorKind = ErrorKind::ConditionUnmet;

/// A failure as a value: its kind, what it is about, and the technical reason. Cheap to copy. As
/// thread-safe as any value.
struct Error {
    Error() = default;
    explicit Error(ErrorKind kind_, QString subject_ = {}, QString detail_ = {})
        : kind(kind_), subject(std::move(subject_)), detail(std::move(detail_))
    {
    }

    ErrorKind kind = ErrorKind::InvalidInput;
    QString subject; ///< what it is about: an s3:// URI, a path, a host
    QString detail;  ///< the technical reason (of the system, of TLS), untranslated
    std::shared_ptr<const S3Error> s3;        ///< set if an S3 endpoint refused
    bool retryable = false;                   ///< the same request may succeed if sent again
    std::chrono::milliseconds retryAfter {0}; ///< what the server asked for (RFC 9110, 10.2.3)
    QByteArray operation; ///< the S3 operation that failed: "PutObject"; empty if there was none
    int attempts = 0;     ///< how often the request was sent; 0: not known, or there was none
    bool mayHaveArrivedBefore = false; ///< the server may have carried out an earlier attempt

    bool isCancelled() const { return kind == ErrorKind::Cancelled; }
};

/// The error of a failed system call (`errno`: \a code) on the file \a path.
Error errorFromErrno(int code, const QString &path);

/// The same for a call that writes or creates \a path: refusals are then about writing.
Error writeErrorFromErrno(int code, const QString &path);

} // namespace windlass

Q_DECLARE_METATYPE(windlass::Error)
