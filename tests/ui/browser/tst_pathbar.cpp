// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/breadcrumbs.h"
#include "ui/browser/pathbar.h"
#include "ui/widgets/fieldhint.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace windlass;

class TestPathBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void showsOneButtonAFolder();
    void buttonAsksForItsLocation();
    void emptySegmentIsAButton();
    void ampersandIsNoMnemonic();
    void foldersThatDoNotFitAreInTheMenu();
    void lastFolderIsAlwaysShown();

    void clickIntoFreeSpaceEdits();
    void enterAsksForTheTypedLocation();
    void unchangedTextKeepsControlCharacters();
    void wrongTextGetsAHint();
    void typingRemovesTheHint();
    void escapeReturnsToTheBreadcrumbs();
    void newLocationEndsEditing();

private:
    static S3Uri uri(const char *text) { return *S3Uri::parse(text); }
    QList<QToolButton *> shownButtons() const;
    QStringList shownTexts() const;
    QLineEdit *edit() const { return m_bar->findChild<QLineEdit *>(); }

    std::unique_ptr<PathBar> m_bar;
};

void TestPathBar::init()
{
    m_bar = std::make_unique<PathBar>();
    m_bar->resize(700, 40);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void TestPathBar::cleanup()
{
    m_bar.reset();
}

QList<QToolButton *> TestPathBar::shownButtons() const
{
    QList<QToolButton *> shown;
    for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
        if (button->isVisible())
            shown.append(button);
    }
    std::sort(shown.begin(), shown.end(),
        [](const QToolButton *a, const QToolButton *b) { return a->x() < b->x(); });
    return shown;
}

QStringList TestPathBar::shownTexts() const
{
    QStringList texts;
    for (const QToolButton *button : shownButtons())
        texts.append(button->text());
    return texts;
}

void TestPathBar::showsOneButtonAFolder()
{
    m_bar->setLocation(uri("s3://photos/2026/trip/"));
    QCOMPARE(shownTexts(),
        QStringList({QStringLiteral("s3://"), QStringLiteral("photos"), QStringLiteral("2026"),
            QStringLiteral("trip")}));
}

void TestPathBar::buttonAsksForItsLocation()
{
    m_bar->setLocation(uri("s3://photos/2026/trip/"));
    QSignalSpy requested(m_bar.get(), &PathBar::locationRequested);
    shownButtons().at(2)->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<S3Uri>(), uri("s3://photos/2026/"));
}

void TestPathBar::emptySegmentIsAButton()
{
    m_bar->setLocation(uri("s3://b/a//c/"));
    QCOMPARE(shownTexts(),
        QStringList({QStringLiteral("s3://"), QStringLiteral("b"), QStringLiteral("a"),
            QStringLiteral("(empty name)"), QStringLiteral("c")}));
    QSignalSpy requested(m_bar.get(), &PathBar::locationRequested);
    shownButtons().at(3)->click();
    QCOMPARE(requested.first().first().value<S3Uri>(), uri("s3://b/a//"));
}

void TestPathBar::ampersandIsNoMnemonic()
{
    m_bar->setLocation(uri("s3://b/you & me/"));
    QCOMPARE(shownTexts().last(), QStringLiteral("you && me"));
}

void TestPathBar::foldersThatDoNotFitAreInTheMenu()
{
    m_bar->resize(300, 40);
    m_bar->setLocation(uri("s3://bucket/one long name/another long name/a third/last/"));
    const QStringList texts = shownTexts();
    QCOMPARE(texts.first(), QStringLiteral("s3://"));
    QCOMPARE(texts.at(1), QStringLiteral("…"));
    QCOMPARE(texts.last(), QStringLiteral("last"));
    QSignalSpy requested(m_bar.get(), &PathBar::locationRequested);
    const QList<QAction *> hidden = m_bar->findChild<QMenu *>()->actions();
    QCOMPARE(hidden.size() + texts.size() - 1, 6);
    hidden.first()->trigger();
    QCOMPARE(requested.first().first().value<S3Uri>(), uri("s3://bucket/"));
}

void TestPathBar::lastFolderIsAlwaysShown()
{
    m_bar->resize(200, 40);
    m_bar->setLocation(
        uri("s3://b/a name that is far longer than the bar has room for it to be shown/"));
    const QToolButton *last = shownButtons().last();
    QVERIFY(last->text().contains(QChar(0x2026)));
    QVERIFY(last->geometry().right() < m_bar->width());
}

void TestPathBar::clickIntoFreeSpaceEdits()
{
    m_bar->setLocation(uri("s3://b/a/"));
    auto *breadcrumbs = m_bar->findChild<Breadcrumbs *>();
    QTest::mouseClick(breadcrumbs, Qt::LeftButton, {},
        QPoint(breadcrumbs->width() - 10, breadcrumbs->height() / 2));
    QVERIFY(m_bar->isEditing());
    QCOMPARE(edit()->text(), QStringLiteral("s3://b/a/"));
    QCOMPARE(edit()->selectedText(), edit()->text());
}

void TestPathBar::enterAsksForTheTypedLocation()
{
    QSignalSpy requested(m_bar.get(), &PathBar::locationRequested);
    m_bar->edit();
    edit()->setText(QStringLiteral("s3://other/Ü b/"));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<S3Uri>(), uri("s3://other/Ü b/"));
}

void TestPathBar::unchangedTextKeepsControlCharacters()
{
    const S3Uri odd = uri("s3://b/a\tb\x01/");
    m_bar->setLocation(odd);
    QSignalSpy requested(m_bar.get(), &PathBar::locationRequested);
    m_bar->edit();
    QCOMPARE(edit()->text(), QStringLiteral("s3://b/a␉b␁/"));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(requested.first().first().value<S3Uri>(), odd);
}

void TestPathBar::wrongTextGetsAHint()
{
    QSignalSpy requested(m_bar.get(), &PathBar::locationRequested);
    m_bar->edit();
    edit()->setText(QStringLiteral("https://example.org"));
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(m_bar->findChild<FieldHint *>()->isVisible());
    QVERIFY(m_bar->isEditing());
    QCOMPARE(requested.size(), 0);
}

void TestPathBar::typingRemovesTheHint()
{
    m_bar->edit();
    edit()->setText(QStringLiteral("x"));
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClick(edit(), Qt::Key_Y);
    QVERIFY(!m_bar->findChild<FieldHint *>()->isVisible());
}

void TestPathBar::escapeReturnsToTheBreadcrumbs()
{
    m_bar->setLocation(uri("s3://b/a/"));
    QSignalSpy cancelled(m_bar.get(), &PathBar::editingCancelled);
    m_bar->edit();
    edit()->setText(QStringLiteral("s3://elsewhere/"));
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!m_bar->isEditing());
    QCOMPARE(cancelled.size(), 1);
    m_bar->edit();
    QCOMPARE(edit()->text(), QStringLiteral("s3://b/a/"));
}

void TestPathBar::newLocationEndsEditing()
{
    m_bar->edit();
    m_bar->setLocation(uri("s3://b/"));
    QVERIFY(!m_bar->isEditing());
}

QTEST_MAIN(TestPathBar)
#include "tst_pathbar.moc"
