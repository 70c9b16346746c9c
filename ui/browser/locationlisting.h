// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/objectlisting.h"
#include "core/s3/s3uri.h"

#include <memory>

namespace windlass {

/// Lists what is at one location: the buckets at "s3://", else the folder. Lives on the thread of
/// its Session, which outlives it; once it is destroyed nothing comes any more.
class LocationListing : public QObject
{
    Q_OBJECT
public:
    LocationListing(Session &session, const S3Uri &location, QObject *parent = nullptr);
    ~LocationListing() override;

    /// To be called once.
    void start();

signals:
    void bucketsArrived(const QList<windlass::BucketInfo> &buckets);
    void pageArrived(const windlass::ListObjectsPage &page);
    /// The last signal, unless failed() was.
    void finished();
    void failed(const windlass::Error &error);

private:
    void requestBuckets();

    Session &m_session;
    std::unique_ptr<ObjectListing> m_objects; // none at "s3://"
    CancelSource m_cancel;
};

} // namespace windlass
