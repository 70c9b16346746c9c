// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/rulechooser.h"

#include <algorithm>

namespace windlass {

QString RuleChooser::text(ExistingRule rule)
{
    switch (rule) {
    case ExistingRule::Ask:
        return tr("Ask");
    case ExistingRule::Overwrite:
        return tr("Overwrite");
    case ExistingRule::Skip:
        return tr("Skip");
    case ExistingRule::KeepBoth:
        return tr("Keep both");
    case ExistingRule::OverwriteIfNewer:
        return tr("Overwrite if newer");
    case ExistingRule::OverwriteIfDifferent:
        return tr("Overwrite if different");
    }
    return {};
}

RuleChooser::RuleChooser(QWidget *parent) : QComboBox(parent)
{
    constexpr ExistingRule rules[] = {ExistingRule::Ask, ExistingRule::Skip, ExistingRule::KeepBoth,
        ExistingRule::OverwriteIfNewer, ExistingRule::OverwriteIfDifferent,
        ExistingRule::Overwrite};
    for (const ExistingRule rule : rules)
        addItem(text(rule), int(rule));
    setItemData(findData(int(ExistingRule::KeepBoth)),
        tr("The new one gets another name, like “name (1).txt”."), Qt::ToolTipRole);
    setItemData(findData(int(ExistingRule::OverwriteIfNewer)),
        tr("Overwrites what was modified earlier than the source."), Qt::ToolTipRole);
    setItemData(findData(int(ExistingRule::OverwriteIfDifferent)),
        tr("Overwrites what has another size or checksum; where there is no checksum, what was "
           "modified earlier."),
        Qt::ToolTipRole);
    connect(this, &QComboBox::activated, this, [this] { emit ruleChosen(rule()); });
}

ExistingRule RuleChooser::rule() const
{
    return ExistingRule(currentData().toInt());
}

void RuleChooser::setRule(ExistingRule rule)
{
    setCurrentIndex(std::max(0, findData(int(rule))));
}

} // namespace windlass
