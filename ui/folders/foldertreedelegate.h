// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace windlass {

/// Paints the rows of a FolderTreeModel: places on one line, messages wrapped to the view's width.
class FolderTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FolderTreeDelegate(QTreeView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const QTreeView *m_view;
};

} // namespace windlass
