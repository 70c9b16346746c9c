// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/programs.h"
#include "tests/integration/relay.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"
#include "ui/mainwindow/journalviews.h"
#include "ui/plan/plandialog.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queueview.h"
#include "ui/queue/transfermodel.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTreeView>

using namespace windlass;

/// The queue's panel, and what is asked for again from it, through the window, against the real
/// server.
class TestRepeating : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void queueIsHiddenUntilSomethingIsInIt();
    void queueStaysAsAPersonWantsIt();
    void cancelledUploadIsStartedAgain();
    void historyRepeatsAnUpload();
    void repeatedDeletionIsReviewed();
    void uploadWithAKeyIsNotRepeatedWithoutIt();
    void historyOfALostConnectionGoesNowhereElse();
    void historyShowsItsTarget();

private:
    static QAction *action(WindowDriver &driver, const QString &text);
    static void selectFirst(QWidget &view);
    static HistoryView &openHistory(WindowDriver &driver);
    /// Whether the bucket is empty then.
    bool remove(const QString &key);
    QList<ObjectKey> keys() { return m_gateway.keys(m_bucket).value(); }

    BucketName m_bucket;
    TemporaryTree m_tree;
};

void TestRepeating::init()
{
    QSettings().clear();
    m_bucket = m_gateway.makeBucket();
    m_tree.addFile("a.txt", "content");
}

bool TestRepeating::remove(const QString &key)
{
    const auto removed = runAws(m_gateway,
        {QStringLiteral("s3api"), QStringLiteral("delete-object"), QStringLiteral("--bucket"),
            QString::fromLatin1(m_bucket.bytes()), QStringLiteral("--key"), key});
    return removed.exitCode == 0 && keys().isEmpty();
}

/// Of the window's menus and lists.
QAction *TestRepeating::action(WindowDriver &driver, const QString &text)
{
    const QList<QAction *> actions = driver.window().findChildren<QAction *>();
    for (QAction *one : actions) {
        if (one->text().remove(QLatin1Char('&')) == text)
            return one;
    }
    return nullptr;
}

void TestRepeating::selectFirst(QWidget &view)
{
    auto *tree = view.findChild<QTreeView *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
}

/// With its first transfer selected.
HistoryView &TestRepeating::openHistory(WindowDriver &driver)
{
    driver.window().queuePanel()->setCurrentIndex(2);
    HistoryView &view = *driver.window().journalViews()->history();
    const auto *model = view.findChild<QTreeView *>()->model();
    if (QTest::qWaitFor([model] { return model->rowCount() > 0; }))
        selectFirst(view);
    return view;
}

void TestRepeating::queueIsHiddenUntilSomethingIsInIt()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.window().queuePanel()->isHidden());
    QVERIFY(driver.drop({m_tree.path("a.txt")}));
    QVERIFY(driver.waitForBatch());
    QVERIFY(driver.window().queuePanel()->isVisible());
    QTRY_VERIFY(driver.window().queuePanel()->height() > 100);
    driver.restart();
    QVERIFY(driver.window().queuePanel()->isVisible());
}

void TestRepeating::queueStaysAsAPersonWantsIt()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QAction *toggle = nullptr;
    for (QAction *one : driver.window().findChildren<QAction *>()) {
        if (one->isCheckable()
            && one->text().remove(QLatin1Char('&')) == QLatin1String("Transfers"))
            toggle = one;
    }
    QVERIFY(toggle);
    QVERIFY(!toggle->isChecked());
    toggle->trigger();
    QVERIFY(driver.window().queuePanel()->isVisible());
    toggle->trigger();
    QVERIFY(driver.window().queuePanel()->isHidden());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_tree.path("a.txt")}));
    QVERIFY(driver.waitForBatch());
    QVERIFY(driver.window().queuePanel()->isHidden());
    driver.restart();
    QVERIFY(driver.window().queuePanel()->isHidden());
}

void TestRepeating::cancelledUploadIsStartedAgain()
{
    Relay relay(m_gateway.endpoint());
    std::atomic_bool holds = true;
    relay.setRule([&holds](const Relay::Request &request) {
        return holds && request.isFor("PUT", "") ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, relay.endpoint());
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_tree.path("a.txt")}));
    QTRY_COMPARE(relay.held(), 1);
    driver.engine().cancelAll();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().cancelled, 1);
    QVERIFY(remove(QStringLiteral("a.txt"))); // the server may have got it nevertheless

    holds = false;
    selectFirst(*driver.window().queue());
    QAction *again = action(driver, QStringLiteral("Start again"));
    QVERIFY(again && again->isEnabled());
    again->trigger();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(keys(), QList<ObjectKey> {ObjectKey("a.txt")});
}

void TestRepeating::historyRepeatsAnUpload()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_tree.path("a.txt")}));
    QVERIFY(driver.waitForBatch());
    driver.restart();
    const BucketName other = m_gateway.makeBucket();
    QVERIFY(driver.open(S3Uri {other, {}})); // not where it is repeated
    QVERIFY(remove(QStringLiteral("a.txt")));
    openHistory(driver).repeat()->trigger();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 1);
    QCOMPARE(keys(), QList<ObjectKey> {ObjectKey("a.txt")});
}

void TestRepeating::repeatedDeletionIsReviewed()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "content");
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.select("a"));
    driver.window().browser()->actions().remove->trigger();
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete")));
    QVERIFY(driver.waitForBatch());
    QTRY_VERIFY(!driver.window().findChild<PlanDialog *>());
    m_gateway.put(m_bucket, ObjectKey("a"), "another content");
    openHistory(driver).repeat()->trigger();
    auto *review = driver.waitForDialog<PlanDialog>();
    QVERIFY(review);
    QCOMPARE(keys().size(), 1);
    QVERIFY(WindowDriver::press(review, QStringLiteral("Delete")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(keys().size(), 0);
}

void TestRepeating::uploadWithAKeyIsNotRepeatedWithoutIt()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    TransferRequest request = TransferRequest::upload(
        m_gateway.service(), {{m_tree.path("a.txt"), "a.txt"}}, m_bucket, {});
    request.connection = driver.connectionId();
    request.arguments.customerKey = CustomerKey::from(QByteArray(32, 'k')).value();
    driver.engine().submit(request);
    QVERIFY(driver.waitForBatch());
    const QList<ObjectKey> before = keys();
    QSignalSpy failed(driver.window().journalViews(), &JournalViews::failed);
    openHistory(driver).repeat()->trigger();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::EncryptionKeyNeeded);
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(keys(), before);
}

void TestRepeating::historyOfALostConnectionGoesNowhereElse()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    QVERIFY(driver.open(S3Uri {m_bucket, {}}));
    QVERIFY(driver.drop({m_tree.path("a.txt")}));
    QVERIFY(driver.waitForBatch());
    const ConnectionConfig config = *driver.window().connections().find(driver.connectionId());
    QVERIFY(driver.window().connections().remove(driver.connectionId()));
    driver.window().open(driver.window().connections().addTemporary(config), S3Uri {m_bucket, {}});
    QVERIFY(remove(QStringLiteral("a.txt")));
    QSignalSpy failed(driver.window().journalViews(), &JournalViews::failed);
    openHistory(driver).repeat()->trigger();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(keys(), QList<ObjectKey>());
}

void TestRepeating::historyShowsItsTarget()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal);
    m_gateway.put(m_bucket, ObjectKey("folder/x"), "content");
    const S3Uri folder {m_bucket, ObjectKey("folder/")};
    QVERIFY(driver.open(folder));
    QVERIFY(driver.drop({m_tree.path("a.txt")}));
    QVERIFY(driver.waitForBatch());
    QVERIFY(driver.open(S3Uri()));
    openHistory(driver).showTarget()->trigger();
    QCOMPARE(driver.window().browser()->location(), folder);
}

QTEST_MAIN(TestRepeating)
#include "tst_repeating.moc"
