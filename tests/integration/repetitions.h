// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "relay.h"

namespace windlass {

/// What was done to the end through a relay, and how much of that more than once.
struct Repetitions {
    int parts = 0; ///< of uploads
    int partsAgain = 0;
    int ranges = 0; ///< of downloads
    int rangesAgain = 0;

    void add(const Relay &relay);
};

} // namespace windlass
