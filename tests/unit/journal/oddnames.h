// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

namespace windlass {

/// What keys and paths may be, and what a careless database would not keep apart. Sorted by bytes.
inline QList<QByteArray> oddNames()
{
    QList<QByteArray> names {"a", QByteArray("a\0b", 3), QByteArray("a\0c", 3), QByteArray("\0", 1),
        "A", "a ", "a\nb", "a//b", "../a", "it's \"quoted\"; DROP TABLE item; --", "? :a @b $c ?1",
        "100%_", "1", "01", "1.0", "caf\xc3\xa9", "cafe\xcc\x81", "\xf0\x9f\x98\x80", "\xff\xfe",
        "\xc3", QByteArray(1024, 'x')};
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace windlass
