// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silenceteller.h"

#include <QFrame>
#include <QTimer>

class QProgressBar;
class QToolButton;

namespace windlass {

class ElidedLabel;

/// Shows that a listing is running, its progress, and that the server does not answer, with a
/// button to stop it. Appears only if the listing takes noticeably long.
class LoadingBar : public QFrame
{
    Q_OBJECT
public:
    explicit LoadingBar(QWidget *parent = nullptr);

    /// \a session asks for the listing.
    void begin(const Session &session);
    void setText(const QString &text);
    void end();

signals:
    void stopRequested();

private:
    void showText();

    QTimer m_delay;
    SilenceTeller *m_silence;
    QProgressBar *m_busy;
    ElidedLabel *m_label;
    QString m_text;
    QString m_notice; // empty: the server answers
    QToolButton *m_stop;
};

} // namespace windlass
