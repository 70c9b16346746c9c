// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logcategories.h"
#include "core/base/logoutput.h"
#include "tests/demo/darkpalette.h"
#include "ui/requestlog/requestlogmodel.h"
#include "ui/requestlog/requestlogwindow.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/windowstyle.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace windlass;

/// The window with the log, acted on as a person does.
class TestRequestLog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void openingItBeginsToRecord();
    void recordingGoesOnWhileItIsClosed();
    void recordingCanBeSwitchedOff();
    void linesAreFiltered();
    void pauseShowsNothingNew();
    void itFollowsTheEnd();
    void whoHasScrolledUpStaysThere();
    void onlyTheLastLinesAreShown();
    void clearForgetsAll();
    void theChosenLineIsShownInFull();
    void selectedLinesAreCopied();
    void shownLinesAreExported();
    void aFileThatCannotBeWrittenIsTold();
    void textStaysText();
    void everythingIsReachedByKeys();
    void picture_data();
    void picture();

private:
    QTreeView *tree() const { return m_window->findChild<QTreeView *>(); }
    QAbstractItemModel *rows() const { return tree()->model(); }
    QString what(int row) const
    {
        return rows()->index(row, RequestLogModel::WhatColumn).data().toString();
    }
    QCheckBox *box(const char *text) const;
    QAction *action(const char *text) const;
    bool says(const char *text) const;
    static void say(int from, int count);

    std::unique_ptr<RequestLogWindow> m_window;
};

void TestRequestLog::initTestCase()
{
    qunsetenv("WINDLASS_LOG");
    QVERIFY(beginLog());
    QApplication::setStyle(new WindowStyle);
}

void TestRequestLog::init()
{
    m_window = std::make_unique<RequestLogWindow>();
    m_window->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestRequestLog::cleanup()
{
    m_window.reset();
}

QCheckBox *TestRequestLog::box(const char *text) const
{
    for (QCheckBox *candidate : m_window->findChildren<QCheckBox *>()) {
        if (candidate->text().remove(QLatin1Char('&')) == QLatin1String(text))
            return candidate;
    }
    return nullptr;
}

QAction *TestRequestLog::action(const char *text) const
{
    for (QAction *candidate : m_window->findChildren<QAction *>()) {
        if (candidate->text().remove(QLatin1Char('&')).startsWith(QLatin1String(text)))
            return candidate;
    }
    return nullptr;
}

bool TestRequestLog::says(const char *text) const
{
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QLatin1String(text)))
            return true;
    }
    return false;
}

void TestRequestLog::say(int from, int count)
{
    for (int i = from; i < from + count; ++i)
        qCInfo(logNet, "line %d", i);
}

void TestRequestLog::openingItBeginsToRecord()
{
    QVERIFY(box("Record")->isChecked());
    QVERIFY(says("Recording started when this window was first opened"));
    say(0, 2);
    qCWarning(logS3, "bad");
    QTRY_COMPARE(rows()->rowCount(), 3);
    QCOMPARE(what(1), QStringLiteral("line 1"));
    QCOMPARE(
        rows()->index(1, RequestLogModel::LevelColumn).data().toString(), QStringLiteral("Info"));
    QCOMPARE(rows()->index(2, RequestLogModel::LevelColumn).data().toString(),
        QStringLiteral("Warning"));
    QVERIFY(!rows()
                 ->index(2, RequestLogModel::LevelColumn)
                 .data(Qt::DecorationRole)
                 .value<QIcon>()
                 .isNull());
    QCOMPARE(rows()->index(0, RequestLogModel::TimeColumn).data().toString().size(), 12);
    QVERIFY(says("3 line(s)"));
}

void TestRequestLog::recordingGoesOnWhileItIsClosed()
{
    m_window->close();
    say(0, 3);
    QTest::qWait(200);
    QCOMPARE(rows()->rowCount(), 0); // nobody looks
    m_window->open();
    QCOMPARE(rows()->rowCount(), 3);
}

void TestRequestLog::recordingCanBeSwitchedOff()
{
    QTest::mouseClick(box("Record"), Qt::LeftButton, {}, QPoint(8, box("Record")->height() / 2));
    QVERIFY(!logNet().isInfoEnabled());
    say(0, 3);
    QTest::qWait(200);
    QCOMPARE(rows()->rowCount(), 0);
    m_window->open();
    QVERIFY(box("Record")->isChecked());
    QVERIFY(logNet().isInfoEnabled());
}

void TestRequestLog::linesAreFiltered()
{
    say(0, 20);
    qCWarning(logS3, "line of trouble");
    QTRY_COMPARE(rows()->rowCount(), 21);
    auto *filter = m_window->findChild<QLineEdit *>();
    QTest::keyClicks(filter, QStringLiteral("LINE 1"));
    QCOMPARE(rows()->rowCount(), 11); // 1 and 10 to 19
    QVERIFY(says("11 of 21 line(s)"));
    filter->setText(QStringLiteral("windlass.s3"));
    QCOMPARE(rows()->rowCount(), 1);
    filter->clear();
    box("Errors only")->setChecked(true);
    QCOMPARE(rows()->rowCount(), 1);
    QCOMPARE(what(0), QStringLiteral("line of trouble"));
    say(20, 1);
    qCWarning(logS3, "more");
    QTRY_COMPARE(rows()->rowCount(), 2);
    filter->setText(QStringLiteral("trouble"));
    QCOMPARE(rows()->rowCount(), 1);
}

void TestRequestLog::pauseShowsNothingNew()
{
    say(0, 1);
    QTRY_COMPARE(rows()->rowCount(), 1);
    action("Pause")->trigger();
    say(1, 5);
    QTest::qWait(250);
    QCOMPARE(rows()->rowCount(), 1);
    action("Pause")->trigger();
    QTRY_COMPARE(rows()->rowCount(), 6);
}

void TestRequestLog::itFollowsTheEnd()
{
    for (int i = 0; i < 3; ++i) {
        say(100 * i, 100);
        QTRY_COMPARE(rows()->rowCount(), 100 * (i + 1));
        const QScrollBar *bar = tree()->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
    }
}

void TestRequestLog::whoHasScrolledUpStaysThere()
{
    say(0, LogSink::capacity);
    QTRY_COMPARE(rows()->rowCount(), LogSink::capacity);
    tree()->scrollTo(rows()->index(5000, 0), QAbstractItemView::PositionAtTop);
    const QString top = what(tree()->indexAt(QPoint(0, 0)).row());
    QCOMPARE(top, QStringLiteral("line 5000"));
    say(LogSink::capacity, 700);
    QTRY_COMPARE(what(0), QStringLiteral("line 700"));
    QCOMPARE(what(tree()->indexAt(QPoint(0, 0)).row()), top);
}

void TestRequestLog::onlyTheLastLinesAreShown()
{
    say(0, 10);
    QTRY_COMPARE(rows()->rowCount(), 10);
    say(10, 2 * LogSink::capacity);
    QTRY_COMPARE(what(rows()->rowCount() - 1), QStringLiteral("line 20009"));
    QCOMPARE(rows()->rowCount(), LogSink::capacity);
    QCOMPARE(what(0), QStringLiteral("line 10010"));
}

void TestRequestLog::clearForgetsAll()
{
    say(0, 3);
    QTRY_COMPARE(rows()->rowCount(), 3);
    say(3, 1); // not shown yet
    action("Clear")->trigger();
    QCOMPARE(rows()->rowCount(), 0);
    QTest::qWait(200);
    QCOMPARE(rows()->rowCount(), 0);
    QVERIFY(!action("Clear")->isEnabled());
    say(4, 1);
    QTRY_COMPARE(rows()->rowCount(), 1);
    QCOMPARE(what(0), QStringLiteral("line 4"));
}

void TestRequestLog::theChosenLineIsShownInFull()
{
    const QByteArray text = "GET http://host/" + QByteArray(500, 'k') + "<b> error=Timeout";
    qCWarning(logNet, "%s", text.constData());
    QTRY_COMPARE(rows()->rowCount(), 1);
    const auto *line = m_window->findChild<QPlainTextEdit *>();
    QCOMPARE(line->toPlainText(), QString());
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Down);
    QTRY_VERIFY(line->toPlainText().endsWith(QString::fromUtf8(text)));
    action("Clear")->trigger();
    QCOMPARE(line->toPlainText(), QString());
}

void TestRequestLog::selectedLinesAreCopied()
{
    say(0, 4);
    QTRY_COMPARE(rows()->rowCount(), 4);
    QVERIFY(!action("Copy")->isEnabled());
    tree()->setFocus();
    for (const int row : {2, 1})
        tree()->selectionModel()->select(
            rows()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keySequence(tree(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].endsWith(QLatin1String("Z info windlass.net: line 1")), qPrintable(lines[0]));
    QVERIFY(lines[1].endsWith(QLatin1String("line 2")));
    QCOMPARE(lines[2], QString());
}

void TestRequestLog::shownLinesAreExported()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.txt"));
    say(0, 12);
    QTRY_COMPARE(rows()->rowCount(), 12);
    m_window->findChild<QLineEdit *>()->setText(QStringLiteral("line 1"));
    QCOMPARE(rows()->rowCount(), 3);
    action("Export")->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->acceptMode() == QFileDialog::AcceptSave);
    emit dialog->fileSelected(path);
    auto *message = m_window->findChild<InlineMessage *>();
    QTRY_VERIFY(message->text().contains(QLatin1String("log.txt")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].endsWith(" info windlass.net: line 1"));
    QVERIFY(lines[2].endsWith(" info windlass.net: line 11"));
    dialog->close();
}

void TestRequestLog::aFileThatCannotBeWrittenIsTold()
{
    say(0, 1);
    QTRY_COMPARE(rows()->rowCount(), 1);
    action("Export")->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(QStringLiteral("/nowhere/log.txt"));
    auto *message = m_window->findChild<InlineMessage *>();
    QTRY_VERIFY2(
        message->text().contains(QLatin1String("/nowhere/log.txt")), qPrintable(message->text()));
    dialog->close();
}

void TestRequestLog::textStaysText()
{
    qCInfo(logNet, "%s", "<b>bold</b><img src='x'>\nnext");
    QTRY_COMPARE(rows()->rowCount(), 1);
    QCOMPARE(what(0), QStringLiteral("<b>bold</b><img src='x'>\u240anext"));
    const QString tip = rows()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(QLatin1String("<b>bold")), qPrintable(tip));
}

void TestRequestLog::everythingIsReachedByKeys()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    say(0, 1);
    QTRY_COMPARE(rows()->rowCount(), 1);
    tree()->setFocus();
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QVERIFY(m_window->findChild<QLineEdit *>()->hasFocus());
    QSet<QString> reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *widget = QApplication::focusWidget();
        reached.insert(QString::fromLatin1(widget->metaObject()->className())
            + widget->property("text").toString().remove(QLatin1Char('&')));
    }
    for (const char *name : {"QCheckBoxRecord", "QToolButtonPause", "QToolButtonClear",
             "QToolButtonExport…", "QCheckBoxErrors only", "QTreeView", "QPlainTextEdit"})
        QVERIFY2(reached.contains(QString::fromUtf8(name)),
            qPrintable(QStringList(reached.values()).join(QLatin1Char(' '))));
    QTest::keySequence(m_window.get(), QKeySequence::Close);
    QVERIFY(!m_window->isVisible());
}

void TestRequestLog::picture_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QApplication::palette();
    QTest::newRow("dark") << darkPalette();
}

/// For people to look at, in the folder WINDLASS_TEST_PICTURES.
void TestRequestLog::picture()
{
    QFETCH(const QPalette, palette);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    const auto back = qScopeGuard([before] { QApplication::setPalette(before); });
    init(); // icons are painted when they are made
    qCInfo(logNet,
        "GET http://127.0.0.1:7480/photos?list-type=2&prefix=2026%%2F status=200 sent=0 "
        "received=5312 ms=12 attempt=1/3 id=tx00000a1");
    qCWarning(logNet,
        "PUT http://127.0.0.1:7480/photos/a%%20b.jpg status=503 sent=8388608 "
        "received=241 ms=840 attempt=1/3 id=tx00000a2 error=Throttled(SlowDown)");
    qCInfo(logS3, "PutObject is sent again in 500 ms, after Throttled");
    QTRY_COMPARE(rows()->rowCount(), 3);
    tree()->setCurrentIndex(rows()->index(1, 0));
    const QImage shown = m_window->grab().toImage();
    const QColor ground = palette.color(QPalette::Window);
    QCOMPARE(shown.pixelColor(2, 2), ground);
    const QString folder = qEnvironmentVariable("WINDLASS_TEST_PICTURES");
    const QString name
        = QStringLiteral("/requestlog-%1.png").arg(QLatin1String(QTest::currentDataTag()));
    QVERIFY(folder.isEmpty() || shown.save(folder + name));
}

QTEST_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
