// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/windowstate.h"

#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/connections/connectionlist.h"
#include "ui/mainwindow/browsertabs.h"

#include <QAction>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace windlass {

/// With another number of columns, what an earlier version has kept does not fit.
static QString tableKey()
{
    return QStringLiteral("browser/columns%1").arg(ObjectTableModel::ColumnCount);
}

static QString tabsKey()
{
    return QStringLiteral("tabs");
}

static QString currentTabKey()
{
    return QStringLiteral("window/tab");
}

static QString sidebarKey()
{
    return QStringLiteral("window/sidebar");
}

WindowState::WindowState(
    QMainWindow &window, QSplitter &columns, QSplitter &rows, BrowserTabs &tabs)
    : m_window(window), m_columns(columns), m_rows(rows), m_tabs(tabs)
{
}

void WindowState::restoreLayout()
{
    const QSettings settings;
    const auto kept = [&settings](const QString &key) { return settings.value(key).toByteArray(); };
    m_window.resize(1180, 760);
    m_window.restoreGeometry(kept(QStringLiteral("window/geometry")));
    if (!m_columns.restoreState(kept(QStringLiteral("window/columns"))))
        m_columns.setSizes({240, 940});
    m_window.restoreState(kept(QStringLiteral("window/docks")));
    if (!m_rows.restoreState(kept(QStringLiteral("window/rows"))))
        m_rows.setSizes({500, 220});
    m_sidebarToggle->setChecked(settings.value(sidebarKey(), true).toBool());
    const QByteArray table = kept(tableKey());
    if (!table.isEmpty())
        m_tabs.current()->table()->setLayoutState(table);
}

bool WindowState::restoreTabs(ConnectionList &connections)
{
    const int keptCurrent = QSettings().value(currentTabKey()).toInt();
    int current = 0;
    bool isFirst = true;
    const QList<Place> places = readPlaces(tabsKey());
    for (int i = 0; i < places.size(); ++i) {
        const Place &place = places.at(i);
        if (!connections.revive(place.connectionId))
            continue;
        if (isFirst)
            m_tabs.openInFirstTab(place);
        else
            m_tabs.openInNewTab(place, false);
        m_tabs.views().constLast()->setShowsVersions(place.showsVersions);
        isFirst = false;
        if (i <= keptCurrent)
            current = int(m_tabs.views().size()) - 1;
    }
    m_tabs.setCurrentIndex(current);
    if (isFirst && !connections.isEmpty()) {
        m_tabs.openInFirstTab({connections.connections().first().id, S3Uri()});
        isFirst = false;
    }
    return !isFirst;
}

void WindowState::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    settings.setValue(QStringLiteral("window/docks"), m_window.saveState());
    settings.setValue(QStringLiteral("window/columns"), m_columns.saveState());
    settings.setValue(QStringLiteral("window/rows"), m_rows.saveState());
    settings.setValue(sidebarKey(), m_sidebarToggle->isChecked());
    settings.setValue(tableKey(), m_tabs.current()->table()->layoutState());
    settings.setValue(currentTabKey(), m_tabs.currentIndex());
    writePlaces(tabsKey(), m_tabs.places());
}

} // namespace windlass
