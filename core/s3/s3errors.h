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

/// Whether the server may have done the work despite the error: the response was lost, or it came
/// from something between this client and the server.
bool isOutcomeUnknown(const Error &error);

/// Whether a response has what only S3 servers send: an ETag, or a field that begins with x-amz-.
bool isMarked(const HttpHeaders &headers);

/// The one place where a response becomes a result or an error: a status of 2xx without a hidden
/// error is returned as it is. \a expectsMark: this server's responses are marked (see isMarked()),
/// so one without a mark comes from something in between.
Result<HttpResponse> checkResponse(
    HttpResponse response, const S3Request &request, bool expectsMark = false);

} // namespace windlass
