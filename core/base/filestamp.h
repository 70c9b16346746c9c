// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// What a local file looked like. Two equal stamps of one path: the same content, as far as can be
/// told without reading it. The number of the device says nothing: it may be another one after each
/// start of the machine.
struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since 1970
    quint64 inode = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace windlass
