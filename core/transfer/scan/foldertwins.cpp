// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/foldertwins.h"

namespace windlass {

QList<FoundObject> FolderTwins::add(const QList<FoundObject> &found)
{
    QList<FoundObject> clear;
    clear.reserve(found.size() + m_open.size());
    for (const FoundObject &next : found) {
        while (!m_open.isEmpty()) {
            const QByteArray &name = m_open.last().name;
            const bool isBeginning = next.name.size() > name.size() && next.name.startsWith(name);
            const char follows = isBeginning ? next.name[name.size()] : '\0';
            if (isBeginning && uchar(follows) < '/')
                break; // its folder may still follow
            m_open.last().isBesideFolder = isBeginning && follows == '/';
            clear.append(m_open.takeLast());
        }
        if (next.isFolderMarker())
            clear.append(next);
        else
            m_open.append(next);
    }
    return clear;
}

} // namespace windlass
