// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace windlass {

/// "4.2 MiB": a size for people, in the current locale.
QString humanSize(qint64 bytes);

/// "84 MiB/s".
QString humanRate(double bytesPerSecond);

/// "26 s", "3 min 5 s", "2 h 10 min": a duration for people.
QString humanDuration(std::chrono::seconds duration);

/// \a count for the %n of tr(), which wants an int: at most what that can be.
int pluralCount(qint64 count);

/// \a utf8 for display on one line: control characters and bytes that are no UTF-8 are shown as
/// pictures (U+2400 ff., U+FFFD), so that nothing in a name can imitate another or break a row.
QString displayText(const QByteArray &utf8);

/// What a person means by \a edited, who was shown displayText(\a utf8): what stands before and
/// behind the change are the very same bytes, however they were shown.
QByteArray editedName(const QByteArray &utf8, const QString &edited);

} // namespace windlass
