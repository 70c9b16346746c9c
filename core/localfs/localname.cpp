// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/localname.h"

#include "core/base/digest.h"
#include "core/localfs/reservednames.h"

#include <QList>

#include <algorithm>

namespace windlass {

namespace {

constexpr qsizetype tagDigits = 20;     // 80 bits
constexpr qsizetype longestPath = 2048; // bytes; leaves the rest of PATH_MAX for the target folder

/// \a domain separates tags that are made from the same bytes for different reasons.
QByteArray tagFor(const QByteArray &domain, const QByteArray &bytes)
{
    return '~'
        + Digest::of(Digest::Algorithm::Sha256, domain + '\0' + bytes).toHex().left(tagDigits);
}

QByteArray nameTag(const QByteArray &segment)
{
    return tagFor("name", segment);
}

QByteArray objectTag(const QByteArray &segment)
{
    return tagFor("object", segment);
}

QByteArray pathTag(const QByteArray &path)
{
    return tagFor("path", path);
}

/// The tag in \a name, in lower case; empty if there is none.
QByteArray tagIn(const QByteArray &name)
{
    const qsizetype tilde = name.lastIndexOf('~');
    const QByteArray tag = tilde < 0 ? QByteArray() : name.mid(tilde, 1 + tagDigits).toLower();
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    const bool isTag
        = tag.size() == 1 + tagDigits && std::all_of(tag.begin() + 1, tag.end(), isDigit);
    const qsizetype end = tilde + tag.size();
    return isTag && (end == name.size() || name[end] == '.') ? tag : QByteArray();
}

/// ".jpg": the extension that programs recognise. Empty if the text does not look like one.
QByteArray extensionOf(const QByteArray &name)
{
    constexpr qsizetype longest = 10;
    const qsizetype dot = name.lastIndexOf('.');
    const QByteArray extension = dot <= 0 ? QByteArray() : name.mid(dot);
    const bool isPlain = std::all_of(extension.begin() + (extension.isEmpty() ? 0 : 1),
        extension.end(), [](char c) { return isascii(c) && isalnum(c); });
    return isPlain && extension.size() > 1 && extension.size() <= longest ? extension
                                                                          : QByteArray();
}

/// Cuts \a utf8 at a character boundary.
void shorten(QByteArray &utf8, qsizetype most)
{
    if (utf8.size() <= most)
        return;
    const auto isInsideCharacter = [&](qsizetype at) { return (utf8[at] & 0xc0) == 0x80; };
    while (most > 0 && isInsideCharacter(most))
        --most;
    utf8.truncate(most);
}

QByteArray escaped(char c)
{
    return '%' + QByteArray(1, c).toHex().toUpper();
}

} // namespace

LocalName LocalNames::nameFor(const QByteArray &keyPart, KeyRole role)
{
    QByteArray part = keyPart;
    if (role == KeyRole::Folder && part.endsWith('/'))
        part.chop(1);
    LocalName result;
    const QList<QByteArray> segments = part.split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool isTwin = role == KeyRole::ObjectBesideFolder && i + 1 == segments.size();
        LocalName name = nameForSegment(segments[i], isTwin);
        if (name.change == NameChange::None && !claim(result.path, segments[i]))
            name = {substitute(nameTag(segments[i]), segments[i]), NameChange::NameTwin};
        if (result.change == NameChange::None)
            result.change = name.change;
        result.path += (i == 0 ? "" : "/") + name.path;
    }
    if (result.path.size() <= longestPath)
        return result;
    return {substitute(pathTag(keyPart), segments.last()), NameChange::TooLong};
}

LocalName LocalNames::nameForSegment(const QByteArray &segment, bool isTwin) const
{
    if (isTwin)
        return {substitute(objectTag(segment), segment), NameChange::FolderTwin};
    NameChange change = NameChange::None;
    if (m_rules.refuses(segment))
        change = NameChange::Impossible;
    else if (segment.size() > m_rules.longestName)
        change = NameChange::TooLong;
    else if (isReservedName(segment) || !tagIn(segment).isEmpty())
        change = NameChange::Reserved;
    else
        return {segment, change};
    return {substitute(nameTag(segment), segment), change};
}

QByteArray LocalNames::substitute(const QByteArray &tag, const QByteArray &segment) const
{
    QByteArray readable;
    const bool isDots = segment == "." || segment == "..";
    for (const char c : segment)
        readable += isDots || m_rules.refuses(c) ? escaped(c) : QByteArray(1, c);
    if (m_rules.isLossy)
        readable = m_rules.folded(readable);
    const QByteArray extension = extensionOf(readable);
    readable.chop(extension.size());
    shorten(readable, m_rules.longestName - tag.size() - extension.size());
    return readable + tag + extension;
}

bool LocalNames::claim(const QByteArray &folder, const QByteArray &segment)
{
    if (!m_rules.folds())
        return true;
    const size_t taken = qHash(QByteArray(folder + '/' + m_rules.folded(segment)));
    const size_t exact = qHash(segment);
    return m_claimed.try_emplace(taken, exact).first->second == exact;
}

LocalName localNameFor(const QByteArray &keyPart)
{
    return LocalNames().nameFor(keyPart, keyPart.endsWith('/') ? KeyRole::Folder : KeyRole::Object);
}

bool isSubstituteFor(const QByteArray &name, const QByteArray &keyPart)
{
    const QByteArray tag = tagIn(name);
    if (tag.isEmpty())
        return false;
    if (keyPart.contains('/'))
        return tag == pathTag(keyPart);
    return tag == nameTag(keyPart) || tag == objectTag(keyPart);
}

} // namespace windlass
