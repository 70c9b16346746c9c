// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// Which names a file system supports, and which it treats as the same. The default is that of
/// Linux' own file systems: all bytes but NUL and the slash, at most 255, and every name is
/// distinct.
struct NameRules {
    bool foldsCase = false;      ///< "A" and "a" are the same
    bool foldsForm = false;      ///< "ä" and "a" with a combining diaeresis are the same
    bool isLossy = false;        ///< it returns names folded, not as they were given
    bool isDos = false;          ///< FAT and similar: neither \:*?"<>| nor control characters
    qsizetype longestName = 255; ///< bytes

    /// Tests the file system of \a folder, or of its nearest existing parent, with an empty file
    /// that is removed at once. The default if nothing can be written there.
    static NameRules of(const QByteArray &folder);

    bool folds() const { return foldsCase || foldsForm; }
    /// The same for all names that the file system treats as the same.
    QByteArray folded(const QByteArray &name) const;
    /// Whether \a c cannot be in a name.
    bool refuses(char c) const;
    /// Whether \a name is impossible, for another reason than its length.
    bool refuses(const QByteArray &name) const;
};

} // namespace windlass
