// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/requestcodec.h"

#include "core/base/digest.h"
#include "core/transfer/request/argumentscodec.h"
#include "core/transfer/request/jsonmembers.h"
#include "core/transfer/request/requestnames.h"

#include <QJsonDocument>

#include <algorithm>

namespace windlass {

namespace {

/// Records call the values of enums by their names. A fingerprint is of the form that records had
/// when they had numbers there, for what was asked for then is to be known again.
enum class Form { Record, Fingerprint };

template <typename Enum, size_t count>
QJsonValue fromChoice(Enum value, const EnumNames<Enum, count> &names, Form form)
{
    if (form == Form::Fingerprint)
        return names.numberOf(value);
    return QLatin1String(names.nameOf(value));
}

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

QJsonArray fromDecisions(const QHash<QByteArray, ConflictPolicy> &decisions, Form form)
{
    QList<QByteArray> names = decisions.keys();
    std::sort(names.begin(), names.end()); // equal requests must give equal bytes
    QJsonArray array;
    for (const QByteArray &name : names) {
        const ConflictPolicy rule = decidedRule(decisions.value(name));
        array.append(QJsonObject {{QStringLiteral("name"), fromBytes(name)},
            {QStringLiteral("rule"), fromChoice(rule, existingRuleNames, form)}});
    }
    return array;
}

QByteArray encode(const TransferRequest &request, Form form)
{
    QJsonArray local;
    for (const LocalSelection &selection : request.localSources)
        local.append(fromLocal(selection));
    QJsonArray remote;
    for (const RemoteSelection &selection : request.remoteSources)
        remote.append(fromRemote(selection));
    const ConflictPolicy existing = decidedRule(request.existing);
    QJsonObject json {{QStringLiteral("kind"), fromChoice(request.kind, transferKindNames, form)},
        {QStringLiteral("existing"), fromChoice(existing, existingRuleNames, form)},
        {QStringLiteral("local"), local},
        {QStringLiteral("bucket"), fromBytes(request.bucket.bytes())},
        {QStringLiteral("remote"), remote},
        {QStringLiteral("targetBucket"), fromBytes(request.targetBucket.bytes())},
        {QStringLiteral("targetPrefix"), fromBytes(request.targetPrefix.bytes())},
        {QStringLiteral("targetFolder"), fromBytes(request.targetFolder)}};
    // Absent in records of earlier versions, whose fingerprints must still match.
    if (!request.decisions.isEmpty())
        json.insert(QStringLiteral("decisions"), fromDecisions(request.decisions, form));
    if (request.links != LinkPolicy::Follow)
        json.insert(QStringLiteral("links"), fromChoice(request.links, linkPolicyNames, form));
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
    // Not part of what is asked for.
    if (form == Form::Record && request.reviewedObjects > 0) {
        json.insert(QStringLiteral("reviewedObjects"), request.reviewedObjects);
        json.insert(QStringLiteral("reviewedBytes"), request.reviewedBytes);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray encodeRequest(const TransferRequest &request)
{
    return encode(request, Form::Record);
}

Result<TransferRequest> decodeRequest(const QByteArray &bytes, std::shared_ptr<S3Service> service)
{
    bool isWhole = true;
    Members json(QJsonDocument::fromJson(bytes).object(), isWhole);
    TransferRequest request;
    request.service = std::move(service);
    request.kind = json.choice("kind", transferKindNames);
    request.existing = json.choice("existing", existingRuleNames);
    if (json.has("decisions")) {
        const QJsonArray decisions = json.array("decisions");
        for (const auto value : decisions) {
            Members decision(value.toObject(), isWhole);
            const QByteArray name = decision.bytes("name");
            request.decisions.insert(name, decision.choice("rule", existingRuleNames));
        }
    }
    if (json.has("links"))
        request.links = json.choice("links", linkPolicyNames);
    if (json.has("growing"))
        request.sendsGrowing = json.flag("growing");
    const QJsonArray local = json.array("local");
    for (const auto selection : local)
        request.localSources.append(toLocal({selection.toObject(), isWhole}));
    const QJsonArray remote = json.array("remote");
    for (const auto selection : remote)
        request.remoteSources.append(toRemote({selection.toObject(), isWhole}));
    request.bucket = BucketName(json.bytes("bucket"));
    request.targetBucket = BucketName(json.bytes("targetBucket"));
    request.targetPrefix = ObjectKey(json.bytes("targetPrefix"));
    request.targetFolder = json.bytes("targetFolder");
    if (json.has("targetConnection"))
        request.targetConnection = json.text("targetConnection");
    if (json.has("until"))
        request.reviewedUntil = QDateTime::fromMSecsSinceEpoch(json.number("until"), Qt::UTC);
    if (json.has("reviewedObjects")) {
        request.reviewedObjects = json.number("reviewedObjects");
        request.reviewedBytes = json.number("reviewedBytes");
    }
    if (json.has("options"))
        request.options = decodeOptions(json.object("options"), isWhole);
    if (json.has("arguments"))
        request.arguments = decodeArguments(json.object("arguments"), isWhole);
    if (!isWhole)
        return fail(ErrorKind::MalformedResponse);
    return request;
}

QByteArray fingerprintOf(const TransferRequest &request)
{
    QByteArray endpoint
        = request.service ? request.service->endpoint().display().toUtf8() : QByteArray();
    if (request.targetService)
        endpoint += '\n' + request.targetService->endpoint().display().toUtf8();
    const QByteArray encoded = encode(request, Form::Fingerprint);
    return Digest::of(Digest::Algorithm::Sha256, endpoint + '\n' + encoded).toHex();
}

} // namespace windlass
