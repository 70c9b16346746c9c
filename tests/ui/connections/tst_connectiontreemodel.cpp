// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/silenceteller.h"
#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/connectiontreemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace windlass;
using RowKind = ConnectionTreeModel::RowKind;

/// The model on a fixture, watched from before its first change.
struct Tree : ConnectionsFixture {
    ConnectionTreeModel model {list, sessions};
    QAbstractItemModelTester tester {&model};

    QStringList texts(const QString &id) const
    {
        QStringList found;
        const QModelIndex parent = model.connectionIndex(id);
        for (int row = 0; row < model.rowCount(parent); ++row)
            found.append(model.index(row, 0, parent).data().toString());
        return found;
    }
    RowKind firstKind(const QString &id) const
    {
        return ConnectionTreeModel::kindOf(model.index(0, 0, model.connectionIndex(id)));
    }
    QStringList names() const
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row, 0).data().toString());
        return found;
    }
};

class TestConnectionTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void followsTheList();
    void aSavedTemporaryConnectionMoves();
    void asksForNothingUntilToldTo();
    void showsThatItLoads();
    void saysThatTheServerDoesNotAnswer();
    void showsBucketsSorted();
    void saysThatThereAreNoBuckets();
    void saysWhatFailed();
    void onlyARefusedListingMentionsThePathBar();
    void anImpossibleEndpointFailsAtOnce();
    void reloadingKeepsRowsInPlace();
    void reloadingAfterAFailureShowsBuckets();
    void dropsAnAnswerThatComesTooLate();
    void dropsTheAnswerForARemovedConnection();
    void aChangedConnectionIsAskedAgain();
    void aNewNameAsksNobody();
    void namesAreShownAsTheyAre();
    void takesLocalFilesOnBucketsOnly();
    void keepsTheBytesOfDroppedNames();
};

void TestConnectionTreeModel::followsTheList()
{
    Tree tree;
    const QString a = tree.add(QStringLiteral("a"));
    tree.add(QStringLiteral("b"));
    tree.list.addTemporary(keyConnection(QStringLiteral("t"), QStringLiteral("http://t")));
    tree.add(QStringLiteral("c"));
    QCOMPARE(tree.names(),
        (QStringList {
            QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("t")}));
    QVERIFY(tree.list.remove(a));
    QCOMPARE(tree.names(),
        (QStringList {QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("t")}));
}

void TestConnectionTreeModel::aSavedTemporaryConnectionMoves()
{
    Tree tree;
    tree.list.addTemporary(keyConnection(QStringLiteral("t"), QStringLiteral("http://t")));
    tree.server.setAnswer(200, ScriptedServer::bucketList({"x"}));
    const QString id
        = tree.list.addTemporary(keyConnection(QStringLiteral("u"), tree.server.endpoint()));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
    QVERIFY(tree.list.save(*tree.list.find(id)));
    QCOMPARE(tree.names(), (QStringList {QStringLiteral("u"), QStringLiteral("t")}));
    QCOMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
}

void TestConnectionTreeModel::asksForNothingUntilToldTo()
{
    Tree tree;
    const QString id = tree.add(QStringLiteral("a"));
    QVERIFY(tree.model.hasChildren(tree.model.connectionIndex(id)));
    QCOMPARE(tree.model.rowCount(tree.model.connectionIndex(id)), 0);
    QCOMPARE(tree.server.requestCount(), 0);
}

void TestConnectionTreeModel::showsThatItLoads()
{
    Tree tree;
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QCOMPARE(tree.firstKind(id), RowKind::Loading);
    tree.model.load(id);
    QTRY_COMPARE(tree.server.requestCount(), 1);
}

void TestConnectionTreeModel::saysThatTheServerDoesNotAnswer()
{
    Tree tree;
    const QString id = tree.add(QStringLiteral("a"));
    auto *teller = tree.model.findChild<SilenceTeller *>();
    QVERIFY(teller);
    teller->setStep(std::chrono::seconds(1));
    tree.model.load(id);
    const QString words = QStringLiteral("Loading: no answer from %1 for 1 s, attempt 1 of 3")
                              .arg(QUrl(tree.server.endpoint()).authority());
    QTRY_COMPARE(tree.texts(id), QStringList(words));
    QCOMPARE(tree.firstKind(id), RowKind::Loading);
    tree.model.reload(id);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("Loading…")));
    QTRY_COMPARE(tree.server.requestCount(), 2);
    tree.server.answer(1, 200, ScriptedServer::bucketList({"x"}));
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
}

void TestConnectionTreeModel::showsBucketsSorted()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({"b", "c", "a"}));
    const QString id = tree.add(QStringLiteral("conn"));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id),
        (QStringList {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QModelIndex bucket = tree.model.bucketIndex(id, BucketName("b"));
    QCOMPARE(bucket.row(), 1);
    QCOMPARE(ConnectionTreeModel::kindOf(bucket), RowKind::Bucket);
    QCOMPARE(ConnectionTreeModel::connectionOf(bucket), id);
    QCOMPARE(ConnectionTreeModel::bucketOf(bucket).bytes(), QByteArray("b"));
}

void TestConnectionTreeModel::saysThatThereAreNoBuckets()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({}));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.firstKind(id), RowKind::NoBuckets);
}

void TestConnectionTreeModel::saysWhatFailed()
{
    Tree tree;
    tree.server.setAnswer(403, ScriptedServer::error("AccessDenied", "not for you"));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.firstKind(id), RowKind::Failed);
    const QString text = tree.texts(id).constFirst();
    QVERIFY2(text.contains(QStringLiteral("denied")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("s3://bucket/")), qPrintable(text));
}

void TestConnectionTreeModel::onlyARefusedListingMentionsThePathBar()
{
    Tree tree;
    tree.server.setAnswer(403, ScriptedServer::error("InvalidAccessKeyId"));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.firstKind(id), RowKind::Failed);
    QVERIFY(!tree.texts(id).constFirst().contains(QStringLiteral("s3://bucket/")));
}

void TestConnectionTreeModel::anImpossibleEndpointFailsAtOnce()
{
    Tree tree;
    const QString id
        = tree.list.addTemporary(keyConnection(QStringLiteral("x"), QStringLiteral("ftp://x")));
    tree.model.load(id);
    QCOMPARE(tree.firstKind(id), RowKind::Failed);
}

void TestConnectionTreeModel::reloadingKeepsRowsInPlace()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({"b", "d", "f"}));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id).size(), 3);
    const QPersistentModelIndex d = tree.model.bucketIndex(id, BucketName("d"));

    tree.server.setAnswer(200, ScriptedServer::bucketList({"a", "c", "d", "e"}));
    tree.model.reload(id);
    QCOMPARE(tree.texts(id).size(), 3);
    QTRY_COMPARE(tree.texts(id),
        (QStringList {
            QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
    QVERIFY(d.isValid());
    QCOMPARE(d.row(), 2);
}

void TestConnectionTreeModel::reloadingAfterAFailureShowsBuckets()
{
    Tree tree;
    tree.server.setAnswer(403, ScriptedServer::error("AccessDenied"));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.firstKind(id), RowKind::Failed);
    tree.server.setAnswer(200, ScriptedServer::bucketList({"x"}));
    tree.model.reload(id);
    QCOMPARE(tree.firstKind(id), RowKind::Loading);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
}

void TestConnectionTreeModel::dropsAnAnswerThatComesTooLate()
{
    Tree tree;
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.server.requestCount(), 1);
    tree.model.reload(id);
    QTRY_COMPARE(tree.server.requestCount(), 2);
    tree.server.answer(0, 200, ScriptedServer::bucketList({"late"}));
    tree.server.answer(1, 200, ScriptedServer::bucketList({"now"}));
    QSignalSpy inserted(&tree.model, &QAbstractItemModel::rowsInserted);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("now")));
    QCOMPARE(inserted.size(), 1);
}

void TestConnectionTreeModel::dropsTheAnswerForARemovedConnection()
{
    Tree tree;
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.server.requestCount(), 1);
    QVERIFY(tree.list.remove(id));
    tree.server.answer(0, 200, ScriptedServer::bucketList({"late"}));
    QCOMPARE(tree.model.rowCount(), 0);
}

void TestConnectionTreeModel::aChangedConnectionIsAskedAgain()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({"x"}));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
    tree.server.setAnswer(200, ScriptedServer::bucketList({"y"}));
    ConnectionConfig config = *tree.list.find(id);
    config.keys.accessKeyId = "OTHER";
    QVERIFY(tree.list.save(config));
    QCOMPARE(tree.firstKind(id), RowKind::Loading);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("y")));
}

void TestConnectionTreeModel::aNewNameAsksNobody()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({"x"}));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
    ConnectionConfig config = *tree.list.find(id);
    config.name = QStringLiteral("new");
    QVERIFY(tree.list.save(config));
    QCOMPARE(tree.names(), QStringList(QStringLiteral("new")));
    QCOMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
    QCOMPARE(tree.server.requestCount(), 1);
}

void TestConnectionTreeModel::namesAreShownAsTheyAre()
{
    Tree tree;
    const QString id = tree.add(QStringLiteral("<b>bold</b> & more"));
    const QModelIndex index = tree.model.connectionIndex(id);
    QCOMPARE(index.data().toString(), QStringLiteral("<b>bold</b> & more"));
    QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

void TestConnectionTreeModel::takesLocalFilesOnBucketsOnly()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({"x"}));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
    const QModelIndex connection = tree.model.connectionIndex(id);
    const QModelIndex bucket = tree.model.bucketIndex(id, BucketName("x"));

    QMimeData local;
    local.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    QMimeData mixed;
    mixed.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a")),
        QUrl(QStringLiteral("https://example.com/b"))});
    const auto takes = [&](const QMimeData &data, const QModelIndex &parent) {
        return tree.model.canDropMimeData(&data, Qt::CopyAction, -1, -1, parent);
    };
    QVERIFY(takes(local, bucket));
    QVERIFY(!takes(local, connection));
    QVERIFY(!takes(local, {}));
    QVERIFY(!takes(mixed, bucket));
    QVERIFY(!tree.model.canDropMimeData(&local, Qt::MoveAction, -1, -1, bucket));
}

void TestConnectionTreeModel::keepsTheBytesOfDroppedNames()
{
    Tree tree;
    tree.server.setAnswer(200, ScriptedServer::bucketList({"x"}));
    const QString id = tree.add(QStringLiteral("a"));
    tree.model.load(id);
    QTRY_COMPARE(tree.texts(id), QStringList(QStringLiteral("x")));
    QSignalSpy dropped(&tree.model, &ConnectionTreeModel::filesDropped);
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), "file:///tmp/caf%E9%25%23%20x/\r\n");
    QVERIFY(tree.model.dropMimeData(
        &data, Qt::CopyAction, -1, -1, tree.model.bucketIndex(id, BucketName("x"))));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.at(0).at(0).toString(), id);
    QCOMPARE(dropped.at(0).at(1).value<BucketName>().bytes(), QByteArray("x"));
    QCOMPARE(
        dropped.at(0).at(2).value<QList<QByteArray>>(), QList<QByteArray> {"/tmp/caf\xe9%# x"});
}

QTEST_MAIN(TestConnectionTreeModel)
#include "tst_connectiontreemodel.moc"
