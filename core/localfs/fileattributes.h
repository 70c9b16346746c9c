// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QtGlobal>

#include <optional>

struct stat;

namespace windlass {

/// What a file has beside its bytes, and an object can keep as its metadata in the form that rclone
/// uses: x-amz-meta-mtime, seconds since 1970 with a fraction, and x-amz-meta-mode, the file's
/// st_mode in octal as with rclone's --metadata. A plain record.
struct FileAttributes {
    std::optional<qint64> modified; ///< nanoseconds since 1970
    uint mode = 0; ///< st_mode, of a file that its owner can execute; without setuid and the like

    /// Of a local file.
    static FileAttributes of(const struct stat &info);
    /// What \a headers say of an object; nothing of what is not understood.
    static FileAttributes from(const HttpHeaders &headers);

    /// Sets the fields that say so, where they do not say something already.
    void addTo(HttpHeaders &fields) const;

    /// Gives them to an open file of ours, as far as its file system can keep them. Of its mode,
    /// only the bits for executing are set, and those only for who may read it.
    void applyTo(int file) const;

    bool operator==(const FileAttributes &) const = default;
};

} // namespace windlass
