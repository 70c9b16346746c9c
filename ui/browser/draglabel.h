// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPixmap>

class QIcon;
class QWidget;

namespace windlass {

/// What the pointer carries during a drag: \a icon and \a text in the colours and the font of
/// \a widget.
QPixmap dragLabel(const QIcon &icon, const QString &text, const QWidget &widget);

} // namespace windlass
