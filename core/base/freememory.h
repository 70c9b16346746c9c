// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// Has freed memory go back to the system soon, for the whole process. To be called first in
/// main(), before there are other threads. Does nothing where the C library is not glibc.
void keepLittleFreeMemory();

} // namespace windlass
