// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "longfoldertest.h"

#include "ui/versions/versionsview.h"

#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace windlass;

/// Counts the rows whenever they are painted.
class PaintedRows : public QObject
{
public:
    explicit PaintedRows(const ObjectTableView &table) : m_table(table)
    {
        table.viewport()->installEventFilter(this);
    }
    int fewest = 1'000'000;
    int top = 1'000'000; // the smallest position

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            fewest = std::min(fewest, m_table.model()->rowCount());
            top = std::min(top, m_table.verticalScrollBar()->value());
        }
        return false;
    }

private:
    const ObjectTableView &m_table;
};

/// Where a listing is the better way to learn what has changed.
class TestReloading : public LongFolderTest
{
    Q_OBJECT
private slots:
    void manyChangesAreListed();
    void smallFolderIsListed();
    void unfinishedListingIsRepeated();
    void versionsAreListed();
    void reloadingShowsNoFewerRows();
};

void TestReloading::manyChangesAreListed()
{
    openBig();
    QSet<QByteArray> names;
    for (int i = 0; i < 11; ++i)
        names.insert("n" + QByteArray::number(i));
    QVERIFY(m_bucket->put("big/by somebody else"));
    m_view->reloadFor({names, {}, false});
    QVERIFY(!isLoaded());
    QTRY_VERIFY(row("by somebody else") >= 0);
    QCOMPARE(heads(), 0);
    QVERIFY(remove("big/by somebody else"));
}

/// That takes one request, and shows what others did as well.
void TestReloading::smallFolderIsListed()
{
    useRelay();
    open(at("top/"));
    QVERIFY(m_bucket->put("top/by somebody else"));
    m_view->reloadFor({{"a.txt"}, {}, false});
    QTRY_VERIFY(row("by somebody else") >= 0);
    QCOMPARE(heads(), 0);
    QVERIFY(remove("top/by somebody else"));
}

void TestReloading::unfinishedListingIsRepeated()
{
    openBig();
    QVERIFY(m_bucket->put("big/zebra"));
    m_view->open(at("big/"));
    QVERIFY(!isLoaded());
    m_view->reloadFor({{"zebra"}, {}, false});
    QTRY_VERIFY(isLoaded());
    QVERIFY(row("zebra") >= 0);
    QCOMPARE(model()->rowCount(), 5001);
    QCOMPARE(heads(), 0);
    QVERIFY(remove("big/zebra"));
}

void TestReloading::versionsAreListed()
{
    openBig();
    m_view->setShowsVersions(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->versions()->isLoading(), 30'000);
    m_relay->reset();
    m_view->reloadFor({{"n1"}, {}, false});
    QVERIFY(m_view->versions()->isLoading());
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->versions()->isLoading() && isLoaded(), 30'000);
    QVERIFY(m_relay->count("GET", "versions") > 0);
    QCOMPARE(heads(), 0);
}

void TestReloading::reloadingShowsNoFewerRows()
{
    openBig();
    show("n2500");
    const int before = position();
    const PaintedRows painted(*m_view->table());
    QVERIFY(m_bucket->put("big/zzz"));
    m_view->reload();
    QVERIFY(!isLoaded());
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20'000);
    QCOMPARE(model()->rowCount(), 5001);
    m_view->table()->viewport()->repaint();
    QVERIFY2(painted.fewest >= 5000, qPrintable(QString::number(painted.fewest)));
    QCOMPARE(painted.top, before);
    QCOMPARE(position(), before);
    QCOMPARE(currentName(), QStringLiteral("n2500"));
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("big/n2500"));
    QVERIFY(remove("big/zzz"));
}

QTEST_MAIN(TestReloading)
#include "tst_reloading.moc"
