// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/namefile.h"

#include "core/base/namelimits.h"
#include "core/localfs/filedescriptor.h"
#include "core/localfs/localname.h"
#include "core/localfs/reservednames.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace windlass {

namespace NameFile {

namespace {

constexpr qint64 longestLine = 16 * 1024; // a key of 1,024 bytes and a name of 255, encoded

/// The file's size if it is a regular file and not too large; otherwise -1.
qint64 usableSize(const FileDescriptor &file)
{
    struct stat info;
    const bool isUsable = file.isValid() && ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode)
        && info.st_size <= largest;
    return isUsable ? info.st_size : -1;
}

FileDescriptor open(int folder, int flags)
{
    return FileDescriptor(
        ::openat(folder, nameFileName, O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags, 0666));
}

void readLine(const QByteArray &line, Names &names)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto member = [&json](const char *key) {
        return QByteArray::fromPercentEncoding(json[QLatin1String(key)].toString().toLatin1());
    };
    const QByteArray name = member("name");
    const QByteArray key = member("key");
    if (json[QLatin1String("key")].isString() && key.size() <= maxKeyBytes
        && isSubstituteFor(name, key))
        names.insert(name, key);
}

} // namespace

Names read(int folder)
{
    Names names;
    const FileDescriptor descriptor = open(folder, O_RDONLY);
    QFile file;
    if (usableSize(descriptor) < 0 || !file.open(descriptor.get(), QIODevice::ReadOnly))
        return names;
    while (!file.atEnd())
        readLine(file.readLine(longestLine), names);
    return names;
}

Result<> append(
    int folder, const QByteArray &name, const QByteArray &keyPart, const QString &display)
{
    const QString subject = display + QLatin1Char('/') + QLatin1String(nameFileName);
    const FileDescriptor file = open(folder, O_RDWR | O_APPEND | O_CREAT);
    if (!file.isValid())
        return fail(writeErrorFromErrno(errno, subject));
    const QJsonObject json {{QStringLiteral("name"), QString::fromLatin1(name.toPercentEncoding())},
        {QStringLiteral("key"), QString::fromLatin1(keyPart.toPercentEncoding())}};
    QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    const qint64 size = usableSize(file);
    if (size < 0 || size + line.size() >= largest)
        return fail(writeErrorFromErrno(EFBIG, subject));
    char last = '\n';
    if (size > 0 && ::pread(file.get(), &last, 1, size - 1) == 1 && last != '\n')
        line.prepend('\n');
    const ssize_t written = ::write(file.get(), line.constData(), size_t(line.size()));
    if (written != line.size())
        return fail(writeErrorFromErrno(written < 0 ? errno : ENOSPC, subject));
    return {};
}

} // namespace NameFile

} // namespace windlass
