// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/sharelink.h"

#include "core/net/fieldsyntax.h"
#include "core/s3/s3uri.h"
#include "core/sharing/linksigning.h"
#include "core/sharing/sharingchecks.h"
#include "core/sharing/sharingtext.h"

namespace windlass {

namespace {

/// What a method cannot have.
Result<> checkMethod(const ShareLinkOptions &options, const QString &subject)
{
    const bool reads = options.method == LinkMethod::Get || options.method == LinkMethod::Head;
    const QString method = QString::fromLatin1(nameOf(options.method));
    if (!reads && (options.forceDownload || !options.overrides.isEmpty()))
        return fail(ErrorKind::InvalidInput, subject,
            SharingText::tr("a %1 link returns no file that could have a name or type")
                .arg(method));
    if (options.method == LinkMethod::Put && !options.version.isEmpty())
        return fail(ErrorKind::InvalidInput, subject,
            SharingText::tr(
                "an old version cannot be written; the server gives new ones their IDs"));
    if (options.method != LinkMethod::Put && !options.headers.isEmpty())
        return fail(ErrorKind::InvalidInput, subject,
            SharingText::tr("only a PUT link can ask for fields such as Content-Type"));
    return {};
}

Result<> checkOverrides(const ShareLinkOptions &options, const QString &subject)
{
    bool hasDisposition = options.forceDownload;
    for (const auto &[name, value] : options.overrides) {
        if (!responseOverrides().contains(name))
            return fail(ErrorKind::InvalidInput, displayText(name),
                SharingText::tr(
                    "a link accepts only response-content-type and similar parameters"));
        if (!isFieldValue(value))
            return fail(ErrorKind::InvalidInput, displayText(value),
                SharingText::tr("%1 cannot have such characters").arg(displayText(name)));
        if (name != "response-content-disposition")
            continue;
        if (hasDisposition)
            return fail(ErrorKind::InvalidInput, subject,
                SharingText::tr("Content-Disposition is given twice"));
        hasDisposition = true;
    }
    return {};
}

Result<> check(const BucketName &bucket, const ObjectKey &key, const ShareLinkOptions &options)
{
    const QString subject = S3Uri {bucket, key}.display();
    if (Result<> checked = checkObject(bucket, key); !checked)
        return checked;
    if (Result<> checked = checkMethod(options, subject); !checked)
        return checked;
    for (const auto &[name, value] : options.headers) {
        if (!isFieldName(name) || !isFieldValue(value))
            return fail(ErrorKind::InvalidInput, displayText(name + ": " + value),
                SharingText::tr("a request cannot contain such a header"));
    }
    return checkOverrides(options, subject);
}

} // namespace

QByteArray nameOf(LinkMethod method)
{
    switch (method) {
    case LinkMethod::Get:
        return "GET";
    case LinkMethod::Put:
        return "PUT";
    case LinkMethod::Head:
        return "HEAD";
    case LinkMethod::Delete:
        return "DELETE";
    }
    return {};
}

const QByteArrayList &responseOverrides()
{
    static const QByteArrayList names {"response-content-type", "response-content-disposition",
        "response-cache-control", "response-content-encoding", "response-content-language",
        "response-expires"};
    return names;
}

QByteArray attachmentNamed(const QByteArray &name)
{
    QByteArray ascii;
    for (const char c : name)
        ascii += (c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%') ? '_' : c;
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
        + SigV4Signer::uriEncode(name);
}

Result<ShareLink> makeShareLink(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const ShareLinkOptions &options)
{
    if (Result<> checked = check(bucket, key, options); !checked)
        return fail(checked.error());
    const Result<LinkSigning> signing
        = LinkSigning::of(service, bucket, options.host, options.expires);
    if (!signing)
        return fail(signing.error());
    const EffectiveExpiry &expiry = signing->expiry;

    PresignInput input {nameOf(options.method), bucket, key};
    input.endpoint = signing->endpoint;
    input.headers = options.headers;
    input.query = options.overrides;
    if (options.forceDownload)
        input.query.append(NameValue {"response-content-disposition", attachmentNamed(key.name())});
    if (!options.version.isEmpty())
        input.query.append(NameValue {"versionId", options.version.bytes()});
    const Result<QUrl> url
        = service.presignedUrl(input, {signing->credentials, signing->now, expiry.signedSpan});
    if (!url)
        return fail(url.error());
    return ShareLink {*url, expiry.moment, options.method, expiry.limit, expiry.mayEndEarlier,
        options.headers, bucket, key};
}

} // namespace windlass
