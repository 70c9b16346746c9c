// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/s3/s3request.h"
#include "core/s3/s3uri.h"

namespace windlass {

// How answers become the results of S3Client.

/// The body of a good answer through \a parse; an answer that cannot be parsed names its subject.
/// \internal
template <typename Parse>
auto parsed(Result<HttpResponse> response, const S3Uri &subject, Parse parse)
    -> decltype(parse(QByteArray()))
{
    auto result = response ? parse(std::move(response->body))
                           : decltype(parse(QByteArray()))(fail(response.error()));
    if (!result
        && (result.error().subject.isEmpty() || result.error().kind == ErrorKind::MalformedAnswer))
        result.error().subject = subject.display();
    return result;
}

/// An XML document as the body, with its MD5: some operations require a checksum, and this one is
/// understood by every server, unlike the newer ones. \internal
inline void setDocument(S3Request &request, QByteArray xml)
{
    request.headers.set("Content-Type", "application/xml");
    request.headers.set("Content-MD5", Digest::of(Digest::Algorithm::Md5, xml).toBase64());
    request.body = std::move(xml);
}

/// Of an operation that answers nothing. \internal
inline Result<> nothing(const Result<HttpResponse> &response)
{
    if (!response)
        return fail(response.error());
    return {};
}

} // namespace windlass
