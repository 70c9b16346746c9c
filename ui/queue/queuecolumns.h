// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QStringList>

class QTreeView;

namespace windlass {

class TransferModel;

/// Shares the width of the queue's tree among its columns, until somebody has drawn one as wide as
/// it pleases. Numbers are never cut off, but columns that have none get no room for them; once
/// everything has ended, states have room to say how; names have the rest.
class QueueColumns : public QObject
{
    Q_OBJECT
public:
    /// \a tree shows \a model, and owns this.
    QueueColumns(QTreeView &tree, const TransferModel &model);

    /// Where \a width is that of the tree with its scroll bar.
    void share(int width);

private:
    void setWidth(int column, QStringList samples);
    void fitNumbers();
    bool isAllWhole() const;
    int stateWidth(int room) const;

    QTreeView &m_tree;
    const TransferModel &m_model;
    bool m_isSharing = false;    // it is not the user who changes a width
    bool m_hasOwnWidths = false; // the user has
};

} // namespace windlass
