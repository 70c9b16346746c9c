// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/steprunner.h"

namespace windlass {

using namespace std::chrono_literals;

StepRunner::StepRunner(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(20ms);
    connect(&m_timer, &QTimer::timeout, this, &StepRunner::goOn);
}

void StepRunner::run(std::function<void()> action)
{
    await({}, [action = std::move(action)] {
        action();
        return true;
    });
}

void StepRunner::await(
    const QString &what, std::function<bool()> isDone, std::chrono::seconds deadline)
{
    m_steps.push_back({what, std::move(isDone), deadline});
}

void StepRunner::start()
{
    m_currentSince = std::chrono::steady_clock::now();
    m_timer.start();
}

void StepRunner::fail(const QString &message)
{
    m_timer.stop();
    emit failed(message);
}

/// One step at a time, so that the events that it causes are handled before the next.
void StepRunner::goOn()
{
    const auto now = std::chrono::steady_clock::now();
    const Step &step = m_steps[m_current];
    const bool isDone = step.isDone();
    if (!m_timer.isActive())
        return; // the step failed
    if (!isDone) {
        if (now - m_currentSince > step.deadline)
            fail(QStringLiteral("waited %1 s for %2, in vain")
                     .arg(step.deadline.count())
                     .arg(step.what));
        return;
    }
    m_currentSince = now;
    if (++m_current < m_steps.size())
        return;
    m_timer.stop();
    emit finished();
}

} // namespace windlass
