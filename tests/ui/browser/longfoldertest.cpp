// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "longfoldertest.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTest>

namespace windlass {

void LongFolderTest::useRelay()
{
    m_view->setSession(nullptr, {});
    m_session.reset();
    m_relay = std::make_unique<Relay>(qEnvironmentVariable("WINDLASS_TEST_ENDPOINT"));
    m_session = std::make_unique<Session>(testService(m_relay->endpoint()));
    m_view->setSession(m_session.get(), QStringLiteral("relay"));
}

void LongFolderTest::openBig()
{
    static bool isFilled = false;
    if (!isFilled)
        QVERIFY(m_bucket->putMany("big/n", 5000));
    isFilled = true;
    useRelay();
    open(at("big/"));
    QCOMPARE(model()->rowCount(), 5000);
    new QAbstractItemModelTester(
        m_view->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    m_relay->reset();
}

void LongFolderTest::show(const QByteArray &name)
{
    const QModelIndex index = model()->index(row(name), 0);
    QVERIFY(index.isValid());
    m_view->table()->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_view->table()->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QStringList LongFolderTest::cells(const QByteArray &name) const
{
    QStringList cells;
    for (int column = 0; column < ObjectTableModel::ColumnCount; ++column)
        cells << model()->index(row(name), column).data().toString();
    return cells;
}

bool LongFolderTest::remove(const QByteArray &key)
{
    const BucketName bucket = m_bucket->name();
    const auto work = [bucket, key](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteObject(bucket, ObjectKey(key));
    };
    return resultOf(m_bucket->session().run(work)).has_value();
}

int LongFolderTest::placeOf(const QByteArray &name) const
{
    return m_view->table()->visualRect(model()->index(row(name), 0)).top();
}

int LongFolderTest::position() const
{
    return m_view->table()->verticalScrollBar()->value();
}

} // namespace windlass
