// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/tableheader.h"

#include <QStyleOptionHeader>

namespace windlass {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(60);
}

/// Styles have no padding to be set, so it is a space in what is painted (not in what the model
/// says, which screen readers read).
void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    constexpr QChar enSpace(0x2002);
    if (option->textAlignment & Qt::AlignRight)
        option->text.append(enSpace);
    else
        option->text.prepend(enSpace);
}

} // namespace windlass
