// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// How uploads treat symbolic links, including selected ones.
enum class LinkPolicy {
    Follow, ///< send the target
    Skip,   ///< leave the link out, and report it
    Refuse, ///< report each as a failure
};

} // namespace windlass
