// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/transferlimits.h"

#include "core/base/byteunits.h"
#include <QTest>

using namespace windlass;

static const QString connection = QStringLiteral("a connection");

/// What holds for a connection, and when.
class TestTransferLimits : public QObject
{
    Q_OBJECT
private slots:
    void scheduleOfAConnectionIsItsOwn();
    void ownScheduleIsForgotten();
    void copiesAreCutAsIsSet();
    void limitIsSharedWithAnItemThatWaits();

private:
    static BandwidthSetting rates(TransferLimits &limits, const QString &of)
    {
        const CurrentLimits now = limits.of(of)->now();
        return {now.bandwidth->up->bytesPerSecond(), now.bandwidth->down->bytesPerSecond()};
    }
    static TransferOverrides inOfficeHours(BandwidthSetting bandwidth)
    {
        TransferOverrides overrides;
        overrides.schedule = {{{QTime(8, 0), QTime(18, 0), bandwidth}}};
        return overrides;
    }
};

void TestTransferLimits::scheduleOfAConnectionIsItsOwn()
{
    TransferLimits limits {TransferConfig()};
    TransferSettings general;
    general.bandwidth = {10 * mebibyte, 20 * mebibyte};
    general.schedule.entries = {{QTime(9, 0), QTime(10, 0), {mebibyte, mebibyte}}};
    limits.setTime(QTime(7, 59));
    limits.set(general, {{connection, inOfficeHours({5 * mebibyte, 0})}});
    QCOMPARE(rates(limits, connection), general.bandwidth);
    QCOMPARE(limits.of(connection)->now().bandwidth, limits.of({})->now().bandwidth); // shared
    limits.setTime(QTime(8, 0));
    QCOMPARE(rates(limits, connection), (BandwidthSetting {5 * mebibyte, 0}));
    QCOMPARE(rates(limits, {}), general.bandwidth);
    limits.setTime(QTime(9, 0));
    QCOMPARE(rates(limits, connection), (BandwidthSetting {5 * mebibyte, 0}));
    QCOMPARE(rates(limits, {}), (BandwidthSetting {mebibyte, mebibyte}));
    limits.setTime(QTime(18, 0));
    QCOMPARE(rates(limits, connection), general.bandwidth);
}

void TestTransferLimits::ownScheduleIsForgotten()
{
    TransferLimits limits {TransferConfig()};
    limits.setTime(QTime(12, 0));
    limits.set({}, {{connection, inOfficeHours({mebibyte, mebibyte})}});
    QCOMPARE(rates(limits, connection), (BandwidthSetting {mebibyte, mebibyte}));
    limits.set({}, {});
    QCOMPARE(rates(limits, connection), BandwidthSetting());
}

void TestTransferLimits::copiesAreCutAsIsSet()
{
    TransferLimits limits {TransferConfig()};
    TransferSettings general;
    TransferOverrides overrides;
    overrides.copyThreshold = 100 * mebibyte;
    limits.set(general, {{connection, overrides}});
    QCOMPARE(limits.of({})->now().config.copyThreshold, 5 * 1024 * mebibyte);
    QCOMPARE(limits.of({})->now().config.copyPartSize, 512 * mebibyte);
    QCOMPARE(limits.of(connection)->now().config.copyThreshold, 100 * mebibyte);
    QCOMPARE(limits.of(connection)->now().config.copyPartSize, 100 * mebibyte / 8);
}

void TestTransferLimits::limitIsSharedWithAnItemThatWaits()
{
    TransferLimits limits {TransferConfig()};
    TransferSettings general;
    general.bandwidth = {12 * mebibyte, 0};
    limits.set(general, {});
    const CurrentLimits now = limits.of({})->now();
    BandwidthLimit &up = *now.bandwidth->up;
    QCOMPARE(now.shareOf(up, false).bytesPerSecond, 12 * mebibyte);
    QCOMPARE(now.shareOf(up, true).bytesPerSecond, 6 * mebibyte);
    const SlotUse first {now.transfers, TransferPriority::Normal};
    const SlotUse second {now.transfers, TransferPriority::High};
    first.enter();
    QCOMPARE(now.shareOf(up, true).bytesPerSecond, 6 * mebibyte);
    second.enter();
    QCOMPARE(now.shareOf(up, true).bytesPerSecond, 4 * mebibyte);
    QCOMPARE(now.shareOf(up, false).bytesPerSecond, 6 * mebibyte);
    QCOMPARE(now.shareOf(*now.bandwidth->down, true).bytesPerSecond, 0); // there is no limit
}

QTEST_GUILESS_MAIN(TestTransferLimits)
#include "tst_transferlimits.moc"
