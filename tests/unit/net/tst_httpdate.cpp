// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/httpdate.h"

#include <QTest>

using namespace windlass;

class TestHttpDate : public QObject
{
    Q_OBJECT
private slots:
    void isRead_data();
    void isRead();
    void ofEachMonthIsRead();
    void isNoDate_data();
    void isNoDate();
};

void TestHttpDate::isRead_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray example("Sun, 06 Nov 1994 08:49:37 GMT"); // RFC 9110
    QTest::newRow("the form that is sent") << example;
    QTest::newRow("with spaces around it") << " " + example + " ";
    QTest::newRow("with an offset") << QByteArray("Sun, 06 Nov 1994 09:49:37 +0100");
    QTest::newRow("without the day of the week") << QByteArray("06 Nov 1994 08:49:37 GMT");
}

void TestHttpDate::isRead()
{
    QFETCH(const QByteArray, text);
    const QDateTime read = parseHttpDate(text);
    QCOMPARE(read, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    QCOMPARE(read.timeSpec(), Qt::UTC);
}

void TestHttpDate::ofEachMonthIsRead()
{
    for (int month = 1; month <= 12; ++month) {
        const QDateTime time(QDate(2028, month, 29), QTime(23, 59, 59), Qt::UTC);
        QCOMPARE(parseHttpDate(formatHttpDate(time)), time);
    }
}

void TestHttpDate::isNoDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no day of that month") << QByteArray("Wed, 30 Feb 1994 08:49:37 GMT");
    QTest::newRow("no hour") << QByteArray("Sun, 06 Nov 1994 25:49:37 GMT");
    QTest::newRow("no month") << QByteArray("Sun, 06 anF 1994 08:49:37 GMT");
    QTest::newRow("no year") << QByteArray("Sun, 06 Nov -994 08:49:37 GMT");
    QTest::newRow("no number") << QByteArray("Sun, xx Nov 1994 08:49:37 GMT");
    QTest::newRow("cut off") << QByteArray("Sun, 06 Nov 1994 08:49:37 GM");
}

void TestHttpDate::isNoDate()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parseHttpDate(text).isValid());
}

QTEST_GUILESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
