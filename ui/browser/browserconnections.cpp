// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/browserview.h"

#include "ui/browser/carrycommands.h"
#include "ui/browser/filteredit.h"
#include "ui/browser/loadingbar.h"
#include "ui/browser/locationcommands.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/pathbar.h"
#include "ui/browser/rowselection.h"
#include "ui/browser/rowspane.h"
#include "ui/browser/rowupdater.h"
#include "ui/browser/searchcontrol.h"
#include "ui/browser/versiondrops.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/middleclicks.h"

namespace windlass {

// The parts of the browser do not know each other: what each says is connected here.

void BrowserView::connectActions()
{
    const auto on = [this](QAction *action, auto handler) {
        connect(action, &QAction::triggered, this, handler);
    };
    const auto emitForKey = [this](auto signal) {
        const QList<RemoteSelection> selected = selection();
        if (!selected.isEmpty())
            emit(this->*signal)(location().bucket, selected.first().key);
    };
    on(m_actions->back, &BrowserView::goBack);
    on(m_actions->forward, &BrowserView::goForward);
    on(m_actions->up, &BrowserView::goUp);
    on(m_actions->reload, &BrowserView::reload);
    on(m_actions->stop, &BrowserView::stop);
    on(m_actions->editLocation, [this] { m_pathBar->edit(); });
    on(m_actions->findByName, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    on(m_actions->uploadFiles, [this] { m_commands->chooseToUpload(UploadChooser::What::Files); });
    on(m_actions->uploadFolder,
        [this] { m_commands->chooseToUpload(UploadChooser::What::Folder); });
    on(m_actions->cut, [this] { m_carry->cut(); });
    on(m_actions->copy, [this] { m_carry->copy(); });
    on(m_actions->paste, [this] { m_carry->paste(); });
    on(m_actions->newFolder, [this] { m_commands->askForNewFolder(); });
    on(m_actions->newBucket, &BrowserView::newBucketRequested);
    on(m_actions->open, [this] {
        const QList<int> rows = m_selection->rows();
        if (!rows.isEmpty())
            activate(m_model->index(rows.first(), 0));
    });
    on(m_actions->openInTab, [this] {
        const QList<int> rows = m_selection->rows();
        if (!rows.isEmpty())
            openInTab(m_model->index(rows.first(), 0));
    });
    on(m_actions->clearFilter, [this] { m_filter->clear(); });
    on(m_actions->showInFolder, [this] {
        const QList<RemoteSelection> selected = selection();
        if (selected.isEmpty())
            return;
        const ObjectKey key = selected.first().key;
        const S3Uri folder {location().bucket, key.parent()};
        visit(folder);
        showLocation(folder, key.name());
    });
    on(m_actions->download, [this] { emit downloadRequested(location().bucket, selection()); });
    on(m_actions->copyTo, [this] { emit copyRequested(location(), selection()); });
    on(m_actions->moveTo, [this] { emit moveRequested(location(), selection()); });
    on(m_actions->share, [this] {
        const QList<RemoteSelection> selected = selection();
        if (selected.size() == 1 && !selected.first().isPrefix)
            emit shareRequested(location().bucket, selected.first().key);
        else if (!selected.isEmpty())
            emit shareListRequested(location(), selected);
    });
    on(m_actions->letUpload, [this] {
        const QList<RemoteSelection> selected = selection();
        const ObjectKey folder = selected.isEmpty() ? location().key : selected.first().key;
        emit uploadFormRequested(S3Uri {location().bucket, folder});
    });
    on(m_actions->copyLink, [=] { emitForKey(&BrowserView::copyLinkRequested); });
    on(m_actions->copyUri, [this] { m_carry->copyUris(); });
    on(m_actions->rename, [this] {
        const QList<RemoteSelection> selected = selection();
        if (selected.size() == 1)
            m_commands->askForNewName(selected.first());
    });
    on(m_actions->remove, &BrowserView::removeSelected);
}

void BrowserView::connectParts()
{
    connect(m_pathBar, &PathBar::locationRequested, this, [this](const S3Uri &location) {
        m_rows->focusRows();
        open(location);
    });
    connect(m_pathBar, &PathBar::editingCancelled, m_rows, &RowsPane::focusRows);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setNameFilter(text);
        m_rows->versions()->setFilter(text);
        handleRows();
    });
    connect(m_search, &SearchControl::begun, this, [this] {
        m_unresolvedName.clear();
        m_filter->clear();
        m_message->dismiss();
        m_selection->want(RowView());
    });
    connect(m_search, &SearchControl::left, m_rows, &RowsPane::focusRows);
    connect(m_filter, &FilterEdit::left, m_rows, &RowsPane::focusRows);
    connect(m_filter, &FilterEdit::rowsRequested, this, &BrowserView::enterRows);
    connect(m_message, &InlineMessage::actionTriggered, this, &BrowserView::reload);
    connect(m_loadingBar, &LoadingBar::stopRequested, this, &BrowserView::stop);

    connect(m_loader, &LocationLoader::stateChanged, this, &BrowserView::handleLoadState);
    connect(m_loader, &LocationLoader::rowsChanged, this, &BrowserView::handleRows);
    connect(m_loader, &LocationLoader::failed, this, &BrowserView::handleFailure);
    connect(m_updater, &RowUpdater::aboutToUpdate, m_selection, &RowSelection::holdScroll);
    connect(m_updater, &RowUpdater::updated, this, &BrowserView::handleUpdate);
    connect(m_updater, &RowUpdater::failed, this, &BrowserView::listAgain);

    connect(m_table, &QAbstractItemView::activated, this, &BrowserView::activate);
    connect(new MiddleClicks(*m_table), &MiddleClicks::clicked, this, &BrowserView::openInTab);
    connect(m_table, &ObjectTableView::menuRequested, this, &BrowserView::handleMenu);
    connect(m_selection, &RowSelection::changed, this, &BrowserView::updateSelection);

    connect(m_carry, &CarryCommands::uploadRequested, this, &BrowserView::uploadRequested);
    connect(m_carry, &CarryCommands::carryRequested, this, &BrowserView::carryRequested);
    connect(m_carry, &CarryCommands::downloadRequested, this, &BrowserView::dragOutRequested);
    connect(m_carry, &CarryCommands::refused, this, [this](const QString &why) {
        m_message->showBriefly(InlineMessage::Severity::Information, why);
    });
    connect(m_commands, &LocationCommands::uploadRequested, this, &BrowserView::uploadRequested);
    connect(m_commands, &LocationCommands::renameRequested, this, &BrowserView::renameRequested);
    connect(m_commands, &LocationCommands::folderCreated, this, &BrowserView::handleFolderCreated);
    connect(m_commands, &LocationCommands::folderFailed, this, &BrowserView::showError);
}

void BrowserView::connectVersions()
{
    new VersionDrops(*m_rows->versions(), *m_carry);
    connect(m_rows, &RowsPane::switched, this, &BrowserView::handleSwitch);
    connect(m_rows->versions(), &VersionsView::stateChanged, this, [this] {
        showProgress();
        updateSelection();
    });
    connect(
        m_rows->versions(), &VersionsView::selectionChanged, this, &BrowserView::updateSelection);
    connect(
        m_rows->versions(), &VersionsView::folderActivated, this, [this](const ObjectKey &folder) {
            open(S3Uri {location().bucket, folder});
        });
    connect(m_rows->versions()->tree(), &VersionsTree::dragRequested, this,
        [this] { m_carry->dragVersions(m_rows->versions()->selection()); });
    connect(m_rows->versions(), &VersionsView::menuRequested, this,
        [this](const QPoint &position) { handleMenu({}, position); });
}

} // namespace windlass
