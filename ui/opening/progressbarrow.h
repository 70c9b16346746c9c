// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QProgressBar;

namespace windlass {

class Session;
class SilenceNotice;

/// An activity, its progress, and a button to cancel it. Says below when the server does not
/// answer.
class ProgressBarRow : public QWidget
{
    Q_OBJECT
public:
    /// \a session does what \a text says, and need not live so long.
    ProgressBarRow(const QString &text, const Session &session, QWidget *parent = nullptr);

    /// In bytes; \a total is unknown if it is below 1.
    void setProgress(qint64 done, qint64 total);

signals:
    void cancelled();

private:
    QProgressBar *m_bar;
};

} // namespace windlass
