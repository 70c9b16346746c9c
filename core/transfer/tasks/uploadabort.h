// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// The uploads whose ids the program asked for at \a begun (ms since 1970) or later without
/// learning them: parts are sent only after the id is in the journal, so they have none. Empty:
/// there is none, or nobody may tell. \internal
QCoro::Task<Result<QList<UploadId>>> findLostIds(
    S3Client client, BucketName bucket, ObjectKey key, qint64 begun);

/// Has the server forget those that the item may have at its target, but for \a kept: a request
/// that was on its way when the program was killed is done after the next run has looked.
/// \internal
QCoro::Task<> discardLost(TransferContext context, UploadId kept, qint64 begun);

/// Has the server forget an upload and its parts. Without an \a id it is looked for first, as
/// above. Succeeds if there is no such upload, or no such any more (AbortMultipartUpload).
/// \internal
QCoro::Task<Result<>> discardUpload(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, qint64 begun);

/// The same, whatever cancels \a client, but for ten seconds at most: then it is a Timeout.
/// \internal
QCoro::Task<Result<>> discardUploadInTime(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, qint64 begun);

/// The same for what the item has begun at its target. Not under the item's cancellation, which may
/// be the very reason; but bounded, so that leaving the program does not hang on a dead network.
/// \internal
QCoro::Task<Result<>> discardUpload(TransferContext context, UploadId id, qint64 begun);

/// There are keys that may write and not list, and servers that know no such list. \internal
bool mayNotBeAsked(const Error &error);

} // namespace windlass
