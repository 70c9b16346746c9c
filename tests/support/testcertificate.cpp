// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testcertificate.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace windlass {

namespace {

template <auto Free> struct Deleter {
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

QByteArray bytesOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

Bio bioOf(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

TestCertificate TestCertificate::make(
    const QByteArray &name, const QDateTime &until, const TestCertificate *issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made(X509_new());
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), issuer ? 2 : 1);
    ASN1_TIME_set(X509_getm_notBefore(made.get()), until.addDays(-30).toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(made.get()), until.toSecsSinceEpoch());
    X509_set_pubkey(made.get(), key.get());
    X509_NAME *subject = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
        reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    addExtension(made.get(), NID_basic_constraints, issuer ? "CA:FALSE" : "critical,CA:TRUE");
    if (issuer)
        addExtension(made.get(), NID_subject_alt_name, name);
    const Certificate authority(issuer
            ? PEM_read_bio_X509(bioOf(issuer->certificate).get(), nullptr, nullptr, nullptr)
            : nullptr);
    const Key authorityKey(issuer
            ? PEM_read_bio_PrivateKey(bioOf(issuer->key).get(), nullptr, nullptr, nullptr)
            : nullptr);
    X509_set_issuer_name(made.get(), issuer ? X509_get_subject_name(authority.get()) : subject);
    X509_sign(made.get(), issuer ? authorityKey.get() : key.get(), EVP_sha256());
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), made.get());
    const Bio keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {bytesOf(certificatePem), bytesOf(keyPem)};
}

} // namespace windlass
