// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"
#include "core/s3/session.h"
#include "core/s3/silenceteller.h"

#include <QObject>

#include <memory>

namespace windlass {

/// Tests a connection that need not be saved: asks its server for the buckets, with a session of
/// its own. One test at a time. Lives on the GUI thread.
class ConnectionTester : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionTester(QObject *parent = nullptr);
    ~ConnectionTester() override;

    /// Ends with one of the signals, unless stop() is called before.
    void start(const ConnectionConfig &config);
    void stop();
    bool isRunning() const { return m_session != nullptr; }

signals:
    void succeeded(int bucketCount);
    void failed(const windlass::Error &error);
    /// While it runs: the server does not answer, or asks to wait; nothing: that is over.
    void silenceChanged(const std::optional<windlass::Silence> &silence);

private:
    void finish(const Result<QList<BucketInfo>> &answer);

    SilenceTeller *m_silence;
    std::unique_ptr<Session> m_session;
    CancelSource m_cancel;
    quint64 m_run = 0; // to recognise late results of an earlier test
};

} // namespace windlass
