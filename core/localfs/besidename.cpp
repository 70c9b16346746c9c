// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/besidename.h"

#include <algorithm>

namespace windlass {

/// Where the extension of \a segment starts; its end if it has none.
static qsizetype extensionOf(const QByteArray &segment)
{
    const qsizetype dot = segment.lastIndexOf('.');
    if (dot <= 0)
        return segment.size();
    constexpr qsizetype tarSize = 4;
    const bool isTar = dot > tarSize && segment.mid(dot - tarSize, tarSize) == ".tar";
    return isTar ? dot - tarSize : dot;
}

QByteArray besideName(const QByteArray &name, int number, qsizetype longest)
{
    if (name.endsWith('/'))
        return besideName(name.chopped(1), number, longest) + '/';
    const qsizetype start = name.lastIndexOf('/') + 1;
    const QByteArray segment = name.mid(start);
    const qsizetype dot = extensionOf(segment);
    const QByteArray end = " (" + QByteArray::number(number) + ')' + segment.mid(dot);
    QByteArray stem = segment.left(dot);
    qsizetype room = std::max<qsizetype>(0, longest - end.size());
    if (stem.size() > room) {
        const auto continues
            = [&stem](qsizetype i) { return (static_cast<unsigned char>(stem[i]) & 0xC0) == 0x80; };
        while (room > 0 && continues(room))
            --room;
        stem.truncate(room);
    }
    return name.left(start) + stem + end;
}

} // namespace windlass
