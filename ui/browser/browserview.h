// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"
#include "ui/browser/browseractions.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/locationstatus.h"
#include "ui/browser/navigationhistory.h"
#include "ui/browser/rowsummary.h"

#include <QWidget>

namespace windlass {

class FilterEdit;
class InlineMessage;
class LoadingBar;
class LocationCommands;
class ObjectTableModel;
class ObjectTableView;
class PathBar;
class RowSelection;
class SearchBar;
class SearchControl;

/// The browser of one connection: path bar, actions, and the table of what is at a location.
/// Lists and makes folders by itself; transfers, deletions and links are asked of others by
/// signals. Lives on the GUI thread and never blocks.
class BrowserView : public QWidget
{
    Q_OBJECT
public:
    explicit BrowserView(QWidget *parent = nullptr);
    ~BrowserView() override;

    /// Shows nothing of the last session any more; open() a location of the new one. \a session
    /// may be null, and outlives its use here, which ends with the next call.
    void setSession(Session *session, const QString &connectionName);
    Session *session() const { return m_loader->session(); }

    /// Shows \a location: the buckets, or the folder with this prefix. A key without a slash at
    /// its end is looked for in its folder: an object gets selected, a folder opened. Does nothing
    /// without a session.
    void open(const S3Uri &location);
    /// What is shown, or is being loaded: its key is empty or ends with a slash.
    const S3Uri &location() const { return m_loader->location(); }

    /// The rows stay until the new ones arrive; the selection stays as far as it can.
    void reload();
    void goBack();
    void goForward();
    void goUp();
    void stop();

    /// The folders and objects that are selected; none at "s3://".
    QList<RemoteSelection> selection() const;
    /// The present line for statusChanged().
    const QString &statusText() const { return m_status; }

    /// For menus of the window.
    const BrowserActions &actions() const { return *m_actions; }
    ObjectTableView *table() const { return m_table; }
    PathBar *pathBar() const { return m_pathBar; }

signals:
    void locationChanged(const windlass::S3Uri &location);
    /// "12,345 objects, 3.4 GiB · 3 selected (12 MiB)".
    void statusChanged(const QString &text);
    /// How many rows of which kind are selected; perhaps the same as before.
    void selectionChanged(const windlass::RowSummary &selected);

    /// Local paths are as the file system says them.
    void uploadRequested(const QList<QByteArray> &paths, const windlass::BucketName &bucket,
        const windlass::ObjectKey &prefix);
    void downloadRequested(
        const windlass::BucketName &bucket, const QList<windlass::RemoteSelection> &selections);
    /// The person has confirmed it.
    void deleteRequested(
        const windlass::BucketName &bucket, const QList<windlass::RemoteSelection> &selections);
    /// To somewhere else, which nobody was asked about yet. The selection is in \a location.
    void copyRequested(
        const windlass::S3Uri &location, const QList<windlass::RemoteSelection> &selections);
    void moveRequested(
        const windlass::S3Uri &location, const QList<windlass::RemoteSelection> &selections);
    /// \a newName is the last part of the key; a folder's ends with a slash.
    void renameRequested(const windlass::BucketName &bucket,
        const windlass::RemoteSelection &selection, const QByteArray &newName);
    void shareRequested(const windlass::BucketName &bucket, const windlass::ObjectKey &key);
    /// Several objects, or folders; the selection is in \a location.
    void shareListRequested(
        const windlass::S3Uri &location, const QList<windlass::RemoteSelection> &selections);
    /// By others, to \a folder.
    void uploadFormRequested(const windlass::S3Uri &folder);
    void copyLinkRequested(const windlass::BucketName &bucket, const windlass::ObjectKey &key);
    void newBucketRequested();
    void deleteBucketRequested(const windlass::BucketName &bucket);
    /// Enter or a double click on an object.
    void objectActivated(
        const windlass::BucketName &bucket, const windlass::RemoteSelection &selection);

private:
    void arrange();
    void connectActions();
    void connectParts();

    void showLocation(const S3Uri &location, const QByteArray &selected = {});
    void activate(const QModelIndex &index);
    void handleDrop(const QList<QByteArray> &paths, const QModelIndex &target);
    void handleLoadState();
    void handleRows();
    void handleFailure(const Error &error);
    void handleFolderCreated(const S3Uri &parent, const QByteArray &name);
    void handleMenu(const QModelIndex &index, const QPoint &position);
    void resolveName();
    void updateSelection();
    void copyUris() const;
    void removeSelected();
    BrowserActions::Situation situation(const RowSummary &selected) const;

    ObjectTableModel *m_model;
    LocationLoader *m_loader;
    PathBar *m_pathBar;
    FilterEdit *m_filter;
    SearchBar *m_searchBar;
    InlineMessage *m_message;
    ObjectTableView *m_table;
    LoadingBar *m_loadingBar;
    RowSelection *m_selection;
    BrowserActions *m_actions;
    SearchControl *m_search;
    LocationCommands *m_commands;
    const LocationStatus m_texts;
    NavigationHistory m_history;
    QByteArray m_unresolvedName; // may be an object or a folder, which the rows will tell
    QString m_connectionName;
    QString m_status; // as last told
};

} // namespace windlass
