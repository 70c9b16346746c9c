// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/verificationcounts.h"

namespace windlass {

/// How far a transfer that is done was verified: "Verified (MD5)", "Size only"; "Done" where there
/// were no bytes to verify.
QString verificationText(Verification verification);

/// The same of \a done objects together: "1,998 verified (MD5), 2 size only, 1 not verified".
QString verificationText(const VerificationCounts &counts, qint64 done);

/// Where that is the same of all, without their number: "verified (MD5)", "size only". Else empty.
QString verificationOfAllText(const VerificationCounts &counts, qint64 done);

/// A sentence about what that means; empty where there is nothing to say.
QString verificationMeaning(Verification verification);

} // namespace windlass
