// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/connections/bookmarklist.h"
#include "ui/connections/bookmarks.h"
#include "ui/connections/sidebar.h"
#include "ui/mainwindow/placecommands.h"
#include "ui/mainwindow/readingcommands.h"
#include "ui/queue/queuepanel.h"

#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QTest>

using namespace windlass;

/// Bookmarks, recent places and what is shown beside the browser, from one run to the next.
class TestKeptPlaces : public WindowTest
{
    Q_OBJECT
private slots:
    void init() { QSettings().clear(); }
    void bookmarksAreKept();
    void recentPlacesAreInTheMenu();
    void shownPartsAreKept_data();
    void shownPartsAreKept();
};

void TestKeptPlaces::bookmarksAreKept()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a"), "x");
    WindowDriver driver(m_gateway);
    const S3Uri dir {bucket, ObjectKey("dir/")};
    auto *section = driver.window().sidebar()->findChild<BookmarkList *>();
    QVERIFY(!section->isVisible());
    QVERIFY(driver.open(dir));
    QVERIFY(driver.pressKey(Qt::Key_D, Qt::ControlModifier));
    QTRY_VERIFY(section->isVisible());
    QVERIFY(driver.pressKey(Qt::Key_D, Qt::ControlModifier)); // is there already
    QCOMPARE(driver.window().places()->bookmarks().places().size(), 1);

    driver.restart();
    section = driver.window().sidebar()->findChild<BookmarkList *>();
    auto *list = section->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QStringLiteral("dir"));
    list->item(0)->setText(QStringLiteral("Mine"));
    QCOMPARE(driver.window().places()->bookmarks().places().first().name, QStringLiteral("Mine"));
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(driver.window().browser()->location(), dir);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_VERIFY(!section->isVisible());
    QVERIFY(driver.window().places()->bookmarks().places().isEmpty());
}

void TestKeptPlaces::recentPlacesAreInTheMenu()
{
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    for (int i = 0; i < 12; ++i)
        QVERIFY(driver.open({bucket, ObjectKey(QByteArray::number(i) + '/')}));
    driver.restart();
    QMenu *recent = driver.window().places()->recent;
    emit recent->aboutToShow();
    QCOMPARE(recent->actions().size(), 10);
    QVERIFY(recent->actions().first()->text().contains(QLatin1String("/11/")));
    recent->actions().at(1)->trigger();
    QCOMPARE(driver.window().browser()->location(), (S3Uri {bucket, ObjectKey("10/")}));
}

void TestKeptPlaces::shownPartsAreKept_data()
{
    QTest::addColumn<Qt::Key>("key"); // that shows and hides the part
    QTest::addColumn<bool>("isShownAtFirst");
    QTest::newRow("sidebar") << Qt::Key_F9 << true;
    QTest::newRow("queue") << Qt::Key_F8 << false;
    QTest::newRow("inspector") << Qt::Key_F11 << false;
}

void TestKeptPlaces::shownPartsAreKept()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, isShownAtFirst);
    WindowDriver driver(m_gateway);
    const auto part = [&]() -> QWidget * {
        if (key == Qt::Key_F9)
            return driver.window().sidebar();
        if (key == Qt::Key_F8)
            return driver.window().queuePanel();
        return driver.window().reading()->dock();
    };
    QCOMPARE(part()->isVisible(), isShownAtFirst);
    const int width = part()->width();
    for (const bool isShown : {!isShownAtFirst, isShownAtFirst}) {
        QVERIFY(driver.pressKey(key));
        QCOMPARE(part()->isVisible(), isShown);
        driver.window().close();
        driver.restart();
        QCOMPARE(part()->isVisible(), isShown);
    }
    if (isShownAtFirst)
        QTRY_COMPARE(part()->width(), width); // it has its place again
}

QTEST_MAIN(TestKeptPlaces)
#include "tst_keptplaces.moc"
