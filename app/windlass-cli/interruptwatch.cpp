// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "interruptwatch.h"

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace windlass {

int openStopSignals()
{
    sigset_t signals_;
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    return signalfd(-1, &signals_, SFD_CLOEXEC | SFD_NONBLOCK);
}

InterruptWatch::InterruptWatch()
    : m_signals(openStopSignals()), m_stop(eventfd(0, EFD_CLOEXEC)),
      m_thread(QThread::create([this] { watch(); }))
{
    if (m_signals >= 0 && m_stop >= 0) // else nothing would ever wake it
        m_thread->start();
}

InterruptWatch::~InterruptWatch()
{
    eventfd_write(m_stop, 1);
    m_thread->wait();
    ::close(m_stop);
    ::close(m_signals);
}

/// On a thread of its own. The signal is left unread, so that the descriptor stays readable.
void InterruptWatch::watch()
{
    pollfd descriptors[] = {{m_signals, POLLIN, 0}, {m_stop, POLLIN, 0}};
    while (::poll(descriptors, std::size(descriptors), -1) < 0 && errno == EINTR) { }
    if (descriptors[0].revents == 0)
        return;
    m_isInterrupted = true;
    m_cancel.cancel();
}

} // namespace windlass
