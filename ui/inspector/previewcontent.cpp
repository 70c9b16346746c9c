// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/previewcontent.h"

#include "core/base/csv.h"
#include "ui/inspector/hexdump.h"
#include "ui/inspector/imagedecoding.h"
#include "ui/inspector/pdfpage.h"
#include "ui/inspector/textdecoding.h"

#include <algorithm>

namespace windlass {

namespace {

bool hasSuffix(const PreviewSource &source, std::initializer_list<const char *> suffixes)
{
    const QByteArray name = source.name.toLower();
    return std::any_of(suffixes.begin(), suffixes.end(),
        [&name](const char *suffix) { return name.endsWith(suffix); });
}

bool hasType(const PreviewSource &source, QByteArrayView type)
{
    return source.contentType.toLower().split(';').first().trimmed() == type;
}

/// The separator that is most frequent in the first line.
char separatorOf(const QByteArray &utf8)
{
    const qsizetype end = utf8.indexOf('\n');
    const QByteArray line = end < 0 ? utf8 : utf8.left(end);
    char best = ',';
    for (const char candidate : {',', ';', '\t', '|'}) {
        if (line.count(candidate) > line.count(best))
            best = candidate;
    }
    return best;
}

bool fillJson(PreviewContent &content, const DecodedText &text)
{
    QJsonParseError error; // the parser rejects a depth of more than 1,024
    content.json = QJsonDocument::fromJson(text.text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return false;
    content.kind = PreviewContent::Kind::Json;
    return true;
}

bool fillTable(PreviewContent &content, const DecodedText &text)
{
    constexpr qsizetype maxRows = 10'000;
    constexpr qsizetype maxColumns = 500;
    const QByteArray utf8 = text.text.toUtf8();
    QList<QStringList> rows = parseCsv(utf8, separatorOf(utf8));
    if (content.isPart() && rows.size() > 1)
        rows.removeLast(); // it may be incomplete
    if (rows.isEmpty())
        return false;
    if (rows.size() > maxRows)
        content.shownBytes = content.fetchedBytes * maxRows / rows.size();
    rows = rows.mid(0, maxRows);
    for (QStringList &row : rows)
        row = row.mid(0, maxColumns);
    content.rows = rows;
    content.kind = PreviewContent::Kind::Table;
    return true;
}

void fillText(PreviewContent &content, const PreviewSource &source, const DecodedText &text)
{
    content.encoding = text.encoding;
    const bool mayBeJson = hasSuffix(source, {".json", ".geojson", ".ipynb", ".webmanifest"})
        || hasType(source, "application/json");
    const bool mayBeTable = hasSuffix(source, {".csv", ".tsv"}) || hasType(source, "text/csv");
    if (mayBeJson && !content.isPart() && fillJson(content, text))
        return;
    if (mayBeTable && fillTable(content, text))
        return;
    constexpr qsizetype maxText = 4 * 1024 * 1024; // a view lays it out on the GUI thread
    content.kind = PreviewContent::Kind::Text;
    content.text = withBoundedLines(text.text.left(maxText));
    if (text.text.size() > maxText)
        content.shownBytes = content.fetchedBytes * maxText / text.text.size();
}

bool fillImage(PreviewContent &content, const PreviewSource &source)
{
    const std::optional<DecodedImage> image = decodeImage(source.bytes);
    if (!image)
        return false;
    content.kind = image->image.isNull() && content.isPart() ? PreviewContent::Kind::NeedsAll
                                                             : PreviewContent::Kind::Image;
    content.image = image->image;
    content.imageSize = image->size;
    return content.kind == PreviewContent::Kind::NeedsAll || !content.image.isNull();
}

bool fillPdf(PreviewContent &content, const PreviewSource &source)
{
    if (!source.bytes.startsWith("%PDF-") || !canShowPdf())
        return false;
    if (content.isPart()) {
        content.kind = PreviewContent::Kind::NeedsAll; // its table of contents is at the end
        return true;
    }
    const PdfPage page = firstPdfPage(source.bytes);
    content.kind = PreviewContent::Kind::Pdf;
    content.image = page.image;
    content.pages = page.count;
    return !page.image.isNull();
}

} // namespace

PreviewContent makePreview(const PreviewSource &source)
{
    constexpr qsizetype bytesInHex = 16 * 1024;
    PreviewContent content;
    content.fetchedBytes = source.bytes.size();
    content.shownBytes = content.fetchedBytes;
    content.objectSize = source.objectSize;
    if (source.bytes.isEmpty())
        return content;
    if (fillPdf(content, source) || fillImage(content, source))
        return content;
    if (const auto text = decodeText(source.bytes, content.isPart())) {
        fillText(content, source, *text);
        return content;
    }
    content.kind = PreviewContent::Kind::Hex;
    content.text = hexDump(source.bytes.left(bytesInHex));
    content.shownBytes = std::min(source.bytes.size(), bytesInHex);
    return content;
}

} // namespace windlass
