// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/opening/messagestack.h"

#include "ui/opening/progressbarrow.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/inlinemessage.h"

#include <QPointer>
#include <QVBoxLayout>

namespace windlass {

MessageStack::MessageStack(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

InlineMessage *MessageStack::addMessage()
{
    auto *message = new InlineMessage(this);
    m_layout->addWidget(message);
    connect(message, &InlineMessage::dismissed, message, &QObject::deleteLater);
    return message;
}

ProgressBarRow *MessageStack::addProgress(const QString &text, const Session &session)
{
    auto *row = new ProgressBarRow(text, session, this);
    m_layout->addWidget(row);
    return row;
}

std::shared_ptr<SilenceNotice> MessageStack::addNotice(const Session &session)
{
    auto *notice = new SilenceNotice(this);
    notice->setContentsMargins(8, 4, 8, 4);
    notice->begin(session);
    m_layout->addWidget(notice);
    // The stack may go first.
    return {notice, [here = QPointer(notice)](SilenceNotice *) { delete here; }};
}

} // namespace windlass
