// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/previewview.h"
#include "ui/inspector/statuspage.h"
#include "ui/mainwindow/readingcommands.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/objectopener.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace windlass;

/// Objects that are opened and previewed by what a person does in the window.
class TestReading : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void enterOpensAnObject();
    void doubleClickOpensAnObject();
    void changedFileIsUploadedFromTheWindow();
    void spaceShowsThePreview();
    void previewFollowsTheSelection();
    void inspectorIsRemembered();
    void cacheIsClearedInThePreferences();
    void limitHoldsAtOnce();

private:
    /// The desktop only notes what it is given.
    void noteLaunches(WindowDriver &driver);
    static QString shownText(const WindowDriver &driver);
    static SettingsDialog *openPreferences(WindowDriver &driver);

    std::unique_ptr<QTemporaryDir> m_cacheDir;
    QStringList m_launched;
};

void TestReading::init()
{
    m_cacheDir = std::make_unique<QTemporaryDir>();
    qputenv("WINDLASS_CACHE_DIR", QFile::encodeName(m_cacheDir->path()));
    QSettings().clear();
    m_launched.clear();
}

void TestReading::noteLaunches(WindowDriver &driver)
{
    driver.window().reading()->opener()->setLaunch([this](const QString &path) {
        m_launched.append(path);
        return true;
    });
}

void TestReading::enterOpensAnObject()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "content");
    WindowDriver driver(m_gateway);
    noteLaunches(driver);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    ObjectTableView *table = driver.window().browser()->table();
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_launched.size(), 1);
    QVERIFY(m_launched.first().startsWith(m_cacheDir->path() + QLatin1String("/opened/")));
    QVERIFY(m_launched.first().endsWith(QLatin1String("/a.txt")));
    QFile file(m_launched.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("content"));
}

void TestReading::doubleClickOpensAnObject()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "content");
    WindowDriver driver(m_gateway);
    noteLaunches(driver);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    ObjectTableView *table = driver.window().browser()->table();
    const QPoint position = table->visualRect(table->currentIndex()).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, position);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, position);
    QTRY_COMPARE(m_launched.size(), 1);
}

void TestReading::changedFileIsUploadedFromTheWindow()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "content");
    WindowDriver driver(m_gateway);
    noteLaunches(driver);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    driver.window().browser()->actions().open->trigger();
    QTRY_COMPARE(m_launched.size(), 1);
    QFile file(m_launched.first());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("longer than before");
    file.close();
    MessageStack *messages = driver.window().reading()->messages();
    QTRY_VERIFY(messages->findChild<InlineMessage *>());
    QVERIFY(WindowDriver::press(messages, QStringLiteral("Upload")));
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway.get(bucket, ObjectKey("a.txt")).value(),
        QByteArray("longer than before"), 20'000);
    // The table shows it, too.
    const QAbstractItemModel *model = driver.window().browser()->table()->model();
    QTRY_COMPARE(model->index(0, 1).data().toString(), QStringLiteral("18 bytes"));
}

QString TestReading::shownText(const WindowDriver &driver)
{
    auto &window = const_cast<WindowDriver &>(driver).window();
    return window.reading()
        ->inspector()
        ->findChild<QPlainTextEdit *>(QStringLiteral("previewText"))
        ->toPlainText();
}

void TestReading::spaceShowsThePreview()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "content");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QDockWidget *dock = driver.window().reading()->dock();
    QVERIFY(!dock->isVisible());
    ObjectTableView *table = driver.window().browser()->table();
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(dock->isVisible());
    QTRY_COMPARE(shownText(driver), QStringLiteral("content"));
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(driver.window().browser()->actions().preview->isChecked());
}

void TestReading::previewFollowsTheSelection()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "one");
    m_gateway.put(bucket, ObjectKey("b.txt"), "two");
    WindowDriver driver(m_gateway);
    driver.window().reading()->dock()->show();
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QTRY_COMPARE(shownText(driver), QStringLiteral("one"));
    QVERIFY(driver.select("b.txt"));
    QTRY_COMPARE(shownText(driver), QStringLiteral("two"));
    driver.window().browser()->table()->selectAll();
    const StatusPage &status = driver.window().reading()->inspector()->preview()->status();
    QTRY_VERIFY(status.title().startsWith(QLatin1Char('2')));
    driver.window().browser()->table()->clearSelection();
    QTRY_COMPARE(status.title(), QStringLiteral("Nothing is selected"));
}

void TestReading::inspectorIsRemembered()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(!driver.window().reading()->dock()->isVisible());
    driver.window().browser()->actions().preview->trigger();
    driver.window().close();
    driver.restart();
    QVERIFY(driver.window().reading()->dock()->isVisible());
    QVERIFY(driver.window().browser()->actions().preview->isChecked());
}

SettingsDialog *TestReading::openPreferences(WindowDriver &driver)
{
    for (QAction *action : driver.window().findChildren<QAction *>()) {
        if (action->menuRole() == QAction::PreferencesRole)
            action->trigger();
    }
    return driver.window().findChild<SettingsDialog *>();
}

void TestReading::cacheIsClearedInThePreferences()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "content");
    WindowDriver driver(m_gateway);
    driver.window().reading()->dock()->show();
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QTRY_COMPARE(shownText(driver), QStringLiteral("content"));
    SettingsDialog *dialog = openPreferences(driver);
    QVERIFY(dialog);
    auto *usage = dialog->findChild<QLabel *>(QStringLiteral("cacheUsage"));
    QTRY_VERIFY(!usage->text().isEmpty() && usage->text() != QLatin1String("0 bytes"));
    dialog->findChild<QPushButton *>(QStringLiteral("clearCache"))->click();
    QTRY_COMPARE(usage->text(), QStringLiteral("0 bytes"));
    QCOMPARE(ReadCache(m_cacheDir->path(), 1).usedBytes(), 0);
}

void TestReading::limitHoldsAtOnce()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "content");
    WindowDriver driver(m_gateway);
    driver.window().reading()->dock()->show();
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QTRY_COMPARE(shownText(driver), QStringLiteral("content"));
    const ReadCache cache(m_cacheDir->path(), 1);
    QVERIFY(cache.usedBytes() > 0);
    SettingsDialog *dialog = openPreferences(driver);
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>(QStringLiteral("cacheLimit"))->setValue(0);
    QTRY_COMPARE(cache.usedBytes(), 0);
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
