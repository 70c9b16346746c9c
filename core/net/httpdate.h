// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace windlass {

/// The time that a header field such as Date or Last-Modified says, in UTC; invalid if it says
/// none (RFC 9110, 5.6.7).
QDateTime parseHttpDate(const QByteArray &value);

/// \a time as such a field says it.
QByteArray formatHttpDate(const QDateTime &time);

} // namespace windlass
