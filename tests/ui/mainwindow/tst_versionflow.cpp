// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/programs.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"
#include "ui/opening/messagestack.h"
#include "ui/plan/plandialog.h"
#include "ui/versions/versionsdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace windlass;

/// Versions of objects in the window, against the real server.
class TestVersionFlow : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void versionsAreRowsBelowTheirObject();
    void foldersAreOpened();
    void versionIsDownloaded();
    void versionIsCopiedOnTop();
    void replacingWhatIsNotKeptIsAsked();
    void versionIsDeletedForGoodAfterAQuestion();
    void deletedObjectIsRestored();
    void linkToAVersionIsCopied();
    void deletionIsUndone();
    void deletionOfOthersIsNotUndone();
    void deletionWithoutVersionsOffersNoUndo();
    void windowGoesWithItsSession();

private:
    bool setVersions(const char *status);
    /// Opens the versions of the object, or of the location if it is empty, and waits for them.
    VersionsDialog *showVersions(WindowDriver &driver, const QByteArray &name);
    static QTreeView *tree(const VersionsDialog *dialog)
    {
        return dialog->findChild<QTreeView *>();
    }
    static bool waitForRows(const VersionsDialog *dialog, int objects, int versions);
    static void select(const VersionsDialog *dialog, int object, int version = -1);
    static QString text(const VersionsDialog *dialog, int object, int version, int column);
    static InlineMessage *undoMessage(WindowDriver &driver);
    bool removeAll(WindowDriver &driver);
    QByteArray stored(const QByteArray &key);

    BucketName m_bucket;
};

void TestVersionFlow::init()
{
    m_bucket = m_gateway.makeVersionedBucket();
    m_gateway.put(m_bucket, ObjectKey("note.txt"), "old");
    m_gateway.put(m_bucket, ObjectKey("note.txt"), "newer!");
}

bool TestVersionFlow::setVersions(const char *status)
{
    return runAws(m_gateway,
               {QStringLiteral("s3api"), QStringLiteral("put-bucket-versioning"),
                   QStringLiteral("--bucket"), QString::fromLatin1(m_bucket.bytes()),
                   QStringLiteral("--versioning-configuration"),
                   QLatin1String("Status=") + QLatin1String(status)})
               .exitCode
        == 0;
}

QByteArray TestVersionFlow::stored(const QByteArray &key)
{
    return m_gateway.get(m_bucket, ObjectKey(key)).value_or("(none)");
}

bool TestVersionFlow::waitForRows(const VersionsDialog *dialog, int objects, int versions)
{
    const QAbstractItemModel *model = tree(dialog)->model();
    return QTest::qWaitFor([&] {
        int found = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            found += model->rowCount(model->index(row, 0));
        return model->rowCount() == objects && found == versions;
    });
}

VersionsDialog *TestVersionFlow::showVersions(WindowDriver &driver, const QByteArray &name)
{
    if (!driver.open(S3Uri {m_bucket, {}}) || (!name.isEmpty() && !driver.select(name)))
        return nullptr;
    driver.window().browser()->actions().versions->trigger();
    return driver.waitForDialog<VersionsDialog>();
}

void TestVersionFlow::select(const VersionsDialog *dialog, int object, int version)
{
    const QAbstractItemModel *model = tree(dialog)->model();
    const QModelIndex top = model->index(object, 0);
    tree(dialog)->selectionModel()->select(version < 0 ? top : model->index(version, 0, top),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString TestVersionFlow::text(const VersionsDialog *dialog, int object, int version, int column)
{
    const QAbstractItemModel *model = tree(dialog)->model();
    const QModelIndex top = model->index(object, 0);
    return (version < 0 ? top.siblingAtColumn(column) : model->index(version, column, top))
        .data()
        .toString();
}

void TestVersionFlow::versionsAreRowsBelowTheirObject()
{
    m_gateway.put(m_bucket, ObjectKey("gone.txt"), "x");
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("gone.txt")); }));
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, {});
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 2, 4));
    QCOMPARE(text(dialog, 0, -1, 0), QStringLiteral("gone.txt")); // although it is deleted
    QVERIFY(text(dialog, 0, -1, 1).startsWith(QStringLiteral("Deleted")));
    QCOMPARE(text(dialog, 0, 0, 0), QStringLiteral("Latest: delete marker"));
    QCOMPARE(text(dialog, 0, 0, 2), QStringLiteral("—"));
    QCOMPARE(text(dialog, 0, 1, 0), QStringLiteral("Earlier version"));
    QCOMPARE(text(dialog, 1, -1, 0), QStringLiteral("note.txt"));
    QCOMPARE(text(dialog, 1, 0, 0), QStringLiteral("Latest"));
    QCOMPARE(text(dialog, 1, 0, 2), QStringLiteral("6 bytes"));
    QCOMPARE(text(dialog, 1, 1, 2), QStringLiteral("3 bytes"));
    QVERIFY(!text(dialog, 1, 1, 1).isEmpty()); // its id
}

void TestVersionFlow::foldersAreOpened()
{
    m_gateway.put(m_bucket, ObjectKey("deep/er/x"), "x");
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, {});
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 2, 2));
    QPushButton *up = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("&Up"))
            up = button;
    }
    QVERIFY(up && !up->isEnabled());
    QCOMPARE(text(dialog, 0, -1, 0), QStringLiteral("deep/"));
    emit tree(dialog)->activated(tree(dialog)->model()->index(0, 0));
    QVERIFY(waitForRows(dialog, 1, 0));
    QCOMPARE(text(dialog, 0, -1, 0), QStringLiteral("er/"));
    up->click();
    QVERIFY(waitForRows(dialog, 2, 2));
}

void TestVersionFlow::versionIsDownloaded()
{
    const TemporaryTree target;
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, "note.txt");
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 1, 2));
    select(dialog, 0, 1);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Download")));
    auto *chooser = driver.waitForDialog<QFileDialog>();
    QVERIFY(chooser);
    emit chooser->fileSelected(QFile::decodeName(target.path()));
    chooser->close();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(target.read("note.txt"), "old");
}

void TestVersionFlow::versionIsCopiedOnTop()
{
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, "note.txt");
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 1, 2));
    select(dialog, 0, 1);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Restore version")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(stored("note.txt"), "old");
    QVERIFY(waitForRows(dialog, 1, 3)); // nothing is lost, and the window shows it
}

void TestVersionFlow::replacingWhatIsNotKeptIsAsked()
{
    QVERIFY(setVersions("Suspended"));
    m_gateway.put(m_bucket, ObjectKey("note.txt"), "not kept");
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, "note.txt");
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 1, 3));
    QCOMPARE(text(dialog, 0, 0, 1), QStringLiteral("null"));
    select(dialog, 0, 2);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Restore version")));
    auto *question = driver.waitForDialog<QMessageBox>();
    QVERIFY(question);
    QCOMPARE(stored("note.txt"), "not kept");
    QVERIFY(WindowDriver::press(question, QStringLiteral("Replace")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("note.txt"), "old");
}

void TestVersionFlow::versionIsDeletedForGoodAfterAQuestion()
{
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, "note.txt");
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 1, 2));
    select(dialog, 0); // the object as a whole is not to be deleted here
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto forGood = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *button) {
        return button->text().remove(QLatin1Char('&')).startsWith(QLatin1String("Delete for good"));
    });
    QVERIFY(forGood != buttons.end() && !(*forGood)->isEnabled());
    select(dialog, 0, 0);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Delete for good")));
    auto *question = driver.waitForDialog<QMessageBox>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QLatin1String("cannot be restored")));
    question->reject();
    QCOMPARE(m_gateway.versionCount(m_bucket).value(), 2);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Delete for good")));
    question = driver.waitForDialog<QMessageBox>();
    QVERIFY(question);
    QVERIFY(WindowDriver::press(question, QStringLiteral("Delete for good")));
    QVERIFY(waitForRows(dialog, 1, 1));
    QCOMPARE(m_gateway.versionCount(m_bucket).value(), 1);
    QCOMPARE(stored("note.txt"), "old");
}

void TestVersionFlow::deletedObjectIsRestored()
{
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("note.txt")); }));
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, {});
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 1, 3));
    select(dialog, 0);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Restore deleted")));
    QVERIFY(waitForRows(dialog, 1, 2));
    QCOMPARE(stored("note.txt"), "newer!");
    QTRY_COMPARE(driver.window().browser()->table()->model()->rowCount(), 1);
}

void TestVersionFlow::linkToAVersionIsCopied()
{
    WindowDriver driver(m_gateway);
    VersionsDialog *dialog = showVersions(driver, "note.txt");
    QVERIFY(dialog);
    QVERIFY(waitForRows(dialog, 1, 2));
    select(dialog, 0, 1);
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Copy link")));
    QCOMPARE(WindowDriver::fetched(QGuiApplication::clipboard()->text()), "old");
}

InlineMessage *TestVersionFlow::undoMessage(WindowDriver &driver)
{
    for (InlineMessage *message :
        driver.window().findChild<MessageStack *>()->findChildren<InlineMessage *>()) {
        if (message->text().contains(QLatin1String("deleted")))
            return message;
    }
    return nullptr;
}

bool TestVersionFlow::removeAll(WindowDriver &driver)
{
    driver.window().browser()->table()->selectAll();
    driver.window().browser()->actions().remove->trigger();
    return WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete"))
        && driver.waitForBatch();
}

void TestVersionFlow::deletionIsUndone()
{
    m_gateway.put(m_bucket, ObjectKey("deep/er/x"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(removeAll(driver));
    QCOMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey>());
    QCOMPARE(m_gateway.versionCount(m_bucket).value(), 5); // three versions and two markers
    InlineMessage *message = undoMessage(driver);
    QVERIFY(message);
    QVERIFY2(message->text().contains(QLatin1Char('2')), qPrintable(message->text()));
    QVERIFY(WindowDriver::press(message, QStringLiteral("Undo")));
    QTRY_COMPARE(m_gateway.keys(m_bucket).value().size(), 2);
    QCOMPARE(stored("note.txt"), "newer!");
    QCOMPARE(stored("deep/er/x"), "x");
    QCOMPARE(m_gateway.versionCount(m_bucket).value(), 3);
    QTRY_COMPARE(driver.window().browser()->table()->model()->rowCount(), 2);
}

void TestVersionFlow::deletionOfOthersIsNotUndone()
{
    m_gateway.put(m_bucket, ObjectKey("other.txt"), "x");
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("other.txt")); }));
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(removeAll(driver));
    InlineMessage *message = undoMessage(driver);
    QVERIFY(message);
    // What is written and deleted meanwhile stays as it is.
    m_gateway.put(m_bucket, ObjectKey("later.txt"), "x");
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("later.txt")); }));
    QVERIFY(WindowDriver::press(message, QStringLiteral("Undo")));
    QTRY_COMPARE(m_gateway.keys(m_bucket).value(), QList<ObjectKey> {ObjectKey("note.txt")});
    QCOMPARE(m_gateway.versionCount(m_bucket).value(), 6);
}

void TestVersionFlow::deletionWithoutVersionsOffersNoUndo()
{
    m_bucket = m_gateway.makeBucket();
    m_gateway.put(m_bucket, ObjectKey("a"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(removeAll(driver));
    QVERIFY(!undoMessage(driver));
}

void TestVersionFlow::windowGoesWithItsSession()
{
    WindowDriver driver(m_gateway);
    const QPointer<VersionsDialog> dialog = showVersions(driver, {});
    QVERIFY(dialog);
    driver.window().connections().remove(driver.connectionId());
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestVersionFlow)
#include "tst_versionflow.moc"
