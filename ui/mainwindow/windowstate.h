// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QMainWindow;
class QSplitter;

namespace windlass {

class BrowserTabs;
class ConnectionList;

/// What the window looked like when it was closed: its size, splitters and columns, and the tabs
/// with their locations. Kept in the settings of the desktop's user.
class WindowState
{
public:
    /// All must outlive this object.
    WindowState(QMainWindow &window, QSplitter &columns, QSplitter &rows, BrowserTabs &tabs);

    void restoreLayout();
    /// Opens the tabs of the last run, without those whose connection is gone; the first
    /// connection if there are none. False: there is no connection either.
    bool restoreTabs(ConnectionList &connections);
    void save() const;

private:
    QMainWindow &m_window;
    QSplitter &m_columns;
    QSplitter &m_rows;
    BrowserTabs &m_tabs;
};

} // namespace windlass
