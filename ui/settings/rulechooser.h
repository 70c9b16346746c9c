// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/existingrule.h"

#include <QComboBox>

namespace windlass {

/// Lets the person choose what to do with existing targets.
class RuleChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit RuleChooser(QWidget *parent = nullptr);

    ExistingRule rule() const;
    void setRule(ExistingRule rule);

    /// A few words: "Keep both".
    static QString text(ExistingRule rule);

signals:
    /// By the person.
    void ruleChosen(windlass::ExistingRule rule);
};

} // namespace windlass
