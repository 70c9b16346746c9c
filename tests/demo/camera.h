// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QWidget;

namespace windlass {

/// Takes pictures of the part of the screen where a window is, with the menus and dialogs on it.
class Camera
{
public:
    /// \a window outlives the camera.
    Camera(QWidget &window, QString folder);

    /// Writes NAME.png into the folder. False if it is not possible, or not yet.
    bool take(const QString &name) const;

private:
    QWidget &m_window;
    const QString m_folder;
};

} // namespace windlass
