// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "tests/integration/programs.h"
#include "tests/integration/relay.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/failures/failureactions.h"
#include "ui/failures/failuremodel.h"
#include "ui/failures/failureview.h"
#include "ui/history/historymodel.h"
#include "ui/mainwindow/failurecommands.h"
#include "ui/mainwindow/journalviews.h"
#include "ui/plan/plandialog.h"
#include "ui/queue/queuepanel.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTreeView>

using namespace windlass;

/// From a failure to its end, through the window, against the real server: its policy says no.
class TestFailureFlow : public WindowTest
{
    Q_OBJECT

public:
    TestFailureFlow();

private slots:
    void init();
    void deniedUploadsAreSentOnceTheyMayBe();
    void restartForgetsNoFailure();
    void listOfFailuresIsImportedElsewhere();
    void importedMoveGoesToNoOtherConnection_data();
    void importedMoveGoesToNoOtherConnection();
    void importedDeletionIsReviewed();
    void importedPlansAreReviewedOneAfterTheOther();
    void importedUploadOverwritesNothingUnasked();
    void importedMarkerBringsNothingElse();
    void whatCouldNotBeReadIsImportedOnceItCan();
    void dismissedUploadLeavesNothingBehind();
    void failuresOfALostConnectionStay();

private:
    bool forbidWriting();
    bool allowWriting()
    {
        return runAws(m_gateway,
                   {QStringLiteral("s3api"), QStringLiteral("delete-bucket-policy"),
                       QStringLiteral("--bucket"), QString::fromLatin1(m_bucket.bytes())})
                   .exitCode
            == 0;
    }
    /// Uploads the folder, which the server refuses; whether all of it failed.
    bool failToUpload(WindowDriver &driver);
    static FailureView *failures(WindowDriver &driver)
    {
        return driver.window().journalViews()->failures();
    }
    static FailureModel *model(WindowDriver &driver)
    {
        return driver.window().findChild<FailureModel *>();
    }
    static bool waitForCount(WindowDriver &driver, qint64 count)
    {
        return QTest::qWaitFor([&] { return model(driver)->count() == count; });
    }
    static void selectFirstGroup(WindowDriver &driver)
    {
        auto *tree = failures(driver)->findChild<QTreeView *>();
        tree->setCurrentIndex(tree->model()->index(0, 0));
    }
    static void retryFirstGroup(WindowDriver &driver)
    {
        selectFirstGroup(driver);
        failures(driver)->actions().retry()->trigger();
    }
    /// Imports a list of these lines, in which BUCKET and OWN stand for bucket and connection, and
    /// agrees to trying them again.
    bool import(WindowDriver &driver, QByteArray lines)
    {
        lines.replace("BUCKET", m_bucket.bytes()).replace("OWN", driver.connectionId().toUtf8());
        m_tree.addFile("list.csv", lines);
        driver.window().journalViews()->commands()->importFrom(
            QString::fromUtf8(m_tree.path("list.csv")));
        return WindowDriver::press(driver.waitForDialog<QMessageBox>(), QStringLiteral("Retry"));
    }
    QList<ObjectKey> keys() { return m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()); }

    BucketName m_bucket;
    TemporaryTree m_tree;
};

TestFailureFlow::TestFailureFlow()
{
    for (const char *name : {"a.txt", "b, \"quoted\".txt", "100% \xc3\xa4.txt"})
        m_tree.addFile(QByteArray("folder/") + name, "content");
}

void TestFailureFlow::init()
{
    m_bucket = m_gateway.makeBucket();
}

bool TestFailureFlow::forbidWriting()
{
    const QString policy = QStringLiteral(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
        "\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::%1/*\"}]}")
                               .arg(QString::fromLatin1(m_bucket.bytes()));
    return runAws(m_gateway,
               {QStringLiteral("s3api"), QStringLiteral("put-bucket-policy"),
                   QStringLiteral("--bucket"), QString::fromLatin1(m_bucket.bytes()),
                   QStringLiteral("--policy"), policy})
               .exitCode
        == 0;
}

bool TestFailureFlow::failToUpload(WindowDriver &driver)
{
    return driver.open(S3Uri {m_bucket, {}}) && forbidWriting()
        && driver.drop({m_tree.path("folder")}) && driver.waitForBatch()
        && driver.lastBatch().failed == 3 && waitForCount(driver, 3);
}

void TestFailureFlow::deniedUploadsAreSentOnceTheyMayBe()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(failToUpload(driver));
    QCOMPARE(driver.window().queuePanel()->tabText(1), QStringLiteral("Failed (3)"));
    QCOMPARE(model(driver)->rowCount(), 1);
    QVERIFY(model(driver)->index(0, 0).data().toString().endsWith(
        QLatin1String("Missing action: s3:PutObject (3)")));
    retryFirstGroup(driver); // too early
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().failed, 3);
    QVERIFY(waitForCount(driver, 3));

    QVERIFY(allowWriting());
    retryFirstGroup(driver);
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 3);
    QCOMPARE(driver.lastBatch().failed, 0);
    QCOMPARE(keys().size(), 3);
    QVERIFY(waitForCount(driver, 0));
    QCOMPARE(driver.window().queuePanel()->tabText(1), QStringLiteral("Failed"));
}

void TestFailureFlow::restartForgetsNoFailure()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(failToUpload(driver));
    driver.restart();
    QVERIFY(waitForCount(driver, 3));
    QVERIFY(allowWriting());
    retryFirstGroup(driver);
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 3);
    QCOMPARE(keys().size(), 3);
    QVERIFY(waitForCount(driver, 0));
    // It is one transfer, in the history as well.
    driver.window().queuePanel()->setCurrentIndex(2);
    const auto *history = driver.window().findChild<HistoryModel *>();
    QTRY_COMPARE(history->rowCount(), 1);
    QCOMPARE(history->index(0, HistoryModel::ResultColumn).data().toString(),
        QStringLiteral("Done: 3 file(s) · verified (SHA-256)"));
}

void TestFailureFlow::listOfFailuresIsImportedElsewhere()
{
    for (const char *name : {"list.csv", "list.json"}) {
        m_bucket = m_gateway.makeBucket();
        const QString path = QString::fromUtf8(m_tree.path(name));
        {
            WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
            QVERIFY(failToUpload(driver));
            QSignalSpy spy(driver.window().journalViews()->commands(), &FailureCommands::succeeded);
            driver.window().journalViews()->commands()->exportTo(path);
            QVERIFY(spy.wait());
        }
        QVERIFY(allowWriting());
        WindowDriver driver(m_gateway, WindowDriver::Memory::Journal); // knows nothing of it
        QVERIFY(driver.open(S3Uri {m_bucket, {}}));
        driver.window().journalViews()->commands()->importFrom(path);
        auto *box = driver.waitForDialog<QMessageBox>();
        QVERIFY(box);
        QVERIFY(box->informativeText().contains(QString::fromLatin1(m_bucket.bytes())));
        QVERIFY(WindowDriver::press(box, QStringLiteral("Retry")));
        QVERIFY(driver.waitForBatch());
        QCOMPARE(driver.lastBatch().done, 3);
        QList<ObjectKey> expected {ObjectKey("folder/100% \xc3\xa4.txt"), ObjectKey("folder/a.txt"),
            ObjectKey("folder/b, \"quoted\".txt")};
        QCOMPARE(keys(), expected);
    }
}

void TestFailureFlow::importedMoveGoesToNoOtherConnection_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("transfers");
    QTest::newRow("unknown source") << QByteArray("move,nobody's,BUCKET,a,OWN,BUCKET,b\r\n") << 1;
    QTest::newRow("unknown target") << QByteArray("move,OWN,BUCKET,a,nobody's,BUCKET,b\r\n") << 1;
    // Then nothing at all is done.
    QTest::newRow("behind a copy") << QByteArray("copy,OWN,BUCKET,a,,BUCKET,copy\r\n"
                                                 "move,OWN,BUCKET,a,nobody's,BUCKET,b\r\n")
                                   << 2;
}

/// A list of a move from one connection to another, of which one is not known here.
void TestFailureFlow::importedMoveGoesToNoOtherConnection()
{
    QFETCH(QByteArray, lines);
    QFETCH(const int, transfers);
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    lines.replace("BUCKET", m_bucket.bytes()).replace("OWN", driver.connectionId().toUtf8());
    m_tree.addFile("moves.csv",
        "action,connection,sourceBucket,source,targetConnection,targetBucket,target\r\n" + lines);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    FailureCommands *commands = driver.window().journalViews()->commands();
    QSignalSpy failed(commands, &FailureCommands::failed);
    commands->importFrom(QString::fromUtf8(m_tree.path("moves.csv")));
    auto *box = driver.waitForDialog<QMessageBox>();
    QVERIFY(box);
    QCOMPARE(box->informativeText().split(QLatin1Char('\n')).size(), transfers);
    QVERIFY(WindowDriver::press(box, QStringLiteral("Retry")));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(keys(), QList<ObjectKey> {ObjectKey("a")});
}

void TestFailureFlow::importedDeletionIsReviewed()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    m_gateway.put(m_bucket, ObjectKey("b"), "content");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    const QByteArray list = "action,connection,sourceBucket,source,target\r\n"
                            "delete,OWN,BUCKET,a,\r\n";
    QVERIFY(import(driver, list));
    auto *review = driver.waitForDialog<PlanDialog>();
    QVERIFY(review);
    review->reject();
    QTRY_VERIFY(!driver.window().findChild<PlanDialog *>());
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(keys().size(), 2);

    QVERIFY(import(driver, list));
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(keys(), QList<ObjectKey> {ObjectKey("b")});
}

void TestFailureFlow::importedPlansAreReviewedOneAfterTheOther()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    const BucketName other = m_gateway.makeBucket();
    m_gateway.put(other, ObjectKey("b"), "content");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(import(driver,
        "action,connection,sourceBucket,source,target\r\n"
        "delete,OWN,BUCKET,a,\r\ndelete,OWN,"
            + other.bytes() + ",b,\r\n"));
    auto *first = driver.waitForDialog<PlanDialog>();
    QVERIFY(first);
    QCOMPARE(driver.window().findChildren<PlanDialog *>().size(), 1);
    first->reject();
    QTRY_VERIFY(driver.window().findChild<PlanDialog *>()
        && driver.window().findChild<PlanDialog *>() != first);
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(keys().size(), 1);
    QCOMPARE(m_gateway.keys(other).value(), QList<ObjectKey>());
}

void TestFailureFlow::importedUploadOverwritesNothingUnasked()
{
    m_gateway.put(m_bucket, ObjectKey("a.txt"), "theirs");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(import(driver,
        "action,connection,source,targetBucket,target,existing\r\nupload,OWN,"
            + m_tree.path("folder/a.txt") + ",BUCKET,a.txt,overwrite\r\n"));
    auto *review = driver.waitForDialog<PlanDialog>();
    QVERIFY(review);
    review->reject();
    QTRY_VERIFY(!driver.window().findChild<PlanDialog *>());
    QCOMPARE(m_gateway.get(m_bucket, ObjectKey("a.txt")).value(), QByteArray("theirs"));
}

/// Of a folder that was empty when it was to be made; the other one is not any more.
void TestFailureFlow::importedMarkerBringsNothingElse()
{
    m_tree.addFolder("empty");
    m_tree.addFile("full/later.txt", "content");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(import(driver,
        "action,connection,source,extent,targetBucket,target\r\nupload,OWN," + m_tree.path("empty")
            + ",marker,BUCKET,empty/\r\nupload,OWN," + m_tree.path("full")
            + ",marker,BUCKET,full/\r\n"));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(keys(), QList<ObjectKey> {ObjectKey("empty/")});
}

void TestFailureFlow::whatCouldNotBeReadIsImportedOnceItCan()
{
    m_tree.addFile("mixed/a.txt", "content");
    const QString sub = QString::fromUtf8(m_tree.path("mixed/sub"));
    QVERIFY(QFile::link(QStringLiteral("/nowhere/at/all"), sub));
    const QString path = QString::fromUtf8(m_tree.path("list.csv"));
    {
        WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
        QVERIFY(driver.open(S3Uri {m_bucket, {}}));
        QVERIFY(driver.drop({m_tree.path("mixed")}));
        QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Start")));
        QVERIFY(driver.waitForBatch());
        QCOMPARE(driver.lastBatch().failed, 1);
        QVERIFY(waitForCount(driver, 1));
        QSignalSpy spy(driver.window().journalViews()->commands(), &FailureCommands::succeeded);
        driver.window().journalViews()->commands()->exportTo(path);
        QVERIFY(spy.wait());
    }
    QVERIFY(QFile::remove(sub));
    m_tree.addFile("mixed/sub/b.txt", "content");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    driver.window().journalViews()->commands()->importFrom(path);
    QVERIFY(WindowDriver::press(driver.waitForDialog<QMessageBox>(), QStringLiteral("Retry")));
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> expected {ObjectKey("mixed/a.txt"), ObjectKey("mixed/sub/b.txt")};
    QCOMPARE(keys(), expected);
}

void TestFailureFlow::dismissedUploadLeavesNothingBehind()
{
    m_tree.addFile("big.bin", QByteArray(20'000'000, 'x'));
    Relay relay(m_gateway.endpoint());
    relay.setRule([](const Relay::Request &request) {
        return request.isFor("PUT", "partNumber=2") ? Relay::Fate::say("403 Forbidden", {})
                                                    : Relay::Fate::pass();
    });
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, relay.endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_tree.path("big.bin")}));
    QVERIFY(driver.waitForBatch());
    QVERIFY(waitForCount(driver, 1));
    const auto unfinished = [this] { return m_gateway.unfinishedUploads(m_bucket); };
    QCOMPARE(unfinished().value(), QList<ObjectKey> {ObjectKey("big.bin")});
    selectFirstGroup(driver);
    failures(driver)->actions().dismiss()->trigger();
    QTRY_COMPARE(unfinished().value(), QList<ObjectKey>());
    QVERIFY(waitForCount(driver, 0));
}

void TestFailureFlow::failuresOfALostConnectionStay()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(failToUpload(driver));
    QVERIFY(driver.window().connections().remove(driver.connectionId()));
    driver.restart();
    QVERIFY(waitForCount(driver, 3));
    QSignalSpy spy(&driver.engine(), &TransferEngine::retryFailed);
    retryFirstGroup(driver);
    QVERIFY(spy.wait());
    const auto *message
        = driver.window().findChild<InlineMessage *>(QStringLiteral("windowMessage"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(waitForCount(driver, 3));
    QVERIFY(driver.engine().isIdle());
}

QTEST_MAIN(TestFailureFlow)
#include "tst_failureflow.moc"
