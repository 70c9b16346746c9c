// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/linktester.h"

#include "core/base/whendone.h"
#include "core/sharing/linktext.h"

#include <QCoreApplication>
#include <QPointer>

namespace windlass {

LinkTester::LinkTester(std::shared_ptr<S3Service> service, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_silence(new SilenceTeller(this))
{
    connect(m_silence, &SilenceTeller::changed, this, &LinkTester::tellSilence);
}

LinkTester::~LinkTester()
{
    m_cancel.cancel();
}

void LinkTester::cancel()
{
    m_isTrying = false;
    m_silence->stop();
    m_cancel.cancel();
    m_cancel = CancelSource();
    ++m_generation;
}

template <typename Work> void LinkTester::start(Work work, CancelToken token)
{
    if (!m_session)
        m_session = std::make_shared<Session>(m_service);
    m_isTrying = true;
    m_silence->start(*m_session);
    tellSilence({});
    whenDone(QCoreApplication::instance(), m_session->run(work, token),
        [self = QPointer(this), session = m_session, generation = m_generation](
            const Result<LinkTrial> &trial) {
            if (self)
                self->handleTrial(generation, trial);
        });
}

void LinkTester::handleTrial(int generation, const Result<LinkTrial> &trial)
{
    if (generation != m_generation)
        return;
    m_isTrying = false;
    m_silence->stop();
    if (trial)
        emit worked(describeTrial(*trial));
    else if (!trial.error().isCancelled())
        emit failed(trial.error());
}

void LinkTester::tellSilence(const std::optional<Silence> &silence)
{
    if (m_isTrying)
        emit waits(silence ? tr("Asking the server: %1").arg(describe(*silence))
                           : tr("Asking the server…"));
}

void LinkTester::tryOut(const ShareLink &link)
{
    cancel();
    if (link.method == LinkMethod::Put) {
        const auto upload = [link](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
            co_return co_await tryUpload(client, link);
        };
        start(upload, {});
        return;
    }
    const auto read = [link](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
        co_return co_await tryLink(client, link);
    };
    start(read, m_cancel.token());
}

void LinkTester::tryOut(const PostForm &form)
{
    cancel();
    const auto upload = [form](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
        co_return co_await tryUpload(client, form);
    };
    start(upload, {});
}

} // namespace windlass
