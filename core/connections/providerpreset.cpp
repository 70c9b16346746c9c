// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/providerpreset.h"

#include "core/base/byteunits.h"
#include "core/settings/transfersettings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

/// The linker drops the resources of a static library unless code requests them; the macro only
/// works outside namespaces.
static void initProviders()
{
    Q_INIT_RESOURCE(providers);
}

namespace windlass {

namespace {

const QString regionMark = QStringLiteral("{region}");
const QString accountMark = QStringLiteral("{account}");

/// What is wrong with a row; empty: nothing.
using Fault = QString;

Fault unknownKey(const QJsonObject &object, const QStringList &known)
{
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            return QStringLiteral("unknown key %1").arg(key);
    }
    return {};
}

Fault badEndpoint(const QString &url)
{
    if (!url.startsWith(QLatin1String("https://")) || url.endsWith(QLatin1Char('/'))
        || url.contains(QLatin1Char('{')) || !Endpoint::custom(url, {}))
        return QStringLiteral("bad endpoint %1").arg(url);
    return {};
}

Fault readRegions(const QJsonObject &object, ProviderPreset &preset)
{
    if (const Fault fault = unknownKey(object,
            {QStringLiteral("fixed"), QStringLiteral("list"), QStringLiteral("free"),
                QStringLiteral("endpoints")});
        !fault.isEmpty())
        return fault;
    preset.fixedRegion = object[QLatin1String("fixed")].toString();
    preset.usualRegion = object[QLatin1String("free")].toString();
    const QJsonArray list = object[QLatin1String("list")].toArray();
    for (const auto region : list)
        preset.regions.append(region.toString());
    const int rules = int(!preset.fixedRegion.isEmpty()) + int(!preset.usualRegion.isEmpty())
        + int(!preset.regions.isEmpty());
    if (rules != 1)
        return QStringLiteral("one rule for regions is needed");
    const QStringList all = preset.regions + QStringList {preset.fixedRegion, preset.usualRegion};
    for (const QString &region : all) {
        if (!region.isEmpty() && !isPossibleRegion(region.toUtf8()))
            return QStringLiteral("bad region %1").arg(region);
    }
    if (preset.regions.removeDuplicates() > 0)
        return QStringLiteral("a region is there twice");
    const QJsonObject endpoints = object[QLatin1String("endpoints")].toObject();
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        if (!preset.regions.contains(it.key()))
            return QStringLiteral("endpoint of an unknown region %1").arg(it.key());
        if (const Fault fault = badEndpoint(it.value().toString()); !fault.isEmpty())
            return fault;
        preset.otherEndpoints[it.key()] = it.value().toString();
    }
    return {};
}

Fault readAddressing(const QString &word, ProviderPreset &preset)
{
    if (word == QLatin1String("auto"))
        preset.addressing = AddressingStyle::Auto;
    else if (word == QLatin1String("path"))
        preset.addressing = AddressingStyle::Path;
    else if (word == QLatin1String("virtual"))
        preset.addressing = AddressingStyle::VirtualHosted;
    else
        return QStringLiteral("addressing is neither auto, path nor virtual");
    return {};
}

Fault readQuirks(const QJsonObject &object, ProviderPreset &preset)
{
    const QString parts = QStringLiteral("partSizeMiB");
    const QString copies = QStringLiteral("copiesInParts");
    if (const Fault fault = unknownKey(object, {parts, copies}); !fault.isEmpty())
        return fault;
    if (object.contains(parts)) {
        const qint64 size = object[parts].toInt() * mebibyte;
        if (size < TransferSettings::smallestPart || size > TransferSettings::largestPart)
            return QStringLiteral("bad size of parts");
        preset.limits.partSize = size;
    }
    if (!object[copies].toBool(true))
        preset.limits.copyThreshold = TransferSettings::largestPart;
    return {};
}

Fault readRow(const QJsonObject &row, ProviderPreset &preset)
{
    static const QRegularExpression word(QStringLiteral("\\A[a-z0-9]+\\z"));
    Fault fault = unknownKey(row,
        {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("endpoint"),
            QStringLiteral("example"), QStringLiteral("regions"), QStringLiteral("addressing"),
            QStringLiteral("quirks")});
    preset.id = row[QLatin1String("id")].toString();
    preset.name = row[QLatin1String("name")].toString();
    preset.endpoint = row[QLatin1String("endpoint")].toString();
    preset.example = row[QLatin1String("example")].toString();
    if (fault.isEmpty() && !word.match(preset.id).hasMatch())
        fault = QStringLiteral("bad id");
    if (fault.isEmpty() && preset.name.isEmpty())
        fault = QStringLiteral("no name");
    if (fault.isEmpty() && !preset.endpoint.isEmpty() && preset.needsEndpoint())
        fault = QStringLiteral("an endpoint and an example");
    if (fault.isEmpty())
        fault = readRegions(row[QLatin1String("regions")].toObject(), preset);
    if (fault.isEmpty())
        fault = readAddressing(row[QLatin1String("addressing")].toString(), preset);
    if (fault.isEmpty())
        fault = readQuirks(row[QLatin1String("quirks")].toObject(), preset);
    if (fault.isEmpty() && preset.needsEndpoint())
        fault = badEndpoint(preset.example);
    if (fault.isEmpty() && !preset.endpoint.isEmpty())
        fault = badEndpoint(preset.endpointFor(QStringLiteral("r"), QStringLiteral("a")));
    return fault;
}

} // namespace

bool ProviderPreset::needsAccount() const
{
    return endpoint.contains(accountMark);
}

bool ProviderPreset::needsRegion() const
{
    return endpoint.contains(regionMark);
}

QString ProviderPreset::endpointFor(const QString &region, const QString &account) const
{
    if ((needsRegion() && region.isEmpty()) || (needsAccount() && account.isEmpty()))
        return {};
    QString url = otherEndpoints.value(region, endpoint);
    return url.replace(regionMark, region).replace(accountMark, account);
}

std::optional<QString> ProviderPreset::accountIn(const ConnectionConfig &config) const
{
    if (needsEndpoint() || (!fixedRegion.isEmpty() && config.region != fixedRegion))
        return {};
    QString account;
    if (needsAccount()) {
        const qsizetype before = endpoint.indexOf(accountMark);
        const qsizetype after = endpoint.size() - before - accountMark.size();
        account = config.endpointUrl.mid(before);
        account.chop(std::min(after, account.size()));
    }
    const bool isSame = endpointFor(config.region, account) == config.endpointUrl;
    return isSame && needsAccount() == !account.isEmpty() ? std::optional(account) : std::nullopt;
}

Result<QList<ProviderPreset>> parseProviders(const QByteArray &json)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isArray())
        return fail(ErrorKind::InvalidInput, QStringLiteral("providers"), syntax.errorString());
    QList<ProviderPreset> presets;
    const QJsonArray rows = document.array();
    for (const auto row : rows) {
        ProviderPreset preset;
        Fault fault = readRow(row.toObject(), preset);
        if (std::any_of(presets.cbegin(), presets.cend(),
                [&preset](const ProviderPreset &other) { return other.id == preset.id; }))
            fault = QStringLiteral("the id is there twice");
        if (!fault.isEmpty())
            return fail(ErrorKind::InvalidInput,
                QStringLiteral("%1 (%2)").arg(presets.size() + 1).arg(preset.id), fault);
        presets.append(preset);
    }
    return presets;
}

const QList<ProviderPreset> &knownProviders()
{
    static const QList<ProviderPreset> presets = [] {
        initProviders();
        QFile file(QStringLiteral(":/providers/providers.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto parsed = parseProviders(isOpen ? file.readAll() : QByteArray());
        Q_ASSERT(parsed);
        return parsed.value_or(QList<ProviderPreset>());
    }();
    return presets;
}

const ProviderPreset *providerOf(const ConnectionConfig &config)
{
    if (config.source != ConnectionConfig::Source::Keys)
        return nullptr; // where the profile or the environment says
    for (const ProviderPreset &preset : knownProviders()) {
        if (preset.accountIn(config))
            return &preset;
    }
    return nullptr;
}

} // namespace windlass
