// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainwindow.h"

#include "core/base/errortext.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/engine/transferengine.h"
#include "ui/browser/browserview.h"
#include "ui/connections/sidebar.h"
#include "ui/connections/welcomepage.h"
#include "ui/failures/failureview.h"
#include "ui/history/historyview.h"
#include "ui/inspector/inspector.h"
#include "ui/mainwindow/archivedsources.h"
#include "ui/mainwindow/browserrequests.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/mainwindow/bucketcommands.h"
#include "ui/mainwindow/carriedtransfers.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/mainwindow/endnotifier.h"
#include "ui/mainwindow/journalviews.h"
#include "ui/mainwindow/placecommands.h"
#include "ui/mainwindow/preferences.h"
#include "ui/mainwindow/queuekeeper.h"
#include "ui/mainwindow/queuetoggle.h"
#include "ui/mainwindow/quitquestion.h"
#include "ui/mainwindow/readingcommands.h"
#include "ui/mainwindow/sharecommands.h"
#include "ui/mainwindow/shownchanges.h"
#include "ui/mainwindow/transferlauncher.h"
#include "ui/mainwindow/versioncommands.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/objectopener.h"
#include "ui/queue/aggregatebar.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transfermodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace windlass {

MainWindow::MainWindow(ConnectionStore &store, SettingsStore &settings, TransferEngine &engine,
    std::shared_ptr<Journal> journal)
    : m_engine(engine), m_connections(store), m_sessions(m_connections),
      m_transfers(new TransferModel(this)), m_sidebar(new Sidebar(m_connections, m_sessions, this)),
      m_welcome(new WelcomePage(discoveredConnections(), this)),
      m_tabs(new BrowserTabs(m_connections, m_sessions, this)),
      m_queue(new QueueView(*m_transfers, this)), m_pages(new QStackedWidget(this)),
      m_message(new InlineMessage(this)), m_status(new QLabel(this)),
      m_total(new AggregateBar(this)), m_columns(new QSplitter(Qt::Horizontal, this)),
      m_rows(new QSplitter(Qt::Vertical, this)),
      m_launcher(new TransferLauncher(engine, m_sessions, m_connections, settings, *this)),
      m_connectionCommands(new ConnectionCommands(m_connections, *this)),
      m_reading(new ReadingCommands(m_sessions, settings, *m_tabs, *this)),
      m_bucketCommands(new BucketCommands(m_sessions, *m_reading->messages(), *this)),
      m_shareCommands(new ShareCommands(*this)),
      m_preferences(new Preferences(settings, m_connections, engine, *this)),
      m_notifier(new EndNotifier(settings, *this)),
      m_keeper(new QueueKeeper(journal, engine, m_connections, m_sessions, this)),
      m_journalViews(journal ? new JournalViews(
                         journal, engine, m_connections, *m_keeper,
                         [this] { return m_tabs->connectionId(); }, *this)
                             : nullptr),
      m_panel(new QueuePanel(m_queue, m_journalViews ? m_journalViews->failures() : nullptr,
          m_journalViews ? m_journalViews->history() : nullptr, this)),
      m_queueToggle(new QueueToggle(*m_panel, engine, this)),
      m_versions(
          new VersionCommands(m_sessions, *m_launcher, *m_reading->messages(), *m_tabs, *this)),
      m_places(new PlaceCommands(m_connections, *m_tabs, *m_sidebar, this)),
      m_state(*this, *m_columns, *m_rows, *m_tabs)
{
    setWindowTitle(tr("Windlass"));
    m_preferences->setCache(m_reading->cacheControls());
    arrange();
    fillMenus();
    connectSidebar();
    connectTabs();
    new BrowserRequests(*m_tabs, *m_launcher, *m_bucketCommands, *m_shareCommands, this);
    new CarriedTransfers(m_sessions, *m_tabs, *m_sidebar, *m_launcher, this);
    new ShownChanges(m_engine, *m_launcher, *m_tabs, this);
    connectEngine();
    connectVersions();
    connectJournalViews();
    m_state.restoreLayout();
    showPage();
    m_keeper->restore(settings.queue().waitsAfterRestart);
}

MainWindow::~MainWindow()
{
    m_tabs->releaseSessions(); // before they are destroyed, which are members
    delete m_panel;            // before the models that it shows
    delete m_sidebar;
}

void MainWindow::arrange()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_tabs);
    m_message->setObjectName(QStringLiteral("windowMessage"));
    // Messages take the lower edge of the browser: no row moves under the pointer.
    auto *upper = new QWidget(this);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(0);
    upperLayout->addWidget(m_pages, 1);
    upperLayout->addWidget(m_message);
    upperLayout->addWidget(m_reading->messages());
    m_rows->addWidget(upper);
    m_rows->addWidget(m_panel);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_sidebar);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    setCentralWidget(content);

    m_status->setTextFormat(Qt::PlainText);
    m_status->setAccessibleName(tr("Status"));
    m_status->setContentsMargins(6, 0, 6, 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_total);
    orderTabs(*this);
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::locationActivated, this,
        qOverload<const QString &, const S3Uri &>(&MainWindow::open));
    connect(m_sidebar, &Sidebar::newTabRequested, this,
        [this](const QString &connectionId, const S3Uri &location) {
            if (m_tabs->connectionId().isEmpty())
                open(connectionId, location);
            else
                m_tabs->openInNewTab({connectionId, location}, false);
        });
    connect(m_sidebar, &Sidebar::addConnectionRequested, m_connectionCommands,
        &ConnectionCommands::add);
    connect(m_sidebar, &Sidebar::editConnectionRequested, m_connectionCommands,
        &ConnectionCommands::edit);
    connect(m_sidebar, &Sidebar::newBucketRequested, m_bucketCommands, &BucketCommands::create);
    connect(m_sidebar, &Sidebar::deleteBucketRequested, m_bucketCommands, &BucketCommands::remove);
    connect(m_sidebar, &Sidebar::emptyBucketRequested, m_bucketCommands, &BucketCommands::empty);
    connect(m_sidebar, &Sidebar::unfinishedUploadsRequested, m_bucketCommands,
        &BucketCommands::showUnfinishedUploads);
    connect(m_sidebar, &Sidebar::filesDropped, this,
        [this](
            const QString &connectionId, const BucketName &bucket, const QList<QByteArray> &paths) {
            m_launcher->upload(connectionId, paths, bucket, {});
        });
    connect(m_welcome, &WelcomePage::addRequested, m_connectionCommands, &ConnectionCommands::add);
    connect(m_welcome, &WelcomePage::addAtProviderRequested, m_connectionCommands,
        &ConnectionCommands::addAt);
    connect(
        m_welcome, &WelcomePage::connectRequested, this, [this](const ConnectionConfig &config) {
            open(m_connections.addTemporary(config), S3Uri());
        });
    connect(m_connectionCommands, &ConnectionCommands::added, this,
        [this](const QString &connectionId) { open(connectionId, S3Uri()); });
    connectBucketCommands();
    connect(&m_connections, &ConnectionList::changed, this, &MainWindow::showPage);
}

void MainWindow::connectBucketCommands()
{
    connect(m_bucketCommands, &BucketCommands::created, this,
        [this](const QString &connectionId, const BucketName &bucket) {
            m_sidebar->reload(connectionId);
            open(connectionId, S3Uri {bucket, {}});
        });
    connect(m_bucketCommands, &BucketCommands::removed, this,
        [this](const QString &connectionId, const BucketName &bucket) {
            m_sidebar->reload(connectionId);
            for (BrowserView *view : m_tabs->views()) {
                if (m_tabs->connectionOf(view) != connectionId)
                    continue;
                if (view->location().bucket == bucket)
                    view->open(S3Uri());
                else if (view->location().bucket.isEmpty())
                    view->reload();
            }
        });
    connect(m_bucketCommands, &BucketCommands::objectsDeletionRequested, m_launcher,
        &TransferLauncher::removeAll);
    connect(m_bucketCommands, &BucketCommands::changed, this,
        [this](const QString &connectionId, const BucketName &bucket) {
            for (BrowserView *view : m_tabs->views()) {
                if (m_tabs->connectionOf(view) == connectionId && view->location().bucket == bucket)
                    view->reload();
            }
        });
    connect(m_bucketCommands, &BucketCommands::failed, this, &MainWindow::showError);
}

void MainWindow::connectTabs()
{
    connect(m_tabs, &BrowserTabs::locationChanged, this, &MainWindow::showLocation);
    connect(m_tabs, &BrowserTabs::statusChanged, m_status, &QLabel::setText);
    connect(m_tabs, &BrowserTabs::currentChanged, this, &MainWindow::handleCurrentTab);
    connect(m_places, &PlaceCommands::placeRequested, this,
        [this](const Place &place) { open(place.connectionId, place.location); });
    connect(m_shareCommands, &ShareCommands::linkCopied, this, [this](const QString &words) {
        m_message->showBriefly(InlineMessage::Severity::Success, words);
    });
    connect(m_shareCommands, &ShareCommands::failed, this, &MainWindow::showError);
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &TransferEngine::updated, m_transfers, &TransferModel::apply);
    connect(&m_engine, &TransferEngine::updated, m_total, &AggregateBar::handleUpdate);
    connect(m_queue, &QueueView::pauseRequested, &m_engine, &TransferEngine::pause);
    connect(m_queue, &QueueView::resumeRequested, &m_engine, &TransferEngine::resume);
    connect(m_queue, &QueueView::cancelRequested, &m_engine, &TransferEngine::cancel);
    connect(m_queue, &QueueView::cancelItemRequested, &m_engine, &TransferEngine::cancelItem);
    connect(m_queue, &QueueView::retryRequested, &m_engine, &TransferEngine::retry);
    connect(m_queue, &QueueView::moveRequested, &m_engine, &TransferEngine::move);
    connect(m_queue, &QueueView::priorityRequested, &m_engine, &TransferEngine::setPriority);
    connect(m_queue, &QueueView::startAfterRequested, &m_engine, &TransferEngine::startAfter);
    connect(m_queue, &QueueView::cancelAllRequested, &m_engine, &TransferEngine::cancelAll);
    connect(m_queue, &QueueView::openFolderRequested, this, &MainWindow::openFolder);
    connect(
        &m_engine, &TransferEngine::batchFinished, m_notifier, &EndNotifier::handleBatchFinished);
    connect(&m_engine, &TransferEngine::idle, m_notifier, &EndNotifier::handleIdle);
    connect(m_notifier, &EndNotifier::summaryChanged, m_total, &AggregateBar::setSummary);
    connect(m_launcher, &TransferLauncher::failed, this, &MainWindow::showError);
    connect(m_keeper, &QueueKeeper::failed, this,
        [this](const QString &message, const QString &details) {
            m_message->showMessage(InlineMessage::Severity::Warning, message, details);
        });
}

void MainWindow::connectVersions()
{
    connect(&m_engine, &TransferEngine::batchFinished, m_versions,
        &VersionCommands::handleBatchFinished);
    connect(
        m_versions, &VersionCommands::copyLinkRequested, m_shareCommands, &ShareCommands::copyLink);
    const auto restore = [this](const QString &connectionId, const S3Uri &object) {
        RemoteSelection selection;
        selection.key = object.key;
        m_versions->restoreFromArchive(connectionId, object.bucket, {selection});
    };
    const auto *archived = new ArchivedSources(m_engine, *m_launcher, *m_reading->messages(), this);
    connect(archived, &ArchivedSources::restoreRequested, m_versions,
        &VersionCommands::restoreFromArchive);
    connect(m_reading->opener(), &ObjectOpener::restoreRequested, this, restore);
    connect(m_reading->inspector(), &Inspector::restoreRequested, this,
        [this, restore](const S3Uri &object) { restore(m_tabs->connectionId(), object); });
    connect(m_versions, &VersionCommands::failed, this, &MainWindow::showError);
    connect(m_versions, &VersionCommands::succeeded, this, [this](const QString &message) {
        m_message->showBriefly(InlineMessage::Severity::Success, message);
    });
}

void MainWindow::connectJournalViews()
{
    if (!m_journalViews)
        return;
    connect(
        m_journalViews, &JournalViews::failureCountChanged, m_panel, &QueuePanel::setFailureCount);
    connect(
        m_journalViews, &JournalViews::failureCountChanged, m_queueToggle, [this](qint64 count) {
            if (count > 0)
                m_queueToggle->handleContent();
        });
    connect(m_journalViews, &JournalViews::submitted, m_launcher, &TransferLauncher::submitted);
    connect(m_queue, &QueueView::repeatRequested, m_journalViews, &JournalViews::repeat);
    connect(m_journalViews, &JournalViews::showRequested, this,
        qOverload<const QString &, const S3Uri &>(&MainWindow::open));
    connect(m_journalViews, &JournalViews::openFolderRequested, this, &MainWindow::openFolder);
    connect(m_journalViews, &JournalViews::failed, this, &MainWindow::showError);
    connect(m_journalViews, &JournalViews::succeeded, this, [this](const QString &message) {
        m_message->showBriefly(InlineMessage::Severity::Success, message);
    });
}

void MainWindow::openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void MainWindow::open(const QString &connectionId, const S3Uri &location)
{
    if (const Result<> opened = m_tabs->open({connectionId, location}); !opened) {
        showError(opened.error());
        return;
    }
    m_message->dismiss();
    showPage();
    browser()->setFocus(); // a person who chooses a location continues there
}

void MainWindow::open(const S3Uri &location)
{
    QString connectionId = m_tabs->connectionId();
    if (connectionId.isEmpty() && credentialsFromEnvironment().isComplete())
        connectionId = m_connections.addTemporary(connectionFromEnvironment());
    if (connectionId.isEmpty() && !m_connections.isEmpty())
        connectionId = m_connections.connections().first().id;
    const QList<ConnectionConfig> found = discoveredConnections();
    if (connectionId.isEmpty() && !found.isEmpty())
        connectionId = m_connections.addTemporary(found.first());
    if (connectionId.isEmpty())
        m_message->showMessage(InlineMessage::Severity::Information,
            tr("Add a connection to open %1.").arg(location.display()));
    else
        open(connectionId, location);
}

void MainWindow::openInNewTab(const S3Uri &location)
{
    if (m_tabs->connectionId().isEmpty())
        open(location);
    else
        m_tabs->openInNewTab({m_tabs->connectionId(), location}, true);
}

void MainWindow::openWhereLeft()
{
    m_state.restoreTabs(m_connections);
    showPage();
    if (!m_tabs->connectionId().isEmpty())
        browser()->setFocus();
}

BrowserView *MainWindow::browser() const
{
    return m_tabs->current();
}

void MainWindow::showPage()
{
    const bool isConnected = !m_tabs->connectionId().isEmpty();
    m_pages->setCurrentWidget(isConnected ? static_cast<QWidget *>(m_tabs) : m_welcome);
    if (!isConnected)
        m_status->clear();
}

void MainWindow::showLocation()
{
    const QString connectionId = m_tabs->connectionId();
    const S3Uri &location = browser()->location();
    m_sidebar->setCurrent(connectionId, location.bucket);
    setWindowTitle(
        connectionId.isEmpty() ? tr("Windlass") : tr("%1 — Windlass").arg(location.display()));
}

/// What the window shows beside the browser is about the current tab.
void MainWindow::handleCurrentTab()
{
    m_reading->handleSessionChanged();
    fillBrowserMenus();
    m_status->setText(browser()->statusText());
    showLocation();
    showPage();
}

void MainWindow::showError(const Error &error)
{
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(error), technicalDetails(error));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (mustAskBeforeClosing()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_state.save();
    event->accept();
}

/// If a journal is kept, closing does not affect paused or cancelled transfers.
bool MainWindow::mustAskBeforeClosing() const
{
    if (m_isQuitting || m_engine.isIdle())
        return false;
    return !m_keeper->isKeeping() || !m_transfers->pausableBatches().isEmpty();
}

void MainWindow::askBeforeClosing()
{
    const bool isKeeping = m_keeper->isKeeping();
    auto *question = new QuitQuestion(
        isKeeping ? QuitQuestion::Fate::GoOnNextTime : QuitQuestion::Fate::AreCancelled, this);
    connect(question, &QuitQuestion::confirmed, this, [this, isKeeping] {
        m_isQuitting = isKeeping;
        if (!isKeeping)
            m_engine.cancelAll();
        if (isKeeping || m_engine.isIdle())
            close();
        else
            connect(&m_engine, &TransferEngine::idle, this, &MainWindow::close);
    });
    question->open();
}

} // namespace windlass
