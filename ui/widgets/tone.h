// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

class QPalette;

namespace windlass {

/// What kind of thing is said. Never told by colour alone: an icon and words go with it.
enum class Tone { Information, Success, Warning, Error };

bool isDark(const QPalette &palette);

/// \a share of \a one, the rest of \a other.
QColor mixed(const QColor &one, const QColor &other, double share);

/// For lines, icons and words on the palette's window or base: at least 4.5 to 1 on either.
QColor toneColour(Tone tone, const QPalette &palette);

/// A tint of the window for the palette's text to stand on.
QColor toneBackground(Tone tone, const QPalette &palette);

} // namespace windlass
