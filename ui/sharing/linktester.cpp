// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/linktester.h"

#include "core/base/whendone.h"
#include "core/sharing/linktext.h"

namespace windlass {

LinkTester::LinkTester(std::shared_ptr<S3Service> service, QObject *parent)
    : QObject(parent), m_service(std::move(service))
{
}

LinkTester::~LinkTester()
{
    m_cancel.cancel();
}

void LinkTester::cancel()
{
    m_cancel.cancel();
    m_cancel = CancelSource();
    ++m_generation;
}

template <typename Work> void LinkTester::start(Work work)
{
    cancel();
    if (!m_session)
        m_session = std::make_unique<Session>(m_service);
    whenDone(this, m_session->run(work, m_cancel.token()),
        [this, generation = m_generation](const Result<LinkTrial> &trial) {
            if (generation != m_generation)
                return;
            if (trial)
                emit worked(describeTrial(*trial));
            else if (!trial.error().isCancelled())
                emit failed(trial.error());
        });
}

void LinkTester::tryOut(const ShareLink &link)
{
    start([link](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
        if (link.method == LinkMethod::Put)
            co_return co_await tryUpload(client, link);
        co_return co_await tryLink(client, link);
    });
}

void LinkTester::tryOut(const PostForm &form)
{
    start([form](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
        co_return co_await tryUpload(client, form);
    });
}

} // namespace windlass
