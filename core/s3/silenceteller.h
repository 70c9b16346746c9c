// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silencewatch.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace windlass {

class Session;

/// Tells those who wait for requests when the server does not answer or asks to wait, and when that
/// is over. Lives on a thread with an event loop.
class SilenceTeller : public QObject
{
    Q_OBJECT
public:
    /// Requests to one server; neither is null.
    struct Waits {
        std::shared_ptr<const S3Service> service;
        std::shared_ptr<const RequestsUnderWay> requests;

        bool operator==(const Waits &) const = default;
    };

    explicit SilenceTeller(QObject *parent = nullptr);

    /// From now on until stop(), about the requests of \a session, which need not live so long.
    /// Goes on if it was about the same already.
    void start(const Session &session);
    /// The same about several servers. Of silent ones it tells the first.
    void start(const QList<Waits> &waits);
    /// Also ends what was told.
    void stop();

    /// What changed() has said last.
    const std::optional<Silence> &told() const { return m_told; }

    /// See SilenceWatch; from the next start() on. For tests.
    void setStep(std::chrono::seconds step) { m_step = step; }

signals:
    /// Nothing: it is over.
    void changed(const std::optional<windlass::Silence> &silence);

private:
    void look();
    void tell(const std::optional<Silence> &silence);

    QList<Waits> m_waits;                // empty: stopped
    std::vector<SilenceWatch> m_watches; // one for each
    std::chrono::seconds m_step = SilenceWatch::usualStep;
    std::optional<Silence> m_told;
    QTimer m_timer;
};

} // namespace windlass
