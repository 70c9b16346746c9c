// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace windlass {

class InlineMessage;
class ProgressBarRow;

/// Messages below each other, each about something of its own. Takes no room without one.
class MessageStack : public QWidget
{
    Q_OBJECT
public:
    explicit MessageStack(QWidget *parent = nullptr);

    /// A new message, which goes for good when it is dismissed.
    InlineMessage *addMessage();
    /// A new row that shows how far something is; the caller deletes it.
    ProgressBarRow *addProgress(const QString &text);

private:
    QVBoxLayout *m_layout;
};

} // namespace windlass
