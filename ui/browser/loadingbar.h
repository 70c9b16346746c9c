// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace windlass {

/// Shows that a listing is running and its progress, with a button to stop it. Appears only if the
/// listing takes noticeably long.
class LoadingBar : public QFrame
{
    Q_OBJECT
public:
    explicit LoadingBar(QWidget *parent = nullptr);

    void begin();
    void setText(const QString &text);
    void end();

signals:
    void stopRequested();

private:
    QTimer m_delay;
    QProgressBar *m_busy;
    QLabel *m_text;
    QToolButton *m_stop;
};

} // namespace windlass
