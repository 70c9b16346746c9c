// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace windlass;

class TestConnectionList : public QObject
{
    Q_OBJECT

private slots:
    void showsTemporaryOnesAfterTheSaved();
    void knowsATemporaryOneThatIsThereAlready();
    void temporaryOnesHaveTheSameIdInEveryRun();
    void bringsBackWhatTheEnvironmentDescribes();
    void savingKeepsTheIdOfATemporaryOne();
    void removesSavedAndTemporaryOnes();
    void keepsWhatCannotBeWritten();
    void comparesWhereConnectionsLead();
};

void TestConnectionList::showsTemporaryOnesAfterTheSaved()
{
    ConnectionsFixture fixture;
    QSignalSpy changed(&fixture.list, &ConnectionList::changed);
    const QString temporary
        = fixture.list.addTemporary(keyConnection(QStringLiteral("t"), QStringLiteral("http://t")));
    const QString saved = fixture.add(QStringLiteral("s"));

    QCOMPARE(changed.size(), 2);
    QCOMPARE(fixture.list.connections().size(), 2);
    QCOMPARE(fixture.list.connections().at(0).id, saved);
    QCOMPARE(fixture.list.connections().at(1).id, temporary);
    QVERIFY(fixture.list.isTemporary(temporary));
    QVERIFY(!fixture.list.isTemporary(saved));
    QCOMPARE(fixture.list.find(temporary)->name, QStringLiteral("t"));
    QCOMPARE(fixture.store.connections().size(), 1);
}

void TestConnectionList::knowsATemporaryOneThatIsThereAlready()
{
    ConnectionsFixture fixture;
    const QString saved = fixture.add(QStringLiteral("saved"));
    QSignalSpy changed(&fixture.list, &ConnectionList::changed);
    QCOMPARE(fixture.list.addTemporary(
                 keyConnection(QStringLiteral("other name"), fixture.server.endpoint())),
        saved);
    QCOMPARE(changed.size(), 0);

    const ConnectionConfig config = keyConnection(QStringLiteral("t"), QStringLiteral("http://t"));
    QCOMPARE(fixture.list.addTemporary(config), fixture.list.addTemporary(config));
    QCOMPARE(changed.size(), 1);
}

void TestConnectionList::temporaryOnesHaveTheSameIdInEveryRun()
{
    const ConnectionConfig here = keyConnection(QStringLiteral("t"), QStringLiteral("http://t"));
    const ConnectionConfig there = keyConnection(QStringLiteral("t"), QStringLiteral("http://u"));
    ConnectionsFixture first;
    ConnectionsFixture second;
    const QString id = first.list.addTemporary(here);
    QCOMPARE(second.list.addTemporary(here), id);
    QVERIFY(second.list.addTemporary(there) != id);

    // Saved, and made to lead elsewhere: the id is that of the other place now.
    ConnectionConfig edited = *first.list.find(id);
    edited.endpointUrl = QStringLiteral("http://elsewhere");
    QVERIFY(first.list.save(edited));
    QVERIFY(first.list.addTemporary(here) != id);
    QCOMPARE(first.list.connections().size(), 2);
}

void TestConnectionList::bringsBackWhatTheEnvironmentDescribes()
{
    qputenv("AWS_ACCESS_KEY_ID", "key");
    qputenv("AWS_SECRET_ACCESS_KEY", "secret");
    const auto guard = qScopeGuard([] {
        qunsetenv("AWS_ACCESS_KEY_ID");
        qunsetenv("AWS_SECRET_ACCESS_KEY");
    });
    ConnectionsFixture first;
    ConnectionsFixture second;
    const QString id = first.list.addTemporary(connectionFromEnvironment());
    QVERIFY(!second.list.revive(QStringLiteral("unknown")));
    QVERIFY(second.list.isEmpty());
    QVERIFY(second.list.revive(id));
    QVERIFY(second.list.isTemporary(id));
    qunsetenv("AWS_ACCESS_KEY_ID");
    ConnectionsFixture third;
    QVERIFY(!third.list.revive(id));
}

void TestConnectionList::savingKeepsTheIdOfATemporaryOne()
{
    ConnectionsFixture fixture;
    const QString id
        = fixture.list.addTemporary(keyConnection(QStringLiteral("t"), QStringLiteral("http://t")));
    QSignalSpy changed(&fixture.list, &ConnectionList::changed);
    ConnectionConfig edited = *fixture.list.find(id);
    edited.name = QStringLiteral("kept");
    const Result<QString> saved = fixture.list.save(edited);

    QVERIFY(saved);
    QCOMPARE(*saved, id);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!fixture.list.isTemporary(id));
    QCOMPARE(fixture.list.connections().size(), 1);
    QCOMPARE(fixture.store.find(id)->name, QStringLiteral("kept"));
}

void TestConnectionList::removesSavedAndTemporaryOnes()
{
    ConnectionsFixture fixture;
    const QString saved = fixture.add(QStringLiteral("s"));
    const QString temporary
        = fixture.list.addTemporary(keyConnection(QStringLiteral("t"), QStringLiteral("http://t")));
    QVERIFY(fixture.list.remove(saved));
    QVERIFY(fixture.list.remove(temporary));
    QVERIFY(fixture.list.isEmpty());
}

void TestConnectionList::keepsWhatCannotBeWritten()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ConnectionStore store(file.fileName() + QStringLiteral("/below/connections.ini"));
    ConnectionList list(store);
    const QString id
        = list.addTemporary(keyConnection(QStringLiteral("t"), QStringLiteral("http://t")));
    QVERIFY(!list.save(*list.find(id)));
    QVERIFY(list.isTemporary(id));
}

void TestConnectionList::comparesWhereConnectionsLead()
{
    const ConnectionConfig a = keyConnection(QStringLiteral("a"), QStringLiteral("http://a"));
    ConnectionConfig b = a;
    b.id = QStringLiteral("other");
    b.name = QStringLiteral("other");
    QVERIFY(connectAlike(a, b));
    b.keys.secretAccessKey = "other";
    QVERIFY(!connectAlike(a, b));
    b = a;
    b.addressing = AddressingStyle::Path;
    QVERIFY(!connectAlike(a, b));
    b = a;
    b.source = ConnectionConfig::Source::Environment;
    QVERIFY(!connectAlike(a, b));
}

QTEST_GUILESS_MAIN(TestConnectionList)
#include "tst_connectionlist.moc"
