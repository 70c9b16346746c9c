// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/mergerows.h"
#include "ui/widgets/pagedtreemodel.h"

namespace windlass {

/// A PagedTreeModel whose branches are of \c Info and whose leaves are of \c Leaf, both values.
template <typename Info, typename Leaf> class PagedTree : public PagedTreeModel
{
protected:
    struct Node : Branch {
        explicit Node(Info info_) : info(std::move(info_)) { }
        int leafCount() const override { return int(leaves.size()); }

        Info info;
        std::vector<Leaf> leaves; ///< those that were read, from the first on
    };

    using PagedTreeModel::PagedTreeModel;

    Node &node(int row) const { return static_cast<Node &>(*m_branches[size_t(row)]); }
    Node *nodeAt(const QModelIndex &index) const { return static_cast<Node *>(branchAt(index)); }
    static const Node *nodeOf(const QModelIndex &index)
    {
        return static_cast<const Node *>(branchOf(index));
    }
    /// Null for a branch, and for no index.
    static const Leaf *leafAt(const QModelIndex &index)
    {
        const Node *of = nodeOf(index);
        return of ? &of->leaves[size_t(index.row())] : nullptr;
    }

    /// Adds what a page has behind what is there.
    void appendLeaves(Node &to, const QList<Leaf> &page)
    {
        if (page.isEmpty())
            return;
        const int first = to.leafCount();
        beginInsertRows(indexOf(to), first, first + int(page.size()) - 1);
        to.leaves.insert(to.leaves.end(), page.begin(), page.end());
        endInsertRows();
    }

    void removeLeaves(Node &of)
    {
        if (of.leaves.empty())
            return;
        beginRemoveRows(indexOf(of), 0, of.leafCount() - 1);
        of.leaves.clear();
        endRemoveRows();
    }

    /// What mergeRows() says of the rows of \a parent.
    RowSignals rowSignals(const QModelIndex &parent)
    {
        const auto renumberBranches = [this, parent] {
            if (!parent.isValid())
                renumber();
        };
        RowSignals said;
        said.beginInsert
            = [this, parent](int first, int last) { beginInsertRows(parent, first, last); };
        said.endInsert = [this, renumberBranches] {
            renumberBranches();
            endInsertRows();
        };
        said.beginRemove
            = [this, parent](int first, int last) { beginRemoveRows(parent, first, last); };
        said.endRemove = [this, renumberBranches] {
            renumberBranches();
            endRemoveRows();
        };
        return said;
    }
};

} // namespace windlass
