// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowspane.h"

#include "ui/browser/browseractions.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/rowselection.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"

#include <QApplication>
#include <QMenu>
#include <QShortcut>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

RowsPane::RowsPane(
    ObjectTableView &table, RowSelection &selection, const BrowserActions &actions, QWidget *parent)
    : QStackedWidget(parent), m_table(table), m_selection(selection),
      m_versions(new VersionsView(VersionActions::Objects::HaveOtherActions, this)),
      m_versionsPart(makeVersionsPart())
{
    addWidget(&m_table);
    addWidget(m_versionsPart);
    m_versions->tree()->addActions(m_table.actions());
    m_versions->tree()->setFrameShape(QFrame::NoFrame);
    m_versions->tree()->setDragEnabled(true);
    auto *backspace = new QShortcut(Qt::Key_Backspace, m_versions->tree());
    backspace->setContext(Qt::WidgetShortcut);
    connect(backspace, &QShortcut::activated, actions.up, &QAction::trigger);
    connect(m_versions, &VersionsView::selectionChanged, this, &RowsPane::followSelection);
    // What is activated is selected, so the action is about it.
    connect(m_versions, &VersionsView::objectActivated, actions.open, &QAction::trigger);
    connect(actions.showVersions, &QAction::triggered, this, &RowsPane::setShowsVersions);
}

QWidget *RowsPane::makeVersionsPart()
{
    auto *part = new QWidget(this);
    auto *bar = new QToolBar(part);
    bar->setIconSize(QSize(18, 18));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(m_versions->actions().all());
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_versions, 1);
    return part;
}

void RowsPane::setLocation(Session *session, const S3Uri &location)
{
    if (session != m_session)
        m_versions->clear();
    m_session = session;
    m_location = location;
    m_hasSearchResults = false;
    showPart();
    if (areVersionsShown())
        m_versions->open(*m_session, m_location);
}

/// Whoever looks at an object, or at one of its versions, goes on looking at it.
void RowsPane::setShowsVersions(bool shows)
{
    if (shows == m_showsVersions)
        return;
    const QSet<QByteArray> selected
        = areVersionsShown() ? names(m_versions->selection()) : m_selection.view().selected;
    m_showsVersions = shows;
    const bool wereShown = areVersionsShown();
    showPart();
    if (areVersionsShown() && !wereShown) {
        m_versions->open(*m_session, m_location);
        want(selected);
    } else if (wereShown) {
        m_versions->stop();
        m_selection.selectOnly(selected);
    }
}

void RowsPane::setHasSearchResults(bool has)
{
    if (has == m_hasSearchResults)
        return;
    m_hasSearchResults = has;
    showPart();
}

void RowsPane::showPart()
{
    const bool areShown
        = m_showsVersions && m_session && !m_location.bucket.isEmpty() && !m_hasSearchResults;
    if (areShown == areVersionsShown())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    setCurrentWidget(areShown ? m_versionsPart : &m_table);
    if (!areShown)
        m_versions->tree()->clearSelection(); // or the menus would be about hidden versions
    if (hadFocus)
        focusRows();
    emit switched();
}

bool RowsPane::areVersionsLoading() const
{
    return areVersionsShown() && m_versions->isLoading();
}

void RowsPane::focusRows()
{
    if (areVersionsShown())
        m_versions->tree()->setFocus();
    else
        m_table.setFocus();
}

void RowsPane::enterVersions()
{
    m_versions->tree()->setFocus();
    const QModelIndex first = m_versions->tree()->indexAt(QPoint(0, 0));
    if (first.isValid())
        m_versions->tree()->setCurrentIndex(first);
}

/// Below the location, as the table has them.
QSet<QByteArray> RowsPane::names(const VersionSelection &selection) const
{
    QSet<QByteArray> names;
    const auto add = [&](const ObjectKey &key) {
        names.insert(key.bytes().mid(m_location.key.bytes().size()));
    };
    for (const ObjectKey &folder : selection.folders)
        add(folder);
    for (const ObjectVersion &version : selection.objects)
        add(version.object.key);
    for (const ObjectVersion &version : selection.versions)
        add(version.object.key);
    return names;
}

void RowsPane::want(const QSet<QByteArray> &names)
{
    if (!areVersionsShown() || names.isEmpty())
        return;
    QSet<QByteArray> keys;
    for (const QByteArray &name : names)
        keys.insert(m_location.key.bytes() + name);
    m_versions->want(keys);
}

/// With single versions or deleted objects among them, none: the browser's actions would be about
/// the newest versions of the objects.
void RowsPane::followSelection()
{
    if (!areVersionsShown())
        return;
    const VersionSelection &selection = m_versions->selection();
    const bool areObjects = selection.versions.isEmpty()
        && std::none_of(selection.objects.cbegin(), selection.objects.cend(),
            [](const ObjectVersion &newest) { return newest.isDeleteMarker; });
    m_selection.selectOnly(areObjects ? names(selection) : QSet<QByteArray>());
}

bool RowsPane::fillVersionMenu(QMenu &menu) const
{
    if (!areVersionsShown() || m_versions->selection().rows() == 0)
        return false;
    for (QAction *action : m_versions->actions().all()) {
        if (action->isEnabled())
            menu.addAction(action);
    }
    return !menu.isEmpty();
}

} // namespace windlass
