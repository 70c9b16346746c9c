// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace windlass {

/// Works off a list of steps on the event loop: does something, or waits until something has become
/// true. Nothing blocks, so the window under test lives on meanwhile.
class StepRunner : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usualDeadline {30};

    explicit StepRunner(QObject *parent = nullptr);

    void run(std::function<void()> action);
    /// \a isDone is asked again and again until it says yes. \a what tells people what is awaited.
    void await(const QString &what, std::function<bool()> isDone,
        std::chrono::seconds deadline = usualDeadline);

    /// Once, with all steps added.
    void start();
    /// Ends it, from within a step.
    void fail(const QString &message);

signals:
    void finished();
    void failed(const QString &message);

private:
    struct Step {
        QString what;
        std::function<bool()> isDone;
        std::chrono::seconds deadline {0};
    };

    void goOn();

    std::vector<Step> m_steps;
    size_t m_current = 0;
    std::chrono::steady_clock::time_point m_currentSince;
    QTimer m_timer;
};

} // namespace windlass
