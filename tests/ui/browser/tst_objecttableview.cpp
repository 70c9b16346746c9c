// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "pages.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/widgets/contrast.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace windlass;

class TestObjectTableView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void dropBesideRowsIsForTheLocation();
    void dropOnAnObjectIsForTheLocation();
    void dropOnAFolderIsForIt();
    void dropOnABucketIsForIt();
    void dropBesideBucketsIsRefused();
    void dropOfARemoteUrlIsRefused();
    void dropOfTextIsRefused();
    void moveOnlySourceIsRefused();
    void dropCopies();
    void pathsAreBytes();
    void hoveredFolderIsHighlighted();
    void leavingEndsTheHighlight();
    void contextMenuOfTheKeyboardIsAtTheCurrentRow();
    void cutRowCanBeRead_data();
    void cutRowCanBeRead();
    void typingFindsANameFromAnyColumn();

private:
    using Paths = QList<QByteArray>;

    void showFolder();
    void showBuckets();
    QPoint besideRows() const { return m_view->viewport()->rect().bottomLeft() + QPoint(20, -10); }
    QPoint inRow(int row) const { return m_view->visualRect(m_model->index(row, 0)).center(); }
    bool enter(const QPoint &position, const QMimeData &data, Qt::DropActions actions);
    bool drop(const QPoint &position, const QMimeData &data,
        Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction);
    static std::unique_ptr<QMimeData> files(const QList<QUrl> &urls);

    std::unique_ptr<ObjectTableModel> m_model;
    std::unique_ptr<ObjectTableView> m_view;
    std::unique_ptr<QSignalSpy> m_dropped;
};

void TestObjectTableView::init()
{
    m_model = std::make_unique<ObjectTableModel>();
    m_view = std::make_unique<ObjectTableView>(m_model.get());
    m_dropped = std::make_unique<QSignalSpy>(m_view.get(), &ObjectTableView::pathsDropped);
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestObjectTableView::cleanup()
{
    m_dropped.reset();
    m_view.reset();
}

void TestObjectTableView::showFolder()
{
    m_model->appendPage(page({"folder/", "object.txt"}), {});
    m_view->setLocationAcceptsDrops(true);
}

void TestObjectTableView::showBuckets()
{
    m_model->appendBuckets({BucketInfo {BucketName("bucket"), {}}});
    m_view->setLocationAcceptsDrops(false);
}

std::unique_ptr<QMimeData> TestObjectTableView::files(const QList<QUrl> &urls)
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls(urls);
    return data;
}

bool TestObjectTableView::enter(
    const QPoint &position, const QMimeData &data, Qt::DropActions actions)
{
    QDragEnterEvent enter(position, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view->viewport(), &enter);
    QDragMoveEvent move(position, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view->viewport(), &move);
    return move.isAccepted();
}

/// What the window system does; true if the drop was taken.
bool TestObjectTableView::drop(
    const QPoint &position, const QMimeData &data, Qt::DropActions actions)
{
    const bool accepted = enter(position, data, actions);
    QDropEvent event(position, actions, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(accepted);
    QApplication::sendEvent(m_view->viewport(), &event);
    return event.isAccepted() && accepted;
}

void TestObjectTableView::dropBesideRowsIsForTheLocation()
{
    showFolder();
    QVERIFY(drop(besideRows(), *files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))})));
    QCOMPARE(m_dropped->size(), 1);
    QCOMPARE(m_dropped->first().at(0).value<Paths>(), Paths({"/tmp/a"}));
    QVERIFY(!m_dropped->first().at(1).value<QModelIndex>().isValid());
}

void TestObjectTableView::dropOnAnObjectIsForTheLocation()
{
    showFolder();
    QVERIFY(drop(inRow(1), *files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))})));
    QVERIFY(!m_dropped->first().at(1).value<QModelIndex>().isValid());
}

void TestObjectTableView::dropOnAFolderIsForIt()
{
    showFolder();
    QVERIFY(drop(inRow(0), *files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))})));
    QCOMPARE(m_dropped->first().at(1).value<QModelIndex>(), m_model->index(0, 0));
}

void TestObjectTableView::dropOnABucketIsForIt()
{
    showBuckets();
    QVERIFY(drop(inRow(0), *files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))})));
    QCOMPARE(m_dropped->first().at(1).value<QModelIndex>(), m_model->index(0, 0));
}

void TestObjectTableView::dropBesideBucketsIsRefused()
{
    showBuckets();
    QVERIFY(!drop(besideRows(), *files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))})));
    QCOMPARE(m_dropped->size(), 0);
}

void TestObjectTableView::dropOfARemoteUrlIsRefused()
{
    showFolder();
    QVERIFY(!drop(besideRows(),
        *files({QUrl::fromLocalFile(QStringLiteral("/tmp/a")),
            QUrl(QStringLiteral("https://example.org/b"))})));
    QCOMPARE(m_dropped->size(), 0);
}

void TestObjectTableView::dropOfTextIsRefused()
{
    showFolder();
    QMimeData text;
    text.setText(QStringLiteral("/tmp/a"));
    QVERIFY(!drop(besideRows(), text));
    QCOMPARE(m_dropped->size(), 0);
}

void TestObjectTableView::moveOnlySourceIsRefused()
{
    showFolder();
    const auto data = files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    QVERIFY(!drop(besideRows(), *data, Qt::MoveAction));
    QCOMPARE(m_dropped->size(), 0);
}

void TestObjectTableView::dropCopies()
{
    showFolder();
    const auto data = files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    enter(besideRows(), *data, Qt::CopyAction | Qt::MoveAction);
    QDropEvent event(
        besideRows(), Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    event.setDropAction(Qt::MoveAction); // what some file managers propose
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(event.dropAction(), Qt::CopyAction);
}

void TestObjectTableView::pathsAreBytes()
{
    showFolder();
    const auto data = files({QUrl::fromEncoded("file:///tmp/no-utf8-%FF%20%25"),
        QUrl::fromLocalFile(QStringLiteral("/tmp/größe")),
        QUrl::fromLocalFile(QStringLiteral("/tmp/folder/"))});
    QVERIFY(drop(besideRows(), *data));
    QCOMPARE(m_dropped->first().at(0).value<Paths>(),
        Paths({"/tmp/no-utf8-\xff %", "/tmp/größe", "/tmp/folder"}));
}

void TestObjectTableView::hoveredFolderIsHighlighted()
{
    showFolder();
    const QImage before = m_view->viewport()->grab().toImage();
    const auto data = files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    QVERIFY(enter(inRow(0), *data, Qt::CopyAction));
    const QImage during = m_view->viewport()->grab().toImage();
    const QRect folder = m_view->visualRect(m_model->index(0, 0));
    const QRect object = m_view->visualRect(m_model->index(1, 0));
    QVERIFY(before.copy(folder) != during.copy(folder));
    QCOMPARE(before.copy(object.adjusted(0, 2, 0, 0)), during.copy(object.adjusted(0, 2, 0, 0)));
}

void TestObjectTableView::leavingEndsTheHighlight()
{
    showFolder();
    const QImage before = m_view->viewport()->grab().toImage();
    const auto data = files({QUrl::fromLocalFile(QStringLiteral("/tmp/a"))});
    QVERIFY(enter(besideRows(), *data, Qt::CopyAction));
    QVERIFY(before != m_view->viewport()->grab().toImage());
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_view->viewport(), &leave);
    QCOMPARE(before, m_view->viewport()->grab().toImage());
}

void TestObjectTableView::contextMenuOfTheKeyboardIsAtTheCurrentRow()
{
    showFolder();
    QSignalSpy requested(m_view.get(), &ObjectTableView::menuRequested);
    m_view->setCurrentIndex(m_model->index(1, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<QModelIndex>().row(), 1);
}

void TestObjectTableView::cutRowCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isSelected");
    QTest::newRow("light") << false << false;
    QTest::newRow("light, selected") << false << true;
    QTest::newRow("dark") << true << false;
    QTest::newRow("dark, selected") << true << true;
}

void TestObjectTableView::cutRowCanBeRead()
{
    QFETCH(const bool, isDark);
    QFETCH(const bool, isSelected);
    const auto restore
        = qScopeGuard([before = QApplication::palette()] { QApplication::setPalette(before); });
    QPalette palette(isDark ? QColor(0x35, 0x37, 0x3b) : QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::Base, isDark ? QColor(0x1f, 0x20, 0x23) : QColor(Qt::white));
    palette.setColor(QPalette::Text, isDark ? QColor(0xe6, 0xe6, 0xe6) : QColor(Qt::black));
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x70, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    QApplication::setPalette(palette); // for the icons
    m_view->setPalette(palette);
    showFolder();
    m_view->setCut({"folder/"});
    if (isSelected)
        m_view->selectAll();
    const QRect row = m_view->visualRect(m_model->index(0, 0));
    const QImage image = m_view->viewport()->grab(row).toImage();
    // Of the pixels from x to the end: how much the clearest differs from the background.
    const QColor background = image.pixelColor(image.width() - 20, image.height() / 2);
    const auto clearest = [&](int x, int end) {
        double most = 1;
        for (; x < end; ++x) {
            for (int y = 4; y < image.height() - 4; ++y)
                most = std::max(most, contrast(image.pixelColor(x, y), background));
        }
        return most;
    };
    constexpr int iconEnd = 32;
    constexpr double antialiased = 0.9; // thin strokes are a little weaker
    QVERIFY(clearest(iconEnd, image.width() - 20) >= antialiased * leastContrast);
    QVERIFY(clearest(4, iconEnd) >= 1.5);
}

void TestObjectTableView::typingFindsANameFromAnyColumn()
{
    m_model->appendPage(page({"alpha", "beta", "Bison", "bäh"}), {});
    m_view->setCurrentIndex(m_model->index(0, ObjectTableModel::SizeColumn));
    QTest::keyClicks(m_view.get(), QStringLiteral("bi"));
    QCOMPARE(m_model->entry(m_view->currentIndex().row()).name(), QByteArray("Bison"));
}

QTEST_MAIN(TestObjectTableView)
#include "tst_objecttableview.moc"
