// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/oddserver.h"

namespace windlass {

/// A small S3 for an OddServer: one bucket, which does what S3 does but in the ways that a test
/// chooses. It checks no signatures.
class OddStore
{
public:
    static constexpr char bucket[] = "bucket";

    enum class ETags { Quoted, Bare, Weak, None, Opaque };
    enum class Dates { Iso, NoMilliseconds, Rfc1123, None };

    /// How it differs from S3.
    struct Ways {
        bool ignoresEncodingType = false;
        bool knowsFirstListOnly = false; ///< and takes list-type=2 for it
        bool ignoresPrefix = false;
        bool ignoresStartAfter = false;
        bool ignoresDelimiter = false;
        bool ignoresMaxKeys = false;
        int pageSize = 1000;
        bool hasPrefixedNames = false; ///< ns2:ListBucketResult
        bool hasNamespace = true;
        bool hasStorageClass = true;
        ETags etags = ETags::Quoted;
        Dates dates = Dates::Iso;
        OddAnswer::Length length = OddAnswer::Length::Told; ///< of objects
        bool ignoresRange = false;
        bool ignoresIfMatch = false;
        bool refusesIfMatch = false;     ///< although it holds
        bool refusesCopyIfMatch = false; ///< although it holds
        int maxParts = 10'000;
        qint64 largestBody = -1; ///< a proxy refuses more; -1: none
        bool wantsContentMd5 = false;
        bool ignoresTagging = false; ///< answers with the object, and writes it
        QByteArray deleteBody {};    ///< of the answer to DELETE, with 200
        QByteArray before {};        ///< of every answer
    };
    Ways ways;

    struct Object {
        QByteArray body;
        QList<QPair<QByteArray, QByteArray>> fields;
        QByteArray partSums {}; ///< MD5s of the parts that it was made of, if it was
        int generation = 0;     ///< of ETags that are no checksums
    };
    QMap<QByteArray, Object> objects; ///< in the order of their keys' bytes

    OddAnswer answer(const OddRequest &request);
    OddServer::Handler handler()
    {
        return [this](const OddRequest &request) { return answer(request); };
    }

    qsizetype unfinished() const { return m_uploads.size(); }

private:
    struct Upload {
        QByteArray key;
        QList<QPair<QByteArray, QByteArray>> fields;
        QMap<int, QByteArray> parts;
    };

    OddAnswer answerTo(const OddRequest &request);
    OddAnswer list(const OddRequest &request) const;
    OddAnswer get(const OddRequest &request) const;
    OddAnswer put(const OddRequest &request);
    std::optional<OddAnswer> findSource(const OddRequest &request, Object &source) const;
    OddAnswer copy(const OddRequest &request);
    OddAnswer putPart(const OddRequest &request);
    OddAnswer complete(const OddRequest &request);
    OddAnswer deleteMany(const OddRequest &request);
    OddAnswer listParts(const OddRequest &request) const;

    QByteArray etagOf(const Object &object) const;
    QByteArray inForm(const QByteArray &etag) const;
    QByteArray opaque(const QByteArray &bytes, int salt) const;
    OddAnswer document(const QByteArray &root, const QByteArray &content) const;
    QByteArray written(const QByteArray &key, bool isEncoded) const;

    QMap<QByteArray, Upload> m_uploads; // by id
    int m_generation = 0;
};

} // namespace windlass
