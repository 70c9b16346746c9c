// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/objectlisting.h"

#include <deque>
#include <memory>

namespace windlass {

/// Counts what a selection of objects and folders holds, for confirmations that name what will go.
/// Lives on the thread of its Session; destroying it ends the count.
class ObjectCounter : public QObject
{
    Q_OBJECT
public:
    ObjectCounter(Session &session, BucketName bucket, QObject *parent = nullptr);

    /// An object whose size is known.
    void addObject(qint64 size);
    /// Everything below \a prefix.
    void addPrefix(const ObjectKey &prefix);
    void start();

    qint64 objectCount() const { return m_objects; }
    qint64 byteCount() const { return m_bytes; }

signals:
    /// The counts have grown.
    void progressed();
    void finished();
    void failed(const windlass::Error &error);

private:
    void countNext();

    Session &m_session;
    const BucketName m_bucket;
    std::deque<ObjectKey> m_prefixes;
    std::unique_ptr<ObjectListing> m_listing;
    qint64 m_objects = 0;
    qint64 m_bytes = 0;
};

} // namespace windlass
