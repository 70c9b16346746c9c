// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/requestestimate.h"

#include "core/s3/etag.h"
#include "core/transfer/request/partplan.h"

#include <algorithm>

namespace windlass {

RequestEstimate::RequestEstimate(const TransferRequest &request, const TransferConfig &config)
    : m_config(config), m_kind(request.kind), m_replacesMetadata(request.options.replacesMetadata),
      m_replacesTags(request.options.replacesTags), m_hasTags(!request.options.tags.isEmpty()),
      m_keepsAcl(request.options.keepsAcl)
{
    if (m_kind != TransferKind::Copy && m_kind != TransferKind::Move)
        return;
    m_isStreamed = !request.isWithinEndpoint();
    m_isAws = request.target()->endpoint().isAws();
    m_needsProof = m_kind == TransferKind::Move && request.service
        && !request.service->endpoint().isSecure();
}

RequestEstimate RequestEstimate::streamed(bool isStreamed) const
{
    RequestEstimate estimate = *this;
    estimate.m_isStreamed = isStreamed;
    return estimate;
}

bool RequestEstimate::looksAtSource(qint64 size) const
{
    return size >= 0
        && (m_kind == TransferKind::Download ? size >= m_config.multipartThreshold
                                             : size > m_config.copyThreshold);
}

RequestCounts RequestEstimate::of(const ContentFacts &source) const
{
    const qint64 size = std::max<qint64>(0, source.size);
    switch (m_kind) {
    case TransferKind::Upload:
        return ofUpload(size);
    case TransferKind::Download:
        return ofDownload(size);
    case TransferKind::Copy:
    case TransferKind::Move:
        return ofCopy(source);
    case TransferKind::Delete:
        break;
    }
    return {};
}

RequestCounts RequestEstimate::ofUpload(qint64 size) const
{
    RequestCounts counts;
    if (size < m_config.multipartThreshold) {
        counts.puts = 1;
        return counts;
    }
    counts.parts = PartPlan::make(size, m_config.partSize).count;
    counts.multiparts = 2;
    counts.heads = 1; // for servers whose response to Complete does not describe the new object
    return counts;
}

RequestCounts RequestEstimate::ofDownload(qint64 size) const
{
    RequestCounts counts;
    counts.heads = looksAtSource(size) ? 1 : 0;
    counts.gets
        = size < m_config.multipartThreshold ? 1 : PartPlan::make(size, m_config.partSize).count;
    return counts;
}

RequestCounts RequestEstimate::ofCopy(const ContentFacts &source) const
{
    const qint64 size = std::max<qint64>(0, source.size);
    RequestCounts counts = m_isStreamed ? ofStreamedCopy(source) : ofServerCopy(size);
    counts.heads += qint64(looksAtSource(size));
    counts.acls = m_keepsAcl ? 2 : 0;
    const bool isMove = m_kind == TransferKind::Move;
    if (isMove || !keepsETag(source))
        ++counts.heads; // of the copy
    if (isMove) {
        ++counts.heads; // of the source, before it is deleted
        counts.deletes = 1;
    }
    return counts;
}

RequestCounts RequestEstimate::ofServerCopy(qint64 size) const
{
    RequestCounts counts;
    if (size > m_config.copyThreshold) {
        counts.parts = PartPlan::make(size, m_config.copyPartSize).count;
        counts.multiparts = 2;
        counts.heads = 1; // of the completed object
        counts.tags = m_replacesTags ? ofNewTags() : 1;
        return counts;
    }
    counts.copies = 1;
    if (!m_replacesMetadata && !m_replacesTags)
        return counts;
    // The source's tags are read, and outside AWS those of the copy.
    counts.tags = m_replacesTags ? ofNewTags() : 1;
    if (!m_isAws && counts.tags < 2)
        ++counts.tags;
    return counts;
}

RequestCounts RequestEstimate::ofStreamedCopy(const ContentFacts &source) const
{
    const qint64 size = std::max<qint64>(0, source.size);
    RequestCounts counts;
    counts.heads = 1; // of the source, for its checksum and everything that is copied with it
    counts.tags = m_replacesTags ? 0 : 1;
    if (isStreamedWhole(size)) {
        counts.gets = 1;
        counts.puts = 1;
        return counts;
    }
    counts.parts = PartPlan::make(size, m_config.partSize).count;
    counts.gets = counts.parts;
    if (m_needsProof && !compositeFrom(source.etag))
        counts.gets += counts.parts; // read again, because their ETags do not verify them
    counts.multiparts = 2;
    ++counts.heads; // of the completed object
    counts.tags += ofNewTags();
    return counts;
}

/// Outside AWS the new tags are checked, and set if the server ignored them.
qint64 RequestEstimate::ofNewTags() const
{
    return m_replacesTags && m_hasTags && !m_isAws ? 2 : 0;
}

bool RequestEstimate::isStreamedWhole(qint64 size) const
{
    constexpr qint64 maxInMemory = 64ll * 1024 * 1024; // as in copyStreamed()
    return size < std::min(m_config.multipartThreshold, maxInMemory);
}

/// Whether the copy's ETag equals the source's, which verifies it.
bool RequestEstimate::keepsETag(const ContentFacts &source) const
{
    const qint64 size = std::max<qint64>(0, source.size);
    const bool isWhole = m_isStreamed ? isStreamedWhole(size) : size <= m_config.copyThreshold;
    if (isWhole && !m_isStreamed)
        return true;
    const auto composite = compositeFrom(source.etag);
    if (isWhole)
        return !composite;
    const qint64 partSize = m_isStreamed ? m_config.partSize : m_config.copyPartSize;
    return composite && composite->parts == PartPlan::make(size, partSize).count;
}

} // namespace windlass
