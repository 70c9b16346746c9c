// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/sidebar.h"

#include "core/base/errortext.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/connectiontreeview.h"
#include "ui/connections/sessionregistry.h"
#include "ui/connections/sidebarheading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace windlass {

using RowKind = ConnectionTreeModel::RowKind;

Sidebar::Sidebar(ConnectionList &connections, SessionRegistry &sessions, QWidget *parent)
    : QWidget(parent), m_connections(connections),
      m_model(new ConnectionTreeModel(connections, sessions, this)),
      m_tree(new ConnectionTreeView(this)), m_message(new InlineMessage(this))
{
    buildLayout();
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Connections and buckets"));

    connect(m_model, &ConnectionTreeModel::filesDropped, this, &Sidebar::filesDropped);
    connect(m_model, &ConnectionTreeModel::objectsDropped, this, &Sidebar::objectsDropped);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isCurrentPending)
            selectCurrent();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_model->bucketIndex(m_currentConnection, m_currentBucket).isValid())
            m_isCurrentPending = true;
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_model->load(ConnectionTreeModel::connectionOf(index));
    });
    connect(m_tree, &ConnectionTreeView::opened, this, &Sidebar::open);
    connect(m_tree, &ConnectionTreeView::newTabRequested, this, &Sidebar::openInTab);
    // With the focus, the arrows move the current row; without, it is where the browser is.
    connect(m_tree, &ConnectionTreeView::left, this, &Sidebar::selectCurrent);
    connect(m_tree, &ConnectionTreeView::reloadRequested, this,
        [this](const QModelIndex &index) { reload(ConnectionTreeModel::connectionOf(index)); });
    connect(m_tree, &ConnectionTreeView::removeRequested, this, &Sidebar::remove);
    connect(m_tree, &ConnectionTreeView::menuRequested, this, &Sidebar::showMenu);
}

Sidebar::~Sidebar()
{
    m_tree->disconnect(
        this); // it says that the focus leaves it when it is destroyed, after the model
}

void Sidebar::buildLayout()
{
    QLabel *heading = makeSidebarHeading(tr("Connections"), m_tree, this);
    auto *add = new QToolButton(this);
    add->setObjectName(QStringLiteral("addConnection"));
    add->setIcon(icon("add"));
    add->setAutoRaise(true);
    add->setToolTip(tr("Add a connection"));
    add->setAccessibleName(tr("Add a connection"));
    connect(add, &QToolButton::clicked, this, &Sidebar::addConnectionRequested);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 4, 4, 4);
    top->addWidget(heading, 1);
    top->addWidget(add);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_message);
    setFocusProxy(m_tree);
}

// --- the browser's location ---

void Sidebar::setCurrent(const QString &connectionId, const BucketName &bucket)
{
    const bool isOther = connectionId != m_currentConnection;
    m_currentConnection = connectionId;
    m_currentBucket = bucket;
    if (isOther) // only once, so that it stays collapsed if the person collapses it
        m_tree->expand(m_model->connectionIndex(connectionId));
    selectCurrent();
}

void Sidebar::selectCurrent()
{
    const QModelIndex connection = m_model->connectionIndex(m_currentConnection);
    const QModelIndex bucket = m_model->bucketIndex(m_currentConnection, m_currentBucket);
    const QModelIndex wanted
        = bucket.isValid() && m_tree->isExpanded(connection) ? bucket : connection;
    m_isCurrentPending = !connection.isValid() || (!m_currentBucket.isEmpty() && !bucket.isValid());
    m_tree->setCurrentIndex(wanted);
}

void Sidebar::addSection(QWidget *section)
{
    auto *all = static_cast<QBoxLayout *>(layout());
    all->insertWidget(all->indexOf(m_message), section);
}

void Sidebar::reload(const QString &connectionId)
{
    m_model->reload(connectionId);
}

// --- user actions ---

void Sidebar::open(const QModelIndex &index)
{
    const QString id = ConnectionTreeModel::connectionOf(index);
    switch (ConnectionTreeModel::kindOf(index)) {
    case RowKind::Connection:
        m_tree->expand(index);
        emit locationActivated(id, {});
        return;
    case RowKind::Bucket:
        emit locationActivated(id, S3Uri {ConnectionTreeModel::bucketOf(index), {}});
        return;
    case RowKind::Failed:
    case RowKind::Loading:
    case RowKind::NoBuckets:
        return;
    }
}

void Sidebar::openInTab(const QModelIndex &index)
{
    const RowKind kind = ConnectionTreeModel::kindOf(index);
    const QString id = ConnectionTreeModel::connectionOf(index);
    if (kind == RowKind::Connection)
        emit newTabRequested(id, {});
    else if (kind == RowKind::Bucket)
        emit newTabRequested(id, S3Uri {ConnectionTreeModel::bucketOf(index), {}});
}

void Sidebar::remove(const QModelIndex &index)
{
    const QString id = ConnectionTreeModel::connectionOf(index);
    switch (ConnectionTreeModel::kindOf(index)) {
    case RowKind::Connection:
        confirmRemoval(id);
        return;
    case RowKind::Bucket:
        emit deleteBucketRequested(id, ConnectionTreeModel::bucketOf(index));
        return;
    case RowKind::Failed:
    case RowKind::Loading:
    case RowKind::NoBuckets:
        return;
    }
}

void Sidebar::confirmRemoval(const QString &connectionId)
{
    const QModelIndex index = m_model->connectionIndex(connectionId);
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon("delete").pixmap(32));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Remove connection"));
    box->setText(tr("Remove the connection “%1”?").arg(index.data().toString()));
    box->setInformativeText(m_connections.isTemporary(connectionId)
            ? tr("It disappears from this list. Nothing on the server is deleted.")
            : tr("Its settings and keys are deleted from this computer. Nothing on the server is "
                 "deleted."));
    QPushButton *removeButton = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(
        removeButton, &QPushButton::clicked, this, [this, connectionId] { forget(connectionId); });
    box->open();
}

void Sidebar::forget(const QString &connectionId)
{
    if (Result<> removed = m_connections.remove(connectionId); !removed) {
        m_message->showMessage(InlineMessage::Severity::Error, describe(removed.error()),
            technicalDetails(removed.error()));
    }
}

// --- menus ---

void Sidebar::showMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = ConnectionTreeModel::connectionOf(index);
    if (index.isValid() && ConnectionTreeModel::kindOf(index) == RowKind::Bucket)
        addBucketActions(*menu, id, ConnectionTreeModel::bucketOf(index));
    else if (index.isValid())
        addConnectionActions(*menu, id);
    else
        menu->addAction(icon("add"), tr("Add connection…"), this, &Sidebar::addConnectionRequested);
    menu->popup(globalPosition);
}

void Sidebar::addConnectionActions(QMenu &menu, const QString &connectionId)
{
    menu.addAction(icon("folder"), tr("Open"), this,
        [this, connectionId] { open(m_model->connectionIndex(connectionId)); });
    menu.addAction(icon("add"), tr("Open in new tab"), this,
        [this, connectionId] { emit newTabRequested(connectionId, {}); });
    menu.addAction(
        icon("reload"), tr("Reload"), this, [this, connectionId] { reload(connectionId); });
    menu.addAction(icon("bucket"), tr("New bucket…"), this,
        [this, connectionId] { emit newBucketRequested(connectionId); });
    menu.addSeparator();
    menu.addAction(icon("settings"),
        m_connections.isTemporary(connectionId) ? tr("Save connection…") : tr("Edit connection…"),
        this, [this, connectionId] { emit editConnectionRequested(connectionId); });
    menu.addAction(icon("delete"), tr("Remove connection…"), this,
        [this, connectionId] { confirmRemoval(connectionId); });
}

void Sidebar::addBucketActions(QMenu &menu, const QString &connectionId, const BucketName &bucket)
{
    const S3Uri location {bucket, {}};
    menu.addAction(icon("folder"), tr("Open"), this,
        [this, connectionId, location] { emit locationActivated(connectionId, location); });
    menu.addAction(icon("add"), tr("Open in new tab"), this,
        [this, connectionId, location] { emit newTabRequested(connectionId, location); });
    menu.addAction(icon("copy"), tr("Copy address"), this, [location] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(location.toBytes()));
    });
    menu.addAction(icon("queue"), tr("Unfinished uploads…"), this,
        [this, connectionId, bucket] { emit unfinishedUploadsRequested(connectionId, bucket); });
    menu.addSeparator();
    menu.addAction(icon("bucket"), tr("New bucket…"), this,
        [this, connectionId] { emit newBucketRequested(connectionId); });
    menu.addAction(icon("delete"), tr("Empty bucket…"), this,
        [this, connectionId, bucket] { emit emptyBucketRequested(connectionId, bucket); });
    menu.addAction(icon("delete"), tr("Delete bucket…"), this,
        [this, connectionId, bucket] { emit deleteBucketRequested(connectionId, bucket); });
}

} // namespace windlass
