// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/textdecoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace windlass {

namespace {

constexpr ushort controlPictures = 0x2400;

bool isLayout(ushort c)
{
    return c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

/// Whether a byte is a control character that is unusual in texts; escape sequences of terminals
/// are common in logs.
bool isOddControl(char byte)
{
    const auto c = uchar(byte);
    return (c < 0x20 && !isLayout(c) && c != 0x1b) || c == 0x7f;
}

QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && !isLayout(c.unicode()))
            c = QChar(ushort(controlPictures + c.unicode()));
    }
    return text;
}

/// The number of bytes in complete UTF-8 characters: the last sequence may be cut.
qsizetype wholeUtf8(const QByteArray &bytes)
{
    constexpr qsizetype longest = 4;
    for (qsizetype back = 1; back < longest && back <= bytes.size(); ++back) {
        const auto c = uchar(bytes.at(bytes.size() - back));
        if (c < 0x80)
            break;
        if (c < 0xc0)
            continue; // inside a sequence
        const qsizetype length = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
        return length > back ? bytes.size() - back : bytes.size();
    }
    return bytes.size();
}

std::optional<QString> decoded(const QByteArray &bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// Two bytes for each character, most of which are Latin: every other byte is zero.
std::optional<QStringDecoder::Encoding> utf16Without(const QByteArray &bytes)
{
    constexpr qsizetype sample = 4096;
    const qsizetype size = std::min(bytes.size(), sample) & ~qsizetype(1);
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < size; ++i)
        zeros[i % 2] += bytes.at(i) == 0 ? 1 : 0;
    const qsizetype characters = size / 2;
    if (characters < 2)
        return std::nullopt;
    if (zeros[1] * 10 > characters * 7 && zeros[0] * 10 < characters)
        return QStringDecoder::Utf16LE;
    if (zeros[0] * 10 > characters * 7 && zeros[1] * 10 < characters)
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

std::optional<DecodedText> asWide(
    const QByteArray &bytes, QStringDecoder::Encoding encoding, const QString &name)
{
    const std::optional<QString> text = decoded(bytes, encoding);
    if (!text)
        return std::nullopt;
    return DecodedText {withoutControls(*text), name};
}

} // namespace

std::optional<DecodedText> decodeText(const QByteArray &bytes, bool isPart)
{
    const auto evenly
        = [&bytes](qsizetype width) { return bytes.left(bytes.size() / width * width); };
    if (bytes.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return asWide(evenly(4), QStringDecoder::Utf32, QStringLiteral("UTF-32 LE"));
    if (bytes.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return asWide(evenly(4), QStringDecoder::Utf32, QStringLiteral("UTF-32 BE"));
    if (bytes.startsWith("\xff\xfe"))
        return asWide(evenly(2), QStringDecoder::Utf16, QStringLiteral("UTF-16 LE"));
    if (bytes.startsWith("\xfe\xff"))
        return asWide(evenly(2), QStringDecoder::Utf16, QStringLiteral("UTF-16 BE"));
    if (const auto encoding = utf16Without(bytes)) {
        const bool isLittle = *encoding == QStringDecoder::Utf16LE;
        return asWide(evenly(2), *encoding,
            isLittle ? QStringLiteral("UTF-16 LE") : QStringLiteral("UTF-16 BE"));
    }
    const auto odd = std::count_if(bytes.begin(), bytes.end(), isOddControl);
    if (bytes.contains('\0') || odd * 100 > bytes.size())
        return std::nullopt;
    const QByteArray whole = isPart ? bytes.left(wholeUtf8(bytes)) : bytes;
    if (const std::optional<QString> text = decoded(whole, QStringDecoder::Utf8)) {
        const bool isAscii
            = std::all_of(whole.begin(), whole.end(), [](char c) { return uchar(c) < 0x80; });
        return DecodedText {
            withoutControls(*text), isAscii ? QStringLiteral("ASCII") : QStringLiteral("UTF-8")};
    }
    return DecodedText {withoutControls(QString::fromLatin1(bytes)), QStringLiteral("ISO 8859-1")};
}

QString withBoundedLines(const QString &text)
{
    constexpr qsizetype longest = 2000;
    QString bounded;
    bounded.reserve(text.size() + text.size() / longest);
    qsizetype length = 0;
    for (const QChar c : text) {
        const bool mayBreak = length >= longest && !c.isLowSurrogate();
        if (c == QLatin1Char('\n') || c == QChar::ParagraphSeparator) {
            length = 0;
        } else if (mayBreak) {
            bounded += QLatin1Char('\n');
            length = 0;
        }
        bounded += c;
        ++length;
    }
    return bounded;
}

} // namespace windlass
