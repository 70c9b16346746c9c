// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// Of a key (Amazon S3 User Guide, "Naming Amazon S3 objects"), in bytes.
constexpr qsizetype maxKeyBytes = 1024;
/// Of the name of a file on the file systems of Linux, in bytes.
constexpr qsizetype maxNameBytes = 255;

} // namespace windlass
