// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/transferengine.h"
#include "tests/ui/connections/shownconnectiondialog.h"
#include "tests/ui/everywhere/silentserver.h"
#include "ui/browser/browserview.h"
#include "ui/browser/loadingbar.h"
#include "ui/queue/transfermodel.h"
#include "ui/widgets/elidedlabel.h"

#include <QTemporaryDir>
#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

/// What people see, wherever they wait for a server that does not answer, or that asks to wait.
class TestSilence : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listing();
    void listingThatIsAskedToWait();
    void transferOfOneFile();
    void transferOfSeveralFiles();
    void connectionTest();

private:
    bool saysNoAnswer(const QString &text) const { return m_server->isNamedIn(text); }
    QString loadingText() const;
    /// The state of a transfer of \a files files that has begun.
    QString stateOfTransfer(int files);

    std::unique_ptr<SilentServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BrowserView> m_browser;
};

void TestSilence::init()
{
    m_server = std::make_unique<SilentServer>();
    m_session = std::make_unique<Session>(m_server->service());
    m_browser = std::make_unique<BrowserView>();
    m_browser->resize(900, 500);
    m_browser->setSession(m_session.get(), QStringLiteral("silent"));
    m_browser->show();
}

void TestSilence::cleanup()
{
    m_browser.reset();
    m_session.reset();
    m_server.reset();
}

/// Empty while nothing is shown.
QString TestSilence::loadingText() const
{
    const auto *bar = m_browser->findChild<LoadingBar *>();
    return bar->isVisible() ? bar->findChild<ElidedLabel *>()->text() : QString();
}

void TestSilence::listing()
{
    m_browser->open(S3Uri {BucketName("bucket"), {}});
    QTRY_COMPARE(m_server->waiting(), 1);
    QTRY_VERIFY(!loadingText().isEmpty());
    QVERIFY(!saysNoAnswer(loadingText()));
    QTRY_VERIFY2((m_server->poll(), saysNoAnswer(loadingText())), qPrintable(loadingText()));
    QVERIFY(loadingText().startsWith(QStringLiteral("Loading… · ")));
    m_server->answer("<ListBucketResult><Name>bucket</Name><IsTruncated>false</IsTruncated>"
                     "</ListBucketResult>");
    QTRY_VERIFY(loadingText().isEmpty());
    m_browser->reload();
    QTRY_VERIFY(!loadingText().isEmpty());
    QVERIFY(!saysNoAnswer(loadingText())); // that one has only just begun
}

void TestSilence::listingThatIsAskedToWait()
{
    m_server->clock().holdSleeps();
    m_server->server().setAnswer(
        "HTTP/1.1 503 Slow\r\nRetry-After: 40\r\nContent-Length: 0\r\n\r\n");
    m_browser->open(S3Uri {BucketName("bucket"), {}});
    QTRY_VERIFY2(
        loadingText().endsWith(m_server->host() + QStringLiteral(" asks to wait, 40 s left")),
        qPrintable(loadingText()));
    m_server->clock().advance(35s);
    QTRY_VERIFY2(loadingText().endsWith(QStringLiteral("10 s left")), qPrintable(loadingText()));
    m_server->clock().advance(5s);
    QTRY_COMPARE(loadingText(), QStringLiteral("Loading…"));
    QCOMPARE(m_server->server().requests().size(), 1);
}

QString TestSilence::stateOfTransfer(int files)
{
    QTemporaryDir folder;
    TransferRequest request;
    request.kind = TransferKind::Download;
    request.service = m_server->service();
    request.bucket = BucketName("bucket");
    for (int i = 0; i < files; ++i)
        request.remoteSources.append({ObjectKey(QByteArray::number(i)), false, 5, {}, {}, {}});
    request.targetFolder = QFile::encodeName(folder.path());
    TransferModel model;
    TransferEngine engine;
    connect(&engine, &TransferEngine::updated, &model, &TransferModel::apply);
    const BatchId batch = engine.submit(request);
    const auto state = [&] {
        return model.batchIndex(batch)
            .siblingAtColumn(TransferModel::StateColumn)
            .data()
            .toString();
    };
    const bool isSaid
        = QTest::qWaitFor([&] { return m_server->poll(), saysNoAnswer(state()); }, 20'000);
    const QString silent = state();
    m_server->answer("12345");
    const bool isOver = QTest::qWaitFor([&] { return !saysNoAnswer(state()); }, 20'000);
    return isSaid && isOver ? silent : QStringLiteral("%1, then %2").arg(silent, state());
}

void TestSilence::transferOfOneFile()
{
    const QString state = stateOfTransfer(1);
    QVERIFY2(saysNoAnswer(state) && !state.contains(QStringLiteral(", then")), qPrintable(state));
}

void TestSilence::transferOfSeveralFiles()
{
    const QString state = stateOfTransfer(3);
    QVERIFY2(saysNoAnswer(state) && !state.contains(QStringLiteral(", then")), qPrintable(state));
    QVERIFY2(state.contains(QStringLiteral("0 of 3")), qPrintable(state));
}

/// The dialog has a service of its own, with the real time.
void TestSilence::connectionTest()
{
    ConnectionConfig config;
    config.endpointUrl = m_server->endpoint();
    config.keys.accessKeyId = "AKID";
    config.keys.secretAccessKey = "secret";
    Shown shown(config);
    auto *teller = shown.dialog.findChild<SilenceTeller *>();
    QVERIFY(teller);
    teller->setStep(1s);
    shown.test()->click();
    QTRY_COMPARE(m_server->waiting(), 1);
    QVERIFY(!saysNoAnswer(shown.message()));
    QTRY_VERIFY2(saysNoAnswer(shown.message()), qPrintable(shown.message()));
    m_server->answer("<ListAllMyBucketsResult><Buckets><Bucket><Name>a</Name></Bucket></Buckets>"
                     "</ListAllMyBucketsResult>");
    QTRY_VERIFY2(
        shown.message().startsWith(QStringLiteral("Connected: 1")), qPrintable(shown.message()));
}

QTEST_MAIN(TestSilence)
#include "tst_silence.moc"
