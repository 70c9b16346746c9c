// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/temporarytree.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>

namespace fs = std::filesystem;

namespace windlass {

namespace {

fs::path toPath(const QByteArray &bytes)
{
    return fs::path(bytes.toStdString());
}

QByteArray toBytes(const fs::path &path)
{
    return QByteArray::fromStdString(path.string());
}

QByteArray readFile(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        qFatal("cannot read %s", path.c_str());
    QByteArray content(qsizetype(fs::file_size(path)), Qt::Uninitialized);
    file.read(content.data(), content.size());
    content.truncate(file.gcount());
    return content;
}

void check(const std::error_code &error, const QByteArray &what)
{
    if (error)
        qFatal("%s: %s", what.constData(), error.message().c_str());
}

QByteArray describeEntry(const fs::directory_entry &entry)
{
    const fs::file_status status = entry.symlink_status();
    if (fs::is_symlink(status))
        return "link " + toBytes(fs::read_symlink(entry.path()));
    if (fs::is_directory(status))
        return "folder";
    if (!fs::is_regular_file(status))
        return "special file";
    const QByteArray content = readFile(entry.path());
    return QByteArray::number(content.size()) + " bytes, SHA-256 "
        + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

} // namespace

TemporaryTree::TemporaryTree()
{
    if (!m_dir.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_dir.errorString()));
    m_dir.setAutoRemove(false); // QDir does not find names that are no UTF-8
}

TemporaryTree::~TemporaryTree()
{
    std::error_code error;
    fs::remove_all(toPath(path()), error);
}

QByteArray TemporaryTree::path() const
{
    return m_dir.path().toUtf8();
}

void TemporaryTree::addFile(const QByteArray &relative, const QByteArray &content)
{
    const fs::path file = toPath(path(relative));
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    check(error, relative);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(content.constData(), content.size());
    stream.close();
    if (!stream)
        qFatal("cannot write %s", file.c_str());
}

void TemporaryTree::addFolder(const QByteArray &relative)
{
    std::error_code error;
    fs::create_directories(toPath(path(relative)), error);
    check(error, relative);
}

void TemporaryTree::addLink(const QByteArray &relative, const QByteArray &target)
{
    const fs::path link = toPath(path(relative));
    std::error_code error;
    fs::create_directories(link.parent_path(), error);
    check(error, relative);
    fs::create_symlink(toPath(target), link, error);
    check(error, relative);
}

QByteArray TemporaryTree::read(const QByteArray &relative) const
{
    return readFile(toPath(path(relative)));
}

bool TemporaryTree::exists(const QByteArray &relative) const
{
    return fs::symlink_status(toPath(path(relative))).type() != fs::file_type::not_found;
}

QMap<QByteArray, QByteArray> TemporaryTree::contents(const QByteArray &folder)
{
    QMap<QByteArray, QByteArray> found;
    const fs::path root = toPath(folder);
    std::error_code error;
    for (auto it = fs::recursive_directory_iterator(root, error);
         !error && it != fs::recursive_directory_iterator(); it.increment(error))
        found.insert(toBytes(it->path().lexically_relative(root)), describeEntry(*it));
    check(error, folder);
    return found;
}

QByteArray TemporaryTree::difference(const QByteArray &a, const QByteArray &b)
{
    const QMap<QByteArray, QByteArray> left = contents(a);
    const QMap<QByteArray, QByteArray> right = contents(b);
    QByteArray differences;
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        const auto other = right.constFind(it.key());
        if (other == right.cend())
            differences += "only in the first: " + it.key() + '\n';
        else if (*other != *it)
            differences += it.key() + ": " + *it + " / " + *other + '\n';
    }
    for (auto it = right.cbegin(); it != right.cend(); ++it) {
        if (!left.contains(it.key()))
            differences += "only in the second: " + it.key() + '\n';
    }
    return differences;
}

void setTime(const QByteArray &path, qint64 secondsFromNow)
{
    struct timespec times[2] = {};
    times[0].tv_nsec = UTIME_OMIT;
    times[1].tv_sec = QDateTime::currentSecsSinceEpoch() + secondsFromNow;
    if (::utimensat(AT_FDCWD, path.constData(), times, 0) != 0)
        qFatal("utimensat");
}

uint modeOf(const QString &path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
}

QByteArray patternBytes(qint64 size, quint64 seed)
{
    // xorshift64* (S. Vigna, "An experimental exploration of Marsaglia's xorshift generators").
    quint64 state = seed * 0x9E3779B97F4A7C15ull + 1;
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; i += 8) {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        const quint64 word = state * 0x2545F4914F6CDD1Dull;
        std::memcpy(bytes.data() + i, &word, size_t(std::min<qint64>(8, size - i)));
    }
    return bytes;
}

} // namespace windlass
