// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pagefetcher.h"

#include <QScrollBar>
#include <QTreeView>

namespace windlass {

PageFetcher::PageFetcher(QTreeView &view, std::function<void(const QModelIndex &parent)> loadMore)
    : QObject(&view), m_view(view), m_loadMore(std::move(loadMore))
{
    const QScrollBar *bar = view.verticalScrollBar();
    // A longer list changes the range, so this repeats until the visible part is full.
    connect(bar, &QScrollBar::valueChanged, this, &PageFetcher::look);
    connect(bar, &QScrollBar::rangeChanged, this, &PageFetcher::look, Qt::QueuedConnection);
}

void PageFetcher::look()
{
    constexpr int closeBy = 20; // rows
    const QAbstractItemModel *model = m_view.model();
    const QRect sight = m_view.viewport()->rect();
    QList<QPersistentModelIndex> parents;
    for (QModelIndex index = m_view.indexAt(sight.topLeft()); index.isValid();
         index = m_view.indexBelow(index)) {
        if (m_view.visualRect(index).top() > sight.bottom())
            break;
        const QModelIndex parent = index.parent();
        if (index.row() + closeBy >= model->rowCount(parent) && !parents.contains(parent))
            parents.append(parent);
        const QModelIndex branch = index.siblingAtColumn(0);
        if (m_view.isExpanded(branch) && model->rowCount(branch) == 0)
            parents.append(branch);
    }
    for (const QPersistentModelIndex &parent : std::as_const(parents))
        m_loadMore(parent);
}

} // namespace windlass
