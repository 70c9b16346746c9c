// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/tone.h"

#include <QPalette>

namespace windlass {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

static QColor usualColour(Tone tone, bool dark)
{
    switch (tone) {
    case Tone::Information:
        return dark ? QColor(0x6c, 0xb1, 0xff) : QColor(0x1c, 0x68, 0xb8);
    case Tone::Success:
        return dark ? QColor(0x7f, 0xd1, 0x8c) : QColor(0x24, 0x71, 0x35);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xc0, 0x50) : QColor(0x8a, 0x5a, 0x00);
    case Tone::Error:
        return dark ? QColor(0xff, 0x9a, 0x90) : QColor(0xb3, 0x26, 0x1e);
    }
    return {};
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    return legible(usualColour(tone, isDark(palette)),
        {palette.color(QPalette::Window), palette.color(QPalette::Base)}, leastContrast);
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return mixed(
        toneColour(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.18 : 0.12);
}

} // namespace windlass
