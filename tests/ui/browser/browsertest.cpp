// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "browsertest.h"

#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"

#include <QLineEdit>
#include <QTest>

namespace windlass {

BrowserTest::BrowserTest() = default;
BrowserTest::~BrowserTest() = default;

void BrowserTest::initTestCase()
{
    const auto service = testService();
    QVERIFY2(service, "run it by: tests/support/gateway run -- …");
    m_bucket = std::make_unique<TestBucket>(service);
    QVERIFY(m_bucket->isReady());
    QVERIFY(m_bucket->putMany("many/", 1200));
    for (const char *key : {"top/sub/x", "top/sub/deeper/y", "top//odd", "top/a.txt", "top/b.txt",
             "own/", "own/own/a"})
        QVERIFY(m_bucket->put(key, "1234"));
    for (const char *key : {"top/", "marker/"})
        QVERIFY(m_bucket->put(key, {}));
}

void BrowserTest::cleanupTestCase()
{
    m_bucket.reset();
}

void BrowserTest::init()
{
    m_view = std::make_unique<BrowserView>();
    m_view->resize(900, 600);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setSession(&m_bucket->session(), QStringLiteral("gateway"));
    m_view->table()->setFocus();
}

void BrowserTest::cleanup()
{
    m_view.reset();
}

S3Uri BrowserTest::at(const char *key) const
{
    return S3Uri {m_bucket->name(), ObjectKey(key)};
}

bool BrowserTest::isLoaded() const
{
    return !m_view->actions().stop->isEnabled();
}

QString BrowserTest::currentName() const
{
    return m_view->table()->currentIndex().data().toString();
}

QLineEdit *BrowserTest::filter() const
{
    return m_view->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
}

void BrowserTest::open(const S3Uri &location)
{
    m_view->open(location);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 20'000);
}

QStringList BrowserTest::names() const
{
    const QAbstractItemModel *model = m_view->table()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString());
    return names;
}

void BrowserTest::select(const QStringList &wanted)
{
    m_view->table()->clearSelection();
    for (const QString &name : wanted) {
        const QModelIndex index = m_view->table()->model()->index(int(names().indexOf(name)), 0);
        QVERIFY(index.isValid());
        m_view->table()->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

} // namespace windlass
