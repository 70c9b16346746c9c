// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/droppedpaths.h"

#include <QMimeData>
#include <QUrl>

#include <utility>

namespace windlass {

/// Some file managers copy to the clipboard without text/uri-list: a line that says "copy" or
/// "cut", then a URL a line.
static QList<QUrl> gnomeCopiedFiles(const QMimeData &data)
{
    QList<QByteArray> lines = data.data(QStringLiteral("x-special/gnome-copied-files")).split('\n');
    const QByteArray action = lines.takeFirst().trimmed();
    if (action != "copy" && action != "cut")
        return {};
    QList<QUrl> urls;
    for (const QByteArray &line : std::as_const(lines)) {
        if (!line.trimmed().isEmpty())
            urls.append(QUrl::fromEncoded(line.trimmed()));
    }
    return urls;
}

QList<QByteArray> droppedPaths(const QMimeData &data)
{
    QList<QByteArray> paths;
    const QList<QUrl> urls = data.hasUrls() ? data.urls() : gnomeCopiedFiles(data);
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
