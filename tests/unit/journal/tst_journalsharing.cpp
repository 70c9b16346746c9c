// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "journaltesting.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

/// Several journals on one file, in one program and in several, and programs that are killed.
class TestJournalSharing : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void twoJournalsWriteToOneFile();
    void manyOpenANewFileAtOnce();
    void writerWaitsForAnother();
    void lockThatStaysLosesNothing();
    void twoProgramsWriteToOneFile();
    void killedProgramLosesNothingThatWasCommitted();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    /// This program again: commits items \a from, \a from + 1, … \a to - 1, each by itself, and
    /// prints its number then.
    std::unique_ptr<QProcess> startWriter(int from, int to)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("tst_journalsharing"), QStringLiteral("--writer"), path(),
                QString::number(from), QString::number(to)});
        return process;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static int runWriter(const QStringList &arguments)
{
    Journal journal(arguments.at(2));
    const FailureLog log(journal);
    for (int i = arguments.at(3).toInt(); i < arguments.at(4).toInt(); ++i) {
        writeItem(journal, numberedItem(i));
        if (!journal.commit().result())
            return 1;
        printf("%d\n", i);
        fflush(stdout);
    }
    return log.all().isEmpty() ? 0 : 2;
}

void TestJournalSharing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournalSharing::twoJournalsWriteToOneFile()
{
    constexpr int count = 10'000;
    Journal first(path());
    Journal second(path());
    const FailureLog firstLog(first);
    const FailureLog secondLog(second);
    for (int i = 0; i < count; ++i) {
        writeItem(i % 2 == 0 ? first : second, numberedItem(i));
        if (i % 100 == 0)
            QVERIFY((i % 3 == 0 ? first : second).commit().result());
    }
    QVERIFY(first.commit().result());
    QVERIFY(second.commit().result());
    QCOMPARE(countItems(first), count);
    QCOMPARE(countItems(second), count);
    QVERIFY(firstLog.all().isEmpty());
    QVERIFY(secondLog.all().isEmpty());
}

void TestJournalSharing::manyOpenANewFileAtOnce()
{
    constexpr int rounds = 20;
    constexpr int crowd = 8;
    for (int round = 0; round < rounds; ++round) {
        const QString file = m_folder->filePath(QString::number(round));
        std::vector<std::unique_ptr<Journal>> journals;
        std::vector<FailureLog> logs;
        QList<QFuture<Result<>>> answers;
        for (int i = 0; i < crowd; ++i) {
            journals.push_back(std::make_unique<Journal>(file));
            logs.emplace_back(*journals.back());
        }
        for (int i = 0; i < crowd; ++i) {
            answers.append(journals[size_t(i)]->ask<void>([i](JournalDatabase &database) {
                return ItemTable(database).put(numberedItem(i));
            }));
        }
        for (const QFuture<Result<>> &answer : answers) {
            const Result<> result = answer.result();
            QVERIFY2(result, result ? "" : qPrintable(describe(result.error())));
        }
        for (const FailureLog &log : logs) {
            const auto failures = log.all();
            QVERIFY2(failures.isEmpty(),
                failures.isEmpty() ? "" : qPrintable(failures.first().error.detail));
        }
        QCOMPARE(countItems(file), crowd);
    }
}

void TestJournalSharing::writerWaitsForAnother()
{
    Journal journal(path());
    QVERIFY(journal.commit().result());
    const auto other = openJournalDatabase(path());
    QVERIFY((*other)->begin());
    QVERIFY(ItemTable(**other).put(numberedItem(0)));
    writeItem(journal, numberedItem(1));
    QFuture<Result<>> answer = journal.commit();
    QTest::qWait(0);
    QVERIFY(!answer.isFinished());
    QVERIFY((*other)->commit());
    QVERIFY(answer.result());
    QCOMPARE(countItems(journal), 2);
}

void TestJournalSharing::lockThatStaysLosesNothing()
{
    Journal journal(path());
    const FailureLog log(journal);
    QVERIFY(journal.commit().result());
    const auto other = openJournalDatabase(path());
    QVERIFY((*other)->begin());
    writeItem(journal, numberedItem(0));
    QVERIFY(!journal.commit().result());
    QCOMPARE(log.all().size(), 1);
    QCOMPARE(log.all().first().setAside, QString());
    (*other)->rollback();
    writeItem(journal, numberedItem(1));
    QVERIFY(journal.commit().result());
    QCOMPARE(countItems(journal), 2);
    QVERIFY(journal.isPersistent());
}

void TestJournalSharing::twoProgramsWriteToOneFile()
{
    constexpr int count = 500;
    const auto first = startWriter(0, count);
    const auto second = startWriter(count, 2 * count);
    for (QProcess *process : {first.get(), second.get()}) {
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }
    QCOMPARE(countItems(path()), 2 * count);
}

void TestJournalSharing::killedProgramLosesNothingThatWasCommitted()
{
    int said = -1;
    for (int round = 1; round <= 10; ++round) {
        const auto writer = startWriter(said + 1, std::numeric_limits<int>::max());
        while (said < round * 30) {
            QVERIFY(writer->canReadLine() || writer->waitForReadyRead());
            while (writer->canReadLine())
                said = writer->readLine().toInt();
        }
        writer->kill();
        QVERIFY(writer->waitForFinished());
        while (writer->canReadLine())
            said = writer->readLine().toInt();
        Journal journal(path());
        const FailureLog log(journal);
        const qint64 found = countItems(journal);
        QVERIFY2(
            found >= said + 1, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(said + 1)));
        QVERIFY(found <= said + 2); // what was being committed
        QVERIFY(log.all().isEmpty());
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--writer"))
        return runWriter(QCoreApplication::arguments());
    TestJournalSharing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journalsharing.moc"
