// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What a long history costs: fills a journal, then opens it as a program does at its start, and
// prints times and memory.
//
//     journalsize [ROWS]
//
// ROWS (1,000,000 if nothing is said) finished batches, as many finished items in one of them, and
// as many that have ended in a batch that is not finished. The journal is filled by a process of
// its own, so that the memory is that of the start alone.

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/journal.h"
#include "core/journal/journaldatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace windlass;

namespace {

constexpr int pageSize = 100;
constexpr quint64 firstBatch = 1'700'000'000'000;

BatchRecord batch(quint64 id, BatchStatus status)
{
    BatchRecord record;
    record.id = id;
    record.connection = QStringLiteral("d0a2f9d2-6c2c-4f0b-a6a5-6a1c8f0f3f5e");
    record.request = QByteArray(400, 'r');
    record.fingerprint = QByteArray::number(id).rightJustified(64, '0');
    record.created = qint64(id);
    record.status = status;
    record.ended = status == BatchStatus::Finished ? record.created + 1000 : 0;
    return record;
}

ItemRecord item(quint64 batch, int number)
{
    ItemRecord record;
    record.batch = batch;
    record.name = "holiday/2026/IMG_" + QByteArray::number(number).rightJustified(8, '0') + ".jpg";
    record.outcome = number % 1000 == 999 ? ItemOutcome::Failed : ItemOutcome::Done;
    record.size = 4'000'000;
    record.ended = qint64(firstBatch) + number;
    return record;
}

quint64 unfinishedBatch(int rows)
{
    return firstBatch + quint64(rows);
}

int fill(const QString &path, int rows)
{
    Journal journal(path);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows; ++i) {
        journal.write([i](JournalDatabase &database) {
            return BatchTable(database).add(batch(firstBatch + quint64(i), BatchStatus::Finished));
        });
        for (const quint64 owner : {firstBatch, unfinishedBatch(rows)}) {
            journal.write([owner, i](JournalDatabase &database) {
                return ItemTable(database).put(item(owner, i));
            });
        }
        if (i % 10'000 == 0 && !journal.commit().result())
            return 1;
    }
    journal.write([rows](JournalDatabase &database) {
        return BatchTable(database).add(batch(unfinishedBatch(rows), BatchStatus::Active));
    });
    if (!journal.commit().result())
        return 1;
    std::printf("%-44s %8lld ms\n", "filled", static_cast<long long>(timer.elapsed()));
    std::fflush(stdout);
    std::_Exit(0); // as one that is killed: the first start after it has to look closer
}

/// Bytes of this process that are in memory.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

/// Runs \a work and prints what it took; \a work gives how many rows it found, or an error.
template <typename Work> bool measure(Journal &journal, const char *what, Work work)
{
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    const Result<qint64> rows = journal.ask<qint64>(std::move(work)).result();
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    if (!rows) {
        std::printf("%s: %s\n", what, qPrintable(rows.error().detail));
        return false;
    }
    std::printf("%-44s %8.1f ms %+8.1f MiB %8lld rows\n", what, elapsed,
        double(residentBytes() - before) / (1024 * 1024), static_cast<long long>(*rows));
    return true;
}

template <typename Rows> Result<qint64> count(const Result<Rows> &rows)
{
    if (!rows)
        return fail(rows.error());
    return rows->size();
}

int open(const QString &path, int rows)
{
    using Answer = Result<qint64>;
    Journal journal(path);
    const quint64 unfinished = unfinishedBatch(rows);
    bool good = true;
    good &= measure(journal, "open", [](JournalDatabase &) -> Answer { return 0; });
    good &= measure(journal, "unfinished batches",
        [](JournalDatabase &db) -> Answer { return count(BatchTable(db).unfinished()); });
    good &= measure(journal, "totals of what has ended of it",
        [=](JournalDatabase &db) -> Answer { return count(ItemTable(db).totals(unfinished)); });
    good &= measure(journal, "first page of the history",
        [](JournalDatabase &db) -> Answer { return count(BatchTable(db).history(0, pageSize)); });
    good &= measure(journal, "a page in the middle of it", [=](JournalDatabase &db) -> Answer {
        return count(BatchTable(db).history(firstBatch + quint64(rows / 2), pageSize));
    });
    good &= measure(journal, "first page of a finished batch", [](JournalDatabase &db) -> Answer {
        return count(ItemTable(db).page(firstBatch, {}, pageSize));
    });
    good &= measure(journal, "a page in the middle of it", [=](JournalDatabase &db) -> Answer {
        return count(ItemTable(db).page(firstBatch, item(firstBatch, rows / 2).name, pageSize));
    });
    good &= measure(journal, "first page of its failures", [](JournalDatabase &db) -> Answer {
        return count(ItemTable(db).failures(firstBatch, {}, pageSize));
    });
    good &= measure(journal, "which of 1,000 names have ended", [=](JournalDatabase &db) -> Answer {
        QList<QByteArray> names;
        for (int i = 0; i < 1000; ++i)
            names.append(item(firstBatch, rows / 1000 * i).name);
        return count(ItemTable(db).outcomes(unfinished, names));
    });
    std::printf("%-44s %20.1f MiB\n", "memory in the end", double(residentBytes()) / (1024 * 1024));
    return good ? 0 : 1;
}

/// This program again.
int runSelf(const QStringList &arguments)
{
    return QProcess::execute(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 3) {
        const int rows = arguments[2].toInt();
        return arguments[0] == QLatin1String("fill") ? fill(arguments[1], rows)
                                                     : open(arguments[1], rows);
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    const QString rows = arguments.value(0, QStringLiteral("1000000"));
    if (runSelf({QStringLiteral("fill"), path, rows}) != 0)
        return 1;
    std::printf(
        "%-44s %20.1f MiB\n", "size of the file", double(QFileInfo(path).size()) / (1024 * 1024));
    for (const char *start : {"The start after a kill", "The next start"}) {
        std::printf("\n%s\n", start);
        std::fflush(stdout);
        if (runSelf({QStringLiteral("open"), path, rows}) != 0)
            return 1;
    }
    return 0;
}
