// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/folders/folderchooser.h"

#include "core/base/errortext.h"
#include "core/base/whendone.h"
#include "ui/browser/foldercreation.h"
#include "ui/browser/newfolderdialog.h"
#include "ui/connections/sessionregistry.h"
#include "ui/folders/foldertreemodel.h"
#include "ui/folders/foldertreeview.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

FolderChooser::FolderChooser(
    ConnectionList &connections, SessionRegistry &sessions, QWidget *parent)
    : QWidget(parent), m_sessions(sessions),
      m_model(new FolderTreeModel(connections, sessions, this)),
      m_view(new FolderTreeView(*m_model, this)),
      m_newFolder(new QPushButton(icon("new-folder"), tr("&New folder…"), this)),
      m_hint(new FieldHint(this)), m_silence(new SilenceNotice(this))
{
    m_newFolder->setAutoDefault(false); // Enter is for the dialog
    auto *below = new QHBoxLayout;
    below->addWidget(m_hint, 1);
    below->addStretch();
    below->addWidget(m_newFolder, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);
    layout->addWidget(m_silence);
    setFocusProxy(m_view);
    connect(m_view, &FolderTreeView::chosen, this, &FolderChooser::choose);
    connect(m_newFolder, &QPushButton::clicked, this, &FolderChooser::askForNewFolder);
    // Later: the rows are changing.
    connect(
        m_model, &FolderTreeModel::progressed, this, &FolderChooser::follow, Qt::QueuedConnection);
}

void FolderChooser::open(const Place &place)
{
    showPlace(place);
    m_isKnown = true;
}

void FolderChooser::showPlace(const Place &place)
{
    m_place = place;
    m_isKnown = false;
    m_follows = true;
    m_newFolder->setEnabled(!place.location.bucket.isEmpty());
    m_hint->clear();
    if (m_model->placeOf(m_view->currentIndex()).value_or(Place()).isSamePlace(place))
        m_view->choose(m_view->currentIndex());
    else
        m_view->clearSelection();
    follow();
}

/// Goes on towards m_place: opens what leads there, and waits where it is being loaded.
void FolderChooser::follow()
{
    QModelIndex index = m_model->connectionIndex(m_place.connectionId);
    while (m_follows && index.isValid()) {
        if (m_model->placeOf(index)->location == m_place.location) {
            m_follows = false;
            m_view->choose(index);
            return;
        }
        m_model->load(index);
        const bool isConnection = !index.parent().isValid();
        if (isConnection && m_isKnown && m_model->hasFailed(index))
            m_model->addBucket(index, m_place.location.bucket);
        const QModelIndex next = m_model->childTowards(index, m_place.location);
        if (!next.isValid() && m_model->isLoading(index))
            return;
        if (!next.isValid()) {
            m_follows = false;
            m_view->showNear(index);
            return;
        }
        m_view->expand(index);
        index = next;
    }
}

void FolderChooser::choose(const QModelIndex &index)
{
    const std::optional<Place> place = m_model->placeOf(index);
    if (!place)
        return;
    m_place = *place;
    m_follows = false;
    m_newFolder->setEnabled(!place->location.bucket.isEmpty());
    m_hint->clear();
    emit chosen(*place);
}

// --- a new folder ---

QModelIndex FolderChooser::indexOf(const Place &place) const
{
    QModelIndex index = m_model->connectionIndex(place.connectionId);
    while (index.isValid() && m_model->placeOf(index)->location != place.location)
        index = m_model->childTowards(index, place.location);
    return index;
}

void FolderChooser::askForNewFolder()
{
    const auto exists = [this, parent = m_place](const QByteArray &name) {
        Place other = parent;
        other.location.key = ObjectKey(parent.location.key.bytes() + name);
        return name.endsWith('/') && indexOf(other).isValid();
    };
    auto *dialog = new NewFolderDialog(m_place.location, exists, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, parent = m_place] { createFolder(parent, dialog->name()); });
    dialog->open();
}

void FolderChooser::createFolder(const Place &parent, const QByteArray &name)
{
    Place folder = parent;
    folder.location.key = ObjectKey(parent.location.key.bytes() + name + '/');
    const Result<Session *> session = m_sessions.session(parent.connectionId);
    if (!session) {
        m_hint->showError(describe(session.error()));
        return;
    }
    m_newFolder->setEnabled(false);
    m_silence->begin(**session);
    whenDone(this, windlass::createFolder(**session, folder.location),
        [this, parent, folder](const Result<> &created) {
            m_silence->end();
            m_newFolder->setEnabled(!m_place.location.bucket.isEmpty());
            if (!created) {
                m_hint->showError(describe(created.error()));
                return;
            }
            m_model->addFolder(indexOf(parent), folder.location.key);
            if (!m_place.isSamePlace(parent))
                return; // the person has gone elsewhere meanwhile
            showPlace(folder);
            emit chosen(folder);
        });
}

} // namespace windlass
