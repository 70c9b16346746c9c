// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/keptversionrows.h"

#include "ui/versions/versionsmodel.h"
#include "ui/versions/versionstree.h"

#include <QScrollBar>

namespace windlass {

static QByteArray keyOf(const VersionsModel &model, const QModelIndex &index)
{
    const std::optional<ObjectVersion> version = model.version(index);
    return version ? version->object.key.bytes() : model.folder(index)->bytes();
}

/// The key; for a version its id follows. No id begins with a NUL, and no key has one before it.
static QByteArray nameOf(const VersionsModel &model, const QModelIndex &index)
{
    const QByteArray key = keyOf(model, index);
    return VersionsModel::isObject(index)
        ? key
        : key + QByteArray(1, '\0') + model.version(index)->versionId.bytes();
}

void KeptVersionRows::keep(const VersionsTree &tree, const VersionsModel &model)
{
    clear();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (tree.isExpanded(index))
            m_expanded.insert(keyOf(model, index));
    }
    const QModelIndexList selected = tree.selectedRows();
    for (const QModelIndex &index : selected) {
        m_selected.insert(nameOf(model, index));
        m_objectsWithSelection.insert(keyOf(model, index));
    }
    const QModelIndex current = tree.currentIndex();
    if (current.isValid()) {
        m_current = nameOf(model, current.siblingAtColumn(0));
        m_objectsWithSelection.insert(keyOf(model, current));
    }
    m_scroll = tree.verticalScrollBar()->value();
}

void KeptVersionRows::want(const QSet<QByteArray> &keys)
{
    clear();
    m_selected = keys;
    m_objectsWithSelection = keys;
    if (!keys.isEmpty())
        m_current = *keys.cbegin();
}

void KeptVersionRows::clear()
{
    *this = {};
}

void KeptVersionRows::select(VersionsTree &tree, const QModelIndex &index)
{
    const auto &model = static_cast<const VersionsModel &>(*tree.model());
    const QByteArray name = nameOf(model, index);
    if (name == m_current)
        tree.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (m_selected.remove(name))
        tree.selectionModel()->select(
            index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void KeptVersionRows::restore(
    VersionsTree &tree, const VersionsModel &model, int first, bool isComplete)
{
    const bool isAnythingKept = !m_expanded.isEmpty() || !m_objectsWithSelection.isEmpty();
    for (int row = first; isAnythingKept && row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const QByteArray key = keyOf(model, index);
        if (m_expanded.contains(key))
            tree.expand(index);
        if (!m_objectsWithSelection.contains(key))
            continue;
        select(tree, index);
        for (int i = 0; i < model.rowCount(index); ++i)
            select(tree, model.index(i, 0, index));
    }
    if (!isComplete)
        return;
    if (m_scroll > 0)
        tree.verticalScrollBar()->setValue(m_scroll);
    else if (tree.currentIndex().isValid())
        tree.scrollTo(tree.currentIndex());
    clear();
}

} // namespace windlass
