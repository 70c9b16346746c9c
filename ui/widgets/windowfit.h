// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QMessageBox;

namespace windlass {

/// Sees to it that every window of the program fits the screen when it is shown, and that message
/// boxes are wide enough for their titles, also below the buttons of a window manager.
class WindowFit : public QObject
{
    Q_OBJECT
public:
    /// Watches the windows of the program from now on.
    explicit WindowFit(QObject *parent = nullptr);

    /// What the window manager adds to \a window: while that is not known, as before it is shown,
    /// a title bar.
    static QSize frameOf(const QWidget &window);
    /// \a window, not larger than \a room and inside of it.
    static void fit(QWidget &window, const QRect &room);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void makeRoomForTitle(QMessageBox &box);
};

} // namespace windlass
