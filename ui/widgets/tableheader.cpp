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

/// Styles have no setting for padding, so a space is added to the painted text (not to the model's
/// text, which screen readers read).
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
