// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace windlass {

/// SIGINT and SIGTERM as a descriptor that becomes readable; -1 if there are none left. To be
/// opened before any other thread is started, so that all of them inherit the mask.
int openStopSignals();

/// Ctrl-C for a command that waits for something else than events, and has to clean up: what it
/// asks of the server is cancelled, and what it reads from can be watched together with this. To be
/// made before any other thread is started.
class InterruptWatch
{
public:
    InterruptWatch();
    ~InterruptWatch();

    CancelToken token() const { return m_cancel.token(); }
    bool isInterrupted() const { return m_isInterrupted; }
    /// Readable from then on.
    int descriptor() const { return m_signals; }

private:
    Q_DISABLE_COPY_MOVE(InterruptWatch)
    void watch();

    const int m_signals;
    const int m_stop; ///< an eventfd
    CancelSource m_cancel;
    std::atomic_bool m_isInterrupted = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace windlass
