// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/objectlisting.h"
#include "core/s3/s3uri.h"

#include <memory>

namespace windlass {

/// Lists the contents of one location: the buckets at "s3://", otherwise the folder. Lives on the
/// thread of its Session, which must outlive it; emits nothing after its destruction.
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
    /// The last signal, unless failed() was emitted.
    void finished();
    void failed(const windlass::Error &error);

private:
    void requestBuckets();

    Session &m_session;
    std::unique_ptr<ObjectListing> m_objects; // null at "s3://"
    CancelSource m_cancel;
};

} // namespace windlass
