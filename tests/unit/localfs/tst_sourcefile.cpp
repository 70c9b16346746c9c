// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"
#include "core/localfs/filepart.h"
#include "core/localfs/sourcefile.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QFileInfo>
#include <QIODevice>
#include <QTest>

#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

using namespace windlass;

class TestSourceFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void sizeAndTimeAreTheFiles();
    void missingFileIsNotFound();
    void folderIsNoFile();
    void pipeIsNoFileAndDoesNotBlock();
    void linkIsFollowed();
    void hashIsThatOfThePart_data();
    void hashIsThatOfThePart();
    void deviceGivesThePart_data();
    void deviceGivesThePart();
    void partsMayBeBehindFourGibibytes();
    void longPartIsHashedOnAnotherThread();
    void hashingOfALongPartEndsWhenItIsCancelled();
    void deviceSeeks();
    void deviceIsRandomAccess();
    void progressFollowsTheDevice();
    void progressIsTakenBackWhenTheDeviceSeeksBack();
    void progressIsTakenBackWhenThePartIsOpenedAgain();
    void unchangedFileIsUnchanged();
    void changeIsDetected_data();
    void changeIsDetected();
    void fileReplacedByAnotherStaysWhatItWas();
    void readingBehindTheNewEndIsAChange();

private:
    /// Makes m_file a sparse file, which is read as zeros.
    void makeSparse(qint64 size)
    {
        QFile file(QString::fromUtf8(m_tree->path("sparse")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
        m_file = SourceFile::open(m_tree->path("sparse")).value();
    }
    std::shared_ptr<FilePart> part(qint64 offset, qint64 size)
    {
        return std::make_shared<FilePart>(
            m_file, offset, size, [this](qint64 delta) { m_progress += delta; });
    }

    std::unique_ptr<TemporaryTree> m_tree;
    QByteArray m_content;
    std::shared_ptr<SourceFile> m_file;
    qint64 m_progress = 0;
};

void TestSourceFile::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_content = patternBytes(1'000'000);
    m_tree->addFile("file", m_content);
    m_file = SourceFile::open(m_tree->path("file")).value();
    m_progress = 0;
}

void TestSourceFile::sizeAndTimeAreTheFiles()
{
    QCOMPARE(m_file->size(), m_content.size());
    QCOMPARE(m_file->lastModified(),
        QFileInfo(QString::fromUtf8(m_tree->path("file"))).lastModified().toUTC());
}

void TestSourceFile::missingFileIsNotFound()
{
    const auto file = SourceFile::open(m_tree->path("missing"));
    QCOMPARE(kindOf(file), ErrorKind::FileNotFound);
    QCOMPARE(file.error().subject, QString::fromUtf8(m_tree->path("missing")));
}

void TestSourceFile::folderIsNoFile()
{
    m_tree->addFolder("folder");
    const auto file = SourceFile::open(m_tree->path("folder"));
    QVERIFY(!file);
    // FolderInTheWay is about writing: "Download to another folder" would be no help here.
    QCOMPARE(kindOf(file), ErrorKind::NotARegularFile);
}

void TestSourceFile::pipeIsNoFileAndDoesNotBlock()
{
    QCOMPARE(::mkfifo(m_tree->path("pipe").constData(), 0600), 0);
    QVERIFY(!SourceFile::open(m_tree->path("pipe")));
}

void TestSourceFile::linkIsFollowed()
{
    m_tree->addLink("link", "file");
    QCOMPARE(SourceFile::open(m_tree->path("link")).value()->size(), m_content.size());
}

void TestSourceFile::hashIsThatOfThePart_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("size");
    QTest::newRow("all") << qint64(0) << qint64(1'000'000);
    QTest::newRow("nothing") << qint64(500) << qint64(0);
    QTest::newRow("a byte") << qint64(999'999) << qint64(1);
    QTest::newRow("middle") << qint64(123'456) << qint64(500'001);
}

void TestSourceFile::hashIsThatOfThePart()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, size);
    const QByteArray expected
        = Digest::of(Digest::Algorithm::Sha256, m_content.mid(offset, size)).toHex();
    const auto source = part(offset, size);
    QCOMPARE(source->size(), size);
    QCOMPARE(source->sha256Hex().value_or(QByteArray()), expected);
    QCOMPARE(source->sha256Hex().value_or(QByteArray()), expected);
    QCOMPARE(m_progress, 0); // hashing is not sending
}

void TestSourceFile::deviceGivesThePart()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, size);
    const auto source = part(offset, size);
    const auto device = source->open().value();
    QCOMPARE(device->size(), size);
    QVERIFY(device->readAll() == m_content.mid(offset, size));
    QVERIFY(device->atEnd());
    QCOMPARE(m_progress, size);
    QCOMPARE(kindOf(source->check()), std::nullopt);
}

void TestSourceFile::deviceGivesThePart_data()
{
    hashIsThatOfThePart_data();
}

/// The file is sparse, and takes no room.
void TestSourceFile::partsMayBeBehindFourGibibytes()
{
    constexpr qint64 far = (qint64(1) << 32) + 5;
    QFile file(QString::fromUtf8(m_tree->path("huge")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.seek(far));
    QCOMPARE(file.write("content"), 7);
    file.close();
    m_file = SourceFile::open(m_tree->path("huge")).value();
    QCOMPARE(m_file->size(), far + 7);
    const auto device = part(far, 7)->open().value();
    QCOMPARE(device->readAll(), QByteArray("content"));
    const QByteArray sha256 = Digest::of(Digest::Algorithm::Sha256, "content").toHex();
    QCOMPARE(part(far, 7)->sha256Hex().value(), sha256);
}

void TestSourceFile::longPartIsHashedOnAnotherThread()
{
    constexpr qint64 size = SourceFile::maxOnALane + 1;
    makeSparse(size);
    const auto source = part(0, size);
    // It would be over by now if it were hashed here.
    const Started<Result<>> started(source->prepareSha256({}));
    QVERIFY(!started.hasEnded());
    QTRY_VERIFY_WITH_TIMEOUT(started.hasEnded(), 20'000);
    QCOMPARE(kindOf(started.outcome()), std::nullopt);
    const QByteArray expected
        = Digest::of(Digest::Algorithm::Sha256, QByteArray(size, '\0')).toHex();
    QCOMPARE(source->sha256Hex().value(), expected);
    const Result<QByteArray> md5 = await(source->checksum(Checksum::Kind::Md5, {}));
    QCOMPARE(md5.value(), Checksum::of(Checksum::Kind::Md5, QByteArray(size, '\0')));
}

void TestSourceFile::hashingOfALongPartEndsWhenItIsCancelled()
{
    constexpr qint64 size = qint64(1) << 40; // would take longer than the test may
    makeSparse(size);
    const auto source = part(0, size);
    CancelSource cancel;
    const Started<Result<>> started(source->prepareSha256(cancel.token()));
    QVERIFY(!started.hasEnded());
    cancel.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(started.hasEnded(), 20'000);
    QCOMPARE(kindOf(started.outcome()), ErrorKind::Cancelled);
}

void TestSourceFile::deviceSeeks()
{
    const auto source = part(1000, 5000);
    const auto device = source->open().value();
    QCOMPARE(device->read(10), m_content.mid(1000, 10));
    QVERIFY(device->seek(4990));
    QCOMPARE(device->readAll(), m_content.mid(5990, 10));
    QVERIFY(device->reset());
    QVERIFY(device->readAll() == m_content.mid(1000, 5000));
}

void TestSourceFile::deviceIsRandomAccess()
{
    const auto source = part(0, 10);
    const auto device = source->open().value();
    QVERIFY(!device->isSequential()); // else Qt would keep the whole part in memory
    QVERIFY(device->isReadable());
    QVERIFY(!device->isWritable());
}

void TestSourceFile::progressFollowsTheDevice()
{
    const auto source = part(0, 1000);
    const auto device = source->open().value();
    device->read(300);
    QCOMPARE(m_progress, 300);
    device->read(10'000);
    QCOMPARE(m_progress, 1000);
}

void TestSourceFile::progressIsTakenBackWhenTheDeviceSeeksBack()
{
    const auto source = part(0, 1000);
    const auto device = source->open().value();
    device->read(700);
    QVERIFY(device->reset());
    QCOMPARE(m_progress, 0);
    device->readAll();
    QCOMPARE(m_progress, 1000);
}

void TestSourceFile::progressIsTakenBackWhenThePartIsOpenedAgain()
{
    const auto source = part(0, 1000);
    source->open().value()->read(700);
    const auto again = source->open().value();
    QCOMPARE(m_progress, 0);
    again->readAll();
    QCOMPARE(m_progress, 1000);
}

void TestSourceFile::unchangedFileIsUnchanged()
{
    QByteArray buffer(100, '\0');
    QCOMPARE(kindOf(m_file->read(0, buffer.data(), 100)), std::nullopt);
    QCOMPARE(kindOf(m_file->checkUnchanged()), std::nullopt);
}

using Change = std::function<void(TemporaryTree &)>;

void TestSourceFile::changeIsDetected_data()
{
    QTest::addColumn<Change>("change");
    const auto resize = [](qint64 size) {
        return Change([size](TemporaryTree &tree) {
            std::filesystem::resize_file(tree.path("file").toStdString(), size_t(size));
        });
    };
    QTest::newRow("truncated") << resize(999'999);
    QTest::newRow("emptied") << resize(0);
    QTest::newRow("grown") << resize(1'000'001);
    QTest::newRow("written to at a later time") << Change([](TemporaryTree &tree) {
        FILE *file = std::fopen(tree.path("file").constData(), "r+b");
        std::fputc('X', file);
        std::fclose(file);
        // As if time had passed: file systems keep it no finer than the kernel's tick.
        const struct timespec times[2] = {{0, UTIME_OMIT}, {2'000'000'000, 0}};
        ::utimensat(AT_FDCWD, tree.path("file").constData(), times, 0);
    });
}

void TestSourceFile::changeIsDetected()
{
    QFETCH(Change, change);
    const auto source = part(0, 1000);
    source->open().value()->readAll();
    change(*m_tree);
    QCOMPARE(kindOf(m_file->checkUnchanged()), ErrorKind::FileChanged);
    QCOMPARE(kindOf(source->check()), ErrorKind::FileChanged);
    QCOMPARE(source->check().error().subject, QString::fromUtf8(m_tree->path("file")));
}

void TestSourceFile::fileReplacedByAnotherStaysWhatItWas()
{
    m_tree->addFile("new", "another file");
    std::filesystem::rename(m_tree->path("new").toStdString(), m_tree->path("file").toStdString());
    const auto source = part(0, m_content.size());
    QVERIFY(source->open().value()->readAll() == m_content);
    QCOMPARE(kindOf(source->check()), std::nullopt);
}

void TestSourceFile::readingBehindTheNewEndIsAChange()
{
    std::filesystem::resize_file(m_tree->path("file").toStdString(), 500);
    QByteArray buffer(1000, '\0');
    QCOMPARE(kindOf(m_file->read(0, buffer.data(), 1000)), ErrorKind::FileChanged);
    const auto source = part(0, 1000);
    QCOMPARE(kindOf(source->sha256Hex()), ErrorKind::FileChanged);
    const auto device = source->open().value();
    device->readAll();
    QCOMPARE(kindOf(source->check()), ErrorKind::FileChanged);
}

QTEST_GUILESS_MAIN(TestSourceFile)
#include "tst_sourcefile.moc"
