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
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionTriggered();
    });
    hide();
}

void InlineMessage::showMessage(Severity severity, const QString &text, const QString &details)
{
    m_goes->stop();
    m_severity = severity;
    m_icon->setIcon(icon(severity));
    m_text->setText(text);
    m_text->setToolTip(plainToolTip(details));
    m_action->hide();
    setAccessibleName(spoken(text));
    setVisible(true);
    update();
}

void InlineMessage::showWithAction(
    Severity severity, const QString &text, const QString &actionText)
{
    showMessage(severity, text);
    m_action->setText(actionText);
    m_action->show();
}

void InlineMessage::showBriefly(
    Severity severity, const QString &text, std::chrono::milliseconds span)
{
    showMessage(severity, text);
    m_goes->start(span);
}

void InlineMessage::dismiss()
{
    m_goes->stop();
    if (isHidden())
        return;
    hide();
    emit dismissed();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

/// \a text with the meaning of the icon, for people who do not see it.
QString InlineMessage::spoken(const QString &text) const
{
    switch (m_severity) {
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
        dismiss();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneBackground(m_severity, palette()));
    const QRect stripe(0, 0, stripeWidth, height());
    painter.fillRect(
        QStyle::visualRect(layoutDirection(), rect(), stripe), toneColour(m_severity, palette()));
}

} // namespace windlass
