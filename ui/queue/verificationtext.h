// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/verification.h"

namespace windlass {

/// How far a transfer that is done was verified: "Verified (MD5)", "Size only"; "Done" where there
/// were no bytes to verify.
QString verificationText(Verification verification);

/// A sentence about what that means; empty where there is nothing to say.
QString verificationMeaning(Verification verification);

} // namespace windlass
