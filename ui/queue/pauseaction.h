// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QAction>
#include <QList>

namespace windlass {

/// Pauses the running ones of some batches; resumes them once all are paused. Its text says which
/// of the two it will do. Only emits signals.
class PauseAction : public QAction
{
    Q_OBJECT
public:
    enum class Scope { Selection, All };

    explicit PauseAction(Scope scope, QObject *parent = nullptr);

    /// The batches to pause and to resume; enabled if there are any.
    void setBatches(const QList<BatchId> &pausable, const QList<BatchId> &paused);

signals:
    void pauseRequested(windlass::BatchId batch);
    void resumeRequested(windlass::BatchId batch);

private:
    void showMeaning(bool isResuming);
    void act();

    const Scope m_scope;
    QList<BatchId> m_pausable;
    QList<BatchId> m_paused;
};

} // namespace windlass
