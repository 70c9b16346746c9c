// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QProgressBar;

namespace windlass {

/// An activity, its progress, and a button to cancel it.
class ProgressBarRow : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBarRow(const QString &text, QWidget *parent = nullptr);

    /// In bytes; \a total is unknown if it is below 1.
    void setProgress(qint64 done, qint64 total);

signals:
    void cancelled();

private:
    QProgressBar *m_bar;
};

} // namespace windlass
