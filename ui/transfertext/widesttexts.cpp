// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/widesttexts.h"

#include "core/base/humantext.h"
#include "ui/transfertext/journaltext.h"

#include <QDateTime>

namespace windlass {

QString widestSize()
{
    return humanSize(1023LL << 20);
}

QStringList widestTimes()
{
    QStringList times;
    for (int month = 1; month <= 12; ++month) {
        for (const int hour : {10, 22})
            times << whenText(
                QDateTime(QDate(2028, month, 28), QTime(hour, 58, 58)).toMSecsSinceEpoch());
    }
    return times;
}

} // namespace windlass
