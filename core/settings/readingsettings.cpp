// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/readingsettings.h"

#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QSettings>

namespace windlass {

namespace {

struct ReadingTexts {
    Q_DECLARE_TR_FUNCTIONS(windlass::ReadingSettings)
};

const QString cacheLimitKey = QStringLiteral("cacheLimit");
const QString previewBytesKey = QStringLiteral("previewBytes");
const QString askBeforeOpeningKey = QStringLiteral("askBeforeOpening");

qint64 numberAt(const QSettings &settings, const QString &key, qint64 fallback)
{
    bool isNumber = false;
    const qint64 number = settings.value(key).toLongLong(&isNumber);
    return isNumber ? number : fallback;
}

} // namespace

QString ReadingSettings::fault() const
{
    if (cacheLimit < 0 || cacheLimit > largestCache)
        return ReadingTexts::tr("The cache can have up to %1.").arg(humanSize(largestCache));
    if (previewBytes < smallestPreview || previewBytes > largestPreview)
        return ReadingTexts::tr("A preview can fetch %1 to %2.")
            .arg(humanSize(smallestPreview), humanSize(largestPreview));
    if (askBeforeOpening < 0)
        return ReadingTexts::tr("The size from which to ask cannot be negative.");
    return {};
}

ReadingSettings ReadingSettings::readFrom(QSettings &settings)
{
    const ReadingSettings defaults;
    ReadingSettings result;
    result.cacheLimit = numberAt(settings, cacheLimitKey, defaults.cacheLimit);
    result.previewBytes = numberAt(settings, previewBytesKey, defaults.previewBytes);
    result.askBeforeOpening = numberAt(settings, askBeforeOpeningKey, defaults.askBeforeOpening);
    return result.fault().isEmpty() ? result : defaults;
}

void ReadingSettings::writeTo(QSettings &settings) const
{
    settings.setValue(cacheLimitKey, cacheLimit);
    settings.setValue(previewBytesKey, previewBytes);
    settings.setValue(askBeforeOpeningKey, askBeforeOpening);
}

} // namespace windlass
