// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>
#include <QWidget>

namespace windlass {

/// A single icon. Unlike the pixmap of a QLabel, it follows the palette.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    /// \a extent: width and height, in pixels.
    explicit IconLabel(int extent, QWidget *parent = nullptr);
    IconLabel(const QIcon &icon, int extent, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace windlass
