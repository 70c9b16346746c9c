// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/bookmarklist.h"

#include "ui/connections/bookmarks.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sidebarheading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/middleclicks.h"
#include "ui/widgets/plaintooltip.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

BookmarkList::BookmarkList(Bookmarks &bookmarks, const ConnectionList &connections, QWidget *parent)
    : QWidget(parent), m_bookmarks(bookmarks), m_connections(connections),
      m_list(new QListWidget(this))
{
    m_list->setAccessibleName(tr("Bookmarks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(18, 18));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    QLabel *heading = makeSidebarHeading(tr("Bookmarks"), m_list, this);
    heading->setContentsMargins(10, 6, 4, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading);
    layout->addWidget(m_list);

    connect(m_list, &QListWidget::itemClicked, this,
        [this](QListWidgetItem *item) { emit placeActivated(placeOf(item)); });
    connect(m_list, &QListWidget::itemChanged, this, &BookmarkList::handleRenamed);
    connect(m_list, &QWidget::customContextMenuRequested, this, &BookmarkList::showMenu);
    connect(
        new MiddleClicks(*m_list), &MiddleClicks::clicked, this, [this](const QModelIndex &index) {
            emit newTabRequested(placeOf(m_list->item(index.row())));
        });
    // Queued: the list cannot be filled again while it tells that an item was renamed.
    connect(&m_bookmarks, &Bookmarks::changed, this, &BookmarkList::fill, Qt::QueuedConnection);
    connect(&m_connections, &ConnectionList::changed, this, &BookmarkList::fill);
    fill();
}

void BookmarkList::fill()
{
    m_isFilling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    const QList<Place> &places = m_bookmarks.places();
    for (int i = 0; i < places.size(); ++i) {
        const Place &place = places.at(i);
        const std::optional<ConnectionConfig> config = m_connections.find(place.connectionId);
        if (!config)
            continue;
        const QString own = placeName(place.location, config->name);
        auto *item
            = new QListWidgetItem(icon("folder"), place.name.isEmpty() ? own : place.name, m_list);
        item->setData(Qt::UserRole, i);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(plainToolTip(tr("%1 · %2", "a location, its connection")
                                          .arg(place.location.display(), config->name)));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_isFilling = false;
    setVisible(m_list->count() > 0);
    fitHeight();
}

/// As high as its rows, up to a few: the connections keep the rest.
void BookmarkList::fitHeight()
{
    constexpr int most = 8;
    if (m_list->count() > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(m_list->count(), most) + 6);
}

int BookmarkList::indexOf(const QListWidgetItem *item) const
{
    return item->data(Qt::UserRole).toInt();
}

const Place &BookmarkList::placeOf(const QListWidgetItem *item) const
{
    return m_bookmarks.places().at(indexOf(item));
}

void BookmarkList::removeCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        m_bookmarks.remove(indexOf(item));
}

void BookmarkList::handleRenamed(const QListWidgetItem *item)
{
    if (!m_isFilling)
        m_bookmarks.rename(indexOf(item), item->text().trimmed());
}

/// The keys have priority over the shortcuts of the window.
bool BookmarkList::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || (!isOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    QListWidgetItem *item = m_list->currentItem();
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isOwn = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete
        || key == Qt::Key_F2;
    if (!item || !isOwn)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (isOverride)
        return true;
    if (key == Qt::Key_Delete)
        removeCurrent();
    else if (key == Qt::Key_F2)
        m_list->editItem(item);
    else
        emit placeActivated(placeOf(item));
    return true;
}

void BookmarkList::showMenu(const QPoint &position)
{
    QListWidgetItem *item = m_list->itemAt(position);
    if (!item)
        return;
    m_list->setCurrentItem(item);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Place place = placeOf(item);
    menu->addAction(
        icon("folder"), tr("Open"), this, [this, place] { emit placeActivated(place); });
    menu->addAction(
        icon("add"), tr("Open in new tab"), this, [this, place] { emit newTabRequested(place); });
    menu->addSeparator();
    menu->addAction(icon("rename"), tr("Rename"), this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    menu->addAction(icon("delete"), tr("Remove bookmark"), this, &BookmarkList::removeCurrent);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace windlass
