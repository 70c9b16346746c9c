// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "buckettest.h"
#include "cliprogram.h"

#include <QTest>

/// \a call is made once.
#define QVERIFY_SUCCESS(call)                                                                      \
    do {                                                                                           \
        const ProgramResult result_ = call;                                                        \
        QCOMPARE(result_.errors, QByteArray());                                                    \
        QCOMPARE(result_.exitCode, 0);                                                             \
    } while (false)

namespace windlass {

/// Tests of windlass-cli as another program would call it.
class CliTest : public BucketTest
{
protected:
    ProgramResult cli(const QStringList &arguments) const { return runCli(m_gateway, arguments); }
    QString uri(const QByteArray &key = {}) const
    {
        return QString::fromUtf8("s3://" + m_bucket.bytes() + '/' + key);
    }
};

} // namespace windlass
