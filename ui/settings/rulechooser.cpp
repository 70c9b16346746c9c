// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/rulechooser.h"

#include <algorithm>

namespace windlass {

QString RuleChooser::text(ConflictPolicy rule)
{
    switch (rule) {
    case ConflictPolicy::Ask:
        return tr("Ask");
    case ConflictPolicy::Overwrite:
        return tr("Overwrite");
    case ConflictPolicy::Skip:
        return tr("Skip");
    case ConflictPolicy::KeepBoth:
        return tr("Keep both");
    case ConflictPolicy::OverwriteIfNewer:
        return tr("Overwrite if newer");
    case ConflictPolicy::OverwriteIfDifferent:
        return tr("Overwrite if different");
    }
    return {};
}

RuleChooser::RuleChooser(QWidget *parent) : QComboBox(parent)
{
    constexpr ConflictPolicy rules[] = {ConflictPolicy::Ask, ConflictPolicy::Skip,
        ConflictPolicy::KeepBoth, ConflictPolicy::OverwriteIfNewer,
        ConflictPolicy::OverwriteIfDifferent, ConflictPolicy::Overwrite};
    for (const ConflictPolicy rule : rules)
        addItem(text(rule), int(rule));
    setItemData(findData(int(ConflictPolicy::KeepBoth)),
        tr("The new file gets another name, such as “name (1).txt”."), Qt::ToolTipRole);
    setItemData(findData(int(ConflictPolicy::OverwriteIfNewer)),
        tr("Overwrites files that are older than the source."), Qt::ToolTipRole);
    setItemData(findData(int(ConflictPolicy::OverwriteIfDifferent)),
        tr("Overwrites files with another size or checksum; without a checksum, older files."),
        Qt::ToolTipRole);
    connect(this, &QComboBox::activated, this, [this] { emit ruleChosen(rule()); });
}

ConflictPolicy RuleChooser::rule() const
{
    return ConflictPolicy(currentData().toInt());
}

void RuleChooser::setRule(ConflictPolicy rule)
{
    setCurrentIndex(std::max(0, findData(int(rule))));
}

} // namespace windlass
