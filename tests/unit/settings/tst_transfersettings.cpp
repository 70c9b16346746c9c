// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/settingsstore.h"
#include "core/settings/transferoverrides.h"

#include "core/base/byteunits.h"
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

class TestTransferSettings : public QObject
{
    Q_OBJECT
private slots:
    void defaultsAreValid();
    void faultsAreSaid_data();
    void faultsAreSaid();
    void scheduleSaysTheLimits_data();
    void scheduleSaysTheLimits();
    void firstEntryCounts();
    void storeKeepsEverything();
    void storeForgetsOldEntries();
    void storeRefusesFaults();
    void storeSaysWhatChanged();
    void storeSaysThatItCannotWrite();
    void brokenFileIsTheDefault();
    void overridesWin();
    void overridesOutliveTheSchedule();
    void overridesHaveAScheduleOfTheirOwn();
    void overridesAreKept();
    void brokenOverridesAreLeftOut();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("settings.ini")); }
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

using Change = std::function<void(TransferSettings &)>;

static ScheduleEntry entry(int fromHour, int toHour, qint64 up, qint64 down = 0)
{
    return {QTime(fromHour, 0), QTime(toHour, 0), {up, down}};
}

void TestTransferSettings::defaultsAreValid()
{
    QCOMPARE(TransferSettings().fault(), QString());
}

void TestTransferSettings::faultsAreSaid_data()
{
    using S = TransferSettings;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *word, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(word);
    };
    row("no requests", "requests", [](S &s) { s.maxRequests = 0; });
    row("too many requests", "requests", [](S &s) { s.maxRequests = 257; });
    row("negative transfers", "transfers", [](S &s) { s.maxTransfers = -1; });
    row("no attempts", "tried", [](S &s) { s.attempts = 0; });
    row("small parts", "part", [](S &s) { s.partSize = 5 * mebibyte - 1; });
    row("large parts", "part", [](S &s) { s.partSize = 5 * 1024 * mebibyte + 1; });
    row("low threshold", "split", [](S &s) { s.multipartThreshold = 1; });
    row("slow", "bandwidth", [](S &s) { s.bandwidth.up = 100; });
    row("negative bandwidth", "bandwidth", [](S &s) { s.bandwidth.down = -1; });
    row("schedule without a time", "schedule", [](S &s) {
        s.schedule.entries = {ScheduleEntry {QTime(), QTime(1, 0), {}}};
    });
    row("copies", "copies", [](S &s) { s.copyThreshold = S::smallestPart - 1; });
    row("slow in the schedule", "bandwidth", [](S &s) { s.schedule.entries = {entry(1, 2, 5)}; });
}

void TestTransferSettings::faultsAreSaid()
{
    QFETCH(Change, change);
    QFETCH(QString, word);
    TransferSettings settings;
    change(settings);
    const QString fault = settings.fault();
    QVERIFY2(fault.contains(word), qPrintable(fault));
    QVERIFY(fault.endsWith(QLatin1Char('.')));
}

void TestTransferSettings::scheduleSaysTheLimits_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("holds");
    QTest::newRow("before") << 9 << 17 << QTime(8, 59, 59) << false;
    QTest::newRow("from") << 9 << 17 << QTime(9, 0) << true;
    QTest::newRow("within") << 9 << 17 << QTime(12, 30) << true;
    QTest::newRow("to") << 9 << 17 << QTime(17, 0) << false;
    QTest::newRow("evening") << 22 << 6 << QTime(23, 0) << true;
    QTest::newRow("midnight") << 22 << 6 << QTime(0, 0) << true;
    QTest::newRow("morning") << 22 << 6 << QTime(5, 59) << true;
    QTest::newRow("day") << 22 << 6 << QTime(6, 0) << false;
    QTest::newRow("all day") << 8 << 8 << QTime(3, 0) << true;
    QTest::newRow("until midnight") << 18 << 0 << QTime(23, 59) << true;
}

void TestTransferSettings::scheduleSaysTheLimits()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QTime, time);
    QFETCH(bool, holds);
    TransferSettings settings;
    settings.bandwidth = {mebibyte, 2 * mebibyte};
    settings.schedule.entries = {entry(from, to, 7 * mebibyte, 0)};
    const BandwidthSetting expected
        = holds ? BandwidthSetting {7 * mebibyte, 0} : BandwidthSetting {mebibyte, 2 * mebibyte};
    QVERIFY(settings.bandwidthAt(time) == expected);
}

void TestTransferSettings::firstEntryCounts()
{
    TransferSettings settings;
    settings.schedule.entries = {entry(12, 13, mebibyte), entry(8, 18, 2 * mebibyte)};
    QCOMPARE(settings.bandwidthAt(QTime(12, 30)).up, mebibyte);
    QCOMPARE(settings.bandwidthAt(QTime(13, 30)).up, 2 * mebibyte);
}

static TransferSettings unusual()
{
    TransferSettings settings;
    settings.multipartThreshold = 64 * mebibyte;
    settings.partSize = 16 * mebibyte;
    settings.maxRequests = 3;
    settings.maxTransfers = 2;
    settings.attempts = 7;
    settings.existing = ConflictPolicy::OverwriteIfNewer;
    settings.links = LinkPolicy::Skip;
    settings.bandwidth = {mebibyte, 3 * mebibyte};
    settings.schedule.entries = {entry(8, 18, mebibyte), entry(22, 6, 0, 9 * mebibyte)};
    return settings;
}

void TestTransferSettings::storeKeepsEverything()
{
    QVERIFY(SettingsStore(path()).setTransfers(unusual()));
    QVERIFY(SettingsStore(path()).transfers() == unusual());
}

void TestTransferSettings::storeForgetsOldEntries()
{
    QVERIFY(SettingsStore(path()).setTransfers(unusual()));
    TransferSettings fewer = unusual();
    fewer.schedule.entries.removeFirst();
    QVERIFY(SettingsStore(path()).setTransfers(fewer));
    QVERIFY(SettingsStore(path()).transfers() == fewer);
    fewer.schedule.entries.clear();
    QVERIFY(SettingsStore(path()).setTransfers(fewer));
    QVERIFY(SettingsStore(path()).transfers() == fewer);
}

void TestTransferSettings::storeRefusesFaults()
{
    SettingsStore store(path());
    TransferSettings settings;
    settings.attempts = 0;
    const Result<> result = store.setTransfers(settings);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QVERIFY(store.transfers() == TransferSettings());
    QVERIFY(!QFile::exists(path()));
}

void TestTransferSettings::storeSaysWhatChanged()
{
    SettingsStore store(path());
    QSignalSpy changed(&store, &SettingsStore::transfersChanged);
    QVERIFY(store.setTransfers(TransferSettings()));
    QCOMPARE(changed.size(), 0);
    QVERIFY(store.setTransfers(unusual()));
    QCOMPARE(changed.size(), 1);
}

void TestTransferSettings::storeSaysThatItCannotWrite()
{
    SettingsStore store(QStringLiteral("/proc/windlass/settings.ini"));
    const Result<> result = store.setTransfers(unusual());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileUnwritable);
    QVERIFY(store.transfers() == unusual()); // it holds all the same
}

void TestTransferSettings::brokenFileIsTheDefault()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[transfers]\nmaxRequests=many\npartSize=1\n");
    file.close();
    QVERIFY(SettingsStore(path()).transfers() == TransferSettings());
}

void TestTransferSettings::overridesWin()
{
    TransferOverrides overrides;
    QVERIFY(overrides.isEmpty());
    QVERIFY(overrides.over(unusual()) == unusual());
    overrides.maxRequests = 1;
    overrides.bandwidthUp = 0;
    QVERIFY(!overrides.isEmpty());
    TransferSettings expected = unusual();
    expected.maxRequests = 1;
    expected.bandwidth.up = 0;
    expected.schedule.entries[0].bandwidth.up = 0;
    QVERIFY(overrides.over(unusual()) == expected);
}

void TestTransferSettings::overridesOutliveTheSchedule()
{
    TransferOverrides overrides;
    overrides.bandwidthUp = 5 * mebibyte;
    const TransferSettings merged = overrides.over(unusual());
    QCOMPARE(merged.bandwidthAt(QTime(9, 0)).up, 5 * mebibyte);
    QCOMPARE(merged.bandwidthAt(QTime(23, 0)).down, 9 * mebibyte); // shared with the others
}

void TestTransferSettings::overridesHaveAScheduleOfTheirOwn()
{
    TransferOverrides overrides;
    overrides.bandwidthUp = 5 * mebibyte;
    overrides.schedule = {{entry(8, 18, mebibyte, 2 * mebibyte)}};
    QCOMPARE(overrides.upAt(QTime(9, 0)), mebibyte);
    QCOMPARE(overrides.downAt(QTime(9, 0)), 2 * mebibyte);
    QCOMPARE(overrides.upAt(QTime(19, 0)), 5 * mebibyte);
    QCOMPARE(overrides.downAt(QTime(19, 0)), std::optional<qint64>()); // as for all
}

void TestTransferSettings::overridesAreKept()
{
    TransferOverrides overrides;
    overrides.multipartThreshold = 64 * mebibyte;
    overrides.partSize = 32 * mebibyte;
    overrides.maxRequests = 4;
    overrides.maxTransfers = 2;
    overrides.attempts = 9;
    overrides.bandwidthUp = 0;
    overrides.bandwidthDown = mebibyte;
    overrides.copyThreshold = 100 * mebibyte;
    overrides.schedule = {{entry(8, 18, mebibyte), entry(22, 6, 0, 9 * mebibyte)}};
    {
        QSettings ini(path(), QSettings::IniFormat);
        overrides.writeTo(ini);
    }
    QSettings ini(path(), QSettings::IniFormat);
    QVERIFY(TransferOverrides::readFrom(ini) == overrides);
}

void TestTransferSettings::brokenOverridesAreLeftOut()
{
    QSettings ini(path(), QSettings::IniFormat);
    ini.setValue(QStringLiteral("maxRequests"), 1000);
    ini.setValue(QStringLiteral("partSize"), QStringLiteral("large"));
    ini.setValue(QStringLiteral("attempts"), 4);
    TransferOverrides expected;
    expected.attempts = 4;
    QVERIFY(TransferOverrides::readFrom(ini) == expected);
}

QTEST_GUILESS_MAIN(TestTransferSettings)
#include "tst_transfersettings.moc"
