// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// What becomes of symbolic links in what is uploaded, the selected files and folders included.
enum class LinkPolicy {
    Follow, ///< sent as what they lead to
    Skip,   ///< left out, and said to be
    Refuse, ///< each is a failure
};

} // namespace windlass
