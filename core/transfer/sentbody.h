// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/net/httpmessage.h"
#include "core/transfer/verification.h"

namespace windlass {

/// What a server that accepted a body is known to have of it. \a sentMd5 and \a storedMd5: of what
/// went out, and of what the answer's ETag tells; empty where that is not known. \a isSigned: the
/// signature of the request covers the body. Other bytes than were sent are a StoredWrong.
/// \internal
Result<Verification> checkSentBody(
    const QByteArray &sentMd5, const QByteArray &storedMd5, bool isSigned, const QString &subject);

/// The SHA-256 of a body that was signed with it, 32 bytes: computed then, and kept by the body.
/// \internal
QByteArray signedSha256(BodySource &body);

} // namespace windlass
