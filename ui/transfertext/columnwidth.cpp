// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/columnwidth.h"

#include "core/base/humantext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/widgets/rowdelegate.h"

#include <QDateTime>
#include <QStyle>
#include <QTreeView>

#include <algorithm>

namespace windlass {

int columnWidthFor(const QTreeView &tree, int column, const QStringList &texts, bool hasIcon)
{
    const QFontMetrics metrics = tree.fontMetrics();
    const QString title = tree.model()->headerData(column, Qt::Horizontal).toString();
    int text = metrics.horizontalAdvance(title);
    for (const QString &one : texts)
        text = std::max(text, metrics.horizontalAdvance(one));
    const QStyle *style = tree.style();
    const int icon = style->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &tree);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &tree) + 1;
    const int around = 2 * (RowDelegate::sidePadding + margin);
    return text + around + (hasIcon ? icon + 2 * margin : 0) + 1;
}

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
