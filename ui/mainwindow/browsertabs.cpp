// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/browsertabs.h"

#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sessionregistry.h"
#include "ui/mainwindow/browsertabbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/taborder.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace windlass {

BrowserTabs::BrowserTabs(ConnectionList &connections, SessionRegistry &sessions, QWidget *parent)
    : QWidget(parent), m_connections(connections), m_sessions(sessions), m_bar(makeBar()),
      m_stack(new QStackedWidget(this))
{
    m_bar->setAccessibleName(tr("Tabs"));
    m_bar->setAutoHide(true);
    m_bar->setTabsClosable(true);
    m_bar->setMovable(true);
    m_bar->setDocumentMode(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    makeActions();
    addView();

    connect(m_bar, &QTabBar::currentChanged, this, &BrowserTabs::handleCurrent);
    connect(m_bar, &QTabBar::tabMoved, this, &BrowserTabs::handleMoved);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &BrowserTabs::closeTab);
    connect(
        &m_sessions, &SessionRegistry::sessionDropped, this, &BrowserTabs::handleSessionDropped);
    connect(&m_connections, &ConnectionList::changed, this, &BrowserTabs::handleConnectionsChanged);
    updateActions();
}

BrowserTabs::~BrowserTabs()
{
    for (BrowserView *view : views())
        view->disconnect(this); // they are destroyed after what this object knows of them
}

/// Objects that are dropped on a tab go to its location.
QTabBar *BrowserTabs::makeBar()
{
    const auto rule
        = [this](const CarriedObjects &objects, Qt::KeyboardModifiers modifiers, int tab) {
              const BrowserView *view = views().at(tab);
              return objects.dropAction(connectionOf(view), view->location(), modifiers);
          };
    auto *bar = new BrowserTabBar(rule, this);
    connect(bar, &BrowserTabBar::objectsDropped, this,
        [this](const CarriedObjects &objects, Qt::DropAction action, int tab) {
            BrowserView *view = views().at(tab);
            emit view->carryRequested(
                objects.outside(connectionOf(view), view->location()), action, view->location());
        });
    return bar;
}

void BrowserTabs::makeActions()
{
    newTab = new QAction(icon("add"), tr("New &tab"), this);
    newTab->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_T));
    connect(newTab, &QAction::triggered, this, [this] {
        openInNewTab({connectionId(), current()->location()}, true);
    });
    closeCurrent = new QAction(icon("cancel"), tr("&Close tab"), this);
    closeCurrent->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_W));
    connect(closeCurrent, &QAction::triggered, this, [this] { closeTab(currentIndex()); });
    nextTab = new QAction(tr("Ne&xt tab"), this);
    nextTab->setShortcuts(
        {QKeyCombination(Qt::CTRL, Qt::Key_Tab), QKeyCombination(Qt::CTRL, Qt::Key_PageDown)});
    connect(nextTab, &QAction::triggered, this, [this] { step(1); });
    previousTab = new QAction(tr("Pre&vious tab"), this);
    previousTab->setShortcuts({QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Tab),
        QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Backtab),
        QKeyCombination(Qt::CTRL, Qt::Key_PageUp)});
    connect(previousTab, &QAction::triggered, this, [this] { step(-1); });
}

BrowserView *BrowserTabs::current() const
{
    return static_cast<BrowserView *>(m_stack->currentWidget());
}

QList<BrowserView *> BrowserTabs::views() const
{
    QList<BrowserView *> views;
    for (int i = 0; i < m_stack->count(); ++i)
        views.append(static_cast<BrowserView *>(m_stack->widget(i)));
    return views;
}

int BrowserTabs::currentIndex() const
{
    return m_bar->currentIndex();
}

void BrowserTabs::setCurrentIndex(int index)
{
    m_bar->setCurrentIndex(index);
}

QList<Place> BrowserTabs::places() const
{
    QList<Place> places;
    for (const BrowserView *view : views()) {
        if (!connectionOf(view).isEmpty())
            places.append(m_unopened.value(
                view, {connectionOf(view), view->location(), {}, view->showsVersions()}));
    }
    return places;
}

// --- opening and closing ---

Result<> BrowserTabs::open(const Place &place)
{
    return show(current(), place);
}

void BrowserTabs::openInNewTab(const Place &place, bool inFront)
{
    BrowserView *view = addView();
    if (inFront) // before it opens the place, which the current tab only tells
        setCurrentIndex(m_stack->indexOf(view));
    showAnyway(view, place);
    if (inFront)
        view->setFocus();
}

void BrowserTabs::openInFirstTab(const Place &place)
{
    showAnyway(views().first(), place);
}

void BrowserTabs::showAnyway(BrowserView *view, const Place &place)
{
    const Result<> shown = show(view, place);
    if (shown)
        return;
    setConnection(view, place.connectionId);
    m_unopened.insert(view, place);
    view->showError(shown.error());
    updateText(view);
    if (view == current())
        emit currentChanged();
}

Result<> BrowserTabs::show(BrowserView *view, const Place &place)
{
    const Result<Session *> session = m_sessions.session(place.connectionId);
    if (!session)
        return fail(session.error());
    if (connectionOf(view) != place.connectionId || view->session() != *session) {
        setConnection(view, place.connectionId);
        const std::optional<ConnectionConfig> config = m_connections.find(place.connectionId);
        view->setSession(*session, config ? config->name : QString());
        if (view == current())
            emit currentChanged();
    }
    m_unopened.remove(view);
    view->open(place.location);
    return {};
}

void BrowserTabs::setConnection(BrowserView *view, const QString &connectionId)
{
    m_connectionIds.insert(view, connectionId);
    view->setConnection(connectionId);
    updateActions();
}

/// A new tab looks like the current one: the same columns, sorted alike, with versions or without.
BrowserView *BrowserTabs::addView()
{
    auto *view = new BrowserView(m_stack);
    if (m_stack->count() > 0) {
        view->table()->setLayoutState(current()->table()->layoutState());
        view->setShowsVersions(current()->showsVersions());
    }
    m_stack->addWidget(view); // before the bar, which says that it is current
    m_bar->addTab(QString());
    connectView(view);
    emit viewAdded(view);
    updateActions();
    return view;
}

void BrowserTabs::connectView(BrowserView *view)
{
    connect(view, &BrowserView::locationChanged, this, [this, view](const S3Uri &location) {
        updateText(view);
        if (view != current())
            return;
        orderFocus(); // the path bar has other buttons now
        emit locationChanged(location);
    });
    connect(view, &BrowserView::statusChanged, this, [this, view](const QString &text) {
        if (view == current())
            emit statusChanged(text);
    });
    connect(view, &BrowserView::selectionChanged, this, [this, view](const RowSummary &selected) {
        if (view == current())
            emit selectionChanged(selected);
    });
    connect(view, &BrowserView::newTabRequested, this, [this, view](const S3Uri &location) {
        openInNewTab({connectionOf(view), location}, false);
    });
}

void BrowserTabs::closeTab(int index)
{
    if (m_stack->count() > 1)
        removeView(index);
}

void BrowserTabs::removeView(int index)
{
    QWidget *view = m_stack->widget(index);
    const bool isCurrent = index == m_bar->currentIndex();
    static_cast<BrowserView *>(view)->setSession(nullptr, {});
    m_connectionIds.remove(static_cast<BrowserView *>(view));
    m_unopened.remove(static_cast<BrowserView *>(view));
    m_stack->removeWidget(view);
    m_bar->removeTab(index); // tells which one is current now
    view->deleteLater();
    updateActions();
    if (isCurrent)
        current()->setFocus();
}

void BrowserTabs::releaseSessions()
{
    for (BrowserView *view : views())
        view->setSession(nullptr, {});
    emit currentChanged();
}

/// The session goes, and perhaps its connection with it.
void BrowserTabs::handleSessionDropped(const QString &connectionId)
{
    const bool isKnown = m_connections.find(connectionId).has_value();
    for (BrowserView *view : views()) {
        if (connectionOf(view) != connectionId)
            continue;
        const Place place {connectionId, view->location()};
        view->setSession(nullptr, {});
        if (view == current())
            emit currentChanged(); // others let go of the session, too
        if (isKnown) {
            if (const Result<> shown = show(view, place); !shown) {
                m_unopened.insert(view, place);
                view->showError(shown.error());
            }
        } else {
            leave(view);
        }
    }
}

/// Its connection is gone.
void BrowserTabs::leave(BrowserView *view)
{
    m_unopened.remove(view);
    if (m_stack->count() > 1)
        removeView(m_stack->indexOf(view));
    else
        leaveConnection(view);
}

/// Those that could not be used have no session that could be dropped.
void BrowserTabs::handleConnectionsChanged()
{
    const QHash<const BrowserView *, Place> unopened = m_unopened;
    for (BrowserView *view : views()) {
        if (!unopened.contains(view))
            continue;
        const Place place = unopened.value(view);
        if (!m_connections.find(place.connectionId))
            leave(view);
        else if (const Result<> shown = show(view, place); !shown)
            view->showError(shown.error());
    }
}

/// The only tab shows another connection, or none if this was the last one.
void BrowserTabs::leaveConnection(BrowserView *view)
{
    setConnection(view, {});
    updateText(view);
    const QList<ConnectionConfig> others = m_connections.connections();
    if (others.isEmpty() || !show(view, {others.first().id, S3Uri()}))
        emit currentChanged();
}

// --- the bar ---

void BrowserTabs::updateText(const BrowserView *view)
{
    const int index = m_stack->indexOf(const_cast<BrowserView *>(view));
    const std::optional<ConnectionConfig> config = m_connections.find(connectionOf(view));
    const S3Uri &location = view->location();
    QString text = placeName(location, config ? config->name : QString());
    text.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic
    m_bar->setTabText(index, text);
    m_bar->setTabToolTip(index, plainToolTip(location.display()));
}

void BrowserTabs::updateActions()
{
    const bool areSeveral = m_stack->count() > 1;
    newTab->setEnabled(!connectionId().isEmpty());
    closeCurrent->setEnabled(areSeveral);
    nextTab->setEnabled(areSeveral);
    previousTab->setEnabled(areSeveral);
}

void BrowserTabs::step(int by)
{
    const int count = m_bar->count();
    setCurrentIndex((m_bar->currentIndex() + by + count) % count);
    current()->setFocus();
}

/// The Tab key goes from the bar into the current tab, wherever in the window's order Qt has put
/// what was made later.
void BrowserTabs::orderFocus()
{
    windlass::setTabOrder(m_bar, current()->partsInTabOrder());
}

void BrowserTabs::handleMoved(int from, int to)
{
    QWidget *view = m_stack->widget(from);
    m_stack->removeWidget(view);
    m_stack->insertWidget(to, view);
    m_stack->setCurrentIndex(m_bar->currentIndex());
}

void BrowserTabs::handleCurrent(int index)
{
    m_stack->setCurrentIndex(index);
    updateActions();
    orderFocus();
    emit currentChanged();
}

} // namespace windlass
