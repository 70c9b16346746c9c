// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "longfoldertest.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace windlass;

/// A few objects of a long folder change: the person stays where they are, and only what changed is
/// asked for.
class TestRefreshing : public LongFolderTest
{
    Q_OBJECT
private slots:
    void newObjectGetsARow();
    void changedObjectGetsItsNewValues();
    void deletedObjectsRowGoes();
    void newFolderGetsARow();
    void emptiedFolderGoes();
    void rowsBelowTheUpperEdgeStay();
    void filteredRowsStayFiltered();
    void arrivedIsShown();
    void selectedByThePersonStays();

    void changesOfTwoTransfers();
    void tooManyOfTwoTransfersAreListed();
    void locationIsLeft();
    void reloadedMeanwhile();
    void failureIsListed();
    void waitsForTheOrder();
};

// --- what changed is asked for ---

void TestRefreshing::newObjectGetsARow()
{
    openBig();
    show("n2500");
    const int before = position();
    QVERIFY(m_bucket->put("big/new"));
    QVERIFY(remove("big/n1")); // by somebody else
    m_view->reloadFor({{"new"}, {"new"}, false});
    QVERIFY(isLoaded());
    QTRY_VERIFY(row("new") >= 0);
    QVERIFY(row("n1") >= 0); // was not asked for
    QCOMPARE(row("new"), model()->rowCount() - 1);
    QCOMPARE(currentName(), QStringLiteral("n2500"));
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("big/n2500"));
    QCOMPARE(position(), before);
    QVERIFY2(
        m_view->statusText().contains(QLatin1String("5,001")), qPrintable(m_view->statusText()));
    QCOMPARE(heads(), 1);
    QCOMPARE(listings(), 0);
    QVERIFY(m_bucket->put("big/n1", {}));
    QVERIFY(remove("big/new"));
}

void TestRefreshing::changedObjectGetsItsNewValues()
{
    openBig();
    m_view->table()->sortByColumn(ObjectTableModel::SizeColumn, Qt::AscendingOrder);
    show("n7");
    QVERIFY(m_bucket->put("big/n7", QByteArray(3000, 'x')));
    m_view->reloadFor({{"n7"}, {}, false});
    QTRY_COMPARE(cells("n7").at(1), QStringLiteral("2.9 KiB"));
    QCOMPARE(row("n7"), model()->rowCount() - 1);
    QCOMPARE(m_view->selection().size(), 1);
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("big/n7"));
    QCOMPARE(m_view->selection().value(0).size, qint64(3000));
    QVERIFY2(m_view->statusText().contains(QLatin1String("1 selected (2.9 KiB)")),
        qPrintable(m_view->statusText()));
    QCOMPARE(listings(), 0);
    const QStringList asAskedFor = cells("n7");
    m_view->reload();
    QTRY_VERIFY(isLoaded());
    QCOMPARE(cells("n7"), asAskedFor);
    m_view->table()->sortByColumn(ObjectTableModel::NameColumn, Qt::AscendingOrder);
    QVERIFY(m_bucket->put("big/n7", {}));
}

void TestRefreshing::deletedObjectsRowGoes()
{
    openBig();
    show("n2500");
    for (const char *key : {"big/n2500", "big/n4000"})
        QVERIFY(remove(key));
    const int before = position();
    m_view->reloadFor({{"n2500", "n4000"}, {}, true});
    QTRY_COMPARE(model()->rowCount(), 4998);
    QVERIFY(row("n2500") < 0 && row("n4000") < 0);
    QVERIFY(m_view->selection().isEmpty());
    QVERIFY(m_view->table()->currentIndex().isValid()); // the keys go on from there
    QCOMPARE(position(), before);
    QCOMPARE(heads(), 2);
    QCOMPARE(listings(), 0);
    for (const char *key : {"big/n2500", "big/n4000"})
        QVERIFY(m_bucket->put(key, {}));
}

void TestRefreshing::newFolderGetsARow()
{
    openBig();
    QVERIFY(m_bucket->put("big/sub/deeper/x"));
    m_view->reloadFor({{"sub/"}, {"sub/"}, true});
    QTRY_COMPARE(row("sub/"), 0);
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("big/sub/"));
    QVERIFY2(
        m_view->statusText().contains(QLatin1String("1 folder")), qPrintable(m_view->statusText()));
    QCOMPARE(m_relay->count("GET"), 1);
    QCOMPARE(m_relay->count("GET", "max-keys=1&"), 1);
    QVERIFY(remove("big/sub/deeper/x"));
}

void TestRefreshing::emptiedFolderGoes()
{
    openBig();
    for (const char *key : {"big/one/x", "big/two/x", "big/two/y"})
        QVERIFY(m_bucket->put(key));
    open(at("big/"));
    QVERIFY(row("one/") >= 0 && row("two/") >= 0);
    m_relay->reset();
    QVERIFY(remove("big/one/x"));
    QVERIFY(remove("big/two/x"));
    m_view->reloadFor({{"one/", "two/"}, {}, false});
    QTRY_COMPARE(row("one/"), -1);
    QCOMPARE(row("two/"), 0); // is not empty
    QCOMPARE(listings(), 0);
    QVERIFY(remove("big/two/y"));
}

/// Although there is one more above it, nothing moves under the mouse.
void TestRefreshing::rowsBelowTheUpperEdgeStay()
{
    openBig();
    show("n2500");
    const int before = position();
    const int place = placeOf("n2500");
    QVERIFY(m_bucket->put("big/a1"));
    QVERIFY(m_bucket->put("big/a2"));
    m_view->reloadFor({{"a1", "a2"}, {}, false});
    QTRY_COMPARE(row("a2"), 1);
    QCOMPARE(placeOf("n2500"), place);
    QVERIFY(position() > before);
    QVERIFY(remove("big/a1"));
    QVERIFY(remove("big/a2"));
    m_view->reloadFor({{"a1", "a2"}, {}, false});
    QTRY_COMPARE(row("a2"), -1);
    QCOMPARE(placeOf("n2500"), place);
    QCOMPARE(position(), before);

    m_view->table()->verticalScrollBar()->setValue(0);
    QVERIFY(m_bucket->put("big/a1"));
    m_view->reloadFor({{"a1"}, {}, false});
    QTRY_COMPARE(row("a1"), 0);
    QCOMPARE(position(), 0); // so that it is seen
    QVERIFY(remove("big/a1"));
}

void TestRefreshing::filteredRowsStayFiltered()
{
    openBig();
    filter()->setText(QStringLiteral("n12"));
    QTRY_VERIFY(model()->rowCount() < 200);
    const int rows = model()->rowCount();
    QVERIFY(m_bucket->put("big/n12new"));
    QVERIFY(m_bucket->put("big/other"));
    QVERIFY(remove("big/n30"));
    m_view->reloadFor({{"n12new", "other", "n30"}, {}, false});
    QTRY_COMPARE(model()->rowCount(), rows + 1);
    QVERIFY(row("n12new") >= 0);
    filter()->clear();
    QTRY_VERIFY(row("other") >= 0);
    QVERIFY(row("n30") < 0);
    QCOMPARE(listings(), 0);
    QVERIFY(m_bucket->put("big/n30", {}));
    QVERIFY(remove("big/n12new"));
    QVERIFY(remove("big/other"));
}

void TestRefreshing::arrivedIsShown()
{
    openBig();
    show("n2500");
    QVERIFY(m_bucket->put("big/zebra"));
    m_view->reloadFor({{"zebra"}, {"zebra"}, true});
    QTRY_COMPARE(m_view->selection().value(0).key, ObjectKey("big/zebra"));
    QCOMPARE(m_view->selection().size(), 1);
    QCOMPARE(currentName(), QStringLiteral("zebra"));
    const QRect shown = m_view->table()->visualRect(model()->index(row("zebra"), 0));
    QVERIFY(m_view->table()->viewport()->rect().contains(shown.center()));
    QVERIFY(remove("big/zebra"));
}

void TestRefreshing::selectedByThePersonStays()
{
    openBig();
    QVERIFY(m_bucket->put("big/zebra"));
    m_relay->setRule([](const Relay::Request &) { return Relay::Fate::hold(); });
    m_view->reloadFor({{"zebra"}, {"zebra"}, false});
    QTRY_COMPARE(m_relay->held(), 1);
    show("n2500"); // meanwhile
    m_relay->release();
    QTRY_VERIFY(row("zebra") >= 0);
    QCOMPARE(m_view->selection().size(), 1);
    QCOMPARE(currentName(), QStringLiteral("n2500"));
    QVERIFY(remove("big/zebra"));
}

// --- something else happens meanwhile ---

/// What the first one asks for is asked again: the answer may be from before the second one.
void TestRefreshing::changesOfTwoTransfers()
{
    openBig();
    QVERIFY(m_bucket->put("big/zebra"));
    m_relay->setRule([](const Relay::Request &) { return Relay::Fate::hold(); });
    m_view->reloadFor({{"zebra"}, {"zebra"}, true});
    QTRY_COMPARE(m_relay->held(), 1);
    QVERIFY(remove("big/zebra"));
    QVERIFY(m_bucket->put("big/yak"));
    m_view->reloadFor({{"zebra", "yak"}, {"yak"}, true});
    QTRY_COMPARE(heads(), 3);
    m_relay->release();
    QTRY_VERIFY(row("yak") >= 0);
    QCOMPARE(row("zebra"), -1);
    QCOMPARE(model()->rowCount(), 5001);
    QCOMPARE(currentName(), QStringLiteral("yak"));
    QCOMPARE(listings(), 0);
    QVERIFY(remove("big/yak"));
}

void TestRefreshing::tooManyOfTwoTransfersAreListed()
{
    openBig();
    QSet<QByteArray> names[2];
    for (int i = 0; i < 12; ++i)
        names[i % 2].insert("n" + QByteArray::number(i));
    m_relay->setRule([](const Relay::Request &request) {
        return request.method == "HEAD" ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    m_view->reloadFor({names[0], {}, false});
    QVERIFY(isLoaded());
    m_view->reloadFor({names[1], {}, false});
    QVERIFY(!isLoaded());
    QTRY_VERIFY(isLoaded());
    QCOMPARE(model()->rowCount(), 5000);
}

void TestRefreshing::locationIsLeft()
{
    openBig();
    QVERIFY(m_bucket->put("big/a.txt"));
    m_relay->setRule([](const Relay::Request &request) {
        return request.method == "HEAD" ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    m_view->reloadFor({{"a.txt", "n1"}, {"a.txt"}, true});
    QTRY_COMPARE(m_relay->held(), 2);
    open(at("many/"));
    m_relay->release();
    QTRY_COMPARE(m_relay->inFlight(), 0);
    QCOMPARE(model()->rowCount(), 1200);
    QCOMPARE(row("a.txt"), -1);
    QVERIFY(m_view->selection().isEmpty());
    QVERIFY(remove("big/a.txt"));
}

void TestRefreshing::reloadedMeanwhile()
{
    openBig();
    QVERIFY(m_bucket->put("big/zebra"));
    m_relay->setRule([](const Relay::Request &request) {
        return request.method == "HEAD" ? Relay::Fate::hold() : Relay::Fate::pass();
    });
    m_view->reloadFor({{"zebra"}, {}, false});
    QTRY_COMPARE(m_relay->held(), 1);
    m_view->reload();
    QTRY_VERIFY(isLoaded());
    QVERIFY(row("zebra") >= 0);
    m_relay->release();
    QTRY_COMPARE(m_relay->inFlight(), 0);
    QCOMPARE(model()->rowCount(), 5001);
    QVERIFY(remove("big/zebra"));
}

void TestRefreshing::failureIsListed()
{
    openBig();
    QVERIFY(m_bucket->put("big/zebra"));
    m_relay->setRule([](const Relay::Request &request) {
        return request.method == "HEAD" || request.target.contains("zebra")
            ? Relay::Fate::say("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>")
            : Relay::Fate::pass();
    });
    m_view->reloadFor({{"zebra", "n1"}, {"zebra"}, true});
    QTRY_VERIFY(row("zebra") >= 0);
    QTRY_VERIFY(isLoaded());
    QVERIFY(listings() > 0);
    QCOMPARE(m_view->selection().value(0).key, ObjectKey("big/zebra"));
    QVERIFY(remove("big/zebra"));
}

/// The answers come while a worker sorts what is there.
void TestRefreshing::waitsForTheOrder()
{
    useRelay();
    QByteArray objects;
    for (int i = 0; i < 21'000; ++i)
        objects += "<Contents><Key>big/m" + QByteArray::number(i + 10'000)
            + "</Key><LastModified>2026-01-01T00:00:00Z</LastModified><Size>1</Size></Contents>";
    const QByteArray listing = "<ListBucketResult><Name>" + m_bucket->name().bytes()
        + "</Name><Prefix>big/</Prefix><IsTruncated>false</IsTruncated>" + objects
        + "</ListBucketResult>";
    m_relay->setRule([listing](const Relay::Request &request) {
        return request.method == "HEAD" ? Relay::Fate::pass() : Relay::Fate::say("200 OK", listing);
    });
    QVERIFY(m_bucket->put("big/m10500", "12345"));
    open(at("big/"));
    QCOMPARE(model()->rowCount(), 21'000);
    m_view->reloadFor({{"m10500", "m10501"}, {}, false}); // the second one does not exist
    m_view->table()->sortByColumn(ObjectTableModel::SizeColumn, Qt::DescendingOrder);
    QVERIFY(model()->isArranging());
    QTRY_COMPARE(model()->rowCount(), 20'999);
    QVERIFY(!model()->isArranging());
    QCOMPARE(row("m10500"), 0);
    QCOMPARE(row("m10501"), -1);
    m_view->table()->sortByColumn(ObjectTableModel::NameColumn, Qt::AscendingOrder);
    QTRY_COMPARE(row("m10502"), 501);
    QVERIFY(remove("big/m10500"));
}

QTEST_MAIN(TestRefreshing)
#include "tst_refreshing.moc"
