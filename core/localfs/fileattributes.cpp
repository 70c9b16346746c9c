// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/fileattributes.h"

#include <sys/stat.h>

#include <algorithm>
#include <limits>

namespace windlass {

namespace {

constexpr qint64 perSecond = 1'000'000'000;
constexpr int fractionDigits = 9;
constexpr char modifiedField[] = "x-amz-meta-mtime";
constexpr char modeField[] = "x-amz-meta-mode";

constexpr mode_t permissions = S_IRWXU | S_IRWXG | S_IRWXO;

/// Also for modes without a file type, which some programs write.
bool isExecutable(mode_t mode)
{
    return (S_ISREG(mode) || (mode & S_IFMT) == 0) && (mode & S_IXUSR) != 0;
}

/// "1700000000.123456789", without trailing zeros.
QByteArray secondsText(qint64 nanoseconds)
{
    const quint64 absolute = nanoseconds < 0 ? 0 - quint64(nanoseconds) : quint64(nanoseconds);
    QByteArray text = QByteArray::number(absolute / perSecond);
    if (absolute % perSecond != 0) {
        text += '.' + QByteArray::number(absolute % perSecond).rightJustified(fractionDigits, '0');
        while (text.endsWith('0'))
            text.chop(1);
    }
    return nanoseconds < 0 ? '-' + text : text;
}

std::optional<quint64> numberFrom(const QByteArray &digits)
{
    const bool areDigits
        = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool isNumber = false;
    const quint64 number = digits.toULongLong(&isNumber);
    return areDigits && isNumber ? std::optional(number) : std::nullopt;
}

std::optional<qint64> nanosecondsFrom(QByteArray text)
{
    const bool isNegative = text.startsWith('-');
    if (isNegative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf('.');
    const QByteArray fraction = point < 0 ? QByteArray() : text.mid(point + 1);
    const auto seconds = numberFrom(point < 0 ? text : text.left(point));
    const auto rest
        = numberFrom(fraction.left(fractionDigits).leftJustified(fractionDigits, '0', true));
    constexpr quint64 most = std::numeric_limits<qint64>::max() / perSecond - 1;
    if (!seconds || !rest)
        return std::nullopt;
    // Later times than 2262 become the maximum.
    const qint64 absolute = qint64(std::min(*seconds, most)) * perSecond + qint64(*rest);
    return isNegative ? -absolute : absolute;
}

timespec toTimespec(qint64 nanoseconds)
{
    timespec time {};
    time.tv_sec = nanoseconds / perSecond;
    time.tv_nsec = nanoseconds % perSecond;
    if (time.tv_nsec < 0) {
        --time.tv_sec;
        time.tv_nsec += perSecond;
    }
    return time;
}

} // namespace

FileAttributes FileAttributes::of(const struct stat &info)
{
    FileAttributes attributes;
    // Times before 1678 or after 2261 do not fit, and are left out.
    constexpr qint64 most = std::numeric_limits<qint64>::max() / perSecond - 1;
    if (info.st_mtim.tv_sec <= most && info.st_mtim.tv_sec >= -most)
        attributes.modified = info.st_mtim.tv_sec * perSecond + info.st_mtim.tv_nsec;
    if (isExecutable(info.st_mode))
        attributes.mode = info.st_mode & (S_IFMT | permissions);
    return attributes;
}

FileAttributes FileAttributes::from(const HttpHeaders &headers)
{
    FileAttributes attributes;
    attributes.modified = nanosecondsFrom(headers.value(modifiedField).trimmed());
    bool isNumber = false;
    const uint mode = headers.value(modeField).trimmed().toUInt(&isNumber, 8);
    if (isNumber && isExecutable(mode))
        attributes.mode = mode & (S_IFMT | permissions);
    return attributes;
}

void FileAttributes::addTo(HttpHeaders &fields) const
{
    if (modified && !fields.contains(modifiedField))
        fields.set(modifiedField, secondsText(*modified));
    if (mode != 0 && !fields.contains(modeField))
        fields.set(modeField, QByteArray::number(mode, 8));
}

void FileAttributes::applyTo(int file) const
{
    struct stat info;
    if (mode != 0 && ::fstat(file, &info) == 0 && S_ISREG(info.st_mode)) {
        constexpr int toExecute = 2; // from the read bits, to which the umask has been applied
        const mode_t allowed = (info.st_mode & (S_IRUSR | S_IRGRP | S_IROTH)) >> toExecute;
        ::fchmod(file, (info.st_mode & permissions) | (allowed & mode));
    }
    if (modified) {
        const timespec times[2] = {{0, UTIME_OMIT}, toTimespec(*modified)};
        ::futimens(file, times);
    }
}

} // namespace windlass
