// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/keyranges.h"
#include "core/localfs/localname.h"
#include "core/net/networktransport.h"
#include "core/s3/s3client.h"
#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/batch/requestclients.h"
#include "core/transfer/scan/foldertwins.h"

#include <QSet>

#include <memory>
#include <optional>

namespace windlass {

/// Finds the objects of a download, copy, move or deletion: the selected ones, and those in
/// listings of selected prefixes, one page of the listing at a time. Long listings are listed in
/// several places (KeyRanges) where several requests may be under way.
///
/// If a prefix is copied or moved below itself, objects below the target are skipped: neither those
/// that are being written there (this would never end) nor those that existed before are sources.
/// An object found through both endpoints shows that they are the same server. \internal
class RemoteWalker : public ItemProducer
{
public:
    /// More are of no use on one lane.
    static constexpr int mostRequests = NetworkTransport::connectionsPerHost;

    /// \a clients: those of \a request.
    RemoteWalker(TransferRequest request, std::shared_ptr<const RequestClients> clients);

    int usefulRequests() const override;
    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    using Objects = QList<FoundObject>;

    QCoro::Task<Result<Objects>> findSome(S3Client client, S3Client target);
    QCoro::Task<Result<Objects>> listPage(
        S3Client client, S3Client target, RemoteSelection selection);
    QCoro::Task<Result<KeyRanges::Page>> nextPage(S3Client client);
    QCoro::Task<FoundObject> lookAt(S3Client client, RemoteSelection selection);
    QByteArray targetWithin(const RemoteSelection &selection) const;
    QCoro::Task<Result<bool>> isWithinOneBucket(S3Client client, S3Client target, ObjectKey found);
    void addItems(Page &page, const Objects &found);
    static void addDeletions(Page &page, const Objects &found);
    static FoundItem deletionOf(const Objects &found);
    static bool isToBeMade(const FoundObject &found);
    FoundItem makeItem(const FoundObject &found);
    FoundItem makeDownload(const FoundObject &found);
    FoundItem makeCopy(const FoundObject &found) const;
    LocalName localName(const FoundObject &found);

    const TransferRequest m_request;
    const std::shared_ptr<const RequestClients> m_clients;
    qsizetype m_nextSource = 0;
    int m_listings = 0;
    int m_atOnce = 1;                  // requests of this call of next()
    std::optional<KeyRanges> m_ranges; // of the listing of the current source
    std::optional<bool> m_isOneBucket; // source and target; not known before an object was
                                       // found
    // Download
    FolderTwins m_twins;
    QSet<QByteArray> m_folderNames; // of selected folders, with their slash
    std::optional<LocalNames> m_localNames;
};

} // namespace windlass
