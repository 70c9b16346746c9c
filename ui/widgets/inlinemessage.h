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

/// A message inside a view, instead of a dialog: what happened, perhaps with a button that helps.
/// Shows plain text only, whatever the text is. Hidden until there is something to say.
class InlineMessage : public QFrame
{
    Q_OBJECT
public:
    using Severity = Tone;

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Replaces what was said before. \a details go into the tool tip.
    void showMessage(Severity severity, const QString &text, const QString &details = {});
    /// As showMessage(), with a button that emits actionTriggered() and dismisses the message.
    void showWithAction(Severity severity, const QString &text, const QString &actionText);
    /// As showMessage(), but the message goes by itself after \a span; not from under the mouse.
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
