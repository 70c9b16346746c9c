// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/keyscale.h"

#include <QTest>

#include <cmath>

using namespace windlass;

class TestKeyScale : public QObject
{
    Q_OBJECT
private slots:
    void theMiddleOfNumbers();
    void theMiddleIsShort();
    void theMiddleIsInWholeCharacters();
    void nothingLiesBetweenNeighbours();
    void aDeepPlaceEndsAtHalfItsDepth();
    void noDelimiterInTheMiddle();
    void noInvalidBytesInTheMiddle();
    void ratioOfDistances();

private:
    static KeyScale digits()
    {
        KeyScale scale;
        for (int i = 0; i < 100; ++i)
            scale.learn(QByteArray::number(i).rightJustified(2, '0'));
        return scale;
    }
};

void TestKeyScale::theMiddleOfNumbers()
{
    QCOMPARE(digits().middle("", "1", "9").value(), "5");
    QCOMPARE(digits().middle("", "20", "21").value(), "205");
    QCOMPARE(digits().middle("", "5", {}).value(), "7");
}

void TestKeyScale::theMiddleIsShort()
{
    QCOMPARE(digits().middle("", "100000", "300000").value(), "2");
    QVERIFY(digits().middle("", "190000", "200000").value().size() <= 3);
}

void TestKeyScale::theMiddleIsInWholeCharacters()
{
    KeyScale scale;
    scale.learn("aé€😀z");
    // é and è begin with the same byte, € and ₭ with the same two.
    const std::optional<QByteArray> accents = scale.middle("xé", "xé", "xê");
    QVERIFY(accents && accents->startsWith("xé"));
    QVERIFY(QString::fromUtf8(*accents).toUtf8() == *accents);
    const std::optional<QByteArray> signs = scale.middle("x€", "x€", "x₭");
    QVERIFY(signs && signs->startsWith("x€"));
    QVERIFY(QString::fromUtf8(*signs).toUtf8() == *signs);
    QCOMPARE(scale.middle("a", "a", {}).value(), "é");
}

void TestKeyScale::nothingLiesBetweenNeighbours()
{
    QCOMPARE(digits().middle("a", "a", QByteArray("a\0", 2)), std::nullopt);
    QCOMPARE(KeyScale().middle("a", "a", "b"), std::nullopt); // nothing is known yet
}

void TestKeyScale::aDeepPlaceEndsAtHalfItsDepth()
{
    KeyScale scale;
    scale.learn("logs/2026/0123456789");
    QCOMPARE(scale.middle("logs/2026/00001", "logs/2026/00009", {}).value(), "logs/20s");
    QCOMPARE(scale.middle("logs/2026/00001", "logs/2026/00009", "logs/20s").value(), "logs/2026/s");
}

void TestKeyScale::noDelimiterInTheMiddle()
{
    KeyScale scale("p/", "/");
    scale.learn("p/a/");
    scale.learn("p/c");
    const std::optional<QByteArray> middle = scale.middle("", "p/a/", "p/c");
    QVERIFY(middle && "p/a/" < *middle && *middle < "p/c");
    QCOMPARE(middle->indexOf('/', 2), -1);
    QCOMPARE(scale.middle("", "p/a/", "p/a0"), std::nullopt);
}

void TestKeyScale::noInvalidBytesInTheMiddle()
{
    QCOMPARE(digits().middle("\xff"
                             "1",
                 "\xff"
                 "1",
                 "\xff"
                 "9"),
        std::nullopt);
}

void TestKeyScale::ratioOfDistances()
{
    QVERIFY(std::abs(digits().ratio("100", "110", "150") - 4) < 0.01);
    QVERIFY(digits().ratio("5", "5", "9") > 1e300);
    QCOMPARE(digits().ratio("4", "5", "5"), 0.0);
}

QTEST_GUILESS_MAIN(TestKeyScale)
#include "tst_keyscale.moc"
