// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiontester.h"

#include "core/base/whendone.h"

namespace windlass {

ConnectionTester::ConnectionTester(QObject *parent)
    : QObject(parent), m_silence(new SilenceTeller(this))
{
    connect(
        m_silence, &SilenceTeller::changed, this, [this](const std::optional<Silence> &silence) {
            if (isRunning())
                emit silenceChanged(silence);
        });
}

ConnectionTester::~ConnectionTester()
{
    stop();
}

void ConnectionTester::start(const ConnectionConfig &config)
{
    stop();
    Result<std::shared_ptr<S3Service>> service = makeService(config);
    if (!service) {
        emit failed(service.error());
        return;
    }
    m_session = std::make_unique<Session>(*service);
    m_silence->start(*m_session);
    m_cancel = CancelSource();
    auto answer = m_session->run(
        [](S3Client client) -> QCoro::Task<Result<QList<BucketInfo>>> {
            co_return co_await client.listBuckets();
        },
        m_cancel.token());
    whenDone(this, answer, [this, run = m_run](const Result<QList<BucketInfo>> &buckets) {
        if (run == m_run)
            finish(buckets);
    });
}

void ConnectionTester::stop()
{
    ++m_run;
    m_cancel.cancel();
    m_session.reset();
    m_silence->stop();
}

void ConnectionTester::finish(const Result<QList<BucketInfo>> &answer)
{
    m_session.reset();
    m_silence->stop();
    if (answer)
        emit succeeded(int(answer->size()));
    else
        emit failed(answer.error());
}

} // namespace windlass
