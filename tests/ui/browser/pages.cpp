// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "pages.h"

#include "ui/browser/objecttablemodel.h"

namespace windlass {

ObjectInfo object(
    const QByteArray &key, qint64 size, const QDateTime &modified, const QByteArray &storageClass)
{
    return ObjectInfo {
        ObjectKey(key), size, modified, ETag("\"" + key.toHex() + "\""), storageClass};
}

ListObjectsPage page(const QList<QByteArray> &keys)
{
    ListObjectsPage page;
    for (const QByteArray &key : keys) {
        if (key.endsWith('/'))
            page.commonPrefixes.append(ObjectKey(key));
        else
            page.objects.append(object(key));
    }
    return page;
}

QStringList names(const ObjectTableModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names;
}

} // namespace windlass
