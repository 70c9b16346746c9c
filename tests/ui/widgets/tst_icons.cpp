// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QTest>

#include <cstdlib>

using namespace windlass;

/// The colours of the icons, as they come to be seen.
class TestIcons : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void takesTheColoursOfThePalette_data();
    void takesTheColoursOfThePalette();
    void followsThePalette();
    void tonesHaveTheirColours();
    void windowIconKeepsItsColours();
    void highlightedMenuItemShowsItsIcon();

private:
    static QPalette signalColours();
    /// Of the pixels that cover fully.
    static QSet<QRgb> coloursOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal);

    QPalette m_palette;
};

static const QColor text(0x12, 0x34, 0x56);
static const QColor highlighted(0xfe, 0xdc, 0xba);
static const QColor disabled(0x65, 0x43, 0x21);

void TestIcons::initTestCase()
{
    QApplication::setStyle(new WindowStyle(QStringLiteral("Fusion")));
    m_palette = QApplication::palette();
}

void TestIcons::cleanup()
{
    QApplication::setPalette(m_palette);
}

QPalette TestIcons::signalColours()
{
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::HighlightedText, highlighted);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, disabled);
    return palette;
}

QSet<QRgb> TestIcons::coloursOf(const QIcon &icon, QIcon::Mode mode)
{
    const QImage image
        = icon.pixmap(QSize(64, 64), 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                colours << image.pixel(x, y);
        }
    }
    return colours;
}

void TestIcons::takesTheColoursOfThePalette_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QColor>("colour");
    QTest::newRow("normal") << int(QIcon::Normal) << text;
    QTest::newRow("hovered") << int(QIcon::Active) << text;
    QTest::newRow("selected") << int(QIcon::Selected) << highlighted;
    QTest::newRow("disabled") << int(QIcon::Disabled) << disabled;
}

void TestIcons::takesTheColoursOfThePalette()
{
    QFETCH(int, mode);
    QFETCH(QColor, colour);
    QApplication::setPalette(signalColours());
    QCOMPARE(coloursOf(icon("cancel"), QIcon::Mode(mode)), QSet<QRgb> {colour.rgb()});
}

void TestIcons::followsThePalette()
{
    const QIcon old = icon("cancel");
    coloursOf(old); // painted once already
    QApplication::setPalette(signalColours());
    QCOMPARE(coloursOf(old), QSet<QRgb> {text.rgb()});
}

void TestIcons::tonesHaveTheirColours()
{
    QApplication::setPalette(signalColours());
    const QColor colour = toneColour(Tone::Error, QApplication::palette());
    QCOMPARE(coloursOf(icon(Tone::Error)), QSet<QRgb> {colour.rgb()});
    QCOMPARE(coloursOf(icon(Tone::Error), QIcon::Selected), QSet<QRgb> {highlighted.rgb()});
}

void TestIcons::windowIconKeepsItsColours()
{
    const QIcon windowIcon = icon("org.windlass.Windlass");
    const QSet<QRgb> before = coloursOf(windowIcon);
    QApplication::setPalette(signalColours());
    QCOMPARE(coloursOf(windowIcon), before);
    QVERIFY(before.size() > 10);
}

void TestIcons::highlightedMenuItemShowsItsIcon()
{
    QApplication::setPalette(signalColours());
    QMenu menu;
    menu.addAction(icon("cancel"), QString());
    QAction *action = menu.addAction(icon("cancel"), QString());
    menu.popup({});
    menu.setActiveAction(action);
    // At this size few pixels are covered fully.
    const auto has = [&menu](QAction *item, const QColor &colour) {
        const QImage image = menu.grab(menu.actionGeometry(item)).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (std::abs(pixel.red() - colour.red()) < 16
                    && std::abs(pixel.green() - colour.green()) < 16
                    && std::abs(pixel.blue() - colour.blue()) < 16)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(has(action, highlighted));
    QVERIFY(!has(action, text));
    QVERIFY(has(menu.actions().first(), text));
    QVERIFY(!has(menu.actions().first(), highlighted));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
