// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/privatefolder.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace windlass {

bool makePrivateFolder(const QString &path)
{
    const QByteArray native = QFile::encodeName(QDir::cleanPath(QDir().absoluteFilePath(path)));
    for (qsizetype slash = native.indexOf('/', 1); slash > 0;
         slash = native.indexOf('/', slash + 1))
        ::mkdir(native.left(slash).constData(), S_IRWXU); // it may exist already
    ::mkdir(native.constData(), S_IRWXU);
    struct stat info;
    if (::stat(native.constData(), &info) != 0 || !S_ISDIR(info.st_mode))
        return false;
    const bool isOpen = (info.st_mode & (S_IRWXG | S_IRWXO)) != 0;
    if (isOpen && info.st_uid == ::geteuid())
        ::chmod(native.constData(), S_IRWXU);
    return true;
}

} // namespace windlass
