// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/localfolder.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestLocalFolder : public QObject
{
    Q_OBJECT
private slots:
    void folderIsMadeWithItsParents();
    void existingFolderIsOpened();
    void chosenLinkIsFollowed();
    void fileIsNoFolder();
    void fileOnTheWayIsNoFolder();
    void foldersBelowAreMade();
    void foldersBelowAreMadeOnce();
    void fileBelowIsInTheWay();
    void linkBelowIsNotFollowed_data();
    void linkBelowIsNotFollowed();
    void errorNamesTheStepThatFailed();
    void existsLooksAtTheLinkItself();
};

void TestLocalFolder::folderIsMadeWithItsParents()
{
    TemporaryTree tree;
    QCOMPARE(kindOf(LocalFolder::open(tree.path("a/b/c"))), std::nullopt);
    QCOMPARE(tree.contents().keys(), QByteArrayList({"a", "a/b", "a/b/c"}));
}

void TestLocalFolder::existingFolderIsOpened()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    QCOMPARE(kindOf(LocalFolder::open(tree.path())), std::nullopt);
    QCOMPARE(kindOf(LocalFolder::open(tree.path() + '/')), std::nullopt);
    QCOMPARE(tree.contents().size(), 1);
}

void TestLocalFolder::chosenLinkIsFollowed()
{
    TemporaryTree elsewhere;
    TemporaryTree tree;
    tree.addLink("link", elsewhere.path());
    const auto folder = LocalFolder::open(tree.path("link"));
    QCOMPARE(kindOf(folder), std::nullopt);
    QCOMPARE(kindOf((*folder)->folder("new")), std::nullopt);
    QVERIFY(elsewhere.exists("new"));
}

void TestLocalFolder::fileIsNoFolder()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    const auto folder = LocalFolder::open(tree.path("file"));
    QCOMPARE(kindOf(folder), ErrorKind::FileInTheWay);
    QCOMPARE(folder.error().subject, QString::fromUtf8(tree.path("file")));
}

void TestLocalFolder::fileOnTheWayIsNoFolder()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    QCOMPARE(kindOf(LocalFolder::open(tree.path("file/below"))), ErrorKind::FileInTheWay);
    QCOMPARE(tree.read("file"), QByteArray("content"));
}

void TestLocalFolder::foldersBelowAreMade()
{
    TemporaryTree tree;
    const auto folder = LocalFolder::open(tree.path()).value();
    QCOMPARE(kindOf(folder->folder("a/b c/\xff")), std::nullopt);
    QCOMPARE(tree.contents().keys(), QByteArrayList({"a", "a/b c", "a/b c/\xff"}));
}

void TestLocalFolder::foldersBelowAreMadeOnce()
{
    TemporaryTree tree;
    const auto folder = LocalFolder::open(tree.path()).value();
    const auto first = folder->folder("a/b");
    QCOMPARE(kindOf(folder->folder("c")), std::nullopt);
    QCOMPARE(kindOf(folder->folder("a/b")), std::nullopt);
    QCOMPARE(kindOf(folder->folder({})), std::nullopt);
    QCOMPARE(tree.contents().size(), 3);
}

void TestLocalFolder::fileBelowIsInTheWay()
{
    TemporaryTree tree;
    tree.addFile("a/file", "content");
    const auto folder = LocalFolder::open(tree.path()).value();
    QCOMPARE(kindOf(folder->folder("a/file")), ErrorKind::FileInTheWay);
    QCOMPARE(kindOf(folder->folder("a/file/b")), ErrorKind::FileInTheWay);
    QCOMPARE(tree.read("a/file"), QByteArray("content"));
}

void TestLocalFolder::linkBelowIsNotFollowed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("to a folder outside") << QByteArray("../outside");
    QTest::newRow("to a folder inside") << QByteArray("inside");
    QTest::newRow("to itself") << QByteArray("link");
    QTest::newRow("to nothing") << QByteArray("../new");
    QTest::newRow("to a file") << QByteArray("../outside/file");
}

void TestLocalFolder::linkBelowIsNotFollowed()
{
    QFETCH(QByteArray, target);
    TemporaryTree tree;
    tree.addFile("outside/file", "content");
    tree.addFolder("chosen/inside");
    tree.addLink("chosen/link", target);
    const auto before = tree.contents();
    const auto folder = LocalFolder::open(tree.path("chosen")).value();
    QCOMPARE(kindOf(folder->folder("link")), ErrorKind::OutsideFolder);
    QCOMPARE(kindOf(folder->folder("link/below")), ErrorKind::OutsideFolder);
    QCOMPARE(tree.contents(), before);
}

void TestLocalFolder::errorNamesTheStepThatFailed()
{
    TemporaryTree tree;
    tree.addFile("a/file", "content");
    const auto folder = LocalFolder::open(tree.path()).value();
    const auto result = folder->folder("a/file/b/c");
    QVERIFY(!result);
    QCOMPARE(result.error().subject, QString::fromUtf8(tree.path("a/file")));
}

void TestLocalFolder::existsLooksAtTheLinkItself()
{
    TemporaryTree tree;
    tree.addFile("file", {});
    tree.addLink("link", "nowhere");
    const auto folder = LocalFolder::open(tree.path()).value();
    QVERIFY(folder->look("file"));
    QVERIFY(folder->look("link"));
    QVERIFY(!folder->look("nowhere"));
    QVERIFY(!folder->look("file/below"));
}

QTEST_GUILESS_MAIN(TestLocalFolder)
#include "tst_localfolder.moc"
