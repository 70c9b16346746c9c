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
    void changesOfAnEarlierRunAreSaid();
    void spaceShowsThePreview();
    void previewFollowsTheSelection();
    void inspectorIsRemembered();
    void cacheIsClearedInThePreferences();
    void limitHoldsAtOnce();

private:
    /// Shows a new bucket with these objects. The desktop only notes what it is given.
    BucketName show(WindowDriver &driver, const NameValues &objects);
    static void pressKey(WindowDriver &driver, Qt::Key key);
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

BucketName TestReading::show(WindowDriver &driver, const NameValues &objects)
{
    driver.window().reading()->opener()->setLaunch([this](const QString &path) {
        m_launched.append(path);
        return true;
    });
    const BucketName bucket = m_gateway.makeBucket();
    for (const auto &[key, body] : objects)
        m_gateway.put(bucket, ObjectKey(key), body);
    if (!driver.open(S3Uri {bucket, {}}))
        QTest::qFail("the bucket is not shown", __FILE__, __LINE__);
    return bucket;
}

/// As a person does it who has clicked on the table.
void TestReading::pressKey(WindowDriver &driver, Qt::Key key)
{
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    driver.window().browser()->table()->setFocus();
    QTest::keyClick(driver.window().browser()->table(), key);
}

void TestReading::enterOpensAnObject()
{
    WindowDriver driver(m_gateway);
    show(driver, {{"a.txt", "content"}});
    QVERIFY(driver.select("a.txt"));
    pressKey(driver, Qt::Key_Return);
    QTRY_COMPARE(m_launched.size(), 1);
    QVERIFY(m_launched.first().startsWith(m_cacheDir->path() + QLatin1String("/opened/")));
    QVERIFY(m_launched.first().endsWith(QLatin1String("/a.txt")));
    QFile file(m_launched.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("content"));
}

void TestReading::doubleClickOpensAnObject()
{
    WindowDriver driver(m_gateway);
    show(driver, {{"a.txt", "content"}});
    QVERIFY(driver.select("a.txt"));
    ObjectTableView *table = driver.window().browser()->table();
    const QPoint position = table->visualRect(table->currentIndex()).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, position);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, position);
    QTRY_COMPARE(m_launched.size(), 1);
}

void TestReading::changedFileIsUploadedFromTheWindow()
{
    WindowDriver driver(m_gateway);
    const BucketName bucket = show(driver, {{"a.txt", "content"}});
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

void TestReading::changesOfAnEarlierRunAreSaid()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    show(driver, {{"a.txt", "content"}, {"b.txt", "content"}});
    for (const char *name : {"a.txt", "b.txt"}) {
        QVERIFY(driver.select(name));
        const qsizetype before = m_launched.size();
        driver.window().browser()->actions().open->trigger();
        QTRY_COMPARE(m_launched.size(), before + 1);
    }
    QFile file(m_launched.first());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    driver.restart();
    MessageStack *messages = driver.window().reading()->messages();
    QTRY_COMPARE(messages->findChildren<InlineMessage *>().size(), 1);
    QVERIFY(messages->findChild<InlineMessage *>()->text().contains(m_launched.first()));
    QVERIFY(QFile::exists(m_launched.first()));
    QVERIFY(!QFile::exists(m_launched.last()));
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
    WindowDriver driver(m_gateway);
    show(driver, {{"a.txt", "content"}});
    QVERIFY(driver.select("a.txt"));
    QDockWidget *dock = driver.window().reading()->dock();
    QVERIFY(!dock->isVisible());
    pressKey(driver, Qt::Key_Space);
    QVERIFY(dock->isVisible());
    QTRY_COMPARE(shownText(driver), QStringLiteral("content"));
    pressKey(driver, Qt::Key_Space);
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(driver.window().browser()->actions().preview->isChecked());
}

void TestReading::previewFollowsTheSelection()
{
    WindowDriver driver(m_gateway);
    driver.window().reading()->dock()->show();
    show(driver, {{"a.txt", "one"}, {"b.txt", "two"}});
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
    driver.window().reading()->dock()->toggleViewAction()->trigger();
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
    WindowDriver driver(m_gateway);
    driver.window().reading()->dock()->show();
    show(driver, {{"a.txt", "content"}});
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
    WindowDriver driver(m_gateway);
    driver.window().reading()->dock()->show();
    show(driver, {{"a.txt", "content"}});
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
