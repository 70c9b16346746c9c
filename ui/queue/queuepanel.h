// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTabWidget>

namespace windlass {

/// The lower part of the window: the queue, the failures with their count, and the history.
class QueuePanel : public QTabWidget
{
    Q_OBJECT
public:
    /// The panel becomes the owner of the parts; null ones are left out.
    QueuePanel(QWidget *queue, QWidget *failures, QWidget *history, QWidget *parent = nullptr);

    void setFailureCount(qint64 count);

private:
    QWidget *m_failures;
};

} // namespace windlass
