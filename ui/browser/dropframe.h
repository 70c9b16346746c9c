// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace windlass {

/// Shows where a drop would go: a frame around it, above other widgets.
class DropFrame : public QWidget
{
    Q_OBJECT
public:
    explicit DropFrame(QWidget *parent);

    /// The same for those that paint it by themselves.
    static void paint(QPainter &painter, const QRect &area, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace windlass
