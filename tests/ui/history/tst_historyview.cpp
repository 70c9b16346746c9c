// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journalschema.h"
#include "tests/ui/journalsamples.h"
#include "tests/ui/transfersamples.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace windlass;

/// The history on a real journal, acted upon through its widgets.
class HistoryViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void init();
    void cleanup();
    void saysWhenThereIsNothing();
    void showsTheNewestFirst();
    void saysHowTheyEnded();
    void saysNothingOfWhatWasNotNoted();
    void showsTheItemsOfATransfer();
    void readsOnWhereSomebodyLooks();
    void longListOfItemsIsReadOn();
    void pageThatIsOvertakenIsAskedForAgain();
    void lockedFileIsToldOfAndTriedAgain();
    void removedFileGoesOn();
    void damagedFileIsSetAside();
    void showsWhatEndsMeanwhile();
    void transferThatGoesOnIsHistoryNoMore();
    void asksBeforeItClears();
    void clearingKeepsWhatWaitsInTheInbox();
    void clearingThatFailsIsToldOf();
    void findsTransfersByTheirNames();
    void searchReadsOnUntilItHasFound();
    void asksForTheSameAgain();
    void showsWhereItCameFromAndWent();
    void everythingFits();

private:
    BatchId add(int done, int failed = 0);
    void show();
    QModelIndex row(int row, int column = 0) const { return m_model->index(row, column); }
    QAbstractButton *button(const QString &text) const;
    bool scrollUntil(const QModelIndex &parent, int rows);
    QString path() const { return m_folder.filePath(QStringLiteral("queue.sqlite")); }

    QTemporaryDir m_folder;
    std::unique_ptr<JournalSamples> m_samples;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<HistoryView> m_view;
    QTreeView *m_tree = nullptr;
    EnglishPlurals m_plurals;
};

void HistoryViewTest::init()
{
    m_samples = std::make_unique<JournalSamples>();
}

void HistoryViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_samples.reset();
}

BatchId HistoryViewTest::add(int done, int failed)
{
    const auto batch = m_samples->begin();
    for (int i = 0; i < done; ++i)
        m_samples->end(batch, "done" + QByteArray::number(i).rightJustified(4, '0'));
    for (int i = 0; i < failed; ++i)
        m_samples->end(batch, "failed" + QByteArray::number(i), JournalSamples::denied());
    m_samples->finish(batch);
    return batch->id;
}

void HistoryViewTest::show()
{
    m_model = std::make_unique<HistoryModel>(TransferHistory(m_samples->journal()),
        [](const QString &id) { return QStringLiteral("name of ") + id; });
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    m_view = std::make_unique<HistoryView>(*m_model);
    m_tree = m_view->findChild<QTreeView *>();
    m_view->resize(1000, 300);
    m_view->show();
    QVERIFY(QTest::qWaitFor([this] { return m_model->isRead(); }));
}

QAbstractButton *HistoryViewTest::button(const QString &text) const
{
    const auto *box = m_view->findChild<QMessageBox *>();
    const QList<QAbstractButton *> buttons = box ? box->buttons() : QList<QAbstractButton *>();
    for (QAbstractButton *one : buttons) {
        if (one->text().remove(QLatin1Char('&')) == text)
            return one;
    }
    return nullptr;
}

bool HistoryViewTest::scrollUntil(const QModelIndex &parent, int rows)
{
    const QPersistentModelIndex branch(parent);
    QScrollBar *bar = m_tree->verticalScrollBar();
    return QTest::qWaitFor(
        [&] {
            bar->setValue(bar->maximum());
            return m_model->rowCount(branch) == rows;
        },
        30'000); // the model is tested at each row
}

void HistoryViewTest::saysWhenThereIsNothing()
{
    show();
    auto *empty = qobject_cast<QLabel *>(m_view->findChild<QStackedWidget *>()->currentWidget());
    QVERIFY(empty);
    QCOMPARE(empty->text(), QStringLiteral("Nothing has been transferred yet."));
    QVERIFY(!m_view->clear()->isEnabled());
}

void HistoryViewTest::showsTheNewestFirst()
{
    const BatchId first = add(1);
    const BatchId second = add(1);
    show();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(row(0).data(HistoryModel::BatchIdRole).toULongLong(), second);
    QCOMPARE(row(1).data(HistoryModel::BatchIdRole).toULongLong(), first);
    QCOMPARE(row(0).data().toString(), QStringLiteral("holiday/ → photos/2026/"));
    QCOMPARE(row(0, HistoryModel::ConnectionColumn).data().toString(),
        QStringLiteral("name of connection-1"));
    QVERIFY(!row(0, HistoryModel::WhenColumn).data().toString().isEmpty());
}

void HistoryViewTest::saysHowTheyEnded()
{
    add(3, 2);
    add(1);
    show();
    QCOMPARE(row(1, HistoryModel::ResultColumn).data().toString(),
        QStringLiteral("3 files done, 2 failed · 3 verified (SHA-256)"));
    QCOMPARE(row(1, HistoryModel::SizeColumn).data().toString(), QStringLiteral("3.0 KiB"));
    QCOMPARE(row(0, HistoryModel::ResultColumn).data().toString(),
        QStringLiteral("Done: 1 file · verified (SHA-256)"));
}

/// In the journals of earlier versions.
void HistoryViewTest::saysNothingOfWhatWasNotNoted()
{
    add(1);
    m_samples->journal()->write([](JournalDatabase &database) {
        return database.run(QStringLiteral("UPDATE batch SET verified = x''"));
    });
    show();
    QCOMPARE(row(0, HistoryModel::ResultColumn).data().toString(), QStringLiteral("Done: 1 file"));
}

void HistoryViewTest::showsTheItemsOfATransfer()
{
    add(2, 1);
    show();
    m_tree->expand(row(0));
    QTRY_COMPARE(m_model->rowCount(row(0)), 3);
    const auto item
        = [this](int i, int column) { return m_model->index(i, column, row(0)).data().toString(); };
    QCOMPARE(item(0, HistoryModel::NameColumn), QStringLiteral("holiday/done0000"));
    QCOMPARE(item(0, HistoryModel::ResultColumn), QStringLiteral("Verified (SHA-256)"));
    QCOMPARE(item(2, HistoryModel::NameColumn), QStringLiteral("holiday/failed0"));
    QVERIFY(item(2, HistoryModel::ResultColumn).startsWith(QLatin1String("Access to")));
}

void HistoryViewTest::readsOnWhereSomebodyLooks()
{
    constexpr int count = 2 * HistoryModel::pageSize + 7;
    for (int i = 0; i < count; ++i)
        add(0);
    show();
    QCOMPARE(m_model->rowCount(), HistoryModel::pageSize);
    QVERIFY(scrollUntil({}, count));
}

void HistoryViewTest::longListOfItemsIsReadOn()
{
    constexpr int count = HistoryModel::pageSize + 30;
    add(count);
    add(1);
    show();
    m_tree->expand(row(1));
    QTRY_COMPARE(m_model->rowCount(row(1)), HistoryModel::pageSize);
    QVERIFY(scrollUntil(row(1), count));
}

/// It waits in the journal behind one that makes it useless.
void HistoryViewTest::pageThatIsOvertakenIsAskedForAgain()
{
    constexpr int count = HistoryModel::pageSize + 30;
    const auto batch = m_samples->begin();
    for (int i = 0; i < count; ++i)
        m_samples->end(batch, "done" + QByteArray::number(i).rightJustified(4, '0'));
    m_samples->finish(batch);
    show();
    m_tree->expand(row(0));
    QTRY_COMPARE(m_model->rowCount(row(0)), HistoryModel::pageSize);

    m_samples->end(batch, "one more");
    m_samples->finish(batch);
    QScrollBar *bar = m_tree->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    // The journal waits for them, and must not do so for ever if the test fails.
    const auto arrived = std::make_shared<QSemaphore>();
    const auto first = std::make_shared<QSemaphore>();
    const auto second = std::make_shared<QSemaphore>();
    const auto letGo = qScopeGuard([first, second] {
        first->release();
        second->release();
    });
    m_samples->journal()->write([arrived, first](JournalDatabase &) {
        arrived->release();
        first->acquire();
        return Result<>();
    });
    m_model->readAgain();
    QVERIFY(arrived->tryAcquire(1, 10'000)); // what comes now is answered later
    m_samples->journal()->write([second](JournalDatabase &) {
        second->acquire();
        return Result<>();
    });
    bar->setValue(bar->maximum());
    first->release();
    QTRY_COMPARE(m_model->rowCount(row(0)), 0);
    QTRY_COMPARE(bar->maximum(), 0);
    second->release();
    QVERIFY(scrollUntil(row(0), count + 1));
}

void HistoryViewTest::lockedFileIsToldOfAndTriedAgain()
{
    m_samples = std::make_unique<JournalSamples>(path());
    constexpr int count = HistoryModel::pageSize + 30;
    add(count);
    show();
    m_tree->expand(row(0));
    QTRY_COMPARE(m_model->rowCount(row(0)), HistoryModel::pageSize);
    const auto *message = m_view->findChild<InlineMessage *>();
    QVERIFY(message->isHidden());

    const auto other = openJournalDatabase(path());
    QVERIFY(other && (*other)->begin());
    QScrollBar *bar = m_tree->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
    QCOMPARE(message->text(),
        QStringLiteral("This list cannot be read now: another program is using its file, “%1”. "
                       "Nothing is lost.")
            .arg(path()));
    QCOMPARE(m_model->rowCount(row(0)), HistoryModel::pageSize);

    (*other)->rollback();
    auto *again = message->findChild<QPushButton *>();
    QCOMPARE(again->text(), QStringLiteral("Retr&y"));
    again->setFocus(Qt::TabFocusReason);
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(message->isHidden());
    QVERIFY(scrollUntil(row(0), count));
    QVERIFY(message->isHidden());
}

void HistoryViewTest::removedFileGoesOn()
{
    m_samples = std::make_unique<JournalSamples>(path());
    constexpr int count = HistoryModel::pageSize + 30;
    add(count);
    show();
    QVERIFY(QDir(m_folder.path()).removeRecursively());
    m_tree->expand(row(0));
    QVERIFY(scrollUntil(row(0), count));
    QVERIFY(QDir().mkpath(m_folder.path()));
}

/// What was read of it stays in sight until the list is read anew.
void HistoryViewTest::damagedFileIsSetAside()
{
    m_samples = std::make_unique<JournalSamples>(path());
    add(5000);
    m_samples = std::make_unique<JournalSamples>(path()); // nothing of it is in memory
    QStringList setAside; // told on this thread, unlike to a QSignalSpy
    connect(m_samples->journal().get(), &Journal::failed, this,
        [&setAside](const Error &, const QString &file) { setAside.append(file); });
    show();
    m_tree->expand(row(0));
    QTRY_COMPARE(m_model->rowCount(row(0)), HistoryModel::pageSize);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr qint64 page = 4096;
    QVERIFY(file.seek(5 * page));
    file.write(QByteArray(file.size() - 5 * page, 'x'));
    file.close();
    QScrollBar *bar = m_tree->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    QTRY_COMPARE(setAside.size(), 1);
    QVERIFY(QFile::exists(setAside.first()));
    QCOMPARE(m_model->rowCount(row(0)), HistoryModel::pageSize);
    const BatchId next = add(1);
    m_model->readAgain();
    QTRY_COMPARE(row(0).data(HistoryModel::BatchIdRole).toULongLong(), next);
    QVERIFY(m_view->findChild<InlineMessage *>()->isHidden());
}

void HistoryViewTest::showsWhatEndsMeanwhile()
{
    add(1);
    show();
    m_tree->setCurrentIndex(row(0));
    m_tree->expand(row(0));
    QTRY_COMPARE(m_model->rowCount(row(0)), 1);
    add(2);
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QVERIFY(!m_view->findChild<QLabel *>(QStringLiteral("empty"))->isVisible());
    QCOMPARE(m_tree->currentIndex(), row(1));
    QVERIFY(m_tree->isExpanded(row(1)));
    QCOMPARE(m_model->rowCount(row(1)), 1);
}

void HistoryViewTest::transferThatGoesOnIsHistoryNoMore()
{
    add(1);
    const BatchId batch = add(1, 1);
    show();
    m_tree->expand(row(0));
    QTRY_COMPARE(m_model->rowCount(row(0)), 2);
    m_samples->retry(batch, {});
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void HistoryViewTest::asksBeforeItClears()
{
    add(1);
    show();
    m_view->clear()->trigger();
    QVERIFY(button(QStringLiteral("Cancel")));
    button(QStringLiteral("Cancel"))->click();
    QTRY_VERIFY(!m_view->findChild<QMessageBox *>());
    QCOMPARE(m_model->rowCount(), 1);
    m_view->clear()->trigger();
    QVERIFY(button(QStringLiteral("Clear history")));
    button(QStringLiteral("Clear history"))->click();
    QTRY_COMPARE(m_model->rowCount(), 0);
    QTRY_VERIFY(!m_view->clear()->isEnabled());
}

void HistoryViewTest::clearingKeepsWhatWaitsInTheInbox()
{
    for (int i = 0; i < 500; ++i)
        add(1, i % 100 == 0 ? 1 : 0);
    show();
    m_view->clear()->trigger();
    button(QStringLiteral("Clear history"))->click();
    QTRY_COMPARE(m_model->rowCount(), 5);
    QCOMPARE(row(0, HistoryModel::ResultColumn).data().toString(),
        QStringLiteral("1 file done, 1 failed · 1 verified (SHA-256)"));
}

void HistoryViewTest::clearingThatFailsIsToldOf()
{
    add(1);
    m_samples->refuseChanges();
    show();
    const auto *message = m_view->findChild<InlineMessage *>();
    m_view->clear()->trigger();
    button(QStringLiteral("Clear history"))->click();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().startsWith(QLatin1String("This list cannot be changed.")));
    // It is read again, which does not take the message away.
    QSignalSpy refreshed(m_model.get(), &HistoryModel::refreshed);
    m_model->refresh();
    QVERIFY(refreshed.wait());
    QVERIFY(message->isVisible());
    QCOMPARE(m_model->rowCount(), 1);
}

void HistoryViewTest::findsTransfersByTheirNames()
{
    add(2);
    TransferRequest request
        = TransferRequest::download(nullptr, BucketName("archive"), {}, "/home/anna/Downloads");
    RemoteSelection selection;
    selection.key = ObjectKey("letters/Grandma.pdf");
    request.remoteSources = {selection};
    m_samples->finish(m_samples->begin(request));
    show();
    QCOMPARE(m_model->rowCount(), 2);
    auto *search = m_view->findChild<QLineEdit *>();
    const auto isOnly = [this](const char *name) {
        return m_model->rowCount() == 1 && row(0).data().toString().startsWith(QLatin1String(name));
    };
    QTest::keyClicks(search, QStringLiteral("grandma"));
    QTRY_VERIFY(isOnly("Grandma.pdf"));
    search->setText(QStringLiteral("DONE0001")); // a file of the folder
    QTRY_VERIFY(isOnly("holiday/"));
    search->setText(QStringLiteral("100%"));
    QTRY_COMPARE(m_model->rowCount(), 0);
    const auto *empty = m_view->findChild<QLabel *>(QStringLiteral("empty"));
    QTRY_COMPARE(empty->text(), QStringLiteral("No transfer matches this search."));
    search->clear();
    QTRY_COMPARE(m_model->rowCount(), 2);
}

void HistoryViewTest::searchReadsOnUntilItHasFound()
{
    TransferRequest request = TransferRequest::upload(
        nullptr, {{"/home/anna/rare.txt", "rare.txt"}}, BucketName("photos"), {});
    m_samples->finish(m_samples->begin(request));
    for (int i = 0; i < 2 * HistoryModel::pageSize; ++i)
        add(0);
    show();
    m_view->findChild<QLineEdit *>()->setText(QStringLiteral("rare"));
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, 10'000);
    QCOMPARE(row(0).data().toString(), QStringLiteral("rare.txt → photos/"));
}

void HistoryViewTest::asksForTheSameAgain()
{
    const BatchId id = add(1);
    show();
    QVERIFY(!m_view->repeat()->isEnabled());
    m_tree->setCurrentIndex(row(0));
    QSignalSpy repeated(m_view.get(), &HistoryView::repeatRequested);
    m_view->repeat()->trigger();
    QCOMPARE(repeated, (QList<QList<QVariant>> {{id}}));
    const auto request = m_model->history().request(id).result();
    QCOMPARE(request.value()->localSources.first().path, QByteArray("/home/anna/holiday"));
    QCOMPARE(request.value()->connection, QStringLiteral("connection-1"));
    QVERIFY(!m_model->history().request(id + 1).result().value());
}

void HistoryViewTest::showsWhereItCameFromAndWent()
{
    add(1);
    m_samples->finish(m_samples->begin(
        TransferRequest::download(nullptr, BucketName("photos"), {}, "/home/anna/Downloads")));
    show();
    QSignalSpy folders(m_view.get(), &HistoryView::openFolderRequested);
    QSignalSpy places(m_view.get(), &HistoryView::showRequested);
    m_tree->setCurrentIndex(row(0));
    QVERIFY(!m_view->showTarget()->isEnabled());
    m_view->openFolder()->trigger();
    QCOMPARE(folders, (QList<QList<QVariant>> {{QStringLiteral("/home/anna/Downloads")}}));
    m_tree->setCurrentIndex(row(1));
    m_view->openFolder()->trigger();
    QCOMPARE(folders[1][0].toString(), QStringLiteral("/home/anna/"));
    m_view->showTarget()->trigger();
    QCOMPARE(places.size(), 1);
    QCOMPARE(places[0][0].toString(), QStringLiteral("connection-1"));
    QCOMPARE(places[0][1].value<S3Uri>(), (S3Uri {BucketName("photos"), ObjectKey("2026/")}));
}

void HistoryViewTest::everythingFits()
{
    add(1);
    show();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        QVERIFY(m_tree->columnWidth(column) >= m_tree->sizeHintForIndex(row(0, column)).width());
}

QTEST_MAIN(HistoryViewTest)
#include "tst_historyview.moc"
