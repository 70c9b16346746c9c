// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/journalmessage.h"

#include "ui/transfertext/journaltext.h"

namespace windlass {

JournalMessage::JournalMessage(QWidget *parent) : InlineMessage(parent) { }

void JournalMessage::showUnreadable(const Error &error)
{
    m_isUnreadable = true;
    showWithAction(Tone::Error, unreadableText(error), tr("Retr&y"));
}

void JournalMessage::showUnchangeable(const Error &error)
{
    m_isUnreadable = false;
    showMessage(Tone::Error, unchangeableText(error));
}

void JournalMessage::handleRead()
{
    if (m_isUnreadable)
        dismiss();
}

} // namespace windlass
