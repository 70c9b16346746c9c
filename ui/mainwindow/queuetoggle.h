// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace windlass {

class TransferEngine;

/// Whether the queue is shown: on the first start, not before there is something in it; later, as
/// it was left.
class QueueToggle : public QObject
{
    Q_OBJECT
public:
    /// \a panel and \a engine must outlive it.
    QueueToggle(QWidget &panel, const TransferEngine &engine, QObject *parent);

    /// Checkable; without a text.
    QAction *action() const { return m_action; }

    /// Something is in the panel now: it is shown, unless the person has chosen otherwise.
    void handleContent();

private:
    void setShown(bool isShown);

    QWidget &m_panel;
    QAction *m_action;
};

} // namespace windlass
