// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "arrivals.h"
#include "repetitions.h"

#include <QObject>
#include <QRandomGenerator>

namespace windlass {

/// kill -9 at random moments of uploads and downloads, again and again: nothing is lost, nothing is
/// ever there by half, no part that was confirmed is sent again. WINDLASS_KILL_ROUNDS says how
/// often, WINDLASS_KILL_SEED repeats a run.
class KillTest : public QObject
{
    Q_OBJECT

protected:
    /// Runs what carries the files, and kills it, until all have arrived: after each kill it calls
    /// countKills(). The gateway is behind relay().
    virtual void carry() = 0;

    /// What is visible now must be whole.
    void countKills(int kills);
    /// A time to kill after the start, in milliseconds. Longer and longer, so that it ends some
    /// day, on a slow machine too.
    int moment(int attempt, int growth);

    GatewayFixture m_gateway;
    Arrivals m_arrivals {m_gateway};
    std::unique_ptr<Relay> m_relay;

private slots:
    void initTestCase();
    void everythingArrivesWhateverIsKilled();

private:
    QRandomGenerator m_random;
    int m_kills = 0;
};

} // namespace windlass
