// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queue/transfercategory.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace windlass {

class PauseAction;
class QueueActions;
class QueueColumns;
class QueueHeader;
class QueueTreeView;
class TransferFilterModel;
class TransferModel;

/// The transfer queue: what is being transferred, waits, has failed or is done. Shows a
/// TransferModel and asks for what the user wants; who wires it does it.
class QueueView : public QWidget
{
    Q_OBJECT
public:
    /// \a model outlives the view.
    explicit QueueView(TransferModel &model, QWidget *parent = nullptr);

    /// For a menu of the window.
    QList<QAction *> commands() const;

signals:
    void pauseRequested(windlass::BatchId batch);
    void resumeRequested(windlass::BatchId batch);
    void cancelRequested(windlass::BatchId batch);
    void cancelItemRequested(windlass::BatchId batch, windlass::ItemId item);
    void cancelAllRequested();
    /// What failed of a batch is to be tried again: all of it, or the items of \a names.
    void retryRequested(windlass::BatchId batch, const QList<QByteArray> &names);
    void moveRequested(const QList<windlass::BatchId> &batches, windlass::QueueMove where);
    void priorityRequested(
        const QList<windlass::BatchId> &batches, windlass::TransferPriority priority);
    void startAfterRequested(windlass::BatchId batch, windlass::BatchId other);
    /// A folder of this computer is to be shown in the desktop's file manager.
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
