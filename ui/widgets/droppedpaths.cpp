// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/droppedpaths.h"

#include <QMimeData>
#include <QUrl>

namespace windlass {

QList<QByteArray> droppedPaths(const QMimeData &data)
{
    QList<QByteArray> paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        // From the encoded form: a name that is not UTF-8 cannot be converted to text.
        QByteArray path = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
        if (!url.isLocalFile() || !url.host().isEmpty() || !path.startsWith('/')
            || path.contains('\0'))
            return {};
        while (path.size() > 1 && path.endsWith('/'))
            path.chop(1); // some file managers add a slash to folders
        paths.append(path);
    }
    return paths;
}

} // namespace windlass
