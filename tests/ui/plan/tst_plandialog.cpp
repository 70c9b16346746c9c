// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "plansamples.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planfilter.h"
#include "ui/settings/rulechooser.h"
#include "ui/widgets/inlinemessage.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace windlass;

/// Acts through the widgets.
class TestPlanDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void scanIsShownWhileItRuns();
    void numbersAndTimesFit();
    void selectedRowsAreDecided();
    void ruleForAllAnswersEverything();
    void rowsAreDecidedByKeyboard();
    void filterShowsConflictsOnly();
    void unknownTargetsNeedARule();
    void errorIsSaidAndNothingStarts();
    void hugePlanStaysQuick();
    void deletionShowsKeysAndTotals();
    void deletionIsCancelledByDefault();
    void deletionWaitsForTheWholeCount();
    void deletionOfNothingOrAfterAnErrorCannotStart();

private:
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(QLatin1Char('&')) == text)
                return button;
        }
        return nullptr;
    }
    QTreeView *table() const { return m_dialog->findChild<QTreeView *>(); }
    bool isSaid(const QString &text) const
    {
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    void choose(const char *name, int row)
    {
        auto *box = m_dialog->findChild<QComboBox *>(QLatin1String(name));
        box->setCurrentIndex(row);
        emit box->activated(row);
    }
    void chooseRule(ConflictPolicy rule)
    {
        auto *box = m_dialog->findChild<RuleChooser *>();
        choose("rule", box->findData(int(rule)));
    }
    void show()
    {
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    /// Of objects, or of everything below what ends with a slash.
    void showDeletion(const QByteArrayList &keys)
    {
        m_dialog.reset();
        m_model = std::make_unique<PlanModel>(sampleDeletion(keys), TransferConfig());
        m_dialog = std::make_unique<PlanDialog>(*m_model);
        show();
    }

    std::unique_ptr<PlanModel> m_model;
    std::unique_ptr<PlanDialog> m_dialog;
};

void TestPlanDialog::init()
{
    QLocale::setDefault(QLocale::c());
    m_model = std::make_unique<PlanModel>(sampleUpload(), TransferConfig());
    m_dialog = std::make_unique<PlanDialog>(*m_model);
}

void TestPlanDialog::scanIsShownWhileItRuns()
{
    show();
    QVERIFY(m_dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!button(QStringLiteral("Start"))->isEnabled());
    m_model->add(updateOf({readyRow("a"), readyRow("b")}, false));
    QVERIFY(isSaid(QStringLiteral("2 item")));
    QVERIFY(isSaid(QStringLiteral("so far")));
    m_model->add(updateOf({readyRow("a"), readyRow("b"), readyRow("c")}));
    QVERIFY(!m_dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY(isSaid(QStringLiteral("3 item")));
    QVERIFY(!isSaid(QStringLiteral("so far")));
    QVERIFY(button(QStringLiteral("Start"))->isEnabled());
}

void TestPlanDialog::numbersAndTimesFit()
{
    constexpr qint64 large = 1023LL << 20;
    show();
    m_model->add(updateOf({conflictRow("a", 1000, 1023), conflictRow("b", large, large)}));
    for (int row = 0; row < 2; ++row) {
        for (const int column :
            {PlanModel::SizeColumn, PlanModel::ModifiedColumn, PlanModel::TargetColumn}) {
            const QModelIndex cell = table()->model()->index(row, column);
            QVERIFY(!cell.data().toString().isEmpty());
            const int needed = table()->sizeHintForIndex(cell).width();
            QVERIFY2(table()->columnWidth(column) >= needed, qPrintable(cell.data().toString()));
        }
    }
    QVERIFY(table()->columnWidth(PlanModel::NameColumn) > 200);
}

void TestPlanDialog::selectedRowsAreDecided()
{
    m_model->add(updateOf({conflictRow("a"), conflictRow("b"), readyRow("c")}));
    show();
    QPushButton *start = button(QStringLiteral("Start"));
    QPushButton *skip = button(QStringLiteral("Skip"));
    QVERIFY(isSaid(QStringLiteral("2 item(s) already exist")));
    QVERIFY(!skip->isEnabled());
    table()->setCurrentIndex(table()->model()->index(2, 0));
    QVERIFY(!skip->isEnabled()); // nothing to decide there
    table()->selectAll();
    QVERIFY(skip->isEnabled());
    QVERIFY(!start->isEnabled());
    skip->click();
    QVERIFY(start->isEnabled());
    QVERIFY(isSaid(QStringLiteral("1 item")));
    start->click();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestPlanDialog::ruleForAllAnswersEverything()
{
    m_model->add(updateOf({folderRow("trip/", "trip (1)/"), conflictRow("trip/a")}, false));
    show();
    QVERIFY(!button(QStringLiteral("Start"))->isEnabled());
    chooseRule(ConflictPolicy::OverwriteIfNewer);
    QVERIFY(button(QStringLiteral("Start"))->isEnabled());
    QCOMPARE(m_model->decisions().rule(), ConflictPolicy::OverwriteIfNewer);
    chooseRule(ConflictPolicy::Ask);
    QVERIFY(!button(QStringLiteral("Start"))->isEnabled());
}

void TestPlanDialog::rowsAreDecidedByKeyboard()
{
    m_model->add(updateOf({conflictRow("a"), conflictRow("b")}));
    show();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Home);
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Tab);
    // Tab leads from the table to the decisions.
    QCOMPARE(m_dialog->focusWidget(), button(QStringLiteral("Overwrite or merge")));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QVERIFY(m_model->canStart());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_model->decisions().decided(m_model->totals()).decisions.size(), 2);
}

void TestPlanDialog::filterShowsConflictsOnly()
{
    m_model->add(updateOf({readyRow("a"), conflictRow("b"), skippedRow("c")}));
    show();
    choose("shown", int(PlanFilter::Show::Conflicts));
    QCOMPARE(table()->model()->rowCount(), 1);
    choose("shown", int(PlanFilter::Show::Skipped));
    QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("c"));
}

void TestPlanDialog::unknownTargetsNeedARule()
{
    PlanUpdate update = updateOf({readyRow("a")});
    update.totals.areTargetsUnknown = true;
    m_model->add(update);
    show();
    QVERIFY(!button(QStringLiteral("Start"))->isEnabled());
    QVERIFY(isSaid(QStringLiteral("cannot list the target")));
    chooseRule(ConflictPolicy::Overwrite);
    QVERIFY(button(QStringLiteral("Start"))->isEnabled());
    QVERIFY(!isSaid(QStringLiteral("cannot list the target")));
}

void TestPlanDialog::errorIsSaidAndNothingStarts()
{
    PlanUpdate update = updateOf({readyRow("a")});
    update.totals.error = Error(ErrorKind::AccessDenied, QStringLiteral("s3://photos"));
    m_model->add(update);
    show();
    const auto *message = m_dialog->findChild<InlineMessage *>();
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), describe(*update.totals.error));
    QVERIFY(!button(QStringLiteral("Start"))->isEnabled());
}

void TestPlanDialog::hugePlanStaysQuick()
{
    show();
    QElapsedTimer timer;
    timer.start();
    QList<PlanRow> page;
    for (int i = 0; i < 1000; ++i)
        page.append(conflictRow("folder/file " + QByteArray::number(i)));
    const PlanUpdate update = updateOf(page, false);
    for (int i = 0; i < 100; ++i) {
        m_model->add(update);
        QCoreApplication::processEvents();
    }
    QCOMPARE(table()->model()->rowCount(), 100'000);
    chooseRule(ConflictPolicy::Skip);
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < 20'000, QByteArray::number(timer.elapsed()).constData());
}

void TestPlanDialog::deletionShowsKeysAndTotals()
{
    showDeletion({"2026/trip/", "2026/a.txt"});
    m_model->add(deletionOf({"2026/trip/1", "2026/trip/2", "2026/a.txt"}));
    QVERIFY(isSaid(QStringLiteral("Delete 1 folder(s) and 1 object(s) from s3://photos/2026/?")));
    QVERIFY(isSaid(QStringLiteral("cannot be undone")));
    QVERIFY(isSaid(QStringLiteral("3 object(s), 2.9 KiB, 3 request(s) (2 LIST, 1 DELETE)")));
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("2026/trip/1"));
    QVERIFY(table()->isColumnHidden(PlanModel::TargetColumn));
    QVERIFY(table()->isColumnHidden(PlanModel::OutcomeColumn));
    QVERIFY(!m_dialog->findChild<RuleChooser *>()->isVisible());
    QVERIFY(!button(QStringLiteral("Skip"))->isVisible());
    button(QStringLiteral("Delete 3 object(s)"))->click();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestPlanDialog::deletionIsCancelledByDefault()
{
    showDeletion({"a.txt"});
    m_model->add(deletionOf({"a.txt"}));
    QVERIFY(isSaid(QStringLiteral("Delete s3://photos/a.txt?")));
    QVERIFY(button(QStringLiteral("Cancel"))->isDefault());
    QVERIFY(m_dialog->startButton()->isEnabled());
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(rejected.size(), 1);
    // And from the table as well.
    showDeletion({"a.txt"});
    m_model->add(deletionOf({"a.txt"}));
    QSignalSpy rejectedAgain(m_dialog.get(), &QDialog::rejected);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(rejectedAgain.size(), 1);
}

void TestPlanDialog::deletionWaitsForTheWholeCount()
{
    showDeletion({"trip/"});
    m_model->setRule(ConflictPolicy::Overwrite);
    m_model->add(deletionOf({"trip/1"}, false));
    QVERIFY(isSaid(QStringLiteral("so far")));
    QVERIFY(m_dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!m_dialog->startButton()->isEnabled());
    m_model->add(deletionOf({"trip/1", "trip/2"}));
    QVERIFY(m_dialog->startButton()->isEnabled());
}

void TestPlanDialog::deletionOfNothingOrAfterAnErrorCannotStart()
{
    showDeletion({"gone/"});
    m_model->add(deletionOf({}));
    QVERIFY(isSaid(QStringLiteral("nothing left")));
    QVERIFY(!m_dialog->startButton()->isEnabled());
    PlanUpdate update = deletionOf({"trip/1"});
    update.totals.error = Error(ErrorKind::AccessDenied, QStringLiteral("s3://photos"));
    m_model->add(update);
    QVERIFY(!m_dialog->startButton()->isEnabled());
    const auto *message = m_dialog->findChild<InlineMessage *>();
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), describe(*update.totals.error));
}

QTEST_MAIN(TestPlanDialog)
#include "tst_plandialog.moc"
