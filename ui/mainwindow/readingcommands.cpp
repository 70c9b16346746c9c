// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/readingcommands.h"

#include "core/base/whendone.h"
#include "core/settings/settingsstore.h"
#include "ui/browser/browserview.h"
#include "ui/connections/sessionregistry.h"
#include "ui/inspector/inspector.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/objectopener.h"
#include "ui/widgets/inlinemessage.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace windlass {

ReadingCommands::ReadingCommands(SessionRegistry &sessions, SettingsStore &settings,
    BrowserView &browser, std::function<QString()> connectionId, QMainWindow &window)
    : QObject(&window), m_browser(browser), m_connectionId(std::move(connectionId)),
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
    QAction *preview = m_browser.actions().preview;
    connect(preview, &QAction::triggered, m_dock, &QWidget::setVisible);
    connect(m_dock->toggleViewAction(), &QAction::toggled, preview, &QAction::setChecked);
    connect(&m_browser, &BrowserView::selectionChanged, this, &ReadingCommands::handleSelection);
    connect(&m_browser, &BrowserView::objectActivated, this,
        [this](const BucketName &bucket, const RemoteSelection &object) {
            m_opener->open(m_connectionId(), S3Uri {bucket, object.key}, object.size);
        });
    connect(m_opener, &ObjectOpener::uploaded, &m_browser, &BrowserView::reload);
    connect(m_inspector, &Inspector::propertiesSaved, this,
        [this](const S3Uri &, bool isAclUncertain) { handlePropertiesSaved(isAclUncertain); });
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
    m_inspector->setSession(m_browser.session());
}

void ReadingCommands::handleSelection(const RowSummary &selected)
{
    if (selected.rows() == 0 || selected.buckets > 0)
        m_inspector->showNothing();
    else if (selected.rows() > 1)
        m_inspector->showMany(selected.rows(), selected.bytes);
    else
        m_inspector->showOne(m_browser.location().bucket, m_browser.selection().first());
}

void ReadingCommands::handlePropertiesSaved(bool isAclUncertain)
{
    m_browser.reload();
    if (isAclUncertain)
        m_messages->addMessage()->showMessage(Tone::Warning,
            tr("The properties were saved. The object’s permissions could not be read, so it may "
               "be private now."));
}

} // namespace windlass
