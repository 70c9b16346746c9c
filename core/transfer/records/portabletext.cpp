// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/portabletext.h"

namespace windlass {

QString encodePortable(const QByteArray &bytes)
{
    const bool isUtf8 = QString::fromUtf8(bytes).toUtf8() == bytes;
    QByteArray encoded;
    encoded.reserve(bytes.size());
    for (const char c : bytes) {
        const uchar byte = uchar(c);
        const bool looksLikeFormula = encoded.isEmpty() && QByteArrayView("=+-@'").contains(c);
        if (byte < 0x20 || byte == 0x7f || c == '%' || looksLikeFormula
            || (byte >= 0x80 && !isUtf8))
            encoded += '%' + QByteArray::number(byte, 16).rightJustified(2, '0').toUpper();
        else
            encoded += c;
    }
    return QString::fromUtf8(encoded);
}

std::optional<QByteArray> decodePortable(const QString &text)
{
    const QByteArray encoded = text.toUtf8();
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            bytes += encoded[i];
            continue;
        }
        bool isNumber = false;
        const QByteArray digits = encoded.mid(i + 1, 2);
        const uint byte = digits.toUInt(&isNumber, 16);
        if (!isNumber || digits.size() != 2)
            return {};
        bytes += char(byte);
        i += 2;
    }
    return bytes;
}

} // namespace windlass
