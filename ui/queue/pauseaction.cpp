// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/pauseaction.h"

#include "ui/widgets/icons.h"

namespace windlass {

PauseAction::PauseAction(Scope scope, QObject *parent) : QAction(parent), m_scope(scope)
{
    setShortcut(scope == Scope::All ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)
                                    : QKeySequence(Qt::Key_Space));
    connect(this, &QAction::triggered, this, &PauseAction::act);
    setEnabled(false);
    showMeaning(false);
}

void PauseAction::setBatches(const QList<BatchId> &pausable, const QList<BatchId> &paused)
{
    m_pausable = pausable;
    m_paused = paused;
    setEnabled(!pausable.isEmpty() || !paused.isEmpty());
    showMeaning(pausable.isEmpty() && !paused.isEmpty());
}

void PauseAction::showMeaning(bool isResuming)
{
    const bool isAll = m_scope == Scope::All;
    const QString keys = shortcut().toString(QKeySequence::NativeText);
    setIcon(windlass::icon(isResuming ? "resume" : "pause"));
    if (isResuming) {
        setText(isAll ? tr("Resume &all") : tr("&Resume"));
        setToolTip(isAll ? tr("Resume all paused transfers (%1)").arg(keys)
                         : tr("Resume the selected transfers (%1)").arg(keys));
    } else {
        setText(isAll ? tr("Pause &all") : tr("&Pause"));
        setToolTip(isAll
                ? tr("Pause all transfers until they are resumed (%1)").arg(keys)
                : tr("Pause the selected transfers until they are resumed (%1)").arg(keys));
    }
}

void PauseAction::act()
{
    // The receivers may change both lists.
    const QList<BatchId> pausable = m_pausable;
    const QList<BatchId> paused = m_paused;
    for (const BatchId batch : pausable)
        emit pauseRequested(batch);
    if (!pausable.isEmpty())
        return;
    for (const BatchId batch : paused)
        emit resumeRequested(batch);
}

} // namespace windlass
