// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/requestclients.h"

namespace windlass {

static std::shared_ptr<const RequestArguments> shared(const RequestArguments &arguments)
{
    return arguments.isDefault() ? nullptr : std::make_shared<const RequestArguments>(arguments);
}

static S3Client clientOf(const std::shared_ptr<S3Service> &service,
    const ConnectionLimits &connection, const LaneContext &lane, const CancelToken &cancel)
{
    const CurrentLimits limits = connection.now();
    return S3Client(service, lane.transport, cancel)
        .withLimits(limits.bandwidth, limits.config.attempts);
}

RequestClients::RequestClients(const TransferRequest &request)
    : m_service(request.service), m_targetService(request.target()),
      m_sourceArguments(
          shared(request.isCopy() ? request.arguments.ofSource() : request.arguments)),
      m_targetArguments(shared(request.arguments)),
      m_targetWaits(
          m_service == m_targetService ? m_sourceWaits : std::make_shared<RequestsUnderWay>())
{
}

S3Client RequestClients::source(const LaneContext &lane, const CancelToken &cancel) const
{
    return clientOf(m_service, *limits, lane, cancel)
        .withArguments(m_sourceArguments)
        .withWaitsIn(m_sourceWaits);
}

S3Client RequestClients::target(const LaneContext &lane, const CancelToken &cancel) const
{
    return clientOf(m_targetService, *targetLimits, lane, cancel)
        .withArguments(m_targetArguments)
        .withWaitsIn(m_targetWaits);
}

S3Client RequestClients::sourceLike(const S3Client &targetClient) const
{
    return targetClient.withService(m_service)
        .withArguments(m_sourceArguments)
        .withWaitsIn(m_sourceWaits);
}

} // namespace windlass
