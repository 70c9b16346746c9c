// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testbucket.h"
#include "ui/uploads/unfinisheduploadsdialog.h"
#include "ui/widgets/fieldhint.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace windlass;

/// Against the real server.
class TestUnfinishedUploads : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void emptyBucketSaysSo();
    void ownersAreTold();
    void oldOnesOfNobodyAreSelected();
    void selectedOnesAreAborted();
    void unknownOwnersAreAWarning();
    void missingBucketIsAnError();
    void dialogMayGoWhileItLists();

private:
    UploadId create(const QByteArray &key);
    std::unique_ptr<UnfinishedUploadsDialog> dialogFor(const QSet<QByteArray> &known = {});
    std::unique_ptr<UnfinishedUploadsDialog> dialogFor(
        const BucketName &bucket, const Result<QSet<QByteArray>> &known);
    static QTableView *table(const QDialog &dialog) { return dialog.findChild<QTableView *>(); }
    static QStringList column(const QDialog &dialog, int column);
    static QPushButton *button(const QWidget &window, const char *text);
    static bool says(const QDialog &dialog, const char *text);

    std::unique_ptr<TestBucket> m_bucket;
};

void TestUnfinishedUploads::initTestCase()
{
    QVERIFY2(testService(), "run it by: tests/support/gateway run -- …");
}

void TestUnfinishedUploads::init()
{
    m_bucket = std::make_unique<TestBucket>(testService());
    QVERIFY(m_bucket->isReady());
}

UploadId TestUnfinishedUploads::create(const QByteArray &key)
{
    const auto work
        = [bucket = m_bucket->name(), key](S3Client client) -> QCoro::Task<Result<UploadId>> {
        const ObjectFields fields;
        co_return co_await client.createMultipartUpload(bucket, ObjectKey(key), fields);
    };
    return resultOf(m_bucket->session().run(work)).value_or(UploadId());
}

std::unique_ptr<UnfinishedUploadsDialog> TestUnfinishedUploads::dialogFor(
    const QSet<QByteArray> &known)
{
    return dialogFor(m_bucket->name(), known);
}

std::unique_ptr<UnfinishedUploadsDialog> TestUnfinishedUploads::dialogFor(
    const BucketName &bucket, const Result<QSet<QByteArray>> &known)
{
    auto dialog = std::make_unique<UnfinishedUploadsDialog>(m_bucket->session(), bucket,
        [known] { return QtFuture::makeReadyFuture(Result<QSet<QByteArray>>(known)); });
    dialog->show();
    return dialog;
}

QStringList TestUnfinishedUploads::column(const QDialog &dialog, int column)
{
    QStringList texts;
    const QAbstractItemModel *model = table(dialog)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    texts.sort();
    return texts;
}

QPushButton *TestUnfinishedUploads::button(const QWidget &window, const char *text)
{
    for (QPushButton *candidate : window.findChildren<QPushButton *>()) {
        if (candidate->text().contains(QLatin1String(text)))
            return candidate;
    }
    return nullptr;
}

bool TestUnfinishedUploads::says(const QDialog &dialog, const char *text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QLatin1String(text)))
            return true;
    }
    return false;
}

void TestUnfinishedUploads::emptyBucketSaysSo()
{
    const auto dialog = dialogFor();
    QTRY_VERIFY(says(*dialog, "no unfinished uploads"));
    QVERIFY(!button(*dialog, "Abort")->isEnabled());
}

void TestUnfinishedUploads::ownersAreTold()
{
    const UploadId ours = create("ours");
    create("nobody's");
    const auto dialog = dialogFor({ours.bytes()});
    QTRY_COMPARE(column(*dialog, UnfinishedUploadsModel::KeyColumn),
        QStringList({QStringLiteral("nobody's"), QStringLiteral("ours")}));
    QCOMPARE(column(*dialog, UnfinishedUploadsModel::OwnerColumn),
        QStringList({QStringLiteral("No program on this computer"),
            QStringLiteral("Windlass will resume it")}));
    QTRY_COMPARE(column(*dialog, UnfinishedUploadsModel::SizeColumn),
        QStringList(
            {QStringLiteral("0 bytes in 0 part(s)"), QStringLiteral("0 bytes in 0 part(s)")}));
    QVERIFY(says(*dialog, "2 unfinished upload"));
}

void TestUnfinishedUploads::oldOnesOfNobodyAreSelected()
{
    const UploadId ours = create("ours");
    create("nobody's");
    const auto dialog = dialogFor({ours.bytes()});
    QTRY_COMPARE(table(*dialog)->model()->rowCount(), 2);
    button(*dialog, "Select")->click();
    QCOMPARE(table(*dialog)->selectionModel()->selectedRows().size(), 0); // both are young
    dialog->findChild<QSpinBox *>()->setValue(0);
    button(*dialog, "Select")->click();
    const QModelIndexList rows = table(*dialog)->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), QStringLiteral("nobody's"));
}

void TestUnfinishedUploads::selectedOnesAreAborted()
{
    create("a");
    create("b");
    const auto dialog = dialogFor();
    QTRY_COMPARE(table(*dialog)->model()->rowCount(), 2);
    table(*dialog)->selectAll();
    QPushButton *abort = button(*dialog, "Abort");
    QVERIFY2(abort->text().contains(QLatin1Char('2')), qPrintable(abort->text()));
    abort->click();
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    button(*question, "Abort")->click();
    QTRY_VERIFY(says(*dialog, "no unfinished uploads"));
    const auto again = dialogFor();
    QTRY_VERIFY(says(*again, "no unfinished uploads"));
}

void TestUnfinishedUploads::unknownOwnersAreAWarning()
{
    create("a");
    const auto dialog
        = dialogFor(m_bucket->name(), fail(ErrorKind::FileUnreadable, QStringLiteral("queue")));
    QTRY_COMPARE(table(*dialog)->model()->rowCount(), 1);
    QVERIFY(dialog->findChild<FieldHint *>()->text().contains(QLatin1String("could not find out")));
}

void TestUnfinishedUploads::missingBucketIsAnError()
{
    const auto dialog = dialogFor(BucketName("no-such-bucket-here"), QSet<QByteArray>());
    QTRY_VERIFY(says(*dialog, "could not be listed"));
    QVERIFY(!dialog->findChild<FieldHint *>()->text().isEmpty());
}

void TestUnfinishedUploads::dialogMayGoWhileItLists()
{
    create("a");
    dialogFor().reset();
    const auto dialog = dialogFor();
    QTRY_COMPARE(table(*dialog)->model()->rowCount(), 1);
}

QTEST_MAIN(TestUnfinishedUploads)
#include "tst_unfinisheduploads.moc"
