// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace windlass {

class InlineMessage;
class ProgressBarRow;
class Session;
class SilenceNotice;

/// Several messages below each other, each about a different subject. Needs no room while empty.
class MessageStack : public QWidget
{
    Q_OBJECT
public:
    explicit MessageStack(QWidget *parent = nullptr);

    /// Adds a message, which is deleted when it is dismissed.
    InlineMessage *addMessage();
    /// Adds a row that shows the progress of what \a session does; the caller deletes it.
    ProgressBarRow *addProgress(const QString &text, const Session &session);
    /// Adds a notice that is seen only while the server of \a session does not answer. It goes with
    /// the last reference.
    std::shared_ptr<SilenceNotice> addNotice(const Session &session);

private:
    QVBoxLayout *m_layout;
};

} // namespace windlass
