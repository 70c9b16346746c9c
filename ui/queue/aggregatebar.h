// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace windlass {

/// All active transfers in one bar, after "84 MiB/s · 26 s left · 1.2 of 3.4 GiB". For the status
/// line; while nothing is active, it shows the last results, or is hidden. Paused transfers only
/// count if there are no others.
class AggregateBar : public QWidget
{
    Q_OBJECT
public:
    explicit AggregateBar(QWidget *parent = nullptr);

    /// The text before the bar.
    QString text() const;

public slots:
    void handleUpdate(const windlass::TransferUpdate &update);
    /// The text to show while nothing is active.
    void setSummary(const QString &line);

private:
    /// The sums of some of the batches.
    struct Total {
        qint64 batches = 0;
        qint64 totalBytes = 0;
        qint64 doneBytes = 0;
        double bytesPerSecond = 0;
        bool isKnown = true;    ///< no batch finds more
        bool isStalled = false; ///< at least one batch, and none that moves
    };
    Total totalOf(bool isPaused) const;
    void showSummary();
    void showTotal(const Total &total, bool isPaused);

    QProgressBar *m_bar;
    QLabel *m_text;
    QString m_summary;
    QHash<BatchId, BatchSnapshot> m_active; // as last told
};

} // namespace windlass
