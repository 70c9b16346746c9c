// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/bandwidthfield.h"
#include "ui/settings/limitsdialog.h"

#include "core/base/byteunits.h"
#include <QCheckBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace windlass;

class TestLimitsDialog : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsTickedAtFirst();
    void whatIsGivenComesBack();
    void tickingMakesItsOwn();
    void untickingForgets();
    void noLimitOfItsOwnIsOneToo();
    void fieldsShowOnlyWhatHolds();
    void emptyScheduleIsNone();
    void everyFieldHasAName();
};

static QCheckBox *box(const QDialog &dialog, const char *field)
{
    return dialog.findChild<QCheckBox *>(QLatin1String(field) + QLatin1String("Own"));
}

static TransferOverrides all()
{
    TransferOverrides overrides;
    overrides.multipartThreshold = 64 * mebibyte + 1;
    overrides.partSize = 16 * mebibyte;
    overrides.maxRequests = 4;
    overrides.maxTransfers = 2;
    overrides.attempts = 9;
    overrides.bandwidthUp = 1'234'567;
    overrides.bandwidthDown = 0;
    overrides.copyThreshold = 100 * mebibyte;
    overrides.schedule = {{{QTime(8, 0), QTime(18, 30), {mebibyte, 0}}}};
    return overrides;
}

void TestLimitsDialog::nothingIsTickedAtFirst()
{
    LimitsDialog dialog({});
    const auto boxes = dialog.findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 9);
    for (const QCheckBox *one : boxes)
        QVERIFY(!one->isChecked());
    dialog.accept();
    QVERIFY(dialog.overrides().isEmpty());
}

void TestLimitsDialog::whatIsGivenComesBack()
{
    LimitsDialog dialog(all());
    for (const QCheckBox *one : dialog.findChildren<QCheckBox *>())
        QVERIFY(one->isChecked());
    dialog.accept();
    QVERIFY(dialog.overrides() == all());
}

void TestLimitsDialog::tickingMakesItsOwn()
{
    LimitsDialog dialog({});
    box(dialog, "maxRequests")->click();
    dialog.findChild<QSpinBox *>(QStringLiteral("maxRequests"))->setValue(1);
    TransferOverrides expected;
    expected.maxRequests = 1;
    QVERIFY(dialog.overrides() == expected);
}

void TestLimitsDialog::untickingForgets()
{
    LimitsDialog dialog(all());
    box(dialog, "up")->click();
    TransferOverrides expected = all();
    expected.bandwidthUp.reset();
    QVERIFY(dialog.overrides() == expected);
}

void TestLimitsDialog::noLimitOfItsOwnIsOneToo()
{
    LimitsDialog dialog({});
    box(dialog, "down")->click();
    QVERIFY(dialog.overrides().bandwidthDown.has_value());
    QCOMPARE(*dialog.overrides().bandwidthDown, 0);
}

void TestLimitsDialog::fieldsShowOnlyWhatHolds()
{
    LimitsDialog dialog({});
    dialog.show();
    auto *field = dialog.findChild<BandwidthField *>(QStringLiteral("up"));
    QVERIFY(!field->isVisible());
    box(dialog, "up")->click();
    QVERIFY(field->isVisible());
}

void TestLimitsDialog::emptyScheduleIsNone()
{
    LimitsDialog dialog({});
    dialog.show();
    auto *add = dialog.findChild<QPushButton *>(QStringLiteral("addTime"));
    QVERIFY(!add->isVisible());
    box(dialog, "schedule")->click();
    QVERIFY(add->isVisible());
    QVERIFY(dialog.overrides().isEmpty());
    add->click();
    QCOMPARE(dialog.overrides().schedule->entries.size(), 1);
    box(dialog, "schedule")->click();
    QVERIFY(dialog.overrides().isEmpty());
}

void TestLimitsDialog::everyFieldHasAName()
{
    const LimitsDialog dialog(all());
    for (const QAbstractSpinBox *field : dialog.findChildren<QAbstractSpinBox *>())
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
}

QTEST_MAIN(TestLimitsDialog)
#include "tst_limitsdialog.moc"
