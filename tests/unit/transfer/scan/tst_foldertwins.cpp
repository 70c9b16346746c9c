// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/foldertwins.h"

#include <QTest>

#include <algorithm>

using namespace windlass;

class TestFolderTwins : public QObject
{
    Q_OBJECT
private slots:
    void twinsAreFound_data();
    void twinsAreFound();
    void twinsAreFoundAcrossPages_data() { twinsAreFound_data(); }
    void twinsAreFoundAcrossPages();
    void whatIsClearIsNotHeldBack();
    void sameAsBruteForce();

private:
    static FoundObject object(const QByteArray &name)
    {
        FoundObject found;
        found.name = name;
        found.object.key = ObjectKey(name);
        // A key with a slash at its end is a folder's marker, one with "!/" has content.
        found.object.size = name.endsWith('/') && !name.endsWith("!/") ? 0 : 1;
        return found;
    }
    /// The names of the twins; adds \a pageSize objects at a time.
    static QByteArrayList twins(QByteArrayList names, qsizetype pageSize)
    {
        std::sort(names.begin(), names.end());
        FolderTwins finder;
        QList<FoundObject> all;
        QList<FoundObject> page;
        for (const QByteArray &name : std::as_const(names)) {
            page.append(object(name));
            if (page.size() == pageSize)
                all.append(finder.add(std::exchange(page, {})));
        }
        all.append(finder.add(page));
        all.append(finder.finish());
        QByteArrayList found;
        QByteArrayList seen;
        for (const FoundObject &one : std::as_const(all)) {
            seen.append(one.name);
            if (one.isBesideFolder)
                found.append(one.name);
        }
        std::sort(seen.begin(), seen.end());
        std::sort(found.begin(), found.end());
        return seen == names ? found : QByteArrayList {"lost or doubled"};
    }
};

void TestFolderTwins::twinsAreFound_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row
        = [](const char *name, const QByteArrayList &names, const QByteArrayList &expected) {
              QTest::newRow(name) << names << expected;
          };
    row("nothing", {}, {});
    row("no twins", {"a", "ab", "b", "c/d"}, {});
    row("object and an object below it", {"a", "a/b"}, {"a"});
    row("object and a folder's marker", {"a", "a/"}, {"a"});
    row("others in between", {"a", "a b", "a!", "a-b", "a.txt", "a/b"}, {"a"});
    row("nested", {"a", "a/b", "a/b/c"}, {"a", "a/b"});
    row("beginnings of each other", {"a", "a!", "a!!", "a!!/x", "a/x"}, {"a", "a!!"});
    row("marker is no twin", {"a/", "a/b"}, {});
    row("content of a folder's key", {"a!/", "a!//b"}, {"a!/"});
    row("last one", {"a", "b", "b/c"}, {"b"});
}

void TestFolderTwins::twinsAreFound()
{
    QFETCH(QByteArrayList, names);
    QFETCH(QByteArrayList, expected);
    QCOMPARE(twins(names, 1000), expected);
}

void TestFolderTwins::twinsAreFoundAcrossPages()
{
    QFETCH(QByteArrayList, names);
    QFETCH(QByteArrayList, expected);
    QCOMPARE(twins(names, 1), expected);
}

void TestFolderTwins::whatIsClearIsNotHeldBack()
{
    FolderTwins finder;
    QCOMPARE(finder.add({object("a")}).size(), 0);
    QCOMPARE(finder.add({object("b")}).size(), 1);
    QCOMPARE(finder.add({object("b0"), object("c/d"), object("c/e")}).size(), 3);
    QCOMPARE(finder.finish().size(), 1);
    QCOMPARE(finder.finish().size(), 0);
}

void TestFolderTwins::sameAsBruteForce()
{
    // All names of up to four characters out of these, but every third.
    const QByteArray alphabet = "!/a";
    QByteArrayList all {{}};
    for (qsizetype i = 0; i < all.size() && all[i].size() < 4; ++i) {
        for (const char c : alphabet)
            all.append(all[i] + c);
    }
    all.removeFirst();
    QByteArrayList names;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % 3 != 0)
            names.append(all[i]);
    }
    QByteArrayList expected;
    for (const QByteArray &name : std::as_const(names)) {
        const bool isTwin = std::any_of(names.begin(), names.end(),
            [&name](const QByteArray &other) { return other.startsWith(name + '/'); });
        if (isTwin && !object(name).isFolderMarker())
            expected.append(name);
    }
    std::sort(expected.begin(), expected.end());
    QVERIFY(!expected.isEmpty());
    for (const qsizetype pageSize : {1, 2, 7, 1000})
        QCOMPARE(twins(names, pageSize), expected);
}

QTEST_GUILESS_MAIN(TestFolderTwins)
#include "tst_foldertwins.moc"
