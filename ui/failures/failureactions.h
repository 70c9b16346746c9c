// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/records/failureinbox.h"

#include <QObject>

class QAction;
class QTreeView;

namespace windlass {

class FailureModel;

/// Actions for the inbox: for the selected rows (a cause stands for all its failures), and for
/// everything. Retrying is requested by a signal; dismissing is done here.
class FailureActions : public QObject
{
    Q_OBJECT
public:
    /// \a view shows \a model, and becomes the owner of the actions.
    FailureActions(QTreeView &view, FailureModel &model);

    QAction *retry() const { return m_retry; }
    QAction *retryAll() const { return m_retryAll; }
    QAction *dismiss() const { return m_dismiss; }
    QAction *show() const { return m_show; }
    QAction *copyDetails() const { return m_copyDetails; }
    QAction *exportList() const { return m_export; }
    QAction *importList() const { return m_import; }

    /// Opens the context menu at \a position of the view's viewport, without waiting for it.
    void showMenu(const QPoint &position);

signals:
    void retryRequested(windlass::BatchId batch, const QList<QByteArray> &names);
    /// Show what failed: an object's folder in the browser, or a local folder.
    void showRequested(const QString &connectionId, const windlass::S3Uri &place);
    void openFolderRequested(const QString &folder);
    void exportRequested();
    void importRequested();
    /// The selected failures, or those of one of several causes, were dismissed.
    void dismissed();
    void dismissingFailed(const windlass::Error &error);
    /// What is to be shown cannot be read.
    void showingFailed(const windlass::Error &error);

private:
    /// The selected rows by cause. No places: all failures of the cause.
    using Selected = QHash<QByteArray, QList<ItemPlace>>;

    QAction *addAction(const char *iconName, const QString &text, const QString &toolTip);
    Selected selected() const;
    void updateEnabled();
    void retrySelection();
    void retryEverything();
    void retryCause(const QByteArray &cause);
    void retryPlaces(const QList<ItemPlace> &places);
    void dismissSelection();
    void copySelection();
    void showCurrent();
    void show(const FailedItem &item);

    QTreeView &m_view;
    FailureModel &m_model;
    QAction *m_retry;
    QAction *m_retryAll;
    QAction *m_dismiss;
    QAction *m_show;
    QAction *m_copyDetails;
    QAction *m_export;
    QAction *m_import;
};

} // namespace windlass
