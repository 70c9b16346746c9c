// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/s3/silenceteller.h"
#include "core/transfer/plan/transferplan.h"
#include "core/transfer/scan/existingproducer.h"

#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace windlass {

/// The dry run of a transfer: the transfer's own producers find the items, and each target is
/// checked; nothing is written at either end. Runs on one lane. \internal
class PlanScan
{
public:
    using Report = std::function<void(const PlanUpdate &)>;

    /// Calls \a report on the lane, after every page. Of rows that need attention, and of others,
    /// reports at most \a maxRows each; the rest are only counted.
    PlanScan(
        TransferRequest request, const TransferConfig &config, qsizetype maxRows, Report report);
    ~PlanScan();

    QCoro::Task<> run(LaneContext lane, CancelToken cancel);
    /// What its requests wait for. Thread-safe.
    QList<SilenceTeller::Waits> waits() const;

private:
    using Items = ExistingProducer::Items;

    QCoro::Task<Result<>> scan(LaneContext lane, CancelToken cancel);
    QCoro::Task<> lookAtFolders(S3Client client);
    QCoro::Task<> lookAtFolder(S3Client client, QByteArray folder);
    QCoro::Task<Result<bool>> folderExists(S3Client client, QByteArray name);
    QCoro::Task<> lookAtTargets(S3Client client, Items items);
    QCoro::Task<> lookAtSources(S3Client client, Items items);
    QCoro::Task<> findOutWhoCopies(S3Client client, Items items);
    /// Runs \a look for all of \a items, which outlive it, several at a time.
    using Look = std::function<QCoro::Task<>(FoundItem *)>;
    QCoro::Task<> forEach(Items items, Look look);
    static QCoro::Task<> workOff(
        std::shared_ptr<Items> items, std::shared_ptr<size_t> next, Look look);

    void lookAtTimes(const ItemProducer::Page &page);
    bool hasKeys() const; // whether targets are keys and not files
    QByteArray localTarget(const QByteArray &relative) const;
    void add(const FoundItem &item);
    void addDeletions(const ItemProducer::Page &page);
    void count(const PlanRow &row);
    void keep(PlanRow row);
    void report();

    const TransferRequest m_request;
    const std::shared_ptr<const RequestClients> m_clients;
    RequestEstimate m_estimate;
    const qsizetype m_maxRows;
    const int m_atOnce; // requests
    const Report m_report;
    QThreadPool m_threads; // where LocalWalker reads the disk
    PlanUpdate m_update;
    QSet<QByteArray> m_renamed; // sources of an upload with made-up names
    bool m_isCopierKnown = false;
    qsizetype m_plainRows = 0;
    qsizetype m_specialRows = 0;
};

} // namespace windlass
