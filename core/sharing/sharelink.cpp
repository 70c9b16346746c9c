// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/sharelink.h"

namespace windlass {

/// RFC 6266: an ASCII name for the oldest clients, the real one in UTF-8 (RFC 8187) for all others.
static QByteArray attachment(const ObjectKey &key)
{
    const QByteArray name = key.name();
    QByteArray ascii;
    for (const char c : name)
        ascii += (c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%') ? '_' : c;
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
        + SigV4Signer::uriEncode(name);
}

Result<ShareLink> makeShareLink(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const ShareLinkOptions &options)
{
    NameValues overrides;
    if (options.forceDownload)
        overrides.append(NameValue {"response-content-disposition", attachment(key)});
    Result<QUrl> url = service.presignedGet(bucket, key, options.expires, overrides);
    if (!url)
        return fail(url.error());
    return ShareLink {*url, service.serverNow().addSecs(options.expires.count())};
}

} // namespace windlass
