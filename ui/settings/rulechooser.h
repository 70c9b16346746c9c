// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/conflictpolicy.h"

#include <QComboBox>

namespace windlass {

/// Lets the person choose what to do with existing targets.
class RuleChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit RuleChooser(QWidget *parent = nullptr);

    ConflictPolicy rule() const;
    void setRule(ConflictPolicy rule);

    /// A few words: "Keep both".
    static QString text(ConflictPolicy rule);

signals:
    /// By the person.
    void ruleChosen(windlass::ConflictPolicy rule);
};

} // namespace windlass
