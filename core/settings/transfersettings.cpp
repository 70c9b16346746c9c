// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/transfersettings.h"

#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace windlass {

namespace {

struct TransferTexts {
    Q_DECLARE_TR_FUNCTIONS(windlass::TransferSettings)
};

QString bandwidthFault(qint64 rate)
{
    if (rate == 0
        || (rate >= TransferSettings::smallestBandwidth
            && rate <= TransferSettings::largestBandwidth))
        return {};
    return TransferTexts::tr("A bandwidth limit must be from %1 to %2, or none.")
        .arg(humanRate(double(TransferSettings::smallestBandwidth)),
            humanRate(double(TransferSettings::largestBandwidth)));
}

QString bandwidthFault(const BandwidthSetting &bandwidth)
{
    const QString up = bandwidthFault(bandwidth.up);
    return up.isEmpty() ? bandwidthFault(bandwidth.down) : up;
}

// Words instead of numbers, so that people can read them.
constexpr std::array linkPolicies {"follow", "skip", "refuse"};

LinkPolicy readLinks(const QSettings &settings)
{
    const QByteArray word = settings.value(QStringLiteral("links")).toByteArray();
    const auto *const found = std::find(linkPolicies.begin(), linkPolicies.end(), word);
    return found == linkPolicies.end() ? LinkPolicy::Follow
                                       : LinkPolicy(found - linkPolicies.begin());
}

} // namespace

BandwidthSetting TransferSettings::bandwidthAt(const QTime &localTime) const
{
    return schedule.at(localTime).value_or(bandwidth);
}

QString TransferSettings::fault() const
{
    if (maxRequests < 1 || maxRequests > mostRequests)
        return TransferTexts::tr("There can be 1 to %1 requests at a time.").arg(mostRequests);
    if (maxTransfers < 0 || maxTransfers > mostTransfers)
        return TransferTexts::tr("There can be 1 to %1 transfers at a time.").arg(mostTransfers);
    if (attempts < 1 || attempts > mostAttempts)
        return TransferTexts::tr("A request can be tried 1 to %1 times.").arg(mostAttempts);
    if (partSize < smallestPart || partSize > largestPart)
        return TransferTexts::tr("A part must have %1 to %2; S3 accepts no others.")
            .arg(humanSize(smallestPart), humanSize(largestPart));
    if (multipartThreshold < smallestPart || multipartThreshold > largestPart)
        return TransferTexts::tr("The size from which files are split must be from %1 to %2.")
            .arg(humanSize(smallestPart), humanSize(largestPart));
    if (copyThreshold < smallestPart || copyThreshold > largestPart)
        return TransferTexts::tr(
            "The size from which copies are made in parts must be from %1 to %2.")
            .arg(humanSize(smallestPart), humanSize(largestPart));
    if (const QString text = bandwidthFault(bandwidth); !text.isEmpty())
        return text;
    for (const ScheduleEntry &entry : schedule.entries) {
        if (!entry.from.isValid() || !entry.to.isValid())
            return TransferTexts::tr("Every row of the schedule needs a time from and a time to.");
        if (const QString text = bandwidthFault(entry.bandwidth); !text.isEmpty())
            return text;
    }
    return {};
}

TransferSettings TransferSettings::readFrom(QSettings &settings)
{
    const TransferSettings defaults;
    TransferSettings read;
    const auto number = [&settings](const char *key, qint64 otherwise) {
        bool isNumber = false;
        const qint64 value = settings.value(QLatin1String(key)).toLongLong(&isNumber);
        return isNumber ? value : otherwise;
    };
    read.multipartThreshold = number("multipartThreshold", defaults.multipartThreshold);
    read.partSize = number("partSize", defaults.partSize);
    read.copyThreshold = number("copyThreshold", defaults.copyThreshold);
    read.maxRequests = int(number("maxRequests", defaults.maxRequests));
    read.maxTransfers = int(number("maxTransfers", defaults.maxTransfers));
    read.attempts = int(number("attempts", defaults.attempts));
    read.links = readLinks(settings);
    read.sendsGrowing = settings.value(QStringLiteral("sendsGrowing")).toBool();
    const qint64 existing = number("existing", qint64(defaults.existing));
    if (existing >= 0 && existing <= qint64(ConflictPolicy::Ask))
        read.existing = ConflictPolicy(existing);
    read.bandwidth.up = number("maxBandwidthUp", 0);
    read.bandwidth.down = number("maxBandwidthDown", 0);
    read.schedule = BandwidthSchedule::readFrom(settings);
    return read.fault().isEmpty() ? read : defaults;
}

void TransferSettings::writeTo(QSettings &settings) const
{
    settings.setValue(QStringLiteral("multipartThreshold"), multipartThreshold);
    settings.setValue(QStringLiteral("partSize"), partSize);
    settings.setValue(QStringLiteral("copyThreshold"), copyThreshold);
    settings.setValue(QStringLiteral("maxRequests"), maxRequests);
    settings.setValue(QStringLiteral("maxTransfers"), maxTransfers);
    settings.setValue(QStringLiteral("attempts"), attempts);
    settings.setValue(QStringLiteral("links"), QString::fromLatin1(linkPolicies[size_t(links)]));
    settings.setValue(QStringLiteral("sendsGrowing"), sendsGrowing);
    settings.setValue(QStringLiteral("existing"), int(existing));
    settings.setValue(QStringLiteral("maxBandwidthUp"), bandwidth.up);
    settings.setValue(QStringLiteral("maxBandwidthDown"), bandwidth.down);
    schedule.writeTo(settings);
}

} // namespace windlass
