// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/queue/transferfiltermodel.h"
#include "ui/queue/transfermodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <memory>

using namespace windlass;
using Model = TransferModel;

class TransferFilterModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsWhatIsInTheCategory_data();
    void showsWhatIsInTheCategory();
    void followsAnItemThatFails();
    void showsABatchWhoseItemsWereDropped();
    void sortsByKeysAndBack();

private:
    void fill();
    /// "1: 10 11; 2:" the batches with the ids of their items.
    QString rows() const;

    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<TransferFilterModel> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TransferFilterModelTest::init()
{
    m_tester.reset();
    m_filter = std::make_unique<TransferFilterModel>();
    m_model = std::make_unique<TransferModel>();
    m_filter->setSourceModel(m_model.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_filter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TransferFilterModelTest::fill()
{
    BatchSnapshot active = batchSample(1);
    active.total = 5;
    active.running = 1;
    active.done = 1;
    active.cancelled = 1;
    BatchSnapshot scanning = batchSample(3);
    scanning.isScanning = true;
    m_model->apply({{active, finishedSample(2, 1, 1), scanning},
        {itemSample(1, 10, TransferState::Done), itemSample(1, 11, TransferState::Running),
            itemSample(1, 12), itemSample(1, 13), itemSample(1, 14, TransferState::Cancelled),
            itemSample(2, 20, TransferState::Done), failedSample(2, 21)}});
}

QString TransferFilterModelTest::rows() const
{
    QStringList batches;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex batch = m_filter->index(row, 0);
        QString text = QStringLiteral("%1:").arg(batch.data(Model::BatchIdRole).toULongLong());
        for (int item = 0; item < m_filter->rowCount(batch); ++item) {
            const QModelIndex index = m_filter->index(item, 0, batch);
            text += QStringLiteral(" %1").arg(index.data(Model::ItemIdRole).toULongLong());
        }
        batches << text;
    }
    return batches.join(QStringLiteral("; "));
}

void TransferFilterModelTest::showsWhatIsInTheCategory_data()
{
    QTest::addColumn<int>("category");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << 0 << QStringLiteral("1: 11 12 13 10 14; 3:; 2: 21 20");
    QTest::newRow("active") << int(TransferCategory::Active) << QStringLiteral("1: 11; 3:");
    QTest::newRow("waiting") << int(TransferCategory::Waiting) << QStringLiteral("1: 12 13");
    QTest::newRow("failed") << int(TransferCategory::Failed) << QStringLiteral("2: 21");
    QTest::newRow("done") << int(TransferCategory::Done) << QStringLiteral("1: 10; 2: 20");
}

void TransferFilterModelTest::showsWhatIsInTheCategory()
{
    QFETCH(int, category);
    fill();
    m_filter->setCategories(TransferCategories(category));
    QTEST(rows(), "expected");
}

void TransferFilterModelTest::followsAnItemThatFails()
{
    m_filter->setCategories(TransferCategory::Failed);
    fill();
    QCOMPARE(rows(), QStringLiteral("2: 21"));
    m_model->apply({{}, {failedSample(1, 11)}});
    QCOMPARE(rows(), QStringLiteral("1: 11; 2: 21"));
    m_model->clearFinished();
    QCOMPARE(rows(), QStringLiteral("1: 11"));
}

void TransferFilterModelTest::showsABatchWhoseItemsWereDropped()
{
    m_filter->setCategories(TransferCategory::Failed);
    m_model->apply({{finishedSample(1, 4), finishedSample(2, 0, 7)}, {}});
    QCOMPARE(rows(), QStringLiteral("2:"));
}

void TransferFilterModelTest::sortsByKeysAndBack()
{
    ItemSnapshot big = itemSample(1, 1);
    big.size = 900 * MiB;
    m_model->apply({{batchSample(1)}, {big, itemSample(1, 2), itemSample(1, 3)}});
    m_filter->sort(Model::SizeColumn, Qt::AscendingOrder);
    QCOMPARE(rows(), QStringLiteral("1: 2 3 1"));
    m_filter->sort(Model::NameColumn, Qt::DescendingOrder);
    QCOMPARE(rows(), QStringLiteral("1: 3 2 1"));
    m_filter->sort(-1, Qt::AscendingOrder);
    QCOMPARE(rows(), QStringLiteral("1: 1 2 3"));
}

QTEST_MAIN(TransferFilterModelTest)
#include "tst_transferfiltermodel.moc"
