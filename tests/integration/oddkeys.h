// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

namespace windlass {

/// A key that clients are known to get wrong, and a name for the test's row.
struct OddKey {
    QByteArray row;
    QByteArray key;
};

inline QList<OddKey> oddKeys()
{
    QList<OddKey> keys {
        {"empty segment", "a//b"},
        {"leading slash", "/lead"},
        {"two leading slashes", "//lead"},
        {"slash alone", "/"},
        {"dot", "."},
        {"dots", ".."},
        {"dots in front", "../x"},
        {"dots between", "a/../b"},
        {"dot between", "a/./b"},
        {"trailing slash", "tr/"},
        {"object", "twin"},
        {"folder of the same name", "twin/"},
        {"space", "with space"},
        {"spaces around", " around "},
        {"plus", "a+b"},
        {"percent", "100%"},
        {"encoded slash", "a%2Fb"},
        {"encoded percent", "a%252Fb"},
        {"question mark", "what?x=y"},
        {"hash", "a#b"},
        {"semicolon", "a;b=c&d"},
        {"quotes", "\"double\" and 'single'"},
        {"XML", "<Key>&amp;</Key>"},
        {"end of CDATA", "]]>"},
        {"backslash", "a\\b"},
        {"colon and at", "http://user@host:80/"},
        {"brackets and braces", "[a]{b}|^`~"},
        {"asterisk", "*!(),"},
        {"tab", "a\tb"},
        {"newline", "a\nb"},
        {"carriage return", "a\rb"},
        {"carriage return and newline", "a\r\nb"},
        {"DEL",
            "a\x7f"
            "b"},
        {"C1 control",
            "a\xc2\x85"
            "b"},
        {"umlaut, composed", "\xc3\xa4"},
        {"umlaut, decomposed", "a\xcc\x88"},
        {"emoji", "\xf0\x9f\x90\x99/\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac"},
        {"noncharacter",
            "a\xef\xbf\xbf"
            "b"},
        {"byte order mark",
            "\xef\xbb\xbf"
            "a"},
        {"right to left",
            "\xe2\x80\xae"
            "txt.exe"},
        {"1,024 bytes", QByteArray(1024, 'k')},
        {"1,024 bytes of emoji", QByteArray("\xf0\x9f\x90\x99").repeated(256)},
    };
    for (int c = 1; c < 0x20; ++c)
        keys.append(
            {"control character " + QByteArray::number(c, 16), "c" + QByteArray(1, char(c)) + "c"});
    return keys;
}

} // namespace windlass
