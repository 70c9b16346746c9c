// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/customerkeydialog.h"
#include "ui/mainwindow/optionsdialog.h"
#include "ui/mainwindow/transferoptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace windlass;

/// What uploads, downloads and copies can be told, through the widgets.
class TestOptionsDialog : public QObject
{
    Q_OBJECT
private slots:
    void uploadSaysWhatObjectsLookLike();
    void encryptionByAKeyService();
    void keyOfOnesOwn();
    void downloadHasKeyPayerAndOwner();
    void copyHasConditions();
    void grantsAndAnAclExcludeEachOther();
    void lockNeedsADate();
    void keyIsAskedForAfterARestart();

private:
    template <typename Widget> static Widget *find(const QWidget &in, const char *name)
    {
        return in.findChild<Widget *>(QLatin1String(name));
    }
    static void type(const QWidget &in, const char *name, const char *text)
    {
        find<QLineEdit>(in, name)->setText(QString::fromUtf8(text));
    }
    static QPushButton *accept(const QDialog &dialog)
    {
        auto *box = dialog.findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return static_cast<QPushButton *>(button);
        }
        return nullptr;
    }
    static void typeKey(const QWidget &in, const char *name, const QByteArray &key)
    {
        find<QWidget>(in, name)->findChild<QLineEdit *>()->setText(QString::fromLatin1(key));
    }
    const QByteArray m_key = QByteArray(32, 'k').toBase64();
};

void TestOptionsDialog::uploadSaysWhatObjectsLookLike()
{
    OptionsDialog dialog(TransferKind::Upload);
    dialog.show();
    QVERIFY(dialog.options().isDefault());
    QVERIFY(dialog.arguments().isDefault());
    QVERIFY(!find<QComboBox>(dialog, "metadata")->isVisible()); // there is no source to keep of
    type(dialog, "Cache-Control", "max-age=1");
    find<QComboBox>(dialog, "acl")->setCurrentText(QStringLiteral("public-read"));
    find<QToolButton>(dialog, "further")->click();
    type(dialog, "redirect", "/elsewhere");
    find<QComboBox>(dialog, "checksum")->setCurrentText(QStringLiteral("CRC32C"));
    find<QCheckBox>(dialog, "legalHold")->setChecked(true);
    ObjectOptions expected;
    expected.fields = {{"Cache-Control", "max-age=1"}};
    expected.acl = "public-read";
    expected.checksum = Checksum::Kind::Crc32c;
    expected.settings = {
        {"x-amz-object-lock-legal-hold", "ON"}, {"x-amz-website-redirect-location", "/elsewhere"}};
    QVERIFY(dialog.options() == expected);
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    int choices = 0;
    for (QPushButton *button : buttons) {
        if (!button->text().startsWith(QLatin1String("Choose")))
            continue;
        ++choices;
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(dialog.what() == UploadChooser::What::Folder,
            button->text().contains(QLatin1String("older")));
    }
    QCOMPARE(choices, 2);
}

void TestOptionsDialog::encryptionByAKeyService()
{
    TransferOptions options(TransferKind::Upload);
    options.show();
    find<QToolButton>(options, "further")->click();
    QVERIFY(!find<QLineEdit>(options, "keyId")->isVisible());
    find<QComboBox>(options, "encryption")->setCurrentIndex(2);
    QVERIFY(find<QLineEdit>(options, "keyId")->isVisible());
    type(options, "keyId", "key-1");
    type(options, "context", "no JSON");
    QVERIFY(!options.objection().isEmpty());
    type(options, "context", "{\"a\":\"b\"}");
    QCOMPARE(options.objection(), QString());
    QCOMPARE(options.options().settings,
        NameValues({{"x-amz-server-side-encryption", "aws:kms"},
            {"x-amz-server-side-encryption-aws-kms-key-id", "key-1"},
            {"x-amz-server-side-encryption-context", QByteArray("{\"a\":\"b\"}").toBase64()}}));
    QVERIFY(options.arguments().isDefault());
}

void TestOptionsDialog::keyOfOnesOwn()
{
    TransferOptions options(TransferKind::Upload);
    find<QToolButton>(options, "further")->click();
    find<QComboBox>(options, "encryption")->setCurrentIndex(3);
    QVERIFY(!options.objection().isEmpty()); // which key?
    typeKey(options, "customerKey", "short");
    QVERIFY(!options.objection().isEmpty());
    typeKey(options, "customerKey", m_key);
    QCOMPARE(options.objection(), QString());
    QCOMPARE(options.arguments().customerKey.base64(), m_key);
    QCOMPARE(find<QWidget>(options, "customerKey")->findChild<QLineEdit *>()->echoMode(),
        QLineEdit::Password);
    // Another way of encrypting needs no key.
    find<QComboBox>(options, "encryption")->setCurrentIndex(1);
    QVERIFY(options.arguments().isDefault());
}

void TestOptionsDialog::downloadHasKeyPayerAndOwner()
{
    OptionsDialog dialog(TransferKind::Download);
    dialog.show();
    QVERIFY(!find<QComboBox>(dialog, "storageClass"));
    QVERIFY(!find<QComboBox>(dialog, "encryption"));
    find<QCheckBox>(dialog, "payer")->setChecked(true);
    type(dialog, "owner", "111122223333");
    typeKey(dialog, "customerKey", m_key);
    RequestArguments expected;
    expected.isRequesterPaying = true;
    expected.expectedBucketOwner = "111122223333";
    expected.customerKey = *CustomerKey::from(m_key);
    QVERIFY(dialog.arguments() == expected);
    QVERIFY(dialog.options().isDefault());
    typeKey(dialog, "customerKey", "short");
    QVERIFY(!accept(dialog)->isEnabled());
}

void TestOptionsDialog::copyHasConditions()
{
    TransferOptions options(TransferKind::Copy);
    find<QToolButton>(options, "further")->click();
    type(options, "x-amz-copy-source-if-none-match", "abc");
    type(options, "x-amz-copy-source-if-modified-since", "soon");
    QVERIFY(options.objection().contains(QLatin1String("soon")));
    type(options, "x-amz-copy-source-if-modified-since", "2030-01-31");
    type(options, "sourceOwner", "444455556666");
    typeKey(options, "sourceKey", m_key);
    QCOMPARE(options.objection(), QString());
    const RequestArguments arguments = options.arguments();
    QCOMPARE(arguments.copyConditions,
        NameValues({{"x-amz-copy-source-if-none-match", "abc"},
            {"x-amz-copy-source-if-modified-since", "Thu, 31 Jan 2030 00:00:00 GMT"}}));
    QCOMPARE(arguments.expectedSourceOwner, QByteArray("444455556666"));
    QCOMPARE(arguments.sourceCustomerKey.base64(), m_key);
    QVERIFY(arguments.customerKey.isEmpty());
}

void TestOptionsDialog::grantsAndAnAclExcludeEachOther()
{
    TransferOptions options(TransferKind::Upload);
    type(options, "x-amz-grant-read", "id=1");
    QCOMPARE(options.objection(), QString());
    find<QComboBox>(options, "acl")->setCurrentText(QStringLiteral("public-read"));
    QVERIFY(!options.objection().isEmpty());
}

void TestOptionsDialog::lockNeedsADate()
{
    TransferOptions options(TransferKind::Upload);
    find<QComboBox>(options, "lockMode")->setCurrentIndex(2);
    QVERIFY(!options.objection().isEmpty());
    type(options, "lockEnd", "2030-01-31T12:00:00+01:00");
    QCOMPARE(options.objection(), QString());
    QCOMPARE(options.options().settings,
        NameValues({{"x-amz-object-lock-mode", "COMPLIANCE"},
            {"x-amz-object-lock-retain-until-date", "2030-01-31T11:00:00Z"}}));
}

void TestOptionsDialog::keyIsAskedForAfterARestart()
{
    CustomerKeyDialog dialog(2);
    dialog.show();
    const QSignalSpy given(&dialog, &CustomerKeyDialog::given);
    QVERIFY(!accept(dialog)->isEnabled());
    dialog.findChild<QLineEdit *>()->setText(QString::fromLatin1(m_key));
    QVERIFY(accept(dialog)->isEnabled());
    accept(dialog)->click();
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().value<CustomerKey>().base64(), m_key);
}

QTEST_MAIN(TestOptionsDialog)
#include "tst_optionsdialog.moc"
