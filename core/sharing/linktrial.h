// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"

#include <QCoroTask>

namespace windlass {

/// The result of trying a link.
struct LinkTrial {
    enum class Kind {
        Read,       ///< its first byte was read
        Found,      ///< by a HEAD
        Uploaded,   ///< a few bytes, which were deleted again
        UploadLeft, ///< a few bytes, which could not be deleted again
    };
    Kind kind = Kind::Read;
    int status = 0;         ///< of HTTP
    qint64 size = -1;       ///< bytes of the object; -1: the server did not say
    QByteArray contentType; ///< as the server gave it
    ObjectKey key;          ///< of the object that was read or written
};

/// Sends the request of a link once, like somebody without keys: a GET for one byte, or a HEAD.
/// Fails with the server's or the network's error, and with InvalidInput for a DELETE, which cannot
/// be just tried. Only \a client's transport is used.
QCoro::Task<Result<LinkTrial>> tryLink(S3Client client, ShareLink link);

/// Uploads a few bytes with a PUT link, and deletes them again with the keys of \a client. Only if
/// no object exists: fails with InvalidInput if there is one, or this cannot be found out.
QCoro::Task<Result<LinkTrial>> tryUpload(S3Client client, ShareLink link);

/// The same with a form.
QCoro::Task<Result<LinkTrial>> tryUpload(S3Client client, PostForm form);

} // namespace windlass
