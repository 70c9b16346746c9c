// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/contrast.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QTest>

using namespace windlass;

/// Computes the contrast of everything that texts are painted with, in several themes.
constexpr double readable = 4.5;   // : 1, Web Content Accessibility Guidelines 2.1, 1.4.3
constexpr double disabledText = 3; // which they exempt

class TestContrast : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhatWcagSays();
    void textsCanBeRead_data();
    void textsCanBeRead();
    void whatCanBeReadStays();

private:
    static QPalette light();
    static QPalette dark();
    static QPalette badDark();
};

QPalette TestContrast::light()
{
    return WindowStyle(QStringLiteral("Fusion")).standardPalette();
}

QPalette TestContrast::dark()
{
    QPalette palette(QColor(0x35, 0x37, 0x3b), QColor(0x2a, 0x2c, 0x2f));
    palette.setColor(QPalette::Base, QColor(0x1f, 0x20, 0x23));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::ToolTipBase, QColor(0x35, 0x37, 0x3b));
    palette.setColor(QPalette::Highlight, QColor(0x2d, 0x6c, 0xb5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xe6, 0xe6, 0xe6));
    return palette;
}

/// As some desktops set it: only what they think of is light, the rest is as for a light theme.
QPalette TestContrast::badDark()
{
    QPalette palette = dark();
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    palette.setColor(QPalette::ToolTipText, Qt::black);
    palette.setColor(QPalette::Link, QColor(0, 0, 255));
    palette.setColor(QPalette::LinkVisited, QColor(255, 0, 255));
    palette.setColor(QPalette::Highlight, QColor(0xb0, 0xd0, 0xf0));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
             QPalette::PlaceholderText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(0x20, 0x20, 0x20));
    return palette;
}

void TestContrast::knowsWhatWcagSays()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    QVERIFY(qAbs(contrast(QColor(0, 0, 0, 0), Qt::white) - 1.0) < 0.01); // all transparent
}

void TestContrast::textsCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << light();
    QTest::newRow("dark") << dark();
    QTest::newRow("bad dark") << badDark();
}

void TestContrast::textsCanBeRead()
{
    QFETCH(QPalette, palette);
    WindowStyle(QStringLiteral("Fusion")).polish(palette);
    using Role = QPalette::ColorRole;
    const QList<std::pair<Role, Role>> painted = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::WindowText, QPalette::Base}, // the welcome page's list
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::PlaceholderText, QPalette::Base},   // empty fields and lists, crumbs
        {QPalette::PlaceholderText, QPalette::Window}, // headings, notes
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Base},
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const double least = group == QPalette::Disabled ? disabledText : readable;
        for (const auto &[text, background] : painted) {
            const double is
                = contrast(palette.color(group, text), palette.color(group, background));
            QVERIFY2(is >= least,
                qPrintable(QStringLiteral("group %1: role %2 on role %3: %4")
                               .arg(int(group))
                               .arg(int(text))
                               .arg(int(background))
                               .arg(is)));
        }
    }
    for (const Tone tone : {Tone::Information, Tone::Success, Tone::Warning, Tone::Error}) {
        const QColor background = toneBackground(tone, palette);
        QVERIFY(contrast(palette.color(QPalette::WindowText), background) >= readable);
        QVERIFY(contrast(toneColour(tone, palette), palette.color(QPalette::Window)) >= readable);
        QVERIFY(contrast(toneColour(tone, palette), palette.color(QPalette::Base)) >= readable);
    }
}

/// A theme that is well made looks as its maker wants it.
void TestContrast::whatCanBeReadStays()
{
    const QPalette made = legible(dark());
    QCOMPARE(made.color(QPalette::Text), dark().color(QPalette::Text));
    QCOMPARE(made.color(QPalette::Highlight), dark().color(QPalette::Highlight));
    QCOMPARE(legible(made), made);
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
