// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/objectoptions.h"

#include "core/auth/sigv4signer.h"
#include "core/localfs/contenttype.h"
#include "core/s3/s3fields.h"
#include "core/transfer/request/jsonmembers.h"

namespace windlass {

namespace {

/// In the form of x-amz-tagging: like a URL's query.
QByteArray tagging(const NameValues &tags)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : tags)
        pairs << SigV4Signer::uriEncode(name) + '=' + SigV4Signer::uriEncode(value);
    return pairs.join('&');
}

void setAll(HttpHeaders &headers, const NameValues &fields)
{
    for (const auto &[name, value] : fields)
        headers.set(name, value);
}

/// The fields of a head that describe the object and not its place.
HttpHeaders keptFields(const ObjectHead &head)
{
    static const QByteArrayList kept {
        "cache-control", "content-disposition", "content-encoding", "content-language", "expires"};
    HttpHeaders fields;
    for (const HttpHeader &field : head.headers) {
        const QByteArray name = field.name.toLower();
        if (kept.contains(name) || name.startsWith("x-amz-meta-"))
            fields.set(field.name, field.value);
    }
    return fields;
}

} // namespace

bool ObjectOptions::isDefault() const
{
    return *this == ObjectOptions();
}

ObjectOptions ObjectOptions::withTypeFor(const QByteArray &key) const
{
    ObjectOptions options = *this;
    if (replacesMetadata && contentType.isEmpty())
        options.contentType = contentTypeOfName(key);
    return options;
}

ObjectFields ObjectOptions::forUpload(const QByteArray &guessedType) const
{
    ObjectFields made;
    made.areBytesSent = true;
    made.contentType = contentType.isEmpty() ? guessedType : contentType;
    made.storageClass = storageClass;
    setAll(made.extra, fields);
    setIf(made.extra, "x-amz-tagging", tagging(tags));
    addSettings(made);
    return made;
}

ObjectFields ObjectOptions::forCopy(const ObjectHead &source, const NameValues &copiedTags) const
{
    ObjectFields made;
    made.storageClass = storageClass.isEmpty() ? source.storageClass : storageClass;
    made.contentType = replacesMetadata ? contentType : source.contentType;
    if (replacesMetadata)
        setAll(made.extra, fields);
    else
        made.extra = keptFields(source);
    setIf(made.extra, "x-amz-tagging", tagging(copiedTags));
    addSettings(made);
    return made;
}

ObjectFields ObjectOptions::forCopyObject(const QByteArray &sourceStorageClass) const
{
    ObjectFields made;
    made.storageClass = storageClass.isEmpty() ? sourceStorageClass : storageClass;
    if (replacesMetadata) {
        made.contentType = contentType;
        setAll(made.extra, fields);
    }
    if (replacesTags)
        setIf(made.extra, "x-amz-tagging", tagging(tags));
    addSettings(made);
    return made;
}

void ObjectOptions::addSettings(ObjectFields &made) const
{
    setIf(made.extra, "x-amz-acl", acl);
    setAll(made.extra, settings);
    made.checksum = checksum;
}

QJsonObject encodeOptions(const ObjectOptions &options)
{
    QJsonObject json {{QStringLiteral("replacesMetadata"), options.replacesMetadata},
        {QStringLiteral("replacesTags"), options.replacesTags},
        {QStringLiteral("contentType"), fromBytes(options.contentType)},
        {QStringLiteral("fields"), fromPairs(options.fields)},
        {QStringLiteral("tags"), fromPairs(options.tags)},
        {QStringLiteral("storageClass"), fromBytes(options.storageClass)},
        {QStringLiteral("acl"), fromBytes(options.acl)}};
    if (options.keepsAcl)
        json.insert(QStringLiteral("keepsAcl"), true);
    if (!options.settings.isEmpty())
        json.insert(QStringLiteral("settings"), fromPairs(options.settings));
    if (options.checksum)
        json.insert(QStringLiteral("checksum"), fromBytes(checksumName(*options.checksum)));
    return json;
}

ObjectOptions decodeOptions(const QJsonObject &json, bool &isWhole)
{
    Members members(json, isWhole);
    ObjectOptions options;
    options.replacesMetadata = members.flag("replacesMetadata");
    options.replacesTags = members.flag("replacesTags");
    options.contentType = members.bytes("contentType");
    options.fields = toPairs(members.array("fields"), isWhole);
    options.tags = toPairs(members.array("tags"), isWhole);
    options.storageClass = members.bytes("storageClass");
    options.acl = members.bytes("acl");
    if (members.has("keepsAcl"))
        options.keepsAcl = members.flag("keepsAcl");
    if (members.has("settings"))
        options.settings = toPairs(members.array("settings"), isWhole);
    if (members.has("checksum")) {
        options.checksum = checksumNamed(members.bytes("checksum"));
        isWhole = isWhole && options.checksum;
    }
    return options;
}

} // namespace windlass
