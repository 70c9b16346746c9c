// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/oddserver.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/opening/messagestack.h"
#include "ui/versions/archiverestoredialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QFileDialog>
#include <QTest>

using namespace windlass;

/// What cannot be read because it is archived is offered to be restored. The server is a scripted
/// one: Ceph has no archive.
class TestArchivedObjects : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void openingOffersToRestore();
    void downloadOffersToRestore();
    void otherFailuresDoNot();

private:
    OddAnswer answer(const OddRequest &request) const;
    static InlineMessage *message(WindowDriver &driver);
    /// Presses "Restore…", and restores.
    static bool restore(WindowDriver &driver, InlineMessage *message);
    static bool download(WindowDriver &driver, const TemporaryTree &target);

    std::unique_ptr<OddServer> m_server;
    QByteArray m_code;
    const S3Uri m_folder {BucketName("bucket"), {}};
};

void TestArchivedObjects::init()
{
    m_server = std::make_unique<OddServer>(
        [this](const OddRequest &request) { return answer(request); });
    m_code = "InvalidObjectState";
}

OddAnswer TestArchivedObjects::answer(const OddRequest &request) const
{
    OddAnswer answer;
    if (request.is("POST", "restore")) {
        answer.status = 202;
    } else if (request.is("HEAD")) {
        answer.fields = {{"x-amz-storage-class", "GLACIER"}, {"ETag", "\"e\""}};
        answer.body = "x";
    } else if (!request.key.isEmpty()) {
        answer = OddAnswer::error(403, m_code);
    } else {
        answer.fields = {{"Content-Type", "application/xml"}};
        answer.body = "<ListBucketResult><IsTruncated>false</IsTruncated>"
                      "<Contents><Key>old.txt</Key><Size>1</Size><ETag>\"e\"</ETag>"
                      "<StorageClass>GLACIER</StorageClass></Contents></ListBucketResult>";
    }
    return answer;
}

InlineMessage *TestArchivedObjects::message(WindowDriver &driver)
{
    InlineMessage *found = nullptr;
    const auto appears = [&] {
        found = driver.window().findChild<MessageStack *>()->findChild<InlineMessage *>();
        return found && found->isVisible();
    };
    return QTest::qWaitFor(appears, 10'000) ? found : nullptr;
}

bool TestArchivedObjects::restore(WindowDriver &driver, InlineMessage *message)
{
    return WindowDriver::press(message, QStringLiteral("Restore…"))
        && WindowDriver::press(
            driver.waitForDialog<ArchiveRestoreDialog>(), QStringLiteral("Restore"));
}

void TestArchivedObjects::openingOffersToRestore()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::None, m_server->endpoint());
    QVERIFY(driver.open(m_folder));
    QVERIFY(driver.select("old.txt"));
    driver.window().browser()->actions().open->trigger();
    InlineMessage *said = message(driver);
    QVERIFY(said);
    QVERIFY2(said->text().contains(QLatin1String("archive")), qPrintable(said->text()));
    QVERIFY(restore(driver, said));
    QTRY_COMPARE(m_server->count("POST", "restore"), 1);
}

bool TestArchivedObjects::download(WindowDriver &driver, const TemporaryTree &target)
{
    if (!driver.open({BucketName("bucket"), {}}) || !driver.select("old.txt"))
        return false;
    driver.window().browser()->actions().download->trigger();
    auto *chooser = driver.waitForDialog<QFileDialog>();
    if (!chooser)
        return false;
    emit chooser->fileSelected(QFile::decodeName(target.path()));
    chooser->close();
    return driver.waitForBatch();
}

void TestArchivedObjects::downloadOffersToRestore()
{
    const TemporaryTree target;
    WindowDriver driver(m_gateway, WindowDriver::Memory::None, m_server->endpoint());
    QVERIFY(download(driver, target));
    QCOMPARE(driver.lastBatch().failed, 1);
    InlineMessage *said = message(driver);
    QVERIFY(said);
    QVERIFY2(said->text().startsWith(QLatin1String("1 object")), qPrintable(said->text()));
    QVERIFY(restore(driver, said));
    QTRY_COMPARE(m_server->count("POST", "restore"), 1);
}

void TestArchivedObjects::otherFailuresDoNot()
{
    m_code = "AccessDenied";
    const TemporaryTree target;
    WindowDriver driver(m_gateway, WindowDriver::Memory::None, m_server->endpoint());
    QVERIFY(download(driver, target));
    QCOMPARE(driver.lastBatch().failed, 1);
    QVERIFY(!driver.window().findChild<MessageStack *>()->findChild<InlineMessage *>());
}

QTEST_MAIN(TestArchivedObjects)
#include "tst_archivedobjects.moc"
