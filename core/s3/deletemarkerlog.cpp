// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/deletemarkerlog.h"

#include "core/s3/s3errors.h"

#include <QSet>

namespace windlass {

void DeleteMarkerLog::add(const QList<ObjectKey> &requested, const QList<ObjectVersionName> &made)
{
    const QSet<ObjectKey> keys(requested.begin(), requested.end());
    const std::lock_guard lock(m_mutex);
    for (const ObjectVersionName &marker : made) {
        const bool hasOwnId = !marker.versionId.isEmpty() && marker.versionId.bytes() != "null";
        if (!hasOwnId || !keys.contains(marker.key) || m_markers.size() >= maxMarkers)
            m_isWhole = false;
        else
            m_markers.append(marker);
    }
}

void DeleteMarkerLog::noteUnknown()
{
    const std::lock_guard lock(m_mutex);
    m_isWhole = false;
}

/// A failed deletion may have been carried out: then nobody tells its markers. One that succeeded
/// at last may have made others before.
void DeleteMarkerLog::follow(const Result<HttpResponse> &response)
{
    if (response ? response->mayHaveArrivedBefore
                 : isOutcomeUnknown(response.error()) || response.error().mayHaveArrivedBefore)
        noteUnknown();
}

QList<ObjectVersionName> DeleteMarkerLog::markers() const
{
    const std::lock_guard lock(m_mutex);
    return m_markers;
}

bool DeleteMarkerLog::isWhole() const
{
    const std::lock_guard lock(m_mutex);
    return m_isWhole;
}

} // namespace windlass
