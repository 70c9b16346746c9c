// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/browser/rowsummary.h"
#include "ui/connections/place.h"

#include <QHash>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTabBar;

namespace windlass {

class BrowserView;
class ConnectionList;
class SessionRegistry;

/// The locations that are open side by side, each in a BrowserView of its own with its session and
/// history. There is always a tab; the bar is hidden while there is one only. A tab whose
/// connection was edited is opened again, one whose connection was removed is closed.
class BrowserTabs : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the tabs.
    BrowserTabs(ConnectionList &connections, SessionRegistry &sessions, QWidget *parent);
    ~BrowserTabs() override;

    BrowserView *current() const;
    /// The current tab's connection; empty: none.
    QString connectionId() const { return connectionOf(current()); }
    QString connectionOf(const BrowserView *view) const { return m_connectionIds.value(view); }
    QList<BrowserView *> views() const;
    QTabBar *bar() const { return m_bar; }

    /// Shows \a location in the current tab. If the connection cannot be used, changes nothing.
    Result<> open(const Place &place);
    /// The same, and shows the error in the tab if the connection cannot be used.
    void openInFirstTab(const Place &place);
    /// The same in a tab of its own, behind or before the current one.
    void openInNewTab(const Place &place, bool inFront);
    /// What openInNewTab() and open() would show again.
    QList<Place> places() const;
    int currentIndex() const;
    void setCurrentIndex(int index);
    void closeTab(int index);
    /// To be called before the sessions are destroyed.
    void releaseSessions();

    // For the window's menus
    QAction *newTab;
    QAction *closeCurrent;
    QAction *nextTab;
    QAction *previousTab;

signals:
    /// For connecting the browser's requests.
    void viewAdded(windlass::BrowserView *view);
    /// Another tab is current, or its session has changed or is about to be destroyed.
    void currentChanged();
    /// These three are the current tab's.
    void locationChanged(const windlass::S3Uri &location);
    void statusChanged(const QString &text);
    void selectionChanged(const windlass::RowSummary &selected);

private:
    QTabBar *makeBar();
    void makeActions();
    BrowserView *addView();
    void connectView(BrowserView *view);
    void showAnyway(BrowserView *view, const Place &place);
    Result<> show(BrowserView *view, const Place &place);
    void setConnection(BrowserView *view, const QString &connectionId);
    void removeView(int index);
    void leaveConnection(BrowserView *view);
    void updateText(const BrowserView *view);
    void updateActions();
    void orderFocus();
    void step(int by);
    void handleMoved(int from, int to);
    void handleCurrent(int index);
    void handleSessionDropped(const QString &connectionId);
    void handleConnectionsChanged();
    void leave(BrowserView *view);

    ConnectionList &m_connections;
    SessionRegistry &m_sessions;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QHash<const BrowserView *, QString> m_connectionIds;
    QHash<const BrowserView *, Place> m_unopened; // their connections cannot be used as they are
};

} // namespace windlass
