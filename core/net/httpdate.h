// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace windlass {

/// The time in a header field such as Date or Last-Modified, in UTC; invalid if \a value is not a
/// date (RFC 9110, 5.6.7).
QDateTime parseHttpDate(const QByteArray &value);

/// \a time in the form of such a field.
QByteArray formatHttpDate(const QDateTime &time);

} // namespace windlass
