// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <string>

namespace windlass {

/// Finds keys between two keys, and says how far apart keys lie. Keys are taken for numbers: a
/// digit is one of the characters that were seen, in other keys, behind the character before it.
/// Between "img-100" and "img-900" lies "img-5", if digits were seen behind a hyphen. It knows
/// nothing about where keys really are, so this is a guess that costs no request. In UTF-8 the
/// order of bytes is that of characters, so a key in the middle is always valid UTF-8, in whole
/// characters. Pure. \internal
class KeyScale
{
public:
    /// For the keys that begin with \a prefix. With a \a delimiter, no key in the middle has one
    /// behind the prefix: it would tear a folder apart.
    explicit KeyScale(QByteArray prefix = {}, QByteArray delimiter = {});

    /// Takes the characters of \a key into account.
    void learn(const QByteArray &key);

    /// A key behind \a low and before \a high, about in the middle; nothing if there is none that
    /// is valid. Without \a high: before the end of all keys with the prefix.
    ///
    /// From \a from to \a low keys are known to lie close together. If that is in a place much
    /// deeper than where \a low and \a high differ ("logs/app/2026/00017" and "m"), the middle is
    /// the end of a place of half that depth ("logs/ap~"): where keys end is found in a few steps.
    std::optional<QByteArray> middle(
        const QByteArray &from, const QByteArray &low, const std::optional<QByteArray> &high) const;

    /// How many times longer the way from \a low to \a high is than that from \a from to \a low;
    /// the largest number if the latter is too short to be seen.
    double ratio(
        const QByteArray &from, const QByteArray &low, const std::optional<QByteArray> &high) const;

private:
    qsizetype commonSize(const QByteArray &one, const QByteArray &other) const;
    bool isBetween(
        const QByteArray &low, const QByteArray &key, const std::optional<QByteArray> &high) const;
    std::optional<QByteArray> endOfPlace(
        const QByteArray &from, const QByteArray &low, const std::optional<QByteArray> &high) const;
    const std::u32string &charactersAt(const QByteArray &key, qsizetype at) const;
    double fraction(qsizetype from, const QByteArray &key) const;

    const QByteArray m_prefix;
    const QByteArray m_delimiter;
    std::u32string m_characters;                 // all that were seen, ascending
    std::map<char32_t, std::u32string> m_behind; // one of them; 0: the prefix
};

} // namespace windlass
