// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QSet>

class QModelIndex;

namespace windlass {

class VersionsModel;
class VersionsTree;

/// Which objects of a tree are expanded, which rows are selected and where it is scrolled to: kept
/// while the tree is filled anew, and restored as the rows arrive.
class KeptVersionRows
{
public:
    /// Notes what the \a tree of \a model shows now.
    void keep(const VersionsTree &tree, const VersionsModel &model);
    /// Wants only the objects and folders \a keys, to be selected.
    void want(const QSet<QByteArray> &keys);
    void clear();

    /// Restores the rows from the top row \a first on; with \a isComplete, gives up on the rest.
    void restore(VersionsTree &tree, const VersionsModel &model, int first, bool isComplete);

private:
    void select(VersionsTree &tree, const QModelIndex &index);

    QSet<QByteArray> m_expanded;             // keys
    QSet<QByteArray> m_selected;             // names, see nameOf()
    QSet<QByteArray> m_objectsWithSelection; // keys
    QByteArray m_current;
    int m_scroll = 0;
};

} // namespace windlass
