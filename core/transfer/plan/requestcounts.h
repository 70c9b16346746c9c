// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/names.h"

#include <QList>

namespace windlass {

/// The number of requests of each kind, if none has to be sent twice. A value.
struct RequestCounts {
    qint64 puts = 0;       ///< PutObject
    qint64 gets = 0;       ///< GetObject, whole or a range
    qint64 copies = 0;     ///< CopyObject
    qint64 deletes = 0;    ///< DeleteObject, DeleteObjects
    qint64 heads = 0;      ///< HeadObject
    qint64 lists = 0;      ///< ListObjectsV2
    qint64 parts = 0;      ///< UploadPart, UploadPartCopy
    qint64 multiparts = 0; ///< CreateMultipartUpload, CompleteMultipartUpload
    qint64 tags = 0;       ///< GetObjectTagging, PutObjectTagging
    qint64 acls = 0;       ///< GetObjectAcl, PutObjectAcl

    qint64 total() const
    {
        return puts + gets + copies + deletes + heads + lists + parts + multiparts + tags + acls;
    }
    RequestCounts &operator+=(const RequestCounts &other);
    RequestCounts &operator-=(const RequestCounts &other);
    bool operator==(const RequestCounts &) const = default;

    /// The requests for deleting a page of keys: DeleteObjects, and a DeleteObject for each key
    /// that XML cannot represent. Pure.
    static RequestCounts ofDeletion(const QList<ObjectKey> &keys);
};

} // namespace windlass
