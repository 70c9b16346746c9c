// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace windlass {

struct DecodedText {
    QString text;     ///< NUL and other controls are shown as pictures (U+2400 ff.)
    QString encoding; ///< "UTF-8", "UTF-16 LE", …
};

/// \a bytes as text, in the encoding that a byte order mark or the bytes themselves tell; nothing
/// if they are no text. With \a isPart the last character may be cut. Pure.
std::optional<DecodedText> decodeText(const QByteArray &bytes, bool isPart);

/// \a text with lines that no view has to lay out for seconds: longer ones are broken.
QString withBoundedLines(const QString &text);

} // namespace windlass
