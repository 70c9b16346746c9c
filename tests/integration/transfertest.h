// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "buckettest.h"
#include "core/journal/journal.h"
#include "relayrules.h"
#include "tests/support/temporarytree.h"
#include "transferprobe.h"

#include <memory>

namespace windlass {

/// Tests of transfers: besides a bucket there is a relay before the gateway, a folder on disk and a
/// journal in it for each test function.
class TransferTest : public BucketTest
{
    Q_OBJECT

protected slots:
    void init();

protected:
    static inline const QString connectionId = QStringLiteral("the connection");

    QString path(const char *name) const { return QString::fromUtf8(m_tree->path(name)); }
    /// Knows connectionId, which is the gateway behind the relay.
    TransferEngine::ServiceFinder finder() const;
    /// An engine, as the program makes it when it starts, and m_journal, which it keeps in
    /// \a journal.
    std::unique_ptr<TransferProbe> start(
        const TransferConfig &config = smallParts(), const char *journal = "j.sqlite");
    /// What was held back passes, as all that follows does; what was asked before is forgotten.
    void passEverything();
    /// The number that \a select finds in m_journal, what is not committed yet included.
    int numberInJournal(const QString &select) const;
    /// Of the journal: the parts of downloads that came to their end. Of one that is slow to come,
    /// its beginning is recorded as well.
    static constexpr const char *wholeDownloadParts = "download_part WHERE bytes = -1";

    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<S3Service> m_service; ///< through the relay
    std::unique_ptr<TemporaryTree> m_tree;
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
