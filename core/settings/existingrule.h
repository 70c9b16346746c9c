// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// What to do where the target exists already. The numbers are kept in the journal: never change
/// one.
enum class ExistingRule {
    Overwrite = 0,
    Skip = 1,
    KeepBoth = 2,             ///< the new one gets a name that is free: "name (1).ext"
    OverwriteIfNewer = 3,     ///< isWanted() says what newer is
    OverwriteIfDifferent = 4, ///< and what different is
    /// Nobody has decided yet. A plan makes another rule of it before a batch runs; what runs
    /// with it all the same is treated as Skip, which destroys nothing.
    Ask = 5,
};

} // namespace windlass
