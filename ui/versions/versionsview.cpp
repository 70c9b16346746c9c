// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsview.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/versions/versionsmodel.h"
#include "ui/versions/versionstree.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

VersionsView::VersionsView(VersionActions::Objects objects, QWidget *parent)
    : QWidget(parent), m_model(new VersionsModel(this)), m_tree(new VersionsTree(*m_model, this)),
      m_note(new FieldHint(this)), m_message(new InlineMessage(this)),
      m_silence(new SilenceNotice(this)), m_actions(new VersionActions(objects, this))
{
    arrange();
    connectParts();
}

VersionsView::~VersionsView()
{
    m_asking.cancel();
}

void VersionsView::arrange()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_message); // below the rows, which stay under the pointer
    layout->addWidget(m_silence);
    m_note->setContentsMargins(8, 2, 8, 4); // as the cells below
    m_silence->setContentsMargins(8, 4, 8, 4);
    setFocusProxy(m_tree);
}

void VersionsView::connectParts()
{
    m_tree->addActions(m_actions->all());
    connect(m_tree, &QTreeView::activated, this, &VersionsView::activate);
    connect(m_tree, &VersionsTree::menuRequested, this, &VersionsView::menuRequested);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &VersionsView::handleSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &VersionsView::handleSelection);
    connect(m_message, &InlineMessage::actionTriggered, this, &VersionsView::reload);
    connect(m_actions, &VersionActions::deletionBegun, this, &VersionsView::stateChanged);
    connect(m_actions, &VersionActions::deletionEnded, this, &VersionsView::handleDeleted);
    connect(this, &VersionsView::stateChanged, this, &VersionsView::watchSilence);
}

// --- listing ---

void VersionsView::open(Session &session, const S3Uri &place)
{
    const bool isOtherBucket = &session != m_session || place.bucket != m_place.bucket;
    if (place != m_place || m_isFaultOfListing)
        m_message->dismiss();
    m_session = &session;
    m_place = place;
    m_kept.clear();
    if (isOtherBucket)
        askVersioning();
    list();
}

void VersionsView::want(const QSet<QByteArray> &keys)
{
    m_tree->clearSelection();
    m_kept.want(keys);
    m_kept.restore(*m_tree, *m_model, 0, !isLoading());
}

void VersionsView::clear()
{
    m_listing.reset();
    m_asking.cancel();
    m_session = nullptr;
    m_place = {};
    m_kept.clear();
    m_note->clear();
    m_message->dismiss();
    m_model->reset({});
    m_actions->setSession(nullptr, {});
    setState(State::Idle);
}

void VersionsView::reload()
{
    if (!m_session)
        return;
    // What a deletion could not delete stays said when the same place is listed again.
    if (m_isFaultOfListing)
        m_message->dismiss();
    if (m_model->rowCount() > 0) // otherwise what is kept has not been restored yet
        m_kept.keep(*m_tree, *m_model);
    list();
}

void VersionsView::list()
{
    m_isFaultOfListing = false;
    const ObjectKey &key = m_place.key;
    const bool isFolder = key.isEmpty() || key.isFolder();
    m_model->reset(isFolder ? key : key.parent());
    m_actions->setSession(m_session, m_place.bucket);
    m_listing.reset();
    if (m_place.bucket.isEmpty()) {
        setState(State::Idle); // buckets have no versions
        return;
    }
    m_listing = std::make_unique<VersionListing>(*m_session, m_place.bucket, key);
    connect(m_listing.get(), &VersionListing::pageArrived, this, &VersionsView::handlePage);
    connect(m_listing.get(), &VersionListing::finished, this, [this] {
        m_model->settle();
        m_kept.restore(*m_tree, *m_model, m_model->rowCount(), true);
        setState(State::Complete);
    });
    connect(m_listing.get(), &VersionListing::failed, this, &VersionsView::handleFailure);
    m_listing->start();
    setState(State::Loading);
}

void VersionsView::stop()
{
    if (!isLoading())
        return;
    m_listing.reset();
    m_model->settle();
    m_kept.clear();
    m_isFaultOfListing = true;
    m_message->showWithAction(InlineMessage::Severity::Information,
        tr("Loading was stopped, so some versions may be missing."), tr("Reload"));
    setState(State::Stopped);
}

void VersionsView::handlePage(const ListVersionsPage &page)
{
    const int known = m_model->rowCount();
    m_model->appendPage(page);
    const bool isOneObject = !m_place.key.isEmpty() && !m_place.key.isFolder();
    if (known == 0 && isOneObject)
        m_tree->expandAll();
    const int first = std::max(0, known - 1); // more versions of the last object may have come
    m_kept.restore(*m_tree, *m_model, first, false);
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0) // for the keyboard
        m_tree->selectionModel()->setCurrentIndex(
            m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    emit stateChanged();
}

void VersionsView::handleFailure(const Error &error)
{
    m_isFaultOfListing = true;
    m_model->settle();
    m_message->showWithAction(InlineMessage::Severity::Error, describe(error), tr("Retry"));
    setState(State::Failed);
}

void VersionsView::setState(State state)
{
    m_state = state;
    const bool isEmpty = m_model->rowCount() == 0;
    m_tree->setPlaceholder(isEmpty ? statusText() : QString());
    emit stateChanged();
}

void VersionsView::watchSilence()
{
    if (m_session && (isLoading() || m_actions->isDeleting()))
        m_silence->begin(*m_session);
    else
        m_silence->end();
}

/// A key that may list versions may not be allowed to ask this: nothing is said then.
void VersionsView::askVersioning()
{
    m_asking.cancel();
    m_asking = CancelSource();
    m_note->clear();
    if (m_place.bucket.isEmpty())
        return;
    const auto work
        = [bucket = m_place.bucket](S3Client client) { return client.getBucketVersioning(bucket); };
    whenDone(this, m_session->run(work, m_asking.token()),
        [this, bucket = m_place.bucket](const Result<BucketVersioning> &versioning) {
            if (versioning && bucket == m_place.bucket)
                showVersioning(*versioning);
        });
}

void VersionsView::showVersioning(BucketVersioning versioning)
{
    switch (versioning) {
    case BucketVersioning::Off:
        m_note->showHint(tr("Versioning is off in this bucket. Objects have no earlier versions."));
        break;
    case BucketVersioning::Suspended:
        m_note->showHint(tr("Versioning is suspended in this bucket. Existing versions are kept, "
                            "but changes make no new ones."));
        break;
    case BucketVersioning::Enabled:
        m_note->clear();
        break;
    }
}

// --- rows ---

void VersionsView::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    if (m_model->rowCount() > 0)
        m_kept.keep(*m_tree, *m_model);
    m_model->setFilter(text);
    m_kept.restore(*m_tree, *m_model, 0, !isLoading());
    setState(m_state);
}

void VersionsView::activate(const QModelIndex &index)
{
    if (const std::optional<ObjectKey> folder = m_model->folder(index)) {
        emit folderActivated(*folder);
        return;
    }
    if (!VersionsModel::isObject(index))
        return;
    const ObjectVersion newest = *m_model->version(index);
    if (newest.isDeleteMarker || m_actions->objects() == VersionActions::Objects::AreVersions)
        m_tree->setExpanded(
            index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
    else
        emit objectActivated(newest);
}

void VersionsView::addToSelection(VersionSelection &selection, const QModelIndex &index) const
{
    const std::optional<ObjectVersion> version = m_model->version(index);
    if (!version) {
        selection.folders.append(*m_model->folder(index));
    } else if (VersionsModel::isObject(index)) {
        selection.objects.append(*version);
    } else {
        if (!selection.newest)
            selection.newest = m_model->version(index.parent());
        selection.versions.append(*version);
    }
}

void VersionsView::handleSelection()
{
    m_selection = {};
    const QModelIndexList rows = m_tree->selectedRows();
    for (const QModelIndex &index : rows)
        addToSelection(m_selection, index);
    m_actions->update(m_selection);
    emit selectionChanged();
}

void VersionsView::handleDeleted(const BucketName &bucket, const QString &failure)
{
    reload();
    if (!failure.isEmpty())
        m_message->showMessage(InlineMessage::Severity::Error, failure);
    emit changed(bucket);
}

QString VersionsView::statusText() const
{
    if (m_state == State::Idle)
        return {};
    const qint64 count = m_model->versionCount();
    const QString versions = tr("%Ln version(s)", nullptr, pluralCount(count));
    QStringList parts;
    if (m_state == State::Failed && count == 0)
        parts << tr("The versions cannot be listed.");
    else if (m_state == State::Loading)
        parts << (count == 0 ? tr("Listing…") : tr("Listing… %1").arg(versions));
    else if (m_state != State::Complete)
        parts << tr("%1 (incomplete)").arg(versions);
    else
        parts << (m_model->rowCount() == 0 ? tr("There are no versions here.") : versions);
    if (m_selection.rows() > 0)
        parts << tr("%Ln selected", nullptr, pluralCount(m_selection.rows()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace windlass
