// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/oddstore.h"

#include "core/listing/objectlisting.h"
#include "core/listing/objectsearch.h"

#include <QSignalSpy>
#include <QTest>

using namespace windlass;

namespace {
using Change = std::function<void(OddStore::Ways &)>;
} // namespace

/// Long listings over real TCP, from servers that are otherwise than S3 as well.
class TestObjectListing : public QObject
{
    Q_OBJECT
private slots:
    void init();
    /// Requests may still come in, and handlers refer to what a test function has had.
    void cleanup() { m_server.reset(); }
    void everyKeyOnce_data();
    void everyKeyOnce();
    void foldersOnce();
    void splitsOnlyWhereItMay();
    void failureIsTheLastSignal();
    void searchCountsWhatItSaw();

private:
    std::shared_ptr<S3Service> service() const
    {
        return GatewayFixture::makeService(m_server->endpoint(), {"AKID", "secret", {}});
    }
    int splits() const
    {
        const auto isSplit
            = [](const OddRequest &request) { return request.query.contains("start-after"); };
        return int(
            std::count_if(m_server->requests().begin(), m_server->requests().end(), isSplit));
    }
    /// Of all objects, in the order in which they came; nothing after a failure.
    QList<QByteArray> listed(const QByteArray &delimiter = {}, int atOnce = 12)
    {
        Session session(service());
        ObjectListing listing(session, BucketName(OddStore::bucket), ObjectKey("k/"), delimiter);
        listing.setAtOnce(atOnce);
        QList<QByteArray> keys;
        connect(&listing, &ObjectListing::pageArrived, this, [&](const ListObjectsPage &page) {
            for (const ObjectInfo &object : page.objects)
                keys.append(object.key.bytes());
            for (const ObjectKey &common : page.commonPrefixes)
                keys.append(common.bytes());
        });
        QSignalSpy finished(&listing, &ObjectListing::finished);
        listing.start();
        if (!finished.wait(20'000))
            keys.clear();
        QTest::qWait(0); // a second signal would come now
        return finished.size() == 1 ? keys : QList<QByteArray>();
    }

    std::unique_ptr<OddStore> m_store;
    std::unique_ptr<OddServer> m_server;
};

void TestObjectListing::init()
{
    m_store = std::make_unique<OddStore>();
    m_store->ways.pageSize = 5;
    for (int i = 0; i < 300; ++i) {
        const QByteArray name = QByteArray::number(i).rightJustified(4, '0');
        m_store->objects.insert("k/é &+%" + name, {"x", {}});
        m_store->objects.insert("k/日本/" + name + "/more", {"x", {}});
    }
    m_store->objects.insert("k", {"x", {}});
    m_store->objects.insert("l/other", {"x", {}});
    m_server = std::make_unique<OddServer>(m_store->handler());
}

void TestObjectListing::everyKeyOnce_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isSplit");
    QTest::newRow("as S3 is") << Change([](OddStore::Ways &) {}) << true;
    QTest::newRow("start-after is ignored")
        << Change([](OddStore::Ways &ways) { ways.ignoresStartAfter = true; }) << true;
    QTest::newRow("V1 only") << Change([](OddStore::Ways &ways) { ways.knowsFirstListOnly = true; })
                             << false;
    QTest::newRow("keys not encoded")
        << Change([](OddStore::Ways &ways) { ways.ignoresEncodingType = true; }) << true;
    QTest::newRow("max-keys is ignored")
        << Change([](OddStore::Ways &ways) { ways.ignoresMaxKeys = true; }) << true;
}

void TestObjectListing::everyKeyOnce()
{
    QFETCH(Change, change);
    QFETCH(bool, isSplit);
    change(m_store->ways);
    QList<QByteArray> expected = m_store->objects.keys();
    expected.removeIf([](const QByteArray &key) { return !key.startsWith("k/"); });
    QCOMPARE(listed(), expected);
    QCOMPARE(splits() > 0, isSplit);
}

void TestObjectListing::foldersOnce()
{
    for (int i = 0; i < 300; ++i)
        m_store->objects.insert("k/f" + QByteArray::number(i) + "/x", {"x", {}});
    const QList<QByteArray> found = listed("/");
    const QSet<QByteArray> entries(found.begin(), found.end());
    QCOMPARE(found.size(), 300 + 1 + 300);
    QCOMPARE(entries.size(), found.size());
    QVERIFY(entries.contains("k/日本/"));
    QVERIFY(entries.contains("k/f299/"));
    QVERIFY(splits() > 0);
}

void TestObjectListing::splitsOnlyWhereItMay()
{
    QCOMPARE(listed({}, 1).size(), 600);
    QCOMPARE(splits(), 0);
    QCOMPARE(m_server->count("GET"), 120);
}

void TestObjectListing::failureIsTheLastSignal()
{
    int requests = 0;
    m_server->setHandler([&](const OddRequest &request) {
        return ++requests < 30 ? m_store->answer(request) : OddAnswer::error(403, "AccessDenied");
    });
    int failures = 0;
    int ends = 0;
    {
        Session session(service());
        ObjectListing listing(session, BucketName(OddStore::bucket), ObjectKey("k/"), {});
        connect(&listing, &ObjectListing::failed, this, [&failures] { ++failures; });
        connect(&listing, &ObjectListing::finished, this, [&ends] { ++ends; });
        listing.start();
        QVERIFY(QTest::qWaitFor([&failures] { return failures > 0; }, 20'000));
        QCoreApplication::processEvents(); // answers that are there already
    }
    QCOMPARE(failures, 1);
    QCOMPARE(ends, 0);
}

void TestObjectListing::searchCountsWhatItSaw()
{
    Session session(service());
    ObjectFilter filter;
    filter.names = {GlobPattern("*9")};
    ObjectSearch search(session, {S3Uri {BucketName(OddStore::bucket), ObjectKey("k/é")}}, filter);
    QSignalSpy finished(&search, &ObjectSearch::finished);
    search.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(search.count().seen, 300);
    QCOMPARE(search.count().found, 30);
    QVERIFY(splits() > 0);
}

QTEST_GUILESS_MAIN(TestObjectListing)
#include "tst_objectlisting.moc"
