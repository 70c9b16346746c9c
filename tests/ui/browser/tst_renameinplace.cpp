// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "browsertest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/renamedialog.h"
#include "ui/browser/renameeditor.h"
#include "ui/widgets/fieldhint.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace windlass;

/// F2 in the table, against the real server.
class TestRenameInPlace : public BrowserTest
{
    Q_OBJECT
private slots:
    void nameIsEditedInItsCell();
    void folderKeepsItsSlash();
    void unchangedNameRenamesNothing();
    void escapeGivesUpAndNothingElse();
    void clickElsewhereGivesUp();
    void clicksDoNotBeginIt();
    void refusedNameStaysAndSaysWhy_data();
    void refusedNameStaysAndSaysWhy();
    void warningDoesNotRefuse();
    void namesThatAreNotShownAsTheyAreHaveADialog_data();
    void namesThatAreNotShownAsTheyAreHaveADialog();
    void folderWithoutANameHasADialog();
    void keysAreNotTheTables();
    void staysWithItsRowWhileScrolling();
    void survivesAReload();
    void survivesAReloadOfSeveralPages();
    void endsWithItsRow();
    void endsInAnotherFolder();

private:
    QPointer<RenameEditor> begin(const QString &name);
    RenameEditor *editor() const { return m_view->findChild<RenameEditor *>(); }
    /// What is said at the field; empty: nothing is.
    QString hint() const;
    QRect cellOf(const QString &name) const;
};

QPointer<RenameEditor> TestRenameInPlace::begin(const QString &name)
{
    select({name});
    QTest::keyClick(m_view->table(), Qt::Key_F2);
    return editor();
}

QString TestRenameInPlace::hint() const
{
    const auto *found = m_view->table()->viewport()->findChild<FieldHint *>();
    return found && found->isVisible() ? found->text() : QString();
}

QRect TestRenameInPlace::cellOf(const QString &name) const
{
    const auto *table = m_view->table();
    return table->visualRect(table->model()->index(int(names().indexOf(name)), 0));
}

void TestRenameInPlace::nameIsEditedInItsCell()
{
    open(at("top/"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field && field->isVisible() && field->hasFocus());
    QVERIFY(!m_view->findChild<QDialog *>());
    QCOMPARE(field->text(), QStringLiteral("a.txt"));
    QCOMPARE(field->selectedText(), QStringLiteral("a"));
    const QRect cell = cellOf(QStringLiteral("a.txt"));
    QVERIFY(cell.contains(field->geometry().center()));
    QVERIFY(field->x() > cell.x() + m_view->table()->iconSize().width()); // the icon stays
    QCOMPARE(hint(), QString());
    QTest::keyClicks(field, QStringLiteral("c"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(0).value<BucketName>(), m_bucket->name());
    QCOMPARE(requested.first().at(1).value<RemoteSelection>().key, ObjectKey("top/a.txt"));
    QCOMPARE(requested.first().at(2).toByteArray(), QByteArray("c.txt"));
    QTRY_VERIFY(!field);
    QVERIFY(m_view->table()->hasFocus());
}

void TestRenameInPlace::folderKeepsItsSlash()
{
    open(at("top/"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("sub"));
    QVERIFY(field);
    QCOMPARE(field->selectedText(), QStringLiteral("sub"));
    QVERIFY2(hint().contains(QLatin1String("copied")), qPrintable(hint()));
    QTest::keyClicks(field, QStringLiteral("v1.0"));
    QTest::keyClick(field, Qt::Key_Enter);
    QCOMPARE(requested.value(0).value(1).value<RemoteSelection>().key, ObjectKey("top/sub/"));
    QCOMPARE(requested.value(0).value(2).toByteArray(), QByteArray("v1.0/"));
}

void TestRenameInPlace::unchangedNameRenamesNothing()
{
    open(at("top/"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!field);
    QCOMPARE(requested.size(), 0);
}

/// In the browser, Escape clears the filter.
void TestRenameInPlace::escapeGivesUpAndNothingElse()
{
    open(at("top/"));
    filter()->setText(QStringLiteral("txt"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("b.txt"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("other"));
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!field);
    QCOMPARE(requested.size(), 0);
    QCOMPARE(filter()->text(), QStringLiteral("txt"));
    QVERIFY(m_view->table()->hasFocus());
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("top/b.txt"));
}

void TestRenameInPlace::clickElsewhereGivesUp()
{
    open(at("top/"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("other"));
    QTest::mouseClick(
        m_view->table()->viewport(), Qt::LeftButton, {}, cellOf(QStringLiteral("b.txt")).center());
    QTRY_VERIFY(!field);
    QCOMPARE(requested.size(), 0);
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("top/b.txt"));
}

void TestRenameInPlace::clicksDoNotBeginIt()
{
    open(at("top/"));
    select({QStringLiteral("a.txt")});
    QCOMPARE(m_view->table()->editTriggers(), QAbstractItemView::NoEditTriggers);
    QTest::mouseClick(
        m_view->table()->viewport(), Qt::LeftButton, {}, cellOf(QStringLiteral("a.txt")).center());
    QVERIFY(!editor());
}

void TestRenameInPlace::refusedNameStaysAndSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("saying");
    QTest::newRow("slash") << QStringLiteral("a/b") << QStringLiteral("slash");
    QTest::newRow("other object") << QStringLiteral("b.txt") << QStringLiteral("already");
    QTest::newRow("nothing") << QString() << QStringLiteral("Type a name");
    QTest::newRow("long") << QString(1021, u'x') << QStringLiteral("1,024");
}

void TestRenameInPlace::refusedNameStaysAndSaysWhy()
{
    QFETCH(const QString, name);
    QFETCH(const QString, saying);
    open(at("top/"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field);
    field->setText(name);
    QVERIFY2(hint().contains(saying), qPrintable(hint()));
    QCOMPARE(field->accessibleDescription(), hint());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(requested.size(), 0);
    QVERIFY(field && field->isVisible() && field->hasFocus());
    field->setText(QStringLiteral("good"));
    QCOMPARE(hint(), QString());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
}

void TestRenameInPlace::warningDoesNotRefuse()
{
    open(at("top/"));
    QSignalSpy requested(m_view.get(), &BrowserView::renameRequested);
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field);
    field->setText(QStringLiteral("sub"));
    QVERIFY2(hint().contains(QLatin1String("folder")), qPrintable(hint()));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(requested.value(0).value(2).toByteArray(), QByteArray("sub"));
}

void TestRenameInPlace::namesThatAreNotShownAsTheyAreHaveADialog_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isInPlace");
    const auto row = [](const char *what, const QByteArray &name, bool isInPlace) {
        QTest::newRow(what) << name << isInPlace;
    };
    row("plain", "a b & c.tar.gz", true);
    row("not English",
        "Gr\xc3\xb6\xc3\x9f"
        "e \xe5\x86\x99\xe7\x9c\x9f",
        true);
    row("decomposed", "e\xcc\x81", true);
    row("outside the BMP", "\xf0\x9f\x98\x80", true);
    row("not UTF-8", "caf\xe9", false);
    row("control character", "a\tb", false);
    row("line break", "a\nb", false);
    row("DEL", "a\x7f", false);
    row("space before", " a", false);
    row("space behind", "a ", false);
    row("no-break space",
        "a\xc2\xa0"
        "b",
        false);
    row("em space",
        "a\xe2\x80\x83"
        "b",
        false);
    row("zero width space",
        "a\xe2\x80\x8b"
        "b",
        false);
    row("right to left mark",
        "a\xe2\x80\x8f"
        "b",
        false);
    row("byte order mark",
        "\xef\xbb\xbf"
        "a",
        false);
    row("replacement character",
        "a\xef\xbf\xbd"
        "b",
        true); // it is what is shown
    row("nothing", "", false);
}

void TestRenameInPlace::namesThatAreNotShownAsTheyAreHaveADialog()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isInPlace);
    RemoteSelection object;
    object.key = ObjectKey("p/" + name);
    RemoteSelection folder;
    folder.key = ObjectKey("p/" + name + '/');
    folder.isPrefix = true;
    if (!name.isEmpty()) // otherwise it is the own object of "p/"
        QCOMPARE(RenameEditor::canEdit(object), isInPlace);
    QCOMPARE(RenameEditor::canEdit(folder), isInPlace);
    RemoteSelection own = folder;
    own.isPrefix = false;
    QVERIFY(!RenameEditor::canEdit(own));
}

void TestRenameInPlace::folderWithoutANameHasADialog()
{
    open(at("top/"));
    select({QStringLiteral("(empty name)")});
    QTest::keyClick(m_view->table(), Qt::Key_F2);
    QVERIFY(!editor());
    QVERIFY(m_view->findChild<RenameDialog *>());
}

/// They would move the selection, go up, or rename once more.
void TestRenameInPlace::keysAreNotTheTables()
{
    open(at("top/"));
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Backspace, Qt::Key_Space,
             Qt::Key_Delete, Qt::Key_F2})
        QTest::keyClick(field, key);
    QVERIFY(field && field->hasFocus());
    QCOMPARE(m_view->location(), at("top/"));
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("top/a.txt"));
}

void TestRenameInPlace::staysWithItsRowWhileScrolling()
{
    open(at("many/"));
    const QPointer<RenameEditor> field = begin(QStringLiteral("600"));
    QVERIFY(field);
    const QRect before = cellOf(QStringLiteral("600"));
    QVERIFY(m_view->table()->viewport()->rect().contains(before.center())); // scrolled to
    QScrollBar *bar = m_view->table()->verticalScrollBar();
    bar->setValue(bar->value() + 50);
    const QRect after = cellOf(QStringLiteral("600"));
    QVERIFY(after != before);
    QVERIFY(after.contains(field->geometry().center()));
}

/// The row comes with the last page, and belongs among those of the first.
void TestRenameInPlace::survivesAReloadOfSeveralPages()
{
    open(at("many/"));
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20'000);
    QVERIFY(names().size() > 1000); // more than a page
    const QPointer<RenameEditor> field = begin(QStringLiteral("999"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("half typed"));
    m_view->reload();
    QVERIFY(!isLoaded());
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20'000);
    QVERIFY(field && field->hasRow());
    QCOMPARE(field->text(), QStringLiteral("half typed"));
}

/// A transfer that ends reloads what it has changed.
void TestRenameInPlace::survivesAReload()
{
    open(at("top/"));
    const QPointer<RenameEditor> field = begin(QStringLiteral("b.txt"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("half typed"));
    QVERIFY(m_bucket->put("top/a new one"));
    m_view->reload();
    QTRY_VERIFY(names().contains(QStringLiteral("a new one")));
    QTRY_VERIFY(isLoaded());
    QVERIFY(field && field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("half typed.txt"));
    QVERIFY(cellOf(QStringLiteral("b.txt")).contains(field->geometry().center()));
}

void TestRenameInPlace::endsWithItsRow()
{
    QVERIFY(m_bucket->put("passing/x"));
    QVERIFY(m_bucket->put("passing/y"));
    open(at("passing/"));
    const QPointer<RenameEditor> field = begin(QStringLiteral("x"));
    QVERIFY(field);
    const auto remove = [uri = at("passing/x")](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteObject(uri.bucket, uri.key);
    };
    QVERIFY(resultOf(m_bucket->session().run(remove)));
    m_view->reload();
    QTRY_VERIFY(!field);
    QCOMPARE(names(), QStringList {QStringLiteral("y")});
}

void TestRenameInPlace::endsInAnotherFolder()
{
    open(at("top/"));
    const QPointer<RenameEditor> field = begin(QStringLiteral("a.txt"));
    QVERIFY(field);
    m_view->open(at("marker/"));
    QTRY_VERIFY(!field);
}

QTEST_MAIN(TestRenameInPlace)
#include "tst_renameinplace.moc"
