// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/listresponse.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

s3xml::Listing listingOf(const QByteArrayList &keys, const QByteArrayList &prefixes = {})
{
    s3xml::Listing listing;
    for (const QByteArray &key : keys) {
        ObjectInfo object;
        object.key = ObjectKey(key);
        listing.objects.append(object);
    }
    for (const QByteArray &prefix : prefixes)
        listing.commonPrefixes.append(ObjectKey(prefix));
    return listing;
}

ListObjectsInput inputFor(const QByteArray &prefix, const QByteArray &delimiter = {})
{
    ListObjectsInput input;
    input.prefix = ObjectKey(prefix);
    input.delimiter = delimiter;
    return input;
}

QByteArrayList keysOf(const ListObjectsPage &page)
{
    QByteArrayList keys;
    for (const ObjectInfo &object : page.objects)
        keys.append(object.key.bytes());
    return keys;
}

QByteArrayList prefixesOf(const ListObjectsPage &page)
{
    QByteArrayList prefixes;
    for (const ObjectKey &prefix : page.commonPrefixes)
        prefixes.append(prefix.bytes());
    return prefixes;
}

} // namespace

/// A listing is read by what it says itself.
class TestListAnswer : public QObject
{
    Q_OBJECT
private slots:
    void keyThatWasNotAskedForIsToldAndNotDropped();
    void ignoredDelimiterIsAppliedHere();
    void folderThatGoesOnOverPagesComesOnce();
    void firstVersionGoesOnByMarker();
    void pageThatComesAgainIsRefused();
    void pagesWithoutKeysEndSomeTime();
    void truncatedWithoutAWordOfWhereIsMalformed();
};

void TestListAnswer::keyThatWasNotAskedForIsToldAndNotDropped()
{
    for (const s3xml::Listing &listing :
        {listingOf({"p/a", "q/b"}), listingOf({}, {"q/"}), listingOf({""})}) {
        const auto page = readListing(listing, inputFor("p/"));
        QCOMPARE(kindOf(page), ErrorKind::MalformedResponse);
        QVERIFY(page.error().detail.contains(QLatin1String("not asked for")));
    }
    QCOMPARE(
        kindOf(readListing(listingOf({"p/", "p/a"}, {"p/x/"}), inputFor("p/", "/"))), std::nullopt);
}

void TestListAnswer::ignoredDelimiterIsAppliedHere()
{
    const auto page = readListing(
        listingOf({"p/", "p/a", "p/x/1", "p/x/2", "p/y/1", "p/z"}), inputFor("p/", "/"));
    QCOMPARE(keysOf(*page), QByteArrayList({"p/", "p/a", "p/z"}));
    QCOMPARE(prefixesOf(*page), QByteArrayList({"p/x/", "p/y/"}));
}

void TestListAnswer::folderThatGoesOnOverPagesComesOnce()
{
    ListObjectsInput input = inputFor("", "/");
    s3xml::Listing listing = listingOf({"x/1", "x/2"});
    listing.isTruncated = true;
    listing.nextContinuationToken = "t";
    const auto first = readListing(listing, input);
    QCOMPARE(prefixesOf(*first), QByteArrayList {"x/"});
    input.position = first->next;
    const auto second = readListing(listingOf({"x/3", "y/1"}), input);
    QCOMPARE(prefixesOf(*second), QByteArrayList {"y/"});
}

void TestListAnswer::firstVersionGoesOnByMarker()
{
    ListObjectsInput input = inputFor("");
    s3xml::Listing listing = listingOf({"a", "b"}, {"aa/"});
    listing.isTruncated = true;
    auto page = readListing(listing, input);
    QVERIFY(page->next->continuationToken.isEmpty());
    QCOMPARE(page->next->marker.bytes(), "b");
    listing.nextMarker = ObjectKey("c/");
    page = readListing(listing, input);
    QCOMPARE(page->next->marker.bytes(), "c/");
    // It has to get on.
    input.position = page->next;
    QCOMPARE(kindOf(readListing(listing, input)), ErrorKind::MalformedResponse);
}

void TestListAnswer::pageThatComesAgainIsRefused()
{
    ListObjectsInput input = inputFor("");
    s3xml::Listing listing = listingOf({"a", "b"});
    listing.isTruncated = true;
    listing.nextContinuationToken = "1";
    input.position = readListing(listing, input)->next;
    QCOMPARE(kindOf(readListing(listing, input)), ErrorKind::MalformedResponse);
    listing.nextContinuationToken = "2"; // another token, the same keys
    QCOMPARE(kindOf(readListing(listing, input)), ErrorKind::MalformedResponse);
}

void TestListAnswer::pagesWithoutKeysEndSomeTime()
{
    ListObjectsInput input = inputFor("");
    int pages = 0;
    for (; pages < 5000; ++pages) {
        s3xml::Listing empty;
        empty.isTruncated = true;
        empty.nextContinuationToken = QByteArray::number(pages);
        const auto page = readListing(empty, input);
        if (!page)
            break;
        input.position = page->next;
    }
    QCOMPARE(pages, 1000);
}

void TestListAnswer::truncatedWithoutAWordOfWhereIsMalformed()
{
    s3xml::Listing empty;
    empty.isTruncated = true;
    QCOMPARE(kindOf(readListing(empty, inputFor(""))), ErrorKind::MalformedResponse);
}

QTEST_GUILESS_MAIN(TestListAnswer)
#include "tst_listresponse.moc"
