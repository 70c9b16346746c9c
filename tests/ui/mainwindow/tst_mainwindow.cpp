// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logoutput.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/sidebar.h"
#include "ui/requestlog/requestlogwindow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sharing/linklistdialog.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/sharing/uploadformdialog.h"
#include "ui/widgets/inlinemessage.h"

#include "core/base/byteunits.h"
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QUrlQuery>

using namespace windlass;

/// The window itself: how it begins, its preferences, links and focus.
class TestMainWindow : public WindowTest
{
    Q_OBJECT

private slots:
    void firstStartShowsTheWelcomePage();
    void preferencesHoldAtOnce();
    void copiedLinkIsFetchedByCurl();
    void shareDialogShowsAWorkingLink();
    void severalAreSharedAsAList();
    void othersAreLetUpload();
    void missingBucketIsSaidInline();
    void requestLogShowsRequests();
    void copiedLinkSaysUntilWhenAndGoes();
    void openingGivesTheFocusToTheTable();
    void arrowsInTheSidebarKeepTheFocus();
    void transfersOfAnotherEndpointAreToldOf();
};

void TestMainWindow::firstStartShowsTheWelcomePage()
{
    QTemporaryDir dir;
    ConnectionStore store(dir.filePath(QStringLiteral("connections.ini")));
    SettingsStore settings(dir.filePath(QStringLiteral("settings.ini")));
    TransferEngine engine;
    MainWindow window(store, settings, engine);
    window.show();
    QVERIFY(!window.browser()->isVisible());
    QVERIFY(window.sidebar());
}

void TestMainWindow::preferencesHoldAtOnce()
{
    QTemporaryDir dir;
    ConnectionStore store(dir.filePath(QStringLiteral("connections.ini")));
    SettingsStore settings(dir.filePath(QStringLiteral("settings.ini")));
    TransferSettings kept;
    kept.bandwidth.up = mebibyte;
    QVERIFY(settings.setTransfers(kept));
    TransferEngine engine;
    MainWindow window(store, settings, engine);
    QCOMPARE(engine.bandwidth().up, mebibyte);
    window.show();
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->menuRole() == QAction::PreferencesRole)
            action->trigger();
    }
    auto *dialog = window.findChild<SettingsDialog *>();
    QVERIFY(dialog);
    auto *field = dialog->findChild<QDoubleSpinBox *>(QStringLiteral("up"));
    QVERIFY(field);
    field->setValue(3);
    QCOMPARE(engine.bandwidth().up, 3 * mebibyte);
}

void TestMainWindow::copiedLinkIsFetchedByCurl()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("odd +%&.txt"), "shared");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("odd +%&.txt"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Copy link")));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(m_gateway.endpoint()));
    QCOMPARE(WindowDriver::fetched(QGuiApplication::clipboard()->text()), QByteArray("shared"));
}

void TestMainWindow::shareDialogShowsAWorkingLink()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "shared");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Share link")));
    auto *dialog = driver.waitForDialog<ShareLinkDialog>();
    QVERIFY(dialog);
    QCOMPARE(WindowDriver::fetched(dialog->link()), QByteArray("shared"));
}

void TestMainWindow::severalAreSharedAsAList()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a.txt"), "shared");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("dir"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Share links")));
    auto *dialog = driver.waitForDialog<LinkListDialog>();
    QVERIFY(dialog);
    auto *format = dialog->findChild<QComboBox *>(QStringLiteral("format"));
    format->setCurrentIndex(format->findText(QStringLiteral("Text"), Qt::MatchStartsWith));
    QGuiApplication::clipboard()->clear();
    dialog->copy();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(m_gateway.endpoint()));
    QCOMPARE(WindowDriver::fetched(QGuiApplication::clipboard()->text().trimmed()),
        QByteArray("shared"));
}

void TestMainWindow::othersAreLetUpload()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("dir/a.txt"), "shared");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("dir"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Let others upload")));
    auto *dialog = driver.waitForDialog<UploadFormDialog>();
    QVERIFY(dialog);
    QVERIFY(dialog->form());
    QCOMPARE(dialog->form()->key, ObjectKey("dir/${filename}"));
}

void TestMainWindow::missingBucketIsSaidInline()
{
    WindowDriver driver(m_gateway);
    driver.open(S3Uri {BucketName("windlass-no-such-bucket"), {}});
    auto *message = driver.window().browser()->findChild<InlineMessage *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QLatin1String("windlass-no-such-bucket")));
}

void TestMainWindow::requestLogShowsRequests()
{
    QVERIFY(beginLog());
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QAction *open = nullptr;
    for (QAction *action : driver.window().findChildren<QAction *>()) {
        if (action->text().remove(QLatin1Char('&')) == QLatin1String("Request log"))
            open = action;
    }
    QVERIFY(open);
    open->trigger();
    auto *log = driver.waitForDialog<RequestLogWindow>();
    QVERIFY(log);
    QVERIFY(!log->isModal());
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    const auto *rows = log->findChild<QTreeView *>()->model();
    const auto says = [rows](const QByteArray &text) {
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, 2).data().toString().contains(QString::fromUtf8(text)))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says('/' + bucket.bytes() + "?"));
    QVERIFY(says(" status=200 "));
    open->trigger(); // the same one
    QCOMPARE(driver.window().findChildren<RequestLogWindow *>().size(), 1);
}

void TestMainWindow::copiedLinkSaysUntilWhenAndGoes()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "shared");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QGuiApplication::clipboard()->clear();
    driver.window().browser()->actions().copyLink->trigger();
    const QUrlQuery query(QUrl(QGuiApplication::clipboard()->text()));
    QDateTime signedAt = QDateTime::fromString(
        query.queryItemValue(QStringLiteral("X-Amz-Date")), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QVERIFY(signedAt.isValid());
    signedAt.setTimeSpec(Qt::UTC);
    const QDateTime until
        = signedAt.addSecs(query.queryItemValue(QStringLiteral("X-Amz-Expires")).toLongLong());
    auto *message = driver.window().findChild<InlineMessage *>(QStringLiteral("windowMessage"));
    QVERIFY(message && message->isVisible());
    QVERIFY(
        message->text().contains(QLocale().toString(until.toLocalTime(), QLocale::ShortFormat)));
    QVERIFY(message->findChild<QTimer *>()->isActive()); // tst_inlinemessage sees where that leads
}

void TestMainWindow::openingGivesTheFocusToTheTable()
{
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    const QWidget *table = driver.window().browser()->table();
    driver.window().sidebar()->setFocus();
    QVERIFY(!table->hasFocus());
    QVERIFY(driver.open(S3Uri {}));
    QVERIFY(table->hasFocus());

    auto *tree = driver.window().sidebar()->findChild<QTreeView *>();
    const auto *buckets = qobject_cast<const ConnectionTreeModel *>(tree->model());
    const QString connection = driver.window().connections().connections().first().id;
    QTRY_VERIFY(buckets->bucketIndex(connection, bucket).isValid());
    tree->setFocus();
    tree->setCurrentIndex(buckets->bucketIndex(connection, bucket));
    QVERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(driver.window().browser()->location(), (S3Uri {bucket, {}}));
    QVERIFY(table->hasFocus());
}

void TestMainWindow::arrowsInTheSidebarKeepTheFocus()
{
    m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QVERIFY(driver.open(S3Uri {}));
    auto *tree = driver.window().sidebar()->findChild<QTreeView *>();
    const QModelIndex connection = tree->model()->index(0, 0);
    QTRY_VERIFY(tree->model()->rowCount(connection) > 0
        && tree->model()->index(0, 0, connection).data().toString() != QLatin1String("Loading…"));
    tree->setFocus();
    tree->setCurrentIndex(connection);
    QTest::keyClick(tree, Qt::Key_Down);
    QVERIFY(tree->currentIndex().parent() == connection);
    QVERIFY(tree->hasFocus());
    QCOMPARE(driver.window().browser()->location(), S3Uri());
}

/// The engine's part is in tst_resumetroubles.
void TestMainWindow::transfersOfAnotherEndpointAreToldOf()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    const auto *message
        = driver.window().findChild<InlineMessage *>(QStringLiteral("windowMessage"));
    QVERIFY(message->isHidden());
    emit driver.engine().batchesLeftBehind(
        3, Error(ErrorKind::EndpointChanged, QStringLiteral("https://s3.test")));
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(),
        QStringLiteral("3 unfinished transfer(s) cannot be resumed, because their connection now "
                       "points to https://s3.test. Set its endpoint back to resume them at the "
                       "next start."));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
