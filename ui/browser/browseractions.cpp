// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/browseractions.h"

#include "ui/widgets/icons.h"

#include <QKeySequence>
#include <QMenu>
#include <QShortcut>
#include <QWidget>

namespace windlass {

BrowserActions::BrowserActions(QWidget *browser, QWidget *table) : QObject(browser)
{
    makeNavigation(browser);
    makeLocation(browser);
    // In a line edit, the key pastes text.
    paste->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(paste);
    makeSelection(table);
    update({});
}

/// The tool tip includes the shortcut, because a tool button does not show it.
QAction *BrowserActions::add(const char *iconName, const QString &text, const QString &toolTip,
    const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcuts(shortcuts);
    action->setToolTip(shortcuts.isEmpty()
            ? toolTip
            : tr("%1 (%2)", "what an action does (its shortcut)")
                  .arg(toolTip, shortcuts.first().toString(QKeySequence::NativeText)));
    return action;
}

void BrowserActions::makeNavigation(QWidget *browser)
{
    using Keys = QList<QKeySequence>;
    back = add("back", tr("Back"), tr("Back"), Keys {Qt::ALT | Qt::Key_Left, Qt::Key_Back});
    forward = add(
        "forward", tr("Forward"), tr("Forward"), Keys {Qt::ALT | Qt::Key_Right, Qt::Key_Forward});
    up = add("up", tr("Up"), tr("Up to the folder above"), Keys {Qt::ALT | Qt::Key_Up});
    reload = add("reload", tr("Reload"), tr("Reload"), Keys {Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    stop = add("cancel", tr("Stop"), tr("Stop loading"), Keys {Qt::Key_Escape});
    editLocation = add("rename", tr("Type a location"), tr("Type a location"),
        Keys {Qt::CTRL | Qt::Key_L, Qt::ALT | Qt::Key_D});
    findByName
        = add("clear", tr("Filter by name"), tr("Filter by name"), Keys {QKeySequence::Find});
    clearFilter
        = add("clear", tr("Clear the filter"), tr("Clear the filter"), Keys {Qt::Key_Escape});
    search = add("search", tr("Search…"), tr("Search below this folder"),
        Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    closeSearch
        = add("cancel", tr("Close the search"), tr("Close the search"), Keys {Qt::Key_Escape});
    showVersions = add("queue", tr("Show versions"),
        tr("Show versions and delete markers below their objects"),
        Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_V});
    showVersions->setCheckable(true);
    for (QAction *action : {back, forward, up, reload, stop, editLocation, findByName, clearFilter,
             search, closeSearch, showVersions}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        browser->addAction(action);
    }
}

void BrowserActions::makeLocation(QWidget *browser)
{
    using Keys = QList<QKeySequence>;
    uploadFiles = add("upload", tr("Upload files…"), tr("Upload files to this folder"),
        Keys {Qt::CTRL | Qt::Key_U});
    uploadFolder = add("folder", tr("Upload folder…"), tr("Upload a folder to this folder"),
        Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_U});
    uploadWithOptions = add(
        "upload", tr("Upload with options…"), tr("Set storage options, then choose the files"));
    paste = add("paste", tr("Paste"),
        tr("Put the objects or files in the clipboard into this folder"),
        Keys {QKeySequence::Paste});
    newFolder = add("new-folder", tr("New folder…"), tr("Create a folder here"),
        Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    newBucket = add("add", tr("New bucket…"), tr("Create a bucket"));
    letUpload = add("share", tr("Let others upload…"),
        tr("Create a page that lets others upload to this folder"));
    for (QAction *action :
        {uploadFiles, uploadFolder, uploadWithOptions, newFolder, newBucket, letUpload}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        browser->addAction(action);
    }
}

/// In a line edit these keys have other meanings, so they only work while the table has the focus.
void BrowserActions::makeSelection(QWidget *table)
{
    using Keys = QList<QKeySequence>;
    open = add("forward", tr("Open"), tr("Open"), Keys {Qt::Key_Return, Qt::Key_Enter});
    openInTab = add("add", tr("Open in new tab"), tr("Open the selected folder in a new tab"),
        Keys {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    showInFolder
        = add("folder", tr("Show in folder"), tr("Show the selected object in its folder"));
    preview = add("info", tr("Preview"), tr("Preview the selected object beside the table"),
        Keys {Qt::Key_Space});
    preview->setCheckable(true);
    download = add("download", tr("Download…"), tr("Download the selected objects and folders"),
        Keys {Qt::CTRL | Qt::Key_S});
    downloadWithOptions = add("download", tr("Download with options…"),
        tr("Set an encryption key or who pays, then choose a folder"));
    cut = add("cut", tr("Cut"), tr("Move the selected rows to where they are pasted"),
        Keys {QKeySequence::Cut});
    copy = add("copy", tr("Copy"), tr("Copy the selected rows to where they are pasted"),
        Keys {QKeySequence::Copy});
    share = add("share", tr("Share link…"), tr("Create expiring links to the selected objects"));
    copyLink = add("link", tr("Copy link"), tr("Copy a link to the selected object"),
        Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    copyUri = add("copy", tr("Copy s3:// URI"), tr("Copy the s3:// URIs of the selected rows"),
        Keys {Qt::CTRL | Qt::ALT | Qt::Key_C});
    copyTo = add("copy", tr("Copy to…"), tr("Copy the selected rows to another folder or bucket"),
        Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    moveTo
        = add("forward", tr("Move to…"), tr("Move the selected rows to another folder or bucket"),
            Keys {Qt::CTRL | Qt::SHIFT | Qt::Key_M});
    rename = add(
        "rename", tr("Rename…"), tr("Rename the selected object or folder"), Keys {Qt::Key_F2});
    remove = add("delete", tr("Delete…"), tr("Delete the selected rows"), Keys {Qt::Key_Delete});
    versions = add("queue", tr("Versions…"),
        tr("Show the versions and delete markers of the selected object or folder"));
    restoreArchived = add("file-archive", tr("Restore from archive…"),
        tr("Ask the server for a readable copy of archived objects"));
    for (QAction *action :
        {open, openInTab, showInFolder, preview, download, downloadWithOptions, cut, copy, share,
            copyLink, copyUri, copyTo, moveTo, rename, remove, versions, restoreArchived}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
    }
    auto *backspace = new QShortcut(Qt::Key_Backspace, table);
    backspace->setContext(Qt::WidgetShortcut);
    connect(backspace, &QShortcut::activated, up, &QAction::trigger);
}

void BrowserActions::update(const Situation &situation)
{
    const bool inFolder = situation.isConnected && !situation.isAtBuckets;
    const int rows = situation.folders + situation.objects;
    back->setEnabled(situation.canGoBack);
    forward->setEnabled(situation.canGoForward);
    up->setEnabled(inFolder);
    reload->setEnabled(situation.isConnected);
    stop->setEnabled(situation.isLoading);
    editLocation->setEnabled(situation.isConnected);
    findByName->setEnabled(situation.isConnected);
    search->setEnabled(inFolder);
    showVersions->setEnabled(inFolder && !situation.isSearch);
    // Escape does one thing at a time: stops, clears the filter, closes the search.
    clearFilter->setEnabled(situation.isFiltered && !situation.isLoading);
    closeSearch->setEnabled(situation.isSearch && !situation.isLoading && !situation.isFiltered);

    const bool canUpload = inFolder && situation.canUpload;
    uploadFiles->setEnabled(canUpload);
    uploadFolder->setEnabled(canUpload);
    uploadWithOptions->setEnabled(canUpload);
    paste->setEnabled(canUpload);
    newFolder->setEnabled(canUpload);
    newFolder->setVisible(!situation.isAtBuckets);
    letUpload->setEnabled(canUpload && rows == situation.folders && rows <= 1);
    letUpload->setVisible(!situation.isAtBuckets);
    newBucket->setEnabled(situation.isConnected && situation.isAtBuckets);
    newBucket->setVisible(situation.isAtBuckets);

    open->setEnabled(situation.folders + situation.buckets + situation.objects == 1);
    openInTab->setEnabled(situation.folders + situation.buckets == 1 && situation.objects == 0);
    preview->setEnabled(situation.isConnected);
    showInFolder->setEnabled(situation.isSearch && situation.objects == 1 && rows == 1);
    download->setEnabled(inFolder && rows > 0);
    downloadWithOptions->setEnabled(inFolder && rows > 0);
    const bool isOneObject = situation.objects == 1 && rows == 1;
    cut->setEnabled(inFolder && rows > 0);
    copy->setEnabled(rows + situation.buckets > 0);
    share->setEnabled(inFolder && rows > 0);
    share->setText(isOneObject ? tr("Share link…") : tr("Share links…"));
    copyLink->setEnabled(inFolder && isOneObject);
    copyUri->setEnabled(rows + situation.buckets > 0);
    copyTo->setEnabled(inFolder && rows > 0);
    moveTo->setEnabled(inFolder && rows > 0);
    rename->setEnabled(inFolder && rows == 1);
    versions->setEnabled(inFolder && rows <= 1);
    restoreArchived->setEnabled(inFolder && rows > 0);
    remove->setEnabled(situation.isAtBuckets ? situation.buckets == 1 : inFolder && rows > 0);
    remove->setText(situation.isAtBuckets ? tr("Delete bucket…") : tr("Delete…"));
    remove->setIconText(tr("Delete"));
}

void BrowserActions::fillContextMenu(QMenu &menu, const Situation &situation) const
{
    if (situation.buckets + situation.folders + situation.objects == 0) {
        if (situation.isAtBuckets)
            menu.addAction(newBucket);
        else
            menu.addActions({uploadFiles, uploadFolder, uploadWithOptions, paste, newFolder,
                letUpload, versions, showVersions, search});
        menu.addSeparator();
        menu.addAction(reload);
        return;
    }
    if (open->isEnabled()) {
        menu.addAction(open);
        menu.setDefaultAction(open);
        if (openInTab->isEnabled())
            menu.addAction(openInTab);
        menu.addSeparator();
    }
    if (situation.isAtBuckets) {
        menu.addActions({copyUri, remove});
        menu.addSeparator();
        menu.addAction(newBucket);
        return;
    }
    if (situation.isSearch)
        menu.addAction(showInFolder);
    menu.addActions({preview, download, downloadWithOptions});
    menu.addSeparator();
    menu.addActions({cut, copy, paste});
    menu.addSeparator();
    menu.addActions({copyLink, share, copyUri});
    if (letUpload->isEnabled())
        menu.addAction(letUpload);
    menu.addSeparator();
    menu.addActions({copyTo, moveTo, rename, remove});
    menu.addSeparator();
    menu.addActions({versions, showVersions, restoreArchived});
    menu.addSeparator();
    menu.addAction(newFolder);
}

} // namespace windlass
