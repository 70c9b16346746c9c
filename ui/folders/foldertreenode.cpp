// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/folders/foldertreenode.h"

#include "ui/browser/plaintext.h"
#include "ui/connections/connectiontreemodel.h"

#include <algorithm>

namespace windlass {

FolderRowKind FolderTreeNode::kind() const
{
    if (!source.isValid())
        return ownKind;
    switch (ConnectionTreeModel::kindOf(source)) {
    case ConnectionTreeModel::RowKind::Loading:
        return FolderRowKind::Loading;
    case ConnectionTreeModel::RowKind::Failed:
        return FolderRowKind::Failed;
    case ConnectionTreeModel::RowKind::NoBuckets:
        return FolderRowKind::Note;
    case ConnectionTreeModel::RowKind::Connection:
    case ConnectionTreeModel::RowKind::Bucket:
        break;
    }
    return FolderRowKind::Place;
}

QString FolderTreeNode::text() const
{
    if (kind() == FolderRowKind::Failed)
        return failureText();
    if (source.isValid())
        return source.data().toString();
    if (isMessage())
        return message;
    return location.key.isEmpty() ? location.bucket.display() : nameForPeople(location.key.name());
}

QString FolderTreeNode::failureText() const
{
    const QString retry = tr("Click here or press Enter to try again.");
    if (!source.isValid())
        return message + QLatin1Char('\n') + retry;
    // Behind its first line, the sidebar's text speaks of the path bar.
    const QString error = source.data().toString().section(QLatin1Char('\n'), 0, 0);
    return error + QLatin1Char('\n') + tr("The name of a bucket can be typed all the same.")
        + QLatin1Char('\n') + retry;
}

QString FolderTreeNode::connectionId() const
{
    return ConnectionTreeModel::connectionOf(connection().source);
}

const FolderTreeNode &FolderTreeNode::connection() const
{
    const FolderTreeNode *top = this;
    while (top->parent->parent)
        top = top->parent;
    return *top;
}

bool FolderTreeNode::isAnyLoading() const
{
    return isLoading || std::any_of(children.begin(), children.end(), [](const auto &child) {
        return child->isAnyLoading();
    });
}

bool FolderTreeNode::says(FolderRowKind what) const
{
    return std::any_of(children.begin(), children.end(),
        [what](const auto &child) { return child->kind() == what; });
}

int FolderTreeNode::firstFrom(const ObjectKey &key) const
{
    const auto found = std::lower_bound(children.begin(), children.begin() + folderCount(), key,
        [](const auto &child, const ObjectKey &k) { return child->location.key < k; });
    return int(found - children.begin());
}

} // namespace windlass
