// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/session.h"

#include "core/net/networktransport.h"

namespace windlass {

Session::Session(std::shared_ptr<S3Service> service)
    : Session(std::move(service), [] { return std::make_unique<NetworkTransport>(); })
{
}

Session::Session(std::shared_ptr<S3Service> service, LanePool::TransportFactory makeTransport)
    : m_service(std::move(service)), m_queue(std::make_shared<FifoJobQueue>()),
      m_lane(NetworkTransport::connectionsPerHost, m_queue, std::move(makeTransport))
{
}

Session::~Session() = default;

void Session::makeRoomFor(int requests)
{
    m_lane.grow(requests + NetworkTransport::connectionsPerHost);
}

CancelToken Session::linked(const CancelToken &cancel, const LaneContext &lane)
{
    CancelSource both(cancel);
    both.follow(lane.shutdown);
    return both.token();
}

void Session::enqueue(Job job)
{
    m_queue->push(std::move(job));
    m_lane.wake();
}

} // namespace windlass
