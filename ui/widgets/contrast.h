// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QList>

class QPalette;

namespace windlass {

/// \a share of \a one, the rest of \a other.
QColor mixed(const QColor &one, const QColor &other, double share);

/// The least contrast of texts (WCAG 2, 1.4.3), and of those that are disabled, for which WCAG
/// sets no limit.
constexpr double leastContrast = 4.5;
constexpr double leastDisabledContrast = 3.0;

/// As WCAG 2 defines it, from 1 to 21. \a text may be translucent.
double contrast(const QColor &text, const QColor &background);

/// \a colour, moved towards black or white until it has a contrast of \a least on each of
/// \a backgrounds.
QColor legible(const QColor &colour, const QList<QColor> &backgrounds, double least);

/// \a palette with texts that can be read: those of some desktop themes are black on black.
QPalette legible(const QPalette &palette);

} // namespace windlass
