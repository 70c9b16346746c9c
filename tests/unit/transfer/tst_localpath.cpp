// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/localpath.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestLocalPath : public QObject
{
    Q_OBJECT
private slots:
    void keyIsAPath_data();
    void keyIsAPath();
    void keyIsNoPath_data();
    void keyIsNoPath();
};

void TestLocalPath::keyIsAPath_data()
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
    row("control characters", "a\n\x01\x7f", "a\n\x01\x7f");
    row("no UTF-8", "\xff\xfe", "\xff\xfe");
    row("255 bytes", QByteArray(255, 'n') + "/x", QByteArray(255, 'n') + "/x");
}

void TestLocalPath::keyIsAPath()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, path);
    const Result<QByteArray> found = localPathFor(key, QStringLiteral("s3://b/k"));
    QCOMPARE(kindOf(found), std::nullopt);
    QCOMPARE(*found, path);
}

void TestLocalPath::keyIsNoPath_data()
{
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QByteArray &key) { QTest::newRow(name) << key; };
    row("nothing", "");
    row("slash alone", "/");
    row("leading slash", "/a");
    row("empty segment", "a//b");
    row("two slashes at the end", "a//");
    row("dot", ".");
    row("dot and slash", "./");
    row("dots", "..");
    row("dots in front", "../x");
    row("dots between", "a/../b");
    row("dots at the end", "a/..");
    row("dots and a slash at the end", "a/../");
    row("dot between", "a/./b");
    row("NUL", QByteArray("a\0b", 3));
    row("256 bytes", QByteArray(256, 'n'));
    row("folder of 256 bytes", QByteArray(256, 'n') + "/x");
    row("256 bytes in 128 characters", QByteArray("\xc3\xa4").repeated(128));
}

void TestLocalPath::keyIsNoPath()
{
    QFETCH(QByteArray, key);
    const Result<QByteArray> found = localPathFor(key, QStringLiteral("s3://b/k"));
    QCOMPARE(kindOf(found), ErrorKind::KeyHasNoLocalName);
    QCOMPARE(found.error().subject, QStringLiteral("s3://b/k"));
    QVERIFY(!found.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestLocalPath)
#include "tst_localpath.moc"
