// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "journaltesting.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace windlass;

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writesAreGathered();
    void writesThatTrickleAreGathered();
    void writeIsCommittedThoughNobodyWaits();
    void answerComesWhenItIsCommitted();
    void answersComeInOrder();
    void askIsNotHeldUpByGathering();
    void failingPieceDoesNotTakeTheOthersWithIt();
    void failingQuestionIsAnsweredWithItsError();
    void failuresAreToldOnce();
    void destructorWritesWhatWasGiven();
    void destructorAnswersWhatWasAsked();
    void reopenedJournalFindsWhatWasWritten();
    void manyThreadsWrite();
    void fileIsOpenedWhenItIsNeeded();
    void folderIsMade();
    void withoutAPathItIsInMemory();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("sub/journal.sqlite")); }
    static void addBatch(Journal &journal, quint64 id)
    {
        journal.write([id](JournalDatabase &database) {
            BatchRecord record;
            record.id = id;
            return BatchTable(database).add(record);
        });
    }
    static qint64 commitsOf(Journal &journal)
    {
        return askFor<qint64>(journal, [](JournalDatabase &database) -> Result<qint64> {
            return database.commitCount();
        }).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournal::writesAreGathered()
{
    constexpr int count = 100'000;
    Journal journal(path());
    const qint64 before = commitsOf(journal);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        writeItem(journal, numberedItem(i));
    const qint64 given = timer.elapsed();
    QVERIFY(journal.commit().result());
    const qint64 written = timer.elapsed();
    const qint64 commits = commitsOf(journal) - before;
    qInfo() << count << "items:" << commits << "commits; given in" << given << "ms, written in"
            << written << "ms";
    QVERIFY(commits <= 100);
    QCOMPARE(countItems(journal), count);
}

void TestJournal::writesThatTrickleAreGathered()
{
    Journal journal(path());
    const qint64 before = commitsOf(journal);
    int count = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 500) {
        if (timer.elapsed() < count)
            QThread::yieldCurrentThread();
        else
            writeItem(journal, numberedItem(count++));
    }
    QCOMPARE(countItems(journal), count);
    const qint64 commits = commitsOf(journal) - before;
    qInfo() << count << "items in half a second:" << commits << "commits";
    QVERIFY(commits <= 10); // one each 100 ms, and those who ask
}

void TestJournal::writeIsCommittedThoughNobodyWaits()
{
    Journal journal(path());
    writeItem(journal, numberedItem(0));
    QTRY_COMPARE(countItems(path()), 1);
}

void TestJournal::answerComesWhenItIsCommitted()
{
    Journal journal(path());
    for (int i = 0; i < 10; ++i) {
        writeItem(journal, numberedItem(2 * i));
        QFuture<Result<>> answer = journal.ask<void>([i](JournalDatabase &database) {
            return ItemTable(database).put(numberedItem(2 * i + 1));
        });
        answer.waitForFinished();
        QCOMPARE(countItems(path()), 2 * i + 2);
    }
}

void TestJournal::answersComeInOrder()
{
    Journal journal(path());
    QList<QFuture<Result<qint64>>> answers;
    for (int i = 0; i < 1000; ++i) {
        writeItem(journal, numberedItem(i));
        answers.append(journal.ask<qint64>(
            [](JournalDatabase &database) -> Result<qint64> { return countItems(database); }));
    }
    answers.last().waitForFinished();
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QVERIFY(answers[i].isFinished());
        QCOMPARE(answers[i].result().value(), i + 1);
    }
}

void TestJournal::askIsNotHeldUpByGathering()
{
    Journal journal(path());
    QVERIFY(journal.commit().result());
    QElapsedTimer timer;
    timer.start();
    constexpr int count = 100;
    for (int i = 0; i < count; ++i)
        QVERIFY(journal.commit().result());
    // Each would wait for 100 ms.
    QVERIFY2(timer.elapsed() < count * 50, QByteArray::number(timer.elapsed()).constData());
}

void TestJournal::failingPieceDoesNotTakeTheOthersWithIt()
{
    Journal journal(path());
    const FailureLog log(journal);
    writeItem(journal, numberedItem(0));
    addBatch(journal, 7);
    addBatch(journal, 7); // there already
    writeItem(journal, numberedItem(1));
    QVERIFY(journal.commit().result());
    QCOMPARE(countItems(path()), 2);
    QCOMPARE(log.all().size(), 1);
    QCOMPARE(log.all().first().setAside, QString());
    QVERIFY(journal.isPersistent());
}

void TestJournal::failingQuestionIsAnsweredWithItsError()
{
    Journal journal(path());
    writeItem(journal, numberedItem(0));
    QFuture<Result<qint64>> failing = journal.ask<qint64>([](JournalDatabase &) -> Result<qint64> {
        return fail(ErrorKind::FileNotFound, QStringLiteral("subject"));
    });
    writeItem(journal, numberedItem(1));
    QFuture<Result<qint64>> good = journal.ask<qint64>(
        [](JournalDatabase &database) -> Result<qint64> { return countItems(database); });
    QCOMPARE(kindOf(failing.result()), ErrorKind::FileNotFound);
    QCOMPARE(failing.result().error().subject, QStringLiteral("subject"));
    QCOMPARE(good.result().value(), 2);
}

void TestJournal::failuresAreToldOnce()
{
    Journal journal(path());
    const FailureLog log(journal);
    for (int i = 0; i < 10; ++i) {
        addBatch(journal, 7);
        QVERIFY(journal.commit().result());
    }
    QCOMPARE(log.all().size(), 1);
}

void TestJournal::destructorWritesWhatWasGiven()
{
    constexpr int count = 10'000;
    {
        Journal journal(path());
        for (int i = 0; i < count; ++i)
            writeItem(journal, numberedItem(i));
    }
    QCOMPARE(countItems(path()), count);
    // Closed: nothing is beside it.
    QVERIFY(!QFileInfo::exists(path() + QStringLiteral("-wal")));
}

void TestJournal::destructorAnswersWhatWasAsked()
{
    QFuture<Result<qint64>> answer;
    {
        Journal journal(path());
        writeItem(journal, numberedItem(0));
        answer = journal.ask<qint64>(
            [](JournalDatabase &database) -> Result<qint64> { return countItems(database); });
    }
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().value(), 1);
}

void TestJournal::reopenedJournalFindsWhatWasWritten()
{
    for (int run = 0; run < 5; ++run) {
        Journal journal(path());
        const FailureLog log(journal);
        QCOMPARE(countItems(journal), run);
        writeItem(journal, numberedItem(run));
        QCOMPARE(countItems(journal), run + 1);
        QVERIFY(journal.isPersistent());
        QVERIFY(log.all().isEmpty());
    }
}

void TestJournal::manyThreadsWrite()
{
    constexpr int threads = 8;
    constexpr int each = 1000;
    Journal journal(path());
    std::atomic_int wrong = 0;
    std::vector<std::thread> crowd;
    for (int thread = 0; thread < threads; ++thread) {
        crowd.emplace_back([&journal, &wrong, thread] {
            for (int i = 0; i < each; ++i) {
                const ItemRecord item = numberedItem(thread * each + i);
                writeItem(journal, item);
                if (i % 100 != 0)
                    continue;
                // What the same thread gave before is there.
                const auto found = askFor<QHash<QByteArray, ItemOutcome>>(
                    journal, [item](JournalDatabase &database) {
                        return ItemTable(database).outcomes(1, {item.name});
                    });
                wrong += found && found->size() == 1 ? 0 : 1;
            }
        });
    }
    for (std::thread &one : crowd)
        one.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(countItems(journal), threads * each);
}

void TestJournal::fileIsOpenedWhenItIsNeeded()
{
    {
        Journal journal(path());
    }
    QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("sub"))));
}

void TestJournal::folderIsMade()
{
    Journal journal(m_folder->filePath(QStringLiteral("a/b/c/journal.sqlite")));
    QVERIFY(journal.commit().result());
    QVERIFY(QFileInfo::exists(journal.path()));
}

void TestJournal::withoutAPathItIsInMemory()
{
    Journal journal;
    const FailureLog log(journal);
    QVERIFY(!journal.isPersistent());
    writeItem(journal, numberedItem(0));
    QCOMPARE(countItems(journal), 1);
    QVERIFY(log.all().isEmpty());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
