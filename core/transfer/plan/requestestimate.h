// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/requestcounts.h"
#include "core/transfer/request/existingrule.h"
#include "core/transfer/request/transferconfig.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// How many requests the items of one transfer take: by the same PartPlan as the transfer itself,
/// by who copies, and by what is asked for. A value.
///
/// Looking at targets is not in it. What cannot be known before: an object whose tags are kept is
/// taken for one that has none; a server outside AWS, for one that does not heed new tags; ETags,
/// for what servers without encryption make of the content. Nor are copies counted that a server
/// refuses before the rest of them is streamed.
class RequestEstimate
{
public:
    /// Copies are streamed if source and target are on different servers.
    RequestEstimate(const TransferRequest &request, const TransferConfig &config);

    /// Whether copies go through this machine.
    bool isStreamed() const { return m_isStreamed; }
    /// As \a isStreamed says, because the server refuses to copy, for instance.
    RequestEstimate streamed(bool isStreamed) const;

    /// Of one file or object; of a Delete nothing, which goes by pages (RequestCounts::ofDeletion).
    RequestCounts of(const ContentFacts &source) const;
    /// Whether of() has a HEAD for the source in any case, not only if its size is unknown.
    bool looksAtSource(qint64 size) const;

private:
    RequestCounts ofUpload(qint64 size) const;
    RequestCounts ofDownload(qint64 size) const;
    RequestCounts ofCopy(const ContentFacts &source) const;
    RequestCounts ofServerCopy(qint64 size) const;
    RequestCounts ofStreamedCopy(const ContentFacts &source) const;
    qint64 ofNewTags() const;
    bool isStreamedWhole(qint64 size) const;
    bool keepsETag(const ContentFacts &source) const;

    TransferConfig m_config;
    TransferKind m_kind;
    bool m_isStreamed = false;
    bool m_replacesMetadata;
    bool m_replacesTags;
    bool m_hasTags; ///< new ones
    bool m_keepsAcl;
    bool m_needsProof = false; ///< as of copyStreamed()
    bool m_isAws = true;       ///< the target, which can be trusted with tags
};

} // namespace windlass
