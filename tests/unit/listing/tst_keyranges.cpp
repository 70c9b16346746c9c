// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/keyranges.h"

#include "modelserver.h"
#include "tests/unit/testing.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace windlass;

namespace {

struct Listed {
    QList<QByteArray> keys; ///< common prefixes as well, as they came
    std::optional<Error> error;
    int rounds = 0; ///< round trips, one after the other
    int mostHeld = 0;
    int mostAtOnce = 0;
    bool isPageByPage = false;
};

void collect(const ListObjectsPage &page, Listed &listed)
{
    QList<QByteArray> keys;
    for (const ObjectInfo &object : page.objects)
        keys.append(object.key.bytes());
    for (const ObjectKey &common : page.commonPrefixes)
        keys.append(common.bytes());
    if (!page.commonPrefixes.isEmpty())
        std::sort(keys.begin(), keys.end());
    listed.keys.append(keys);
}

/// Answers all requests of a round in any order, after which the next round begins.
Listed list(ModelServer &server, const ListObjectsInput &input, KeyRanges::Limits limits,
    QRandomGenerator random = QRandomGenerator(1))
{
    KeyRanges ranges(input, limits);
    Listed listed;
    while (!ranges.isFinished()) {
        std::vector<std::pair<int, Result<ListObjectsPage>>> answers;
        while (const std::optional<KeyRanges::Request> request = ranges.next())
            answers.emplace_back(request->range, server.list(request->input));
        if (answers.empty()) {
            listed.error = Error(ErrorKind::Timeout); // nothing goes on
            return listed;
        }
        std::shuffle(answers.begin(), answers.end(), random);
        listed.mostAtOnce = std::max(listed.mostAtOnce, int(answers.size()));
        ++listed.rounds;
        for (auto &[range, page] : answers) {
            if (page)
                ranges.answer(range, KeyRanges::Answer::of(std::move(*page)));
            else
                ranges.answer(range, fail(page.error()));
            while (const auto taken = ranges.take()) {
                if (*taken)
                    collect((*taken)->listed, listed);
                else
                    listed.error = taken->error();
            }
            listed.mostHeld = std::max(listed.mostHeld, ranges.pagesHeld());
        }
    }
    listed.isPageByPage = ranges.isPageByPage();
    return listed;
}

QByteArray number(int value, int digits)
{
    return QByteArray::number(value).rightJustified(digits, '0');
}

Keys numbered(const QByteArray &prefix, int count, int digits)
{
    Keys keys;
    for (int i = 0; i < count; ++i)
        keys.insert(keys.end(), prefix + number(i, digits));
    return keys;
}

Keys hashes(int count)
{
    QRandomGenerator random(2);
    Keys keys;
    while (int(keys.size()) < count)
        keys.insert(number(random.bounded(1 << 30), 10).toHex().mid(3, 17));
    return keys;
}

Keys dated(int count)
{
    Keys keys;
    for (int i = 0; i < count; ++i) {
        const int day = i / 400;
        keys.insert("logs/service-a/2026/" + number(1 + day / 28 % 12, 2) + '/'
            + number(1 + day % 28, 2) + "/part-" + number(i % 400 + day / 336 * 400, 5) + ".json");
    }
    return keys;
}

/// 99 % of all below one prefix.
Keys skewed(int count)
{
    Keys keys = numbered("photos/2026/holidays/img-", count, 8);
    for (const Keys &few : {numbered("a/", count / 200, 5), numbered("z/more/", count / 200, 5)})
        keys.insert(few.begin(), few.end());
    return keys;
}

/// Few letters, so that many keys are the beginnings of others; with characters of 1 to 4 bytes.
QByteArray randomKey(QRandomGenerator &random)
{
    static const QList<QByteArray> letters
        = {"a", "b", "/", "0", "é", "ü", "€", "日", "本", "😀", " ", "~", "\xff", "\xc3", "A"};
    QByteArray key;
    const int size = 1 + random.bounded(12);
    for (int i = 0; i < size; ++i)
        key += letters[random.bounded(random.bounded(4) ? 6 : int(letters.size()))];
    return key;
}

ListObjectsInput everything(int maxKeys = 1000)
{
    ListObjectsInput input;
    input.bucket = BucketName("bucket");
    input.maxKeys = maxKeys;
    return input;
}

QList<QByteArray> sorted(const Keys &keys)
{
    return QList<QByteArray>(keys.begin(), keys.end());
}

} // namespace

class TestKeyRanges : public QObject
{
    Q_OBJECT
private slots:
    void manyAreListedAtOnce_data();
    void manyAreListedAtOnce();
    void lastPagesOfRangesAreShort();
    void foldersAreSplitBetweenThem();
    void foldersThatCannotBeListedAreGuessed();
    void anyKeysAreListedOnceAndInOrder();
    void foldersAreListedOnce();
    void whatComesAndGoes();
    void oneAtATime();
    void shortListingsTakeNoMoreRequests();
    void startAfterIsIgnored();
    void startAfterIsRefused();
    void otherOrder();
    void firstVersion();
    void aFailureIsShownInItsPlace();
    void littleIsHeld();
    void unwantedObjectsAreCounted();
};

void TestKeyRanges::manyAreListedAtOnce_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::newRow("numbers") << numbered("many/", 100'000, 7);
    QTest::newRow("hashes") << hashes(100'000);
    QTest::newRow("dates") << dated(100'000);
    QTest::newRow("one prefix with nearly everything") << skewed(100'000);
}

/// In a fifth of the time, for no more than twice the requests.
void TestKeyRanges::manyAreListedAtOnce()
{
    QFETCH(Keys, keys);
    const int pages = int(keys.size() / 1000);
    ModelServer server {std::move(keys)};
    const Listed listed = list(server, everything(), {32, 128});
    QVERIFY(!listed.error);
    QCOMPARE(listed.keys, sorted(server.keys));
    qInfo("%d pages: %d requests, %d rounds, %d held", pages, server.requests, listed.rounds,
        listed.mostHeld);
    QVERIFY(listed.rounds < pages / 5);
    QVERIFY(server.requests < pages * 2 + 64);
    QVERIFY(listed.mostHeld <= 128);
}

/// Little of what arrives is left out again.
void TestKeyRanges::lastPagesOfRangesAreShort()
{
    ModelServer server {numbered("many/", 100'000, 7)};
    const Listed listed = list(server, everything(), {32, 128});
    QVERIFY(!listed.error);
    QVERIFY2(server.returned < 125'000, qPrintable(QString::number(server.returned)));
}

/// Folders are found, so that few guesses are wrong.
void TestKeyRanges::foldersAreSplitBetweenThem()
{
    ModelServer server {dated(150'000)};
    const Listed listed = list(server, everything(), {32, 128});
    QVERIFY(!listed.error);
    QCOMPARE(listed.keys, sorted(server.keys));
    qInfo("%d requests, %lld entries, %d rounds", server.requests, qint64(server.returned),
        listed.rounds);
    QVERIFY(listed.rounds < 40);
    QVERIFY(server.requests < 400); // of 150 pages
}

/// They are only a help.
void TestKeyRanges::foldersThatCannotBeListedAreGuessed()
{
    ModelServer server {dated(100'000)};
    server.refusesDelimiter = true;
    const Listed listed = list(server, everything(), {32, 128});
    QVERIFY(!listed.error);
    QCOMPARE(listed.keys, sorted(server.keys));
}

void TestKeyRanges::anyKeysAreListedOnceAndInOrder()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        QRandomGenerator random(seed);
        ModelServer server;
        const int count = random.bounded(1000);
        const QByteArray stem = random.bounded(2) ? QByteArray() : randomKey(random);
        for (int i = 0; i < count; ++i)
            server.keys.insert((random.bounded(8) ? stem : QByteArray()) + randomKey(random));
        ListObjectsInput input = everything(1 + random.bounded(30));
        const KeyRanges::Limits limits {1 + random.bounded(20), 1 + random.bounded(60)};
        const Listed listed = list(server, input, limits, random);
        QVERIFY2(!listed.error, qPrintable(QString::number(seed)));
        QVERIFY2(listed.keys == sorted(server.keys), qPrintable(QString::number(seed)));
        QVERIFY(listed.mostAtOnce <= limits.atOnce);
    }
}

void TestKeyRanges::foldersAreListedOnce()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        QRandomGenerator random(seed);
        ModelServer server;
        const int count = random.bounded(1000);
        Keys entries;
        for (int i = 0; i < count; ++i) {
            const QByteArray key = "a/" + randomKey(random);
            server.keys.insert(key);
            const qsizetype at = key.indexOf('/', 2);
            entries.insert(at < 0 ? key : key.left(at + 1));
        }
        ListObjectsInput input = everything(1 + random.bounded(20));
        input.prefix = ObjectKey("a/");
        input.delimiter = "/";
        const Listed listed = list(server, input, {16, 64}, random);
        QVERIFY2(!listed.error, qPrintable(QString::number(seed)));
        QVERIFY2(listed.keys == sorted(entries), qPrintable(QString::number(seed)));
    }
}

/// What was there all the time is listed, and nothing twice.
void TestKeyRanges::whatComesAndGoes()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        QRandomGenerator random(seed);
        ModelServer server;
        Keys staying;
        for (int i = 0; i < 1500; ++i)
            staying.insert(randomKey(random));
        server.keys = staying;
        Keys ever = staying;
        server.beforeEach = [&] {
            for (int i = 0; i < 20; ++i) {
                const QByteArray key = randomKey(random);
                if (staying.count(key))
                    continue;
                ever.insert(key);
                if (!server.keys.insert(key).second)
                    server.keys.erase(key);
            }
        };
        const Listed listed = list(server, everything(10), {16, 64}, random);
        QVERIFY(!listed.error);
        QVERIFY(std::is_sorted(listed.keys.begin(), listed.keys.end(), std::less_equal<>()));
        const Keys found(listed.keys.begin(), listed.keys.end());
        QVERIFY(std::includes(found.begin(), found.end(), staying.begin(), staying.end()));
        QVERIFY(std::includes(ever.begin(), ever.end(), found.begin(), found.end()));
    }
}

void TestKeyRanges::oneAtATime()
{
    ModelServer server {numbered("k", 20'500, 7)};
    const Listed listed = list(server, everything(), {1, 128});
    QCOMPARE(listed.keys, sorted(server.keys));
    QCOMPARE(listed.mostAtOnce, 1);
    QCOMPARE(server.requests, 21);
}

void TestKeyRanges::shortListingsTakeNoMoreRequests()
{
    ModelServer server {numbered("k", 2000, 7)};
    QCOMPARE(list(server, everything(), {32, 128}).keys, sorted(server.keys));
    QCOMPARE(server.requests, 2);
    ModelServer empty;
    QCOMPARE(list(empty, everything(), {32, 128}).keys, QList<QByteArray>());
    QCOMPARE(empty.requests, 1);
}

void TestKeyRanges::startAfterIsIgnored()
{
    ModelServer server {numbered("k", 20'500, 7)};
    server.ignoresStartAfter = true;
    const Listed listed = list(server, everything(), {8, 64});
    QVERIFY(!listed.error);
    QCOMPARE(listed.keys, sorted(server.keys));
    QVERIFY(listed.isPageByPage);
    QVERIFY(server.requests < 40);
}

void TestKeyRanges::startAfterIsRefused()
{
    ModelServer server {numbered("k", 20'500, 7)};
    server.refusesStartAfter = true;
    const Listed listed = list(server, everything(), {8, 64});
    QVERIFY(!listed.error);
    QCOMPARE(listed.keys, sorted(server.keys));
    QVERIFY(listed.isPageByPage);
}

/// As the server lists them.
void TestKeyRanges::otherOrder()
{
    for (const int ordered : {0, 3000}) { // it shows at once, or late
        ModelServer server;
        server.keys = numbered("A-", ordered, 7);
        for (int i = 0; i < 10'000; ++i)
            server.keys.insert((i % 2 ? "N" : "n") + number(i, 7));
        server.isUnordered = true;
        const Listed listed = list(server, everything(), {8, 64});
        QVERIFY(!listed.error);
        QVERIFY(listed.isPageByPage);
        QCOMPARE(QSet<QByteArray>(listed.keys.begin(), listed.keys.end()).size(),
            qsizetype(server.keys.size()));
        QCOMPARE(listed.keys.size(), qsizetype(server.keys.size()));
    }
}

void TestKeyRanges::firstVersion()
{
    ModelServer server {numbered("k", 10'500, 7)};
    server.hasTokens = false;
    const Listed listed = list(server, everything(), {8, 64});
    QCOMPARE(listed.keys, sorted(server.keys));
    QCOMPARE(listed.mostAtOnce, 1);
    QCOMPARE(server.requests, 11);
}

void TestKeyRanges::aFailureIsShownInItsPlace()
{
    ModelServer server {numbered("k", 20'000, 7)};
    server.failsBehind = "k0012000";
    const Listed listed = list(server, everything(), {8, 64});
    QCOMPARE(listed.error.value().kind, ErrorKind::AccessDenied);
    // All that page by page would have shown, and no more.
    QVERIFY(listed.keys.size() >= 12'000);
    QCOMPARE(listed.keys, sorted(server.keys).first(listed.keys.size()));
}

void TestKeyRanges::littleIsHeld()
{
    ModelServer server {numbered("k", 30'000, 7)};
    const Listed listed = list(server, everything(100), {32, 40});
    QCOMPARE(listed.keys, sorted(server.keys));
    QVERIFY(listed.mostHeld <= 40);
}

void TestKeyRanges::unwantedObjectsAreCounted()
{
    ModelServer server {numbered("k", 20'000, 7)};
    KeyRanges ranges(everything(), {8, 64});
    qint64 seen = 0;
    qint64 found = 0;
    while (!ranges.isFinished()) {
        std::vector<std::pair<int, KeyRanges::Answer>> answers;
        while (const auto request = ranges.next()) {
            auto answer = KeyRanges::Answer::of(server.list(request->input).value());
            for (const ObjectInfo &object : std::as_const(answer.page.objects))
                answer.wanted.push_back(object.key.bytes().endsWith('5'));
            answers.emplace_back(request->range, std::move(answer));
        }
        for (auto &[range, answer] : answers)
            ranges.answer(range, std::move(answer));
        while (const auto taken = ranges.take()) {
            seen += (*taken)->seen;
            found += (*taken)->listed.objects.size();
        }
    }
    QCOMPARE(seen, 20'000);
    QCOMPARE(found, 2000);
}

QTEST_GUILESS_MAIN(TestKeyRanges)
#include "tst_keyranges.moc"
