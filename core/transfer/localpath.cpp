// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/localpath.h"

#include <QCoreApplication>

namespace windlass {

namespace {
struct LocalPath {
    Q_DECLARE_TR_FUNCTIONS(windlass::LocalPath)
};
} // namespace

Result<QByteArray> localPathFor(const QByteArray &relativeKey, const QString &subject)
{
    constexpr int longestName = 255; // of every common Linux file system, in bytes
    const auto impossible = [&](const QString &why) -> Result<QByteArray> {
        return fail(ErrorKind::KeyHasNoLocalName, subject, why);
    };
    QByteArray path = relativeKey;
    if (path.endsWith('/'))
        path.chop(1);
    const QList<QByteArray> segments = path.split('/');
    for (const QByteArray &segment : segments) {
        if (segment.isEmpty())
            return impossible(LocalPath::tr("a folder in it has no name"));
        if (segment == "." || segment == "..")
            return impossible(LocalPath::tr("“%1” has a meaning of its own in paths")
                                  .arg(QString::fromLatin1(segment)));
        if (segment.contains('\0'))
            return impossible(LocalPath::tr("it contains a NUL character"));
        if (segment.size() > longestName)
            return impossible(
                LocalPath::tr("a name in it is longer than %1 bytes").arg(longestName));
    }
    return path;
}

} // namespace windlass
