// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queue/transfercategory.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;

namespace windlass {

class PauseAction;
class QueueActions;
class QueueColumns;
class QueueHeader;
class QueueTreeView;
class TransferFilterModel;
class TransferModel;

/// The transfer queue: transfers that are running, waiting, failed or done. Shows a TransferModel
/// and emits signals for what the user wants.
class QueueView : public QWidget
{
    Q_OBJECT
public:
    /// \a model must outlive the view.
    explicit QueueView(TransferModel &model, QWidget *parent = nullptr);

    /// For the window's menu.
    QList<QAction *> commands() const;
    /// Those of the context menu that are not among them.
    void addSelectionActions(QMenu &menu);

signals:
    void pauseRequested(windlass::BatchId batch);
    void resumeRequested(windlass::BatchId batch);
    void cancelRequested(windlass::BatchId batch);
    void cancelItemRequested(windlass::BatchId batch, windlass::ItemId item);
    void cancelAllRequested();
    /// Retry the batch's failures: all of them, or the items of \a names.
    void retryRequested(windlass::BatchId batch, const QList<QByteArray> &names);
    /// Start a cancelled batch again.
    void repeatRequested(windlass::BatchId batch);
    void moveRequested(const QList<windlass::BatchId> &batches, windlass::QueueMove where);
    void priorityRequested(
        const QList<windlass::BatchId> &batches, windlass::TransferPriority priority);
    void startAfterRequested(windlass::BatchId batch, windlass::BatchId other);
    /// Show a local folder in the desktop's file manager.
    void openFolderRequested(const QString &folder);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTree();
    void setUpColumns();
    void setUpHeader();
    void setCategories(TransferCategories categories);
    void handleCountsChanged();
    void retry(BatchId batch, const QList<QByteArray> &names);
    void retryAll();
    void updatePage();
    QString emptyText() const;

    TransferModel &m_model;
    TransferFilterModel *m_filter;
    QueueHeader *m_header;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QueueTreeView *m_tree;
    QueueActions *m_actions = nullptr;
    QueueColumns *m_columns = nullptr;
    PauseAction *m_pauseAll;
    QAction *m_cancelAll;
    QAction *m_retryAll;
    QAction *m_clearFinished;
};

} // namespace windlass
