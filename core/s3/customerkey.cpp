// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/customerkey.h"

#include "core/base/digest.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct CustomerKeyText {
    Q_DECLARE_TR_FUNCTIONS(windlass::CustomerKey)
};

} // namespace

Result<CustomerKey> CustomerKey::from(const QByteArray &bytes)
{
    CustomerKey key;
    key.m_bytes = bytes;
    if (bytes.size() != length) {
        const auto decoded = QByteArray::fromBase64Encoding(
            bytes.trimmed(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || decoded.decoded.size() != length)
            return fail(ErrorKind::InvalidInput, CustomerKeyText::tr("Your encryption key"),
                CustomerKeyText::tr("It must have 32 bytes, raw or in Base64."));
        key.m_bytes = decoded.decoded;
    }
    key.m_md5 = Digest::of(Digest::Algorithm::Md5, key.m_bytes).toBase64();
    return key;
}

CustomerKey CustomerKey::known(const QByteArray &md5)
{
    CustomerKey key;
    key.m_md5 = md5;
    return key;
}

} // namespace windlass
