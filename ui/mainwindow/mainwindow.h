// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sessionregistry.h"
#include "ui/mainwindow/windowstate.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace windlass {

class AggregateBar;
class BrowserTabs;
class BrowserView;
class BucketCommands;
class ConnectionCommands;
class EndNotifier;
class InlineMessage;
class Journal;
class JournalViews;
class PlaceCommands;
class Preferences;
class QueueKeeper;
class QueuePanel;
class QueueToggle;
class QueueView;
class ReadingCommands;
class RequestLogWindow;
class SettingsStore;
class ShareCommands;
class Sidebar;
class TransferEngine;
class TransferLauncher;
class TransferModel;
class VersionCommands;
class WelcomePage;

/// The window: places the parts and connects them; the parts do the work.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a store, \a settings and \a engine must outlive the window. With the engine's \a journal,
    /// the window resumes what an earlier run has left unfinished.
    MainWindow(ConnectionStore &store, SettingsStore &settings, TransferEngine &engine,
        std::shared_ptr<Journal> journal = {});
    ~MainWindow() override;

    /// Shows \a location through a connection.
    void open(const QString &connectionId, const S3Uri &location);
    /// Shows \a location through the most suitable connection: the open one, the environment's
    /// keys, or the first one.
    void open(const S3Uri &location);
    /// The same, beside what is open already.
    void openInNewTab(const S3Uri &location);

    /// Opens what was open when the program ended; the first connection if that was nothing.
    void openWhereLeft();

    /// The current tab's.
    BrowserView *browser() const;
    BrowserTabs *tabs() const { return m_tabs; }
    PlaceCommands *places() const { return m_places; }
    QueueView *queue() const { return m_queue; }
    /// The queue, and with a journal the failures and the history.
    QueuePanel *queuePanel() const { return m_panel; }
    /// Null without a journal.
    JournalViews *journalViews() const { return m_journalViews; }
    Sidebar *sidebar() const { return m_sidebar; }
    /// The inspector, and opening of objects.
    ReadingCommands *reading() const { return m_reading; }
    ConnectionList &connections() { return m_connections; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void fillMenus();
    void fillBrowserMenus();
    void fillFileMenu();
    void fillEditMenu();
    void fillObjectMenu();
    void fillTransfersMenu();
    void fillGoMenu();
    void makePartToggles();
    void fillViewMenu();
    void connectSidebar();
    void connectBucketCommands();
    void connectTabs();
    void connectEngine();
    void connectVersions();
    void connectJournalViews();

    static void openFolder(const QString &folder);
    void showPage();
    void showLocation();
    void handleCurrentTab();
    void showError(const Error &error);
    void showRequestLog();
    void showAbout();
    bool mustAskBeforeClosing() const;
    void askBeforeClosing();

    TransferEngine &m_engine;
    ConnectionList m_connections;
    SessionRegistry m_sessions;
    bool m_isQuitting = false; // despite running transfers

    TransferModel *m_transfers;
    Sidebar *m_sidebar;
    WelcomePage *m_welcome;
    BrowserTabs *m_tabs;
    QueueView *m_queue;
    QStackedWidget *m_pages;
    InlineMessage *m_message;
    QLabel *m_status;
    AggregateBar *m_total;
    QSplitter *m_columns;
    QSplitter *m_rows;
    TransferLauncher *m_launcher;
    ConnectionCommands *m_connectionCommands;
    ReadingCommands *m_reading;
    BucketCommands *m_bucketCommands;
    ShareCommands *m_shareCommands;
    Preferences *m_preferences;
    EndNotifier *m_notifier;
    QueueKeeper *m_keeper;
    JournalViews *m_journalViews;
    QueuePanel *m_panel;
    QueueToggle *m_queueToggle;
    VersionCommands *m_versions;
    PlaceCommands *m_places;
    QMenu *m_fileMenu;
    QMenu *m_editMenu;
    QMenu *m_objectMenu;
    QMenu *m_versionMenu; // in the object menu
    QMenu *m_goMenu;
    QMenu *m_viewMenu;
    QList<QAction *> m_partToggles; // of the view menu
    WindowState m_state;
    RequestLogWindow *m_requestLog = nullptr; // made when it is asked for
};

} // namespace windlass
