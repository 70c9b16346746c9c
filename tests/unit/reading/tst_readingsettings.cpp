// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/settingsstore.h"
#include "tests/unit/testing.h"

#include "core/base/byteunits.h"
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace windlass;

/// What is set about reading is kept, and what cannot be is not.
class TestReadingSettings : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSetIsKept();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void oddFileGivesTheDefaults_data();
    void oddFileGivesTheDefaults();

private:
    QTemporaryDir m_dir;
};

void TestReadingSettings::whatIsSetIsKept()
{
    const QString path = m_dir.filePath(QStringLiteral("settings.ini"));
    ReadingSettings settings;
    settings.cacheLimit = 5'000'000'000;
    settings.previewBytes = 2 * mebibyte;
    settings.askBeforeOpening = 1;
    SettingsStore store(path);
    QSignalSpy changed(&store, &SettingsStore::readingChanged);
    QVERIFY(store.setReading(settings));
    QVERIFY(store.setReading(settings));
    QCOMPARE(changed.count(), 1);
    QVERIFY(SettingsStore(path).reading() == settings);
    QVERIFY(SettingsStore(path).queue() == QueueSettings());
}

void TestReadingSettings::whatCannotBeIsRefused_data()
{
    QTest::addColumn<qint64>("cacheLimit");
    QTest::addColumn<qint64>("previewBytes");
    QTest::newRow("negative cache") << qint64(-1) << ReadingSettings().previewBytes;
    QTest::newRow("endless cache")
        << ReadingSettings::largestCache + 1 << ReadingSettings().previewBytes;
    QTest::newRow("no preview") << qint64(0) << qint64(0);
    QTest::newRow("huge preview") << qint64(0) << ReadingSettings::largestPreview + 1;
}

void TestReadingSettings::whatCannotBeIsRefused()
{
    QFETCH(qint64, cacheLimit);
    QFETCH(qint64, previewBytes);
    ReadingSettings settings;
    settings.cacheLimit = cacheLimit;
    settings.previewBytes = previewBytes;
    QVERIFY(!settings.fault().isEmpty());
    SettingsStore store(m_dir.filePath(QStringLiteral("refused.ini")));
    QCOMPARE(kindOf(store.setReading(settings)), ErrorKind::InvalidInput);
    QVERIFY(store.reading() == ReadingSettings());
}

void TestReadingSettings::oddFileGivesTheDefaults_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("word") << QStringLiteral("many");
    QTest::newRow("negative") << QStringLiteral("-5");
    QTest::newRow("huge") << QStringLiteral("99999999999999999999");
}

void TestReadingSettings::oddFileGivesTheDefaults()
{
    QFETCH(QString, value);
    const QString path = m_dir.filePath(QStringLiteral("odd.ini"));
    QSettings(path, QSettings::IniFormat).setValue(QStringLiteral("reading/cacheLimit"), value);
    QVERIFY(SettingsStore(path).reading() == ReadingSettings());
}

QTEST_GUILESS_MAIN(TestReadingSettings)
#include "tst_readingsettings.moc"
