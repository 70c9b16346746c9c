// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/filelock.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace windlass;

class TestFileLock : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oneHasItAtATime();
    void isGivenBackAndLeavesNothing();
    void fileThatWasLeftIsNoLock();
    void killedProcessHasNone();
    void neverTwoOfMany();
    void folderThatIsNotThereIsAnError();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("lock")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileLock::oneHasItAtATime()
{
    FileLock first(path());
    FileLock second(path());
    QVERIFY(first.tryLock().value());
    QVERIFY(!second.tryLock().value());
    QVERIFY(first.tryLock().value()); // it has it
}

void TestFileLock::isGivenBackAndLeavesNothing()
{
    FileLock second(path());
    {
        FileLock first(path());
        QVERIFY(first.tryLock().value());
        QVERIFY(!second.tryLock().value());
    }
    QVERIFY(!QFile::exists(path()));
    QVERIFY(second.tryLock().value());
}

void TestFileLock::fileThatWasLeftIsNoLock()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly)); // by a process that was killed as it began
    file.close();
    FileLock lock(path());
    QVERIFY(lock.tryLock().value());
}

void TestFileLock::killedProcessHasNone()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        FileLock lock(path());
        const char isOurs = lock.tryLock().value_or(false) ? 1 : 0;
        [[maybe_unused]] const ssize_t n = ::write(ready[1], &isOurs, 1);
        ::pause();
        ::_exit(0);
    }
    char isTheirs = 0;
    QCOMPARE(::read(ready[0], &isTheirs, 1), 1);
    FileLock lock(path());
    const bool wasOurs = lock.tryLock().value();
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(isTheirs, char(1));
    QVERIFY(!wasOurs);
    QVERIFY(lock.tryLock().value());
}

/// Those that wait may open the file that is just being removed.
void TestFileLock::neverTwoOfMany()
{
    std::atomic_int holders = 0;
    std::atomic_int most = 0;
    std::atomic_int times = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            while (times < 2000) {
                FileLock lock(path());
                if (!lock.tryLock().value_or(false))
                    continue;
                most = qMax<int>(most, ++holders);
                ++times;
                --holders;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(most.load(), 1);
    QVERIFY(!QFile::exists(path()));
}

void TestFileLock::folderThatIsNotThereIsAnError()
{
    FileLock lock(m_folder->filePath(QStringLiteral("missing/lock")));
    const Result<bool> result = lock.tryLock();
    QVERIFY(!result);
    QVERIFY2(result.error().subject.contains(QStringLiteral("missing/lock")),
        qPrintable(result.error().subject));
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
