// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journalschema.h"
#include "tests/ui/journalsamples.h"
#include "tests/ui/transfersamples.h"
#include "ui/failures/failureactions.h"
#include "ui/failures/failuremodel.h"
#include "ui/failures/failureview.h"
#include "ui/queue/queuepanel.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace windlass;

/// The inbox on a real journal, acted upon through its widgets.
class FailureViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void init();
    void cleanup();
    void saysWhenNothingHasFailed();
    void showsCausesWithTheirRemedy();
    void showsWhatFailedOfACause();
    void readsOnWhereSomebodyLooks();
    void readsOnWhereSomebodyLookedTooEarly();
    void lockedFileIsToldOfAndTriedAgain();
    void opensAHundredThousandQuickly();
    void tellsWhyAndWhatHelps();
    void triesAgainTheSelectedOnes();
    void triesAgainAWholeCause();
    void triesEverythingAgain();
    void dismissesByKey();
    void dismissesACause();
    void dismissingThatFailsIsToldOf();
    void copiesDetails();
    void showsWhatFailsMeanwhile();
    void forgetsWhatIsTriedAgain();
    void selectionStaysWhenOthersGo();
    void offersEverythingInTheContextMenu();
    void showsWhereAnObjectIs();
    void tabSaysHowMany();
    void pageOfDeletionsIsAllItsObjects();

private:
    void fill(int count, const Error &error = JournalSamples::denied());
    void show();
    QModelIndex group(int row = 0) const { return m_model->index(row, 0); }
    QModelIndex item(int row, int column = 0) const { return m_model->index(row, column, group()); }
    bool open(int rows);
    using Requests = QHash<BatchId, QList<QByteArray>>;
    static Requests requestsOf(const QSignalSpy &spy);

    std::unique_ptr<JournalSamples> m_samples;
    std::shared_ptr<TransferBatch> m_batch;
    std::unique_ptr<FailureModel> m_model;
    std::unique_ptr<FailureView> m_view;
    QTreeView *m_tree = nullptr;
    EnglishPlurals m_plurals;
};

void FailureViewTest::init()
{
    m_samples = std::make_unique<JournalSamples>();
    m_batch = m_samples->begin();
}

void FailureViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_samples.reset();
}

void FailureViewTest::fill(int count, const Error &error)
{
    for (int i = 0; i < count; ++i)
        m_samples->end(m_batch, "IMG" + QByteArray::number(i).rightJustified(6, '0'), error);
}

void FailureViewTest::show()
{
    m_model = std::make_unique<FailureModel>(FailureInbox(m_samples->journal()),
        [](const QString &id) { return QStringLiteral("name of ") + id; });
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    m_view = std::make_unique<FailureView>(*m_model);
    m_tree = m_view->findChild<QTreeView *>();
    m_view->resize(1000, 300);
    m_view->show();
}

/// Opens the first cause; whether that many rows are there then.
bool FailureViewTest::open(int rows)
{
    if (!QTest::qWaitFor([this] { return m_model->rowCount() > 0; }))
        return false;
    m_tree->expand(group());
    return QTest::qWaitFor([this, rows] { return m_model->rowCount(group()) == rows; });
}

FailureViewTest::Requests FailureViewTest::requestsOf(const QSignalSpy &spy)
{
    Requests requests;
    for (const QVariantList &arguments : spy)
        requests[arguments[0].value<BatchId>()] += arguments[1].value<QList<QByteArray>>();
    return requests;
}

void FailureViewTest::saysWhenNothingHasFailed()
{
    show();
    auto *pages = m_view->findChild<QStackedWidget *>();
    auto *empty = qobject_cast<QLabel *>(pages->currentWidget());
    QVERIFY(empty);
    QCOMPARE(empty->text(), QStringLiteral("Nothing has failed."));
    QVERIFY(!m_view->actions().retryAll()->isEnabled());
    QVERIFY(!m_view->actions().exportList()->isEnabled());
    QVERIFY(m_view->actions().importList()->isEnabled());
    fill(1);
    m_model->refresh();
    QTRY_VERIFY(pages->currentWidget() != empty);
    QVERIFY(m_view->actions().retryAll()->isEnabled());
    fill(2);
    m_model->refresh();
    QTRY_COMPARE(m_model->count(), 2);
    QVERIFY(!empty->isVisible());
}

void FailureViewTest::showsCausesWithTheirRemedy()
{
    fill(3);
    m_samples->end(m_batch, "full", Error(ErrorKind::DiskFull));
    show();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(group(0).data().toString(),
        QStringLiteral("Access denied: the key may not write here. "
                       "Missing action: s3:PutObject (3)"));
    QCOMPARE(
        group(1).data().toString(), QStringLiteral("Disk full: free some space, then retry (1)"));
    QCOMPARE(m_model->count(), 4);
    QVERIFY(m_tree->isFirstColumnSpanned(0, {}));
}

void FailureViewTest::showsWhatFailedOfACause()
{
    fill(2);
    show();
    QVERIFY(open(2));
    QCOMPARE(item(0).data().toString(), QStringLiteral("/home/anna/holiday/IMG000000"));
    QCOMPARE(item(0, FailureModel::TargetColumn).data().toString(),
        QStringLiteral("s3://photos/2026/holiday/IMG000000"));
    QCOMPARE(item(0, FailureModel::AttemptsColumn).data().toString(), QStringLiteral("1"));
    QCOMPARE(item(0, FailureModel::RequestIdColumn).data().toString(),
        QStringLiteral("tx00000d1f2-0065"));
    QCOMPARE(item(0, FailureModel::ConnectionColumn).data().toString(),
        QStringLiteral("name of connection-1"));
    QVERIFY(!item(0, FailureModel::WhenColumn).data().toString().isEmpty());
}

void FailureViewTest::readsOnWhereSomebodyLooks()
{
    fill(3 * FailureModel::pageSize + 5);
    show();
    QVERIFY(open(FailureModel::pageSize));
    // Nobody has looked further yet.
    m_samples->journal()->commit().waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(m_model->rowCount(group()), FailureModel::pageSize);
    QScrollBar *bar = m_tree->verticalScrollBar();
    const auto scrolled = [this, bar] {
        bar->setValue(bar->maximum());
        return m_model->rowCount(group()) == 3 * FailureModel::pageSize + 5;
    };
    QVERIFY(QTest::qWaitFor(scrolled));
}

/// While the page that is shown is read again, no other one is.
void FailureViewTest::readsOnWhereSomebodyLookedTooEarly()
{
    constexpr int count = FailureModel::pageSize + 30;
    fill(count);
    show();
    QVERIFY(open(FailureModel::pageSize));
    QScrollBar *bar = m_tree->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const auto scroll = [bar] { bar->setValue(bar->maximum()); };
    connect(m_model.get(), &FailureModel::refreshed, bar, scroll, Qt::SingleShotConnection);
    m_model->readAgain();
    QTRY_COMPARE(m_model->rowCount(group()), count);
}

void FailureViewTest::lockedFileIsToldOfAndTriedAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("queue.sqlite"));
    m_samples = std::make_unique<JournalSamples>(path);
    m_batch = m_samples->begin();
    fill(3);
    m_samples->journal()->commit().waitForFinished();
    const auto other = openJournalDatabase(path);
    QVERIFY(other && (*other)->begin());
    show();
    const auto *message = m_view->findChild<InlineMessage *>();
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
    QVERIFY(message->text().startsWith(QLatin1String("This list cannot be read now")));
    QVERIFY(!m_view->findChild<QLabel *>(QStringLiteral("empty"))->isVisible());
    (*other)->rollback();
    message->findChild<QPushButton *>()->click();
    QTRY_COMPARE(m_model->count(), 3);
    QVERIFY(message->isHidden());
    m_batch.reset();
    m_samples.reset();
}

void FailureViewTest::opensAHundredThousandQuickly()
{
    fill(100'000);
    m_samples->journal()->commit().waitForFinished();
    QElapsedTimer time;
    time.start();
    show();
    QVERIFY(open(FailureModel::pageSize));
    QCOMPARE(m_model->count(), 100'000);
    QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
}

void FailureViewTest::tellsWhyAndWhatHelps()
{
    fill(1);
    show();
    QVERIFY(open(1));
    auto *details = m_view->findChild<QPlainTextEdit *>();
    m_tree->setCurrentIndex(item(0));
    const QString text = details->toPlainText();
    QVERIFY(text.contains(QLatin1String("/home/anna/holiday/IMG000000")));
    QVERIFY(text.contains(QLatin1String("Missing action: s3:PutObject")));
    QVERIFY(text.contains(QLatin1String("request id tx00000d1f2-0065")));
    m_tree->setCurrentIndex(group());
    QVERIFY(!details->toPlainText().contains(QLatin1String("IMG000000")));
    QVERIFY(details->toPlainText().contains(QLatin1String("1 failure")));
}

void FailureViewTest::triesAgainTheSelectedOnes()
{
    fill(5);
    show();
    QVERIFY(open(5));
    QSignalSpy spy(&m_view->actions(), &FailureActions::retryRequested);
    QVERIFY(!m_view->actions().retry()->isEnabled());
    m_tree->selectionModel()->select(
        item(1), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_tree->selectionModel()->select(
        item(3), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_view->actions().retry()->trigger();
    const Requests expected {{m_batch->id, {"holiday/IMG000001", "holiday/IMG000003"}}};
    QCOMPARE(requestsOf(spy), expected);
}

void FailureViewTest::triesAgainAWholeCause()
{
    constexpr int count = FailureModel::pageSize + 50; // more than are read
    fill(count);
    const auto other = m_samples->begin();
    m_samples->end(other, "x", JournalSamples::denied());
    m_samples->end(other, "y", Error(ErrorKind::DiskFull));
    show();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QSignalSpy spy(&m_view->actions(), &FailureActions::retryRequested);
    m_tree->setCurrentIndex(group());
    m_view->actions().retry()->trigger();
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(requestsOf(spy)[m_batch->id].size(), count);
    QCOMPARE(requestsOf(spy)[other->id], QList<QByteArray> {"holiday/x"});
}

void FailureViewTest::triesEverythingAgain()
{
    fill(2);
    m_samples->end(m_batch, "y", Error(ErrorKind::DiskFull));
    show();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QSignalSpy spy(&m_view->actions(), &FailureActions::retryRequested);
    m_view->actions().retryAll()->trigger();
    QTRY_COMPARE(requestsOf(spy)[m_batch->id].size(), 3);
}

void FailureViewTest::dismissesByKey()
{
    fill(3);
    show();
    QVERIFY(open(3));
    m_tree->setFocus();
    m_tree->setCurrentIndex(item(1));
    const QSignalSpy dismissed(&m_view->actions(), &FailureActions::dismissed);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    QTRY_COMPARE(m_model->rowCount(group()), 2);
    QTRY_COMPARE(m_model->count(), 2);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(item(1).data().toString(), QStringLiteral("/home/anna/holiday/IMG000002"));
}

void FailureViewTest::dismissesACause()
{
    fill(3);
    m_samples->end(m_batch, "y", Error(ErrorKind::DiskFull));
    show();
    QVERIFY(open(3));
    m_tree->setCurrentIndex(group());
    m_view->actions().dismiss()->trigger();
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(group().data().toString().startsWith(QLatin1String("Disk full")));
    QVERIFY(m_tree->isFirstColumnSpanned(0, {}));
}

void FailureViewTest::dismissingThatFailsIsToldOf()
{
    fill(1);
    m_samples->refuseChanges();
    show();
    QVERIFY(open(1));
    m_tree->setCurrentIndex(group());
    const auto *message = m_view->findChild<InlineMessage *>();
    const QSignalSpy dismissed(&m_view->actions(), &FailureActions::dismissed);
    m_view->actions().dismiss()->trigger();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().startsWith(QLatin1String("This list cannot be changed.")));
    // It is read again, which does not take the message away.
    QSignalSpy refreshed(m_model.get(), &FailureModel::refreshed);
    m_model->refresh();
    QVERIFY(refreshed.wait());
    QVERIFY(message->isVisible());
    QCOMPARE(m_model->count(), 1);
    QVERIFY(dismissed.isEmpty());
}

void FailureViewTest::copiesDetails()
{
    fill(1);
    show();
    QVERIFY(open(1));
    m_tree->setFocus();
    m_tree->setCurrentIndex(item(0));
    QTest::keySequence(m_tree, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("IMG000000")));
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("s3:PutObject")));
}

void FailureViewTest::showsWhatFailsMeanwhile()
{
    fill(2);
    show();
    QVERIFY(open(2));
    m_tree->setCurrentIndex(item(1));
    m_samples->end(m_batch, "IMG0000005", JournalSamples::denied()); // between the two
    m_samples->end(m_samples->begin(), "a", Error(ErrorKind::DiskFull));
    m_model->handleUpdate({{}, {itemSample(m_batch->id, 3, TransferState::Failed)}});
    QTRY_COMPARE(m_model->rowCount(group()), 3);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(
        m_tree->currentIndex().data().toString(), QStringLiteral("/home/anna/holiday/IMG000001"));
    QCOMPARE(m_tree->currentIndex().row(), 2);
}

void FailureViewTest::forgetsWhatIsTriedAgain()
{
    fill(3);
    show();
    QVERIFY(open(3));
    BatchSnapshot batch = batchSample(m_batch->id);
    m_samples->retry(m_batch->id, {"holiday/IMG000001"});
    batch.failed = 2;
    m_model->handleUpdate({{batch}, {}});
    QTRY_COMPARE(m_model->rowCount(group()), 2);
    m_samples->retry(m_batch->id, {});
    batch.failed = 0;
    m_model->handleUpdate({{batch}, {}});
    QTRY_COMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->count(), 0);
}

void FailureViewTest::selectionStaysWhenOthersGo()
{
    fill(5);
    show();
    QVERIFY(open(5));
    m_tree->setCurrentIndex(item(3));
    m_samples->retry(m_batch->id, {"holiday/IMG000000", "holiday/IMG000002"});
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(group()), 3);
    QCOMPARE(m_tree->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(
        m_tree->currentIndex().data().toString(), QStringLiteral("/home/anna/holiday/IMG000003"));
    QVERIFY(m_tree->isExpanded(group()));
}

void FailureViewTest::offersEverythingInTheContextMenu()
{
    fill(1);
    show();
    QVERIFY(open(1));
    m_tree->setCurrentIndex(item(0));
    emit m_tree->customContextMenuRequested(m_tree->visualRect(item(0)).center());
    auto *menu = m_tree->findChild<QMenu *>();
    QVERIFY(menu);
    const FailureActions &actions = m_view->actions();
    for (QAction *action : {actions.retry(), actions.retryAll(), actions.dismiss(),
             actions.copyDetails(), actions.exportList(), actions.importList()}) {
        QVERIFY(menu->actions().contains(action));
        QVERIFY(action->isEnabled());
    }
    menu->close();
}

/// Of a cause, where the first of its failures is.
void FailureViewTest::showsWhereAnObjectIs()
{
    fill(2);
    show();
    QVERIFY(open(2));
    QAction *show = m_view->actions().show();
    QVERIFY(!show->isEnabled());
    QSignalSpy folders(&m_view->actions(), &FailureActions::openFolderRequested);
    m_tree->setCurrentIndex(group());
    QVERIFY(show->isEnabled());
    show->trigger();
    QTRY_COMPARE(folders.size(), 1);
    QCOMPARE(folders[0][0].toString(), QStringLiteral("/home/anna/holiday"));
    m_tree->setCurrentIndex(item(1));
    show->trigger();
    QCOMPARE(folders.size(), 2);
    const auto buttons = m_view->findChildren<QToolButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(),
        [show](const QToolButton *button) { return button->defaultAction() == show; }));

    m_samples->endDeletion({ObjectKey("2026/gone.jpg")}, JournalSamples::denied());
    m_model->readAgain();
    QSignalSpy places(&m_view->actions(), &FailureActions::showRequested);
    QTRY_COMPARE(m_model->count(), 3);
    const auto findDeletion = [this] {
        for (int row = 0; row < m_model->rowCount(group()); ++row) {
            if (item(row).data().toString().contains(QLatin1String("gone.jpg")))
                return item(row);
        }
        return QModelIndex();
    };
    QTRY_VERIFY(findDeletion().isValid());
    m_tree->setCurrentIndex(findDeletion());
    show->trigger();
    QCOMPARE(places.size(), 1);
    QCOMPARE(places[0][1].value<S3Uri>(), (S3Uri {BucketName("photos"), ObjectKey("2026/")}));
}

void FailureViewTest::tabSaysHowMany()
{
    fill(3);
    show();
    QueuePanel panel(new QWidget, m_view.release(), new QWidget);
    connect(m_model.get(), &FailureModel::countChanged, &panel, &QueuePanel::setFailureCount);
    QCOMPARE(panel.tabText(1), QStringLiteral("Failed"));
    QTRY_COMPARE(panel.tabText(1), QStringLiteral("Failed (3)"));
}

void FailureViewTest::pageOfDeletionsIsAllItsObjects()
{
    QList<ObjectKey> keys;
    for (int i = 0; i < 1000; ++i)
        keys.append(ObjectKey("key " + QByteArray::number(i)));
    m_samples->endDeletion(keys, JournalSamples::denied("DeleteObjects"));
    show();
    QVERIFY(open(1));
    QVERIFY2(group().data().toString().endsWith(QLatin1String("(1,000)")),
        qPrintable(group().data().toString()));
    QCOMPARE(item(0).data().toString(), QStringLiteral("s3://photos/key 0 and 999 more"));
    QCOMPARE(m_model->count(), 1000);
}

QTEST_MAIN(FailureViewTest)
#include "tst_failureview.moc"
