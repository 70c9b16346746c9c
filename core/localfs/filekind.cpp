// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/filekind.h"

#include "core/base/humantext.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct FileKindText {
    Q_DECLARE_TR_FUNCTIONS(windlass::FileKind)
};

QString kindText(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFIFO:
        return FileKindText::tr("it is a named pipe");
    case S_IFSOCK:
        return FileKindText::tr("it is a socket");
    case S_IFCHR:
    case S_IFBLK:
        return FileKindText::tr("it is a device");
    case S_IFDIR:
        return FileKindText::tr("it is a folder");
    default:
        return FileKindText::tr("it is of an unknown kind");
    }
}

} // namespace

Error notARegularFile(const QByteArray &path, mode_t mode)
{
    return Error(ErrorKind::NotARegularFile, displayText(path), kindText(mode));
}

Error fileWithoutASize(const QByteArray &path)
{
    return Error(ErrorKind::NotARegularFile, displayText(path),
        FileKindText::tr("it is a virtual file without a known size"));
}

} // namespace windlass
