// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checksum.h"
#include "core/localfs/downloadfile.h"
#include "core/localfs/reservednames.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QFileInfo>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace windlass;

class TestDownloadFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nothingIsThereUnderTheRealNameBeforeCommit();
    void keptFileIsReopened();
    void fileIsNamedLater();
    void reopenedFileThatIsGivenUpIsRemoved();
    void nothingButAFileIsReopened();
    void commitPutsTheFileInPlace();
    void commitSetsTheTime();
    void fileThatIsGivenUpLeavesNothing();
    void fileInFoldersLeavesNothingButThem();
    void existingFileStaysUntilCommit();
    void commitReplacesTheExistingFile();
    void replacementThatWasCutOffLeavesNothing();
    void commitReplacesALinkAndNotItsTarget();
    void folderInTheWayStays();
    void nothingIsReplacedUnlessWanted_data();
    void nothingIsReplacedUnlessWanted();
    void manyAtOnceGetNamesOfTheirOwn();
    void rangesAreWrittenInAnyOrder();
    void rangesAreWrittenAtTheSameTime();
    void rangesMayBeBehindFourGibibytes();
    void holesTakeNoRoom();
    void longestNameIsPossible();
    void sizeThatDoesNotFitFailsAtOnce();
    void linkOnTheWayIsRefused();

private:
    Result<std::shared_ptr<DownloadFile>> create(const QByteArray &relative, qint64 size = -1)
    {
        return DownloadFile::create(m_folder, relative, size);
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::shared_ptr<LocalFolder> m_folder;
};

void TestDownloadFile::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_folder = LocalFolder::open(m_tree->path()).value();
}

void TestDownloadFile::nothingIsThereUnderTheRealNameBeforeCommit()
{
    const auto file = create("file", 7).value();
    QCOMPARE(kindOf(file->write(0, "content", 7)), std::nullopt);
    QVERIFY(!m_tree->exists("file"));
    // Not even a killed program leaves anything.
    QCOMPARE(m_tree->contents().keys(), QByteArrayList());
}

void TestDownloadFile::keptFileIsReopened()
{
    const QByteArray name = newTemporaryName();
    {
        const auto file = DownloadFile::create(m_folder, "a/file", 7, name).value();
        QCOMPARE(kindOf(file->write(0, "con", 3)), std::nullopt);
        file->keep();
    }
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/" + name}));
    const auto again = DownloadFile::reopen(m_folder, "a/file", name).value();
    QCOMPARE(kindOf(again->write(3, "tent", 4)), std::nullopt);
    QCOMPARE(kindOf(again->commit({})), std::nullopt);
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/file"}));
    QCOMPARE(m_tree->read("a/file"), QByteArray("content"));
}

void TestDownloadFile::fileIsNamedLater()
{
    const QByteArray first = newTemporaryName();
    const QByteArray second = newTemporaryName();
    {
        const auto file = create("a/file", 7).value();
        QCOMPARE(kindOf(file->write(0, "con", 3)), std::nullopt);
        QCOMPARE(kindOf(file->nameTemporarily({})), std::nullopt);
        QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a"}));
        QCOMPARE(kindOf(file->nameTemporarily(first)), std::nullopt);
        QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/" + first}));
        QCOMPARE(kindOf(file->nameTemporarily(second)), std::nullopt);
        QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/" + second}));
        QVERIFY(file->keep());
    }
    const auto again = DownloadFile::reopen(m_folder, "a/file", second).value();
    QCOMPARE(kindOf(again->write(3, "tent", 4)), std::nullopt);
    QCOMPARE(kindOf(again->commit({})), std::nullopt);
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/file"}));
    QCOMPARE(m_tree->read("a/file"), QByteArray("content"));
    m_tree->addFile("taken", "precious");
    const auto other = create("other").value();
    QCOMPARE(kindOf(other->nameTemporarily("taken")), ErrorKind::LocalFileFailed);
    QCOMPARE(m_tree->read("taken"), QByteArray("precious"));
}

void TestDownloadFile::reopenedFileThatIsGivenUpIsRemoved()
{
    const QByteArray name = newTemporaryName();
    DownloadFile::create(m_folder, "file", 7, name).value()->keep();
    DownloadFile::reopen(m_folder, "file", name).value();
    QCOMPARE(m_tree->contents().keys(), QByteArrayList());
}

void TestDownloadFile::nothingButAFileIsReopened()
{
    m_tree->addFile("elsewhere", "precious");
    m_tree->addLink("link", "elsewhere");
    m_tree->addFolder("folder");
    for (const QByteArray name : {"missing", "link", "folder"})
        QVERIFY2(!DownloadFile::reopen(m_folder, "file", name), name.constData());
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"elsewhere", "folder", "link"}));
    QCOMPARE(m_tree->read("elsewhere"), QByteArray("precious"));
}

void TestDownloadFile::commitPutsTheFileInPlace()
{
    auto file = create("a/b/file", 7).value();
    QCOMPARE(kindOf(file->write(0, "content", 7)), std::nullopt);
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    file.reset();
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/b", "a/b/file"}));
    QCOMPARE(m_tree->read("a/b/file"), QByteArray("content"));
}

void TestDownloadFile::commitSetsTheTime()
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'234'567'890'123, Qt::UTC);
    QCOMPARE(kindOf(create("file").value()->commit(time)), std::nullopt);
    QCOMPARE(QFileInfo(QString::fromUtf8(m_tree->path("file"))).lastModified().toUTC(), time);
}

void TestDownloadFile::fileThatIsGivenUpLeavesNothing()
{
    auto file = create("file").value();
    QCOMPARE(kindOf(file->write(0, "content", 7)), std::nullopt);
    file.reset();
    QCOMPARE(m_tree->contents().size(), 0);
}

void TestDownloadFile::fileInFoldersLeavesNothingButThem()
{
    create("a/b/file").value().reset();
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"a", "a/b"}));
}

void TestDownloadFile::existingFileStaysUntilCommit()
{
    m_tree->addFile("file", "old");
    auto file = create("file").value();
    QCOMPARE(kindOf(file->write(0, "new", 3)), std::nullopt);
    QCOMPARE(m_tree->read("file"), QByteArray("old"));
    file.reset();
    QCOMPARE(m_tree->read("file"), QByteArray("old"));
}

void TestDownloadFile::commitReplacesTheExistingFile()
{
    m_tree->addFile("file", "old and longer");
    const auto file = create("file").value();
    QCOMPARE(kindOf(file->write(0, "new", 3)), std::nullopt);
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    QCOMPARE(m_tree->read("file"), QByteArray("new"));
    QCOMPARE(m_tree->contents().size(), 1);
}

/// A program was killed between giving the new file a name and giving it that of the old one.
void TestDownloadFile::replacementThatWasCutOffLeavesNothing()
{
    m_tree->addFile("file", "old");
    const QByteArray hash = Checksum::of(Checksum::Kind::Sha256, "file").toHex().left(16);
    m_tree->addFile(".windlass-" + hash + ".part", "cut off");
    const auto file = create("file").value();
    QCOMPARE(kindOf(file->write(0, "new", 3)), std::nullopt);
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    QCOMPARE(m_tree->read("file"), QByteArray("new"));
    QCOMPARE(m_tree->contents().size(), 1);
}

void TestDownloadFile::commitReplacesALinkAndNotItsTarget()
{
    TemporaryTree elsewhere;
    elsewhere.addFile("file", "outside");
    m_tree->addLink("file", elsewhere.path("file"));
    const auto file = create("file").value();
    QCOMPARE(kindOf(file->write(0, "new", 3)), std::nullopt);
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    QCOMPARE(elsewhere.read("file"), QByteArray("outside"));
    QVERIFY(m_tree->contents().value("file").startsWith("3 bytes"));
}

void TestDownloadFile::folderInTheWayStays()
{
    m_tree->addFile("name/mine", "mine");
    auto file = create("name").value();
    const Result<> committed = file->commit({});
    QCOMPARE(kindOf(committed), ErrorKind::FolderInTheWay);
    QCOMPARE(committed.error().subject, QString::fromUtf8(m_tree->path("name")));
    file.reset();
    QCOMPARE(m_tree->contents().keys(), QByteArrayList({"name", "name/mine"}));
}

void TestDownloadFile::nothingIsReplacedUnlessWanted_data()
{
    QTest::addColumn<QByteArray>("temporaryName");
    QTest::newRow("without a name") << QByteArray();
    QTest::newRow("with a temporary name") << newTemporaryName();
}

void TestDownloadFile::nothingIsReplacedUnlessWanted()
{
    QFETCH(const QByteArray, temporaryName);
    using Occupied = DownloadFile::Occupied;
    const auto place = [&](const QByteArray &relative, const char *content, Occupied occupied) {
        const auto file = DownloadFile::create(m_folder, relative, 3, temporaryName).value();
        // Whatever comes meanwhile counts as well.
        if (!m_tree->exists(relative))
            m_tree->addFile(relative, "old");
        if (!file->write(0, content, 3))
            return QByteArray("(not written)");
        return file->place({}, occupied).value_or("(failed)");
    };
    QCOMPARE(place("a/f.x", "one", Occupied::GiveUp), QByteArray());
    QCOMPARE(place("a/f.x", "two", Occupied::Rename), QByteArray("a/f (1).x"));
    QCOMPARE(place("a/f.x", "six", Occupied::Rename), QByteArray("a/f (2).x"));
    m_tree->addFolder("folder");
    QCOMPARE(place("folder", "ten", Occupied::Rename), QByteArray("folder (1)"));
    QCOMPARE(m_tree->read("a/f.x"), QByteArray("old"));
    QCOMPARE(m_tree->read("a/f (1).x"), QByteArray("two"));
    QCOMPARE(m_tree->read("a/f (2).x"), QByteArray("six"));
    QCOMPARE(m_tree->read("folder (1)"), QByteArray("ten"));
    QCOMPARE(place("a/f.x", "new", Occupied::Replace), QByteArray("a/f.x"));
    QCOMPARE(m_tree->read("a/f.x"), QByteArray("new"));
    QCOMPARE(m_tree->contents().size(), 6); // and no temporary file
}

void TestDownloadFile::manyAtOnceGetNamesOfTheirOwn()
{
    constexpr int count = 16;
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            const QByteArray temporary = i % 2 ? newTemporaryName() : QByteArray();
            const auto file = DownloadFile::create(m_folder, "file", 1, temporary).value();
            const char content = char('a' + i);
            if (file->write(0, &content, 1))
                (void)file->place({}, DownloadFile::Occupied::Rename);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QByteArray all;
    for (const QByteArray &name : m_tree->contents().keys())
        all += m_tree->read(name);
    std::sort(all.begin(), all.end());
    QCOMPARE(all, QByteArray("abcdefghijklmnop"));
}

void TestDownloadFile::rangesAreWrittenInAnyOrder()
{
    const auto file = create("file", 9).value();
    QCOMPARE(kindOf(file->write(6, "ghi", 3)), std::nullopt);
    QCOMPARE(kindOf(file->write(0, "abc", 3)), std::nullopt);
    QCOMPARE(kindOf(file->write(3, "def", 3)), std::nullopt);
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    QCOMPARE(m_tree->read("file"), QByteArray("abcdefghi"));
}

void TestDownloadFile::rangesAreWrittenAtTheSameTime()
{
    constexpr qint64 step = 10'000;
    const QByteArray content = patternBytes(100 * step);
    const auto file = create("file", content.size()).value();
    std::atomic<int> failures {0};
    std::vector<std::thread> writers;
    for (qint64 first = 0; first < 4; ++first) {
        writers.emplace_back([&, first] {
            for (qint64 i = first; i < 100; i += 4) {
                if (!file->write(i * step, content.constData() + i * step, step))
                    ++failures;
            }
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    QVERIFY(m_tree->read("file") == content);
}

/// It is sparse, and takes no room.
void TestDownloadFile::rangesMayBeBehindFourGibibytes()
{
    constexpr qint64 far = (qint64(1) << 32) + 5;
    const auto file = create("file").value();
    QCOMPARE(kindOf(file->write(far, "far", 3)), std::nullopt);
    QCOMPARE(kindOf(file->write(5, "near", 4)), std::nullopt);
    QByteArray found(3, Qt::Uninitialized);
    QCOMPARE(kindOf(file->read(far, found.data(), 3)), std::nullopt);
    QCOMPARE(found, QByteArray("far"));
    QCOMPARE(kindOf(file->commit({})), std::nullopt);
    QCOMPARE(QFileInfo(QString::fromUtf8(m_tree->path("file"))).size(), far + 3);
}

/// Wherever they are, and whatever stood there before.
void TestDownloadFile::holesTakeNoRoom()
{
    constexpr qint64 chunk = 64 * 1024;
    constexpr qint64 size = 64 * chunk;
    const QByteArray zeros(chunk, '\0');
    const QByteArray bytes = patternBytes(chunk);
    const auto file = create("sparse", size);
    QVERIFY(file);
    QVERIFY((*file)->write(0, bytes.constData(), chunk));
    for (qint64 offset = size - chunk; offset >= 0; offset -= chunk)
        QVERIFY((*file)->write(offset, zeros.constData(), chunk));
    QVERIFY((*file)->write(3 * chunk, bytes.constData(), chunk));
    QVERIFY((*file)->commit({}));
    QVERIFY(m_tree->read("sparse")
        == QByteArray(3 * chunk, '\0') + bytes + QByteArray(size - 4 * chunk, '\0'));
    struct stat info;
    QCOMPARE(::stat(m_tree->path("sparse").constData(), &info), 0);
    QCOMPARE(info.st_size, size);
    QVERIFY2(
        info.st_blocks * 512 < 4 * chunk, QByteArray::number(qint64(info.st_blocks)).constData());
}

void TestDownloadFile::longestNameIsPossible()
{
    const QByteArray name(255, 'n');
    QCOMPARE(kindOf(create(name).value()->commit({})), std::nullopt);
    QVERIFY(m_tree->exists(name));
}

void TestDownloadFile::sizeThatDoesNotFitFailsAtOnce()
{
    const auto file = create("file", 1ll << 60);
    QCOMPARE(kindOf(file), ErrorKind::DiskFull);
    QCOMPARE(file.error().subject, QString::fromUtf8(m_tree->path("file")));
    QCOMPARE(m_tree->contents().size(), 0);
}

void TestDownloadFile::linkOnTheWayIsRefused()
{
    TemporaryTree elsewhere;
    m_tree->addLink("link", elsewhere.path());
    QCOMPARE(kindOf(create("link/file")), ErrorKind::OutsideFolder);
    QCOMPARE(elsewhere.contents().size(), 0);
}

QTEST_GUILESS_MAIN(TestDownloadFile)
#include "tst_downloadfile.moc"
