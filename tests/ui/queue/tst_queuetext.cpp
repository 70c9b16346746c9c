// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "tests/ui/transfersamples.h"
#include "ui/queue/batchrows.h"
#include "ui/transfertext/batchtext.h"
#include "ui/widgets/plaintooltip.h"

#include "ui/queue/itemtext.h"
#include "ui/transfertext/transfertext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

class QueueTextTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void saysBytesWithOneUnitWhereItIsTheSame_data();
    void saysBytesWithOneUnitWhereItIsTheSame();
    void roundsPercentDown();
    void saysTheStateOfABatch_data();
    void saysTheStateOfABatch();
    void saysHowABatchEnded_data();
    void saysHowABatchEnded();
    void saysNames_data();
    void saysNames();
    void saysHowFarWasWhatIsCancelled();
    void saysTheStateOfAnItem();
    void saysHowAnItemWasVerified();
    void saysWhyAnItemStartedOver();
    void derivesTheStateOfABatch();
    void doesNotKnowTheProgressOfAScanThatFoundNothing();
    void showsControlCharactersOfNamesAsPictures();
    void escapesToolTips();

private:
    EnglishPlurals m_plurals;
};

void QueueTextTest::saysBytesWithOneUnitWhereItIsTheSame_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("text");
    QTest::newRow("same") << 1536 * MiB << 4096 * MiB << QStringLiteral("1.5 of 4.0 GiB");
    QTest::newRow("other") << 3 * MiB << 4096 * MiB << QStringLiteral("3.0 MiB of 4.0 GiB");
    QTest::newRow("small") << qint64(3) << qint64(12) << QStringLiteral("3 of 12 bytes");
}

void QueueTextTest::saysBytesWithOneUnitWhereItIsTheSame()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QTEST(bytesOfText(done, total), "text");
}

void QueueTextTest::roundsPercentDown()
{
    QCOMPARE(percentText(0.999), QStringLiteral("99%"));
    QCOMPARE(percentText(1), QStringLiteral("100%"));
    QCOMPARE(percentText(-1), QString());
}

void QueueTextTest::saysTheStateOfABatch_data()
{
    QTest::addColumn<BatchSnapshot>("batch");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const BatchSnapshot &batch, const char *text) {
        QTest::newRow(name) << batch << QString::fromUtf8(text);
    };
    BatchSnapshot batch = batchSample(1);
    batch.isScanning = true;
    row("scanning", batch, "Scanning");
    batch.total = 1200;
    batch.done = 3;
    row("found some", batch, "3 of 1,200 files found so far");
    batch.isScanning = false;
    row("running", batch, "3 of 1,200 files");
    batch.failed = 1;
    batch.skipped = 2;
    row("running with failures", batch, "6 of 1,200 files, 2 skipped, 1 failed");
    batch.isPaused = true;
    row("paused", batch, "Paused: 6 of 1,200 files, 2 skipped, 1 failed");
    batch = pausedSample(1);
    row("paused before anything was found", batch, "Paused");
    batch.total = 3;
    row("paused before anything was done", batch, "Paused: 0 of 3 files");
    batch.cancelled = 1;
    batch.isCancelled = true;
    row("cancelled while paused", batch, "1 of 3 files, 1 cancelled");
    batch = batchSample(1, TransferKind::Copy);
    batch.total = 1;
    row("waiting", batch, "Waiting: 1 object");
    batch.total = 3'000'000'000;
    row("more than an int", batch, "Waiting: 2,147,483,647 objects");
}

void QueueTextTest::saysTheStateOfABatch()
{
    QFETCH(BatchSnapshot, batch);
    QTEST(stateText(batch), "text");
}

void QueueTextTest::saysHowABatchEnded_data()
{
    QTest::addColumn<BatchSnapshot>("batch");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const BatchSnapshot &batch, const char *text) {
        QTest::newRow(name) << batch << QString::fromUtf8(text);
    };
    BatchSnapshot batch = finishedSample(1, 20);
    row("done", batch, "Done: 20 files · not verified");
    batch.elapsed = 26400ms;
    row("done in some time", batch, "Done: 20 files in 26 s · not verified");
    batch.verifications[Verification::Md5ETag] = 17;
    batch.verifications[Verification::CompositeETag] = 1; // MD5 as well
    batch.verifications[Verification::Crc32] = 2;
    row("verified", batch, "Done: 20 files in 26 s · 18 verified (MD5), 2 verified (CRC-32)");
    batch.verifications = {};
    batch.verifications[Verification::Sha256] = 12;
    batch.verifications[Verification::SignedSha256] = 8;
    row("verified by one", batch, "Done: 20 files in 26 s · verified (SHA-256)");
    batch.skipped = 1;
    batch.total = 21;
    row("verified by one, with one skipped", batch,
        "20 files done, 1 skipped · 20 verified (SHA-256)");
    batch.skipped = 0;
    batch.total = 20;
    batch.verifications = {};
    batch.verifications[Verification::SizeOnly] = 20;
    row("not verified at all", batch, "Done: 20 files in 26 s · size only");
    batch.verifications = {};
    batch.verifications[Verification::Sha256] = 12;
    batch.verifications[Verification::SizeOnly] = 5;
    row("verified in part", batch,
        "Done: 20 files in 26 s · 12 verified (SHA-256), 5 size only, 3 not verified");
    row("done with one", finishedSample(1, 1), "Done: 1 file · not verified");
    batch = batchSample(1, TransferKind::Delete);
    batch.isFinished = true;
    batch.total = batch.done = 2;
    row("deleted", batch, "Done: 2 objects");
    row("nothing to do", finishedSample(1, 0), "Done: nothing to do");
    row("some failed", finishedSample(1, 19, 1), "19 files done, 1 failed · 19 not verified");
    batch = finishedSample(1, 5);
    batch.isCancelled = true;
    batch.cancelled = 15;
    batch.total = 20;
    row("cancelled", batch, "Cancelled: 5 of 20 files · 5 not verified");
    batch = finishedSample(1, 0);
    batch.isCancelled = true;
    row("cancelled before anything was found", batch, "Cancelled");
    batch.cancelled = batch.total = 1;
    batch.cancelledBytes = 4 * MiB;
    row("cancelled before anything was sent", batch, "Cancelled");
    batch.reachedBytes = MiB;
    row("cancelled on the way", batch, "Cancelled at 25%");
    batch.isCancelled = false;
    row("every item cancelled by itself", batch, "Cancelled at 25%");
    batch = batchSample(1);
    batch.isStalled = true;
    batch.total = 20;
    batch.running = 2;
    row("stalled", batch, "Stalled, retrying: 0 of 20 files");
    batch.isStalled = false;
    batch.isScanning = batch.isReviewed = true;
    row("scanning what was reviewed", batch, "0 of 20 files");
    batch = finishedSample(1, 0);
    batch.scanError = errorSample(QStringLiteral("s3://photos/"));
    QTest::newRow("scan failed") << batch << describe(*batch.scanError);
}

void QueueTextTest::saysHowABatchEnded()
{
    saysTheStateOfABatch();
}

static QString itemText(const BatchSnapshot &batch, const ItemSnapshot &item)
{
    BatchRows rows(batch);
    rows.append(item);
    return stateText(batch, rows.at(0));
}

void QueueTextTest::saysNames_data()
{
    QTest::addColumn<TransferRequest>("request");
    QTest::addColumn<QString>("label");
    const BucketName photos("photos");
    const BucketName backup("backup");
    const auto object = [](const char *key, const char *targetName = "") {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = selection.key.isFolder();
        selection.targetName = targetName;
        return selection;
    };
    const auto row = [](const char *name, const TransferRequest &request, const char *label) {
        QTest::newRow(name) << request << QString::fromUtf8(label);
    };
    row("upload",
        TransferRequest::upload({}, {{"/home/anna/a.txt", "a.txt"}}, photos, ObjectKey("2026/")),
        "a.txt → photos/2026/");
    row("upload of a folder",
        TransferRequest::upload({}, {{"/home/anna/holiday", "holiday/"}}, photos, {}),
        "holiday/ → photos/");
    row("upload of three",
        TransferRequest::upload({},
            {{"/home/anna/a.txt", "a.txt"}, {"/home/anna/b.txt", "b.txt"},
                {"/home/anna/c.txt", "c.txt"}},
            photos, {}),
        "a.txt and 2 more → photos/");
    row("download", TransferRequest::download({}, photos, {object("2026/a.txt")}, "/srv/data"),
        "a.txt → /srv/data");
    row("download to the home directory",
        TransferRequest::download({}, photos, {object("2026/a.txt"), object("2026/b.txt")},
            QFile::encodeName(QDir::homePath()) + "/Downloads"),
        "a.txt and 1 more → ~/Downloads");
    row("download of a bucket", TransferRequest::download({}, photos, {object("")}, "/srv/data"),
        "photos/ → /srv/data");
    row("rename",
        TransferRequest::move(
            {}, photos, {object("2026/a.txt", "b.txt")}, photos, ObjectKey("2026/")),
        "a.txt → b.txt");
    row("rename at the top",
        TransferRequest::move({}, photos, {object("a.txt", "b.txt")}, photos, {}), "a.txt → b.txt");
    row("copy", TransferRequest::copy({}, photos, {object("2026/a.txt", "a.txt")}, backup, {}),
        "a.txt → backup/");
    row("copy with another name",
        TransferRequest::copy({}, photos, {object("a.txt", "b.txt")}, backup, ObjectKey("x/")),
        "a.txt → backup/x/b.txt");
    row("deletion", TransferRequest::deletion({}, photos, {object("2026/a.txt")}),
        "a.txt in photos/2026/");
    row("deletion of two", TransferRequest::deletion({}, photos, {object("a"), object("b/")}),
        "a and 1 more in photos/");
}

void QueueTextTest::saysNames()
{
    QFETCH(TransferRequest, request);
    BatchSnapshot batch = batchSample(1, request.kind);
    batch.names = namesOf(request);
    QTEST(batchLabel(batch), "label");
}

void QueueTextTest::saysHowFarWasWhatIsCancelled()
{
    BatchSnapshot batch = finishedSample(1, 0);
    batch.isCancelled = true;
    batch.cancelled = batch.total = 1;
    QCOMPARE(sizeText(batch), QString()); // of an earlier run
    batch.cancelledBytes = 4 * MiB;
    batch.reachedBytes = MiB;
    QCOMPARE(sizeText(batch), QStringLiteral("1.0 of 4.0 MiB"));
    QCOMPARE(progressOf(batch), 0.25);
    ItemSnapshot item = itemSample(1, 10, TransferState::Cancelled);
    item.done = MiB;
    QCOMPARE(itemText(batchSample(1), item), QStringLiteral("Cancelled at 25%"));
    item.state = TransferState::Running;
    item.isStalled = true;
    QCOMPARE(itemText(batchSample(1), item), QStringLiteral("Stalled, retrying"));
}

void QueueTextTest::saysTheStateOfAnItem()
{
    const BatchSnapshot upload = batchSample(1);
    const BatchSnapshot paused = pausedSample(1);
    BatchSnapshot cancelled = paused;
    cancelled.isCancelled = true;
    QCOMPARE(itemText(upload, itemSample(1, 10)), QStringLiteral("Waiting"));
    QCOMPARE(itemText(paused, itemSample(1, 10)), QStringLiteral("Paused"));
    QCOMPARE(itemText(cancelled, itemSample(1, 10)), QStringLiteral("Waiting"));
    QCOMPARE(
        itemText(upload, itemSample(1, 10, TransferState::Running)), QStringLiteral("Uploading"));
    QCOMPARE(itemText(paused, itemSample(1, 10, TransferState::Done)), QStringLiteral("Done"));
}

void QueueTextTest::saysHowAnItemWasVerified()
{
    ItemSnapshot item = itemSample(1, 10, TransferState::Done);
    BatchRows rows(batchSample(1));
    rows.append(item);
    QCOMPARE(stateText(batchSample(1), rows.at(0)), QStringLiteral("Done")); // a folder, say
    item.verification = Verification::SizeOnly;
    rows.change(item);
    QCOMPARE(stateText(batchSample(1), rows.at(0)), QStringLiteral("Size only"));
    QVERIFY(detailsText(batchSample(1), rows.at(0)).contains(QStringLiteral("no checksum")));
    item.verification = Verification::Crc64Nvme;
    rows.change(item);
    QCOMPARE(stateText(batchSample(1), rows.at(0)), QStringLiteral("Verified (CRC-64)"));
    QVERIFY(detailsText(batchSample(1), rows.at(0)).contains(QStringLiteral("The CRC-64 of")));
}

void QueueTextTest::saysWhyAnItemStartedOver()
{
    ItemSnapshot item = itemSample(1, 10, TransferState::Running);
    item.restart = RestartReason::SourceChanged;
    const QString file = QStringLiteral("Started over: the file has changed");
    QCOMPARE(itemText(batchSample(1), item), file);
    QCOMPARE(itemText(batchSample(1, TransferKind::Download), item),
        QStringLiteral("Started over: the object has changed"));
    item.state = TransferState::Done;
    BatchRows rows(batchSample(1));
    rows.append(item);
    QCOMPARE(stateText(batchSample(1), rows.at(0)), QStringLiteral("Done"));
    QVERIFY(detailsText(batchSample(1), rows.at(0)).split(QLatin1Char('\n')).contains(file));
}

void QueueTextTest::derivesTheStateOfABatch()
{
    BatchSnapshot batch = batchSample(1);
    batch.total = 4;
    QCOMPARE(stateOf(batch), TransferState::Waiting);
    batch.running = 1;
    QCOMPARE(stateOf(batch), TransferState::Running);
    batch.isPaused = true;
    QCOMPARE(stateOf(batch), TransferState::Waiting);
    batch.done = 1;
    QCOMPARE(stateOf(batch), TransferState::Running);
    QCOMPARE(stateOf(finishedSample(1, 3)), TransferState::Done);
    QCOMPARE(stateOf(finishedSample(1, 3, 1)), TransferState::Failed);
    batch = finishedSample(1, 3);
    batch.isCancelled = true;
    QCOMPARE(stateOf(batch), TransferState::Cancelled);
    batch = finishedSample(1, 0);
    batch.skipped = 2;
    QCOMPARE(stateOf(batch), TransferState::Skipped);
}

void QueueTextTest::doesNotKnowTheProgressOfAScanThatFoundNothing()
{
    BatchSnapshot batch = batchSample(1);
    batch.isScanning = true;
    QVERIFY(progressOf(batch) < 0);
    batch.total = 4;
    batch.done = 1;
    QCOMPARE(progressOf(batch), 0.25);
    batch.totalBytes = 1000;
    batch.doneBytes = 100;
    QCOMPARE(progressOf(batch), 0.1);
    batch.kind = TransferKind::Delete;
    QCOMPARE(progressOf(batch), 0.25);
}

void QueueTextTest::showsControlCharactersOfNamesAsPictures()
{
    BatchSnapshot batch = batchSample(1);
    batch.source = QStringLiteral("two\nlines/");
    QCOMPARE(batchLabel(batch), QStringLiteral("two\u240Alines/ → s3://photos/2026/"));
}

void QueueTextTest::escapesToolTips()
{
    QCOMPARE(plainToolTip(QStringLiteral("<b>a</b>\nb & c")),
        QStringLiteral("<p>&lt;b&gt;a&lt;/b&gt;<br>b &amp; c</p>"));
    QCOMPARE(plainToolTip({}), QString());
}

QTEST_GUILESS_MAIN(QueueTextTest)
#include "tst_queuetext.moc"
#include "ui/widgets/plaintooltip.h"
