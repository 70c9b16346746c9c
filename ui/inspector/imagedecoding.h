// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>

#include <optional>

namespace windlass {

struct DecodedImage {
    QImage image; ///< null: an image that cannot be shown, because it is too large or damaged
    QSize size;   ///< original size in pixels
};

/// The first picture in \a bytes, reduced to at most the size of a screen; nothing if they are not
/// in a supported raster format. Vector formats that can contain programs, such as SVG, are not
/// supported. From incomplete bytes, whatever can be decoded. Takes long.
std::optional<DecodedImage> decodeImage(const QByteArray &bytes);

} // namespace windlass
