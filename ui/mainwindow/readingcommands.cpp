// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/readingcommands.h"

#include "core/base/whendone.h"
#include "core/settings/settingsstore.h"
#include "ui/browser/browserview.h"
#include "ui/connections/sessionregistry.h"
#include "ui/inspector/inspector.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/objectopener.h"
#include "ui/widgets/inlinemessage.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace windlass {

ReadingCommands::ReadingCommands(
    SessionRegistry &sessions, SettingsStore &settings, BrowserTabs &tabs, QMainWindow &window)
    : QObject(&window), m_tabs(tabs),
      m_cache(
          std::make_shared<ReadCache>(ReadCache::defaultFolder(), settings.reading().cacheLimit)),
      m_copies(std::make_shared<WorkingCopies>(ReadCache::defaultFolder())),
      m_messages(new MessageStack(&window)), m_inspector(new Inspector(m_cache, &window)),
      m_dock(new QDockWidget(tr("Inspector"), &window)),
      m_opener(new ObjectOpener(
          m_cache, m_copies, [&sessions](const QString &id) { return sessions.session(id); },
          &ObjectOpener::launchWithDesktop, *m_messages, this))
{
    makeDock(window);
    connectParts();
    connect(
        &sessions, &SessionRegistry::sessionDropped, m_opener, &ObjectOpener::handleSessionDropped);
    connect(&settings, &SettingsStore::readingChanged, this, &ReadingCommands::apply);
    m_inspector->setPreviewBytes(settings.reading().previewBytes);
    m_opener->setAskFrom(settings.reading().askBeforeOpening);
    whenDone(this, QtConcurrent::run([cache = m_cache, copies = m_copies] {
        cache->trim();
        return copies->removeUnchanged();
    }),
        [this](const QStringList &left) { m_opener->sayLeft(left); });
}

ReadingCommands::~ReadingCommands() = default;

void ReadingCommands::makeDock(QMainWindow &window)
{
    m_dock->setObjectName(QStringLiteral("inspector")); // the key of its saved layout
    m_dock->setWidget(m_inspector);
    m_dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_dock->hide();
    window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    constexpr int width = 360;
    window.resizeDocks({m_dock}, {width}, Qt::Horizontal);
}

void ReadingCommands::connectParts()
{
    for (BrowserView *view : m_tabs.views())
        connectView(view);
    connect(&m_tabs, &BrowserTabs::viewAdded, this, &ReadingCommands::connectView);
    connect(&m_tabs, &BrowserTabs::selectionChanged, this, &ReadingCommands::handleSelection);
    connect(m_opener, &ObjectOpener::uploaded, this, &ReadingCommands::reloadWhatShows);
    connect(
        m_inspector, &Inspector::propertiesSaved, this, &ReadingCommands::handlePropertiesSaved);
}

void ReadingCommands::connectView(BrowserView *view)
{
    QAction *preview = view->actions().preview;
    preview->setChecked(m_dock->toggleViewAction()->isChecked());
    connect(preview, &QAction::triggered, m_dock, &QWidget::setVisible);
    connect(m_dock->toggleViewAction(), &QAction::toggled, preview, &QAction::setChecked);
    connect(view, &BrowserView::objectActivated, this,
        [this, view](const BucketName &bucket, const RemoteSelection &object) {
            m_opener->open(m_tabs.connectionOf(view), S3Uri {bucket, object.key}, object.size);
        });
}

CacheControls ReadingCommands::cacheControls() const
{
    return {m_cache->folder(),
        [cache = m_cache] { return QtConcurrent::run([cache] { return cache->usedBytes(); }); },
        [cache = m_cache, copies = m_copies] {
            return QtConcurrent::run([cache, copies] {
                copies->removeUnchanged();
                return cache->clear();
            });
        }};
}

void ReadingCommands::apply(const ReadingSettings &settings)
{
    m_inspector->setPreviewBytes(settings.previewBytes);
    m_opener->setAskFrom(settings.askBeforeOpening);
    QThreadPool::globalInstance()->start(
        [cache = m_cache, limit = settings.cacheLimit] { cache->setLimit(limit); });
}

void ReadingCommands::handleSessionChanged()
{
    const BrowserView *browser = m_tabs.current();
    m_inspector->setSession(browser->session());
    if (browser->session())
        handleSelection(browser->selectionSummary());
}

void ReadingCommands::handleSelection(const RowSummary &selected)
{
    if (selected.rows() == 0 || selected.buckets > 0)
        m_inspector->showNothing();
    else if (selected.rows() > 1)
        m_inspector->showMany(selected.rows(), selected.bytes);
    else
        m_inspector->showOne(
            m_tabs.current()->location().bucket, m_tabs.current()->selection().first());
}

/// Of any connection: the same bucket may be open through two of them.
void ReadingCommands::reloadWhatShows(const S3Uri &object)
{
    const QList<BrowserView *> views = m_tabs.views();
    for (BrowserView *view : views) {
        if (view->location() == S3Uri {object.bucket, object.key.parent()})
            view->reloadFor({{object.key.name()}, {}, false});
    }
}

void ReadingCommands::handlePropertiesSaved(const S3Uri &object, bool isAclUncertain)
{
    reloadWhatShows(object);
    if (isAclUncertain)
        m_messages->addMessage()->showMessage(Tone::Warning,
            tr("The properties were saved. The object’s permissions could not be read, so it may "
               "be private now."));
}

} // namespace windlass
