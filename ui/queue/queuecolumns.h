// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QStringList>

class QTreeView;

namespace windlass {

class TransferModel;

/// Distributes the width of the queue's tree among its columns, until the user resizes one. Numbers
/// are never cut off, but columns without any get no room for them; once everything has ended, the
/// state column has room for results; names get the rest.
class QueueColumns : public QObject
{
    Q_OBJECT
public:
    /// \a tree shows \a model, and becomes the owner of this object.
    QueueColumns(QTreeView &tree, const TransferModel &model);

    /// \a width includes the tree's scroll bar.
    void share(int width);

private:
    void setWidth(int column, QStringList samples);
    void fitNumbers();
    bool isAllWhole() const;
    int stateWidth(int room) const;

    QTreeView &m_tree;
    const TransferModel &m_model;
    bool m_isSharing = false;    // this class changes widths now, not the user
    bool m_hasOwnWidths = false; // the user has resized a column
};

} // namespace windlass
