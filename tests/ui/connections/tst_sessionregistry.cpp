// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace windlass;

class TestSessionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void makesOneSessionAConnection();
    void failsForAnUnknownConnection();
    void failsForAnImpossibleEndpoint();
    void aNewNameDropsNothing();
    void newKeysDropTheSession();
    void removalDropsTheSession();
    void theSessionIsStillAliveWhenItsEndIsTold();
    void aSlotThatAsksDuringTheEndGetsTheNewSession();
};

void TestSessionRegistry::makesOneSessionAConnection()
{
    ConnectionsFixture fixture;
    const QString a = fixture.add(QStringLiteral("a"));
    const QString b = fixture.add(QStringLiteral("b"));
    const Result<Session *> session = fixture.sessions.session(a);
    QVERIFY(session);
    QCOMPARE(*fixture.sessions.session(a), *session);
    QVERIFY(*fixture.sessions.session(b) != *session);
    QCOMPARE((*session)->service()->endpoint().display(), fixture.server.endpoint());
}

void TestSessionRegistry::failsForAnUnknownConnection()
{
    ConnectionsFixture fixture;
    QVERIFY(!fixture.sessions.session(QStringLiteral("nobody")));
}

void TestSessionRegistry::failsForAnImpossibleEndpoint()
{
    ConnectionsFixture fixture;
    const QString id = fixture.list.addTemporary(
        keyConnection(QStringLiteral("x"), QStringLiteral("ftp://example.com")));
    const Result<Session *> session = fixture.sessions.session(id);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::InvalidInput);
}

void TestSessionRegistry::aNewNameDropsNothing()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("a"));
    Session *session = *fixture.sessions.session(id);
    QSignalSpy dropped(&fixture.sessions, &SessionRegistry::sessionDropped);
    ConnectionConfig config = *fixture.list.find(id);
    config.name = QStringLiteral("new");
    QVERIFY(fixture.list.save(config));
    QCOMPARE(dropped.size(), 0);
    QCOMPARE(*fixture.sessions.session(id), session);
}

void TestSessionRegistry::newKeysDropTheSession()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("a"));
    const std::weak_ptr<S3Service> service = (*fixture.sessions.session(id))->service();
    QSignalSpy dropped(&fixture.sessions, &SessionRegistry::sessionDropped);
    ConnectionConfig config = *fixture.list.find(id);
    config.keys.secretAccessKey = "new";
    QVERIFY(fixture.list.save(config));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.at(0).at(0).toString(), id);
    QVERIFY(service.expired());
    QVERIFY(fixture.sessions.session(id));
}

void TestSessionRegistry::removalDropsTheSession()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("a"));
    QVERIFY(fixture.sessions.session(id));
    QSignalSpy dropped(&fixture.sessions, &SessionRegistry::sessionDropped);
    QVERIFY(fixture.list.remove(id));
    QCOMPARE(dropped.size(), 1);
    QVERIFY(!fixture.sessions.session(id));
}

void TestSessionRegistry::theSessionIsStillAliveWhenItsEndIsTold()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("a"));
    const std::weak_ptr<S3Service> service = (*fixture.sessions.session(id))->service();
    bool wasAlive = false;
    connect(&fixture.sessions, &SessionRegistry::sessionDropped, this,
        [&] { wasAlive = !service.expired(); });
    QVERIFY(fixture.list.remove(id));
    QVERIFY(wasAlive);
}

void TestSessionRegistry::aSlotThatAsksDuringTheEndGetsTheNewSession()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("a"));
    Session *old = *fixture.sessions.session(id);
    Session *asked = nullptr;
    connect(&fixture.sessions, &SessionRegistry::sessionDropped, this,
        [&] { asked = fixture.sessions.session(id).value_or(nullptr); });
    ConnectionConfig config = *fixture.list.find(id);
    config.region = QStringLiteral("eu-west-1");
    QVERIFY(fixture.list.save(config));
    QVERIFY(asked && asked != old);
    QCOMPARE(*fixture.sessions.session(id), asked);
}

QTEST_GUILESS_MAIN(TestSessionRegistry)
#include "tst_sessionregistry.moc"
