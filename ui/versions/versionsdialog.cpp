// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsdialog.h"

#include "core/s3/session.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/taborder.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

VersionsDialog::VersionsDialog(Session &session, const S3Uri &place, QWidget *parent)
    : QDialog(parent), m_session(session),
      m_view(new VersionsView(VersionActions::Objects::AreVersions, this)),
      m_where(new QLabel(this)), m_summary(new QLabel(this)), m_busy(new QProgressBar(this)),
      m_up(new QPushButton(icon("up"), tr("&Up"), this))
{
    setWindowTitle(tr("Versions – %1").arg(place.bucket.display()));
    resize(820, 480);
    buildLayout();
    connect(m_view, &VersionsView::folderActivated, this, [this](const ObjectKey &folder) {
        open({m_view->place().bucket, folder});
    });
    connect(m_view, &VersionsView::stateChanged, this, &VersionsDialog::showState);
    connect(m_view, &VersionsView::selectionChanged, this, &VersionsDialog::showState);
    connect(m_view, &VersionsView::menuRequested, this, &VersionsDialog::showMenu);
    open(place);
}

void VersionsDialog::buildLayout()
{
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Listing"));
    m_up->setAutoDefault(false);
    connect(m_up, &QPushButton::clicked, this, [this] {
        open({m_view->place().bucket, m_view->place().key.parent()});
    });

    auto *top = new QHBoxLayout;
    top->addWidget(m_up);
    top->addWidget(m_where, 1);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_busy);
    layout->addWidget(buttonRow());
    layout->addWidget(close);
    orderTabs(*this);
    m_view->setFocus();
}

/// Does what \a action does, and is enabled as it is.
static QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setToolTip(action->toolTip());
    button->setAutoDefault(false);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button,
        [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

QWidget *VersionsDialog::buttonRow()
{
    const VersionActions &actions = m_view->actions();
    auto *row = new QWidget(this);
    auto *layout = new QGridLayout(row); // five beside each other would be too wide in German
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buttonFor(actions.download, row), 0, 0);
    layout->addWidget(buttonFor(actions.copyLink, row), 0, 1);
    layout->addWidget(buttonFor(actions.remove, row), 0, 2);
    layout->addWidget(buttonFor(actions.restore, row), 1, 0);
    layout->addWidget(buttonFor(actions.restoreDeleted, row), 1, 1);
    layout->setColumnStretch(3, 1);
    return row;
}

void VersionsDialog::open(const S3Uri &place)
{
    m_view->open(m_session, place);
    m_where->setText(place.display());
    m_up->setEnabled(!place.key.isEmpty());
}

void VersionsDialog::showState()
{
    m_summary->setText(m_view->statusText());
    m_busy->setVisible(m_view->isLoading() || m_view->actions().isDeleting());
}

void VersionsDialog::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_view->actions().all()) {
        if (action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(position);
}

} // namespace windlass
