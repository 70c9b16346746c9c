// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"

#include <QCoroTask>

namespace windlass {

/// What came of a link that was tried.
struct LinkTrial {
    enum class Kind {
        Read,       ///< its first byte was
        Found,      ///< by HEAD
        Uploaded,   ///< a few bytes, which were deleted again
        UploadLeft, ///< a few bytes, which could not be deleted again
    };
    Kind kind = Kind::Read;
    int status = 0;         ///< of HTTP
    qint64 size = -1;       ///< bytes of the object; -1: the server did not say
    QByteArray contentType; ///< as the server said it
    ObjectKey key;          ///< of the object that was read or written
};

/// Makes the request of a link once, as somebody without keys would: a GET for one byte, a HEAD.
/// Fails with what the server or the network said, and with InvalidInput for a DELETE, which would
/// not be a trial. \a client is for its transport.
QCoro::Task<Result<LinkTrial>> tryLink(S3Client client, ShareLink link);

/// Uploads a few bytes by a PUT link, and deletes them again with the keys of \a client. Only where
/// there is no object yet: fails with InvalidInput if there is one, or nobody can tell.
QCoro::Task<Result<LinkTrial>> tryUpload(S3Client client, ShareLink link);

/// The same by a form.
QCoro::Task<Result<LinkTrial>> tryUpload(S3Client client, PostForm form);

} // namespace windlass
