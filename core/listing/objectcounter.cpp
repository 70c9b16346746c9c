// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/objectcounter.h"

namespace windlass {

ObjectCounter::ObjectCounter(Session &session, BucketName bucket, QObject *parent)
    : QObject(parent), m_session(session), m_bucket(std::move(bucket))
{
}

void ObjectCounter::addObject(qint64 size)
{
    ++m_objects;
    m_bytes += size;
}

void ObjectCounter::addPrefix(const ObjectKey &prefix)
{
    m_prefixes.push_back(prefix);
}

void ObjectCounter::start()
{
    // Queued, so that the answer never comes before the caller is ready for it.
    QMetaObject::invokeMethod(this, &ObjectCounter::countNext, Qt::QueuedConnection);
}

void ObjectCounter::countNext()
{
    if (m_prefixes.empty()) {
        emit finished();
        return;
    }
    m_listing
        = std::make_unique<ObjectListing>(m_session, m_bucket, m_prefixes.front(), QByteArray());
    m_prefixes.pop_front();
    connect(
        m_listing.get(), &ObjectListing::pageArrived, this, [this](const ListObjectsPage &page) {
            m_objects += page.objects.size();
            for (const ObjectInfo &object : page.objects)
                m_bytes += object.size;
            emit progressed();
        });
    connect(m_listing.get(), &ObjectListing::finished, this, &ObjectCounter::countNext,
        Qt::QueuedConnection); // replaces the listing, which must have returned by then
    connect(m_listing.get(), &ObjectListing::failed, this, &ObjectCounter::failed);
    m_listing->start();
}

} // namespace windlass
