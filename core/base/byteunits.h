// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

constexpr qint64 kibibyte = 1024;            ///< bytes
constexpr qint64 mebibyte = 1024 * kibibyte; ///< bytes

} // namespace windlass
