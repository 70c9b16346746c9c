// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "transfertest.h"

#include "core/journal/journaldatabase.h"

namespace windlass {

void TransferTest::init()
{
    m_journal.reset();
    BucketTest::init();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_service = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    m_tree = std::make_unique<TemporaryTree>();
}

TransferEngine::ServiceFinder TransferTest::finder() const
{
    return [service = m_service](const QString &connection) {
        return connection == connectionId ? Result<std::shared_ptr<S3Service>>(service)
                                          : fail(ErrorKind::InvalidInput);
    };
}

std::unique_ptr<TransferProbe> TransferTest::start(
    const TransferConfig &config, const char *journal)
{
    m_journal.reset(); // as the program closes it before it can be started again
    m_journal = std::make_shared<Journal>(path(journal));
    auto probe = std::make_unique<TransferProbe>(config, m_journal);
    probe->engine().setServiceFinder(finder());
    return probe;
}

void TransferTest::passEverything()
{
    m_relay->release();
    m_relay->reset();
}

int TransferTest::numberInJournal(const QString &select) const
{
    auto asked = m_journal->ask<QVariant>(
        [select](JournalDatabase &database) { return database.value(select); });
    asked.waitForFinished();
    return asked.result().value_or(QVariant(-1)).toInt();
}

} // namespace windlass
