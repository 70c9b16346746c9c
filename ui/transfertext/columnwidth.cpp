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
    const int icon = hasIcon ? tree.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &tree)
            + RowDelegate::sidePadding
                             : 0;
    return icon + text + 3 * RowDelegate::sidePadding;
}

QString widestSize()
{
    return humanSize(1023LL << 20);
}

QStringList widestTimes()
{
    const QDate date(2028, 12, 28);
    return {whenText(QDateTime(date, QTime(10, 58)).toMSecsSinceEpoch()),
        whenText(QDateTime(date, QTime(22, 58)).toMSecsSinceEpoch())};
}

} // namespace windlass
