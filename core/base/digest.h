// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace windlass {

/// A digest that OpenSSL computes while bytes stream by.
class Digest
{
public:
    enum class Algorithm { Md5, Sha1, Sha256 };

    explicit Digest(Algorithm algorithm);
    Digest(Digest &&) noexcept = default;
    Digest &operator=(Digest &&) noexcept = default;
    ~Digest();

    void add(const char *data, qint64 size);

    /// The digest of all bytes added; then the digest starts anew.
    QByteArray result();

    static QByteArray of(Algorithm algorithm, const QByteArray &data);

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    void begin();

    Algorithm m_algorithm;
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace windlass
