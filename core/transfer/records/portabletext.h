// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace windlass {

/// \a bytes as text that other programs can pass on safely, and that decodePortable() converts back
/// exactly: UTF-8 is kept; "%", control characters and a first "=", "+", "-", "@" or "'" (which a
/// spreadsheet would take for a formula) become "%" and two hex digits; so do all non-ASCII bytes
/// if the whole is not UTF-8. \internal
QString encodePortable(const QByteArray &bytes);

/// Nothing if \a text has a "%" that encodePortable() would not write. \internal
std::optional<QByteArray> decodePortable(const QString &text);

} // namespace windlass
