// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/names.h"
#include "tests/unit/testing.h"

#include <QSet>

using namespace windlass;

class TestNames : public QObject
{
    Q_OBJECT
private slots:
    void keySplitsIntoParentAndName_data();
    void keySplitsIntoParentAndName();
    void parentAndNameMakeTheKey_data() { keySplitsIntoParentAndName_data(); }
    void parentAndNameMakeTheKey();
    void parentsEndAtTheRoot_data() { keySplitsIntoParentAndName_data(); }
    void parentsEndAtTheRoot();
    void onlyATrailingSlashMakesAFolder();
    void namesCompareByteForByte();
    void namesCanBeHashed();
    void displayShowsControlCharacters();
};

void TestNames::keySplitsIntoParentAndName_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("parent");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const QByteArray &key, const QByteArray &parent, const QByteArray &name) {
        QTest::newRow(qPrintable(QLatin1Char('"') + displayText(key) + QLatin1Char('"')))
            << key << parent << name;
    };
    row("", "", "");
    row("a", "", "a");
    row("a/", "", "a/");
    row("a/b", "a/", "b");
    row("a/b/", "a/", "b/");
    row("a/b/c", "a/b/", "c");
    row("/", "", "/");
    row("//", "/", "/");
    row("///", "//", "/");
    row("/a", "/", "a");
    row("/a/", "/", "a/");
    row("a//", "a/", "/");
    row("a//b", "a//", "b");
    row("..", "", "..");
    row("a/../b", "a/../", "b");
    row(" / ", " /", " ");
    row(QByteArray("a\n/\0b", 5), "a\n/", QByteArray("\0b", 2));
    row("\xff/\xfe", "\xff/", "\xfe");
}

void TestNames::keySplitsIntoParentAndName()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, parent);
    QFETCH(QByteArray, name);
    QCOMPARE(ObjectKey(key).parent().bytes(), parent);
    QCOMPARE(ObjectKey(key).name(), name);
}

void TestNames::parentAndNameMakeTheKey()
{
    QFETCH(QByteArray, key);
    QCOMPARE(ObjectKey(key).parent().bytes() + ObjectKey(key).name(), key);
}

void TestNames::parentsEndAtTheRoot()
{
    QFETCH(QByteArray, key);
    ObjectKey place(key);
    for (qsizetype steps = 0; !place.isEmpty(); ++steps) {
        QVERIFY2(steps <= key.size(), "going up does not end");
        place = place.parent();
    }
}

void TestNames::onlyATrailingSlashMakesAFolder()
{
    QVERIFY(ObjectKey("a/").isFolder());
    QVERIFY(ObjectKey("/").isFolder());
    QVERIFY(!ObjectKey("a").isFolder());
    QVERIFY(!ObjectKey().isFolder());
}

void TestNames::namesCompareByteForByte()
{
    QVERIFY(ObjectKey("A") != ObjectKey("a"));
    QVERIFY(ObjectKey("é") != ObjectKey("e\u0301"));
    QVERIFY(ObjectKey("a") < ObjectKey("a/"));
    QVERIFY(ObjectKey("z") < ObjectKey("\xc3\xa4"));
    QCOMPARE(ObjectKey(QByteArray("a\0b", 3)), ObjectKey(QByteArray("a\0b", 3)));
    QVERIFY(ObjectKey(QByteArray("a\0b", 3)) != ObjectKey("a"));
}

void TestNames::namesCanBeHashed()
{
    const QSet<ObjectKey> keys {ObjectKey("a"), ObjectKey("b"), ObjectKey("a")};
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys.contains(ObjectKey("b")));
}

void TestNames::displayShowsControlCharacters()
{
    QCOMPARE(ObjectKey("a\nb").display(), QStringLiteral("a\u240ab"));
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
