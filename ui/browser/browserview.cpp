// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/browserview.h"

#include "core/base/errortext.h"
#include "ui/browser/browsertoolbars.h"
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
#include "ui/browser/searchbar.h"
#include "ui/browser/searchcontrol.h"
#include "ui/versions/versionsview.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QFocusEvent>
#include <QMenu>
#include <QToolBar>
#include <QVBoxLayout>

namespace windlass {

BrowserView::BrowserView(QWidget *parent)
    : QWidget(parent), m_model(new ObjectTableModel(this)),
      m_loader(new LocationLoader(*m_model, this)), m_pathBar(new PathBar(this)),
      m_filter(new FilterEdit(this)), m_searchBar(new SearchBar(this)),
      m_message(new InlineMessage(this)), m_table(new ObjectTableView(m_model, this)),
      m_loadingBar(new LoadingBar(this)), m_actions(new BrowserActions(this, m_table)),
      m_search(new SearchControl(*m_loader, *m_searchBar, *m_actions, this)),
      m_commands(new LocationCommands(*m_loader, *m_model, *m_table, this)),
      m_texts(*m_loader, *m_model)
{
    m_selection = new RowSelection(*m_model, *m_table);
    m_updater = new RowUpdater(*m_loader, *m_model, this);
    m_rows = new RowsPane(*m_table, *m_selection, *m_actions, this);
    m_carry = new CarryCommands(*m_loader, *m_model, *m_selection, *m_table);
    m_filter->setToolTip(m_actions->findByName->toolTip());
    arrange();
    connectActions();
    connectParts();
    connectVersions();
    handleLoadState();
}

BrowserView::~BrowserView()
{
    m_commands->closeDialog(); // uses the session
}

// --- construction ---

void BrowserView::arrange()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(4, 4, 6, 2);
    top->setSpacing(4);
    top->addWidget(makeNavigationBar(*m_actions, this), 0, Qt::AlignTop);
    top->addWidget(m_pathBar, 1);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(4, 0, 6, 4);
    second->setSpacing(4);
    m_actionBar = makeActionBar(*m_actions, this);
    second->addWidget(m_actionBar, 1);
    second->addWidget(m_filter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(second);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_message); // below the rows, which stay under the pointer
    layout->addWidget(m_loadingBar);
}

/// Not a focus proxy: the Tab key would reach the table by it, past all that is before the table.
void BrowserView::focusInEvent(QFocusEvent *)
{
    m_rows->focusRows();
}

QList<QWidget *> BrowserView::partsInTabOrder() const
{
    return {m_pathBar, m_actionBar, m_filter, m_searchBar, m_message, m_rows, m_loadingBar};
}

// --- navigation ---

void BrowserView::setSession(Session *session, const QString &connectionName)
{
    m_commands->closeDialog();
    m_connectionName = connectionName;
    m_history.clear();
    m_unresolvedName.clear();
    m_filter->clear();
    m_message->dismiss();
    m_search->leave({});
    m_loader->setSession(session);
    m_rows->setLocation(session, {});
    m_pathBar->setSession(session);
    m_pathBar->setLocation({});
}

void BrowserView::setConnection(const QString &id)
{
    m_carry->setConnection(id);
}

void BrowserView::open(const S3Uri &target)
{
    if (!session())
        return;
    S3Uri folder = target;
    const bool mayBeObject = !target.key.isEmpty() && !target.key.isFolder();
    if (mayBeObject)
        folder.key = target.key.parent();
    visit(folder);
    showLocation(folder);
    m_unresolvedName = mayBeObject ? target.key.name() : QByteArray();
}

void BrowserView::showLocation(const S3Uri &location, const QByteArray &selected)
{
    m_unresolvedName.clear();
    m_filter->clear();
    m_message->dismiss();
    m_selection->want(selected);
    m_search->leave(location);
    m_pathBar->setLocation(location);
    m_table->setShowsBuckets(location.bucket.isEmpty());
    m_rows->setLocation(session(), location);
    if (!selected.isEmpty())
        m_rows->want({selected});
    m_loader->load(location);
    emit locationChanged(location);
}

void BrowserView::reload()
{
    m_message->dismiss();
    m_selection->keepThroughReset();
    m_loader->reload();
    if (m_rows->areVersionsShown())
        m_rows->versions()->reload();
}

void BrowserView::reloadFor(const RowChanges &changes)
{
    if (m_rows->areVersionsShown() || !m_updater->update(changes))
        listAgain(changes);
}

void BrowserView::listAgain(const RowChanges &changes)
{
    reload();
    m_selection->wantArrived(changes.arrived, changes.replaces);
}

void BrowserView::handleUpdate(const RowChanges &changes)
{
    handleRows();
    m_selection->releaseScroll();
    m_selection->selectArrived(changes.arrived, changes.replaces);
}

/// Notes in the history what is selected here, for coming back, and where the person goes.
void BrowserView::visit(const S3Uri &location)
{
    keepView();
    m_history.visit(location);
}

void BrowserView::keepView()
{
    if (!m_loader->isLoading()) // otherwise what is kept may still have to be restored
        m_history.keep(m_selection->view());
}

void BrowserView::stop()
{
    m_loader->stop();
    m_rows->versions()->stop();
}

void BrowserView::goBack()
{
    if (!session() || !m_history.canGoBack())
        return;
    keepView();
    showLocation(m_history.goBack());
    m_selection->want(m_history.view());
    m_rows->want(m_history.view().selected);
}

void BrowserView::goForward()
{
    if (!session() || !m_history.canGoForward())
        return;
    keepView();
    showLocation(m_history.goForward());
    m_selection->want(m_history.view());
    m_rows->want(m_history.view().selected);
}

void BrowserView::goUp()
{
    const S3Uri from = location();
    if (!session() || from.bucket.isEmpty())
        return;
    const S3Uri above = from.key.isEmpty() ? S3Uri() : S3Uri {from.bucket, from.key.parent()};
    visit(above);
    showLocation(above, from.key.isEmpty() ? from.bucket.bytes() : from.key.name());
}

/// Of a bucket or a folder.
std::optional<S3Uri> BrowserView::locationOf(const QModelIndex &index) const
{
    const ObjectEntry &entry = m_model->entry(index.row());
    if (entry.isBucket())
        return S3Uri {BucketName(entry.name()), {}};
    if (entry.isFolder())
        return S3Uri {location().bucket, m_model->selection(index.row()).key};
    return std::nullopt;
}

void BrowserView::activate(const QModelIndex &index)
{
    if (const std::optional<S3Uri> folder = locationOf(index))
        open(*folder);
    else
        emit objectActivated(location().bucket, m_model->selection(index.row()));
}

void BrowserView::openInTab(const QModelIndex &index)
{
    if (const std::optional<S3Uri> folder = locationOf(index))
        emit newTabRequested(*folder);
}

void BrowserView::enterRows()
{
    if (m_rows->areVersionsShown()) {
        m_rows->enterVersions();
        return;
    }
    m_table->setFocus();
    m_isToEnterRows = m_model->isArranging(); // the first row may be another one soon
    if (!m_isToEnterRows && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

/// The requested location had no slash at its end: finds out whether it is an object or a folder.
void BrowserView::resolveName()
{
    const QByteArray name = m_unresolvedName;
    if (name.isEmpty())
        return;
    if (m_model->contains(name)) {
        m_unresolvedName.clear();
        m_selection->want(name);
        m_rows->want({name});
    } else if (m_model->contains(name + '/')) {
        const S3Uri folder {location().bucket, ObjectKey(location().key.bytes() + name + '/')};
        m_history.replace(folder);
        showLocation(folder);
    } else if (m_loader->state() == LocationLoader::State::Complete) {
        m_unresolvedName.clear();
        m_message->showMessage(InlineMessage::Severity::Warning,
            tr("“%1” was not found in %2.").arg(displayText(name), location().display()));
    }
}

// --- versions ---

VersionsView *BrowserView::versions() const
{
    return m_rows->versions();
}

void BrowserView::setShowsVersions(bool shows)
{
    m_actions->showVersions->setChecked(shows);
    m_rows->setShowsVersions(shows);
}

bool BrowserView::showsVersions() const
{
    return m_rows->showsVersions();
}

/// What the table could not load meanwhile was not said.
void BrowserView::handleSwitch()
{
    const bool isIncomplete = m_loader->state() == LocationLoader::State::Failed
        || m_loader->state() == LocationLoader::State::Stopped;
    if (!m_rows->areVersionsShown() && isIncomplete)
        reload();
    else if (m_rows->areVersionsShown())
        m_message->dismiss();
    showProgress();
    updateSelection();
}

void BrowserView::showProgress()
{
    if (session() && (m_loader->isLoading() || m_rows->areVersionsLoading()))
        m_loadingBar->begin(*session());
    else
        m_loadingBar->end();
    m_loadingBar->setText(
        m_rows->areVersionsShown() ? m_rows->versions()->statusText() : m_texts.loadingText());
}

// --- loader signals ---

void BrowserView::handleLoadState()
{
    m_rows->setHasSearchResults(m_loader->isSearch());
    showProgress();
    m_table->setLocationAcceptsDrops(m_loader->mayTakeUploads());
    if (m_loader->state() == LocationLoader::State::Stopped && !m_rows->areVersionsShown())
        m_message->showWithAction(InlineMessage::Severity::Information,
            tr("Loading was stopped, so some rows may be missing."), tr("Reload"));
    if (m_loader->state() == LocationLoader::State::Full)
        m_message->showMessage(InlineMessage::Severity::Information,
            tr("Showing the first %Ln object(s) found. There may be more: narrow the search.",
                nullptr, LocationLoader::maxFound));
    handleRows();
}

void BrowserView::handleRows()
{
    resolveName();
    m_selection->restore(!m_loader->isLoading());
    if (m_isToEnterRows && m_table->hasFocus() && !m_model->isArranging())
        enterRows();
    m_rows->followSelection();
    showProgress();
    const LocationStatus::Placeholder placeholder = m_texts.placeholder(m_connectionName);
    m_table->setPlaceholder(placeholder.icon, placeholder.title, placeholder.text);
    updateSelection();
}

/// Where versions are shown, these say themselves why they cannot be listed.
void BrowserView::handleFailure(const Error &error)
{
    if (m_rows->areVersionsShown())
        return;
    m_message->showWithAction(InlineMessage::Severity::Error, describe(error), tr("Retry"));
}

void BrowserView::showError(const Error &error)
{
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(error), technicalDetails(error));
}

void BrowserView::handleFolderCreated(const S3Uri &parent, const QByteArray &name)
{
    if (parent == location())
        reloadFor({{name}, {name}, true});
}

// --- the selection ---

QList<RemoteSelection> BrowserView::selection() const
{
    return m_selection->selections();
}

BucketName BrowserView::bucket() const
{
    const QList<int> rows = m_selection->rows();
    if (!location().bucket.isEmpty() || rows.size() != 1)
        return location().bucket;
    return BucketName(m_model->entry(rows.first()).name());
}

RowSummary BrowserView::selectionSummary() const
{
    return m_selection->summary();
}

BrowserActions::Situation BrowserView::situation(const RowSummary &selected) const
{
    BrowserActions::Situation situation;
    situation.isConnected
        = session() != nullptr && m_loader->state() != LocationLoader::State::Idle;
    situation.isAtBuckets = location().bucket.isEmpty();
    situation.isLoading = m_loader->isLoading() || m_rows->areVersionsLoading();
    situation.isSearch = m_loader->isSearch();
    situation.isFiltered = !m_filter->text().isEmpty();
    situation.canUpload = m_loader->mayTakeUploads();
    situation.canGoBack = m_history.canGoBack();
    situation.canGoForward = m_history.canGoForward();
    situation.buckets = selected.buckets;
    situation.folders = selected.folders;
    situation.objects = selected.objects;
    return situation;
}

void BrowserView::updateSelection()
{
    const RowSummary selected = m_selection->summary();
    m_actions->update(situation(selected));
    emit selectionChanged(selected);
    const QString status = m_rows->areVersionsShown() ? m_rows->versions()->statusText()
                                                      : m_texts.statusLine(selected);
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged(status);
}

void BrowserView::removeSelected()
{
    const QList<int> rows = m_selection->rows();
    if (rows.isEmpty())
        return;
    if (location().bucket.isEmpty())
        emit deleteBucketRequested(BucketName(m_model->entry(rows.first()).name()));
    else
        emit deleteRequested(location().bucket, selection());
}

void BrowserView::handleMenu(const QModelIndex &, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_rows->fillVersionMenu(*menu))
        m_actions->fillContextMenu(*menu, situation(m_selection->summary()));
    menu->popup(position);
}

} // namespace windlass
