// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "objectjson.h"

#include "console.h"
#include "core/base/utf8text.h"

#include <QJsonDocument>

namespace windlass {

QJsonObject placeJson(const BucketName &bucket, const ObjectKey &key)
{
    const QString text = utf8Text(key.bytes());
    QJsonObject json {{QStringLiteral("bucket"), QString::fromUtf8(bucket.bytes())},
        {QStringLiteral("key"), text}};
    if (text.toUtf8() != key.bytes())
        json.insert(QStringLiteral("keyBase64"), QString::fromLatin1(key.bytes().toBase64()));
    return json;
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject objectJson(const BucketName &bucket, const ObjectInfo &object)
{
    QJsonObject json = placeJson(bucket, object.key);
    json.insert(QStringLiteral("size"), object.size);
    json.insert(QStringLiteral("lastModified"), timeJson(object.lastModified));
    json.insert(QStringLiteral("etag"), QString::fromUtf8(object.etag.bytes()));
    json.insert(QStringLiteral("storageClass"),
        object.storageClass.isEmpty() ? QStringLiteral("STANDARD")
                                      : QString::fromUtf8(object.storageClass));
    return json;
}

QJsonObject objectJson(const BucketName &bucket, const ObjectVersion &version)
{
    QJsonObject json = objectJson(bucket, version.object);
    if (version.isDeleteMarker) {
        for (const char *name : {"size", "etag", "storageClass"})
            json.remove(QLatin1String(name));
    }
    json.insert(QStringLiteral("versionId"), QString::fromUtf8(version.versionId.bytes()));
    json.insert(QStringLiteral("isLatest"), version.isLatest);
    json.insert(QStringLiteral("isDeleteMarker"), version.isDeleteMarker);
    return json;
}

QJsonObject objectJson(const BucketName &bucket, const ObjectKey &key, const ObjectHead &head)
{
    ObjectInfo object;
    object.key = key;
    object.size = head.size;
    object.lastModified = head.lastModified;
    object.etag = head.etag;
    object.storageClass = head.storageClass;
    QJsonObject json = objectJson(bucket, object);
    json.insert(QStringLiteral("contentType"), QString::fromUtf8(head.contentType));
    if (!head.versionId.isEmpty())
        json.insert(QStringLiteral("versionId"), QString::fromUtf8(head.versionId.bytes()));
    QJsonObject headers;
    QJsonObject metadata;
    const QByteArray prefix = "x-amz-meta-";
    for (const HttpHeader &header : head.headers) {
        const QByteArray name = header.name.toLower();
        headers.insert(QString::fromUtf8(name), QString::fromUtf8(header.value));
        if (name.startsWith(prefix))
            metadata.insert(
                QString::fromUtf8(name.mid(prefix.size())), QString::fromUtf8(header.value));
    }
    json.insert(QStringLiteral("metadata"), metadata);
    json.insert(QStringLiteral("headers"), headers);
    return json;
}

void printJson(const QJsonObject &json)
{
    printLine(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace windlass
