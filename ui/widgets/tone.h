// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/contrast.h"

class QPalette;

namespace windlass {

/// The kind of a message. Never shown by colour alone: there is always an icon and a text.
enum class Tone { Information, Success, Warning, Error };

bool isDark(const QPalette &palette);

/// For lines, icons and texts on the palette's window or base: a contrast of at least 4.5 to 1 on
/// both.
QColor toneColour(Tone tone, const QPalette &palette);

/// A tint of the window colour, as a background for the palette's text.
QColor toneBackground(Tone tone, const QPalette &palette);

} // namespace windlass
