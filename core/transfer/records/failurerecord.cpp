// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failurerecord.h"

#include "core/base/errorkindnames.h"
#include "core/transfer/request/jsonmembers.h"

#include <QJsonDocument>

namespace windlass {

namespace {

const QLatin1String errorMember("error");
const QLatin1String itemMember("item");
const QLatin1String foundMember("found");

QJsonObject fromError(const Error &error)
{
    QJsonObject json {{QStringLiteral("kind"), QLatin1String(errorKindName(error.kind))},
        {QStringLiteral("subject"), error.subject}, {QStringLiteral("detail"), error.detail}};
    if (!error.operation.isEmpty())
        json.insert(QStringLiteral("operation"), QString::fromLatin1(error.operation));
    if (error.attempts > 0)
        json.insert(QStringLiteral("attempts"), error.attempts);
    if (error.s3) {
        json.insert(QStringLiteral("code"), QString::fromUtf8(error.s3->code));
        json.insert(QStringLiteral("message"), error.s3->message);
        json.insert(QStringLiteral("status"), error.s3->httpStatus);
        json.insert(QStringLiteral("requestId"), QString::fromUtf8(error.s3->requestId));
        json.insert(QStringLiteral("hostId"), QString::fromUtf8(error.s3->hostId));
        if (!error.s3->argument.isEmpty())
            json.insert(QStringLiteral("argument"), error.s3->argument);
    }
    return json;
}

Error toError(const QJsonObject &json)
{
    Error error(errorKindFromJson(json[QLatin1String("kind")]).value_or(ErrorKind::Refused),
        json[QLatin1String("subject")].toString(), json[QLatin1String("detail")].toString());
    error.operation = json[QLatin1String("operation")].toString().toLatin1();
    error.attempts = json[QLatin1String("attempts")].toInt();
    if (json.contains(QLatin1String("code"))) {
        S3Error s3;
        s3.code = json[QLatin1String("code")].toString().toUtf8();
        s3.message = json[QLatin1String("message")].toString();
        s3.httpStatus = json[QLatin1String("status")].toInt();
        s3.requestId = json[QLatin1String("requestId")].toString().toUtf8();
        s3.hostId = json[QLatin1String("hostId")].toString().toUtf8();
        s3.argument = json[QLatin1String("argument")].toString();
        error.s3 = std::make_shared<const S3Error>(std::move(s3));
    }
    return error;
}

/// The members that every record has, whatever the work is; what it has none of is empty.
struct Parts {
    QByteArray path;
    bool isFolder = false;
    ObjectKey key;
    ObjectKey targetKey;
    VersionId version;
    QList<ObjectKey> keys;
    qint64 unconfirmedSince = 0;
};

Parts partsOf(const ItemSpec &spec)
{
    Parts parts;
    if (spec.isUpload()) {
        parts.path = spec.upload().path;
        parts.isFolder = spec.upload().isFolder;
    } else if (spec.isDeletion()) {
        const DeletionWork &work = spec.deletion();
        parts.key = work.keys.value(0);
        parts.version = work.version;
        parts.keys = work.isPage ? work.keys : QList<ObjectKey>();
    } else {
        parts.key = spec.source().key;
        parts.version = spec.source().version;
    }
    if (spec.isDownload()) {
        parts.path = spec.download().path;
        parts.isFolder = spec.download().isFolder;
        parts.unconfirmedSince = spec.download().unconfirmedSince;
    } else if (!spec.isDeletion()) {
        parts.targetKey = spec.targetKey();
    }
    return parts;
}

QJsonObject fromItem(const ItemSpec &item)
{
    const Parts parts = partsOf(item);
    QJsonArray keys;
    for (const ObjectKey &key : parts.keys)
        keys.append(fromBytes(key.bytes()));
    QJsonObject json {{QStringLiteral("name"), fromBytes(item.name)},
        {QStringLiteral("path"), fromBytes(parts.path)}, {QStringLiteral("folder"), parts.isFolder},
        {QStringLiteral("key"), fromBytes(parts.key.bytes())},
        {QStringLiteral("target"), fromBytes(parts.targetKey.bytes())},
        {QStringLiteral("keys"), keys}};
    if (!item.writtenETag.isEmpty())
        json.insert(QStringLiteral("written"), fromBytes(item.writtenETag.quoted()));
    if (!parts.version.isEmpty())
        json.insert(QStringLiteral("version"), fromBytes(parts.version.bytes()));
    if (parts.unconfirmedSince != 0)
        json.insert(QStringLiteral("doubted"), parts.unconfirmedSince);
    return json;
}

void setWork(ItemSpec &item, const Parts &parts, TransferKind kind)
{
    const SourceObject source {parts.key, parts.version, {}};
    switch (kind) {
    case TransferKind::Upload:
        item.work = UploadWork {parts.path, parts.targetKey, parts.isFolder, {}};
        return;
    case TransferKind::Download:
        item.work = DownloadWork {source, parts.path, parts.isFolder, parts.unconfirmedSince};
        return;
    case TransferKind::Copy:
    case TransferKind::Move:
        item.work = CopyWork {source, parts.targetKey};
        return;
    case TransferKind::Delete:
        break;
    }
    const bool isPage = !parts.keys.isEmpty();
    item.work = DeletionWork {isPage ? parts.keys : QList {parts.key}, parts.version, isPage};
}

/// Nothing unless \a value is what fromItem() gave.
std::optional<ItemSpec> toItem(const QJsonValue &value, TransferKind kind)
{
    bool isWhole = true;
    Members members(value.toObject(), isWhole);
    ItemSpec item;
    item.name = members.bytes("name");
    if (members.has("written"))
        item.writtenETag = ETag(members.bytes("written"));
    Parts parts;
    parts.path = members.bytes("path");
    parts.isFolder = members.flag("folder");
    parts.key = ObjectKey(members.bytes("key"));
    parts.targetKey = ObjectKey(members.bytes("target"));
    if (members.has("version"))
        parts.version = VersionId(members.bytes("version"));
    if (members.has("doubted"))
        parts.unconfirmedSince = members.number("doubted");
    const QJsonArray keys = members.array("keys");
    for (const auto key : keys)
        parts.keys.append(ObjectKey(toBytes(key, isWhole)));
    setWork(item, parts, kind);
    return isWhole ? std::optional(std::move(item)) : std::nullopt;
}

} // namespace

FailureRecord FailureRecord::of(const ItemSpec &spec, Error error, bool wasFoundFailed)
{
    error.attempts = qMax(1, error.attempts) + spec.earlierAttempts;
    FailureRecord record;
    record.error = std::move(error);
    (wasFoundFailed ? record.found : record.item) = spec;
    return record;
}

QByteArray FailureRecord::encode() const
{
    QJsonObject json {{errorMember, fromError(error)}};
    if (item)
        json.insert(itemMember, fromItem(*item));
    if (found)
        json.insert(foundMember, fromItem(*found));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

FailureRecord FailureRecord::decode(const QByteArray &record, TransferKind kind)
{
    const QJsonObject json = QJsonDocument::fromJson(record).object();
    FailureRecord failure;
    failure.error = toError(json[errorMember].toObject());
    failure.item = toItem(json[itemMember], kind);
    failure.found = toItem(json[foundMember], kind);
    if (failure.item)
        failure.item->earlierAttempts = failure.error.attempts;
    return failure;
}

Error failureErrorOf(const QByteArray &record)
{
    return toError(QJsonDocument::fromJson(record)[errorMember].toObject());
}

QByteArray causeOf(const Error &error)
{
    return errorKindName(error.kind) + QByteArray(" ") + (error.s3 ? error.s3->code : QByteArray())
        + ' ' + error.operation;
}

} // namespace windlass
