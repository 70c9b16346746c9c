// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/globpattern.h"

#include <QChar>

#include <algorithm>

namespace windlass {

namespace {

constexpr char32_t beyondUnicode = 0x110000; ///< added to a byte that is not UTF-8

/// The character that begins at \a at, and its number of bytes; 0 if that is not UTF-8.
std::pair<char32_t, int> decode(const QByteArray &text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return uchar(text[i]); };
    const uchar first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xf0 && first < 0xf5 ? 4
        : first >= 0xe0 && first < 0xf0              ? 3
        : first >= 0xc2 && first < 0xe0              ? 2
                                                     : 0;
    if (length == 0 || at + length > text.size())
        return {0, 0};
    char32_t c = first & (0x7f >> length);
    for (int i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return {0, 0};
        c = (c << 6) | (byte(at + i) & 0x3f);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isWrong = c < smallest[length] || c >= beyondUnicode || QChar::isSurrogate(c);
    return isWrong ? std::pair<char32_t, int>(0, 0) : std::pair(c, length);
}

std::vector<char32_t> characters(const QByteArray &text, Qt::CaseSensitivity caseSensitivity)
{
    std::vector<char32_t> all;
    all.reserve(size_t(text.size()));
    for (qsizetype at = 0; at < text.size();) {
        const auto [c, length] = decode(text, at);
        if (length == 0)
            all.push_back(beyondUnicode + uchar(text[at]));
        else
            all.push_back(caseSensitivity == Qt::CaseSensitive ? c : QChar::toCaseFolded(c));
        at += std::max(length, 1);
    }
    return all;
}

} // namespace

GlobPattern::GlobPattern(const QByteArray &pattern, Qt::CaseSensitivity caseSensitivity)
    : m_caseSensitivity(caseSensitivity)
{
    const Text text = characters(pattern, caseSensitivity);
    for (size_t at = 0; at < text.size();) {
        Token token;
        token.character = text[at++];
        if (token.character == U'*') {
            token.kind = Token::Kind::AnyText;
        } else if (token.character == U'?') {
            token.kind = Token::Kind::AnyCharacter;
        } else if (token.character == U'[') {
            at = readSet(text, at, token);
        } else if (token.character == U'\\' && at < text.size()) {
            token.character = text[at++];
        }
        m_tokens.push_back(std::move(token));
    }
}

GlobPattern GlobPattern::containing(const QByteArray &text, Qt::CaseSensitivity caseSensitivity)
{
    GlobPattern pattern(caseSensitivity);
    Token any;
    any.kind = Token::Kind::AnyText;
    pattern.m_tokens.push_back(any);
    for (const char32_t c : characters(text, caseSensitivity)) {
        Token token;
        token.character = c;
        pattern.m_tokens.push_back(token);
    }
    pattern.m_tokens.push_back(any);
    return pattern;
}

/// Parses the set whose bracket is before \a at into \a token; returns the position after it. A set
/// that is not closed is not a set.
size_t GlobPattern::readSet(const Text &pattern, size_t at, Token &token)
{
    const size_t begin = at;
    Token set;
    set.kind = Token::Kind::Set;
    if (at < pattern.size() && (pattern[at] == U'!' || pattern[at] == U'^')) {
        set.isNegated = true;
        ++at;
    }
    for (bool isFirst = true; at < pattern.size(); isFirst = false) {
        if (pattern[at] == U']' && !isFirst) {
            token = std::move(set);
            return at + 1;
        }
        const auto next = [&] {
            if (pattern[at] == U'\\' && at + 1 < pattern.size())
                ++at;
            return pattern[at++];
        };
        const char32_t from = next();
        char32_t to = from;
        if (at + 1 < pattern.size() && pattern[at] == U'-' && pattern[at + 1] != U']') {
            ++at;
            to = next();
        }
        set.ranges.emplace_back(from, to);
    }
    return begin;
}

bool GlobPattern::Token::fits(char32_t c) const
{
    switch (kind) {
    case Kind::Character:
        return c == character;
    case Kind::AnyCharacter:
    case Kind::AnyText:
        return true;
    case Kind::Set:
        break;
    }
    const bool isIn = std::any_of(ranges.begin(), ranges.end(),
        [c](const auto &range) { return c >= range.first && c <= range.second; });
    return isIn != isNegated;
}

/// A `*` first takes as little as possible, and more only if the rest does not match; only the last
/// `*` so far ever has to take more.
bool GlobPattern::matches(const QByteArray &text) const
{
    const Text all = characters(text, m_caseSensitivity);
    constexpr size_t none = size_t(-1);
    size_t token = 0;
    size_t at = 0;
    size_t lastAny = none;
    size_t takenUpTo = 0; // by the last `*`
    while (at < all.size()) {
        if (token < m_tokens.size() && m_tokens[token].kind == Token::Kind::AnyText) {
            lastAny = token++;
            takenUpTo = at;
        } else if (token < m_tokens.size() && m_tokens[token].fits(all[at])) {
            ++token;
            ++at;
        } else if (lastAny != none) {
            token = lastAny + 1;
            at = ++takenUpTo;
        } else {
            return false;
        }
    }
    while (token < m_tokens.size() && m_tokens[token].kind == Token::Kind::AnyText)
        ++token;
    return token == m_tokens.size();
}

bool GlobPattern::isPattern(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return c == '*' || c == '?' || c == '[' || c == '\\'; });
}

} // namespace windlass
