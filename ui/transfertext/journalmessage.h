// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/inlinemessage.h"

namespace windlass {

struct Error;

/// An error about a list from the journal: it cannot be read, with a button that emits
/// actionTriggered(), or it cannot be changed.
class JournalMessage : public InlineMessage
{
    Q_OBJECT
public:
    explicit JournalMessage(QWidget *parent = nullptr);

    void showUnreadable(const windlass::Error &error);
    void showUnchangeable(const windlass::Error &error);
    /// The list was read: dismisses a message that it cannot be read, and no other.
    void handleRead();

private:
    bool m_isUnreadable = false;
};

} // namespace windlass
