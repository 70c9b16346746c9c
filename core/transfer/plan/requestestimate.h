// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/requestcounts.h"
#include "core/transfer/request/conflictpolicy.h"
#include "core/transfer/request/transferconfig.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// The number of requests for the items of one transfer: from the same PartPlan as the transfer
/// itself, from who copies, and from the request's options. A value.
///
/// Checking targets is not included. Assumptions where facts are not known before: an object whose
/// tags are kept has none; a server outside AWS ignores new tags; ETags are those of servers
/// without encryption; the line is fast, and no low bandwidth limit makes parts and ranges shorter.
/// Copies that a server refuses before the rest is streamed are not counted.
class RequestEstimate
{
public:
    /// Copies are streamed if source and target are on different servers.
    RequestEstimate(const TransferRequest &request, const TransferConfig &config);

    /// Whether copies go through this machine.
    bool isStreamed() const { return m_isStreamed; }
    /// The same estimate, streamed or not: because the server refuses to copy, for instance.
    RequestEstimate streamed(bool isStreamed) const;

    /// For one file or object; nothing for a Delete, which works in pages
    /// (RequestCounts::ofDeletion).
    RequestCounts of(const ContentFacts &source) const;
    /// Whether of() includes a HEAD for the source even if its size is known.
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
    bool m_hasTags; ///< that are new
    bool m_keepsAcl;
    bool m_needsProof = false; ///< as in copyStreamed()
    bool m_isAws = true;       ///< the target; AWS sets tags reliably
};

} // namespace windlass
