// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/globpattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace windlass;

class TestGlobPattern : public QObject
{
    Q_OBJECT
private slots:
    void matches_data();
    void matches();
    void capitalsMatterUnlessToldOtherwise();
    void containingTakesEverythingAsItStands();
    void manyStarsTakeNoTime();
};

void TestGlobPattern::matches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const QByteArray &pattern, const QByteArray &text,
                         bool fits) { QTest::newRow(name) << pattern << text << fits; };
    row("the same", "a", "a", true);
    row("longer", "a", "ab", false);
    row("shorter", "ab", "a", false);
    row("nothing in nothing", "", "", true);
    row("nothing in something", "", "a", false);
    row("star in nothing", "*", "", true);
    row("star at the end", "a*", "abc", true);
    row("star at the beginning", "*.jpg", "x.jpg", true);
    row("star that has to take more", "*.jpg", "x.jpg.jpg", true);
    row("stars around", "*b*", "abc", true);
    row("stars in vain", "*b*", "acd", false);
    row("two pieces in order", "a*b*c", "aXXbYYc", true);
    row("two pieces in the wrong order", "a*c*b", "abc", false);
    row("question mark", "a?c", "abc", true);
    row("question mark needs one", "a?", "a", false);
    row("question mark is a character, not a byte", "?", "\xc3\xa4", true);
    row("question mark is all of an emoji", "?", "\xf0\x9f\x90\x99", true);
    row("question mark is one byte that is not UTF-8", "??", "\xff\xc3", true);
    row("question mark is not half a character", "??", "\xc3\xa4", false);
    row("surrogates are not UTF-8", "???", "\xed\xa0\x80", true);
    row("overlong forms are not UTF-8", "??", "\xc0\xaf", true);
    row("set", "[abc]", "b", true);
    row("not in the set", "[abc]", "d", false);
    row("range", "IMG_[0-9][0-9]", "IMG_42", true);
    row("not in the range", "IMG_[0-9]", "IMG_x", false);
    row("range beyond ASCII", "[\xc3\xa0-\xc3\xbf]", "\xc3\xa4", true);
    row("negated set", "[!0-9]", "a", true);
    row("negated by a circumflex", "[^0-9]", "7", false);
    row("bracket first in a set", "[]]", "]", true);
    row("hyphen last in a set", "[a-]", "-", true);
    row("star in a set", "[*]", "a", false);
    row("set that is not closed", "[ab", "[ab", true);
    row("escaped star", "a\\*", "a*", true);
    row("escaped star is no star", "a\\*", "ab", false);
    row("backslash at the end", "a\\", "a\\", true);
    row("slash is a character", "a*d", "a/b/d", true);
    row("newline is a character", "a*b", "a\nb", true);
    row("NUL is a character", QByteArray("a\0b", 3), QByteArray("a\0b", 3), true);
}

void TestGlobPattern::matches()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, fits);
    QCOMPARE(GlobPattern(pattern).matches(text), fits);
}

void TestGlobPattern::capitalsMatterUnlessToldOtherwise()
{
    QVERIFY(!GlobPattern("*.JPG").matches("a.jpg"));
    QVERIFY(GlobPattern("*.JPG", Qt::CaseInsensitive).matches("a.jPg"));
    QVERIFY(GlobPattern("\xc3\x84*", Qt::CaseInsensitive).matches("\xc3\xa4rger"));
}

void TestGlobPattern::containingTakesEverythingAsItStands()
{
    const GlobPattern pattern = GlobPattern::containing("a*[b]");
    QVERIFY(pattern.matches("xa*[b]y"));
    QVERIFY(!pattern.matches("xab"));
    QVERIFY(GlobPattern::containing("TRIP", Qt::CaseInsensitive).matches("My trip 2026"));
}

void TestGlobPattern::manyStarsTakeNoTime()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray pattern = QByteArray("a*").repeated(200) + 'b';
    QVERIFY(!GlobPattern(pattern).matches(QByteArray(1024, 'a')));
    QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_APPLESS_MAIN(TestGlobPattern)
#include "tst_globpattern.moc"
