// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace windlass {

/// "Works until Sat 28 Nov 2026 10:28", in local time.
QString untilText(const QDateTime &moment);

/// Who cannot reach \a host, which has no port and no brackets; empty if no restriction is known.
QString reachNote(const QString &host);

} // namespace windlass
