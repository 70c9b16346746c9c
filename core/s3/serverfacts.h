// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/names.h"

#include <QMutex>
#include <QSet>

#include <atomic>
#include <limits>

namespace windlass {

/// What was learned about a server that differs from the S3 API, or about which the API says
/// nothing. Each fact is learned once, from what the server refused, and honoured by all later
/// requests. Thread-safe.
class ServerFacts
{
public:
    /// Assumed to be present until the server has shown otherwise.
    class Ability
    {
    public:
        explicit operator bool() const { return m_state != State::Missing; }
        bool isProven() const { return m_state == State::Proven; }
        void noteMissing() { m_state = State::Missing; }
        /// Final: failures seen afterwards have another reason.
        void noteProven()
        {
            State assumed = State::Assumed;
            m_state.compare_exchange_strong(assumed, State::Proven);
        }

    private:
        enum class State { Assumed, Proven, Missing };
        std::atomic<State> m_state {State::Assumed};
    };

    Ability takesIfNoneMatch;    ///< of writes
    Ability takesIfMatch;        ///< of GET: not refused although it holds
    Ability takesCopyIfMatch;    ///< x-amz-copy-source-if-match: not refused although it holds
    Ability hasChecksumsAsETags; ///< 32 hexadecimal digits are an MD5; proven by one that was
    Ability heedsRange;          ///< of GET
    Ability marksResponses;      ///< responses have an ETag or an x-amz- field; proven by one that
                                 ///< did
    Ability confirmsCrc64;       ///< a response to a body has its x-amz-checksum-crc64nvme; proven
                                 ///< by one that had, or by CreateMultipartUpload
    Ability encodesKeys;         ///< of listings, when requested; proven by a document that said so

    /// The maximum number of parts of an object; 10,000 by the S3 API.
    int maxParts() const { return m_maxParts; }
    void noteMostParts(int parts);

    /// The maximum body of a request in bytes, as far as is known: a server or proxy refused more.
    qint64 largestBody() const { return m_largestBody; }
    void noteTooLarge(qint64 bytes);

    /// Whether writes into \a bucket need a checksum (Object Lock with a default retention).
    bool needsChecksum(const BucketName &bucket) const { return contains(m_needChecksums, bucket); }
    void noteNeedsChecksum(const BucketName &bucket) { insert(m_needChecksums, bucket); }

    /// Whether bodies for \a bucket must be signed even if they have a checksum.
    bool needsSignature(const BucketName &bucket) const
    {
        return contains(m_needSignatures, bucket);
    }
    void noteNeedsSignature(const BucketName &bucket) { insert(m_needSignatures, bucket); }

    /// Whether a HEAD in \a bucket that is refused without a reason is known to mean AccessDenied.
    bool isDenialKnown(const BucketName &bucket) const { return contains(m_denials, bucket); }
    void noteDenial(const BucketName &bucket) { insert(m_denials, bucket); }

private:
    bool contains(const QSet<BucketName> &set, const BucketName &bucket) const;
    void insert(QSet<BucketName> &set, const BucketName &bucket);

    std::atomic_int m_maxParts {10'000};
    std::atomic<qint64> m_largestBody {std::numeric_limits<qint64>::max()};
    mutable QMutex m_mutex;
    QSet<BucketName> m_needChecksums;  // guarded by m_mutex
    QSet<BucketName> m_needSignatures; // guarded by m_mutex
    QSet<BucketName> m_denials;        // guarded by m_mutex
};

} // namespace windlass
