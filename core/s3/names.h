// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/humantext.h"

#include <QByteArray>
#include <QHashFunctions>

namespace windlass {

/// Bytes from or for S3, in a type of their own so that they cannot be mixed up: a bucket's name is
/// not a key, and an ETag is not an upload id.
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

/// An entity tag, without the quotation marks and the W/ prefix, which some servers send and others
/// omit (RFC 9110, 8.8.3). A text that cannot be an ETag becomes an empty one.
class ETag : public S3Name<struct ETagTag>
{
public:
    ETag() = default;
    explicit ETag(QByteArrayView text) : S3Name(opaquePart(text)) { }

    /// As requests and XML documents contain it; empty if there is none.
    QByteArray quoted() const { return isEmpty() ? QByteArray() : '"' + bytes() + '"'; }

private:
    static QByteArray opaquePart(QByteArrayView text);
};

/// A key, byte for byte: at most 1,024 bytes of UTF-8, any characters, any number of slashes in any
/// place (Amazon S3 User Guide, "Naming Amazon S3 objects"). Also used for prefixes.
class ObjectKey : public S3Name<struct ObjectKeyTag>
{
public:
    using S3Name::S3Name;

    /// What follows the last slash, not counting one at the end: "c/" of "a/b/c/".
    QByteArray name() const { return bytes().mid(lastSlash() + 1); }

    /// The prefix under which the key is listed: "a/b/" for "a/b/c" and for "a/b/c/"; may be empty.
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
