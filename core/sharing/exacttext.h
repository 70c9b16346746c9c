// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringDecoder>

namespace windlass {

/// \a utf8 with all its characters: QString::fromUtf8() leaves out a byte order mark at the
/// beginning, which a key may begin with. \internal
inline QString exactText(const QByteArray &utf8)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

} // namespace windlass
