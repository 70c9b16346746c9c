// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/readcache.h"
#include "core/reading/workingcopies.h"
#include "core/settings/readingsettings.h"
#include "ui/settings/cachecontrols.h"

#include <QObject>

#include <functional>

class QDockWidget;
class QMainWindow;

namespace windlass {

class BrowserView;
class Inspector;
class MessageStack;
class ObjectOpener;
class SessionRegistry;
class SettingsStore;
struct RowSummary;

/// Reading without downloading: the inspector beside the browser, opening of objects with the
/// desktop's applications, and the cache that both use.
class ReadingCommands : public QObject
{
    Q_OBJECT
public:
    /// \a connectionId returns the browser's current connection. All must outlive this object
    /// except the browser, which is destroyed with the window. The inspector is docked on the
    /// window's right, initially hidden.
    ReadingCommands(SessionRegistry &sessions, SettingsStore &settings, BrowserView &browser,
        std::function<QString()> connectionId, QMainWindow &window);
    ~ReadingCommands() override;

    /// Messages about opened objects, for the window to place.
    MessageStack *messages() const { return m_messages; }
    Inspector *inspector() const { return m_inspector; }
    QDockWidget *dock() const { return m_dock; }
    ObjectOpener *opener() const { return m_opener; }
    CacheControls cacheControls() const;

    /// The browser has another session, or none: to be called before the old one is destroyed.
    void handleSessionChanged();

private:
    void makeDock(QMainWindow &window);
    void connectParts();
    void apply(const ReadingSettings &settings);
    void handleSelection(const RowSummary &selected);
    void handlePropertiesSaved(bool isAclUncertain);

    BrowserView &m_browser;
    const std::function<QString()> m_connectionId;
    const std::shared_ptr<ReadCache> m_cache;
    const std::shared_ptr<WorkingCopies> m_copies;
    MessageStack *m_messages;
    Inspector *m_inspector;
    QDockWidget *m_dock;
    ObjectOpener *m_opener;
};

} // namespace windlass
