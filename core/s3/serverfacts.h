// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/names.h"

#include <QMutex>
#include <QSet>

#include <atomic>
#include <limits>

namespace windlass {

/// What was learned of a server that is otherwise than the S3 API says, or says nothing of. Each is
/// learned once, from what the server refused, and heeded by all requests from then on.
/// Thread-safe.
class ServerFacts
{
public:
    /// A yes until the server has shown otherwise.
    class Ability
    {
    public:
        explicit operator bool() const { return m_state != State::Missing; }
        bool isProven() const { return m_state == State::Proven; }
        void noteMissing() { m_state = State::Missing; }
        /// For good: what is seen afterwards has another reason.
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
    Ability takesIfMatch;        ///< of GET: not refused where it holds
    Ability takesCopyIfMatch;    ///< x-amz-copy-source-if-match: not refused where it holds
    Ability hasChecksumsAsETags; ///< 32 hexadecimal digits are an MD5; proven by one that was
    Ability heedsRange;          ///< of GET
    Ability marksAnswers;        ///< with an ETag or a field of Amazon's; proven by one that was
    Ability encodesKeys;         ///< of listings, when asked to; proven by one that said so

    /// How many parts an object may have; 10,000 by the S3 API.
    int mostParts() const { return m_mostParts; }
    void noteMostParts(int parts);

    /// Bytes that a request may bring, as far as is known: something on the way has refused more.
    qint64 largestBody() const { return m_largestBody; }
    void noteTooLarge(qint64 bytes);

    /// Whether writes into \a bucket have to bring a checksum (Object Lock with a default
    /// retention).
    bool needsChecksum(const BucketName &bucket) const { return contains(m_needChecksums, bucket); }
    void noteNeedsChecksum(const BucketName &bucket) { insert(m_needChecksums, bucket); }

    /// Whether a HEAD that is refused in \a bucket without a word is known to mean AccessDenied.
    bool isDenialKnown(const BucketName &bucket) const { return contains(m_denials, bucket); }
    void noteDenial(const BucketName &bucket) { insert(m_denials, bucket); }

private:
    bool contains(const QSet<BucketName> &set, const BucketName &bucket) const;
    void insert(QSet<BucketName> &set, const BucketName &bucket);

    std::atomic_int m_mostParts {10'000};
    std::atomic<qint64> m_largestBody {std::numeric_limits<qint64>::max()};
    mutable QMutex m_mutex;
    QSet<BucketName> m_needChecksums; // guarded by m_mutex
    QSet<BucketName> m_denials;       // guarded by m_mutex
};

} // namespace windlass
