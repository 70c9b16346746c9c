// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/net/httpmessage.h"
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

    /// \a response to a deletion: notes if markers may have been made that it does not name.
    void follow(const Result<HttpResponse> &response);

    QList<ObjectVersionName> markers() const;
    /// False if there are markers that it does not know: there were more than it keeps, some cannot
    /// be removed safely, or a response was lost.
    bool isWhole() const;

private:
    void noteUnknown();

    mutable std::mutex m_mutex;
    QList<ObjectVersionName> m_markers;
    bool m_isWhole = true;
};

} // namespace windlass
