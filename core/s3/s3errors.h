// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/net/httpmessage.h"
#include "core/s3/names.h"
#include "core/s3/s3request.h"

namespace windlass {

/// The one place where an S3 error becomes an Error: kind and retryability follow from its code
/// and HTTP status (Amazon S3 API Reference, "Error Responses"). The subject is the bucket or
/// object.
Error errorFromS3(S3Error s3, const BucketName &bucket, const ObjectKey &key);

/// Whether the server may have done what it was asked for nevertheless: nobody heard its answer, or
/// somebody between us and the server gave another.
bool mayBeDone(const Error &error);

/// Whether an answer has what only S3 servers say: an ETag, or a field that begins with x-amz-.
bool isMarked(const HttpHeaders &headers);

/// The one place where an answer becomes a result or an error: a status of 2xx without a hidden
/// error is the answer itself. \a expectsMark: the server's answers are marked; one that is not
/// comes from somebody in between.
Result<HttpResponse> judgeAnswer(
    HttpResponse response, const S3Request &request, bool expectsMark = false);

} // namespace windlass
