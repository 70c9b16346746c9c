// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QSet>
#include <QStackedWidget>

class QMenu;

namespace windlass {

class BrowserActions;
class ObjectTableView;
class RowSelection;
class Session;
class VersionsView;
struct VersionSelection;

/// The rows of the browser: its table, or if versions are to be shown, the location's objects with
/// their versions below them. What is selected there is selected in the hidden table as well, so
/// that all actions of the browser are about it; single versions have actions of their own. Buckets
/// and search results are in the table only.
class RowsPane : public QStackedWidget
{
    Q_OBJECT
public:
    /// \a selection is that of \a table, whose actions work here too. All must outlive this object.
    RowsPane(ObjectTableView &table, RowSelection &selection, const BrowserActions &actions,
        QWidget *parent);

    /// \a session may be null, and must live until the next call.
    void setLocation(Session *session, const S3Uri &location);
    void setShowsVersions(bool shows);
    bool showsVersions() const { return m_showsVersions; }
    void setHasSearchResults(bool has);
    /// Whether versions are shown now.
    bool areVersionsShown() const { return currentWidget() == m_versionsPart; }
    bool areVersionsLoading() const;
    VersionsView *versions() const { return m_versions; }

    /// Selects the objects or folders \a names once they are there, if versions are shown.
    void want(const QSet<QByteArray> &names);
    void focusRows();
    void enterVersions();
    /// Selects in the table what is selected among the versions, if they are shown.
    void followSelection();
    /// False if nothing is selected that has a menu of its own.
    bool fillVersionMenu(QMenu &menu) const;

signals:
    /// areVersionsShown() has changed.
    void switched();

private:
    QWidget *makeVersionsPart();
    void showPart();
    QSet<QByteArray> names(const VersionSelection &selection) const;

    ObjectTableView &m_table;
    RowSelection &m_selection;
    VersionsView *m_versions;
    QWidget *m_versionsPart;
    Session *m_session = nullptr;
    S3Uri m_location;
    bool m_showsVersions = false;
    bool m_hasSearchResults = false;
};

} // namespace windlass
