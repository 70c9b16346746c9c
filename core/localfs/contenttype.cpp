// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/contenttype.h"

#include "core/localfs/sourcefile.h"

#include <QFile>
#include <QHash>
#include <QMimeDatabase>
#include <QMutex>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

namespace windlass {

namespace {

const QMimeDatabase &database()
{
    static const QMimeDatabase database; // thread-safe
    return database;
}

QByteArray typeOf(const QString &name)
{
    const QList<QMimeType> types = database().mimeTypesForFileName(name);
    return types.isEmpty() ? QByteArray() : types.first().name().toLatin1();
}

/// The database compiles its patterns again for every name, which is a quarter of the time for
/// uploading a small file. Nearly all patterns are "*.ext", so that names with the same text after
/// their first dot have the same type: each of these is looked up once. Names that match one of the
/// few other patterns (README*, *~) are looked up every time.
class TypesByName
{
public:
    TypesByName() : m_others(otherPatterns()) { }

    QByteArray of(const QString &name)
    {
        const qsizetype dot = name.indexOf(QLatin1Char('.'));
        const bool isHidden = dot == 0; // "*.ext" does not match ".ext"
        if (isHidden || !m_others || m_others->match(name).hasMatch())
            return typeOf(name);
        const QString ending = dot < 0 ? QString() : name.mid(dot);
        QMutexLocker lock(&m_mutex);
        if (const auto known = m_known.constFind(ending); known != m_known.cend())
            return *known;
        if (m_known.size() >= maxKnown) // for names like "1.2.3.log"
            m_known.clear();
        return *m_known.insert(ending, typeOf(name));
    }

private:
    static constexpr qsizetype maxKnown = 1000;

    /// All patterns other than "*.ext", as one expression; nothing if they cannot be read. From the
    /// files of the database (Shared MIME-info Database specification, "The globs2 files").
    static std::optional<QRegularExpression> otherPatterns()
    {
        static const QRegularExpression suffix(QStringLiteral("^\\*\\.[^*?\\[]+$"));
        QStringList others;
        const QStringList paths = QStandardPaths::locateAll(
            QStandardPaths::GenericDataLocation, QStringLiteral("mime/globs2"));
        for (const QString &path : paths) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            while (!file.atEnd()) {
                const QString line = QString::fromUtf8(file.readLine()).trimmed();
                const QString glob = line.section(QLatin1Char(':'), 2, 2);
                if (!line.startsWith(QLatin1Char('#')) && !suffix.match(glob).hasMatch())
                    others.append(QRegularExpression::wildcardToRegularExpression(
                        glob, QRegularExpression::UnanchoredWildcardConversion));
            }
        }
        if (paths.isEmpty())
            return {};
        QRegularExpression all(QStringLiteral("^(?:%1)$").arg(others.join(QLatin1Char('|'))),
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::DotMatchesEverythingOption);
        all.optimize();
        return all.isValid() ? std::optional(all) : std::nullopt;
    }

    const std::optional<QRegularExpression> m_others;
    QMutex m_mutex;
    QHash<QString, QByteArray> m_known; // by the text after the first dot; guarded by m_mutex
};

/// Whether text that begins like \a head goes on so: no byte says that it is none (as for
/// QMimeDatabase), or is of the markup that tells later what it is. To look up more bytes takes six
/// times as long.
bool isPlainToItsEnd(const QByteArray &head)
{
    return std::none_of(head.begin(), head.end(), [](char byte) {
        const bool isSpace = byte == '\t' || byte == '\n' || byte == '\r';
        return (uchar(byte) < ' ' && !isSpace) || byte == '<' || byte == '\\';
    });
}

} // namespace

QByteArray contentTypeOfName(const QByteArray &path)
{
    static TypesByName types;
    return types.of(QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1)));
}

QByteArray contentTypeFor(const QByteArray &path, const SourceFile &file)
{
    const QByteArray byName = contentTypeOfName(path);
    if (!byName.isEmpty())
        return byName;
    constexpr qint64 most = 128; // enough to distinguish text from other bytes
    QByteArray head(std::min(most, file.size()), Qt::Uninitialized);
    if (head.isEmpty() || !file.read(0, head.data(), head.size()))
        return "application/octet-stream";
    // The common signatures fit in this; more takes as long as sending a small file.
    constexpr qsizetype signature = 16;
    const QMimeType type = database().mimeTypeForData(head.left(signature));
    const bool mayBeOther = type.inherits(QStringLiteral("text/plain")) && !isPlainToItsEnd(head);
    return (mayBeOther ? database().mimeTypeForData(head) : type).name().toLatin1();
}

} // namespace windlass
