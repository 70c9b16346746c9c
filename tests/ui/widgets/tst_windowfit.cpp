// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/windowfit.h"

#include <QApplication>
#include <QDialog>
#include <QFontMetrics>
#include <QMessageBox>
#include <QScreen>
#include <QTest>

using namespace windlass;

class TestWindowFit : public QObject
{
    Q_OBJECT
private slots:
    void shrinksAndMoves();
    void whatFitsStays();
    void shownWindowsAreOnTheScreen();
    void messageBoxesHaveRoomForTheirTitles();
};

void TestWindowFit::shrinksAndMoves()
{
    const QRect room(0, 0, 683, 384); // 1366 x 768 at 200 %
    QWidget window;
    window.setGeometry(200, 100, 1180, 760);
    WindowFit::fit(window, room);
    // The title bar, which is not there yet, fits as well.
    QCOMPARE(window.geometry(), QRect(0, 0, 683, 384 - WindowFit::frameOf(window).height()));
    QVERIFY(WindowFit::frameOf(window).height() >= 30);
}

void TestWindowFit::whatFitsStays()
{
    QWidget window;
    window.setGeometry(20, 10, 300, 200);
    WindowFit::fit(window, QRect(0, 0, 683, 384));
    QCOMPARE(window.geometry(), QRect(20, 10, 300, 200));
}

void TestWindowFit::shownWindowsAreOnTheScreen()
{
    const WindowFit fit;
    QDialog dialog;
    dialog.setGeometry(700, 700, 5000, 4000);
    dialog.show();
    QVERIFY(dialog.screen()->availableGeometry().contains(dialog.frameGeometry()));
}

void TestWindowFit::messageBoxesHaveRoomForTheirTitles()
{
    const WindowFit fit;
    QMessageBox box(QMessageBox::Question, QStringLiteral("Delete the bucket for ever"),
        QStringLiteral("Sure?"), QMessageBox::Ok);
    box.show();
    QFont bold = box.font();
    bold.setBold(true);
    const int title = QFontMetrics(bold).horizontalAdvance(box.windowTitle());
    QVERIFY2(box.width() >= title + 150, qPrintable(QString::number(box.width())));
}

QTEST_MAIN(TestWindowFit)
#include "tst_windowfit.moc"
