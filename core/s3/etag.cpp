// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/etag.h"

#include <algorithm>

namespace windlass {

static QByteArray fromHex(const QByteArray &hex)
{
    if (hex.size() != 32)
        return {};
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex.toLower() ? bytes : QByteArray();
}

QByteArray ETag::opaquePart(QByteArrayView text)
{
    const auto isControl = [](char c) { return uchar(c) < 0x20 || c == 0x7f; };
    if (std::any_of(text.begin(), text.end(), isControl))
        return {};
    QByteArrayView bytes = text.trimmed();
    if (bytes.startsWith("W/\""))
        bytes = bytes.sliced(2);
    if (bytes.size() >= 2 && bytes.startsWith('"') && bytes.endsWith('"'))
        bytes = bytes.sliced(1, bytes.size() - 2);
    return bytes.toByteArray();
}

QByteArray md5From(const ETag &etag)
{
    return fromHex(etag.bytes());
}

std::optional<CompositeETag> compositeFrom(const ETag &etag)
{
    const QByteArray &text = etag.bytes();
    CompositeETag composite {fromHex(text.left(32)), text.mid(33).toInt()};
    if (composite.md5.isEmpty() || composite.parts <= 0 || text[32] != '-')
        return {};
    return composite;
}

bool hasOpaqueETag(const HttpHeaders &headers)
{
    return headers.value("x-amz-server-side-encryption").startsWith("aws:kms")
        || headers.contains("x-amz-server-side-encryption-customer-algorithm");
}

QByteArray md5From(const HttpHeaders &headers)
{
    return hasOpaqueETag(headers) ? QByteArray() : md5From(ETag(headers.value("ETag")));
}

} // namespace windlass
