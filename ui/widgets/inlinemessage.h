// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/tone.h"

#include <QFrame>

#include <chrono>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace windlass {

class IconLabel;

/// A message inside a view, instead of a dialog: what happened, optionally with a button that
/// helps. Always plain text, whatever the text is. Hidden while there is no message.
class InlineMessage : public QFrame
{
    Q_OBJECT
public:
    using Severity = Tone;

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Replaces the previous message. \a details are the tool tip.
    void showMessage(Severity severity, const QString &text, const QString &details = {});
    /// Like showMessage(), with a button that emits actionTriggered() and dismisses the message.
    void showWithAction(Severity severity, const QString &text, const QString &actionText);
    /// Like showMessage(), but the message disappears after \a span, unless the mouse is over it.
    void showBriefly(Severity severity, const QString &text,
        std::chrono::milliseconds span = std::chrono::seconds(10));
    void dismiss();

    QString text() const;

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString spoken(const QString &text) const;
    void handleTimeout();

    Severity m_severity = Severity::Information;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_goes;
};

} // namespace windlass
