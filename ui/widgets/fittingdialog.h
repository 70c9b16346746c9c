// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace windlass {

/// A dialog whose height follows its content: hints and messages that appear, disappear and wrap
/// neither squeeze the fields nor leave a gap. Never higher than the screen allows. Tab goes
/// through its fields as they stand.
class FittingDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FittingDialog(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

} // namespace windlass
