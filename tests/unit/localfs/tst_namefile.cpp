// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/localname.h"
#include "core/localfs/namerecorder.h"
#include "core/localfs/reservednames.h"
#include "tests/support/smalldisk.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTest>

using namespace windlass;

/// The file that says what substitutes stand for, and what is written into it.
class TestNameFile : public QObject
{
    Q_OBJECT
private slots:
    void namesComeBack();
    void onlySubstitutesAreWrittenDown();
    void nameIsWrittenInItsOwnFolder();
    void nameIsWrittenOnce();
    void wholePathIsWrittenAtTheTop();
    void unfinishedLineIsHarmless();
    void lineThatLiesIsIgnored_data();
    void lineThatLiesIsIgnored();
    void fileThatIsNoneIsIgnored_data();
    void fileThatIsNoneIsIgnored();
    void fileThatIsTooLargeIsIgnored();
    void linkIsNotWrittenThrough();
    void fullDiskIsAnError();
    void rulesOfThisDisk();

private:
    static Result<> note(const TemporaryTree &tree, const QByteArray &key)
    {
        const auto folder = LocalFolder::open(tree.path());
        NameRecorder recorder;
        return recorder.note(**folder, key, localNameFor(key).path);
    }
    static NameFile::Names read(const TemporaryTree &tree, const QByteArray &relative = {})
    {
        const auto folder = LocalFolder::open(tree.path());
        return NameFile::read((*(*folder)->folder(relative))->get());
    }
    static QByteArray lineFor(const QByteArray &name, const QByteArray &key)
    {
        return "{\"name\":\"" + name.toPercentEncoding() + "\",\"key\":\"" + key.toPercentEncoding()
            + "\"}\n";
    }
    const QByteArray m_file = nameFileName;
};

void TestNameFile::namesComeBack()
{
    TemporaryTree tree;
    const QByteArrayList keys {
        "..", QByteArray("a\0\n\"\\b", 6), QByteArray(1024, 'k'), "\xff~0123456789abcdef0123"};
    NameFile::Names expected;
    for (const QByteArray &key : keys) {
        QCOMPARE(kindOf(note(tree, key)), std::nullopt);
        expected.insert(localNameFor(key).path, key);
    }
    QCOMPARE(read(tree), expected);
    QCOMPARE(tree.contents().keys(), QByteArrayList({m_file}));
}

void TestNameFile::onlySubstitutesAreWrittenDown()
{
    TemporaryTree tree;
    for (const char *key : {"a", "a/b", "a/b/", "100%", "a~b"})
        QCOMPARE(kindOf(note(tree, key)), std::nullopt);
    QCOMPARE(tree.contents().size(), 0);
}

void TestNameFile::nameIsWrittenInItsOwnFolder()
{
    TemporaryTree tree;
    QCOMPARE(kindOf(note(tree, "a//b/../c")), std::nullopt);
    const QByteArray empty = localNameFor("").path;
    const QByteArray dots = localNameFor("..").path;
    QCOMPARE(tree.contents().keys(),
        QByteArrayList({"a", "a/" + m_file, "a/" + empty, "a/" + empty + "/b",
            "a/" + empty + "/b/" + m_file}));
    QCOMPARE(read(tree, "a"), (NameFile::Names {{empty, ""}}));
    QCOMPARE(read(tree, "a/" + empty + "/b"), (NameFile::Names {{dots, ".."}}));
}

void TestNameFile::nameIsWrittenOnce()
{
    TemporaryTree tree;
    const auto folder = LocalFolder::open(tree.path());
    NameRecorder recorder;
    const QByteArray path = localNameFor("..").path;
    QCOMPARE(kindOf(recorder.note(**folder, "..", path)), std::nullopt);
    const QByteArray once = tree.read(m_file);
    QCOMPARE(kindOf(recorder.note(**folder, "..", path)), std::nullopt);
    QCOMPARE(kindOf(note(tree, "..")), std::nullopt); // in another run
    QCOMPARE(tree.read(m_file), once);
    QCOMPARE(once.count('\n'), 1);
}

void TestNameFile::wholePathIsWrittenAtTheTop()
{
    TemporaryTree tree;
    const QByteArray key = QByteArray(1000, '/') + "x";
    QCOMPARE(kindOf(note(tree, key)), std::nullopt);
    QCOMPARE(kindOf(note(tree, key + '/')), std::nullopt); // a folder
    QCOMPARE(read(tree),
        (NameFile::Names {
            {localNameFor(key).path, key}, {localNameFor(key + '/').path, key + '/'}}));
}

void TestNameFile::unfinishedLineIsHarmless()
{
    TemporaryTree tree;
    QCOMPARE(kindOf(note(tree, "..")), std::nullopt);
    tree.addFile(m_file, tree.read(m_file) + "{\"name\":\"half");
    QCOMPARE(read(tree).size(), 1);
    QCOMPARE(kindOf(note(tree, ".")), std::nullopt);
    QCOMPARE(read(tree).size(), 2);
}

void TestNameFile::lineThatLiesIsIgnored_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray dots = localNameFor("..").path;
    QTest::newRow("name that is no substitute") << lineFor("innocent", "important");
    QTest::newRow("substitute for something else") << lineFor(dots, "important");
    QTest::newRow("substitute for a path elsewhere") << lineFor(dots, "../../important");
    QTest::newRow("path as the name") << lineFor("../" + dots + "/x", "..");
    QTest::newRow("nothing as the name") << lineFor("", "");
    QTest::newRow("no key") << QByteArray("{\"name\":\"" + dots + "\"}\n");
    QTest::newRow("key that is no string")
        << QByteArray("{\"name\":\"" + dots.toPercentEncoding() + "\",\"key\":[]}\n");
    QTest::newRow("key that is too long")
        << lineFor(localNameFor(QByteArray(1025, 'k')).path, QByteArray(1025, 'k'));
    QTest::newRow("no JSON") << QByteArray("name\n");
    QTest::newRow("no object") << QByteArray("[\"name\"]\n");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestNameFile::lineThatLiesIsIgnored()
{
    QFETCH(QByteArray, line);
    TemporaryTree tree;
    const QByteArray good = localNameFor(".").path;
    tree.addFile(m_file, line + '\n' + lineFor(good, "."));
    QCOMPARE(read(tree), (NameFile::Names {{good, "."}}));
}

void TestNameFile::fileThatIsNoneIsIgnored_data()
{
    QTest::addColumn<bool>("isLink");
    QTest::newRow("folder") << false;
    QTest::newRow("link to a file") << true;
}

void TestNameFile::fileThatIsNoneIsIgnored()
{
    QFETCH(bool, isLink);
    TemporaryTree tree;
    TemporaryTree elsewhere;
    elsewhere.addFile("file", lineFor(localNameFor(".").path, "."));
    if (isLink)
        tree.addLink(m_file, elsewhere.path("file"));
    else
        tree.addFolder(m_file);
    QCOMPARE(read(tree).size(), 0);
}

void TestNameFile::fileThatIsTooLargeIsIgnored()
{
    TemporaryTree tree;
    tree.addFile(m_file, lineFor(localNameFor(".").path, "."));
    QFile file(QString::fromUtf8(tree.path(m_file)));
    QVERIFY(file.resize(NameFile::largest)); // sparse
    QCOMPARE(read(tree).size(), 1);
    QVERIFY(file.resize(NameFile::largest + 1));
    QCOMPARE(read(tree).size(), 0);
    QVERIFY(!note(tree, "..")); // it would not be found again
}

void TestNameFile::linkIsNotWrittenThrough()
{
    TemporaryTree tree;
    TemporaryTree elsewhere;
    elsewhere.addFile("file", "untouched");
    tree.addLink(m_file, elsewhere.path("file"));
    QVERIFY(!note(tree, ".."));
    QCOMPARE(elsewhere.read("file"), QByteArray("untouched"));
}

void TestNameFile::fullDiskIsAnError()
{
    SmallDisk disk(64 * 1024);
    QVERIFY2(disk.problem().isEmpty(), disk.problem().constData());
    disk.fill();
    const auto folder = LocalFolder::open(disk.path());
    NameRecorder recorder;
    QCOMPARE(kindOf(recorder.note(**folder, "..", localNameFor("..").path)), ErrorKind::DiskFull);
    QVERIFY(disk.empty());
    QCOMPARE(kindOf(recorder.note(**folder, "..", localNameFor("..").path)), std::nullopt);
    QCOMPARE(NameFile::read((*(*folder)->folder({}))->get()).size(), 1);
}

void TestNameFile::rulesOfThisDisk()
{
    TemporaryTree tree;
    const NameRules rules = NameRules::of(tree.path("not/there/yet"));
    QCOMPARE(tree.contents().size(), 0);
    // Whatever they are, they are what the disk does.
    tree.addFile("case", {});
    QCOMPARE(rules.foldsCase, tree.exists("CASE"));
    tree.addFile("\xc3\xa4", {});
    QCOMPARE(rules.foldsForm, tree.exists("a\xcc\x88"));
    // What is left of a program that was killed while it was finding out.
    TemporaryTree littered;
    littered.addFile(".windlass-trialX\xc3\xa4", {});
    littered.addFile(".windlass-trial:", {});
    QCOMPARE(NameRules::of(littered.path()).foldsCase, rules.foldsCase);
    QCOMPARE(littered.contents().size(), 0);
    QVERIFY(!NameRules::of("/proc").folds()); // nothing can be written there
    QCOMPARE(NameRules::of("/proc/self/status").longestName, 255);
}

int main(int argc, char *argv[])
{
    SmallDisk::prepareProcess();
    QCoreApplication app(argc, argv);
    TestNameFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_namefile.moc"
