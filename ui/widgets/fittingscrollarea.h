// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

namespace windlass {

/// As high as what is in it, so that nothing scrolls where there is room. Never scrolls sideways.
/// For a FittingDialog, which gives it the room that the screen has.
class FittingScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes \a content over.
    explicit FittingScrollArea(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace windlass
