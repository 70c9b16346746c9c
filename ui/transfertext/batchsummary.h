// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QString>

namespace windlass {

/// The combined results of ended batches, as plain text for people.
class BatchSummary
{
public:
    void add(const BatchSnapshot &batch);
    bool isEmpty() const { return m_batches == 0; }

    /// "Upload finished", "3 transfers finished with failures".
    QString title() const;
    /// "20 done, 2 skipped, 1 failed".
    QString counts() const;
    /// Two lines: what it was (for a single batch), and the counts.
    QString text() const;

private:
    int m_batches = 0;
    BatchSnapshot m_last;
    qint64 m_done = 0;
    qint64 m_skipped = 0;
    qint64 m_failed = 0;
    qint64 m_cancelled = 0;
    bool m_hasFailed = false;
};

} // namespace windlass
