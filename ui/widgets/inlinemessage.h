// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace windlass {

/// A message inside a view, instead of a dialog: what happened, perhaps with a button that helps.
/// Shows plain text only, whatever the text is. Hidden until there is something to say.
class InlineMessage : public QFrame
{
    Q_OBJECT
public:
    enum class Severity { Information, Warning, Error };

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Replaces what was said before. \a details go into the tool tip.
    void showMessage(Severity severity, const QString &text, const QString &details = {});
    /// As showMessage(), with a button that emits actionTriggered() and dismisses the message.
    void showWithAction(Severity severity, const QString &text, const QString &actionText);
    void dismiss();

    QString text() const;

signals:
    void actionTriggered();
    void dismissed();

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace windlass
