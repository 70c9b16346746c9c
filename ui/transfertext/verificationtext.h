// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/verificationcounts.h"

namespace windlass {

/// How a done transfer was verified: "Verified (MD5)", "Size only"; "Done" if there were no bytes
/// to verify.
QString verificationText(Verification verification);

/// The same for all of \a done objects: "1,998 verified (MD5), 2 size only, 1 not verified".
QString verificationText(const VerificationCounts &counts, qint64 done);

/// If all were verified in the same way, without a number: "verified (MD5)", "size only". Else
/// empty.
QString verificationOfAllText(const VerificationCounts &counts, qint64 done);

/// A sentence that explains this; empty if there is nothing to explain.
QString verificationMeaning(Verification verification);

} // namespace windlass
