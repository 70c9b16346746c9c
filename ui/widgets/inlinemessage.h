// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/tone.h"

#include <QFrame>

#include <chrono>
#include <optional>

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
    /// Like showMessage(), but the message disappears after \a span, unless the mouse is over it. A
    /// lasting message that it has replaced is shown again then.
    void showBriefly(Severity severity, const QString &text,
        std::chrono::milliseconds span = std::chrono::seconds(10));
    /// Also what a brief message has replaced.
    void dismiss();

    QString text() const;

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Message {
        Severity severity = Severity::Information;
        QString text;
        QString details;
        QString action; // the text of the button; empty: there is none
    };

    void apply(const Message &message);
    void handleClose();
    QString spoken(const QString &text) const;
    void handleTimeout();

    Message m_shown;
    std::optional<Message> m_replaced; // by a brief one
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_goes;
};

} // namespace windlass
