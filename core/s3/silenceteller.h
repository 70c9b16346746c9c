// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silencewatch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace windlass {

class Session;

/// Tells those who wait for a session's requests when the server does not answer or asks to wait,
/// and when that is over. Lives on a thread with an event loop.
class SilenceTeller : public QObject
{
    Q_OBJECT
public:
    explicit SilenceTeller(QObject *parent = nullptr);

    /// From now on until stop(), about \a session, which need not live so long. Goes on if it was
    /// about the same session already.
    void start(const Session &session);
    /// Also ends what was told.
    void stop();

    /// See SilenceWatch; from the next start() on. For tests.
    void setStep(std::chrono::seconds step) { m_step = step; }

signals:
    /// Nothing: it is over.
    void changed(const std::optional<windlass::Silence> &silence);

private:
    void look();
    void tell(const std::optional<Silence> &silence);

    std::shared_ptr<const S3Service> m_service;
    std::shared_ptr<const RequestsUnderWay> m_requests; // null: stopped
    std::chrono::seconds m_step = SilenceWatch::usualStep;
    SilenceWatch m_watch;
    std::optional<Silence> m_told;
    QTimer m_timer;
};

} // namespace windlass
