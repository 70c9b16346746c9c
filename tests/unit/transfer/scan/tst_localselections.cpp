// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/localname.h"
#include "core/localfs/namerecorder.h"
#include "core/transfer/scan/localselections.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// What dropped files and folders are called.
class TestLocalSelections : public QObject
{
    Q_OBJECT
private slots:
    void eachHasItsOwnName();
    void doublesGetFreeNames();
    void oneThatIsThereTwiceIsTakenOnce();
    void substitutesAreCalledWhatTheyStandFor();
    void oneNameForAnotherIsARenaming();

private:
    QByteArrayList namesOf(const QByteArrayList &paths) const
    {
        QList<QByteArray> whole;
        for (const QByteArray &path : paths)
            whole.append(m_tree.path(path));
        QByteArrayList names;
        for (const LocalSelection &selection : localSelections(whole))
            names.append(selection.targetName);
        return names;
    }

    TemporaryTree m_tree;
};

void TestLocalSelections::eachHasItsOwnName()
{
    m_tree.addFile("plain/file.txt", "1");
    QCOMPARE(namesOf({"plain/file.txt", "plain", "plain/missing"}),
        QByteArrayList({"file.txt", "plain/", "missing"}));
    QCOMPARE(namesOf({"plain//"}), QByteArrayList({"plain/"}));
}

void TestLocalSelections::doublesGetFreeNames()
{
    for (const char *path : {"a/report.tar.gz", "b/report.tar.gz", "c/report.tar.gz",
             "d/report (1).tar.gz", "a/x/1", "b/x/2", "c/x"})
        m_tree.addFile(path, path);
    QCOMPARE(
        namesOf({"a/report.tar.gz", "b/report.tar.gz", "c/report.tar.gz", "d/report (1).tar.gz"}),
        QByteArrayList(
            {"report.tar.gz", "report (2).tar.gz", "report (3).tar.gz", "report (1).tar.gz"}));
    // An object may have the name of a folder.
    QCOMPARE(namesOf({"a/x", "b/x", "c/x"}), QByteArrayList({"x/", "x (1)/", "x"}));
}

void TestLocalSelections::oneThatIsThereTwiceIsTakenOnce()
{
    m_tree.addFile("once/file", "1");
    QCOMPARE(
        namesOf({"once/file", "once/", "once", "once/file"}), QByteArrayList({"file", "once/"}));
}

void TestLocalSelections::substitutesAreCalledWhatTheyStandFor()
{
    const auto folder = LocalFolder::open(m_tree.path("down"));
    QVERIFY(folder);
    NameRecorder recorder;
    const auto fileFor = [&](const QByteArray &keyPart, KeyRole role) {
        const QByteArray path = LocalNames().nameFor(keyPart, role).path;
        if (!recorder.note(**folder, keyPart, path))
            return QByteArray();
        const QByteArray below = role == KeyRole::Folder ? "/x" : "";
        m_tree.addFile("down/" + path + below, "1");
        return "down/" + path;
    };
    const QByteArray twin = fileFor("a", KeyRole::ObjectBesideFolder);
    const QByteArray dots = fileFor("..", KeyRole::Folder);
    const QByteArray nameless = fileFor({}, KeyRole::Object);
    QVERIFY(twin != "down/a");
    m_tree.addFile("down/a/b", "1");
    m_tree.addFile("elsewhere/a", "1");
    QCOMPARE(namesOf({twin, "down/a", dots, "elsewhere/a"}),
        QByteArrayList({"a", "a/", "../", "a (1)"}));
    QCOMPARE(namesOf({nameless}), QByteArrayList({nameless.mid(5)}));
    // Nobody says what it stands for.
    m_tree.addFile("elsewhere" + twin.mid(4), "1");
    QCOMPARE(namesOf({"elsewhere" + twin.mid(4)}), QByteArrayList({twin.mid(5)}));
}

void TestLocalSelections::oneNameForAnotherIsARenaming()
{
    QVERIFY(!isRenamed({"/x/a", "a"}));
    QVERIFY(!isRenamed({"/x/a/", "a/"}));
    QVERIFY(!isRenamed({"/x/a", {}}));
    QVERIFY(!isRenamed({"/x/" + LocalNames().nameFor("..", KeyRole::Folder).path, "../"}));
    QVERIFY(isRenamed({"/x/a", "b"}));
    QVERIFY(isRenamed({"/x/a", "a (1)/"}));
}

QTEST_GUILESS_MAIN(TestLocalSelections)
#include "tst_localselections.moc"
