// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace windlass {

/// A shell pattern: `*` matches any characters, `?` one, `[a-z]` one of these and `[!a-z]` one of
/// the others; a backslash makes the next character literal. A slash is a character like any other.
/// A bracket that is not closed is literal (POSIX.1-2017, Shell Command Language, 2.13).
///
/// Characters are those of UTF-8; a byte that is not UTF-8 is a character of its own, so that any
/// key can be matched byte for byte. Takes time proportional to pattern times text at worst. A
/// value.
class GlobPattern
{
public:
    explicit GlobPattern(
        const QByteArray &pattern, Qt::CaseSensitivity caseSensitivity = Qt::CaseSensitive);
    /// Matches everything that contains \a text.
    static GlobPattern containing(
        const QByteArray &text, Qt::CaseSensitivity caseSensitivity = Qt::CaseSensitive);

    /// Whether the whole of \a text matches.
    bool matches(const QByteArray &text) const;

    /// Whether \a text has characters that are special in a pattern.
    static bool isPattern(const QByteArray &text);

private:
    using Text = std::vector<char32_t>;
    struct Token {
        enum class Kind { Character, AnyCharacter, AnyText, Set };

        Kind kind = Kind::Character;
        char32_t character = 0;
        bool isNegated = false; ///< of a set
        std::vector<std::pair<char32_t, char32_t>> ranges {};

        bool fits(char32_t c) const;
    };

    explicit GlobPattern(Qt::CaseSensitivity caseSensitivity) : m_caseSensitivity(caseSensitivity)
    {
    }
    static size_t readSet(const Text &pattern, size_t at, Token &token);

    Qt::CaseSensitivity m_caseSensitivity;
    std::vector<Token> m_tokens;
};

} // namespace windlass
