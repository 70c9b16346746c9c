// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/expirychooser.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

class TestExpiryChooser : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithAnHour();
    void givesTheChosenPreset();
    void showsTheNumberOnlyWhenItCounts();
    void neverExceedsSevenDays();
    void aSmallerUnitKeepsTheLimit();
    void tellsEveryChange();
};

struct ShownChooser {
    ExpiryChooser chooser;
    QComboBox *preset = chooser.findChild<QComboBox *>(QStringLiteral("preset"));
    QComboBox *unit = chooser.findChild<QComboBox *>(QStringLiteral("unit"));
    QSpinBox *number = chooser.findChild<QSpinBox *>();

    ShownChooser() { chooser.show(); }
    void choose(const QString &text) { preset->setCurrentIndex(preset->findText(text)); }
};

void TestExpiryChooser::beginsWithAnHour()
{
    QCOMPARE(ShownChooser().chooser.expiry(), std::chrono::seconds(1h));
}

void TestExpiryChooser::givesTheChosenPreset()
{
    ShownChooser shown;
    shown.choose(QStringLiteral("15 minutes"));
    QCOMPARE(shown.chooser.expiry(), std::chrono::seconds(15min));
    shown.choose(QStringLiteral("1 day"));
    QCOMPARE(shown.chooser.expiry(), std::chrono::seconds(24h));
    shown.choose(QStringLiteral("7 days"));
    QCOMPARE(shown.chooser.expiry(), std::chrono::seconds(7 * 24h));
}

void TestExpiryChooser::showsTheNumberOnlyWhenItCounts()
{
    ShownChooser shown;
    QVERIFY(!shown.number->isVisible());
    shown.choose(QStringLiteral("Custom…"));
    QVERIFY(shown.number->isVisible());
    QVERIFY(shown.unit->isVisible());
    shown.choose(QStringLiteral("1 hour"));
    QVERIFY(!shown.number->isVisible());
}

void TestExpiryChooser::neverExceedsSevenDays()
{
    ShownChooser shown;
    shown.choose(QStringLiteral("Custom…"));
    for (int unit = 0; unit < shown.unit->count(); ++unit) {
        shown.unit->setCurrentIndex(unit);
        shown.number->setValue(1'000'000);
        QCOMPARE(shown.chooser.expiry(), std::chrono::seconds(7 * 24h));
    }
}

void TestExpiryChooser::aSmallerUnitKeepsTheLimit()
{
    ShownChooser shown;
    shown.choose(QStringLiteral("Custom…"));
    shown.unit->setCurrentIndex(0); // minutes
    shown.number->setValue(10'000);
    shown.unit->setCurrentIndex(2); // days
    QCOMPARE(shown.number->value(), 7);
    QCOMPARE(shown.chooser.expiry(), std::chrono::seconds(7 * 24h));
}

void TestExpiryChooser::tellsEveryChange()
{
    ShownChooser shown;
    QSignalSpy changed(&shown.chooser, &ExpiryChooser::expiryChanged);
    shown.choose(QStringLiteral("Custom…"));
    QVERIFY(changed.size() > 0);
    changed.clear();
    shown.number->setValue(3);
    QCOMPARE(changed.size(), 1);
    shown.unit->setCurrentIndex(2);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(shown.chooser.expiry(), std::chrono::seconds(3 * 24h));
}

QTEST_MAIN(TestExpiryChooser)
#include "tst_expirychooser.moc"
