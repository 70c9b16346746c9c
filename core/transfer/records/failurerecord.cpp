// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failurerecord.h"

#include "core/base/errorkindnames.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/request/jsonmembers.h"

#include <QJsonDocument>

namespace windlass {

namespace {

constexpr char itemMember[] = "item";
constexpr char foundMember[] = "found";

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

QJsonObject fromItem(const TransferItem &item)
{
    QJsonArray keys;
    for (const ObjectKey &key : item.keys)
        keys.append(fromBytes(key.bytes()));
    QJsonObject json {{QStringLiteral("name"), fromBytes(item.name)},
        {QStringLiteral("path"), fromBytes(item.localPath)},
        {QStringLiteral("folder"), item.isFolder},
        {QStringLiteral("key"), fromBytes(item.key.bytes())},
        {QStringLiteral("target"), fromBytes(item.targetKey.bytes())},
        {QStringLiteral("keys"), keys}};
    if (!item.writtenETag.isEmpty())
        json.insert(QStringLiteral("written"), fromBytes(item.writtenETag.quoted()));
    if (!item.versionId.isEmpty())
        json.insert(QStringLiteral("version"), fromBytes(item.versionId.bytes()));
    if (item.doubtedSince != 0)
        json.insert(QStringLiteral("doubted"), item.doubtedSince);
    return json;
}

QJsonObject parse(const QByteArray &record)
{
    return QJsonDocument::fromJson(record).object();
}

/// Restores what fromItem() stored; returns whether \a json was valid.
bool toItem(const QJsonObject &json, TransferItem &item)
{
    bool isWhole = true;
    Members members(json, isWhole);
    item.name = members.bytes("name");
    item.localPath = members.bytes("path");
    item.isFolder = members.flag("folder");
    item.key = ObjectKey(members.bytes("key"));
    item.targetKey = ObjectKey(members.bytes("target"));
    if (members.has("written"))
        item.writtenETag = ETag(members.bytes("written"));
    if (members.has("version"))
        item.versionId = VersionId(members.bytes("version"));
    const QJsonArray keys = members.array("keys");
    for (const QJsonValue &key : keys)
        item.keys.append(ObjectKey(toBytes(key, isWhole)));
    return isWhole;
}

} // namespace

QByteArray encodeFailure(const TransferItem &item)
{
    QJsonObject json;
    Error error = item.error.value_or(Error(ErrorKind::Refused));
    error.attempts = qMax(1, error.attempts) + item.earlierAttempts;
    json.insert(QStringLiteral("error"), fromError(error));
    // A scan's failure is found again by a scan; lists of failures need its names.
    json.insert(QLatin1String(item.wasFoundFailed ? foundMember : itemMember), fromItem(item));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray encodeScanFailure(const Error &error)
{
    const QJsonObject json {{QStringLiteral("error"), fromError(error)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray causeOf(const Error &error)
{
    return errorKindName(error.kind) + QByteArray(" ") + (error.s3 ? error.s3->code : QByteArray())
        + ' ' + error.operation;
}

Error decodeError(const QByteArray &record)
{
    const QJsonObject json = parse(record)[QLatin1String("error")].toObject();
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

bool hasItem(const QByteArray &record)
{
    return parse(record).contains(QLatin1String(itemMember));
}

qint64 doubtedSince(const QByteArray &record)
{
    return parse(record)[QLatin1String(itemMember)][QLatin1String("doubted")].toInteger();
}

bool decodeItem(const QByteArray &record, TransferItem &item)
{
    const bool isWhole = toItem(parse(record)[QLatin1String(itemMember)].toObject(), item);
    item.earlierAttempts = decodeError(record).attempts;
    item.doubtedSince = doubtedSince(record);
    if (item.batch->request.kind == TransferKind::Delete && item.keys.isEmpty())
        item.keys.append(item.key);
    if (!isWhole) {
        item.size = 0;
        item.error = decodeError(record);
        item.wasFoundFailed = true;
    }
    return isWhole;
}

bool decodeFound(const QByteArray &record, TransferItem &item)
{
    return toItem(parse(record)[QLatin1String(foundMember)].toObject(), item);
}

} // namespace windlass
