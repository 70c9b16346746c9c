// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/imagedecoding.h"

#include <QBuffer>
#include <QImageReader>

namespace windlass {

std::optional<DecodedImage> decodeImage(const QByteArray &bytes)
{
    static const QByteArrayList formats {"png", "jpeg", "gif", "webp", "bmp", "ico", "tiff"};
    constexpr qint64 maxPixels = 100'000'000; // 400 MB
    constexpr int largestSide = 2048;
    constexpr int longestSide = 32'000;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.canRead() ? reader.format() : QByteArray();
    if (!formats.contains(format))
        return std::nullopt;
    DecodedImage decoded;
    decoded.size = reader.size();
    const bool isBounded = decoded.size.isValid() && decoded.size.width() <= longestSide
        && decoded.size.height() <= longestSide
        && qint64(decoded.size.width()) * decoded.size.height() <= maxPixels;
    if (!isBounded)
        return decoded;
    const QSize screen(largestSide, largestSide);
    if (decoded.size.width() > largestSide || decoded.size.height() > largestSide)
        reader.setScaledSize(decoded.size.scaled(screen, Qt::KeepAspectRatio));
    decoded.image = reader.read();
    return decoded;
}

} // namespace windlass
