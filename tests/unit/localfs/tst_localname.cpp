// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/localname.h"
#include "tests/unit/testing.h"

#include <QTest>

#include <algorithm>

using namespace windlass;

class TestLocalName : public QObject
{
    Q_OBJECT
private slots:
    void keyIsAPath_data();
    void keyIsAPath();
    void keyGetsASubstitute_data();
    void keyGetsASubstitute();
    void substitutesAreAllDifferent();
    void substituteIsTheSameEverywhere();
    void substituteLooksLikeTheName_data();
    void substituteLooksLikeTheName();
    void objectBesideAFolderGetsTheSubstitute();
    void contentOfAFolderKeyIsAFileInIt();
    void longPathBecomesOneName();
    void foldedNamesGetSubstitutes_data();
    void foldedNamesGetSubstitutes();
    void folderThatIsFoldedKeepsItsSubstitute();
    void lossyDiskGivesBackTheSubstitute();
    void dosRefusesMore_data();
    void dosRefusesMore();
    void onlyTheTagOfItsKeyMakesASubstitute();
};

static QByteArray pathOf(const QByteArray &key)
{
    return localNameFor(key).path;
}

void TestLocalName::keyIsAPath_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const QByteArray &key, const QByteArray &path) {
        QTest::newRow(name) << key << path;
    };
    row("name", "a", "a");
    row("folders", "a/b/c", "a/b/c");
    row("slash at the end", "a/b/", "a/b");
    row("three dots", ".../..a/a..", ".../..a/a..");
    row("hidden", ".a", ".a");
    row("space", " ", " ");
    row("backslash", "..\\x", "..\\x");
    row("percent", "100%/%2F", "100%/%2F");
    row("tilde", "a~/a~0123", "a~/a~0123");
    row("almost a tag", "a~0123456789abcdef012", "a~0123456789abcdef012");
    row("more than a tag", "a~0123456789abcdef01234", "a~0123456789abcdef01234");
    row("control characters", "a\n\x01\x7f", "a\n\x01\x7f");
    row("no UTF-8", "\xff\xfe", "\xff\xfe");
    row("255 bytes", QByteArray(255, 'n') + "/x", QByteArray(255, 'n') + "/x");
}

void TestLocalName::keyIsAPath()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, path);
    const LocalName name = localNameFor(key);
    QCOMPARE(name.path, path);
    QCOMPARE(name.change, NameChange::None);
}

void TestLocalName::keyGetsASubstitute_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<NameChange>("change");
    const auto row = [](const char *name, const QByteArray &key, NameChange change) {
        QTest::newRow(name) << key << change;
    };
    row("nothing", "", NameChange::Impossible);
    row("slash alone", "/", NameChange::Impossible);
    row("leading slash", "/a", NameChange::Impossible);
    row("empty segment", "a//b", NameChange::Impossible);
    row("two slashes at the end", "a//", NameChange::Impossible);
    row("dot", ".", NameChange::Impossible);
    row("dot and slash", "./", NameChange::Impossible);
    row("dots", "..", NameChange::Impossible);
    row("dots in front", "../x", NameChange::Impossible);
    row("dots between", "a/../b", NameChange::Impossible);
    row("dots at the end", "a/..", NameChange::Impossible);
    row("dots and a slash at the end", "a/../", NameChange::Impossible);
    row("dot between", "a/./b", NameChange::Impossible);
    row("root of the system", "/etc/passwd", NameChange::Impossible);
    row("NUL", QByteArray("a\0b", 3), NameChange::Impossible);
    row("256 bytes", QByteArray(256, 'n'), NameChange::TooLong);
    row("folder of 256 bytes", QByteArray(256, 'n') + "/x", NameChange::TooLong);
    row("256 bytes in 128 characters", QByteArray("\xc3\xa4").repeated(128), NameChange::TooLong);
    row("1,024 bytes of emoji", QByteArray("\xf0\x9f\x90\x99").repeated(256), NameChange::TooLong);
    row("name of the name file", ".windlass-names.jsonl", NameChange::Reserved);
    row("name of the name file in a folder", "a/.Windlass-Names.jsonl", NameChange::Reserved);
    row("name of an unfinished download", ".windlass-1a.part", NameChange::Reserved);
    row("a substitute", "a~0123456789abcdef0123", NameChange::Reserved);
    row("a substitute with an extension", "a~0123456789ABCDEF0123.txt/x", NameChange::Reserved);
    row("a substitute of a substitute", pathOf(pathOf("..")), NameChange::Reserved);
}

void TestLocalName::keyGetsASubstitute()
{
    QFETCH(QByteArray, key);
    QFETCH(NameChange, change);
    const LocalName name = localNameFor(key);
    QCOMPARE(name.change, change);
    const QList<QByteArray> segments = name.path.split('/');
    for (const QByteArray &segment : segments) {
        QVERIFY(!segment.isEmpty() && segment != "." && segment != "..");
        QVERIFY(!segment.contains('\0'));
        QVERIFY(segment.size() <= 255);
        const QString text = QString::fromUtf8(segment);
        QVERIFY(!text.contains(QChar::ReplacementCharacter));
    }
}

void TestLocalName::substitutesAreAllDifferent()
{
    const QByteArray longName(300, 'n');
    QByteArrayList keys {".", "..", "%2E", "%2E%2E", "/", "//", "///", "/a", "a//a", "./a", "../a",
        QByteArray("\0", 1), "%00", longName, longName + 'n', longName + "/n",
        QByteArray(1024, '/'), QByteArray(1023, '/')};
    for (const QByteArray &key : QByteArrayList(keys)) {
        keys.append(pathOf(key)); // what looks like a substitute of it
        keys.append(pathOf(pathOf(key)));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    QHash<QByteArray, QByteArray> seen;
    for (const QByteArray &key : std::as_const(keys)) {
        const QByteArray path = pathOf(key);
        const QByteArray what = key + " and " + seen.value(path) + " are both " + path;
        QVERIFY2(!seen.contains(path), what.constData());
        seen.insert(path, key);
    }
}

void TestLocalName::substituteIsTheSameEverywhere()
{
    // What is on people's disks is found again by later versions.
    QCOMPARE(pathOf("a//b"), QByteArray("a/~182da4ba21ba19c33539/b"));
    const QByteArray folder = pathOf("x/../");
    QCOMPARE(pathOf("x/../b"), folder + "/b");
    QCOMPARE(pathOf("y/../b").mid(1), folder.mid(1) + "/b");
}

void TestLocalName::substituteLooksLikeTheName_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *name, const QByteArray &key, const QByteArray &begin,
                         const QByteArray &end) { QTest::newRow(name) << key << begin << end; };
    row("dots", "..", "%2E%2E~", {});
    row("NUL", QByteArray("a\0b.txt", 7), "a%00b~", ".txt");
    row("long name", QByteArray(300, 'n') + ".jpeg", QByteArray(229, 'n') + '~', ".jpeg");
    row("characters are not cut", QByteArray("\xc3\xa4").repeated(128),
        QByteArray("\xc3\xa4").repeated(117) + '~', {});
    row("no extension", QByteArray(300, 'n') + ". And so on", QByteArray(234, 'n') + '~', {});
}

void TestLocalName::substituteLooksLikeTheName()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    const QByteArray name = pathOf(key);
    QVERIFY2(name.startsWith(begin), name.constData());
    QVERIFY2(name.endsWith(end), name.constData());
    QCOMPARE(name.size(), begin.size() + 20 + end.size());
}

void TestLocalName::objectBesideAFolderGetsTheSubstitute()
{
    LocalNames names;
    const LocalName object = names.nameFor("a/twin.txt", KeyRole::ObjectBesideFolder);
    QCOMPARE(object.change, NameChange::FolderTwin);
    QVERIFY(object.path.startsWith("a/twin~") && object.path.endsWith(".txt"));
    QVERIFY(isSubstituteFor(object.path.mid(2), "twin.txt"));
    QCOMPARE(names.nameFor("a/twin.txt/", KeyRole::Folder).path, QByteArray("a/twin.txt"));
    const LocalName inner = names.nameFor("a/twin.txt/b", KeyRole::Object);
    QCOMPARE(inner.path, QByteArray("a/twin.txt/b"));
    // "a/" with content, and "a//b": the name of neither is anything
    QVERIFY(names.nameFor("a/", KeyRole::ObjectBesideFolder).path
        != names.nameFor("a//", KeyRole::Folder).path);
}

void TestLocalName::contentOfAFolderKeyIsAFileInIt()
{
    const LocalName name = LocalNames().nameFor("a/b/", KeyRole::Object);
    QVERIFY(name.path.startsWith("a/b/~"));
    QCOMPARE(name.change, NameChange::Impossible);
    QVERIFY(isSubstituteFor(name.path.mid(4), ""));
}

void TestLocalName::longPathBecomesOneName()
{
    LocalNames names;
    const QByteArray key = QByteArray(1020, '/') + "name";
    const LocalName name = names.nameFor(key, KeyRole::Object);
    QCOMPARE(name.change, NameChange::TooLong);
    QVERIFY(name.path.startsWith("name~") && !name.path.contains('/'));
    QVERIFY(isSubstituteFor(name.path, key));
    QVERIFY(names.nameFor(key + '/', KeyRole::Folder).path != name.path);
    QVERIFY(!isSubstituteFor(name.path, key.mid(1)));
    const QByteArray deep = QByteArray("d/").repeated(511) + "dd"; // 1,024 bytes
    QCOMPARE(names.nameFor(deep, KeyRole::Object).path, deep);
}

void TestLocalName::foldedNamesGetSubstitutes_data()
{
    QTest::addColumn<bool>("foldsCase");
    QTest::addColumn<bool>("foldsForm");
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isTwin");
    const QByteArray composed = "\xc3\xa4";
    const QByteArray decomposed = "a\xcc\x88";
    const QByteArray upper = "\xc3\x84";
    QTest::newRow("case") << true << false << QByteArray("A") << QByteArray("a") << true;
    QTest::newRow("case of an umlaut") << true << false << upper << composed << true;
    QTest::newRow("case, but not form") << true << false << composed << decomposed << false;
    QTest::newRow("form") << false << true << composed << decomposed << true;
    QTest::newRow("form, but not case")
        << false << true << QByteArray("A") << QByteArray("a") << false;
    QTest::newRow("both") << true << true << upper << decomposed << true;
    QTest::newRow("neither") << false << false << QByteArray("A") << QByteArray("a") << false;
    QTest::newRow("different names") << true << true << QByteArray("a") << QByteArray("b") << false;
}

void TestLocalName::foldedNamesGetSubstitutes()
{
    QFETCH(bool, foldsCase);
    QFETCH(bool, foldsForm);
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, isTwin);
    NameRules rules;
    rules.foldsCase = foldsCase;
    rules.foldsForm = foldsForm;
    LocalNames names(rules);
    QCOMPARE(names.nameFor(one, KeyRole::Object).path, one); // the first keeps it
    const LocalName second = names.nameFor(other, KeyRole::Object);
    QCOMPARE(second.change, isTwin ? NameChange::NameTwin : NameChange::None);
    QCOMPARE(isSubstituteFor(second.path, other), isTwin);
    QCOMPARE(names.nameFor(one, KeyRole::Object).path, one);
    // In another folder it is alone.
    QCOMPARE(names.nameFor("x/" + other, KeyRole::Object).path, "x/" + other);
}

void TestLocalName::folderThatIsFoldedKeepsItsSubstitute()
{
    NameRules rules;
    rules.foldsCase = true;
    LocalNames names(rules);
    QCOMPARE(names.nameFor("A/x", KeyRole::Object).path, QByteArray("A/x"));
    const QByteArray first = names.nameFor("a/x", KeyRole::Object).path;
    QVERIFY(first.startsWith("a~") && first.endsWith("/x"));
    const QByteArray second = names.nameFor("a/y", KeyRole::Object).path;
    QCOMPARE(second.left(second.size() - 1), first.left(first.size() - 1));
    QCOMPARE(names.nameFor("A/y", KeyRole::Object).path, QByteArray("A/y"));
}

void TestLocalName::lossyDiskGivesBackTheSubstitute()
{
    NameRules rules;
    rules.foldsCase = true;
    rules.isLossy = true;
    LocalNames names(rules);
    QCOMPARE(names.nameFor("lower", KeyRole::Object).path, QByteArray("lower"));
    const QByteArray path = names.nameFor("UPPER.Jpg", KeyRole::Object).path;
    QVERIFY2(path.startsWith("upper~") && path.endsWith(".jpg"), path.constData());
    QCOMPARE(rules.folded(path), path);
}

void TestLocalName::dosRefusesMore_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("colon") << QByteArray("12:30.txt") << QByteArray("12%3A30~");
    QTest::newRow("control character") << QByteArray("a\nb") << QByteArray("a%0Ab~");
    QTest::newRow("dot at the end") << QByteArray("and so on...") << QByteArray("and so on...~");
    QTest::newRow("space at the end") << QByteArray("a ") << QByteArray("a ~");
}

void TestLocalName::dosRefusesMore()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, begin);
    QCOMPARE(pathOf(key), key);
    NameRules rules;
    rules.isDos = true;
    const LocalName name = LocalNames(rules).nameFor(key, KeyRole::Object);
    QCOMPARE(name.change, NameChange::Impossible);
    QVERIFY2(name.path.startsWith(begin), name.path.constData());
    QVERIFY(isSubstituteFor(name.path, key));
}

void TestLocalName::onlyTheTagOfItsKeyMakesASubstitute()
{
    const QByteArray name = pathOf("..");
    QVERIFY(isSubstituteFor(name, ".."));
    QVERIFY(isSubstituteFor(name.toUpper(), ".."));
    QVERIFY(isSubstituteFor("renamed" + name.mid(name.indexOf('~')), ".."));
    QVERIFY(!isSubstituteFor(name, "."));
    QVERIFY(!isSubstituteFor(name, "../.."));
    QVERIFY(!isSubstituteFor("plain", "plain"));
    QVERIFY(!isSubstituteFor("plain", "other"));
    QVERIFY(!isSubstituteFor("", ""));
}

QTEST_GUILESS_MAIN(TestLocalName)
#include "tst_localname.moc"
