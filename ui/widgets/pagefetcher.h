// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QModelIndex>
#include <QObject>

#include <functional>

class QTreeView;

namespace windlass {

/// Has a tree read on where the last row that is known of a branch, or one close to it, is in
/// sight, or where an open branch has none. QTreeView itself asks for more of the root only, and at
/// every change of its layout: that would read a long list to its end unseen.
class PageFetcher : public QObject
{
    Q_OBJECT
public:
    /// \a loadMore is called with the parent of such rows, and does nothing if there are no more.
    PageFetcher(QTreeView &view, std::function<void(const QModelIndex &parent)> loadMore);

    /// Asks for what is missing in sight. To be called when a page has come or not: what was asked
    /// for meanwhile was refused, and a page that changes no row moves no scroll bar.
    void look();

private:
    QTreeView &m_view;
    const std::function<void(const QModelIndex &)> m_loadMore;
};

} // namespace windlass
