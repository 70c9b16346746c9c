// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/humantext.h"

#include "core/base/utf8text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace windlass {

namespace {
struct HumanText {
    Q_DECLARE_TR_FUNCTIONS(windlass::HumanText)
};
} // namespace

QString humanSize(qint64 bytes)
{
    if (bytes == 1)
        return HumanText::tr("1 byte"); // QLocale says "1 bytes"
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1);
}

QString humanRate(double bytesPerSecond)
{
    return HumanText::tr("%1/s").arg(humanSize(qint64(bytesPerSecond)));
}

QString humanDuration(std::chrono::seconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count());
    if (seconds < 60)
        return HumanText::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return HumanText::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 48 * 3600)
        return HumanText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return HumanText::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds % 86400 / 3600);
}

int pluralCount(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString displayText(const QByteArray &utf8)
{
    QString text = utf8Text(utf8);
    for (QChar &c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20)
            c = QChar(char16_t(0x2400 + u));
        else if (u == 0x7f)
            c = QChar(char16_t(0x2421));
        else if ((u >= 0x80 && u < 0xa0) || (u >= 0x202a && u <= 0x202e)
            || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x2028
            || u == 0x2029 || u == 0x061c || u == 0x200b || u == 0x2060 || u == 0xfeff
            || u == 0x00ad)
            c = QChar(char16_t(0xfffd)); // C1 controls, line separators, bidi marks, invisible
                                         // characters
    }
    return text;
}

QByteArray editedName(const QByteArray &utf8, const QString &edited)
{
    const QString meant = utf8Text(utf8);
    const QString shown = displayText(utf8);
    if (meant.toUtf8() != utf8)
        return edited.toUtf8(); // it is not UTF-8, so its bytes cannot be kept
    const qsizetype most = std::min(shown.size(), edited.size());
    qsizetype before = 0;
    while (before < most && shown[before] == edited[before])
        ++before;
    qsizetype behind = 0;
    while (behind < most - before
        && shown[shown.size() - 1 - behind] == edited[edited.size() - 1 - behind])
        ++behind;
    const QString between = edited.mid(before, edited.size() - before - behind);
    return QString(meant.left(before) + between + meant.right(behind)).toUtf8();
}

} // namespace windlass
