// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace windlass {

/// A key of the customer's own, which the server encrypts an object with and forgets again (Amazon
/// S3 User Guide, "Using server-side encryption with customer-provided keys (SSE-C)"). A secret:
/// never written to the disk and never shown. What may be kept of it is its MD5, by which another
/// run knows which key is needed. A value.
class CustomerKey
{
public:
    static constexpr qsizetype length = 32; ///< bytes: AES-256

    CustomerKey() = default;
    /// \a bytes are the key itself or its Base64 form; anything else is an InvalidInput.
    static Result<CustomerKey> from(const QByteArray &bytes);
    /// A key that is not here any more, by what was kept of it.
    static CustomerKey known(const QByteArray &md5);

    /// There is none.
    bool isEmpty() const { return m_md5.isEmpty(); }
    /// There is one, but it is not here.
    bool isMissing() const { return !m_md5.isEmpty() && m_bytes.isEmpty(); }

    QByteArray base64() const { return m_bytes.toBase64(); }
    QByteArray md5() const { return m_md5; } ///< Base64

    /// Equal if the key is, be it here or not.
    friend bool operator==(const CustomerKey &a, const CustomerKey &b)
    {
        return a.m_md5 == b.m_md5;
    }

private:
    QByteArray m_bytes;
    QByteArray m_md5;
};

} // namespace windlass
