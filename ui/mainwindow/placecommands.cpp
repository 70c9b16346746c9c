// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/placecommands.h"

#include "ui/browser/browserview.h"
#include "ui/connections/bookmarklist.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sidebar.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>

namespace windlass {

PlaceCommands::PlaceCommands(
    const ConnectionList &connections, BrowserTabs &tabs, Sidebar &sidebar, QObject *parent)
    : QObject(parent), bookmark(new QAction(icon("add"), tr("Add &bookmark"), this)),
      recent(new QMenu(tr("&Recent places"), &tabs)), m_connections(connections), m_tabs(tabs)
{
    bookmark->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_D));
    bookmark->setEnabled(false);
    connect(bookmark, &QAction::triggered, this, [this] { m_bookmarks.add(currentPlace()); });

    auto *list = new BookmarkList(m_bookmarks, connections, &sidebar);
    sidebar.addSection(list);
    connect(list, &BookmarkList::placeActivated, this, &PlaceCommands::placeRequested);
    connect(list, &BookmarkList::newTabRequested, &m_tabs,
        [this](const Place &place) { m_tabs.openInNewTab(place, false); });
    connect(&m_tabs, &BrowserTabs::locationChanged, this, &PlaceCommands::handleLocation);
    connect(&m_tabs, &BrowserTabs::currentChanged, this,
        [this] { bookmark->setEnabled(!m_tabs.connectionId().isEmpty()); });
    connect(recent, &QMenu::aboutToShow, this, &PlaceCommands::fillRecent);
}

Place PlaceCommands::currentPlace() const
{
    return {m_tabs.connectionId(), m_tabs.current()->location()};
}

void PlaceCommands::handleLocation()
{
    m_recentPlaces.add(currentPlace());
}

void PlaceCommands::fillRecent()
{
    recent->clear();
    for (const Place &place : m_recentPlaces.places()) {
        const std::optional<ConnectionConfig> config = m_connections.find(place.connectionId);
        if (!config)
            continue;
        QString text = place.location.bucket.isEmpty()
            ? config->name
            : tr("%1 · %2", "a location, its connection")
                  .arg(place.location.display(), config->name);
        text.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic
        recent->addAction(
            icon("folder"), text, this, [this, place] { emit placeRequested(place); });
    }
    if (recent->isEmpty())
        recent->addAction(tr("None yet"))->setEnabled(false);
}

} // namespace windlass
