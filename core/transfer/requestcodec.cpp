// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/requestcodec.h"

#include "core/base/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

namespace {

// Keys and paths are bytes, which JSON's strings are not.
QJsonValue fromBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray toBytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject fromLocal(const LocalSelection &selection)
{
    return {{QStringLiteral("path"), fromBytes(selection.path)},
        {QStringLiteral("name"), fromBytes(selection.targetName)}};
}

LocalSelection toLocal(const QJsonObject &json)
{
    return {toBytes(json[QLatin1String("path")]), toBytes(json[QLatin1String("name")])};
}

QJsonObject fromRemote(const RemoteSelection &selection)
{
    QJsonObject json {{QStringLiteral("key"), fromBytes(selection.key.bytes())},
        {QStringLiteral("prefix"), selection.isPrefix},
        {QStringLiteral("name"), fromBytes(selection.targetName)}};
    // What was known of the object then need not be so now: it is looked at again.
    return json;
}

RemoteSelection toRemote(const QJsonObject &json)
{
    RemoteSelection selection;
    selection.key = ObjectKey(toBytes(json[QLatin1String("key")]));
    selection.isPrefix = json[QLatin1String("prefix")].toBool();
    selection.targetName = toBytes(json[QLatin1String("name")]);
    return selection;
}

} // namespace

QByteArray encodeRequest(const TransferRequest &request)
{
    QJsonArray local;
    for (const LocalSelection &selection : request.localSources)
        local.append(fromLocal(selection));
    QJsonArray remote;
    for (const RemoteSelection &selection : request.remoteSources)
        remote.append(fromRemote(selection));
    const QJsonObject json {{QStringLiteral("kind"), int(request.kind)},
        {QStringLiteral("existing"), int(request.existing)}, {QStringLiteral("local"), local},
        {QStringLiteral("bucket"), fromBytes(request.bucket.bytes())},
        {QStringLiteral("remote"), remote},
        {QStringLiteral("targetBucket"), fromBytes(request.targetBucket.bytes())},
        {QStringLiteral("targetPrefix"), fromBytes(request.targetPrefix.bytes())},
        {QStringLiteral("targetFolder"), fromBytes(request.targetFolder)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<TransferRequest> decodeRequest(const QByteArray &bytes, std::shared_ptr<S3Service> service)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const int kind = json[QLatin1String("kind")].toInt(-1);
    if (kind < 0 || kind > int(TransferKind::Delete))
        return fail(ErrorKind::MalformedAnswer);
    TransferRequest request;
    request.service = std::move(service);
    request.kind = TransferKind(kind);
    request.existing = json[QLatin1String("existing")].toInt() == int(ExistingRule::Skip)
        ? ExistingRule::Skip
        : ExistingRule::Overwrite;
    const QJsonArray local = json[QLatin1String("local")].toArray();
    for (const QJsonValue &selection : local)
        request.localSources.append(toLocal(selection.toObject()));
    const QJsonArray remote = json[QLatin1String("remote")].toArray();
    for (const QJsonValue &selection : remote)
        request.remoteSources.append(toRemote(selection.toObject()));
    request.bucket = BucketName(toBytes(json[QLatin1String("bucket")]));
    request.targetBucket = BucketName(toBytes(json[QLatin1String("targetBucket")]));
    request.targetPrefix = ObjectKey(toBytes(json[QLatin1String("targetPrefix")]));
    request.targetFolder = toBytes(json[QLatin1String("targetFolder")]);
    return request;
}

QByteArray fingerprintOf(const TransferRequest &request)
{
    const QByteArray endpoint
        = request.service ? request.service->endpoint().display().toUtf8() : QByteArray();
    return Digest::of(Digest::Algorithm::Sha256, endpoint + '\n' + encodeRequest(request)).toHex();
}

} // namespace windlass
