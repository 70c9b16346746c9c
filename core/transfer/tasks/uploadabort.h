// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// The uploads that the program initiated at \a started (ms since 1970) or later without getting
/// the response: they have no parts, because parts are sent only after the id is in the journal.
/// Empty if there are none, or listing is not allowed. \internal
QCoro::Task<Result<QList<UploadId>>> findLostIds(
    S3Client client, BucketName bucket, ObjectKey key, qint64 started);

/// Aborts those lost uploads at the item's target, except \a kept: a request that was under way
/// when the program was killed may arrive after the next run has looked. \internal
QCoro::Task<> discardLost(TransferContext context, UploadId kept, qint64 started);

/// Aborts an upload and removes its parts. Without an \a id, looks for it first, as above. Succeeds
/// if the upload does not exist (any more) (AbortMultipartUpload). \internal
QCoro::Task<Result<>> discardUpload(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, qint64 started);

/// The same, even if \a client is cancelled, but for at most ten seconds: then it fails with
/// Timeout. \internal
QCoro::Task<Result<>> discardUploadInTime(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, qint64 started);

/// The same for the item's upload at its target. Independent of the item's cancellation, which may
/// be the reason for this call; but bounded, so that closing the program does not hang on a dead
/// network. \internal
QCoro::Task<Result<>> discardUpload(TransferContext context, UploadId id, qint64 started);

/// Whether the keys are not allowed to list, or the server does not support it. \internal
bool mayNotBeAsked(const Error &error);

} // namespace windlass
