// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace windlass {

/// What an S3 endpoint said when it refused: the <Error> element of its response together with the
/// HTTP status and the request's ids (Amazon S3 API Reference, "Error Responses"). A plain record.
struct S3Error {
    QByteArray code; ///< e.g. "NoSuchBucket"; for a response without a body: "HTTP 404" and the
                     ///< like
    QString message; ///< the server's own words, untranslated; never to be treated as markup
    int httpStatus = 0;
    QByteArray requestId; ///< x-amz-request-id
    QByteArray hostId;    ///< x-amz-id-2
    QString resource;
    QString argument;  ///< the refused argument, if the response names it or we can infer it
    QByteArray region; ///< the right region, if the server names it
    bool retryable = false;
};

} // namespace windlass
