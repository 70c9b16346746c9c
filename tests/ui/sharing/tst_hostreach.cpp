// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/hostreach.h"

#include <QTest>

using namespace windlass;

class TestHostReach : public QObject
{
    Q_OBJECT

private slots:
    void tellsFromWhereAHostIsReached_data();
    void tellsFromWhereAHostIsReached();
};

void TestHostReach::tellsFromWhereAHostIsReached_data()
{
    QTest::addColumn<HostReach>("reach");
    for (const char *host :
        {"127.0.0.1", "127.1.2.3", "::1", "localhost", "LocalHost.", "bucket.s3.localhost"})
        QTest::newRow(host) << HostReach::ThisComputer;
    for (const char *host : {"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.2",
             "169.254.1.1", "100.64.0.1", "fd00::1", "fe80::1", "nas", "nas.local", "minio.lan",
             "s3.home.arpa", "s3.corp.internal"})
        QTest::newRow(host) << HostReach::LocalNetwork;
    for (const char *host : {"172.32.0.1", "192.169.0.1", "11.0.0.1", "8.8.8.8", "100.128.0.1",
             "2001:db8::1", "s3.eu-central-1.amazonaws.com", "mylocal.example.com"})
        QTest::newRow(host) << HostReach::Anywhere;
}

void TestHostReach::tellsFromWhereAHostIsReached()
{
    QFETCH(HostReach, reach);
    QCOMPARE(reachOf(QLatin1String(QTest::currentDataTag())), reach);
}

QTEST_GUILESS_MAIN(TestHostReach)
#include "tst_hostreach.moc"
