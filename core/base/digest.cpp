// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"

#include <openssl/evp.h>

namespace windlass {

Digest::Digest(Algorithm algorithm) : m_algorithm(algorithm), m_context(EVP_MD_CTX_new())
{
    begin();
}

Digest::~Digest() = default;

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

void Digest::begin()
{
    const EVP_MD *type = EVP_sha256();
    if (m_algorithm != Algorithm::Sha256)
        type = m_algorithm == Algorithm::Md5 ? EVP_md5() : EVP_sha1();
    EVP_DigestInit_ex(m_context.get(), type, nullptr);
}

void Digest::add(const char *data, qint64 size)
{
    EVP_DigestUpdate(m_context.get(), data, size_t(size));
}

QByteArray Digest::result()
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length);
    digest.truncate(length);
    begin();
    return digest;
}

QByteArray Digest::of(Algorithm algorithm, const QByteArray &data)
{
    Digest digest(algorithm);
    digest.add(data.constData(), data.size());
    return digest.result();
}

} // namespace windlass
