// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/storedkeys.h"
#include "tests/unit/testing.h"

#include <QtConcurrent>

using namespace windlass;
using namespace std::chrono_literals;

class TestStoredKeys : public QObject
{
    Q_OBJECT
private slots:
    void requestsWaitForThem();
    void waitingHasAnEnd();
    void whoSetsThemDoesNotWait();
    void whyTheyDoNotComeIsTold();
};

void TestStoredKeys::requestsWaitForThem()
{
    StoredKeys keys(60s);
    QFuture<Result<Credentials>> asked = QtConcurrent::run([&keys] { return keys.credentials(); });
    keys.set(Credentials {"AK", "SK", {}, {}});
    QCOMPARE(asked.result().value_or(Credentials()).accessKeyId, QByteArray("AK"));
}

void TestStoredKeys::waitingHasAnEnd()
{
    StoredKeys keys(10ms);
    QFuture<Result<Credentials>> asked = QtConcurrent::run([&keys] { return keys.credentials(); });
    QCOMPARE(kindOf(asked.result()), ErrorKind::MissingCredentials);
}

void TestStoredKeys::whoSetsThemDoesNotWait()
{
    StoredKeys keys(60s);
    QCOMPARE(kindOf(keys.credentials()), ErrorKind::MissingCredentials);
    QVERIFY(!keys.now().isComplete());
}

void TestStoredKeys::whyTheyDoNotComeIsTold()
{
    StoredKeys keys;
    keys.set(fail(ErrorKind::MissingCredentials, {}, QStringLiteral("locked")));
    QCOMPARE(keys.credentials().error().detail, QStringLiteral("locked"));
}

QTEST_GUILESS_MAIN(TestStoredKeys)
#include "tst_storedkeys.moc"
