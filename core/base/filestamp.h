// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// What a local file looked like. Equal stamps of one path mean the same content, as far as can be
/// known without reading it. Without the device number, which may change with every start of the
/// machine.
struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since 1970
    quint64 inode = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace windlass
