// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/statuspage.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

StatusPage::StatusPage(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(48, this)), m_title(new QLabel(this)),
      m_text(new QLabel(this)), m_progress(new QProgressBar(this)), m_action(new QPushButton(this))
{
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_title->setFont(large);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_action->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StatusPage::actionTriggered);
}

void StatusPage::showText(
    const char *iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_icon->setIcon(icon(iconName));
    m_icon->show();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_progress->hide();
}

void StatusPage::showLoading(const QString &title)
{
    showText("file", title);
    m_icon->hide();
    m_progress->show();
}

QString StatusPage::title() const
{
    return m_title->text();
}

QString StatusPage::text() const
{
    return m_text->text();
}

} // namespace windlass
