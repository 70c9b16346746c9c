// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/newfolderdialog.h"
#include "ui/browser/renamedialog.h"
#include "ui/widgets/fieldhint.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace windlass;

/// NewFolderDialog and RenameDialog in a place where the folder "docs", the object "notes.txt" and
/// nothing else are.
class TestNameDialogs : public QObject
{
    Q_OBJECT
private slots:
    void newFolderHasNoNameAtFirst();
    void newFolderJudgesNames_data();
    void newFolderJudgesNames();
    void newFolderNeedsNoMoreThanAName();
    void clearedNameIsRefused();

    void renameSelectsTheStem_data();
    void renameSelectsTheStem();
    void renameRefusesTheSameName();
    void renameRefusesAnExistingObject();
    void renameOfAFolderRefusesAnExistingFolder();
    void renameWarnsOfATwin();
    void renamedFolderKeepsItsSlash();
    void renameOfAFolderSaysWhatHappens();
    void renameShowsNamesAsPlainText();
    void renameKeepsWhatNobodyEdited_data();
    void renameKeepsWhatNobodyEdited();
    void renamedObjectMayHaveTheLongestKey();
    void ownObjectGetsANameInItsFolder();

private:
    static bool exists(const QByteArray &name) { return name == "docs/" || name == "notes.txt"; }
    static std::unique_ptr<NewFolderDialog> newFolder();
    static std::unique_ptr<RenameDialog> rename(const QByteArray &name);
    static QLineEdit *edit(const QDialog &dialog) { return dialog.findChild<QLineEdit *>(); }
    static FieldHint *hint(const QDialog &dialog) { return dialog.findChild<FieldHint *>(); }
    static QPushButton *acceptButton(const QDialog &dialog);
};

std::unique_ptr<NewFolderDialog> TestNameDialogs::newFolder()
{
    auto dialog = std::make_unique<NewFolderDialog>(
        S3Uri {BucketName("b"), ObjectKey("p/")}, &TestNameDialogs::exists);
    dialog->show();
    return dialog;
}

std::unique_ptr<RenameDialog> TestNameDialogs::rename(const QByteArray &name)
{
    RemoteSelection selection;
    selection.key = ObjectKey("p/" + name);
    selection.isPrefix = name.endsWith('/');
    selection.targetName = name;
    auto dialog = std::make_unique<RenameDialog>(selection, &TestNameDialogs::exists);
    dialog->show();
    return dialog;
}

QPushButton *TestNameDialogs::acceptButton(const QDialog &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return static_cast<QPushButton *>(button);
    }
    return nullptr;
}

void TestNameDialogs::newFolderHasNoNameAtFirst()
{
    const auto dialog = newFolder();
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    QVERIFY(!hint(*dialog)->isVisible());
}

void TestNameDialogs::newFolderJudgesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<bool>("hasHint");
    QTest::newRow("good") << QStringLiteral("holiday") << true << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false << true;
    QTest::newRow("folder exists") << QStringLiteral("docs") << false << true;
    QTest::newRow("object exists") << QStringLiteral("notes.txt") << true << true;
    QTest::newRow("space at the end") << QStringLiteral("a ") << true << true;
    QTest::newRow("dot") << QStringLiteral(".") << true << true;
    QTest::newRow("longest") << QString(1021, u'x') << true << false;
    QTest::newRow("too long") << QString(1022, u'x') << false << true;
    QTest::newRow("too long in UTF-8") << QString(511, u'ü') << false << true;
}

void TestNameDialogs::newFolderJudgesNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isAllowed);
    QFETCH(bool, hasHint);
    const auto dialog = newFolder();
    edit(*dialog)->setText(name);
    QCOMPARE(acceptButton(*dialog)->isEnabled(), isAllowed);
    QCOMPARE(hint(*dialog)->isVisible(), hasHint);
}

void TestNameDialogs::newFolderNeedsNoMoreThanAName()
{
    const auto dialog = newFolder();
    QTest::keyClicks(edit(*dialog), QStringLiteral("holiday"));
    QTest::keyClick(edit(*dialog), Qt::Key_Return);
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
    QCOMPARE(dialog->name(), QByteArray("holiday"));
}

void TestNameDialogs::clearedNameIsRefused()
{
    const auto dialog = newFolder();
    QTest::keyClicks(edit(*dialog), QStringLiteral("x"));
    QTest::keyClick(edit(*dialog), Qt::Key_Backspace);
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    QVERIFY(hint(*dialog)->isVisible());
}

void TestNameDialogs::renameSelectsTheStem_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("stem");
    QTest::newRow("extension") << QByteArray("a.b.txt") << QStringLiteral("a.b");
    QTest::newRow("no extension") << QByteArray("README") << QStringLiteral("README");
    QTest::newRow("hidden file") << QByteArray(".bashrc") << QStringLiteral(".bashrc");
    QTest::newRow("folder") << QByteArray("v1.2/") << QStringLiteral("v1.2");
    QTest::newRow("empty name") << QByteArray("/") << QString();
}

void TestNameDialogs::renameSelectsTheStem()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, stem);
    QCOMPARE(edit(*rename(name))->selectedText(), stem);
}

void TestNameDialogs::renameRefusesTheSameName()
{
    const auto dialog = rename("a.txt");
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    QVERIFY(!hint(*dialog)->isVisible());
}

void TestNameDialogs::renameRefusesAnExistingObject()
{
    const auto dialog = rename("a.txt");
    edit(*dialog)->setText(QStringLiteral("notes.txt"));
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    QVERIFY(hint(*dialog)->isVisible());
}

void TestNameDialogs::renameOfAFolderRefusesAnExistingFolder()
{
    const auto dialog = rename("a/");
    edit(*dialog)->setText(QStringLiteral("docs"));
    QVERIFY(!acceptButton(*dialog)->isEnabled());
    QVERIFY(hint(*dialog)->isVisible());
}

void TestNameDialogs::renameWarnsOfATwin()
{
    const auto dialog = rename("a.txt");
    edit(*dialog)->setText(QStringLiteral("docs"));
    QVERIFY(acceptButton(*dialog)->isEnabled());
    QVERIFY(hint(*dialog)->isVisible());
}

void TestNameDialogs::renamedFolderKeepsItsSlash()
{
    const auto dialog = rename("a/");
    edit(*dialog)->setText(QStringLiteral("z"));
    QCOMPARE(dialog->newName(), QByteArray("z/"));
}

void TestNameDialogs::renameOfAFolderSaysWhatHappens()
{
    const auto dialog = rename("a/");
    bool saysSo = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        saysSo |= label->isVisible() && label->text().contains(QLatin1String("copies"))
            && label->text().contains(QLatin1String("deletes"));
    QVERIFY(saysSo);
}

void TestNameDialogs::renameShowsNamesAsPlainText()
{
    const auto dialog = rename("<b>a</b>.txt");
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
}

void TestNameDialogs::renameKeepsWhatNobodyEdited_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("renamed"); // its last character, which is one byte, replaced
    for (const QByteArray &start : {QByteArray("a\nb"), QByteArray("soft\xc2\xadhyphen"),
             QByteArray("\xe2\x80\xaertl"), QByteArray("\x7f"), QByteArray("e\xcc\x81"),
             QByteArray("\xf0\x9f\x98\x80"), QByteArray("plain")})
        QTest::newRow(start.toPercentEncoding().constData()) << start + "x" << start + "y";
}

/// It is shown otherwise than it is.
void TestNameDialogs::renameKeepsWhatNobodyEdited()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, renamed);
    for (const char *slash : {"", "/"}) {
        const auto dialog = rename(name + slash);
        QCOMPARE(dialog->newName(), name + slash);
        QVERIFY(!acceptButton(*dialog)->isEnabled());
        edit(*dialog)->end(false);
        QTest::keyClick(edit(*dialog), Qt::Key_Backspace);
        QTest::keyClicks(edit(*dialog), QStringLiteral("y"));
        QCOMPARE(dialog->newName(), renamed + slash);
        QVERIFY(acceptButton(*dialog)->isEnabled());
    }
}

/// Below "p/".
void TestNameDialogs::renamedObjectMayHaveTheLongestKey()
{
    const auto object = rename("a");
    edit(*object)->setText(QString(1022, QLatin1Char('n')));
    QVERIFY(acceptButton(*object)->isEnabled());
    edit(*object)->setText(QString(1023, QLatin1Char('n')));
    QVERIFY(!acceptButton(*object)->isEnabled());
    const auto folder = rename("a/");
    edit(*folder)->setText(QString(1022, QLatin1Char('n')));
    QVERIFY(!acceptButton(*folder)->isEnabled());
}

void TestNameDialogs::ownObjectGetsANameInItsFolder()
{
    RemoteSelection selection;
    selection.key = ObjectKey("p/x/");
    selection.targetName = "x/";
    RenameDialog dialog(selection, &TestNameDialogs::exists);
    dialog.show();
    QCOMPARE(edit(dialog)->text(), QString());
    QVERIFY(!acceptButton(dialog)->isEnabled());
    edit(dialog)->setText(QStringLiteral("notes.txt"));
    QVERIFY(!acceptButton(dialog)->isEnabled());
    edit(dialog)->setText(QStringLiteral("x"));
    QVERIFY(acceptButton(dialog)->isEnabled());
    QCOMPARE(dialog.newName(), QByteArray("x/x"));
    edit(dialog)->setText(QString(1024 - 4, u'a'));
    QVERIFY(acceptButton(dialog)->isEnabled());
    edit(dialog)->setText(QString(1024 - 3, u'a'));
    QVERIFY(!acceptButton(dialog)->isEnabled());
}

QTEST_MAIN(TestNameDialogs)
#include "tst_namedialogs.moc"
