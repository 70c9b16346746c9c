// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/temporarytree.h"

namespace windlass {

/// Files whose names S3 can say and that clients are known to get wrong, and empty folders.
inline void addOddFiles(TemporaryTree &tree)
{
    const QByteArrayList names {"plain.txt", "with space", " around ", "a+b", "100%", "a%2Fb",
        "what?x=y", "a#b", "a;b&c=d", "\"quotes\" 'n more'", "<Key>&amp;</Key>", "back\\slash",
        "c:olon@at", "[a]{b}|^`~", "*!(),", "tab\there", "new\nline", "carriage\rreturn",
        "escape\x1b[31m", "DEL\x7f", "\xc3\xa4 composed", "a\xcc\x88 decomposed",
        "\xf0\x9f\x90\x99", ".hidden", "...", "-rf", "--recursive", "~", "$HOME `id`",
        QByteArray(255, 'n')};
    int size = 0;
    for (const QByteArray &name : names) {
        tree.addFile(name, patternBytes(size, quint64(size) + 1));
        tree.addFile("folder of " + name.left(245) + "/deeper/" + name, patternBytes(size % 7));
        size += 97;
    }
    tree.addFile("nothing in it", {});
}

inline void addEmptyFolders(TemporaryTree &tree)
{
    tree.addFolder("empty");
    tree.addFolder("outer/empty in a folder");
    tree.addFolder("outer/\xc3\xa4 +%");
}

} // namespace windlass
