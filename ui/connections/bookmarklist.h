// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connections/place.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;

namespace windlass {

class Bookmarks;
class ConnectionList;

/// The section of the sidebar with the bookmarks; hidden while there are none. A click or Enter
/// opens one, Delete removes it, F2 renames it in place. Those of connections that have been
/// removed are not shown.
class BookmarkList : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the list.
    BookmarkList(Bookmarks &bookmarks, const ConnectionList &connections, QWidget *parent);

signals:
    void placeActivated(const windlass::Place &place);
    void newTabRequested(const windlass::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void fitHeight();
    int indexOf(const QListWidgetItem *item) const;
    const Place &placeOf(const QListWidgetItem *item) const;
    void removeCurrent();
    void handleRenamed(const QListWidgetItem *item);
    void showMenu(const QPoint &position);

    Bookmarks &m_bookmarks;
    const ConnectionList &m_connections;
    QListWidget *m_list;
    bool m_isFilling = false;
};

} // namespace windlass
