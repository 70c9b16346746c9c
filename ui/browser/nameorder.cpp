// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/nameorder.h"

#include <QLocale>

#include <algorithm>
#include <cstring>

namespace windlass {

namespace {

/// ICU takes longer numbers for several.
constexpr qsizetype longestNumber = 254;

/// The locale for natural sorting; the C locale would compare bytes.
QLocale sortingLocale(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

/// Languages that sort ASCII letters one by one. Others do not: in Czech, "ch" follows "h".
bool sortsCharByChar(QLocale::Language language)
{
    static constexpr QLocale::Language known[] = {QLocale::English, QLocale::German,
        QLocale::French, QLocale::Italian, QLocale::Spanish, QLocale::Portuguese, QLocale::Dutch};
    return std::find(std::begin(known), std::end(known), language) != std::end(known);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype endOfDigits(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isDigit(text[from]))
        ++from;
    return from;
}

qsizetype endOfZeros(QByteArrayView text, qsizetype from, qsizetype end)
{
    while (from < end && text[from] == '0')
        ++from;
    return from;
}

} // namespace

NameOrder::NameOrder(const QLocale &locale) : m_collator(sortingLocale(locale))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    learnWeights(m_collator.locale());
}

void NameOrder::learnWeights(const QLocale &locale)
{
    // Qt can be built without ICU, and does not know numbers then.
    const bool knowsNumbers = m_collator.compare(QStringLiteral("2"), QStringLiteral("10")) < 0;
    m_hasWeights = knowsNumbers && sortsCharByChar(locale.language());
    if (!m_hasWeights)
        return;
    std::array<QChar, 0x7F - 0x20> characters;
    for (size_t i = 0; i < characters.size(); ++i)
        characters[i] = QChar(char16_t(0x20 + i));
    const auto compared = [this](QChar a, QChar b) { return m_collator.compare(&a, 1, &b, 1); };
    std::sort(
        characters.begin(), characters.end(), [&](QChar a, QChar b) { return compared(a, b) < 0; });
    quint8 weight = 0;
    for (size_t i = 0; i < characters.size(); ++i) {
        if (i == 0 || compared(characters[i - 1], characters[i]) != 0)
            ++weight;
        m_weights[characters[i].unicode()] = weight;
    }
}

QCollatorSortKey NameOrder::sortKey(const ObjectEntry &entry) const
{
    return m_collator.sortKey(shownName(entry));
}

int NameOrder::compare(const ObjectEntry &a, const ObjectEntry &b) const
{
    if (isFastFor(a) && isFastFor(b))
        return comparePlain(plainName(a), plainName(b));
    return m_collator.compare(shownName(a), shownName(b));
}

int NameOrder::comparePlain(QByteArrayView a, QByteArrayView b) const
{
    qsizetype inA = 0;
    qsizetype inB = 0;
    while (inA < a.size() && inB < b.size()) {
        if (!isDigit(a[inA]) || !isDigit(b[inB])) {
            const int difference
                = int(m_weights[uchar(a[inA++])]) - int(m_weights[uchar(b[inB++])]);
            if (difference != 0)
                return difference;
            continue;
        }
        const qsizetype endA = endOfDigits(a, inA);
        const qsizetype endB = endOfDigits(b, inB);
        if (endA - inA > longestNumber || endB - inB > longestNumber)
            return m_collator.compare(QString::fromLatin1(a), QString::fromLatin1(b));
        inA = endOfZeros(a, inA, endA);
        inB = endOfZeros(b, inB, endB);
        if (endA - inA != endB - inB)
            return endA - inA < endB - inB ? -1 : 1;
        const int difference = std::memcmp(a.data() + inA, b.data() + inB, size_t(endA - inA));
        if (difference != 0)
            return difference;
        inA = endA;
        inB = endB;
    }
    return inA < a.size() ? 1 : inB < b.size() ? -1 : 0;
}

} // namespace windlass
