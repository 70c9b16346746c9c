// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace windlass {

/// The modules of a QR code (ISO/IEC 18004), without the quiet zone.
struct QrCode {
    int width = 0;      ///< number of modules on each side
    QByteArray modules; ///< row by row, 1 is dark
    bool isDark(int x, int y) const { return modules.at(y * width + x) != 0; }

    /// Width of the border of light modules on each side.
    static constexpr int quietZone = 4;

    /// Fails with InvalidInput for more than 2,953 bytes, the capacity of a code.
    static Result<QrCode> of(const QByteArray &text);

    /// For a terminal: two modules per character, with the quiet zone; the light ones are drawn.
    QByteArray asText() const;
};

} // namespace windlass
