// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QStringList>

class QTreeView;

namespace windlass {

class TransferModel;

/// Distributes the width of the queue's tree among its columns, until the user resizes one: by what
/// numbers and states can be, so that nothing moves when a transfer begins or ends. Names get the
/// rest, and room from the states where they need it.
class QueueColumns : public QObject
{
    Q_OBJECT
public:
    /// \a tree shows \a model, and becomes the owner of this object.
    QueueColumns(QTreeView &tree, const TransferModel &model);

    /// \a width includes the tree's scroll bar.
    void share(int width);

private:
    void setWidth(int column, const QStringList &samples);
    void fitNumbers();
    int nameWidth(int room);
    int widestName() const;

    QTreeView &m_tree;
    const TransferModel &m_model;
    int m_widestName = 0;        // of all that were seen, in pixels
    bool m_isSharing = false;    // this class changes widths now, not the user
    bool m_hasOwnWidths = false; // the user has resized a column
};

} // namespace windlass
