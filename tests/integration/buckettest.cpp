// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"

#include <QTest>

namespace windlass {

void BucketTest::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void BucketTest::init()
{
    m_bucket = m_gateway.makeBucket();
}

QByteArrayList BucketTest::keys()
{
    QByteArrayList result;
    for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
        result.append(key.bytes());
    return result;
}

QByteArray BucketTest::stored(const QByteArray &key)
{
    return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(nothing)");
}

int BucketTest::uploadsLeft()
{
    const auto uploads = m_gateway.unfinishedUploads(m_bucket);
    return uploads ? int(uploads->size()) : -1;
}

} // namespace windlass
