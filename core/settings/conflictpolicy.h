// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// What to do where the target exists already. The numbers are kept in the settings: never
/// change one.
enum class ConflictPolicy {
    Overwrite = 0,
    Skip = 1,
    KeepBoth = 2,             ///< the new one gets a free name: "name (1).ext"
    OverwriteIfNewer = 3,     ///< isWanted() defines newer
    OverwriteIfDifferent = 4, ///< and different
    /// Not decided yet. A plan replaces it before a batch runs; if it does run, it is treated as
    /// Skip, which destroys nothing.
    Ask = 5,
};

} // namespace windlass
