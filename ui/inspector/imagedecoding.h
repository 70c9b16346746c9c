// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>

#include <optional>

namespace windlass {

struct DecodedImage {
    QImage image; ///< null: it is an image, but cannot be shown, for it is too large or damaged
    QSize size;   ///< as it is stored, in pixels
};

/// The first picture in \a bytes, not larger than a screen; nothing if they are no image of a
/// format that consists of pixels. Drawings that are programs, such as SVG, are none. Of bytes that
/// end early, what can be had. Takes long.
std::optional<DecodedImage> decodeImage(const QByteArray &bytes);

} // namespace windlass
