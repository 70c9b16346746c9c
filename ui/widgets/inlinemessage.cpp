// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/inlinemessage.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace windlass {

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(icon("cancel"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &InlineMessage::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionTriggered();
    });
    hide();
}

void InlineMessage::showMessage(Severity severity, const QString &text, const QString &details)
{
    static constexpr const char *icons[] = {"info", "warning", "error"};
    m_icon->setPixmap(icon(icons[int(severity)]).pixmap(20));
    m_text->setText(text);
    m_text->setToolTip(plainToolTip(details));
    m_action->hide();
    setAccessibleName(text);
    setVisible(true);
}

void InlineMessage::showWithAction(
    Severity severity, const QString &text, const QString &actionText)
{
    showMessage(severity, text);
    m_action->setText(actionText);
    m_action->show();
}

void InlineMessage::dismiss()
{
    if (isHidden())
        return;
    hide();
    emit dismissed();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

} // namespace windlass
