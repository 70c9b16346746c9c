// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/qrcode.h"

#include "core/sharing/sharingtext.h"

#include <qrencode.h>

#include <memory>

namespace windlass {

namespace {

constexpr qsizetype largestText = 2953; // bytes; version 40, level L

} // namespace

Result<QrCode> QrCode::of(const QByteArray &text)
{
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(nullptr, QRcode_free);
    if (!text.isEmpty() && text.size() <= largestText)
        code.reset(QRcode_encodeData(int(text.size()),
            reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_L));
    if (!code)
        return fail(ErrorKind::InvalidInput, SharingText::tr("QR code"),
            SharingText::tr("a QR code holds %1 bytes, but the link has %2")
                .arg(largestText)
                .arg(text.size()));
    QrCode result;
    result.width = code->width;
    result.modules.resize(qsizetype(code->width) * code->width);
    for (qsizetype i = 0; i < result.modules.size(); ++i)
        result.modules[i] = char(code->data[i] & 1);
    return result;
}

QByteArray QrCode::asText() const
{
    const auto isInk = [this](int x, int y) { // light modules are drawn
        const bool isInside = x >= 0 && y >= 0 && x < width && y < width;
        return !isInside || !isDark(x, y);
    };
    QByteArray text;
    for (int y = -quietZone; y < width + quietZone; y += 2) {
        for (int x = -quietZone; x < width + quietZone; ++x) {
            const bool upper = isInk(x, y);
            const bool lower = y + 1 < width + quietZone && isInk(x, y + 1);
            text += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
        }
        text += '\n';
    }
    return text;
}

} // namespace windlass
