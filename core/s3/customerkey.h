// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace windlass {

/// A customer-provided key: the server encrypts an object with it and does not keep it (Amazon S3
/// User Guide, "Using server-side encryption with customer-provided keys (SSE-C)"). A secret: never
/// written to the disk and never shown. Only its MD5 is kept, from which a later run knows which
/// key it needs. A value.
class CustomerKey
{
public:
    static constexpr qsizetype length = 32; ///< bytes: AES-256

    CustomerKey() = default;
    /// \a bytes are the raw key or its Base64 form; anything else fails with InvalidInput.
    static Result<CustomerKey> from(const QByteArray &bytes);
    /// A key of which only the MD5 is known.
    static CustomerKey known(const QByteArray &md5);

    /// No key is set.
    bool isEmpty() const { return m_md5.isEmpty(); }
    /// A key is set, but only its MD5 is known.
    bool isMissing() const { return !m_md5.isEmpty() && m_bytes.isEmpty(); }

    QByteArray base64() const { return m_bytes.toBase64(); }
    QByteArray md5() const { return m_md5; } ///< Base64

    /// Two objects are equal if their MD5s are, whether or not the key itself is present.
    friend bool operator==(const CustomerKey &a, const CustomerKey &b)
    {
        return a.m_md5 == b.m_md5;
    }

private:
    QByteArray m_bytes;
    QByteArray m_md5;
};

} // namespace windlass
