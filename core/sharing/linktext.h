// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/effectiveexpiry.h"
#include "core/sharing/linktrial.h"

#include <QStringList>

namespace windlass {

// What people are told of links. Translated; plain text.

/// Why a link ends when it does, as far as that is not what was asked for.
QStringList expiryNotes(ExpiryLimit limit, bool mayEndEarlier);

/// What the server said to a link that works; the words for others are those of their Error.
QString describeTrial(const LinkTrial &trial);

} // namespace windlass
