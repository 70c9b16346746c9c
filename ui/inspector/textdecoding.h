// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace windlass {

struct DecodedText {
    QString text;     ///< NUL and other control characters are replaced by symbols (U+2400 ff.)
    QString encoding; ///< "UTF-8", "UTF-16 LE", …
};

/// \a bytes as text, in the encoding indicated by a byte order mark or by the bytes themselves;
/// nothing if they are not text. With \a isPart the last character may be incomplete. Pure.
std::optional<DecodedText> decodeText(const QByteArray &bytes, bool isPart);

/// \a text with long lines broken, so that no view needs seconds for their layout.
QString withBoundedLines(const QString &text);

} // namespace windlass
