// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"
#include "ui/browser/browseractions.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/locationstatus.h"
#include "ui/browser/navigationhistory.h"
#include "ui/browser/rowchanges.h"
#include "ui/browser/rowsummary.h"
#include "ui/carried/carriedobjects.h"

#include <QWidget>

#include <optional>

class QToolBar;

namespace windlass {

class CarryCommands;
class FilterEdit;
class InlineMessage;
class LoadingBar;
class LocationCommands;
class ObjectTableModel;
class ObjectTableView;
class PathBar;
class RowSelection;
class RowsPane;
class RowUpdater;
class SearchBar;
class SearchControl;
class VersionsView;

/// The browser of one connection: path bar, actions, and the table of a location's contents. Lists
/// and creates folders itself; requests transfers, deletions and links by signals. Lives on the GUI
/// thread and never blocks.
class BrowserView : public QWidget
{
    Q_OBJECT
public:
    explicit BrowserView(QWidget *parent = nullptr);
    ~BrowserView() override;

    /// Removes everything of the previous session; open() shows a location of the new one. \a
    /// session may be null, and must live until the next call.
    void setSession(Session *session, const QString &connectionName);
    Session *session() const { return m_loader->session(); }
    /// For what is cut, copied and dragged here, and for what arrives.
    void setConnection(const QString &id);

    /// Shows \a location: the buckets, or the folder with this prefix. A key without a slash at its
    /// end is looked up in its folder: an object is selected, a folder is opened. Does nothing
    /// without a session.
    void open(const S3Uri &location);
    /// The location that is shown or loading: its key is empty or ends with a slash.
    const S3Uri &location() const { return m_loader->location(); }

    /// The rows stay until the new ones arrive, and so does the selection where possible.
    void reload();
    /// The same for what is known to have changed: asks for that only, where it takes less.
    void reloadFor(const RowChanges &changes);
    void goBack();
    void goForward();
    void goUp();
    void stop();

    /// The selected folders and objects; none at "s3://".
    QList<RemoteSelection> selection() const;
    /// What commands for whole buckets are about: the bucket that is shown; in the list of buckets,
    /// the selected one. Empty if there is none, or several.
    BucketName bucket() const;
    /// The current text of statusChanged().
    const QString &statusText() const { return m_status; }
    RowSummary selectionSummary() const;
    void showError(const Error &error);

    /// For setTabOrder().
    QList<QWidget *> partsInTabOrder() const;

    /// Whether versions are rows below their objects.
    void setShowsVersions(bool shows);
    bool showsVersions() const;

    /// For the window's menus.
    const BrowserActions &actions() const { return *m_actions; }
    ObjectTableView *table() const { return m_table; }
    VersionsView *versions() const;
    PathBar *pathBar() const { return m_pathBar; }

signals:
    void locationChanged(const windlass::S3Uri &location);
    /// A folder or bucket is to be shown in a tab of its own.
    void newTabRequested(const windlass::S3Uri &location);
    /// "12,345 objects, 3.4 GiB · 3 selected (12 MiB)".
    void statusChanged(const QString &text);
    /// The number of selected rows of each kind; may be unchanged.
    void selectionChanged(const windlass::RowSummary &selected);

    /// Local paths are raw bytes from the file system.
    void uploadRequested(const QList<QByteArray> &paths, const windlass::BucketName &bucket,
        const windlass::ObjectKey &prefix);
    /// Objects were pasted, or dropped: to be moved with \a action Move, else copied.
    void carryRequested(const windlass::CarriedObjects &objects, Qt::DropAction action,
        const windlass::S3Uri &target);
    void downloadRequested(
        const windlass::BucketName &bucket, const QList<windlass::RemoteSelection> &selections);
    /// Objects were dropped on \a folder in the file manager: to be downloaded there.
    void dragOutRequested(const windlass::CarriedObjects &objects, const QByteArray &folder);
    /// The person has already confirmed this.
    void deleteRequested(
        const windlass::BucketName &bucket, const QList<windlass::RemoteSelection> &selections);
    /// The target has not been chosen yet. The selection is in \a location.
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
    /// A form for other people to upload to \a folder.
    void uploadFormRequested(const windlass::S3Uri &folder);
    void copyLinkRequested(const windlass::BucketName &bucket, const windlass::ObjectKey &key);
    void newBucketRequested();
    void deleteBucketRequested(const windlass::BucketName &bucket);
    /// Enter or a double click on an object.
    void objectActivated(
        const windlass::BucketName &bucket, const windlass::RemoteSelection &selection);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectParts();

    void showLocation(const S3Uri &location, const QByteArray &selected = {});
    void visit(const S3Uri &location);
    void keepView();
    std::optional<S3Uri> locationOf(const QModelIndex &index) const;
    void activate(const QModelIndex &index);
    void openInTab(const QModelIndex &index);
    void enterRows();
    void connectVersions();
    void handleSwitch();
    void listAgain(const RowChanges &changes);
    void handleUpdate(const RowChanges &changes);
    void showProgress();
    void handleLoadState();
    void handleRows();
    void handleFailure(const Error &error);
    void handleFolderCreated(const S3Uri &parent, const QByteArray &name);
    void handleMenu(const QModelIndex &index, const QPoint &position);
    void resolveName();
    void updateSelection();
    void removeSelected();
    BrowserActions::Situation situation(const RowSummary &selected) const;

    ObjectTableModel *m_model;
    LocationLoader *m_loader;
    PathBar *m_pathBar;
    FilterEdit *m_filter;
    QToolBar *m_actionBar = nullptr;
    SearchBar *m_searchBar;
    InlineMessage *m_message;
    ObjectTableView *m_table;
    LoadingBar *m_loadingBar;
    RowSelection *m_selection;
    RowUpdater *m_updater;
    BrowserActions *m_actions;
    RowsPane *m_rows;
    SearchControl *m_search;
    LocationCommands *m_commands;
    CarryCommands *m_carry;
    const LocationStatus m_texts;
    NavigationHistory m_history;
    QByteArray m_unresolvedName; // may be an object or a folder; the rows will show it
    QString m_connectionName;
    QString m_status;             // last emitted
    bool m_isToEnterRows = false; // once they are in their places
};

} // namespace windlass
