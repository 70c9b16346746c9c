// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QAction;
class QMainWindow;
class QSplitter;

namespace windlass {

class BrowserTabs;
class ConnectionList;

/// What the window looked like when it was closed: its size, splitters and columns, whether sidebar
/// and inspector were shown, and the tabs with their locations. (QueueToggle keeps the queue.) Kept
/// in the settings of the desktop's user.
class WindowState
{
public:
    /// All must outlive this object.
    WindowState(QMainWindow &window, QSplitter &columns, QSplitter &rows, BrowserTabs &tabs);

    /// \a toggle shows and hides the sidebar; to be called before restoreLayout().
    void setSidebarToggle(QAction *toggle) { m_sidebarToggle = toggle; }

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
    QAction *m_sidebarToggle = nullptr;
};

} // namespace windlass
