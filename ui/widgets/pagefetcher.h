// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QModelIndex>
#include <QObject>

#include <functional>

class QTreeView;

namespace windlass {

/// Loads more rows of a tree when the last known row of a branch (or one close to it) is visible,
/// or when an open branch has none. QTreeView itself only does this for the root, and at every
/// change of its layout: it would read a long list to its end unseen.
class PageFetcher : public QObject
{
    Q_OBJECT
public:
    /// Calls \a loadMore with the parent of such rows; it must do nothing if there are no more.
    PageFetcher(QTreeView &view, std::function<void(const QModelIndex &parent)> loadMore);

    /// Requests missing visible rows. To be called after each page, successful or not: requests
    /// made meanwhile were refused, and a page that changes no row moves no scroll bar.
    void look();

private:
    QTreeView &m_view;
    const std::function<void(const QModelIndex &)> m_loadMore;
};

} // namespace windlass
