// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/contrast.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace windlass;
using namespace std::chrono_literals;

static const QList<Tone> tones {Tone::Information, Tone::Success, Tone::Warning, Tone::Error};

class TestInlineMessage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_palette = QApplication::palette(); }
    void cleanup() { QApplication::setPalette(m_palette); }
    void everyToneIsReadable_data();
    void everyToneIsReadable();
    void tonesDifferByColourAndWithout();
    void saysWhatItIsToScreenReaders();
    void briefOneGoesByItself();
    void lastingOneAfterABriefOneStays();
    void lastingOneComesBackAfterABriefOne_data();
    void lastingOneComesBackAfterABriefOne();
    void dismissedOneDoesNotComeBack();
    void buttonDismissesAndTells();

private:
    static QPalette dark();

    QPalette m_palette;
};

QPalette TestInlineMessage::dark()
{
    QPalette palette(QColor(0x35, 0x37, 0x3b), QColor(0x2a, 0x2c, 0x2f));
    palette.setColor(QPalette::Base, QColor(0x1f, 0x20, 0x23));
    palette.setColor(QPalette::WindowText, QColor(0xe6, 0xe6, 0xe6));
    return palette;
}

void TestInlineMessage::everyToneIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("dark") << dark();
}

void TestInlineMessage::everyToneIsReadable()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : tones) {
        const QColor ground = toneBackground(tone, palette);
        QVERIFY(contrast(palette.color(QPalette::WindowText), ground) >= 7);
        QVERIFY(contrast(toneColour(tone, palette), ground) >= 4.5);
        QVERIFY(contrast(toneColour(tone, palette), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrast(toneColour(tone, palette), palette.color(QPalette::Base)) >= 4.5);
    }
}

void TestInlineMessage::tonesDifferByColourAndWithout()
{
    InlineMessage message;
    message.resize(300, 40);
    QList<QRgb> grounds;
    QList<QImage> shapes;
    for (const Tone tone : tones) {
        message.showMessage(tone, QStringLiteral("text"));
        const QImage image = message.grab().toImage();
        const QRgb ground = image.pixel(image.width() / 2, 1);
        QVERIFY(!grounds.contains(ground));
        grounds << ground;
        // Where the icon is, in black and white.
        QImage shape = image.copy(8, 0, 30, image.height()).convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < shape.height(); ++y) {
            for (int x = 0; x < shape.width(); ++x)
                shape.setPixel(x, y, shape.pixel(x, y) == ground ? 0 : 1);
        }
        QVERIFY(!shapes.contains(shape));
        shapes << shape;
    }
}

void TestInlineMessage::saysWhatItIsToScreenReaders()
{
    InlineMessage message;
    message.showMessage(Tone::Error, QStringLiteral("No."));
    QCOMPARE(message.accessibleName(), QStringLiteral("Error: No."));
    message.showMessage(Tone::Success, QStringLiteral("Yes."));
    QCOMPARE(message.accessibleName(), QStringLiteral("Yes."));
}

void TestInlineMessage::briefOneGoesByItself()
{
    QWidget window;
    InlineMessage message(&window);
    window.resize(400, 300);
    message.resize(400, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy dismissed(&message, &InlineMessage::dismissed);
    message.showBriefly(Tone::Success, QStringLiteral("Copied."), 20ms);
    QVERIFY(message.isVisible());
    QTest::mouseMove(&window, QPoint(200, 20));
    QTRY_VERIFY(message.underMouse());
    // As long as the mouse is there, the time begins anew.
    QSignalSpy elapsed(message.findChild<QTimer *>(), &QTimer::timeout);
    QTRY_VERIFY(elapsed.size() >= 2);
    QVERIFY(message.isVisible());
    QTest::mouseMove(&window, QPoint(200, 200));
    QTRY_VERIFY(!message.isVisible());
    QCOMPARE(dismissed.size(), 1);
}

void TestInlineMessage::lastingOneAfterABriefOneStays()
{
    InlineMessage message;
    message.showBriefly(Tone::Success, QStringLiteral("Copied."), 20ms);
    message.showMessage(Tone::Error, QStringLiteral("No."));
    QVERIFY(!message.findChild<QTimer *>()->isActive());
}

void TestInlineMessage::lastingOneComesBackAfterABriefOne_data()
{
    QTest::addColumn<bool>("isClosed"); // by hand, before its time is over
    QTest::newRow("time is over") << false;
    QTest::newRow("closed") << true;
}

void TestInlineMessage::lastingOneComesBackAfterABriefOne()
{
    QFETCH(const bool, isClosed);
    InlineMessage message;
    QSignalSpy dismissed(&message, &InlineMessage::dismissed);
    message.showWithAction(Tone::Warning, QStringLiteral("Stopped."), QStringLiteral("Reload"));
    message.showBriefly(Tone::Success, QStringLiteral("Copied."), isClosed ? 10s : 20ms);
    message.showBriefly(Tone::Success, QStringLiteral("Again."), isClosed ? 10s : 20ms);
    QCOMPARE(message.text(), QStringLiteral("Again."));
    auto *button = message.findChild<QPushButton *>();
    QVERIFY(!button->isVisible());
    if (isClosed)
        message.findChild<QToolButton *>()->click();
    QTRY_COMPARE(message.text(), QStringLiteral("Stopped."));
    QCOMPARE(message.accessibleName(), QStringLiteral("Warning: Stopped."));
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Reload"));
    QVERIFY(!message.findChild<QTimer *>()->isActive());
    QCOMPARE(dismissed.size(), 0);
    message.findChild<QToolButton *>()->click();
    QVERIFY(!message.isVisible());
    QCOMPARE(dismissed.size(), 1);
}

void TestInlineMessage::dismissedOneDoesNotComeBack()
{
    InlineMessage message;
    message.showMessage(Tone::Error, QStringLiteral("No."));
    message.showBriefly(Tone::Success, QStringLiteral("Copied."), 10s);
    message.dismiss();
    QVERIFY(!message.isVisible());
    message.showBriefly(Tone::Success, QStringLiteral("Copied."), 20ms);
    QTRY_VERIFY(!message.isVisible());
}

void TestInlineMessage::buttonDismissesAndTells()
{
    InlineMessage message;
    message.showWithAction(Tone::Error, QStringLiteral("No."), QStringLiteral("Retry"));
    QSignalSpy triggered(&message, &InlineMessage::actionTriggered);
    message.findChild<QPushButton *>()->click();
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!message.isVisible());
}

QTEST_MAIN(TestInlineMessage)
#include "tst_inlinemessage.moc"
