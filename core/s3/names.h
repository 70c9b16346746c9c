// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/humantext.h"

#include <QByteArray>
#include <QHashFunctions>

namespace windlass {

/// Bytes that S3 gave or takes, which must not be mistaken for other bytes: a bucket's name is no
/// key, and an ETag is no upload id.
template <typename Tag> class S3Name
{
public:
    S3Name() = default;
    explicit S3Name(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For people, on one line.
    QString display() const { return displayText(m_bytes); }

    friend bool operator==(const S3Name &a, const S3Name &b) { return a.m_bytes == b.m_bytes; }
    friend bool operator!=(const S3Name &a, const S3Name &b) { return a.m_bytes != b.m_bytes; }
    friend bool operator<(const S3Name &a, const S3Name &b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const S3Name &name, size_t seed = 0) { return ::qHash(name.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

using BucketName = S3Name<struct BucketNameTag>;
using UploadId = S3Name<struct UploadIdTag>;
using VersionId = S3Name<struct VersionIdTag>;

/// An entity tag, without the quotation marks and the W/ that servers put around it or leave out as
/// they like (RFC 9110, 8.8.3). Something that cannot be one is taken for none.
class ETag : public S3Name<struct ETagTag>
{
public:
    ETag() = default;
    explicit ETag(const QByteArray &text) : S3Name(opaquePart(text)) { }

    /// As requests and XML documents say it; empty if there is none.
    QByteArray quoted() const { return isEmpty() ? QByteArray() : '"' + bytes() + '"'; }

private:
    static QByteArray opaquePart(const QByteArray &text);
};

/// A key, byte for byte: at most 1,024 bytes of UTF-8, any characters, any number of slashes
/// anywhere (Amazon S3 User Guide, "Naming Amazon S3 objects"). Used for prefixes as well.
class ObjectKey : public S3Name<struct ObjectKeyTag>
{
public:
    using S3Name::S3Name;

    /// What stands behind the last slash that is not the last byte: "c/" of "a/b/c/".
    QByteArray name() const { return bytes().mid(lastSlash() + 1); }

    /// The prefix that the key is listed under: "a/b/" of "a/b/c" and of "a/b/c/"; may be empty.
    ObjectKey parent() const { return ObjectKey(bytes().left(lastSlash() + 1)); }

    /// Keys that end with a slash stand for folders by convention.
    bool isFolder() const { return bytes().endsWith('/'); }

private:
    qsizetype lastSlash() const
    {
        return bytes().size() < 2 ? -1 : bytes().lastIndexOf('/', bytes().size() - 2);
    }
};

} // namespace windlass
