// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/settingsstore.h"
#include "ui/settings/bandwidthfield.h"
#include "ui/settings/rulechooser.h"
#include "ui/settings/scheduletable.h"
#include "ui/settings/settingsdialog.h"

#include "core/base/byteunits.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace windlass;

/// Acts through the fields, and looks at what is kept.
class TestSettingsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsWhatIsSet();
    void openingChangesNothing();
    void everyChangeHoldsAtOnce();
    void typedNumbersHoldWhenConfirmed();
    void typedNumbersHoldWhenTheDialogCloses();
    void zeroBandwidthIsNoLimit();
    void smallBandwidthIsStillALimit();
    void rowsAreAddedAndRemoved();
    void tabLeadsThroughTheRows();
    void aSmallDialogScrollsAndOverlapsNothing();
    void everyFieldHasAName();
    void labelsLeadToTheirFields();
    void defaultsComeBack();
    void readingIsSetAtOnce();
    void failureToSaveIsSaid();

private:
    void makeDialog();
    QSpinBox *number(const char *name)
    {
        return m_dialog->findChild<QSpinBox *>(QLatin1String(name));
    }
    BandwidthField *rate(const char *name)
    {
        return m_dialog->findChild<BandwidthField *>(QLatin1String(name));
    }
    QTableWidget *table() { return m_dialog->findChild<QTableWidget *>(); }
    QPushButton *button(const char *name)
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    const TransferSettings &kept() const { return m_store->transfers(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    std::unique_ptr<SettingsDialog> m_dialog;
};

static TransferSettings unusual()
{
    TransferSettings settings;
    settings.multipartThreshold = 64 * mebibyte + 1; // not what the field can show
    settings.partSize = 16 * mebibyte;
    settings.links = LinkPolicy::Refuse;
    settings.maxRequests = 3;
    settings.maxTransfers = 2;
    settings.attempts = 7;
    settings.existing = ConflictPolicy::KeepBoth;
    settings.bandwidth = {1'234'567, 3 * mebibyte};
    settings.schedule.entries
        = {{QTime(8, 0), QTime(18, 0), {mebibyte, 0}}, {QTime(22, 30), QTime(6, 0), {0, 20'000}}};
    return settings;
}

void TestSettingsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SettingsStore>(m_folder->filePath(QStringLiteral("settings.ini")));
    makeDialog();
}

void TestSettingsDialog::makeDialog()
{
    m_dialog = std::make_unique<SettingsDialog>(*m_store);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
}

void TestSettingsDialog::showsWhatIsSet()
{
    QVERIFY(m_store->setTransfers(unusual()));
    makeDialog();
    QCOMPARE(number("maxRequests")->value(), 3);
    QCOMPARE(number("maxTransfers")->value(), 2);
    QCOMPARE(number("attempts")->value(), 7);
    QCOMPARE(number("partSize")->value(), 16);
    const auto *links = m_dialog->findChild<QComboBox *>(QStringLiteral("links"));
    QCOMPARE(links->currentText(), QStringLiteral("Report them as failures"));
    QCOMPARE(rate("down")->value(), 3.0);
    QCOMPARE(m_dialog->findChild<RuleChooser *>()->rule(), ConflictPolicy::KeepBoth);
    QCOMPARE(table()->rowCount(), 2);
    auto *from = qobject_cast<QTimeEdit *>(table()->cellWidget(1, ScheduleTable::FromColumn));
    QVERIFY(from);
    QCOMPARE(from->time(), QTime(22, 30));
}

void TestSettingsDialog::openingChangesNothing()
{
    QVERIFY(m_store->setTransfers(unusual()));
    makeDialog();
    m_dialog->accept();
    QVERIFY(kept() == unusual());
    number("attempts")->setValue(8); // nor does it what the fields cannot show
    TransferSettings expected = unusual();
    expected.attempts = 8;
    QVERIFY(kept() == expected);
}

void TestSettingsDialog::everyChangeHoldsAtOnce()
{
    number("maxRequests")->setValue(1);
    QCOMPARE(kept().maxRequests, 1);
    number("maxTransfers")->setValue(5);
    QCOMPARE(kept().maxTransfers, 5);
    number("attempts")->setValue(9);
    QCOMPARE(kept().attempts, 9);
    number("multipartThreshold")->setValue(100);
    QCOMPARE(kept().multipartThreshold, 100 * mebibyte);
    number("partSize")->setValue(20);
    QCOMPARE(kept().partSize, 20 * mebibyte);
    auto *links = m_dialog->findChild<QComboBox *>(QStringLiteral("links"));
    QVERIFY(links);
    links->setCurrentIndex(links->findData(int(LinkPolicy::Skip)));
    QCOMPARE(int(kept().links), int(LinkPolicy::Skip));
    rate("up")->setValue(2.5);
    QCOMPARE(kept().bandwidth.up, 5 * mebibyte / 2);
    rate("down")->setValue(10);
    QCOMPARE(kept().bandwidth.down, 10 * mebibyte);
    auto *rule = m_dialog->findChild<RuleChooser *>();
    rule->setRule(ConflictPolicy::Skip);
    emit rule->activated(rule->currentIndex());
    QCOMPARE(kept().existing, ConflictPolicy::Skip);
    QVERIFY(
        SettingsStore(m_folder->filePath(QStringLiteral("settings.ini"))).transfers() == kept());
}

void TestSettingsDialog::typedNumbersHoldWhenConfirmed()
{
    QSpinBox *field = number("maxRequests");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("12"));
    QCOMPARE(kept().maxRequests, 256); // 1 was never meant
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(kept().maxRequests, 12);
    QVERIFY(m_dialog->isVisible());
}

void TestSettingsDialog::typedNumbersHoldWhenTheDialogCloses()
{
    QSpinBox *field = number("attempts");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("6"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(kept().attempts, 6);
}

void TestSettingsDialog::zeroBandwidthIsNoLimit()
{
    QCOMPARE(rate("up")->text(), QStringLiteral("No limit"));
    rate("up")->stepUp();
    QCOMPARE(kept().bandwidth.up, mebibyte);
    rate("up")->stepDown();
    QVERIFY(kept().bandwidth.up > 0); // in smaller steps first
    rate("up")->setValue(0);
    QCOMPARE(kept().bandwidth.up, 0);
}

void TestSettingsDialog::smallBandwidthIsStillALimit()
{
    rate("up")->setValue(0.01);
    QVERIFY(kept().bandwidth.up >= TransferSettings::smallestBandwidth);
}

void TestSettingsDialog::rowsAreAddedAndRemoved()
{
    QVERIFY(!button("removeTime")->isEnabled());
    button("addTime")->click();
    QCOMPARE(kept().schedule.entries.size(), 1);
    auto *to = qobject_cast<QTimeEdit *>(table()->cellWidget(0, ScheduleTable::ToColumn));
    auto *down = qobject_cast<BandwidthField *>(table()->cellWidget(0, ScheduleTable::DownColumn));
    QVERIFY(to && down);
    to->setTime(QTime(12, 15));
    down->setValue(2);
    QCOMPARE(kept().schedule.entries.first().to, QTime(12, 15));
    QCOMPARE(kept().schedule.entries.first().bandwidth.down, 2 * mebibyte);
    button("addTime")->click();
    QCOMPARE(kept().schedule.entries.size(), 2);
    // The row of the field that has the focus is the one that goes.
    to->setFocus();
    QVERIFY(button("removeTime")->isEnabled());
    button("removeTime")->click();
    QCOMPARE(kept().schedule.entries.size(), 1);
    QVERIFY(kept().schedule.entries.first().to != QTime(12, 15));
    button("removeTime")->click();
    QVERIFY(kept().schedule.entries.isEmpty());
    QVERIFY(!button("removeTime")->isEnabled());
}

void TestSettingsDialog::tabLeadsThroughTheRows()
{
    button("addTime")->click();
    button("addTime")->click();
    // A time has sections, which Tab leads through as well.
    const auto nextField = [this] {
        const QWidget *before = m_dialog->focusWidget();
        for (int i = 0; i < 3 && m_dialog->focusWidget() == before; ++i)
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        return m_dialog->focusWidget();
    };
    rate("down")->setFocus();
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < ScheduleTable::ColumnCount; ++column) {
            QCOMPARE(nextField(), table()->cellWidget(row, column));
        }
    }
    QCOMPARE(nextField(), button("addTime"));
    QCOMPARE(nextField(), button("removeTime"));
    QCOMPARE(nextField(), number("maxRequests"));
}

void TestSettingsDialog::aSmallDialogScrollsAndOverlapsNothing()
{
    makeDialog();
    m_dialog->show();
    m_dialog->resize(560, 300);
    QCoreApplication::processEvents();
    const auto areaOf = [this](const QWidget *widget) {
        return QRect(widget->mapTo(m_dialog.get(), QPoint()), widget->size());
    };
    QVERIFY(!areaOf(table()).intersects(areaOf(button("addTime"))));
    auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
    QVERIFY(m_dialog->rect().contains(areaOf(buttons->button(QDialogButtonBox::Close))));
    // The last field can be scrolled to: its own height is not squeezed away.
    const auto *last = m_dialog->findChild<QWidget *>(QStringLiteral("sendsGrowing"));
    QVERIFY(last->height() >= last->minimumSizeHint().height());
}

void TestSettingsDialog::everyFieldHasAName()
{
    button("addTime")->click();
    const auto fields = m_dialog->findChildren<QAbstractSpinBox *>();
    QCOMPARE(fields.size(), 15);
    for (const QAbstractSpinBox *field : fields)
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
}

void TestSettingsDialog::labelsLeadToTheirFields()
{
    int leading = 0;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (qobject_cast<QAbstractSpinBox *>(label->buddy()))
            ++leading;
    }
    QCOMPARE(leading, 11);
}

void TestSettingsDialog::defaultsComeBack()
{
    QVERIFY(m_store->setTransfers(unusual()));
    ReadingSettings reading;
    reading.cacheLimit = 0;
    QVERIFY(m_store->setReading(reading));
    makeDialog();
    QCOMPARE(number("cacheLimit")->value(), 0);
    auto *box = m_dialog->findChild<QDialogButtonBox *>();
    box->button(QDialogButtonBox::RestoreDefaults)->click();
    QVERIFY(kept() == TransferSettings());
    QVERIFY(m_store->reading() == ReadingSettings());
    QCOMPARE(table()->rowCount(), 0);
}

void TestSettingsDialog::readingIsSetAtOnce()
{
    makeDialog();
    number("previewBytes")->setValue(2048);
    number("askBeforeOpening")->setValue(10);
    QCOMPARE(m_store->reading().previewBytes, 2 * mebibyte);
    QCOMPARE(m_store->reading().askBeforeOpening, 10 * mebibyte);
    QCOMPARE(m_store->reading().cacheLimit, ReadingSettings().cacheLimit);
}

void TestSettingsDialog::failureToSaveIsSaid()
{
    m_store = std::make_unique<SettingsStore>(QStringLiteral("/proc/windlass/settings.ini"));
    makeDialog();
    number("attempts")->setValue(9);
    bool isSaid = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        isSaid |= label->isVisible() && label->text().contains(QLatin1String("/proc/windlass"));
    QVERIFY(isSaid);
    QCOMPARE(kept().attempts, 9);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
