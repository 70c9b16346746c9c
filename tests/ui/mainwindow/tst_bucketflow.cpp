// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"
#include "ui/connections/sidebar.h"
#include "ui/emptying/emptybucketdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTest>

using namespace windlass;

/// Whole buckets: emptied and deleted through the window.
class TestBucketFlow : public WindowTest
{
    Q_OBJECT

private slots:
    void bucketIsEmptiedFromTheFileMenu();
    void selectedBucketIsEmptied();
    void deletingABucketThatIsNotEmptyOffersToEmptyIt();

private:
    static bool chooseFromFileMenu(const MainWindow &window, const QString &text);
    static void typeName(const EmptyBucketDialog &dialog, const BucketName &bucket)
    {
        dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"))->setText(bucket.display());
    }
};

bool TestBucketFlow::chooseFromFileMenu(const MainWindow &window, const QString &text)
{
    QMenu *file = window.menuBar()->actions().first()->menu();
    emit file->aboutToShow();
    for (QAction *action : file->actions()) {
        if (action->text().remove(QLatin1Char('&')) == text && action->isEnabled()) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void TestBucketFlow::bucketIsEmptiedFromTheFileMenu()
{
    const BucketName bucket = m_gateway.makeBucket();
    for (const char *key : {"a", "b/c", "b/d/e"})
        m_gateway.put(bucket, ObjectKey(key), "content");
    WindowDriver driver(m_gateway);
    MainWindow &window = driver.window();
    QVERIFY(driver.open({}));
    QVERIFY(!chooseFromFileMenu(window, QStringLiteral("Empty bucket…"))); // there is none
    QVERIFY(driver.open({bucket, {}}));
    QCOMPARE(window.browser()->table()->model()->rowCount(), 2);
    QVERIFY(chooseFromFileMenu(window, QStringLiteral("Empty bucket…")));
    auto *dialog = driver.waitForDialog<EmptyBucketDialog>();
    QVERIFY(dialog);
    typeName(*dialog, bucket);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Empty bucket")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().kind, TransferKind::Delete);
    QCOMPARE(driver.lastBatch().failed, 0);
    QCOMPARE(m_gateway.keys(bucket)->size(), 0);
    QTRY_COMPARE(window.browser()->table()->model()->rowCount(), 0);
}

void TestBucketFlow::selectedBucketIsEmptied()
{
    const BucketName bucket = m_gateway.makeBucket();
    const BucketName other = m_gateway.makeBucket();
    for (const BucketName &one : {bucket, other})
        m_gateway.put(one, ObjectKey("a"), "content");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({}));
    ObjectTableView *table = driver.window().browser()->table();
    table->selectAll(); // these two at least
    QVERIFY(!chooseFromFileMenu(driver.window(), QStringLiteral("Empty bucket…")));
    table->clearSelection();
    QVERIFY(driver.select(bucket.bytes()));
    QVERIFY(chooseFromFileMenu(driver.window(), QStringLiteral("Empty bucket…")));
    auto *dialog = driver.waitForDialog<EmptyBucketDialog>();
    QVERIFY(dialog);
    typeName(*dialog, bucket);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Empty bucket")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_gateway.keys(bucket)->size(), 0);
    QCOMPARE(m_gateway.keys(other)->size(), 1);
}

void TestBucketFlow::deletingABucketThatIsNotEmptyOffersToEmptyIt()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.call([&](const S3Client &s3) { return s3.enableBucketVersioning(bucket); });
    for (const char *content : {"1", "2"})
        m_gateway.put(bucket, ObjectKey("a"), content);
    WindowDriver driver(m_gateway);
    MainWindow &window = driver.window();
    QVERIFY(driver.open({bucket, {}}));
    const auto remove = [&] {
        emit window.sidebar()->deleteBucketRequested(driver.connectionId(), bucket);
        return WindowDriver::press(
            driver.waitForDialog<QMessageBox>(), QStringLiteral("Delete bucket"));
    };
    QVERIFY(remove());
    QMessageBox *offer = nullptr;
    QTRY_VERIFY((offer = driver.waitForDialog<QMessageBox>())
        && offer->text().contains(QStringLiteral("is not empty")));
    QVERIFY(WindowDriver::press(offer, QStringLiteral("Empty bucket…")));
    auto *dialog = driver.waitForDialog<EmptyBucketDialog>();
    QVERIFY(dialog);
    typeName(*dialog, bucket);
    auto *versions = dialog->findChild<QCheckBox *>(QStringLiteral("oldVersions"));
    QTRY_VERIFY(versions->isVisible());
    versions->click();
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Empty bucket")));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Close")));
    QTRY_COMPARE(window.browser()->table()->model()->rowCount(), 0);
    QVERIFY(remove());
    QTRY_VERIFY(window.browser()->location().bucket.isEmpty());
    QCOMPARE(m_gateway.call([&](const S3Client &s3) { return s3.headBucket(bucket); }).error().kind,
        ErrorKind::NoSuchBucket);
}

QTEST_MAIN(TestBucketFlow)
#include "tst_bucketflow.moc"
