// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/browser/browserview.h"
#include "ui/browser/renamedialog.h"
#include "ui/mainwindow/copydialog.h"
#include "ui/mainwindow/pairtable.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planreview.h"
#include "ui/queue/transfermodel.h"
#include "ui/settings/rulechooser.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

using namespace windlass;

/// The main job through the window, against the real server.
class TestTransferFlow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void droppedFolderComesBackIdentical();
    void dropOnAFolderRowGoesIntoThatFolder();
    void existingNamesAreAskedAbout();
    void existingFolderIsNeverMergedUnasked();
    void cancelledReviewDoesNothing();
    void deletionNamesAndCountsWhatGoes();
    void deletionIsAlwaysConfirmed();
    void renamedFolderKeepsItsContents();
    void copyGoesToAnotherBucket();
    void copyHasWhatWasChosen();
    void moveGoesToAnotherConnection();
    void failureIsShownOnItsRow();

private:
    static QAbstractButton *acceptButton(const QDialog &dialog);

    GatewayFixture m_gateway;
};

void TestTransferFlow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("windlass-test"));
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

QAbstractButton *TestTransferFlow::acceptButton(const QDialog &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return button;
    }
    return nullptr;
}

void TestTransferFlow::droppedFolderComesBackIdentical()
{
    TemporaryTree source;
    source.addFile("trip/a b+%.txt", "a");
    source.addFile("trip/deep/er/gr\xc3\xbc\xc3\x9f.txt", "b");
    source.addFile("trip/large.bin", patternBytes(20'000'000));
    source.addFile("trip/empty.txt", "");
    source.addFolder("trip/nothing");
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));

    QVERIFY(driver.drop({source.path("trip")}));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().failed, 0);
    QCOMPARE(driver.lastBatch().done, 5);

    TemporaryTree target;
    QVERIFY(driver.select("trip"));
    driver.window().browser()->actions().download->trigger();
    auto *dialog = driver.waitForDialog<QFileDialog>();
    QVERIFY(dialog);
    dialog->setDirectory(QFile::decodeName(target.path()));
    dialog->selectFile(QFile::decodeName(target.path()));
    emit dialog->fileSelected(QFile::decodeName(target.path()));
    dialog->close();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().failed, 0);
    QCOMPARE(TemporaryTree::difference(source.path("trip"), target.path("trip")), QByteArray());
}

void TestTransferFlow::dropOnAFolderRowGoesIntoThatFolder()
{
    TemporaryTree source;
    source.addFile("new.txt", "new");
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("folder/old.txt"), "old");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("folder"));
    QVERIFY(driver.drop({source.path("new.txt")}, "folder"));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_gateway.get(bucket, ObjectKey("folder/new.txt")).value(), QByteArray("new"));
}

void TestTransferFlow::existingNamesAreAskedAbout()
{
    TemporaryTree source;
    source.addFile("note.txt", "mine");
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("note.txt"), "theirs");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));

    QVERIFY(driver.drop({source.path("note.txt")}));
    auto *dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    auto *rule = dialog->findChild<RuleChooser *>();
    rule->setRule(ExistingRule::Skip);
    emit rule->activated(rule->currentIndex());
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().skipped, 1);
    QCOMPARE(m_gateway.get(bucket, ObjectKey("note.txt")).value(), QByteArray("theirs"));

    QVERIFY(driver.drop({source.path("note.txt")}));
    dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    dialog->findChild<QTreeView *>()->selectAll();
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Overwrite")));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_gateway.get(bucket, ObjectKey("note.txt")).value(), QByteArray("mine"));
}

void TestTransferFlow::existingFolderIsNeverMergedUnasked()
{
    TemporaryTree source;
    source.addFile("trip/mine.txt", "mine");
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("trip/theirs.txt"), "theirs");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.drop({source.path("trip")}));
    auto *dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    dialog->findChild<QTreeView *>()->selectAll();
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Keep both")));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {ObjectKey("trip (1)/mine.txt"), ObjectKey("trip/theirs.txt")};
    QCOMPARE(m_gateway.keys(bucket).value(), expected);
}

void TestTransferFlow::cancelledReviewDoesNothing()
{
    TemporaryTree source;
    source.addFile("note.txt", "mine");
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("note.txt"), "theirs");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.drop({source.path("note.txt")}));
    auto *dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(driver.window().findChildren<PlanDialog *>().isEmpty());
    QVERIFY(driver.window().findChildren<PlanReview *>().isEmpty());
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(m_gateway.get(bucket, ObjectKey("note.txt")).value(), QByteArray("theirs"));
}

void TestTransferFlow::deletionNamesAndCountsWhatGoes()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("old/1"), "x");
    m_gateway.put(bucket, ObjectKey("old/deep/2"), "x");
    m_gateway.put(bucket, ObjectKey("kept"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("old"));
    driver.window().browser()->actions().remove->trigger();
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete 2")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 2);
    QCOMPARE(m_gateway.keys(bucket).value(), QList<ObjectKey> {ObjectKey("kept")});
}

/// However few there are.
void TestTransferFlow::deletionIsAlwaysConfirmed()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "x");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    driver.window().browser()->actions().remove->trigger();
    auto *dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->startButton()->isEnabled());
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Cancel")));
    QTRY_VERIFY(driver.window().findChildren<PlanDialog *>().isEmpty());
    driver.window().browser()->actions().remove->trigger();
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete 1")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(m_gateway.keys(bucket).value(), QList<ObjectKey>());
}

void TestTransferFlow::renamedFolderKeepsItsContents()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("old/1"), "one");
    m_gateway.put(bucket, ObjectKey("old/deep/2"), "two");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("old"));
    driver.window().browser()->actions().rename->trigger();
    auto *dialog = driver.waitForDialog<RenameDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("new"));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Rename")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {ObjectKey("new/1"), ObjectKey("new/deep/2")};
    QCOMPARE(m_gateway.keys(bucket).value(), expected);
    QCOMPARE(m_gateway.get(bucket, ObjectKey("new/deep/2")).value(), QByteArray("two"));
}

void TestTransferFlow::copyGoesToAnotherBucket()
{
    const BucketName bucket = m_gateway.makeBucket();
    const BucketName other = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("folder/1"), "one");
    m_gateway.put(bucket, ObjectKey("folder/deep/2"), "two");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("folder"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Copy to")));
    auto *dialog = driver.waitForDialog<CopyDialog>();
    QVERIFY(dialog);
    auto *target = dialog->findChild<QLineEdit *>(QStringLiteral("target"));
    QCOMPARE(target->text(), QString::fromUtf8(S3Uri {bucket, {}}.toBytes()));
    target->setText(QStringLiteral("nowhere"));
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    target->setText(QString::fromUtf8(S3Uri {other, ObjectKey("copies")}.toBytes()));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Copy")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {
        ObjectKey("copies/folder/1"), ObjectKey("copies/folder/deep/2")};
    QCOMPARE(m_gateway.keys(other).value(), expected);
    QCOMPARE(m_gateway.keys(bucket)->size(), 2);
}

void TestTransferFlow::copyHasWhatWasChosen()
{
    const BucketName bucket = m_gateway.makeBucket();
    const ObjectKey key("a.txt");
    m_gateway.put(bucket, key, "content");
    const NameValues oldTags {{"old", "tag"}};
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.putObjectTagging(bucket, key, oldTags); }));
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Copy to")));
    auto *dialog = driver.waitForDialog<CopyDialog>();
    QVERIFY(dialog);
    const auto field = [dialog](const char *name) {
        return dialog->findChild<QLineEdit *>(QLatin1String(name));
    };
    const auto choose = [dialog](const char *name, const char *text) {
        auto *box = dialog->findChild<QComboBox *>(QLatin1String(name));
        box->setCurrentIndex(box->findText(QLatin1String(text)));
    };
    const auto addPair = [dialog](const char *name, const char *first, const char *second) {
        auto *table = dialog->findChild<PairTable *>(QLatin1String(name));
        table->addRow();
        table->findChildren<QLineEdit *>().value(0)->setText(QLatin1String(first));
        table->findChildren<QLineEdit *>().value(1)->setText(QLatin1String(second));
    };
    field("target")->setText(QString::fromUtf8(S3Uri {bucket, ObjectKey("copies/")}.toBytes()));
    choose("metadata", "Replace");
    field("Content-Type")->setText(QStringLiteral("text/x-copy"));
    field("Cache-Control")->setText(QStringLiteral("max-age=5"));
    field("Content-Disposition")->setText(QStringLiteral("attachment"));
    addPair("metadataPairs", "colour", "blue");
    choose("tagging", "Replace");
    addPair("tagPairs", "kind", "a & b");
    choose("storageClass", "STANDARD_IA");
    choose("acl", "public-read");
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Copy")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    const ObjectKey copy("copies/a.txt");
    const auto head
        = m_gateway.call([&](const S3Client &s3) { return s3.headObject(bucket, copy); });
    QVERIFY(head);
    QCOMPARE(head->contentType, QByteArray("text/x-copy"));
    QCOMPARE(head->headers.value("Cache-Control"), QByteArray("max-age=5"));
    QCOMPARE(head->headers.value("Content-Disposition"), QByteArray("attachment"));
    QCOMPARE(head->headers.value("x-amz-meta-colour"), QByteArray("blue"));
    QCOMPARE(head->storageClass, QByteArray("STANDARD_IA"));
    const auto tags
        = m_gateway.call([&](const S3Client &s3) { return s3.getObjectTagging(bucket, copy); });
    QCOMPARE(tags.value_or(NameValues()), NameValues({{"kind", "a & b"}}));
    // Without any keys.
    const QString url = m_gateway.endpoint() + QLatin1Char('/')
        + QString::fromUtf8(bucket.bytes() + '/' + copy.bytes());
    QCOMPARE(WindowDriver::fetched(url), QByteArray("content"));
}

void TestTransferFlow::moveGoesToAnotherConnection()
{
    const BucketName bucket = m_gateway.makeBucket();
    const BucketName other = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("moved.txt"), "content");
    WindowDriver driver(m_gateway);
    ConnectionConfig config = *driver.window().connections().find(driver.connectionId());
    config.id.clear();
    config.name = QStringLiteral("Encrypted");
    config.endpointUrl = m_gateway.tlsEndpoint();
    config.caBundle = m_gateway.caBundle();
    const QString encrypted = driver.window().connections().addTemporary(config);
    QVERIFY(encrypted != driver.connectionId());
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.select("moved.txt"));
    driver.window().browser()->actions().moveTo->trigger();
    auto *dialog = driver.waitForDialog<CopyDialog>();
    QVERIFY(dialog);
    QVERIFY(!acceptButton(*dialog)->isEnabled()); // it is there already
    auto *connections = dialog->findChild<QComboBox *>();
    connections->setCurrentIndex(connections->findData(encrypted));
    dialog->findChild<QLineEdit *>(QStringLiteral("target"))
        ->setText(QString::fromUtf8(S3Uri {other, {}}.toBytes()));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Move")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(m_gateway.get(other, ObjectKey("moved.txt")).value(), QByteArray("content"));
    QVERIFY(m_gateway.keys(bucket)->isEmpty());
}

void TestTransferFlow::failureIsShownOnItsRow()
{
    TemporaryTree source;
    source.addFile("batch/good.txt", "x");
    source.addLink("batch/broken.txt", "nowhere");
    const BucketName bucket = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {bucket, {}}));
    QVERIFY(driver.drop({source.path("batch")}));
    // What cannot be sent is said before, and may be left behind knowingly.
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().failed, 1);
    QCOMPARE(driver.lastBatch().done, 1);
    const auto *model = driver.window().findChild<TransferModel *>();
    const QModelIndex batch = model->index(0, 0);
    QStringList errors;
    for (int i = 0; i < model->rowCount(batch); ++i)
        errors << model->index(i, 0, batch).data(TransferModel::ErrorRole).toString();
    errors.removeAll(QString());
    QCOMPARE(errors.size(), 1);
    QVERIFY(errors.first().contains(QLatin1String("broken.txt")));
}

QTEST_MAIN(TestTransferFlow)
#include "tst_transferflow.moc"
