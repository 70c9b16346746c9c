// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/serverfacts.h"

#include <algorithm>

namespace windlass {

template <typename T> static void lower(std::atomic<T> &most, T value)
{
    T known = most;
    while (value < known && !most.compare_exchange_weak(known, value)) { }
}

void ServerFacts::noteMostParts(int parts)
{
    lower(m_maxParts, std::max(1, parts));
}

void ServerFacts::noteTooLarge(qint64 bytes)
{
    lower(m_largestBody, bytes - 1);
}

bool ServerFacts::contains(const QSet<BucketName> &set, const BucketName &bucket) const
{
    QMutexLocker lock(&m_mutex);
    return set.contains(bucket);
}

void ServerFacts::insert(QSet<BucketName> &set, const BucketName &bucket)
{
    QMutexLocker lock(&m_mutex);
    set.insert(bucket);
}

} // namespace windlass
