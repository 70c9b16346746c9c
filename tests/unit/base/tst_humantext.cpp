// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/humantext.h"
#include "tests/unit/testing.h"

#include <QLocale>

using namespace windlass;

class TestHumanText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void sizes_data();
    void sizes();
    void sizeFollowsTheLocale();
    void rateIsASizePerSecond();
    void durations_data();
    void durations();
    void displaysOnOneLine_data();
    void displaysOnOneLine();
    void everyControlCharacterIsShown();
};

void TestHumanText::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 bytes");
    QTest::newRow("below the first unit") << qint64(1023) << QStringLiteral("1023 bytes");
    QTest::newRow("one KiB") << qint64(1024) << QStringLiteral("1.0 KiB");
    QTest::newRow("a picture") << qint64(4404019) << QStringLiteral("4.2 MiB");
    QTest::newRow("largest object")
        << qint64(5) * 1024 * 1024 * 1024 * 1024 << QStringLiteral("5.0 TiB");
}

void TestHumanText::sizes()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(humanSize(bytes), text);
}

void TestHumanText::sizeFollowsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const QString text = humanSize(4404019);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, QStringLiteral("4,2 MiB"));
}

void TestHumanText::rateIsASizePerSecond()
{
    QCOMPARE(humanRate(84.0 * 1024 * 1024), QStringLiteral("84.0 MiB/s"));
    QCOMPARE(humanRate(0), QStringLiteral("0 bytes/s"));
}

void TestHumanText::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64(-5) << QStringLiteral("0 s");
    QTest::newRow("seconds") << qint64(59) << QStringLiteral("59 s");
    QTest::newRow("a minute") << qint64(60) << QStringLiteral("1 min 0 s");
    QTest::newRow("minutes") << qint64(185) << QStringLiteral("3 min 5 s");
    QTest::newRow("an hour") << qint64(3600) << QStringLiteral("1 h 0 min");
    QTest::newRow("hours") << qint64(7805) << QStringLiteral("2 h 10 min");
    QTest::newRow("below two days") << qint64(48 * 3600 - 1) << QStringLiteral("47 h 59 min");
    QTest::newRow("days") << qint64(48 * 3600) << QStringLiteral("2 d 0 h");
}

void TestHumanText::durations()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(humanDuration(std::chrono::seconds(seconds)), text);
}

void TestHumanText::displaysOnOneLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("a b/c.txt") << QStringLiteral("a b/c.txt");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a")
                                     << QStringLiteral("\uFFFDa");
    QTest::newRow("letters of the world") << QByteArray("ä日🙂") << QStringLiteral("ä日🙂");
    QTest::newRow("newline") << QByteArray("a\nb") << QStringLiteral("a\u240ab");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a\u2400b");
    QTest::newRow("DEL") << QByteArray("\x7f") << QStringLiteral("\u2421");
    QTest::newRow("not UTF-8") << QByteArray("a\xff"
                                             "b")
                               << QStringLiteral("a\ufffdb");
    QTest::newRow("C1 control") << QByteArray("\xc2\x85") << QStringLiteral("\ufffd");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QStringLiteral("\ufffd");
    QTest::newRow("right-to-left override")
        << QByteArray("\xe2\x80\xae") << QStringLiteral("\ufffd");
    QTest::newRow("bidi isolate") << QByteArray("\xe2\x81\xa6") << QStringLiteral("\ufffd");
    QTest::newRow("Arabic letter mark, a bidi control as well")
        << QByteArray("\xd8\x9c") << QStringLiteral("\ufffd");
}

void TestHumanText::displaysOnOneLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(displayText(bytes), text);
}

void TestHumanText::everyControlCharacterIsShown()
{
    for (int c = 0; c < 0x20; ++c)
        QCOMPARE(displayText(QByteArray(1, char(c))), QString(QChar(0x2400 + c)));
}

QTEST_GUILESS_MAIN(TestHumanText)
#include "tst_humantext.moc"
