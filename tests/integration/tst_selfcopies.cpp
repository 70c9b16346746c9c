// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "plantest.h"

#include <QTest>

using namespace windlass;

/// Copies and moves of a folder to somewhere in itself.
class TestSelfCopies : public PlanTest
{
    Q_OBJECT
private slots:
    void folderIsCopiedIntoItselfOnce_data();
    void folderIsCopiedIntoItselfOnce();
};

void TestSelfCopies::folderIsCopiedIntoItselfOnce_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<QByteArray>("service"); // of the target
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("its content") << TransferKind::Copy << QByteArray() << QByteArray("a/z/")
                                 << QByteArray();
    QTest::newRow("itself") << TransferKind::Copy << QByteArray() << QByteArray("a/z/")
                            << QByteArray("a/");
    QTest::newRow("under a name further down")
        << TransferKind::Copy << QByteArray() << QByteArray() << QByteArray("a/z/");
    QTest::newRow("with other keys")
        << TransferKind::Copy << QByteArray("other keys") << QByteArray("a/z/") << QByteArray();
    QTest::newRow("by another name of the server")
        << TransferKind::Copy << QByteArray("other name") << QByteArray("a/z/") << QByteArray();
    QTest::newRow("moved") << TransferKind::Move << QByteArray() << QByteArray("a/z/")
                           << QByteArray();
    QTest::newRow("moved by another name of the server")
        << TransferKind::Move << QByteArray("other name") << QByteArray("a/z/") << QByteArray();
}

/// What has been copied turns up further back in the very listing that is read page by page.
void TestSelfCopies::folderIsCopiedIntoItselfOnce()
{
    QFETCH(const TransferKind, kind);
    QFETCH(const QByteArray, service);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, name);
    constexpr int count = 1050; // more than a page
    for (int i = 0; i < count; ++i)
        m_tree->addFile("from/" + QByteArray::number(i), "content");
    TransferProbe probe(smallParts());
    QCOMPARE(probe
                 .run(TransferRequest::upload(
                     m_service, {{m_tree->path("from"), {}}}, m_bucket, ObjectKey("a/")))
                 .whyNotAllDone(),
        QByteArray());
    m_gateway.put(m_bucket, ObjectKey("a/z/old"), "was there before");
    RemoteSelection source = folder("a/");
    source.targetName = name;
    TransferRequest request
        = TransferRequest::copy(m_service, m_bucket, {source}, m_bucket, ObjectKey(target));
    request.kind = kind;
    if (service == "other keys")
        request.targetService = m_service;
    else if (service == "other name")
        request.targetService
            = GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.credentials());

    QCOMPARE(planOf(request).totals.items, count);
    const BatchId batch = probe.engine().submit(request);
    const bool isBounded = TransferProbe::waitUntil([&] {
        const auto outcome = probe.outcome(batch);
        return outcome.isFinished || outcome.batch.total > count;
    });
    QVERIFY(isBounded);
    QCOMPARE(probe.outcome(batch).batch.total, count);
    QCOMPARE(probe.waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(keys().size(), 1 + (kind == TransferKind::Move ? count : 2 * count));
    QCOMPARE(stored(target + name + "7"), QByteArray("content"));
}

QTEST_GUILESS_MAIN(TestSelfCopies)
#include "tst_selfcopies.moc"
