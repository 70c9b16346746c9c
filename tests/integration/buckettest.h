// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/gatewayfixture.h"

#include <QObject>

namespace windlass {

/// Tests with a bucket of the gateway's for each test function.
class BucketTest : public QObject
{
    Q_OBJECT

protected slots:
    void initTestCase();
    void init();

protected:
    /// All that is in the bucket, in the order of the listing.
    QByteArrayList keys();
    QByteArray stored(const QByteArray &key);
    /// Unfinished multipart uploads in the bucket.
    int uploadsLeft();

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

} // namespace windlass
