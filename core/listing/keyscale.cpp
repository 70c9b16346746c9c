// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/keyscale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace windlass {

namespace {

/// More characters are not told apart: a middle needs no better ones.
constexpr size_t mostCharacters = 500;
/// Smaller differences are lost in a double.
constexpr double leastUnit = 1.0 / (1LL << 50);
/// Of the part that differs, no more bytes are looked at.
constexpr qsizetype longestTail = 200;

bool continues(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Reads one character of UTF-8 and moves \a at behind it; nothing if it is not valid.
std::optional<char32_t> character(const QByteArray &text, qsizetype &at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || at + more >= text.size())
        return {};
    char32_t value = first & (0x3F >> more);
    for (int i = 1; i <= more; ++i) {
        if (!continues(text[at + i]))
            return {};
        value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (value < least[more] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return {};
    at += more + 1;
    return value;
}

void append(QByteArray &text, char32_t character)
{
    const auto tail = [&](int shift) { text.append(char(0x80 | ((character >> shift) & 0x3F))); };
    if (character < 0x80) {
        text.append(char(character));
    } else if (character < 0x800) {
        text.append(char(0xC0 | (character >> 6)));
        tail(0);
    } else if (character < 0x10000) {
        text.append(char(0xE0 | (character >> 12)));
        tail(6);
        tail(0);
    } else {
        text.append(char(0xF0 | (character >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// Servers may refuse control characters, and what is not a character at all.
bool isUsable(char32_t character)
{
    return character >= 0x20 && character != 0x7F && (character & 0xFFFE) != 0xFFFE;
}

bool isValid(const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!character(text, at))
            return false;
    }
    return true;
}

} // namespace

KeyScale::KeyScale(QByteArray prefix, QByteArray delimiter)
    : m_prefix(std::move(prefix)), m_delimiter(std::move(delimiter))
{
}

static void insert(std::u32string &characters, char32_t one)
{
    const auto place = std::lower_bound(characters.begin(), characters.end(), one);
    const bool isKnown = place != characters.end() && *place == one;
    if (!isKnown && characters.size() < mostCharacters)
        characters.insert(place, one);
}

void KeyScale::learn(const QByteArray &key)
{
    const qsizetype end = std::min(key.size(), m_prefix.size() + longestTail);
    char32_t before = 0;
    for (qsizetype at = m_prefix.size(); at < end;) {
        const std::optional<char32_t> seen = character(key, at);
        if (!seen)
            return;
        const bool isDelimiter = m_delimiter.size() == 1 && *seen == char32_t(m_delimiter[0]);
        if (!isDelimiter && isUsable(*seen)) {
            insert(m_characters, *seen);
            if (m_behind.size() < mostCharacters || m_behind.count(before))
                insert(m_behind[before], *seen);
        }
        before = *seen;
    }
}

/// What was seen behind the character before \a at. Right behind the prefix any character may come:
/// the first pages have shown the first one only.
const std::u32string &KeyScale::charactersAt(const QByteArray &key, qsizetype at) const
{
    if (at <= m_prefix.size())
        return m_characters;
    qsizetype begin = at - 1;
    while (begin > m_prefix.size() && continues(key[begin]))
        --begin;
    const char32_t before = character(key, begin).value_or(0);
    const auto found = m_behind.find(before);
    return found == m_behind.end() ? m_characters : found->second;
}

/// How many bytes two keys have in common, in whole characters.
qsizetype KeyScale::commonSize(const QByteArray &one, const QByteArray &other) const
{
    const auto differ = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend()).first;
    qsizetype size = differ - one.cbegin();
    const auto isWithin
        = [](const QByteArray &key, qsizetype at) { return at < key.size() && continues(key[at]); };
    while (size > 0 && (isWithin(one, size) || isWithin(other, size)))
        --size;
    return std::max(size, m_prefix.size());
}

/// Where \a key lies among all keys with the same first \a from bytes: from 0 to 1.
double KeyScale::fraction(qsizetype from, const QByteArray &key) const
{
    double value = 0;
    double unit = 1;
    const qsizetype end = std::min(key.size(), from + longestTail);
    for (qsizetype at = from; at < end && unit > leastUnit;) {
        const std::u32string &characters = charactersAt(key, at);
        const std::optional<char32_t> next = character(key, at);
        if (!next || characters.empty())
            break;
        unit /= double(characters.size());
        const auto place = std::lower_bound(characters.begin(), characters.end(), *next);
        value += unit * double(place - characters.begin());
        if (place == characters.end() || *place != *next)
            break; // between two that were seen
    }
    return std::min(value, 1.0);
}

bool KeyScale::isBetween(
    const QByteArray &low, const QByteArray &key, const std::optional<QByteArray> &high) const
{
    const bool hasDelimiter
        = !m_delimiter.isEmpty() && key.indexOf(m_delimiter, m_prefix.size()) >= 0;
    return !hasDelimiter && low < key && (!high || key < *high);
}

std::optional<QByteArray> KeyScale::endOfPlace(
    const QByteArray &from, const QByteArray &low, const std::optional<QByteArray> &high) const
{
    constexpr qsizetype muchDeeper = 3;
    const qsizetype deep = commonSize(from, low);
    const qsizetype shallow = high ? commonSize(low, *high) : m_prefix.size();
    if (deep - shallow < muchDeeper)
        return {};
    qsizetype depth = (deep + shallow) / 2;
    while (depth > shallow && depth < low.size() && continues(low[depth]))
        --depth;
    QByteArray key = low.left(depth);
    if (!isValid(key))
        return {};
    append(key, m_characters.back());
    return isBetween(low, key, high) ? std::optional(key) : std::nullopt;
}

std::optional<QByteArray> KeyScale::middle(
    const QByteArray &from, const QByteArray &low, const std::optional<QByteArray> &high) const
{
    if (m_characters.size() < 2)
        return {};
    if (const std::optional<QByteArray> end = endOfPlace(from, low, high))
        return end;
    const qsizetype common = high ? commonSize(low, *high) : m_prefix.size();
    QByteArray key = low.left(common);
    if (!isValid(key))
        return {};
    double rest = (fraction(common, low) + (high ? fraction(common, *high) : 1)) / 2;
    // As short as it can be.
    for (double unit = 1; unit > leastUnit && key.size() < common + longestTail;) {
        const std::u32string &characters = charactersAt(key, key.size());
        const double count = double(characters.size());
        const double digit = std::clamp(std::floor(rest * count), 0.0, count - 1);
        rest = rest * count - digit;
        unit /= count;
        append(key, characters[size_t(digit)]);
        if (isBetween(low, key, high))
            return key;
    }
    return {};
}

double KeyScale::ratio(
    const QByteArray &from, const QByteArray &low, const std::optional<QByteArray> &high) const
{
    const qsizetype common = high ? commonSize(from, *high) : m_prefix.size();
    const double at = fraction(common, low);
    const double seen = at - fraction(common, from);
    const double left = (high ? fraction(common, *high) : 1) - at;
    if (left <= 0)
        return 0;
    return seen > 0 ? left / seen : std::numeric_limits<double>::max();
}

} // namespace windlass
