// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace windlass {

/// The time in a header field such as Date or Last-Modified, in UTC; invalid if \a value is not a
/// date (RFC 9110, 5.6.7).
QDateTime parseHttpDate(const QByteArray &value);

/// \a time in the form of such a field.
QByteArray formatHttpDate(const QDateTime &time);

/// How far a server's clock, by the Date of its response, is ahead of ours. Nothing if \a theirs is
/// invalid, or more than a day away, unless our clock has evidently lost its time: then the clock,
/// ours or theirs, must be set.
std::optional<std::chrono::milliseconds> clockOffset(
    const QDateTime &ours, const QDateTime &theirs);

} // namespace windlass
