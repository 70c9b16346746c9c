// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/fifojobqueue.h"
#include "core/net/lanepool.h"
#include "core/s3/s3client.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace windlass {

/// One connection as the window sees it: runs S3 work away from the GUI thread and returns futures.
/// Has lanes of its own (one, and more for long listings), so that browsing responds at once
/// however much is being transferred. Created, used and destroyed on one thread.
class Session
{
public:
    explicit Session(std::shared_ptr<S3Service> service);
    /// Calls \a makeTransport on each lane's thread.
    Session(std::shared_ptr<S3Service> service, LanePool::TransportFactory makeTransport);
    /// Cancels running work. The futures of work that never started are cancelled.
    ~Session();

    const std::shared_ptr<S3Service> &service() const { return m_service; }
    /// Those of this session that wait for the server.
    const std::shared_ptr<RequestsUnderWay> &requests() const { return m_requests; }
    /// Added to all requests of work that starts from now on; null: nothing.
    void setArguments(std::shared_ptr<const RequestArguments> arguments)
    {
        m_arguments = std::move(arguments);
    }

    /// Runs \a work, a coroutine `QCoro::Task<Result<T>>(S3Client)`, on the lane. Its Result comes
    /// through the future: give that to whenDone(); nothing here blocks. \a cancel ends the
    /// client's requests.
    template <typename Work> auto run(Work work, CancelToken cancel = {})
    {
        using T = typename std::invoke_result_t<Work, S3Client>::value_type;
        auto promise = std::make_shared<QPromise<T>>();
        QFuture<T> future = promise->future();
        promise->start();
        enqueue([service = m_service, arguments = m_arguments, requests = m_requests,
                    work = std::move(work), cancel, promise](LaneContext lane) {
            const S3Client client(service, lane.transport, linked(cancel, lane));
            return drive<T>(work, client.withArguments(arguments).withWaitsIn(requests), promise);
        });
        return future;
    }

    /// From now on \a requests can be under way and leave as many for other work as before. Work
    /// then runs on several threads.
    void makeRoomFor(int requests);

private:
    template <typename T, typename Work>
    static QCoro::Task<> drive(Work work, S3Client client, std::shared_ptr<QPromise<T>> promise)
    {
        T result = co_await work(client);
        promise->addResult(std::move(result));
        promise->finish();
    }

    static CancelToken linked(const CancelToken &cancel, const LaneContext &lane);
    void enqueue(Job job);

    std::shared_ptr<S3Service> m_service;
    std::shared_ptr<const RequestArguments> m_arguments;
    const std::shared_ptr<RequestsUnderWay> m_requests = std::make_shared<RequestsUnderWay>();
    std::shared_ptr<FifoJobQueue> m_queue;
    LanePool m_lane;
};

} // namespace windlass
