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

/// \a count for the %n of tr(), which takes an int: capped at its maximum.
int pluralCount(qint64 count);

/// \a utf8 for display on one line: control characters and invalid UTF-8 are replaced by visible
/// symbols (U+2400 ff., U+FFFD), so that nothing in a name can imitate another or break a row.
QString displayText(const QByteArray &utf8);

/// The name that a person means by \a edited after having been shown displayText(\a utf8): what is
/// before and after the edited part keeps its original bytes, however they were displayed.
QByteArray editedName(const QByteArray &utf8, const QString &edited);

} // namespace windlass
