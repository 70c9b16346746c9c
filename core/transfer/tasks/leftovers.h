// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/session.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/servicefinder.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace windlass {

/// Discards partial transfers of objects that nothing will resume: aborts multipart uploads,
/// removes hidden files. What cannot be discarded now (for lack of a network, for example) stays in
/// the journal for the next time. Lives on the engine's thread. \internal
class Leftovers : public QObject
{
public:
    explicit Leftovers(ResumeJournal resumption) : m_resumption(std::move(resumption))
    {
        m_deadline.setSingleShot(true);
        m_deadline.callOnTimeout(this, [this] { m_patience.cancel(); });
    }

    /// Without it nothing is discarded.
    void setServiceFinder(ServiceFinder find) { m_findService = std::move(find); }

    /// Looks for leftovers and discards them. Does not block; the result (how many were discarded)
    /// comes after all attempts.
    QFuture<int> discard();

private:
    using Claim = std::shared_ptr<ResumeJournal::Claim>;

    void look();
    void claim(const ResumeJournal::LeftOver &found);
    void discard(const UploadRecord &upload, const Claim &claim);
    void discard(const DownloadRecord &download, const Claim &claim);
    Session *sessionFor(const UploadRecord &upload);
    void handleEnd(bool isDiscarded = false);

    const ResumeJournal m_resumption;
    ServiceFinder m_findService;
    bool m_isBusy = false;
    bool m_isWanted = false;
    int m_pending = 0;
    int m_discarded = 0;
    std::unique_ptr<QPromise<int>> m_end; // set while it is busy
    CancelSource m_patience;
    QTimer m_deadline;
    QThreadPool m_files;
    QHash<QString, std::shared_ptr<Session>> m_sessions; // set while there is something to abort
};

} // namespace windlass
