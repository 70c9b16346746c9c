// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/namerules.h"

#include "core/localfs/filedescriptor.h"

#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace windlass {

namespace {

FileDescriptor openNearest(QByteArray folder)
{
    for (;;) {
        const QByteArray path = folder.isEmpty() ? QByteArray(".") : folder;
        const int fd = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd >= 0 || errno != ENOENT || path == "." || path == "/")
            return FileDescriptor(fd);
        const qsizetype slash = folder.lastIndexOf('/');
        folder.truncate(slash == 0 ? 1 : qMax<qsizetype>(0, slash));
    }
}

/// Creates the file, calls \a look, and removes the file. Removes one that a killed program left,
/// whose lock the kernel has released. EEXIST: another program is doing the same.
template <typename Look> int tryName(int folder, const QByteArray &name, const Look &look)
{
    const auto make = [&] {
        return FileDescriptor(::openat(
            folder, name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    };
    FileDescriptor file = make();
    if (!file.isValid() && errno == EEXIST) {
        const FileDescriptor old(
            ::openat(folder, name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (::flock(old.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(folder, name.constData(), 0);
        file = make();
    }
    if (!file.isValid())
        return errno;
    ::flock(file.get(), LOCK_EX | LOCK_NB);
    struct stat made;
    struct stat found;
    const bool isOurs = ::fstat(file.get(), &made) == 0
        && ::fstatat(folder, name.constData(), &found, AT_SYMLINK_NOFOLLOW) == 0
        && made.st_ino == found.st_ino;
    if (!isOurs) // another program took it for a leftover before it was locked
        return EEXIST;
    look();
    ::unlinkat(folder, name.constData(), 0);
    return 0;
}

/// Whether a listing of \a folder has exactly \a name.
bool isListed(int folder, const QByteArray &name)
{
    const int fd = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *const stream = fd < 0 ? nullptr : ::fdopendir(fd); // takes ownership of it
    if (!stream)
        return true;
    bool isFound = false;
    while (const dirent *const entry = isFound ? nullptr : ::readdir(stream))
        isFound = name == entry->d_name;
    ::closedir(stream);
    return isFound;
}

} // namespace

NameRules NameRules::of(const QByteArray &folder)
{
    NameRules rules;
    const FileDescriptor nearest = openNearest(folder);
    if (!nearest.isValid())
        return rules;
    QByteArray base = ".windlass-trial"; // always the same, so that leftovers are found
    const auto exists = [&](const QByteArray &name) {
        struct stat info;
        return ::fstatat(nearest.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0;
    };
    const QByteArray tried = "X\xc3\xa4";
    const auto look = [&] {
        rules.foldsCase = exists(base + "x\xc3\xa4");
        rules.foldsForm = exists(base + "Xa\xcc\x88");
        rules.isLossy = rules.folds() && !isListed(nearest.get(), base + tried);
    };
    int failure = tryName(nearest.get(), base + tried, look);
    if (failure == EEXIST) {
        base += QByteArray::number(QRandomGenerator::global()->generate64(), 16);
        failure = tryName(nearest.get(), base + tried, look);
    }
    if (failure != 0)
        return rules;
    rules.isDos = tryName(nearest.get(), base + ":", [] {}) == EINVAL;
    const long longest = ::fpathconf(nearest.get(), _PC_NAME_MAX);
    constexpr long shortest = 64; // room for a substitute's tag, and for something to recognise it
                                  // by
    if (longest >= shortest)
        rules.longestName = std::min<qsizetype>(rules.longestName, longest);
    return rules;
}

QByteArray NameRules::folded(const QByteArray &name) const
{
    QString text = QString::fromUtf8(name);
    if (foldsForm)
        text = text.normalized(QString::NormalizationForm_D);
    if (foldsCase)
        text = text.toCaseFolded();
    return text.toUtf8();
}

bool NameRules::refuses(char c) const
{
    if (c == '\0')
        return true;
    return isDos && (uchar(c) < 0x20 || std::strchr("\\:*?\"<>|", c) != nullptr);
}

bool NameRules::refuses(const QByteArray &name) const
{
    if (name.isEmpty() || name == "." || name == "..")
        return true;
    if (isDos && (name.endsWith('.') || name.endsWith(' ')))
        return true;
    if (isLossy && folded(name) != name)
        return true;
    return std::any_of(name.begin(), name.end(), [this](char c) { return refuses(c); });
}

} // namespace windlass
