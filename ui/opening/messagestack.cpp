// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/opening/messagestack.h"

#include "ui/opening/progressbarrow.h"
#include "ui/widgets/inlinemessage.h"

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

ProgressBarRow *MessageStack::addProgress(const QString &text)
{
    auto *row = new ProgressBarRow(text, this);
    m_layout->addWidget(row);
    return row;
}

} // namespace windlass
