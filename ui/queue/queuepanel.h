// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTabWidget>

namespace windlass {

/// The lower part of the window: the queue, what failed and how often, what was transferred.
class QueuePanel : public QTabWidget
{
    Q_OBJECT
public:
    /// The parts belong to the panel from now on; those that are null are left out.
    QueuePanel(QWidget *queue, QWidget *failures, QWidget *history, QWidget *parent = nullptr);

    void setFailureCount(qint64 count);

private:
    QWidget *m_failures;
};

} // namespace windlass
