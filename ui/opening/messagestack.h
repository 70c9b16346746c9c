// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace windlass {

class InlineMessage;
class ProgressBarRow;

/// Several messages below each other, each about a different subject. Needs no room while empty.
class MessageStack : public QWidget
{
    Q_OBJECT
public:
    explicit MessageStack(QWidget *parent = nullptr);

    /// Adds a message, which is deleted when it is dismissed.
    InlineMessage *addMessage();
    /// Adds a row that shows a progress; the caller deletes it.
    ProgressBarRow *addProgress(const QString &text);

private:
    QVBoxLayout *m_layout;
};

} // namespace windlass
