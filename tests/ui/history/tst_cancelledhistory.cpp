// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/journalsamples.h"
#include "ui/history/historymodel.h"

#include <QTest>

#include <memory>

using namespace windlass;

/// The history says of cancelled transfers how far they were, as the queue did.
class TestCancelledHistory : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_samples = std::make_unique<JournalSamples>(); }
    void oneObject_data();
    void oneObject();
    void someWereDone();
    void unfinishedCancellationHasNoPercentage();

private:
    void read();
    /// The text in \a column of a transfer, or of its first item.
    QString batchText(HistoryModel::Column column) const
    {
        return m_model->index(0, column).data().toString();
    }
    QString itemText(HistoryModel::Column column) const
    {
        return m_model->index(0, column, m_model->index(0, 0)).data().toString();
    }

    std::unique_ptr<JournalSamples> m_samples;
    std::unique_ptr<HistoryModel> m_model;
};

void TestCancelledHistory::read()
{
    m_model = std::make_unique<HistoryModel>(
        TransferHistory(m_samples->journal()), [](const QString &id) { return id; });
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_model->fetchMore(m_model->index(0, 0));
    QTRY_VERIFY(m_model->rowCount(m_model->index(0, 0)) > 0);
}

void TestCancelledHistory::oneObject_data()
{
    QTest::addColumn<qint64>("reached");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("size");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("Cancelled")
                             << QStringLiteral("1.0 KiB");
    QTest::newRow("some") << qint64(412) << QStringLiteral("Cancelled at 40%")
                          << QStringLiteral("412 bytes of 1.0 KiB");
}

void TestCancelledHistory::oneObject()
{
    QFETCH(const qint64, reached);
    const auto batch = m_samples->begin();
    m_samples->endCancelled(batch, "a", reached);
    m_samples->finish(batch);
    read();
    QTEST(batchText(HistoryModel::ResultColumn), "result");
    QTEST(batchText(HistoryModel::SizeColumn), "size");
    QTEST(itemText(HistoryModel::ResultColumn), "result");
}

void TestCancelledHistory::someWereDone()
{
    const auto batch = m_samples->begin();
    m_samples->end(batch, "b");
    m_samples->endCancelled(batch, "a", 512);
    m_samples->finish(batch);
    read();
    QVERIFY2(batchText(HistoryModel::ResultColumn).contains(QLatin1String("1 cancelled")),
        qPrintable(batchText(HistoryModel::ResultColumn)));
    QCOMPARE(batchText(HistoryModel::SizeColumn), QStringLiteral("1.5 of 2.0 KiB"));
    QCOMPARE(itemText(HistoryModel::ResultColumn), QStringLiteral("Cancelled at 50%"));
}

/// The program ended before the transfer did: how far it was is not known.
void TestCancelledHistory::unfinishedCancellationHasNoPercentage()
{
    const auto batch = m_samples->begin();
    m_samples->endCancelled(batch, "a", 512);
    BatchJournal journal(m_samples->journal());
    journal.cancel(batch->id);
    journal.finishCancelled();
    read();
    QCOMPARE(batchText(HistoryModel::ResultColumn), QStringLiteral("Cancelled"));
    QCOMPARE(itemText(HistoryModel::ResultColumn), QStringLiteral("Cancelled at 50%"));
}

QTEST_GUILESS_MAIN(TestCancelledHistory)
#include "tst_cancelledhistory.moc"
