// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/transferengine.h"
#include "tests/demo/gallery.h"
#include "translations/translations.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/windowfit.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace windlass;

/// Every window in English and in German, on a small screen.
class TestFit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void dialogsFit_data();
    void dialogsFit();
    void windowFitsHalfAScreen_data();
    void windowFitsHalfAScreen();

private:
    void useLanguage(bool isGerman);

    QTranslator m_german;
};

static const QRect smallScreens[] = {{0, 0, 700, 500}, {0, 0, 683, 384}}; // 1366 x 768 at 200 %
static constexpr int halfAScreen = 683;                                   // of 1366

void TestFit::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(new WindowStyle(QStringLiteral("Fusion")));
    installTranslations(*qApp);
    QVERIFY(m_german.load(QStringLiteral(":/i18n/windlass_de.qm")));
}

void TestFit::useLanguage(bool isGerman)
{
    if (isGerman)
        QCoreApplication::installTranslator(&m_german);
    else
        QCoreApplication::removeTranslator(&m_german);
}

void TestFit::dialogsFit_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isGerman");
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    for (int i = 0; i < dialogs.size(); ++i) {
        QTest::addRow("%s", dialogs[i].name) << i << false;
        QTest::addRow("%s, German", dialogs[i].name) << i << true;
    }
}

void TestFit::dialogsFit()
{
    QFETCH(int, place);
    QFETCH(bool, isGerman);
    useLanguage(isGerman);
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    QWidget *dialog = dialogs[place].make();
    dialog->show();
    const auto checkOn = [dialog](const QRect &smallScreen) {
        WindowFit::fit(*dialog, smallScreen);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        WindowFit::fit(*dialog, smallScreen);
        const QSize outer = dialog->size() + WindowFit::frameOf(*dialog);
        QVERIFY2(outer.width() <= smallScreen.width() && outer.height() <= smallScreen.height(),
            qPrintable(QStringLiteral("%1 x %2").arg(outer.width()).arg(outer.height())));
        const auto boxes = dialog->findChildren<QDialogButtonBox *>();
        for (const QDialogButtonBox *box : boxes) {
            const auto buttons = box->buttons();
            for (const QAbstractButton *button : buttons) {
                const QRect area(button->mapTo(dialog, QPoint()), button->size());
                QVERIFY2(!button->isVisible() || dialog->rect().contains(area),
                    qPrintable(button->text()));
            }
        }
    };
    const auto checkAll = [checkOn] {
        for (const QRect &screen : smallScreens)
            checkOn(screen);
    };
    checkAll();
    const auto pages = dialog->findChildren<QTabWidget *>();
    for (QTabWidget *tabs : pages) {
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            checkAll();
        }
    }
}

void TestFit::windowFitsHalfAScreen_data()
{
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("English") << false;
    QTest::newRow("German") << true;
}

void TestFit::windowFitsHalfAScreen()
{
    QFETCH(bool, isGerman);
    useLanguage(isGerman);
    const QTemporaryDir folder;
    ConnectionStore store(folder.filePath(QStringLiteral("connections.ini")));
    SettingsStore settings(folder.filePath(QStringLiteral("settings.ini")));
    TransferEngine engine;
    MainWindow window(store, settings, engine);
    window.show();
    window.resize(halfAScreen, 500 - WindowFit::frameOf(window).height());
    QCoreApplication::processEvents();
    QVERIFY2(window.width() <= halfAScreen, qPrintable(QString::number(window.width())));
    QVERIFY2(window.height() + WindowFit::frameOf(window).height() <= 500,
        qPrintable(QString::number(window.height())));
}

QTEST_MAIN(TestFit)
#include "tst_fit.moc"
