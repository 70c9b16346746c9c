// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/carried/carriedobjects.h"

#include <QMimeData>
#include <QTest>

using namespace windlass;

using Obstacle = CarriedObjects::Obstacle;

/// What is in the clipboard or being dragged: its bytes, and where it can go.
class TestCarriedObjects : public QObject
{
    Q_OBJECT
private slots:
    void bytesAreKept_data();
    void bytesAreKept();
    void othersGetText();
    void damagedDataAreRefused_data();
    void damagedDataAreRefused();
    void ownObjectIsInItsFolder();
    void obstacles_data();
    void obstacles();
    void modifiersDecide();
    void whatIsThereIsLeftOut();

private:
    static CarriedObjects sample();
    static S3Uri at(const char *bucket, const char *key)
    {
        return {BucketName(bucket), ObjectKey(key)};
    }
};

/// In photos/2026/: an object and a folder.
CarriedObjects TestCarriedObjects::sample()
{
    CarriedObjects objects;
    objects.connection = QStringLiteral("one");
    objects.folder = at("photos", "2026/");
    RemoteSelection object;
    object.key = ObjectKey("2026/a \xff\n.jpg");
    object.targetName = "a \xff\n.jpg";
    object.size = 3;
    RemoteSelection folder;
    folder.key = ObjectKey("2026/may/");
    folder.isPrefix = true;
    folder.targetName = "may/";
    objects.selections = {object, folder};
    return objects;
}

void TestCarriedObjects::bytesAreKept_data()
{
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("own") << true;
    QTest::newRow("other") << false;
}

void TestCarriedObjects::bytesAreKept()
{
    CarriedObjects objects = sample();
    objects.isCut = true;
    const auto own = objects.toMimeData();
    QMimeData other; // as another program would hand it on
    other.setData(CarriedObjects::mimeType(), own->data(CarriedObjects::mimeType()));
    QFETCH(const bool, isOwn);
    const QMimeData &data = isOwn ? *own : other;
    QVERIFY(CarriedObjects::areIn(data));
    QCOMPARE(CarriedObjects::fromOwn(&data).has_value(), isOwn);
    const std::optional<CarriedObjects> read = CarriedObjects::from(data);
    QVERIFY(read);
    QVERIFY(read->isCut);
    QCOMPARE(read->connection, QStringLiteral("one"));
    QCOMPARE(read->folder, at("photos", "2026/"));
    QCOMPARE(read->selections.size(), 2);
    QCOMPARE(read->selections.at(0).key.bytes(), QByteArray("2026/a \xff\n.jpg"));
    QCOMPARE(read->selections.at(0).targetName, QByteArray("a \xff\n.jpg"));
    QVERIFY(!read->selections.at(0).isPrefix);
    QCOMPARE(read->selections.at(0).size, -1); // may have changed since
    QVERIFY(read->selections.at(1).isPrefix);
}

void TestCarriedObjects::othersGetText()
{
    CarriedObjects objects = sample();
    objects.selections.first().key = ObjectKey("2026/ä.jpg");
    QCOMPARE(objects.toMimeData()->text(),
        QStringLiteral("s3://photos/2026/ä.jpg\ns3://photos/2026/may/"));
}

void TestCarriedObjects::damagedDataAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = sample().toMimeData()->data(CarriedObjects::mimeType());
    QTest::newRow("none") << QByteArray();
    QTest::newRow("cut short") << whole.chopped(1);
    QTest::newRow("other form") << QByteArray(whole).replace(0, 4, QByteArray("\0\0\0\x7f", 4));
}

void TestCarriedObjects::damagedDataAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QMimeData data;
    data.setData(CarriedObjects::mimeType(), bytes);
    QVERIFY(!CarriedObjects::from(data));
}

/// Its key is the folder's: moving it "into" the folder would put it one level down.
void TestCarriedObjects::ownObjectIsInItsFolder()
{
    CarriedObjects objects = sample();
    RemoteSelection own;
    own.key = ObjectKey("2026/");
    own.targetName = "2026/";
    objects.selections = {own};
    QCOMPARE(
        objects.obstacle(QStringLiteral("one"), at("photos", "2026/")), Obstacle::AlreadyThere);
    QCOMPARE(objects.obstacle(QStringLiteral("one"), at("photos", "other/")), Obstacle::None);
}

void TestCarriedObjects::obstacles_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QByteArray>("bucket");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Obstacle>("obstacle");
    const QString same = QStringLiteral("one");
    const QByteArray photos("photos");
    QTest::newRow("same folder") << same << photos << QByteArray("2026/") << Obstacle::AlreadyThere;
    QTest::newRow("itself") << same << photos << QByteArray("2026/may/") << Obstacle::IntoItself;
    QTest::newRow("below") << same << photos << QByteArray("2026/may/1/") << Obstacle::IntoItself;
    QTest::newRow("beside") << same << photos << QByteArray("2026/maya/") << Obstacle::None;
    QTest::newRow("above") << same << photos << QByteArray() << Obstacle::None;
    QTest::newRow("other bucket") << same << QByteArray("b") << QByteArray("2026/may/")
                                  << Obstacle::None;
    QTest::newRow("other connection")
        << QStringLiteral("two") << photos << QByteArray("2026/") << Obstacle::None;
}

void TestCarriedObjects::obstacles()
{
    QFETCH(const QString, connection);
    QFETCH(const QByteArray, bucket);
    QFETCH(const QByteArray, key);
    QFETCH(const Obstacle, obstacle);
    const S3Uri target {BucketName(bucket), ObjectKey(key)};
    QCOMPARE(sample().obstacle(connection, target), obstacle);
    const Qt::DropAction action = sample().dropAction(connection, target, Qt::NoModifier);
    QCOMPARE(action == Qt::IgnoreAction, obstacle != Obstacle::None);
}

void TestCarriedObjects::modifiersDecide()
{
    const S3Uri target = at("photos", "2025/");
    const QString same = QStringLiteral("one");
    const QString other = QStringLiteral("two");
    QCOMPARE(sample().dropAction(same, target, Qt::NoModifier), Qt::MoveAction);
    QCOMPARE(sample().dropAction(same, target, Qt::ControlModifier), Qt::CopyAction);
    QCOMPARE(sample().dropAction(other, target, Qt::NoModifier), Qt::CopyAction);
    QCOMPARE(sample().dropAction(same, S3Uri(), Qt::NoModifier), Qt::IgnoreAction);
}

void TestCarriedObjects::whatIsThereIsLeftOut()
{
    CarriedObjects found = sample(); // by a search: of several folders
    found.folder = at("photos", "");
    found.selections[0].key = ObjectKey("2025/b.jpg");
    found.selections[1].isPrefix = false;
    const S3Uri target = at("photos", "2026/");
    QCOMPARE(found.obstacle(QStringLiteral("one"), target), Obstacle::None);
    const CarriedObjects rest = found.outside(QStringLiteral("one"), target);
    QCOMPARE(rest.selections.size(), 1);
    QCOMPARE(rest.selections.first().key, ObjectKey("2025/b.jpg"));
}

QTEST_GUILESS_MAIN(TestCarriedObjects)
#include "tst_carriedobjects.moc"
