// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/hexdump.h"

#include <algorithm>

namespace windlass {

QString hexDump(const QByteArray &bytes)
{
    constexpr qsizetype perLine = 8; // because a pane is narrow
    constexpr int lineLength = 48;
    QByteArray dump;
    dump.reserve((bytes.size() / perLine + 1) * lineLength);
    for (qsizetype line = 0; line < bytes.size(); line += perLine) {
        const QByteArray some = bytes.mid(line, perLine);
        QByteArray letters;
        dump += QByteArray::number(line, 16).rightJustified(8, '0') + "  ";
        for (qsizetype i = 0; i < perLine; ++i) {
            dump += i < some.size() ? ' ' + some.mid(i, 1).toHex() : QByteArray("   ");
            if (i < some.size())
                letters += some.at(i) >= 0x20 && some.at(i) < 0x7f ? some.at(i) : '.';
        }
        dump += "  " + letters + '\n';
    }
    return QString::fromLatin1(dump);
}

} // namespace windlass
