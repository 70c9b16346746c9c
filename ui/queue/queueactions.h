// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QList>
#include <QModelIndex>
#include <QObject>
#include <QTimer>

class QAction;
class QTreeView;

namespace windlass {

class OrderActions;
class PauseAction;

/// Actions for the selected rows of the queue's tree view, with shortcuts, enabled where they make
/// sense. Pausing, cancelling and retrying are requested by signals.
class QueueActions : public QObject
{
    Q_OBJECT
public:
    /// \a view must already have its model (a TransferModel or a proxy of one), and becomes the
    /// owner of the actions.
    explicit QueueActions(QTreeView &view);

    PauseAction *pause() const { return m_pause; }
    QAction *cancel() const { return m_cancel; }
    QAction *retry() const { return m_retry; }
    QAction *repeat() const { return m_repeat; }
    QAction *copyError() const { return m_copyError; }
    QAction *copyDetails() const { return m_copyDetails; }
    QAction *openFolder() const { return m_openFolder; }
    OrderActions *order() const { return m_order; }

    /// Opens the context menu at \a position of the view's viewport, without waiting for it.
    void showMenu(const QPoint &position);

signals:
    void cancelRequested(windlass::BatchId batch);
    void cancelItemRequested(windlass::BatchId batch, windlass::ItemId item);
    /// Without \a names: all failures of the batch.
    void retryRequested(windlass::BatchId batch, const QList<QByteArray> &names);
    /// Start a cancelled batch again.
    void repeatRequested(windlass::BatchId batch);
    void openFolderRequested(const QString &folder);

private:
    QAction *addAction(const char *iconName, const QString &text, void (QueueActions::*handler)());
    QModelIndexList selection() const;
    QStringList selectedTexts(int role) const;
    void updateEnabled();
    void updatePause(const QModelIndexList &rows);

    void cancelSelection();
    void retrySelection();
    void repeatSelection();
    void copyErrors();
    void copySelectionDetails();
    void openSelectedFolder();

    QTreeView &m_view;
    PauseAction *m_pause;
    QAction *m_cancel;
    QAction *m_retry;
    QAction *m_repeat;
    QAction *m_copyError;
    QAction *m_copyDetails;
    QAction *m_openFolder;
    OrderActions *m_order;
    QTimer m_update; // combines many changes of rows
};

} // namespace windlass
