// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/remedytext.h"

#include "core/base/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace windlass {

namespace {

struct RemedyText {
    Q_DECLARE_TR_FUNCTIONS(windlass::RemedyText)
};

/// The kind of access that an operation needs, in people's words.
enum class Access { Read, Write, Delete, List, Copy, Manage };

struct Permission {
    const char *operation;
    const char *actions; // separated by spaces
    Access access;
};

constexpr std::array permissions {
    Permission {"ListBuckets", "s3:ListAllMyBuckets", Access::List},
    Permission {"HeadBucket", "s3:ListBucket", Access::List},
    Permission {"CreateBucket", "s3:CreateBucket", Access::Manage},
    Permission {"DeleteBucket", "s3:DeleteBucket", Access::Manage},
    Permission {"GetBucketVersioning", "s3:GetBucketVersioning", Access::Manage},
    Permission {"PutBucketVersioning", "s3:PutBucketVersioning", Access::Manage},
    Permission {
        "GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration", Access::Manage},
    Permission {"ListObjectVersions", "s3:ListBucketVersions", Access::List},
    Permission {"ListObjectsV2", "s3:ListBucket", Access::List},
    Permission {"HeadObject", "s3:GetObject", Access::Read},
    Permission {"GetObject", "s3:GetObject", Access::Read},
    Permission {"PutObject", "s3:PutObject", Access::Write},
    Permission {"CopyObject", "s3:GetObject s3:PutObject", Access::Copy},
    Permission {"DeleteObject", "s3:DeleteObject", Access::Delete},
    Permission {"DeleteObjects", "s3:DeleteObject", Access::Delete},
    Permission {"GetObjectTagging", "s3:GetObjectTagging", Access::Read},
    Permission {"PutObjectTagging", "s3:PutObjectTagging", Access::Write},
    Permission {"GetObjectAcl", "s3:GetObjectAcl", Access::Read},
    Permission {"PutObjectAcl", "s3:PutObjectAcl", Access::Write},
    Permission {"CreateMultipartUpload", "s3:PutObject", Access::Write},
    Permission {"UploadPart", "s3:PutObject", Access::Write},
    Permission {"UploadPartCopy", "s3:GetObject s3:PutObject", Access::Copy},
    Permission {"CompleteMultipartUpload", "s3:PutObject", Access::Write},
    Permission {"AbortMultipartUpload", "s3:AbortMultipartUpload", Access::Manage},
    Permission {"ListParts", "s3:ListMultipartUploadParts", Access::Manage},
    Permission {"ListMultipartUploads", "s3:ListBucketMultipartUploads", Access::Manage},
};

const Permission *find(const QByteArray &operation)
{
    const auto it = std::find_if(permissions.begin(), permissions.end(),
        [&operation](const Permission &one) { return operation == one.operation; });
    return it != permissions.end() ? &*it : nullptr;
}

QString denial(Access access)
{
    switch (access) {
    case Access::Read:
        return RemedyText::tr("the key may not read here");
    case Access::Write:
        return RemedyText::tr("the key may not write here");
    case Access::Delete:
        return RemedyText::tr("the key may not delete here");
    case Access::List:
        return RemedyText::tr("the key may not list what is here");
    case Access::Copy:
        return RemedyText::tr("the key may not read the source, or not write the target");
    case Access::Manage:
        return RemedyText::tr("the key may not do this here");
    }
    return {};
}

QString denialText(const Error &error)
{
    const Permission *permission = find(error.operation);
    if (!permission)
        return RemedyText::tr("Access denied: ask the owner for the permission, or use other keys");
    const QByteArrayList actions = permissionsFor(error.operation);
    return RemedyText::tr("Access denied: %1. Missing action: %2")
        .arg(denial(permission->access),
            QString::fromLatin1(
                actions.join(RemedyText::tr(" or ", "between two actions").toUtf8())));
}

QString remedy(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::AccessDenied: // has a text of its own
        return {};
    case ErrorKind::InvalidInput:
        return RemedyText::tr("change the name, then retry");
    case ErrorKind::MissingCredentials:
        return RemedyText::tr("give the connection its keys, then retry");
    case ErrorKind::HostNotFound:
        return RemedyText::tr("check the endpoint's name and the network, then retry");
    case ErrorKind::ConnectionRefused:
        return RemedyText::tr("check that the server runs, and the port, then retry");
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::NetworkFailed:
        return RemedyText::tr("retry when the network works again");
    case ErrorKind::CertificateUntrusted:
        return RemedyText::tr("give the connection the server's CA bundle, then retry");
    case ErrorKind::ProxyFailed:
        return RemedyText::tr("check the proxy settings, then retry");
    case ErrorKind::WrongCredentials:
        return RemedyText::tr("check the access key and the secret key of the connection");
    case ErrorKind::CredentialsExpired:
        return RemedyText::tr("sign in again, then retry");
    case ErrorKind::NoSuchBucket:
        return RemedyText::tr("check the bucket's name, or create it");
    case ErrorKind::NoSuchKey:
        return RemedyText::tr(
            "it may have been deleted or renamed. Dismiss this failure or find the object");
    case ErrorKind::BucketExists:
    case ErrorKind::InvalidBucketName:
        return RemedyText::tr("choose another name");
    case ErrorKind::BucketNotEmpty:
        return RemedyText::tr("delete its objects and their old versions first");
    case ErrorKind::PreconditionFailed:
    case ErrorKind::ObjectChanged:
        return RemedyText::tr("the object has changed: retry to get the current one");
    case ErrorKind::ClockSkewed:
        return RemedyText::tr("set the clock of this computer, then retry");
    case ErrorKind::WrongRegion:
        return RemedyText::tr("set the region of the connection, then retry");
    case ErrorKind::Throttled:
        return RemedyText::tr("retry later, or with fewer requests at a time");
    case ErrorKind::ServerFault:
        return RemedyText::tr("retry later; tell the server's operator the request ID");
    case ErrorKind::NotSupported:
        return RemedyText::tr("the server does not support or allow this");
    case ErrorKind::Refused:
        return RemedyText::tr("see the server's message in the details");
    case ErrorKind::MalformedResponse:
        return RemedyText::tr("check that the endpoint is an S3 server, then retry");
    case ErrorKind::FileNotFound:
        return RemedyText::tr("the file is gone: restore it, or dismiss this failure");
    case ErrorKind::FileUnreadable:
        return RemedyText::tr("change the permissions of the files, then retry");
    case ErrorKind::FileUnwritable:
        return RemedyText::tr("change the permissions of the folder, then retry");
    case ErrorKind::FileChanged:
        return RemedyText::tr("retry when no program writes to the files");
    case ErrorKind::DiskFull:
        return RemedyText::tr("free some space, then retry");
    case ErrorKind::LocalFileFailed:
        return RemedyText::tr("see the system's message in the details");
    case ErrorKind::KeyHasNoLocalName:
        return RemedyText::tr("download it alone under another name, or rename the object");
    case ErrorKind::FolderInTheWay:
    case ErrorKind::FileInTheWay:
        return RemedyText::tr("move away what is there, or download to another folder");
    case ErrorKind::OutsideFolder:
        return RemedyText::tr("remove the link, or download to another folder");
    case ErrorKind::LinkNotFollowed:
        return RemedyText::tr("choose to follow links in Preferences, or dismiss this failure");
    case ErrorKind::Mismatch:
        return RemedyText::tr("retry. If this keeps happening, check your network");
    case ErrorKind::StoredWrong:
        return RemedyText::tr(
            "retry. If this keeps happening, the server does not store data reliably");
    case ErrorKind::TooLarge:
        return RemedyText::tr("make it smaller, or split it");
    case ErrorKind::EndpointChanged:
        return RemedyText::tr("change the connection back, or start the transfer again");
    case ErrorKind::Unverified:
        return RemedyText::tr("use https for the source, or compare both and delete the source");
    case ErrorKind::ObjectArchived:
        return RemedyText::tr("restore the objects, then retry");
    case ErrorKind::ObjectLocked:
        return RemedyText::tr("wait until the retention or legal hold has ended");
    case ErrorKind::EncryptionKeyNeeded:
        return RemedyText::tr("these objects can only be read with their own key");
    case ErrorKind::KeyServiceFailed:
        return RemedyText::tr("ask who manages the keys, then retry");
    case ErrorKind::QuotaExceeded:
        return RemedyText::tr("delete something, or ask for a larger quota, then retry");
    case ErrorKind::AccountUnusable:
        return RemedyText::tr("ask the provider of the account");
    case ErrorKind::KeyTooLong:
        return RemedyText::tr("shorten the names of files or folders");
    case ErrorKind::Redirected:
        return RemedyText::tr("use the address in the details as the endpoint");
    case ErrorKind::TooLargeForProxy:
        return RemedyText::tr("set smaller parts, or ask the operator of the proxy");
    case ErrorKind::CertificateExpired:
        return RemedyText::tr("check the clock of this computer, or tell the server's operator");
    case ErrorKind::CertificateOfOtherHost:
        return RemedyText::tr("use the host name that the certificate was made for");
    case ErrorKind::TlsTooOld:
        return RemedyText::tr("ask the server's operator for TLS 1.2 or later");
    case ErrorKind::TlsExpected:
        return RemedyText::tr("use https:// in the endpoint");
    case ErrorKind::TlsNotSpoken:
        return RemedyText::tr("use http:// in the endpoint, or another port");
    case ErrorKind::NotARegularFile:
        return RemedyText::tr("skip them, or copy their contents to regular files first");
    case ErrorKind::AclNotKept:
        return RemedyText::tr("the copies exist; set their permissions yourself");
    case ErrorKind::ConditionUnmet:
        return RemedyText::tr("nothing is wrong: your condition was not met");
    case ErrorKind::SignatureDiffers:
        return RemedyText::tr("check the secret key, and that proxies pass on the Host header and "
                              "the path unchanged");
    case ErrorKind::JournalTooNew:
        return RemedyText::tr("use the newer version of Windlass");
    }
    return {};
}

} // namespace

QByteArrayList permissionsFor(const QByteArray &operation)
{
    const Permission *permission = find(operation);
    return permission ? QByteArray(permission->actions).split(' ') : QByteArrayList();
}

QString causeText(const Error &error)
{
    if (error.kind == ErrorKind::AccessDenied)
        return denialText(error);
    const QString what = shortDescription(error);
    const QString helps = remedy(error.kind);
    return helps.isEmpty() ? what : RemedyText::tr("%1: %2", "cause: remedy").arg(what, helps);
}

} // namespace windlass
