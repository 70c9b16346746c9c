// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

namespace windlass {

/// As high as its content, so that it only scrolls if there is not enough room. Never scrolls
/// sideways. For a FittingDialog, which limits it to the screen.
class FittingScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes ownership of \a content.
    explicit FittingScrollArea(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace windlass
