// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainwindow.h"

#include "ui/browser/browserview.h"
#include "ui/connections/sidebar.h"
#include "ui/failures/failureactions.h"
#include "ui/failures/failureview.h"
#include "ui/history/historyview.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/propertiesview.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/mainwindow/bucketcommands.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/mainwindow/journalviews.h"
#include "ui/mainwindow/placecommands.h"
#include "ui/mainwindow/preferences.h"
#include "ui/mainwindow/queuetoggle.h"
#include "ui/mainwindow/readingcommands.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queueview.h"
#include "ui/requestlog/requestlogwindow.h"
#include "ui/versions/versionsview.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QShortcut>

namespace windlass {

/// The menus repeat the parts' actions, so that all can be found by keyboard and by name.
void MainWindow::fillMenus()
{
    m_fileMenu = menuBar()->addMenu(tr("&File"));
    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    m_objectMenu = menuBar()->addMenu(tr("&Object"));
    m_versionMenu = new QMenu(tr("Selected &versions"), this);
    fillTransfersMenu();
    m_goMenu = menuBar()->addMenu(tr("&Go"));
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    makePartToggles();
    fillBrowserMenus();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("Re&quest log"), this, &MainWindow::showRequestLog);
    help->addSeparator();
    help->addAction(tr("&About Windlass"), this, &MainWindow::showAbout);
    // As on every desktop; Qt leaves it to the platform's own menu bars.
    auto *toMenus = new QShortcut(Qt::Key_F10, this);
    connect(toMenus, &QShortcut::activated, this,
        [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
}

/// Those with actions of the current tab's browser.
void MainWindow::fillBrowserMenus()
{
    fillFileMenu();
    fillEditMenu();
    fillObjectMenu();
    fillGoMenu();
    fillViewMenu();
}

void MainWindow::fillFileMenu()
{
    const BrowserActions &actions = browser()->actions();
    QMenu *file = m_fileMenu;
    file->clear();
    file->disconnect(this);
    file->addActions({m_tabs->newTab, m_tabs->closeCurrent});
    file->addSeparator();
    file->addAction(icon("add"), tr("&New connection…"), QKeySequence::New, m_connectionCommands,
        &ConnectionCommands::add);
    file->addSeparator();
    file->addActions({actions.uploadFiles, actions.uploadFolder, actions.uploadWithOptions,
        actions.newFolder, actions.newBucket, actions.letUpload});
    QAction *unfinished = file->addAction(icon("queue"), tr("Unfinis&hed uploads…"), this, [this] {
        m_bucketCommands->showUnfinishedUploads(m_tabs->connectionId(), browser()->bucket());
    });
    QAction *empty = file->addAction(icon("delete"), tr("&Empty bucket…"), this,
        [this] { m_bucketCommands->empty(m_tabs->connectionId(), browser()->bucket()); });
    connect(file, &QMenu::aboutToShow, empty, [this, unfinished, empty] {
        unfinished->setEnabled(!browser()->bucket().isEmpty());
        empty->setEnabled(!browser()->bucket().isEmpty());
    });
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &MainWindow::close);
}

void MainWindow::fillEditMenu()
{
    const BrowserActions &actions = browser()->actions();
    QMenu *edit = m_editMenu;
    edit->clear();
    edit->addActions({actions.cut, actions.copy, actions.paste});
    edit->addSeparator();
    QAction *preferences = edit->addAction(icon("settings"), tr("&Preferences…"),
        QKeySequence::Preferences, m_preferences, &Preferences::showDialog);
    preferences->setMenuRole(QAction::PreferencesRole);
    if (preferences->shortcut().isEmpty())
        preferences->setShortcut(
            QKeyCombination(Qt::CTRL, Qt::Key_Comma)); // if the platform has no standard one
}

void MainWindow::fillObjectMenu()
{
    const BrowserActions &actions = browser()->actions();
    QMenu *object = m_objectMenu;
    object->clear();
    object->addActions({actions.open, actions.openInTab, actions.showInFolder, actions.preview,
        actions.download, actions.downloadWithOptions});
    object->addSeparator();
    object->addActions({actions.copyLink, actions.share, actions.copyUri});
    object->addSeparator();
    object->addActions({actions.copyTo, actions.moveTo, actions.rename, actions.remove});
    object->addSeparator();
    m_versionMenu->clear();
    m_versionMenu->addActions(browser()->versions()->actions().all());
    object->addActions({actions.versions, actions.restoreArchived});
    object->addMenu(m_versionMenu);
    object->addSeparator();
    object->addAction(m_reading->inspector()->properties()->copyAction());
}

void MainWindow::fillTransfersMenu()
{
    QMenu *transfers = menuBar()->addMenu(tr("&Transfers", "the menu"));
    transfers->addActions(m_queue->commands());
    transfers->addSeparator();
    m_queue->addSelectionActions(*transfers);
    if (m_journalViews) {
        const FailureActions &failures = m_journalViews->failures()->actions();
        transfers->addSeparator();
        QMenu *failed = transfers->addMenu(tr("Fail&ures"));
        failed->addActions({failures.retry(), failures.retryAll(), failures.dismiss(),
            failures.show(), failures.copyDetails(), failures.exportList(), failures.importList()});
        const HistoryView &past = *m_journalViews->history();
        QMenu *history = transfers->addMenu(tr("&History"));
        history->addActions({past.repeat(), past.openFolder(), past.showTarget(), past.clear()});
    }
}

void MainWindow::fillGoMenu()
{
    const BrowserActions &actions = browser()->actions();
    QMenu *go = m_goMenu;
    go->clear();
    go->addActions({actions.back, actions.forward, actions.up});
    go->addSeparator();
    go->addActions({actions.reload, actions.stop});
    go->addSeparator();
    go->addActions({actions.editLocation, actions.findByName, actions.clearFilter, actions.search,
        actions.closeSearch});
    go->addSeparator();
    go->addAction(m_places->bookmark);
    go->addMenu(m_places->recent);
    go->addSeparator();
    go->addActions({m_tabs->nextTab, m_tabs->previousTab});
}

/// Whether the parts around the browser are shown.
void MainWindow::makePartToggles()
{
    auto *connections = new QAction(tr("&Connections"), this);
    connections->setShortcut(Qt::Key_F9);
    connections->setCheckable(true);
    connections->setChecked(true);
    connect(connections, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    m_state.setSidebarToggle(connections);
    QAction *queue = m_queueToggle->action();
    queue->setText(tr("&Transfers"));
    queue->setShortcut(Qt::Key_F8);
    QAction *inspector = m_reading->dock()->toggleViewAction();
    inspector->setText(tr("&Inspector"));
    inspector->setShortcut(Qt::Key_F11);
    m_partToggles = {connections, queue, inspector};
}

void MainWindow::fillViewMenu()
{
    m_viewMenu->clear();
    m_viewMenu->addActions(m_partToggles);
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(browser()->actions().showVersions);
}

void MainWindow::showRequestLog()
{
    if (!m_requestLog)
        m_requestLog = new RequestLogWindow(this);
    m_requestLog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(QApplication::windowIcon().pixmap(64));
    box->setWindowTitle(tr("About Windlass"));
    box->setText(tr("Windlass %1").arg(QStringLiteral(WINDLASS_VERSION)));
    box->setInformativeText(
        tr("A desktop client for S3-compatible object storage.\n\nFree software "
           "under the Apache License, version 2.0."));
    box->open();
}

} // namespace windlass
