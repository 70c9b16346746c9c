// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"

#include <cerrno>
#include <cstring>

namespace windlass {

static ErrorKind kindOfErrno(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return ErrorKind::DiskFull;
    case ENOENT:
        return ErrorKind::FileNotFound;
    case EACCES:
    case EPERM:
        return ErrorKind::FileUnreadable;
    case EROFS:
        return ErrorKind::FileUnwritable;
    case EISDIR:
        return ErrorKind::FolderInTheWay;
    case ENOTDIR:
        return ErrorKind::FileInTheWay;
    case ENAMETOOLONG:
        return ErrorKind::KeyHasNoLocalName;
    default:
        return ErrorKind::LocalFileFailed;
    }
}

Error errorFromErrno(int code, const QString &path)
{
    Error error;
    error.kind = kindOfErrno(code);
    error.subject = path;
    const bool isOutOfFiles = code == EMFILE || code == ENFILE;
    error.detail = isOutOfFiles
        ? QStringLiteral("the system allows no more open files; raise their limit (ulimit -n)")
        : QString::fromLocal8Bit(std::strerror(code));
    return error;
}

Error writeErrorFromErrno(int code, const QString &path)
{
    Error error = errorFromErrno(code, path);
    if (error.kind == ErrorKind::FileUnreadable || error.kind == ErrorKind::FileNotFound)
        error.kind = ErrorKind::FileUnwritable;
    return error;
}

} // namespace windlass
