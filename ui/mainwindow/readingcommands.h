// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/readcache.h"
#include "core/reading/workingcopies.h"
#include "core/settings/readingsettings.h"
#include "ui/settings/cachecontrols.h"

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace windlass {

class BrowserTabs;
class BrowserView;
class Inspector;
class MessageStack;
class ObjectOpener;
class SessionRegistry;
class SettingsStore;
struct RowSummary;
struct S3Uri;

/// Reading without downloading: the inspector beside the browser, opening of objects with the
/// desktop's applications, and the cache that both use.
class ReadingCommands : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object except the tabs, which are destroyed with the window. The
    /// inspector is docked on the window's right, initially hidden; it shows what is selected in
    /// the current tab.
    ReadingCommands(
        SessionRegistry &sessions, SettingsStore &settings, BrowserTabs &tabs, QMainWindow &window);
    ~ReadingCommands() override;

    /// Messages about opened objects, for the window to place.
    MessageStack *messages() const { return m_messages; }
    Inspector *inspector() const { return m_inspector; }
    QDockWidget *dock() const { return m_dock; }
    ObjectOpener *opener() const { return m_opener; }
    CacheControls cacheControls() const;

    /// Another tab is current, or its session changes: to be called before that is destroyed.
    void handleSessionChanged();

private:
    void makeDock(QMainWindow &window);
    void connectParts();
    void connectView(BrowserView *view);
    void apply(const ReadingSettings &settings);
    void handleSelection(const RowSummary &selected);
    void reloadWhatShows(const S3Uri &object);
    void handlePropertiesSaved(const S3Uri &object, bool isAclUncertain);

    BrowserTabs &m_tabs;
    const std::shared_ptr<ReadCache> m_cache;
    const std::shared_ptr<WorkingCopies> m_copies;
    MessageStack *m_messages;
    Inspector *m_inspector;
    QDockWidget *m_dock;
    ObjectOpener *m_opener;
};

} // namespace windlass
