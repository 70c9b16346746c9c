// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "testbucket.h"
#include "ui/browser/deletedialog.h"
#include "ui/widgets/fieldhint.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;

/// Against the real server: the dialog counts what is there.
class TestDeleteDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    void countsObjectsBelowFolders();
    void deleteWaitsForTheCount();
    void cancelIsTheDefault();
    void namesTheOnlyObject();
    void failedCountIsShownAndAllowsToDelete();
    void nothingLeftCannotBeDeleted();
    void dialogMayGoWhileItCounts();

private:
    RemoteSelection object(const QByteArray &key, qint64 size) const;
    RemoteSelection folder(const QByteArray &key) const;
    std::unique_ptr<DeleteDialog> dialogFor(const QList<RemoteSelection> &selections);
    static QPushButton *button(const QDialog &dialog, QDialogButtonBox::ButtonRole role);
    static bool says(const QDialog &dialog, const char *text);

    std::unique_ptr<TestBucket> m_bucket;
};

void TestDeleteDialog::initTestCase()
{
    const auto service = testService();
    QVERIFY2(service, "run it by: tests/support/gateway run -- …");
    m_bucket = std::make_unique<TestBucket>(service);
    QVERIFY(m_bucket->isReady());
    QVERIFY(m_bucket->put("single.txt", QByteArray(2048, 'x')));
    QVERIFY(m_bucket->put("folder/", {}));
    QVERIFY(m_bucket->put("folder/a", QByteArray(1024, 'x')));
    QVERIFY(m_bucket->put("folder/deep/b", QByteArray(1024, 'x')));
}

void TestDeleteDialog::cleanupTestCase()
{
    m_bucket.reset();
}

RemoteSelection TestDeleteDialog::object(const QByteArray &key, qint64 size) const
{
    RemoteSelection selection;
    selection.key = ObjectKey(key);
    selection.size = size;
    selection.targetName = selection.key.name();
    return selection;
}

RemoteSelection TestDeleteDialog::folder(const QByteArray &key) const
{
    RemoteSelection selection = object(key, -1);
    selection.isPrefix = true;
    return selection;
}

std::unique_ptr<DeleteDialog> TestDeleteDialog::dialogFor(const QList<RemoteSelection> &selections)
{
    auto dialog = std::make_unique<DeleteDialog>(
        m_bucket->session(), S3Uri {m_bucket->name(), {}}, selections);
    dialog->show();
    return dialog;
}

QPushButton *TestDeleteDialog::button(const QDialog &dialog, QDialogButtonBox::ButtonRole role)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *candidate : box->buttons()) {
        if (box->buttonRole(candidate) == role)
            return static_cast<QPushButton *>(candidate);
    }
    return nullptr;
}

bool TestDeleteDialog::says(const QDialog &dialog, const char *text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QLatin1String(text)))
            return true;
    }
    return false;
}

void TestDeleteDialog::countsObjectsBelowFolders()
{
    const auto dialog = dialogFor({folder("folder/"), object("single.txt", 2048)});
    const QPushButton *accept = button(*dialog, QDialogButtonBox::AcceptRole);
    QTRY_VERIFY(accept->isEnabled());
    QVERIFY2(accept->text().startsWith(QLatin1String("Delete 4 ")), qPrintable(accept->text()));
    QVERIFY(says(*dialog, "4.0 KiB"));
    QVERIFY(says(*dialog, m_bucket->name().bytes().constData()));
}

void TestDeleteDialog::deleteWaitsForTheCount()
{
    const auto dialog = dialogFor({folder("folder/")});
    QPushButton *accept = button(*dialog, QDialogButtonBox::AcceptRole);
    QVERIFY(!accept->isEnabled());
    QTRY_VERIFY(accept->isEnabled());
    QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    accept->click();
    QCOMPARE(accepted.size(), 1);
}

void TestDeleteDialog::cancelIsTheDefault()
{
    const auto dialog = dialogFor({object("single.txt", 2048)});
    QTRY_VERIFY(button(*dialog, QDialogButtonBox::AcceptRole)->isEnabled());
    QVERIFY(button(*dialog, QDialogButtonBox::RejectRole)->isDefault());
    QSignalSpy rejected(dialog.get(), &QDialog::rejected);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QCOMPARE(rejected.size(), 1);
}

void TestDeleteDialog::namesTheOnlyObject()
{
    const auto dialog = dialogFor({object("single.txt", 2048)});
    QVERIFY(says(*dialog, "single.txt"));
}

void TestDeleteDialog::failedCountIsShownAndAllowsToDelete()
{
    DeleteDialog dialog(m_bucket->session(), S3Uri {BucketName("windlass-no-such-bucket"), {}},
        {folder("folder/")});
    dialog.show();
    QTRY_VERIFY(dialog.findChild<FieldHint *>()->isVisible());
    QVERIFY(button(dialog, QDialogButtonBox::AcceptRole)->isEnabled());
}

void TestDeleteDialog::nothingLeftCannotBeDeleted()
{
    const auto dialog = dialogFor({folder("gone/")});
    QTRY_VERIFY(says(*dialog, "nothing left"));
    QVERIFY(!button(*dialog, QDialogButtonBox::AcceptRole)->isEnabled());
}

void TestDeleteDialog::dialogMayGoWhileItCounts()
{
    dialogFor({folder("folder/")}).reset();
    QVERIFY(!m_bucket->keys().isEmpty()); // the session still works
}

QTEST_MAIN(TestDeleteDialog)
#include "tst_deletedialog.moc"
