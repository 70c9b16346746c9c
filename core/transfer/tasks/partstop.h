// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/localfs/progresssink.h"
#include "core/transfer/batch/transferitem.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace windlass {

/// Stops one part of an upload, or a small one, when the upload stops. If that is only paused, what
/// will soon be sent may end first, because the server forgets parts that are cut off. So it is
/// where the program ends, which waits for it. Lives on the lane that sends it. \internal
class PartStop : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::milliseconds;

    /// A pause may cost so much of a part; so long a part may go on that has cost less.
    static constexpr Time mostLost {2000};
    /// So long one that has cost more: enough for the smallest part that S3 takes, 5 MiB, at
    /// 1 MiB/s.
    static constexpr Time longPatience {3000};

    PartStop(std::shared_ptr<const TransferItem> item, const CancelToken &stop, qint64 size);

    /// The part's own.
    CancelToken token() const { return m_source.token(); }
    void noteSent(qint64 bytes);
    qint64 sent() const { return m_sent; }

    /// How long a part may go on that is being sent for \a elapsed.
    static Time patience(Time elapsed);
    /// Whether \a sent of \a size bytes, which took \a elapsed, leave less than can be sent within
    /// the patience.
    static bool isWorthEnding(qint64 sent, qint64 size, Time elapsed);

private:
    void handleStop();

    const std::shared_ptr<const TransferItem> m_item;
    const qint64 m_size;
    CancelSource m_source;
    qint64 m_sent = 0;
    std::chrono::steady_clock::time_point m_begun;
};

} // namespace windlass
