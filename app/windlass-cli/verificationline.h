// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

namespace windlass {

/// How the files that are done were verified: "12 files: 10 verified (MD5), 2 size only".
QByteArray verificationLine(const BatchSnapshot &batch);

/// How one that is done was: "verified (MD5)", "size only", or "not verified" where nothing was
/// moved.
QByteArray verificationWords(Verification verification);

} // namespace windlass
