// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failureinbox.h"

#include <QObject>

class QAction;
class QTreeView;

namespace windlass {

class FailureModel;

/// What can be done with what is in the inbox, as actions of its tree: with the selected rows, of
/// which a cause stands for all that failed of it, and with everything. Trying again is asked for;
/// dismissing is done.
class FailureActions : public QObject
{
    Q_OBJECT
public:
    /// \a view shows \a model, and owns the actions.
    FailureActions(QTreeView &view, FailureModel &model);

    QAction *retry() const { return m_retry; }
    QAction *retryAll() const { return m_retryAll; }
    QAction *dismiss() const { return m_dismiss; }
    QAction *copyDetails() const { return m_copyDetails; }
    QAction *exportList() const { return m_export; }
    QAction *importList() const { return m_import; }

    /// Pops up the context menu at \a position of the view's viewport. Does not wait for it.
    void showMenu(const QPoint &position);

signals:
    void retryRequested(windlass::BatchId batch, const QList<QByteArray> &names);
    void exportRequested();
    void importRequested();
    /// What was selected, or one cause of it, is off the list.
    void dismissed();
    void dismissingFailed(const windlass::Error &error);

private:
    /// Of the selected rows, by their causes. No places: all of it.
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

    QTreeView &m_view;
    FailureModel &m_model;
    QAction *m_retry;
    QAction *m_retryAll;
    QAction *m_dismiss;
    QAction *m_copyDetails;
    QAction *m_export;
    QAction *m_import;
};

} // namespace windlass
