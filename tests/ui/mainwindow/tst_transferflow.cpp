// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/programs.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/renamedialog.h"
#include "ui/mainwindow/copydialog.h"
#include "ui/mainwindow/optionsdialog.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planreview.h"
#include "ui/queue/transfermodel.h"
#include "ui/settings/rulechooser.h"
#include "ui/widgets/pairtable.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace windlass;

/// The main job through the window, against the real server.
class TestTransferFlow : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void droppedFolderComesBackIdentical();
    void dropOnAFolderRowGoesIntoThatFolder();
    void filesOfOneNameAreBothSent();
    void existingNamesAreAskedAbout();
    void existingFolderIsNeverMergedUnasked();
    void cancelledReviewDoesNothing();
    void deletionNamesAndCountsWhatGoes();
    void deletionIsAlwaysConfirmed();
    void renamedFolderKeepsItsContents();
    void ownObjectOfAFolderIsAnObject();
    void ownObjectOfAFolderComesBack();
    void copyGoesToAnotherBucket();
    void copyHasWhatWasChosen();
    void moveGoesToAnotherConnection();
    void olderVersionIsDownloadedAndCopied();
    void failureIsShownOnItsRow();

private:
    static QAbstractButton *acceptButton(const QDialog &dialog);

    /// Stores objects that contain their own names, and selects the row \a name of the bucket.
    bool storeAndSelect(
        WindowDriver &driver, const QList<QByteArray> &names, const QByteArray &name);
    /// Has \a theirs in the bucket, and drops the first folder or file of the path \a mine there,
    /// which is a file. The review of it, if there is one.
    PlanDialog *dropOnExisting(
        WindowDriver &driver, const QByteArray &mine, const QByteArray &theirs);
    /// Decides for everything in \a review, and starts.
    static bool startWith(PlanDialog *review, const QString &decision);
    /// Chooses \a folder in the dialog that asks where a download goes.
    static bool downloadTo(WindowDriver &driver, const TemporaryTree &folder);
    /// Presses the button for the deletion of what is selected.
    static bool remove(WindowDriver &driver, const QString &button);

    QByteArray stored(const char *key)
    {
        return m_gateway.get(m_bucket, ObjectKey(key)).value_or("nothing");
    }
    QList<ObjectKey> keys() { return m_gateway.keys(m_bucket).value_or(QList<ObjectKey>(99)); }

    BucketName m_bucket;
    std::optional<TemporaryTree> m_source;
};

void TestTransferFlow::init()
{
    m_bucket = m_gateway.makeBucket();
    m_source.emplace();
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

bool TestTransferFlow::storeAndSelect(
    WindowDriver &driver, const QList<QByteArray> &names, const QByteArray &name)
{
    for (const QByteArray &one : names)
        m_gateway.put(m_bucket, ObjectKey(one), one);
    return driver.open(S3Uri {m_bucket, {}}) && driver.select(name);
}

PlanDialog *TestTransferFlow::dropOnExisting(
    WindowDriver &driver, const QByteArray &mine, const QByteArray &theirs)
{
    m_source->addFile(mine, "mine");
    m_gateway.put(m_bucket, ObjectKey(theirs), "theirs");
    const QByteArray dropped = m_source->path(mine.split('/').first());
    if (!driver.open(S3Uri {m_bucket, {}}) || !driver.drop({dropped}))
        return nullptr;
    return driver.waitForDialog<PlanDialog>();
}

bool TestTransferFlow::startWith(PlanDialog *review, const QString &decision)
{
    review->findChild<QTreeView *>()->selectAll();
    return WindowDriver::press(review, decision)
        && WindowDriver::press(review, QStringLiteral("Start"));
}

bool TestTransferFlow::downloadTo(WindowDriver &driver, const TemporaryTree &folder)
{
    auto *dialog = driver.waitForDialog<QFileDialog>();
    if (!dialog)
        return false;
    emit dialog->fileSelected(QFile::decodeName(folder.path()));
    dialog->close();
    return driver.waitForBatch();
}

bool TestTransferFlow::remove(WindowDriver &driver, const QString &button)
{
    driver.window().browser()->actions().remove->trigger();
    return WindowDriver::press(driver.waitForDialog<PlanDialog>(), button);
}

void TestTransferFlow::droppedFolderComesBackIdentical()
{
    m_source->addFile("trip/a b+%.txt", "a");
    m_source->addFile("trip/deep/er/gr\xc3\xbc\xc3\x9f.txt", "b");
    m_source->addFile("trip/large.bin", patternBytes(20'000'000));
    m_source->addFile("trip/empty.txt", "");
    m_source->addFolder("trip/nothing");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));

    QVERIFY(driver.drop({m_source->path("trip")}));
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
    QCOMPARE(TemporaryTree::difference(m_source->path("trip"), target.path("trip")), QByteArray());
}

void TestTransferFlow::dropOnAFolderRowGoesIntoThatFolder()
{
    m_source->addFile("new.txt", "new");
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"folder/old.txt"}, "folder"));
    QVERIFY(driver.drop({m_source->path("new.txt")}, "folder"));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("folder/new.txt"), QByteArray("new"));
}

void TestTransferFlow::filesOfOneNameAreBothSent()
{
    m_source->addFile("a/report.pdf", "a");
    m_source->addFile("b/report.pdf", "b");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_source->path("a/report.pdf"), m_source->path("b/report.pdf")}));
    auto *review = driver.waitForDialog<PlanDialog>();
    QVERIFY(WindowDriver::press(review, QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("report.pdf"), QByteArray("a"));
    QCOMPARE(stored("report (1).pdf"), QByteArray("b"));
}

void TestTransferFlow::existingNamesAreAskedAbout()
{
    WindowDriver driver(m_gateway);
    PlanDialog *review = dropOnExisting(driver, "note.txt", "note.txt");
    QVERIFY(review);
    auto *rule = review->findChild<RuleChooser *>();
    rule->setRule(ConflictPolicy::Skip);
    emit rule->activated(rule->currentIndex());
    QVERIFY(WindowDriver::press(review, QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().skipped, 1);
    QCOMPARE(stored("note.txt"), QByteArray("theirs"));

    review = dropOnExisting(driver, "note.txt", "note.txt");
    QVERIFY(review);
    QVERIFY(startWith(review, QStringLiteral("Overwrite")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("note.txt"), QByteArray("mine"));
}

void TestTransferFlow::existingFolderIsNeverMergedUnasked()
{
    WindowDriver driver(m_gateway);
    PlanDialog *review = dropOnExisting(driver, "trip/mine.txt", "trip/theirs.txt");
    QVERIFY(review);
    QVERIFY(startWith(review, QStringLiteral("Keep both")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {ObjectKey("trip (1)/mine.txt"), ObjectKey("trip/theirs.txt")};
    QCOMPARE(keys(), expected);
}

void TestTransferFlow::cancelledReviewDoesNothing()
{
    WindowDriver driver(m_gateway);
    PlanDialog *review = dropOnExisting(driver, "note.txt", "note.txt");
    QVERIFY(review);
    QTest::keyClick(review, Qt::Key_Escape);
    QTRY_VERIFY(driver.window().findChildren<PlanDialog *>().isEmpty());
    QVERIFY(driver.window().findChildren<PlanReview *>().isEmpty());
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(stored("note.txt"), QByteArray("theirs"));
}

void TestTransferFlow::deletionNamesAndCountsWhatGoes()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"old/1", "old/deep/2", "kept"}, "old"));
    QVERIFY(remove(driver, QStringLiteral("Delete 2")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 2);
    QCOMPARE(keys(), QList<ObjectKey> {ObjectKey("kept")});
}

/// However few there are.
void TestTransferFlow::deletionIsAlwaysConfirmed()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"a.txt"}, "a.txt"));
    driver.window().browser()->actions().remove->trigger();
    auto *dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->startButton()->isEnabled());
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Cancel")));
    QTRY_VERIFY(driver.window().findChildren<PlanDialog *>().isEmpty());
    QVERIFY(remove(driver, QStringLiteral("Delete 1")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(keys(), QList<ObjectKey>());
}

void TestTransferFlow::renamedFolderKeepsItsContents()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"old/1", "old/deep/2"}, "old"));
    QVERIFY(driver.rename(QStringLiteral("new")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {ObjectKey("new/1"), ObjectKey("new/deep/2")};
    QCOMPARE(keys(), expected);
    QCOMPARE(stored("new/deep/2"), QByteArray("old/deep/2"));
}

/// Its key is "x/", and there are keys below that.
void TestTransferFlow::ownObjectOfAFolderIsAnObject()
{
    const QByteArray own = "(folder object)";
    const BucketName other = m_gateway.makeBucket();
    for (const char *key : {"p/x/", "p/x/a"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, ObjectKey("p/x/")}));
    QVERIFY(driver.select(own));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Copy link")));
    QCOMPARE(WindowDriver::fetched(QGuiApplication::clipboard()->text()), QByteArray("p/x/"));

    const auto copy = [&] {
        driver.window().browser()->actions().copyTo->trigger();
        auto *dialog = driver.waitForDialog<CopyDialog>();
        if (!dialog)
            return false;
        dialog->findChild<QLineEdit *>(QStringLiteral("target"))
            ->setText(QString::fromUtf8(S3Uri {other, {}}.toBytes()));
        return WindowDriver::press(dialog, QStringLiteral("Copy"));
    };
    QVERIFY(copy());
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_gateway.keys(other).value(), QList<ObjectKey> {ObjectKey("x/")});
    QCOMPARE(m_gateway.get(other, ObjectKey("x/")).value(), QByteArray("p/x/"));
    // It has content, so what exists is no mere marker.
    QVERIFY(copy());
    auto *review = driver.waitForDialog<PlanDialog>();
    QVERIFY(review && startWith(review, QStringLiteral("Keep both")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> both {ObjectKey("x (1)/"), ObjectKey("x/")};
    QCOMPARE(m_gateway.keys(other).value(), both);

    QVERIFY(driver.select(own));
    driver.window().browser()->actions().rename->trigger();
    auto *dialog = driver.waitForDialog<RenameDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("named"));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Rename")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> renamed {ObjectKey("p/x/a"), ObjectKey("p/x/named")};
    QCOMPARE(keys(), renamed);
    QCOMPARE(stored("p/x/named"), QByteArray("p/x/"));

    QVERIFY(driver.open(S3Uri {other, ObjectKey("x/")}));
    QVERIFY(driver.select(own));
    QVERIFY(remove(driver, QStringLiteral("Delete 1")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(m_gateway.keys(other).value(), QList<ObjectKey> {ObjectKey("x (1)/")});
}

/// Under a name that can be a file, and as what it was when that is uploaded.
void TestTransferFlow::ownObjectOfAFolderComesBack()
{
    for (const char *key : {"p/x/", "p/x/a"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, ObjectKey("p/x/")}));
    QVERIFY(driver.select("(folder object)"));
    driver.window().browser()->actions().download->trigger();
    auto *chooser = driver.waitForDialog<QFileDialog>();
    QVERIFY(chooser);
    TemporaryTree target;
    emit chooser->fileSelected(QFile::decodeName(target.path()));
    chooser->close();
    // The other name is said before.
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Start")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({target.path("x")}));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {ObjectKey("p/x/"), ObjectKey("p/x/a"), ObjectKey("x/")};
    QCOMPARE(keys(), expected);
    QCOMPARE(stored("x/"), QByteArray("p/x/"));
}

void TestTransferFlow::copyGoesToAnotherBucket()
{
    const BucketName other = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"folder/1", "folder/deep/2"}, "folder"));
    QVERIFY(driver.chooseFromContextMenu(QStringLiteral("Copy to")));
    auto *dialog = driver.waitForDialog<CopyDialog>();
    QVERIFY(dialog);
    auto *target = dialog->findChild<QLineEdit *>(QStringLiteral("target"));
    QCOMPARE(target->text(), QString::fromUtf8(S3Uri {m_bucket, {}}.toBytes()));
    target->setText(QStringLiteral("nowhere"));
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    target->setText(QString::fromUtf8(S3Uri {other, ObjectKey("copies")}.toBytes()));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Copy")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {
        ObjectKey("copies/folder/1"), ObjectKey("copies/folder/deep/2")};
    QCOMPARE(m_gateway.keys(other).value(), expected);
    QCOMPARE(keys().size(), 2);
}

void TestTransferFlow::copyHasWhatWasChosen()
{
    WindowDriver driver(m_gateway);
    QVERIFY(storeAndSelect(driver, {"a.txt"}, "a.txt"));
    const ObjectKey key("a.txt");
    const NameValues oldTags {{"old", "tag"}};
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.putObjectTagging(m_bucket, key, oldTags); }));
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
    field("target")->setText(QString::fromUtf8(S3Uri {m_bucket, ObjectKey("copies/")}.toBytes()));
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
        = m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, copy); });
    QVERIFY(head);
    QCOMPARE(head->contentType, QByteArray("text/x-copy"));
    QCOMPARE(head->headers.value("Cache-Control"), QByteArray("max-age=5"));
    QCOMPARE(head->headers.value("Content-Disposition"), QByteArray("attachment"));
    QCOMPARE(head->headers.value("x-amz-meta-colour"), QByteArray("blue"));
    QCOMPARE(head->storageClass, QByteArray("STANDARD_IA"));
    const auto tags
        = m_gateway.call([&](const S3Client &s3) { return s3.getObjectTagging(m_bucket, copy); });
    QCOMPARE(tags.value_or(NameValues()), NameValues({{"kind", "a & b"}}));
    // Without any keys.
    const QString url = m_gateway.endpoint() + QLatin1Char('/')
        + QString::fromUtf8(m_bucket.bytes() + '/' + copy.bytes());
    QCOMPARE(WindowDriver::fetched(url), QByteArray("a.txt"));
}

void TestTransferFlow::moveGoesToAnotherConnection()
{
    const BucketName other = m_gateway.makeBucket();
    WindowDriver driver(m_gateway);
    ConnectionConfig config = *driver.window().connections().find(driver.connectionId());
    config.id.clear();
    config.name = QStringLiteral("Encrypted");
    config.endpointUrl = m_gateway.tlsEndpoint();
    config.caBundle = m_gateway.caBundle();
    const QString encrypted = driver.window().connections().addTemporary(config);
    QVERIFY(encrypted != driver.connectionId());
    QVERIFY(storeAndSelect(driver, {"moved.txt"}, "moved.txt"));
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
    QCOMPARE(m_gateway.get(other, ObjectKey("moved.txt")).value(), QByteArray("moved.txt"));
    QCOMPARE(keys(), QList<ObjectKey>());
}

void TestTransferFlow::olderVersionIsDownloadedAndCopied()
{
    const QStringList enableVersioning {QStringLiteral("s3api"),
        QStringLiteral("put-bucket-versioning"), QStringLiteral("--bucket"),
        QString::fromLatin1(m_bucket.bytes()), QStringLiteral("--versioning-configuration"),
        QStringLiteral("Status=Enabled")};
    QCOMPARE(runAws(m_gateway, enableVersioning).exitCode, 0);
    const ObjectKey key("note.txt");
    m_gateway.put(m_bucket, key, "old");
    const auto head
        = m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, key); });
    QVERIFY(head && !head->versionId.isEmpty());
    const QString version = QString::fromLatin1(head->versionId.bytes());
    m_gateway.put(m_bucket, key, "newer");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.select("note.txt"));

    driver.window().browser()->actions().downloadWithOptions->trigger();
    auto *options = driver.waitForDialog<OptionsDialog>();
    QVERIFY(options);
    options->findChild<QLineEdit *>(QStringLiteral("version"))->setText(version);
    QVERIFY(WindowDriver::press(options, QStringLiteral("Choose f")));
    const TemporaryTree target;
    QVERIFY(downloadTo(driver, target));
    QCOMPARE(target.read("note.txt"), QByteArray("old"));

    driver.window().browser()->actions().copyTo->trigger();
    auto *copy = driver.waitForDialog<CopyDialog>();
    QVERIFY(copy);
    copy->findChild<QLineEdit *>(QStringLiteral("target"))
        ->setText(QString::fromUtf8(S3Uri {m_bucket, ObjectKey("older/")}.toBytes()));
    copy->findChild<QLineEdit *>(QStringLiteral("version"))->setText(version);
    QVERIFY(WindowDriver::press(copy, QStringLiteral("Copy")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(stored("older/note.txt"), QByteArray("old"));
    QCOMPARE(stored("note.txt"), QByteArray("newer"));
}

void TestTransferFlow::failureIsShownOnItsRow()
{
    m_source->addFile("batch/good.txt", "x");
    m_source->addLink("batch/broken.txt", "nowhere");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_source->path("batch")}));
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
