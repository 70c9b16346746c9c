// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/oddstore.h"
#include "tests/support/temporarytree.h"
#include "transferprobe.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace windlass;

/// Transfers of folders with many pages of keys: which requests find them, and that each key is
/// found once.
class TestLongScans : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_server.reset(); }
    void deletionListsInSeveralPlaces_data();
    void deletionListsInSeveralPlaces();
    void downloadFindsEveryKeyOnce();

private:
    std::shared_ptr<S3Service> service() const
    {
        return GatewayFixture::makeService(m_server->endpoint(), {"AKID", "secret", {}});
    }
    static RemoteSelection folder()
    {
        RemoteSelection selection;
        selection.key = ObjectKey("k/");
        selection.isPrefix = true;
        return selection;
    }
    /// Listings that begin at a key of our choice.
    int splits() const
    {
        return int(std::count_if(m_server->requests().begin(), m_server->requests().end(),
            [](const OddRequest &request) { return request.query.contains("start-after"); }));
    }

    static constexpr int keyCount = 600;
    std::unique_ptr<OddStore> m_store;
    std::unique_ptr<OddServer> m_server;
    const BucketName m_bucket {OddStore::bucket};
};

void TestLongScans::init()
{
    m_store = std::make_unique<OddStore>();
    m_store->ways.pageSize = 5;
    for (int i = 0; i < keyCount; ++i)
        m_store->objects.insert("k/" + QByteArray::number(i).rightJustified(4, '0'), {"x", {}});
    m_store->objects.insert("l/other", {"x", {}});
    m_server = std::make_unique<OddServer>(m_store->handler());
}

void TestLongScans::deletionListsInSeveralPlaces_data()
{
    QTest::addColumn<int>("maxRequests");
    QTest::addColumn<bool>("isSplit");
    QTest::newRow("many requests at a time") << 32 << true;
    QTest::newRow("one request at a time") << 1 << false;
}

void TestLongScans::deletionListsInSeveralPlaces()
{
    QFETCH(int, maxRequests);
    QFETCH(bool, isSplit);
    TransferConfig config;
    config.maxRequests = maxRequests;
    TransferProbe probe(config);
    const auto deleted = probe.run(TransferRequest::deletion(service(), m_bucket, {folder()}));
    QCOMPARE(deleted.whyNotAllDone(), QByteArray());
    QCOMPARE(deleted.batch.total, keyCount);
    QCOMPARE(m_store->objects.keys(), QList<QByteArray> {"l/other"});
    QCOMPARE(splits() > 0, isSplit);
    QCOMPARE(probe.contradictions(), QByteArray());
}

void TestLongScans::downloadFindsEveryKeyOnce()
{
    TemporaryTree tree;
    TransferProbe probe;
    const auto fetched
        = probe.run(TransferRequest::download(service(), m_bucket, {folder()}, tree.path("to")));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(fetched.batch.total, keyCount);
    QCOMPARE(QDir(QFile::decodeName(tree.path("to"))).entryList(QDir::Files).size(), keyCount);
    QCOMPARE(m_server->count("GET", "list-type") + keyCount, m_server->requests().size());
}

QTEST_GUILESS_MAIN(TestLongScans)
#include "tst_longscans.moc"
