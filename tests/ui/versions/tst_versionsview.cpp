// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/session.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/oddserver.h"
#include "ui/versions/versionsmodel.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/inlinemessage.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTest>

using namespace windlass;

/// What is said above and below the rows, and listings that do not end well, against a scripted
/// server over TCP.
class TestVersionsView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bucketWithoutVersioningIsTold_data();
    void bucketWithoutVersioningIsTold();
    void emptyFolderIsTold();
    void failureOffersRetry();
    void pagesFollowEachOther();
    void listingIsStopped();
    void clicksOnTheHeaderSort();
    void countsFitIntoTheirColumn();
    void whatCouldNotBeDeletedIsTold();
    void placeIsGoneAfterClear();

private:
    OddAnswer answer(const OddRequest &request);
    QString note() const { return m_view->findChild<FieldHint *>()->text(); }
    InlineMessage *message() const { return m_view->findChild<InlineMessage *>(); }
    void showPlace() { m_view->open(*m_session, {BucketName("bucket"), {}}); }

    std::unique_ptr<OddServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<VersionsView> m_view;
    QByteArray m_versioning;
    OddAnswer m_failure;
    bool m_fails = false;
    int m_pages = 1; // -1: without end
    int m_perPage = 2;
};

void TestVersionsView::init()
{
    m_view.reset();
    m_session.reset();
    m_server = std::make_unique<OddServer>(
        [this](const OddRequest &request) { return answer(request); });
    m_session = std::make_unique<Session>(
        GatewayFixture::makeService(m_server->endpoint(), Credentials {"id", "secret", {}}));
    m_versioning = "<Status>Enabled</Status>";
    m_fails = false;
    m_pages = 1;
    m_perPage = 2;
    m_view = std::make_unique<VersionsView>(VersionActions::Objects::AreVersions);
    m_view->show();
}

/// In the order of bytes, in which keys are listed.
static QByteArray numbered(int number)
{
    return QByteArray::number(number).rightJustified(5, '0');
}

OddAnswer TestVersionsView::answer(const OddRequest &request)
{
    OddAnswer answer;
    answer.fields = {{"Content-Type", "application/xml"}};
    if (request.is("GET", "versioning")) {
        answer.body = "<VersioningConfiguration>" + m_versioning + "</VersioningConfiguration>";
        return answer;
    }
    if (request.is("POST", "delete")) {
        answer.body = "<DeleteResult><Error><Key>k00000</Key><Code>AccessDenied</Code>"
                      "<Message>no</Message></Error></DeleteResult>";
        return answer;
    }
    if (m_fails)
        return OddAnswer::error(403, "AccessDenied");
    const int page = request.query.value("key-marker").mid(1).toInt();
    const int first = page * m_perPage;
    const bool isLast = m_pages >= 0 && page + 1 >= m_pages;
    answer.body = "<ListVersionsResult><IsTruncated>" + QByteArray(isLast ? "false" : "true")
        + "</IsTruncated>";
    if (!isLast)
        answer.body += "<NextKeyMarker>m" + numbered(page + 1)
            + "</NextKeyMarker><NextVersionIdMarker>v</NextVersionIdMarker>";
    for (int i = first; i < first + m_perPage; ++i)
        answer.body += "<Version><Key>k" + numbered(i)
            + "</Key><VersionId>v</VersionId><IsLatest>true</IsLatest><Size>1</Size></Version>";
    answer.body += "</ListVersionsResult>";
    return answer;
}

void TestVersionsView::bucketWithoutVersioningIsTold_data()
{
    QTest::addColumn<QByteArray>("versioning");
    QTest::addColumn<QString>("expected");
    QTest::newRow("off") << QByteArray() << QStringLiteral("Versioning is off");
    QTest::newRow("suspended") << QByteArray("<Status>Suspended</Status>")
                               << QStringLiteral("Versioning is suspended");
}

void TestVersionsView::bucketWithoutVersioningIsTold()
{
    QFETCH(const QByteArray, versioning);
    QFETCH(const QString, expected);
    m_versioning = versioning;
    showPlace();
    QTRY_COMPARE(m_view->tree()->model()->rowCount(), 2); // the objects are rows all the same
    QTRY_VERIFY2(note().startsWith(expected), qPrintable(note()));
}

void TestVersionsView::emptyFolderIsTold()
{
    m_perPage = 0;
    showPlace();
    QTRY_COMPARE(m_view->statusText(), QStringLiteral("There are no versions here."));
    QCOMPARE(m_view->tree()->accessibleDescription(), m_view->statusText());
    QVERIFY(note().isEmpty());
}

void TestVersionsView::failureOffersRetry()
{
    m_fails = true;
    showPlace();
    QTRY_VERIFY(message()->isVisible());
    QVERIFY(!m_view->isLoading());
    QCOMPARE(m_view->statusText(), QStringLiteral("The versions cannot be listed."));
    m_fails = false;
    for (QPushButton *button : message()->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Retry"))
            button->click();
    }
    QTRY_COMPARE(m_view->tree()->model()->rowCount(), 2);
    QVERIFY(!message()->isVisible());
}

void TestVersionsView::pagesFollowEachOther()
{
    m_pages = 100;
    m_perPage = 1000;
    showPlace();
    QTRY_COMPARE_WITH_TIMEOUT(m_view->tree()->model()->rowCount(), 100'000, 60'000);
    QTRY_VERIFY(!m_view->isLoading());
    QVERIFY(m_view->statusText().startsWith(QLatin1String("100,000 version")));
    m_view->setFilter(QStringLiteral("k5555"));
    QCOMPARE(m_view->tree()->model()->rowCount(), 10);
}

void TestVersionsView::listingIsStopped()
{
    m_pages = -1;
    showPlace();
    QTRY_VERIFY(m_view->tree()->model()->rowCount() > 0);
    m_view->stop();
    QVERIFY(!m_view->isLoading());
    QVERIFY(message()->isVisible());
    QVERIFY2(m_view->statusText().endsWith(QLatin1String("(incomplete)")),
        qPrintable(m_view->statusText()));
    const int rows = m_view->tree()->model()->rowCount();
    m_pages = 1;
    m_view->reload();
    QTRY_COMPARE(m_view->tree()->model()->rowCount(), 2);
    QVERIFY(rows >= 2 && !message()->isVisible());
}

/// Up, down, and as they were; also those that are listed again.
void TestVersionsView::clicksOnTheHeaderSort()
{
    m_pages = 2;
    showPlace();
    QTRY_VERIFY(!m_view->isLoading());
    QHeaderView *header = m_view->tree()->header();
    const auto names = [this] {
        QStringList all;
        for (int row = 0; row < m_view->tree()->model()->rowCount(); ++row)
            all << m_view->tree()->model()->index(row, 0).data().toString().right(1);
        return all.join(QString());
    };
    const auto click = [header] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(0) + 20, header->height() / 2));
    };
    QCOMPARE(names(), QStringLiteral("0123"));
    click();
    QCOMPARE(names(), QStringLiteral("0123"));
    QVERIFY(header->sortIndicatorSection() == 0);
    click();
    QCOMPARE(names(), QStringLiteral("3210"));
    m_view->reload();
    QTRY_VERIFY(!m_view->isLoading());
    QCOMPARE(names(), QStringLiteral("3210"));
    click();
    QCOMPARE(names(), QStringLiteral("0123"));
    QVERIFY(header->sortIndicatorSection() < 0);
}

/// Or the column is not shown, and names have the room.
void TestVersionsView::countsFitIntoTheirColumn()
{
    showPlace();
    const VersionsTree *tree = m_view->tree();
    const int needed
        = tree->fontMetrics().horizontalAdvance(VersionsModel::countText(999, true)) + 12;
    bool isEverShown = false;
    for (int width = 300; width <= 1200; width += 10) {
        m_view->resize(width, 300);
        const bool isShown = !tree->isColumnHidden(VersionsModel::VersionColumn);
        isEverShown |= isShown;
        QVERIFY(!isShown || tree->columnWidth(VersionsModel::VersionColumn) >= needed);
        QVERIFY(tree->columnWidth(VersionsModel::NameColumn) >= 100);
    }
    QVERIFY(isEverShown);
}

void TestVersionsView::whatCouldNotBeDeletedIsTold()
{
    showPlace();
    QTRY_COMPARE(m_view->tree()->model()->rowCount(), 2);
    const QModelIndex object = m_view->tree()->model()->index(0, 0);
    m_view->tree()->expand(object);
    m_view->tree()->setCurrentIndex(m_view->tree()->model()->index(0, 0, object));
    QVERIFY(m_view->actions().remove->isEnabled());
    m_view->actions().remove->trigger();
    QPushButton *confirm = nullptr;
    for (QPushButton *button : m_view->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Delete for good"))
            confirm = button;
    }
    QVERIFY(confirm);
    confirm->click();
    QTRY_VERIFY(message()->text().startsWith(QLatin1String("1 could not be deleted.")));
    QTRY_VERIFY(!m_view->isLoading());
    QVERIFY(message()->isVisible());                // although it was listed again
    QVERIFY(m_view->actions().remove->isEnabled()); // it is still selected
}

void TestVersionsView::placeIsGoneAfterClear()
{
    m_pages = -1;
    showPlace();
    QTRY_VERIFY(m_view->tree()->model()->rowCount() > 0);
    m_view->clear();
    m_session.reset(); // nothing of it is used any more
    QCOMPARE(m_view->tree()->model()->rowCount(), 0);
    QCOMPARE(m_view->statusText(), QString());
    m_view->reload();
    QVERIFY(!m_view->isLoading());
}

QTEST_MAIN(TestVersionsView)
#include "tst_versionsview.moc"
