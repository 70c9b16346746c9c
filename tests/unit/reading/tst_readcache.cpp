// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/readcache.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace windlass;

namespace {

constexpr qint64 plenty = 100 * 1024 * 1024;

CacheKey keyFor(const QByteArray &key)
{
    return {"http://s3.test", BucketName("bucket"), ObjectKey(key), {}};
}

HttpHeaders headersWith(const QByteArray &etag)
{
    return HttpHeaders({{"ETag", etag}, {"Content-Type", "text/plain"}});
}

bool store(
    const ReadCache &cache, const QByteArray &key, const QByteArray &bytes, qint64 objectSize = -1)
{
    const std::unique_ptr<CacheWriter> writer = cache.write(keyFor(key));
    if (!writer)
        return false;
    writer->begin();
    writer->write(bytes.constData(), bytes.size());
    const bool isKept
        = writer->commit(headersWith("\"e\""), objectSize < 0 ? bytes.size() : objectSize);
    cache.trim();
    return isKept;
}

void setLastUsed(const QString &path, qint64 seconds)
{
    const timespec times[2] = {{seconds, 0}, {seconds, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
}

} // namespace

/// What is kept on the disk, for how long, and what of it is believed.
class TestReadCache : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatIsStoredIsFound();
    void keysAreToldApart_data();
    void keysAreToldApart();
    void partOfAnObjectCoversItsBeginning();
    void filesAreTheOwnersAlone_data();
    void filesAreTheOwnersAlone();
    void oldestUseGoesFirst();
    void tooLargeIsNotKept();
    void limitOfNothingKeepsNothing();
    void lowerLimitHoldsAtOnce();
    void unfinishedEntryLeavesNothing();
    void whatACrashLeftBehindGoes();
    void beginningOnceMoreForgetsWhatCame();
    void damageIsNotBelieved_data();
    void damageIsNotBelieved();
    void linkIsNotFollowed();
    void linkedFolderIsNotUsed();
    void readableByOthersIsNotBelieved();
    void entryOfAnotherKeyIsNotBelieved();
    void entryIsReadToItsEndAfterClearing();
    void clearedCacheIsEmpty();
    void sharersGetWholeEntries();
    void folderComesFromTheEnvironment();

private:
    QString pathOf(const QByteArray &key) const
    {
        return m_dir->filePath(QStringLiteral("cache/objects/"))
            + QString::fromLatin1(keyFor(key).fileName());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ReadCache> m_cache;
};

void TestReadCache::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_cache = std::make_unique<ReadCache>(m_dir->filePath(QStringLiteral("cache")), plenty);
}

void TestReadCache::whatIsStoredIsFound()
{
    const QByteArray bytes = QByteArray("0123456789").repeated(250'000); // of several chunks
    QVERIFY(!m_cache->find(keyFor("a")));
    QVERIFY(store(*m_cache, "a", bytes));
    const auto found = m_cache->find(keyFor("a"));
    QVERIFY(found);
    QVERIFY(found->record().isWhole());
    QCOMPARE(found->record().etag(), ETag("\"e\""));
    QCOMPARE(found->record().headers.value("Content-Type"), QByteArray("text/plain"));
    QByteArray read;
    while (read.size() < bytes.size()) {
        const auto some = found->read(read.size(), bytes.size());
        QVERIFY(some && !some->isEmpty());
        read += *some;
    }
    QVERIFY(read == bytes);
    QCOMPARE(found->read(1'048'570, 3).value(), bytes.mid(1'048'570, 3));
}

void TestReadCache::keysAreToldApart_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<QByteArray>("bucket");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("endpoint") << QByteArray("http://s3.test:1") << QByteArray("bucket")
                              << QByteArray("a") << QByteArray();
    QTest::newRow("bucket") << QByteArray("http://s3.test") << QByteArray("bucke")
                            << QByteArray("ta") << QByteArray();
    QTest::newRow("key") << QByteArray("http://s3.test") << QByteArray("bucket") << QByteArray("A")
                         << QByteArray();
    QTest::newRow("version") << QByteArray("http://s3.test") << QByteArray("bucket")
                             << QByteArray("a") << QByteArray("v1");
}

void TestReadCache::keysAreToldApart()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(QByteArray, bucket);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, version);
    QVERIFY(store(*m_cache, "a", "bytes"));
    QVERIFY(m_cache->find(keyFor("a")));
    QVERIFY(!m_cache->find({endpoint, BucketName(bucket), ObjectKey(key), VersionId(version)}));
}

void TestReadCache::partOfAnObjectCoversItsBeginning()
{
    QVERIFY(store(*m_cache, "a", "0123456789", 100));
    const auto found = m_cache->find(keyFor("a"));
    QVERIFY(found);
    QVERIFY(!found->covers(std::nullopt));
    QVERIFY(found->covers(ByteRange {0, 10}));
    QVERIFY(found->covers(ByteRange {3, 4}));
    QVERIFY(!found->covers(ByteRange {0, 11}));
    QVERIFY(!found->covers(ByteRange {10, 1}));
    QVERIFY(store(*m_cache, "b", "0123456789"));
    QVERIFY(m_cache->find(keyFor("b"))->covers(ByteRange {0, 1000}));
}

void TestReadCache::filesAreTheOwnersAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("none") << 0;
    QTest::newRow("usual") << 022;
    QTest::newRow("unusual") << 0177;
}

void TestReadCache::filesAreTheOwnersAlone()
{
    QFETCH(int, mask);
    const mode_t before = ::umask(mode_t(mask));
    const bool isKept = store(*m_cache, "a", "bytes");
    ::umask(before);
    QVERIFY(isKept);
    QCOMPARE(modeOf(pathOf("a")), 0600U);
    QCOMPARE(modeOf(m_dir->filePath(QStringLiteral("cache/objects"))), 0700U);
}

void TestReadCache::oldestUseGoesFirst()
{
    const QByteArray bytes(10'000, 'x');
    for (const char *key : {"a", "b", "c"})
        QVERIFY(store(*m_cache, key, bytes));
    setLastUsed(pathOf("a"), 1000);
    setLastUsed(pathOf("b"), 2000);
    setLastUsed(pathOf("c"), 3000);
    m_cache->find(keyFor("a"))->noteUsed();
    m_cache->setLimit(25'000);
    QVERIFY(m_cache->find(keyFor("a")));
    QVERIFY(!m_cache->find(keyFor("b")));
    QVERIFY(m_cache->find(keyFor("c")));
}

void TestReadCache::tooLargeIsNotKept()
{
    m_cache->setLimit(1000);
    QVERIFY(!store(*m_cache, "a", QByteArray(1001, 'x')));
    QVERIFY(!m_cache->find(keyFor("a")));
    QCOMPARE(m_cache->usedBytes(), 0);
}

void TestReadCache::limitOfNothingKeepsNothing()
{
    m_cache->setLimit(0);
    QVERIFY(!m_cache->write(keyFor("a")));
    QVERIFY(!QFileInfo::exists(m_cache->folder()));
}

void TestReadCache::lowerLimitHoldsAtOnce()
{
    QVERIFY(store(*m_cache, "a", QByteArray(1000, 'x')));
    QVERIFY(m_cache->usedBytes() > 1000);
    m_cache->setLimit(0);
    QCOMPARE(m_cache->usedBytes(), 0);
}

void TestReadCache::unfinishedEntryLeavesNothing()
{
    auto writer = m_cache->write(keyFor("a"));
    writer->begin();
    writer->write("some", 4);
    QVERIFY(m_cache->usedBytes() > 0);
    m_cache->trim(); // somebody else's turn, who leaves alone what is being written
    QVERIFY(m_cache->usedBytes() > 0);
    writer.reset();
    QCOMPARE(m_cache->usedBytes(), 0);
}

void TestReadCache::whatACrashLeftBehindGoes()
{
    QVERIFY(store(*m_cache, "a", "bytes"));
    QFile left(m_dir->filePath(QStringLiteral("cache/objects/new-1234")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("half");
    left.close();
    m_cache->trim();
    QVERIFY(!left.exists());
    QVERIFY(m_cache->find(keyFor("a")));
}

void TestReadCache::beginningOnceMoreForgetsWhatCame()
{
    const auto writer = m_cache->write(keyFor("a"));
    writer->begin();
    writer->write("wrong", 5);
    writer->begin();
    writer->write("ok", 2);
    QVERIFY(writer->commit(headersWith("\"e\""), 2));
    QCOMPARE(m_cache->find(keyFor("a"))->read(0, 10).value(), QByteArray("ok"));
}

void TestReadCache::damageIsNotBelieved_data()
{
    QTest::addColumn<int>("at"); // from the end, if negative
    QTest::addColumn<bool>("isCut");
    QTest::newRow("first byte") << 0 << false;
    QTest::newRow("record") << -60 << false;
    QTest::newRow("sum of the record") << -40 << false;
    QTest::newRow("length") << -9 << false;
    QTest::newRow("mark") << -1 << false;
    QTest::newRow("cut by a byte") << -1 << true;
    QTest::newRow("cut to its bytes") << 5 << true;
    QTest::newRow("empty") << 0 << true;
}

void TestReadCache::damageIsNotBelieved()
{
    QFETCH(int, at);
    QFETCH(bool, isCut);
    QVERIFY(store(*m_cache, "a", "bytes"));
    QFile file(pathOf("a"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 position = at < 0 ? file.size() + at : at;
    if (isCut) {
        QVERIFY(file.resize(position));
    } else {
        QVERIFY(file.seek(position));
        const char byte = char(file.read(1).at(0) ^ 1);
        QVERIFY(file.seek(position));
        QCOMPARE(file.write(&byte, 1), 1);
    }
    file.close();
    const auto found = m_cache->find(keyFor("a"));
    QVERIFY(!found || !found->read(0, 5));
}

void TestReadCache::linkIsNotFollowed()
{
    QVERIFY(store(*m_cache, "a", "bytes"));
    const QString elsewhere = m_dir->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::rename(pathOf("a"), elsewhere));
    QVERIFY(QFile::link(elsewhere, pathOf("a")));
    QVERIFY(!m_cache->find(keyFor("a")));
    QVERIFY(store(*m_cache, "a", "other"));
    QVERIFY(!QFileInfo(pathOf("a")).isSymLink());
    QFile file(elsewhere);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("bytes"));
}

void TestReadCache::linkedFolderIsNotUsed()
{
    const QString elsewhere = m_dir->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().mkpath(elsewhere));
    QVERIFY(QDir().mkpath(m_cache->folder()));
    QVERIFY(QFile::link(elsewhere, m_cache->folder() + QLatin1String("/objects")));
    QVERIFY(!store(*m_cache, "a", "bytes"));
    QVERIFY(QDir(elsewhere).isEmpty());
}

void TestReadCache::readableByOthersIsNotBelieved()
{
    QVERIFY(store(*m_cache, "a", "bytes"));
    QCOMPARE(::chmod(QFile::encodeName(pathOf("a")).constData(), 0644), 0);
    QVERIFY(!m_cache->find(keyFor("a")));
}

void TestReadCache::entryOfAnotherKeyIsNotBelieved()
{
    QVERIFY(store(*m_cache, "a", "bytes"));
    QVERIFY(QFile::rename(pathOf("a"), pathOf("b")));
    QVERIFY(!m_cache->find(keyFor("b")));
}

void TestReadCache::entryIsReadToItsEndAfterClearing()
{
    QVERIFY(store(*m_cache, "a", "bytes"));
    const auto found = m_cache->find(keyFor("a"));
    QVERIFY(m_cache->clear());
    QCOMPARE(found->read(0, 5).value(), QByteArray("bytes"));
}

void TestReadCache::clearedCacheIsEmpty()
{
    QVERIFY(m_cache->clear());
    QVERIFY(store(*m_cache, "a", "bytes"));
    QVERIFY(m_cache->clear());
    QCOMPARE(m_cache->usedBytes(), 0);
    QVERIFY(!m_cache->find(keyFor("a")));
}

/// As processes do it, for none of which there is anything but the folder.
void TestReadCache::sharersGetWholeEntries()
{
    constexpr int rounds = 150;
    const QString folder = m_cache->folder();
    const auto share = [folder](int seed) {
        const ReadCache cache(folder, 40'000); // a few of the entries
        int wrong = 0;
        for (int i = 0; i < rounds; ++i) {
            const QByteArray key = QByteArray::number((i * 7 + seed) % 10);
            const QByteArray bytes = key.repeated(10'000);
            const auto found = cache.find(keyFor(key));
            const bool isWrong = found && found->read(0, bytes.size()) != bytes;
            wrong += isWrong ? 1 : 0;
            if (!found)
                store(cache, key, bytes);
        }
        return wrong;
    };
    QList<QFuture<int>> sharers;
    for (int seed = 0; seed < 4; ++seed)
        sharers.append(QtConcurrent::run(share, seed));
    for (QFuture<int> &sharer : sharers)
        QCOMPARE(sharer.result(), 0);
    m_cache->trim();
    QVERIFY(m_cache->usedBytes() > 0);
    const QStringList left
        = QDir(folder + QLatin1String("/objects")).entryList({QStringLiteral("new-*")});
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
}

void TestReadCache::folderComesFromTheEnvironment()
{
    qputenv("WINDLASS_CACHE_DIR", "/somewhere/else");
    QCOMPARE(ReadCache::defaultFolder(), QStringLiteral("/somewhere/else"));
    qunsetenv("WINDLASS_CACHE_DIR");
    qputenv("XDG_CACHE_HOME", "/xdg/cache");
    QCOMPARE(ReadCache::defaultFolder(), QStringLiteral("/xdg/cache/windlass"));
}

QTEST_GUILESS_MAIN(TestReadCache)
#include "tst_readcache.moc"
