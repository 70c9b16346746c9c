// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QtGlobal>

#include <optional>

struct stat;

namespace windlass {

/// A file's attributes that an object can keep as metadata, in rclone's form: x-amz-meta-mtime,
/// seconds since 1970 with a fraction, and x-amz-meta-mode, the file's st_mode in octal as with
/// rclone's --metadata. A plain record.
struct FileAttributes {
    std::optional<qint64> modified; ///< nanoseconds since 1970
    uint mode = 0; ///< st_mode of a file that its owner can execute; without setuid and the like

    /// The attributes of a local file.
    static FileAttributes of(const struct stat &info);
    /// The attributes in an object's \a headers; invalid values are ignored.
    static FileAttributes from(const HttpHeaders &headers);

    /// Adds the header fields, except those that are already set.
    void addTo(HttpHeaders &fields) const;

    /// Applies them to an open file that we created, as far as its file system supports them. Of
    /// the mode, only the execute bits are set, and only for those who may read the file.
    void applyTo(int file) const;

    bool operator==(const FileAttributes &) const = default;
};

} // namespace windlass
