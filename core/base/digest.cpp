// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace windlass {

/// OpenSSL's data of a thread are freed when the thread's own variables are, for which
/// QThread::wait() does not wait. If the process exits at that moment, OpenSSL's cleanup would free
/// them a second time. So the cleanup is switched off, before any other call to OpenSSL.
[[maybe_unused]] static const int isLeftToTheSystem
    = ::OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

Digest::Digest(Algorithm algorithm) : m_algorithm(algorithm), m_context(EVP_MD_CTX_new())
{
    begin();
}

Digest::~Digest() = default;

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

/// Fetched once and kept: EVP_sha256() and similar are looked up by name in every use, which takes
/// longer than a short digest (OpenSSL's crypto(7), "Implicit fetching").
static const EVP_MD *typeOf(Digest::Algorithm algorithm)
{
    static const EVP_MD *const md5 = EVP_MD_fetch(nullptr, "MD5", nullptr);
    static const EVP_MD *const sha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
    static const EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (algorithm == Digest::Algorithm::Sha256)
        return sha256;
    return algorithm == Digest::Algorithm::Md5 ? md5 : sha1;
}

void Digest::begin()
{
    EVP_DigestInit_ex(m_context.get(), typeOf(m_algorithm), nullptr);
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
