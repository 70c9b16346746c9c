// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/effectiveexpiry.h"
#include "core/sharing/linktrial.h"

#include <QStringList>

namespace windlass {

// Texts about links for people. Translated; plain text.

/// The reason for a link's expiry, if it is not the requested time.
QStringList expiryNotes(ExpiryLimit limit, bool mayEndEarlier);

/// The server's response to a working link; for others, describe their Error.
QString describeTrial(const LinkTrial &trial);

} // namespace windlass
