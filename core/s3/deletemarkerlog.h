// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <mutex>

namespace windlass {

/// Notes the delete markers that deletions make, so that exactly these can be removed again. Keeps
/// a limited number: if it misses any, isWhole() is false. May be used from any thread.
///
/// (Amazon S3 User Guide, "Working with delete markers"; API Reference, "DeleteObject",
/// "DeleteObjects".)
class DeleteMarkerLog
{
public:
    static constexpr qsizetype maxMarkers = 10'000; ///< a few MiB with long keys

    /// Notes those of \a made that are about one of the \a requested keys: a server may answer
    /// about others. A marker whose version id is "null" is not noted: that id means whatever
    /// object is written to a bucket with suspended versioning next, so removing it could remove
    /// data.
    void add(const QList<ObjectKey> &requested, const QList<ObjectVersionName> &made);

    QList<ObjectVersionName> markers() const;
    /// False if there were more than it keeps, or some that cannot be removed safely.
    bool isWhole() const;

private:
    mutable std::mutex m_mutex;
    QList<ObjectVersionName> m_markers;
    bool m_isWhole = true;
};

} // namespace windlass
