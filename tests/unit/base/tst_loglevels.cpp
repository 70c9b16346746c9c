// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/loglevels.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

/// What WINDLASS_LOG may say.
class TestLogLevels : public QObject
{
    Q_OBJECT
private slots:
    void levelsBecomeRules_data();
    void levelsBecomeRules();
    void wrongOnesAreTold_data();
    void wrongOnesAreTold();
};

static QString rulesFor(const char *category, const char *critical, const char *warning,
    const char *info, const char *debug)
{
    return QStringLiteral("%1.critical=%2\n%1.warning=%3\n%1.info=%4\n%1.debug=%5\n")
        .arg(QLatin1String(category), QLatin1String(critical), QLatin1String(warning),
            QLatin1String(info), QLatin1String(debug));
}

void TestLogLevels::levelsBecomeRules_data()
{
    QTest::addColumn<QByteArray>("levels");
    QTest::addColumn<QString>("rules");

    const char *on = "true";
    const char *off = "false";
    const QString info = rulesFor("windlass.*", on, on, on, off);
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("spaces") << QByteArray(" , ") << QString();
    QTest::newRow("info") << QByteArray("info") << info;
    QTest::newRow("capitals and spaces") << QByteArray(" Info ") << info;
    QTest::newRow("debug") << QByteArray("debug") << rulesFor("windlass.*", on, on, on, on);
    QTest::newRow("off") << QByteArray("off") << rulesFor("windlass.*", off, off, off, off);
    QTest::newRow("two categories")
        << QByteArray("windlass.s3=debug,windlass.net=warning")
        << rulesFor("windlass.s3", on, on, on, on) + rulesFor("windlass.net", on, on, off, off);
    QTest::newRow("all but one") << QByteArray("info, windlass.net = critical")
                                 << info + rulesFor("windlass.net", on, off, off, off);
}

void TestLogLevels::levelsBecomeRules()
{
    QFETCH(const QByteArray, levels);
    QFETCH(const QString, rules);
    const Result<QString> read = logRules(levels);
    QCOMPARE(kindOf(read), std::nullopt);
    QCOMPARE(*read, rules);
}

void TestLogLevels::wrongOnesAreTold_data()
{
    QTest::addColumn<QByteArray>("levels");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");

    const QString levels = QStringLiteral("off, critical, warning, info or debug");
    const QString categories = QStringLiteral("windlass.net, windlass.s3");
    QTest::newRow("level") << QByteArray("info,loud") << QStringLiteral("loud") << levels;
    QTest::newRow("level of a category")
        << QByteArray("windlass.s3=1") << QStringLiteral("windlass.s3=1") << levels;
    QTest::newRow("no level") << QByteArray("windlass.s3=") << QStringLiteral("windlass.s3=")
                              << levels;
    QTest::newRow("category") << QByteArray("windlass.disk=info")
                              << QStringLiteral("windlass.disk=info") << categories;
    QTest::newRow("no category") << QByteArray("=info") << QStringLiteral("=info") << categories;
    QTest::newRow("a rule of Qt's") << QByteArray("windlass.s3.debug=true")
                                    << QStringLiteral("windlass.s3.debug=true") << levels;
    QTest::newRow("lines") << QByteArray("x\ny") << QStringLiteral("x\u240ay") << levels;
}

void TestLogLevels::wrongOnesAreTold()
{
    QFETCH(const QByteArray, levels);
    QFETCH(const QString, subject);
    QFETCH(const QString, detail);
    const Result<QString> read = logRules(levels);
    QCOMPARE(kindOf(read), ErrorKind::InvalidInput);
    QCOMPARE(read.error().subject, subject);
    QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestLogLevels)
#include "tst_loglevels.moc"
