// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/queuesettings.h"

#include <QSettings>

namespace windlass {

namespace {
const QString notifiesAtEndKey = QStringLiteral("notifiesAtEnd");
const QString waitsAfterRestartKey = QStringLiteral("waitsAfterRestart");
} // namespace

QueueSettings QueueSettings::readFrom(QSettings &settings)
{
    QueueSettings result;
    result.notifiesAtEnd = settings.value(notifiesAtEndKey, result.notifiesAtEnd).toBool();
    result.waitsAfterRestart
        = settings.value(waitsAfterRestartKey, result.waitsAfterRestart).toBool();
    return result;
}

void QueueSettings::writeTo(QSettings &settings) const
{
    settings.setValue(notifiesAtEndKey, notifiesAtEnd);
    settings.setValue(waitsAfterRestartKey, waitsAfterRestart);
}

} // namespace windlass
