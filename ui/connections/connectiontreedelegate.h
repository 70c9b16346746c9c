// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace windlass {

/// Paints the sidebar's rows: connections and buckets on one line, messages wrapped to the view's
/// width and in a quieter colour.
class ConnectionTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ConnectionTreeDelegate(QTreeView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const QTreeView *m_view;
};

} // namespace windlass
