// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/keyplaces.h"

#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

namespace {

constexpr int manyPages = 1000;

ListObjectsPage foldersPage(const QByteArrayList &folders, bool isLast = true)
{
    ListObjectsPage page;
    for (const QByteArray &folder : folders)
        page.commonPrefixes.append(ObjectKey(folder));
    if (!isLast)
        page.next = ListPosition();
    return page;
}

QByteArray prefixOf(const std::optional<KeyPlaces::Place> &place)
{
    return place ? place->prefix : QByteArray("none");
}

} // namespace

class TestKeyPlaces : public QObject
{
    Q_OBJECT
private slots:
    void largestFolderIsLookedIntoFirst();
    void onlyWhereTheRangeReaches();
    void foundFoldersAreWhereToSplit();
    void longFoldersAreLookedIntoAgain();
    void foldersMayComeInAnyOrder();
    void whatIsListedIsForgotten();
    void failureFindsNothing();
    void flatKeysHaveNoPlaces();
    void fewAreAskedFor();
};

void TestKeyPlaces::largestFolderIsLookedIntoFirst()
{
    KeyPlaces places("logs/", false);
    const QByteArray low = "logs/2026/01/07/part-1";
    for (const QByteArray folder : {"logs/", "logs/2026/", "logs/2026/01/"}) {
        QVERIFY(!places.isLookedFor(low, {}));
        const auto place = places.next(low, {}, manyPages);
        QCOMPARE(prefixOf(place), folder);
        QCOMPARE(place->after, low);
        places.begin(1, *place);
        QVERIFY(places.isWaitingFor(1));
        QVERIFY(places.isLookedFor(low, {}));
        const ListObjectsPage nothing;
        places.end(1, &nothing, {});
        QVERIFY(!places.isWaitingFor(1));
    }
    QCOMPARE(prefixOf(places.next(low, {}, manyPages)), QByteArray("none")); // the objects' own
}

void TestKeyPlaces::onlyWhereTheRangeReaches()
{
    KeyPlaces places("", false);
    const QByteArray low = "logs/2026/01/07/part-1";
    QCOMPARE(
        prefixOf(places.next(low, "logs/2026/01/20/", manyPages)), QByteArray("logs/2026/01/"));
    QCOMPARE(prefixOf(places.next(low, "logs/2026/05", manyPages)), QByteArray("logs/2026/"));
    QCOMPARE(prefixOf(places.next(low, "logs/2026/01/07/part-2", manyPages)), QByteArray("none"));
}

void TestKeyPlaces::foundFoldersAreWhereToSplit()
{
    KeyPlaces places("", false);
    places.begin(1, *places.next("a/x", {}, manyPages));
    QVERIFY(places.isEmpty());
    const ListObjectsPage page = foldersPage({"a/", "b/", "c/", "d/"});
    places.end(1, &page, {});
    QCOMPARE(places.between("a/x", {}), QByteArray("c/"));
    QCOMPARE(places.between("a/x", "c/"), QByteArray("b/"));
    QCOMPARE(places.between("c/x", {}), QByteArray("d/"));
    QVERIFY(!places.between("d/x", {}));
    QVERIFY(!places.between("a/x", "b/")); // that is the end already
}

void TestKeyPlaces::longFoldersAreLookedIntoAgain()
{
    KeyPlaces places("", false);
    places.begin(1, *places.next("a/x", {}, manyPages));
    const ListObjectsPage page = foldersPage({"a/", "b/", "c/"}, false);
    places.end(1, &page, {});
    QCOMPARE(prefixOf(places.next("b/x", {}, manyPages)), QByteArray("none"));
    const auto again = places.next("c/x", {}, manyPages);
    QCOMPARE(prefixOf(again), QByteArray());
    QCOMPARE(again->after, QByteArray("c/x"));
}

void TestKeyPlaces::foldersMayComeInAnyOrder()
{
    KeyPlaces places("", false);
    places.begin(1, *places.next("a/x", {}, manyPages));
    const ListObjectsPage page = foldersPage({"d/", "B/", "c/", "a/", "c/"}, false);
    places.end(1, &page, {});
    QCOMPARE(places.count("a/x", {}), 2);
    QCOMPARE(places.between("a/x", "d/"), QByteArray("c/"));
    QCOMPARE(prefixOf(places.next("c/x", {}, manyPages)), QByteArray("none")); // it was seen to d/
}

void TestKeyPlaces::whatIsListedIsForgotten()
{
    KeyPlaces places("", false);
    places.begin(1, *places.next("a/x", {}, manyPages));
    const ListObjectsPage first = foldersPage({"a/", "b/", "c/"}, false);
    places.end(1, &first, {});
    places.begin(2, *places.next("c/x", {}, manyPages));
    const ListObjectsPage second = foldersPage({"c/", "d/"});
    places.end(2, &second, "b/x");
    QCOMPARE(places.count("", {}), 2);
}

void TestKeyPlaces::failureFindsNothing()
{
    KeyPlaces places("", false);
    places.begin(1, *places.next("a/x", {}, manyPages));
    places.end(1, nullptr, {});
    QVERIFY(places.isEmpty());
    QVERIFY(!places.isLookedFor("a/x", {}));
    QCOMPARE(prefixOf(places.next("a/x", {}, manyPages)), QByteArray("none")); // not again
}

void TestKeyPlaces::flatKeysHaveNoPlaces()
{
    const KeyPlaces places("many/", false);
    QVERIFY(!places.next("many/00017", {}, manyPages));
    QVERIFY(!places.next("other/key/17", {}, manyPages)); // of a server that lists what it likes
    const KeyPlaces folder("many/", true);
    QVERIFY(!folder.next("many/a/17", {}, manyPages));
}

/// A folder for each object: there is nothing to be gained.
void TestKeyPlaces::fewAreAskedFor()
{
    KeyPlaces places("", false);
    int asked = 0;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray folder = QByteArray::number(100'000 + i) + '/';
        if (const auto place = places.next(folder + "a/key", {}, 40)) {
            places.begin(i, *place);
            const ListObjectsPage page = foldersPage({place->prefix + "a/"}, false);
            places.end(i, &page, {});
            ++asked;
        }
    }
    QVERIFY2(asked < 40, qPrintable(QString::number(asked)));
}

QTEST_GUILESS_MAIN(TestKeyPlaces)
#include "tst_keyplaces.moc"
