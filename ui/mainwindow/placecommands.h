// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connections/bookmarks.h"
#include "ui/connections/recentplaces.h"

class QAction;
class QMenu;

namespace windlass {

class BookmarkList;
class BrowserTabs;
class ConnectionList;
class Sidebar;

/// Bookmarks and recent places: notes where the person goes, and brings one back there.
class PlaceCommands : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object. The bookmarks become a section of \a sidebar.
    PlaceCommands(
        const ConnectionList &connections, BrowserTabs &tabs, Sidebar &sidebar, QObject *parent);

    const Bookmarks &bookmarks() const { return m_bookmarks; }

    /// Adds the current tab's location to the bookmarks.
    QAction *bookmark;
    /// The submenu of what was shown last.
    QMenu *recent;

signals:
    void placeRequested(const windlass::Place &place);

private:
    Place currentPlace() const;
    void handleLocation();
    void fillRecent();

    const ConnectionList &m_connections;
    BrowserTabs &m_tabs;
    Bookmarks m_bookmarks;
    RecentPlaces m_recentPlaces;
};

} // namespace windlass
