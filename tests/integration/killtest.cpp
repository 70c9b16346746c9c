// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "killtest.h"

#include <QTest>

namespace windlass {

void KillTest::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    const int given = qEnvironmentVariableIntValue("WINDLASS_KILL_SEED");
    const quint32 seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() >> 1;
    m_random.seed(seed);
    qInfo("seed %u", seed);
}

void KillTest::everythingArrivesWhateverIsKilled()
{
    const int rounds = qMax(10, qEnvironmentVariableIntValue("WINDLASS_KILL_ROUNDS"));
    Repetitions repetitions;
    while (m_kills < rounds && !QTest::currentTestFailed()) {
        m_arrivals.begin();
        m_relay = std::make_unique<Relay>(m_gateway.endpoint());
        carry();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_arrivals.whyNotDone(), QByteArray());
        repetitions.add(*m_relay);
        QCOMPARE(repetitions.partsAgain, 0);
    }
    qInfo("%d kills; %d parts confirmed, %d of them sent again; %d ranges answered to the end, %d "
          "of them fetched again",
        m_kills, repetitions.parts, repetitions.partsAgain, repetitions.ranges,
        repetitions.rangesAgain);
}

void KillTest::countKills(int kills)
{
    m_kills += kills;
    QCOMPARE(m_arrivals.halfDone(), QByteArray());
}

int KillTest::moment(int attempt, int growth)
{
    return m_random.bounded(20, 100 + attempt * attempt * growth);
}

} // namespace windlass
