// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/columnwidth.h"

#include "ui/widgets/rowdelegate.h"

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

} // namespace windlass
