// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/bucketcreation.h"
#include "tests/integration/programs.h"
#include "tests/support/gatewayfixture.h"
#include "ui/emptying/emptybucketdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;

/// Against the real server.
class TestEmptyBucketDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_gateway.isReady(), m_gateway.problem()); }
    void emptyBucketHasNothingToEmpty();
    void nameHasToBeTyped();
    void objectsAloneAreATransfer();
    void versionsAndUploadsAreDeleted();
    void severalPagesAreDeleted();
    void versionsStayUnlessTheyAreWanted();
    void protectedVersionsAreReported();
    void stoppingKeepsTheRest();
    void missingBucketIsSaid();
    void dialogMayGoWhileItDeletes();

private:
    struct Shown;

    GatewayFixture m_gateway;
};

struct TestEmptyBucketDialog::Shown {
    EmptyBucketDialog dialog;
    QSignalSpy requested {&dialog, &EmptyBucketDialog::objectsDeletionRequested};
    QSignalSpy changed {&dialog, &EmptyBucketDialog::changed};
    QCheckBox *versions = dialog.findChild<QCheckBox *>(QStringLiteral("oldVersions"));
    QCheckBox *uploads = dialog.findChild<QCheckBox *>(QStringLiteral("uploads"));
    QLineEdit *name = dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"));
    InlineMessage *message = dialog.findChild<InlineMessage *>();
    QListWidget *failures = dialog.findChild<QListWidget *>();

    Shown(GatewayFixture &gateway, const BucketName &bucket) : dialog(gateway.session(), bucket)
    {
        dialog.show();
    }

    /// Whether a label says so, now or soon.
    bool says(const char *words) const
    {
        const bool said = QTest::qWaitFor(
            [&] {
                const auto labels = dialog.findChildren<QLabel *>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                    return label->isVisible() && label->text().contains(QString::fromUtf8(words));
                });
            },
            20'000);
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (!said && label->isVisible())
                qWarning("instead: %s", qPrintable(label->text()));
        }
        return said;
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }
    QPushButton *emptyButton() const { return button("Empty bucket"); }
    /// Ticks the boxes, which must be there, types the name and begins.
    bool begin(const BucketName &bucket, const QList<QCheckBox *> &boxes)
    {
        for (QCheckBox *box : boxes) {
            if (!box->isVisible())
                return false;
            box->click();
        }
        name->setText(bucket.display());
        const bool isReady = emptyButton()->isEnabled();
        emptyButton()->click();
        return isReady;
    }
    bool isFinished() const
    {
        return QTest::qWaitFor([&] { return button("Close") != nullptr; }, 90'000);
    }
};

void TestEmptyBucketDialog::emptyBucketHasNothingToEmpty()
{
    Shown shown(m_gateway, m_gateway.makeBucket());
    QVERIFY(shown.says("is empty."));
    QVERIFY(!shown.name->isVisible());
    QVERIFY(!shown.emptyButton()->isEnabled());
}

void TestEmptyBucketDialog::nameHasToBeTyped()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a"), "12345");
    m_gateway.put(bucket, ObjectKey("b/c"), "12345");
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("2 object(s) (10 bytes)"));
    QVERIFY(!shown.versions->isVisible());
    QVERIFY(!shown.uploads->isVisible());
    const QString name = bucket.display();
    QTest::keyClicks(shown.name, name.left(name.size() - 1));
    QVERIFY(!shown.emptyButton()->isEnabled());
    QTest::keyClick(shown.name, Qt::Key_Return);
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.requested.isEmpty());
    QTest::keyClicks(shown.name, name.right(1));
    QVERIFY(shown.emptyButton()->isEnabled());
}

void TestEmptyBucketDialog::objectsAloneAreATransfer()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("a"), "12345");
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("1 object(s)"));
    shown.name->setText(bucket.display());
    shown.emptyButton()->click();
    QCOMPARE(shown.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(shown.requested.size(), 1);
    QCOMPARE(m_gateway.keys(bucket)->size(), 1);
}

void TestEmptyBucketDialog::versionsAndUploadsAreDeleted()
{
    const BucketName bucket = m_gateway.makeVersionedBucket();
    for (const char *content : {"1", "22", "333"})
        m_gateway.put(bucket, ObjectKey("a b+c"), content);
    m_gateway.put(bucket, ObjectKey("gone"), "1");
    m_gateway.call([&](const S3Client &s3) { return s3.deleteObject(bucket, ObjectKey("gone")); });
    m_gateway.call([&](const S3Client &s3) {
        return s3.createMultipartUpload(bucket, ObjectKey("upload"), ObjectFields());
    });
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("1 object(s) (3 bytes), 4 old version(s) and delete marker(s) (4 bytes), "
                       "1 unfinished upload(s)."));
    QVERIFY(shown.says("the bucket cannot be deleted."));
    QVERIFY(shown.begin(bucket, {shown.versions, shown.uploads}));
    QVERIFY(shown.isFinished());
    QVERIFY(shown.says("All of it was deleted."));
    QVERIFY(shown.says("5 version(s) and delete marker(s) deleted, 1 upload(s) aborted"));
    QVERIFY(shown.requested.isEmpty());
    QCOMPARE(shown.changed.size(), 1);
    const QStringList where {QStringLiteral("--bucket"), bucket.display(),
        QStringLiteral("--query"), QStringLiteral("length(Versions || `[]`)"),
        QStringLiteral("--output"), QStringLiteral("text")};
    const ProgramResult left = runAws(m_gateway,
        QStringList {QStringLiteral("s3api"), QStringLiteral("list-object-versions")} + where);
    QCOMPARE(left.exitCode, 0);
    QCOMPARE(left.output.trimmed(), "0");
    QVERIFY(m_gateway.unfinishedUploads(bucket)->isEmpty());
    QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.deleteBucket(bucket); }));
}

void TestEmptyBucketDialog::severalPagesAreDeleted()
{
    constexpr int count = 2'100; // a page has 1,000
    const BucketName bucket = m_gateway.makeVersionedBucket();
    QList<QFuture<Result<PutObjectOutput>>> puts;
    for (int i = 0; i < count; ++i) {
        PutObjectInput input;
        input.bucket = bucket;
        input.key = ObjectKey("folder/" + QByteArray::number(i));
        const auto put = [input](S3Client client) -> QCoro::Task<Result<PutObjectOutput>> {
            co_return co_await client.putObject(input);
        };
        puts.append(m_gateway.session().run(put));
    }
    for (const auto &put : puts)
        QVERIFY(GatewayFixture::await(put));
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("100 object(s)"));
    QVERIFY(shown.begin(bucket, {shown.versions}));
    QVERIFY(shown.isFinished());
    QVERIFY(shown.says("All of it was deleted."));
    QCOMPARE(m_gateway.versionCount(bucket).value(), 0);
}

void TestEmptyBucketDialog::versionsStayUnlessTheyAreWanted()
{
    const BucketName bucket = m_gateway.makeVersionedBucket();
    m_gateway.put(bucket, ObjectKey("a"), "1");
    m_gateway.call([&](const S3Client &s3) {
        return s3.createMultipartUpload(bucket, ObjectKey("upload"), ObjectFields());
    });
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("1 object(s)"));
    QVERIFY(shown.begin(bucket, {shown.uploads}));
    QVERIFY(shown.isFinished());
    QVERIFY(shown.says("1 upload(s) aborted"));
    QVERIFY(shown.says("see the queue"));
    QCOMPARE(shown.requested.size(), 1);
    QCOMPARE(m_gateway.versionCount(bucket).value(), 1);
    QVERIFY(m_gateway.unfinishedUploads(bucket)->isEmpty());
}

void TestEmptyBucketDialog::protectedVersionsAreReported()
{
    const BucketName bucket(m_gateway.makeBucket().bytes() + "-lock");
    const NewBucket wanted {bucket, {}, false, true};
    const auto created
        = m_gateway.call([&](const S3Client &s3) { return createAsWanted(s3, wanted); });
    QVERIFY(created && created->isAsWanted());
    ObjectFields held;
    held.extra.set("x-amz-object-lock-legal-hold", "ON");
    m_gateway.put(bucket, ObjectKey("held"), "1", held);
    m_gateway.put(bucket, ObjectKey("free"), "1");
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("2 object(s)"));
    QVERIFY(shown.begin(bucket, {shown.versions}));
    QVERIFY(shown.isFinished());
    QVERIFY(shown.says("1 version(s) are protected by Object Lock and are still there."));
    QCOMPARE(shown.failures->count(), 1);
    const QString line = shown.failures->item(0)->text();
    QVERIFY2(line.startsWith(QStringLiteral("held (version "))
            && line.endsWith(QStringLiteral("Protected by Object Lock")),
        qPrintable(line));
    QCOMPARE(m_gateway.versionCount(bucket).value(), 1);

    const ProgramResult freed = runAws(m_gateway,
        {QStringLiteral("s3api"), QStringLiteral("put-object-legal-hold"),
            QStringLiteral("--bucket"), bucket.display(), QStringLiteral("--key"),
            QStringLiteral("held"), QStringLiteral("--legal-hold"), QStringLiteral("Status=OFF")});
    QCOMPARE(freed.exitCode, 0);
    Shown again(m_gateway, bucket);
    QVERIFY(again.says("1 object(s)"));
    QVERIFY(again.begin(bucket, {again.versions}));
    QVERIFY(again.says("All of it was deleted."));
    QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.deleteBucket(bucket); }));
}

void TestEmptyBucketDialog::stoppingKeepsTheRest()
{
    const BucketName bucket = m_gateway.makeVersionedBucket();
    m_gateway.put(bucket, ObjectKey("a"), "1");
    Shown shown(m_gateway, bucket);
    QVERIFY(shown.says("1 object(s)"));
    QVERIFY(shown.begin(bucket, {shown.versions}));
    shown.button("Stop")->click();
    QVERIFY(shown.isFinished());
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.says("Stopped:"));
    QCOMPARE(m_gateway.versionCount(bucket).value(), 1);
    shown.button("Close")->click();
    QVERIFY(!shown.dialog.isVisible());
}

void TestEmptyBucketDialog::missingBucketIsSaid()
{
    Shown shown(m_gateway, BucketName("windlass-test-there-is-none"));
    QVERIFY(shown.says("cannot be listed"));
    QVERIFY(shown.message->isVisible());
    QVERIFY(!shown.emptyButton()->isEnabled());
}

void TestEmptyBucketDialog::dialogMayGoWhileItDeletes()
{
    const BucketName bucket = m_gateway.makeVersionedBucket();
    m_gateway.put(bucket, ObjectKey("a"), "1");
    {
        Shown shown(m_gateway, bucket);
        QVERIFY(shown.says("1 object(s)"));
        shown.versions->click();
        shown.name->setText(bucket.display());
        shown.emptyButton()->click();
        shown.dialog.done(QDialog::Rejected); // as when its session goes
        QVERIFY(!shown.dialog.isVisible());
        QVERIFY(shown.changed.isEmpty());
    }
    QVERIFY(m_gateway.versionCount(bucket)); // the session still answers
}

QTEST_MAIN(TestEmptyBucketDialog)
#include "tst_emptybucketdialog.moc"
