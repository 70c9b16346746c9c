// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/s3/s3client.h"
#include "core/transfer/batch/transferlimits.h"
#include "core/transfer/request/transferrequest.h"

#include <memory>

namespace windlass {

/// Makes the clients that a request needs, on any lane: with what its requests say besides, and
/// within the limits of its connections. \internal
class RequestClients
{
public:
    explicit RequestClients(const TransferRequest &request);

    /// Set before the first client is made; by default there are none.
    std::shared_ptr<ConnectionLimits> limits = std::make_shared<ConnectionLimits>();
    /// Of the connection that is written to, where that is another one.
    std::shared_ptr<ConnectionLimits> targetLimits = limits;

    /// A client on \a lane that keeps to the limits of the connection and ends with \a cancel.
    S3Client source(const LaneContext &lane, const CancelToken &cancel) const;
    /// The same for what is written to, which may be elsewhere.
    S3Client target(const LaneContext &lane, const CancelToken &cancel) const;
    /// \a targetClient, a target(), as a source() with the same limits.
    S3Client sourceLike(const S3Client &targetClient) const;

    /// Those that wait for a server. The same object for both sides if it is one server.
    const std::shared_ptr<RequestsUnderWay> &sourceWaits() const { return m_sourceWaits; }
    const std::shared_ptr<RequestsUnderWay> &targetWaits() const { return m_targetWaits; }

private:
    const std::shared_ptr<S3Service> m_service;
    const std::shared_ptr<S3Service> m_targetService;
    // What requests about the sources and about the targets say besides; null: nothing.
    const std::shared_ptr<const RequestArguments> m_sourceArguments;
    const std::shared_ptr<const RequestArguments> m_targetArguments;
    const std::shared_ptr<RequestsUnderWay> m_sourceWaits = std::make_shared<RequestsUnderWay>();
    const std::shared_ptr<RequestsUnderWay> m_targetWaits;
};

} // namespace windlass
