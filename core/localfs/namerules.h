// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// What names a file system can keep, and which it takes for the same. By default as Linux' own
/// file systems: all bytes but NUL and the slash, 255 of them, every name another.
struct NameRules {
    bool foldsCase = false;      ///< "A" is "a"
    bool foldsForm = false;      ///< "ä" is "a" and a combining diaeresis
    bool isLossy = false;        ///< it gives names back folded, not as they were given
    bool isDos = false;          ///< FAT and its kin: neither \:*?"<>| nor control characters
    qsizetype longestName = 255; ///< bytes

    /// Tries out the file system of \a folder, or of the nearest parent that exists, with an empty
    /// file that is removed at once. Where nothing can be written: the default.
    static NameRules of(const QByteArray &folder);

    bool folds() const { return foldsCase || foldsForm; }
    /// What names that are taken for the same have in common.
    QByteArray folded(const QByteArray &name) const;
    /// Such a character cannot be in a name.
    bool refuses(char c) const;
    /// It cannot be a name, for another reason than its length.
    bool refuses(const QByteArray &name) const;
};

} // namespace windlass
