// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/locationlisting.h"

#include "core/base/whendone.h"

namespace windlass {

LocationListing::LocationListing(Session &session, const S3Uri &location, QObject *parent)
    : QObject(parent), m_session(session)
{
    if (location.bucket.isEmpty())
        return;
    m_objects = std::make_unique<ObjectListing>(session, location.bucket, location.key);
    connect(m_objects.get(), &ObjectListing::pageArrived, this, &LocationListing::pageArrived);
    connect(m_objects.get(), &ObjectListing::finished, this, &LocationListing::finished);
    connect(m_objects.get(), &ObjectListing::failed, this, &LocationListing::failed);
}

LocationListing::~LocationListing()
{
    m_cancel.cancel();
}

void LocationListing::start()
{
    if (m_objects)
        m_objects->start();
    else
        requestBuckets();
}

void LocationListing::requestBuckets()
{
    const auto work = [](S3Client client) -> QCoro::Task<Result<QList<BucketInfo>>> {
        co_return co_await client.listBuckets();
    };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<QList<BucketInfo>> &buckets) {
            if (!buckets) {
                emit failed(buckets.error());
                return;
            }
            emit bucketsArrived(*buckets);
            emit finished();
        });
}

} // namespace windlass
