// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/inlinemessage.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace windlass {

static constexpr int stripeWidth = 4;

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(20, this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this)), m_goes(new QTimer(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(icon("cancel"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(stripeWidth + 8, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);

    m_goes->setSingleShot(true);
    connect(m_goes, &QTimer::timeout, this, &InlineMessage::handleTimeout);
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::handleClose);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionTriggered();
    });
    hide();
}

void InlineMessage::apply(const Message &message)
{
    m_goes->stop();
    m_shown = message;
    m_icon->setIcon(icon(message.severity));
    m_text->setText(message.text);
    m_text->setToolTip(plainToolTip(message.details));
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(spoken(message.text));
    setVisible(true);
    update();
}

void InlineMessage::showMessage(Severity severity, const QString &text, const QString &details)
{
    m_replaced.reset();
    apply({severity, text, details, {}});
}

void InlineMessage::showWithAction(
    Severity severity, const QString &text, const QString &actionText)
{
    m_replaced.reset();
    apply({severity, text, {}, actionText});
}

void InlineMessage::showBriefly(
    Severity severity, const QString &text, std::chrono::milliseconds span)
{
    const bool isLasting = !isHidden() && !m_goes->isActive();
    if (isLasting)
        m_replaced = m_shown;
    apply({severity, text, {}, {}});
    m_goes->start(span);
}

void InlineMessage::dismiss()
{
    m_replaced.reset();
    m_goes->stop();
    if (isHidden())
        return;
    hide();
    emit dismissed();
}

/// The message that is shown has been read.
void InlineMessage::handleClose()
{
    if (m_replaced)
        apply(*std::exchange(m_replaced, {}));
    else
        dismiss();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

/// \a text with the meaning of the icon, for people who do not see it.
QString InlineMessage::spoken(const QString &text) const
{
    switch (m_shown.severity) {
    case Severity::Warning:
        return tr("Warning: %1").arg(text);
    case Severity::Error:
        return tr("Error: %1").arg(text);
    case Severity::Information:
    case Severity::Success:
        break;
    }
    return text;
}

/// Does not hide the message while the mouse is over it or some of its text is selected.
void InlineMessage::handleTimeout()
{
    if (underMouse() || m_text->hasSelectedText())
        m_goes->start();
    else
        handleClose();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneBackground(m_shown.severity, palette()));
    const QRect stripe(0, 0, stripeWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe),
        toneColour(m_shown.severity, palette()));
}

} // namespace windlass
