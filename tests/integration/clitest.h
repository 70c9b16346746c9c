// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliprogram.h"
#include "tests/support/gatewayfixture.h"

#include <QTest>

/// \a call is made once.
#define QVERIFY_SUCCESS(call)                                                                      \
    do {                                                                                           \
        const ProgramResult result_ = call;                                                        \
        QCOMPARE(result_.errors, QByteArray());                                                    \
        QCOMPARE(result_.exitCode, 0);                                                             \
    } while (false)

namespace windlass {

/// Tests of windlass-cli as another program would call it, with a bucket for each test function.
class CliTest : public QObject
{
    Q_OBJECT

protected slots:
    void initTestCase() { QVERIFY2(m_gateway.isReady(), m_gateway.problem()); }
    void init() { m_bucket = m_gateway.makeBucket(); }

protected:
    ProgramResult cli(const QStringList &arguments) const { return runCli(m_gateway, arguments); }
    QString uri(const QByteArray &key = {}) const
    {
        return QString::fromUtf8("s3://" + m_bucket.bytes() + '/' + key);
    }
    QByteArray stored(const QByteArray &key)
    {
        return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(nothing)");
    }
    QByteArrayList keys()
    {
        QByteArrayList result;
        for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
            result.append(key.bytes());
        return result;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
};

} // namespace windlass
