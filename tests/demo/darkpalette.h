// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPalette>

namespace windlass {

/// For the Fusion style, as dark desktops set it.
QPalette darkPalette();

} // namespace windlass
