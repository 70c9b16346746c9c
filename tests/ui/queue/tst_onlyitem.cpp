// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "tests/ui/transfersamples.h"
#include "ui/queue/transferfiltermodel.h"
#include "ui/queue/transfermodel.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace windlass;
using Model = TransferModel;

/// The queue when a transfer is about a single file.
class OnlyItemTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void hasNoRowOfItsOwn();
    void isShownInTheBatchsRow();

private:
    void apply(const QList<BatchSnapshot> &batches, const QList<ItemSnapshot> &items = {})
    {
        m_model->apply({batches, items});
    }
    QModelIndex row() const { return m_filter->index(0, 0); }
    QString state() const { return row().siblingAtColumn(Model::StateColumn).data().toString(); }

    std::unique_ptr<TransferModel> m_model;
    std::unique_ptr<TransferFilterModel> m_filter;
};

void OnlyItemTest::init()
{
    m_filter = std::make_unique<TransferFilterModel>();
    m_model = std::make_unique<TransferModel>();
    m_filter->setSourceModel(m_model.get());
}

void OnlyItemTest::hasNoRowOfItsOwn()
{
    BatchSnapshot batch = batchSample(1);
    batch.isScanning = true;
    batch.total = 1;
    apply({batch}, {itemSample(1, 10, TransferState::Running)});
    QCOMPARE(m_filter->rowCount(row()), 1); // there may come more
    batch.isScanning = false;
    apply({batch});
    QCOMPARE(m_filter->rowCount(row()), 0);
    QVERIFY(!m_filter->hasChildren(row()));
    batch.total = 2;
    apply({batch}, {itemSample(1, 11)});
    QCOMPARE(m_filter->rowCount(row()), 2);
}

/// A transfer of one file is one row.
void OnlyItemTest::isShownInTheBatchsRow()
{
    BatchSnapshot batch = batchSample(1);
    batch.isScanning = true;
    batch.total = 1;
    apply({batch}, {itemSample(1, 1, TransferState::Running)});
    const QModelIndex index = m_model->batchIndex(1);
    QVERIFY(!index.data(Model::HasOnlyItemRole).toBool()); // there may come more
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    batch.isScanning = false;
    apply({batch});
    QVERIFY(index.data(Model::HasOnlyItemRole).toBool());
    QCOMPARE(changed[0][0].toModelIndex(), m_model->itemIndex(1, 1)); // so that views hide it
    QCOMPARE(state(), QStringLiteral("Uploading"));
    ItemSnapshot item = itemSample(1, 1, TransferState::Running);
    item.isStalled = true;
    apply({}, {item});
    QCOMPARE(state(), QStringLiteral("Stalled, retrying"));

    const ItemSnapshot failed = failedSample(1, 1);
    apply({finishedSample(1, 0, 1)}, {failed});
    QCOMPARE(state(), describe(*failed.error));
    QCOMPARE(index.data(Model::ErrorRole).toString(), describe(*failed.error));
    QVERIFY(index.data(Model::DetailsRole).toString().contains(technicalDetails(*failed.error)));
    QVERIFY(index.data(Model::IsRetryableRole).toBool());
}

QTEST_MAIN(OnlyItemTest)
#include "tst_onlyitem.moc"
