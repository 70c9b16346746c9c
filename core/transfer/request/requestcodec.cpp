// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/requestcodec.h"

#include "core/base/digest.h"
#include "core/transfer/request/argumentscodec.h"
#include "core/transfer/request/jsonmembers.h"

#include <QJsonDocument>

#include <algorithm>

namespace windlass {

namespace {

QJsonObject fromLocal(const LocalSelection &selection)
{
    return {{QStringLiteral("path"), fromBytes(selection.path)},
        {QStringLiteral("name"), fromBytes(selection.targetName)}};
}

LocalSelection toLocal(Members json)
{
    return {json.bytes("path"), json.bytes("name")};
}

QJsonObject fromRemote(const RemoteSelection &selection)
{
    QJsonObject json {{QStringLiteral("key"), fromBytes(selection.key.bytes())},
        {QStringLiteral("prefix"), selection.isPrefix},
        {QStringLiteral("name"), fromBytes(selection.targetName)}};
    if (!selection.versionId.isEmpty())
        json.insert(QStringLiteral("version"), fromBytes(selection.versionId.bytes()));
    // What was known about the object may have changed by then: it is looked up again.
    return json;
}

RemoteSelection toRemote(Members json)
{
    RemoteSelection selection;
    selection.key = ObjectKey(json.bytes("key"));
    selection.isPrefix = json.flag("prefix");
    selection.targetName = json.bytes("name");
    if (json.has("version"))
        selection.versionId = VersionId(json.bytes("version"));
    return selection;
}

QJsonArray fromDecisions(const QHash<QByteArray, ExistingRule> &decisions)
{
    QList<QByteArray> names = decisions.keys();
    std::sort(names.begin(), names.end()); // equal requests must give equal bytes
    QJsonArray array;
    for (const QByteArray &name : names)
        array.append(QJsonObject {{QStringLiteral("name"), fromBytes(name)},
            {QStringLiteral("rule"), int(decisions.value(name))}});
    return array;
}

/// Ask is always replaced before a batch runs; a record with Ask is invalid.
constexpr ExistingRule lastRule = ExistingRule::OverwriteIfDifferent;

} // namespace

QByteArray encodeRequest(const TransferRequest &request)
{
    QJsonArray local;
    for (const LocalSelection &selection : request.localSources)
        local.append(fromLocal(selection));
    QJsonArray remote;
    for (const RemoteSelection &selection : request.remoteSources)
        remote.append(fromRemote(selection));
    const ExistingRule existing
        = request.existing == ExistingRule::Ask ? ExistingRule::Skip : request.existing;
    QJsonObject json {{QStringLiteral("kind"), int(request.kind)},
        {QStringLiteral("existing"), int(existing)}, {QStringLiteral("local"), local},
        {QStringLiteral("bucket"), fromBytes(request.bucket.bytes())},
        {QStringLiteral("remote"), remote},
        {QStringLiteral("targetBucket"), fromBytes(request.targetBucket.bytes())},
        {QStringLiteral("targetPrefix"), fromBytes(request.targetPrefix.bytes())},
        {QStringLiteral("targetFolder"), fromBytes(request.targetFolder)}};
    // Absent in records of earlier versions, whose fingerprints must still match.
    if (!request.decisions.isEmpty())
        json.insert(QStringLiteral("decisions"), fromDecisions(request.decisions));
    if (request.links != LinkPolicy::Follow)
        json.insert(QStringLiteral("links"), int(request.links));
    if (request.sendsGrowing)
        json.insert(QStringLiteral("growing"), true);
    if (!request.targetConnection.isEmpty())
        json.insert(QStringLiteral("targetConnection"), request.targetConnection);
    if (request.reviewedUntil.isValid())
        json.insert(QStringLiteral("until"), request.reviewedUntil.toMSecsSinceEpoch());
    if (!request.options.isDefault())
        json.insert(QStringLiteral("options"), encodeOptions(request.options));
    if (!request.arguments.isDefault())
        json.insert(QStringLiteral("arguments"), encodeArguments(request.arguments));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<TransferRequest> decodeRequest(const QByteArray &bytes, std::shared_ptr<S3Service> service)
{
    bool isWhole = true;
    Members json(QJsonDocument::fromJson(bytes).object(), isWhole);
    TransferRequest request;
    request.service = std::move(service);
    request.kind = json.choice("kind", TransferKind::Delete);
    request.existing = json.choice("existing", lastRule);
    if (json.has("decisions")) {
        const QJsonArray decisions = json.array("decisions");
        for (const QJsonValue &value : decisions) {
            Members decision(value.toObject(), isWhole);
            const QByteArray name = decision.bytes("name");
            request.decisions.insert(name, decision.choice("rule", lastRule));
        }
    }
    if (json.has("links"))
        request.links = json.choice("links", LinkPolicy::Refuse);
    if (json.has("growing"))
        request.sendsGrowing = json.flag("growing");
    const QJsonArray local = json.array("local");
    for (const QJsonValue &selection : local)
        request.localSources.append(toLocal({selection.toObject(), isWhole}));
    const QJsonArray remote = json.array("remote");
    for (const QJsonValue &selection : remote)
        request.remoteSources.append(toRemote({selection.toObject(), isWhole}));
    request.bucket = BucketName(json.bytes("bucket"));
    request.targetBucket = BucketName(json.bytes("targetBucket"));
    request.targetPrefix = ObjectKey(json.bytes("targetPrefix"));
    request.targetFolder = json.bytes("targetFolder");
    if (json.has("targetConnection"))
        request.targetConnection = json.text("targetConnection");
    if (json.has("until"))
        request.reviewedUntil = QDateTime::fromMSecsSinceEpoch(json.number("until"), Qt::UTC);
    if (json.has("options"))
        request.options = decodeOptions(json.object("options"), isWhole);
    if (json.has("arguments"))
        request.arguments = decodeArguments(json.object("arguments"), isWhole);
    if (!isWhole)
        return fail(ErrorKind::MalformedAnswer);
    return request;
}

QByteArray fingerprintOf(const TransferRequest &request, const QByteArray &encoded)
{
    QByteArray endpoint
        = request.service ? request.service->endpoint().display().toUtf8() : QByteArray();
    if (request.targetService)
        endpoint += '\n' + request.targetService->endpoint().display().toUtf8();
    return Digest::of(Digest::Algorithm::Sha256, endpoint + '\n' + encoded).toHex();
}

QByteArray fingerprintOf(const TransferRequest &request)
{
    return fingerprintOf(request, encodeRequest(request));
}

} // namespace windlass
