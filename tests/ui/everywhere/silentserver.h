// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recordingserver.h"

#include <QPointer>
#include <QTcpSocket>

namespace windlass {

/// A server that answers nobody until a test says so, and a service of it on a clock that stands
/// still.
class SilentServer
{
public:
    SilentServer();

    QString host() const { return m_server.url().authority(); }
    QString endpoint() const { return QStringLiteral("http://") + host(); }
    const std::shared_ptr<S3Service> &service() const { return m_service; }
    RecordingServer &server() { return m_server; }
    FakeClock &clock() { return *m_clock; }

    /// Requests that wait for an answer.
    qsizetype waiting() const { return m_waiting.size(); }
    /// Answers them with \a body, HEADs without it; later ones wait again.
    void answer(const QByteArray &body);

    /// Whether \a text says that it does not answer, for some time on the fake clock: see poll().
    bool isNamedIn(const QString &text) const;
    /// Lets time pass: nobody knows when it is looked at for the first time.
    void poll() { m_clock->advance(std::chrono::seconds(1)); }

private:
    struct Waiting {
        QPointer<QTcpSocket> socket;
        bool isHead = false;
    };

    RecordingServer m_server;
    QList<Waiting> m_waiting;
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::shared_ptr<S3Service> m_service;
};

} // namespace windlass
