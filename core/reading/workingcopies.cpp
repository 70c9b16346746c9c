// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/workingcopies.h"

#include "core/base/privatefolder.h"
#include "core/localfs/localname.h"
#include "core/reading/cachefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace windlass {

namespace {

constexpr char openedFolder[] = "opened";
const QString lockSuffix = QStringLiteral(".lock");

/// Set on uploaded files; where attributes are not supported, such a file counts as changed.
constexpr char uploadedAttribute[] = "user.windlass.uploaded";

/// A copy's folder is named NUMBER-SIZE-TIME, with the file's size and time when it was unchanged.
QString stampOf(const QFileInfo &file)
{
    return QStringLiteral("-%1-%2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

bool isUploaded(const QFileInfo &copy)
{
    char stamp[64];
    const ssize_t size = ::getxattr(
        QFile::encodeName(copy.filePath()).constData(), uploadedAttribute, stamp, sizeof stamp);
    return size > 0 && QByteArray(stamp, size) == stampOf(copy).toLatin1();
}

bool isUnchanged(const QFileInfo &copy)
{
    return copy.isFile() && !copy.isSymLink()
        && (copy.dir().dirName().endsWith(stampOf(copy)) || isUploaded(copy));
}

/// Returns the files that stay.
QStringList removeUnchangedIn(const QString &session)
{
    QStringList left;
    const QDir::Filters folders = QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    const QDir::Filters everything
        = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QFileInfo &folder : QDir(session).entryInfoList(folders)) {
        QDir dir(folder.filePath());
        const QFileInfoList files = dir.entryInfoList(everything);
        const bool isFinished = folder.fileName().contains(QLatin1Char('-'));
        for (const QFileInfo &file : files) {
            if (!isFinished || (files.size() == 1 && isUnchanged(file)))
                QFile::remove(file.filePath());
            else if (!file.isHidden())
                left.append(file.filePath());
        }
        QDir(session).rmdir(folder.fileName()); // does nothing unless it is empty
    }
    QDir().rmdir(session);
    return left;
}

} // namespace

WorkingCopies::WorkingCopies(QString folder)
    : m_parent(std::move(folder)),
      m_session(QString::number(QRandomGenerator::global()->generate64(), 16))
{
}

QString WorkingCopies::folder() const
{
    return m_parent + QLatin1Char('/') + QLatin1String(openedFolder);
}

Result<QString> WorkingCopies::nextFolder()
{
    const QMutexLocker lock(&m_mutex);
    const QString next = QStringLiteral("%1/%2/%3").arg(folder(), m_session).arg(++m_count);
    if (m_lock)
        return next;
    if (!CacheFolder::open(m_parent, openedFolder))
        return fail(ErrorKind::FileUnwritable, folder());
    auto file = std::make_unique<FileLock>(folder() + QLatin1Char('/') + m_session + lockSuffix);
    const Result<bool> isTaken = file->tryLock();
    if (!isTaken)
        return fail(isTaken.error());
    m_lock = std::move(file);
    return next;
}

Result<WorkingCopies::NewFile> WorkingCopies::make(const ObjectKey &key)
{
    const Result<QString> folder = nextFolder();
    if (!folder)
        return fail(folder.error());
    const QString &own = *folder;
    if (!makePrivateFolder(own))
        return fail(ErrorKind::FileUnwritable, own);
    NewFile made;
    made.path = own + QLatin1Char('/') + safeFileName(key);
    made.file = FileDescriptor(::open(QFile::encodeName(made.path).constData(),
        O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!made.file.isValid() || ::fchmod(made.file.get(), S_IRUSR | S_IWUSR) != 0)
        return fail(writeErrorFromErrno(errno, made.path));
    return made;
}

Result<QString> WorkingCopies::finish(const QString &path, const QDateTime &lastModified)
{
    const qint64 seconds = lastModified.isValid() ? lastModified.toSecsSinceEpoch() : 0;
    const timespec times[2] = {{seconds, 0}, {seconds, 0}};
    if (::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, AT_SYMLINK_NOFOLLOW) != 0)
        return fail(writeErrorFromErrno(errno, path));
    const QFileInfo file(path);
    const QString before = file.path();
    const QString after = before + stampOf(file);
    if (!QDir().rename(before, after))
        return fail(ErrorKind::FileUnwritable, path);
    return after + QLatin1Char('/') + file.fileName();
}

void WorkingCopies::remove(const QString &path)
{
    QFile::remove(path);
    QDir().rmdir(QFileInfo(path).path());
}

void WorkingCopies::noteUploaded(const QString &path)
{
    const QByteArray stamp = stampOf(QFileInfo(path)).toLatin1();
    ::setxattr(QFile::encodeName(path).constData(), uploadedAttribute, stamp.constData(),
        size_t(stamp.size()), 0);
}

QStringList WorkingCopies::removeUnchanged() const
{
    QStringList left;
    if (!QFileInfo::exists(folder()) || !CacheFolder::open(m_parent, openedFolder))
        return left;
    const QDir::Filters folders = QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    for (const QFileInfo &session : QDir(folder()).entryInfoList(folders)) {
        if (session.fileName() == m_session)
            continue;
        FileLock lock(session.filePath() + lockSuffix);
        if (lock.tryLock().value_or(false))
            left += removeUnchangedIn(session.filePath());
    }
    return left;
}

QString safeFileName(const ObjectKey &key)
{
    QByteArray name = key.name();
    while (name.endsWith('/'))
        name.chop(1);
    const QByteArray local = localNameFor(name.isEmpty() ? QByteArrayLiteral("object") : name).path;
    QString safe = displayText(local);
    safe.replace(QLatin1Char('/'), QLatin1Char('_'));
    return safe.isEmpty() ? QStringLiteral("object") : safe;
}

bool isProgramFile(const QString &name, const QByteArray &firstBytes)
{
    static const QStringList suffixes {QStringLiteral("desktop"), QStringLiteral("appimage"),
        QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("zsh"), QStringLiteral("fish"),
        QStringLiteral("csh"), QStringLiteral("run"), QStringLiteral("bin"), QStringLiteral("out"),
        QStringLiteral("elf"), QStringLiteral("so"), QStringLiteral("exe"), QStringLiteral("com"),
        QStringLiteral("bat"), QStringLiteral("cmd"), QStringLiteral("msi"), QStringLiteral("scr"),
        QStringLiteral("pif"), QStringLiteral("lnk"), QStringLiteral("ps1"), QStringLiteral("vbs"),
        QStringLiteral("wsf"), QStringLiteral("hta"), QStringLiteral("jar"), QStringLiteral("jnlp"),
        QStringLiteral("py"), QStringLiteral("pyc"), QStringLiteral("pyw"), QStringLiteral("pl"),
        QStringLiteral("rb"), QStringLiteral("deb"), QStringLiteral("rpm"),
        QStringLiteral("flatpakref"), QStringLiteral("flatpak"), QStringLiteral("snap"),
        QStringLiteral("service"), QStringLiteral("url"), QStringLiteral("webloc"),
        QStringLiteral("kdelnk"), QStringLiteral("apk")};
    // Desktops look at the suffix without trimming it, ignoring case.
    const QString suffix = name.mid(name.lastIndexOf(QLatin1Char('.')) + 1).toLower();
    if (name.contains(QLatin1Char('.')) && suffixes.contains(suffix.trimmed()))
        return true;
    return firstBytes.startsWith("\x7f"
                                 "ELF")
        || firstBytes.startsWith("#!") || firstBytes.startsWith("MZ")
        || firstBytes.contains("[Desktop Entry]");
}

} // namespace windlass
