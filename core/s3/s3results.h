// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/s3/s3request.h"
#include "core/s3/s3uri.h"

namespace windlass {

// Turns responses into the results of S3Client.

/// Applies \a parse to the body of a good response; a parse error gets \a subject as its subject.
/// \internal
template <typename Parse>
auto parsed(Result<HttpResponse> response, const S3Uri &subject, Parse parse)
    -> decltype(parse(QByteArray()))
{
    auto result = response ? parse(std::move(response->body))
                           : decltype(parse(QByteArray()))(fail(response.error()));
    if (!result
        && (result.error().subject.isEmpty()
            || result.error().kind == ErrorKind::MalformedResponse))
        result.error().subject = subject.display();
    return result;
}

/// Sets an XML document as the body, with its MD5: some operations require a checksum, and every
/// server supports this one, unlike the newer ones. \internal
inline void setDocument(S3Request &request, QByteArray xml)
{
    request.headers.set("Content-Type", "application/xml");
    request.headers.set("Content-MD5", Digest::of(Digest::Algorithm::Md5, xml).toBase64());
    request.body = std::move(xml);
}

/// For an operation whose response has no content. \internal
inline Result<> nothing(const Result<HttpResponse> &response)
{
    if (!response)
        return fail(response.error());
    return {};
}

} // namespace windlass
