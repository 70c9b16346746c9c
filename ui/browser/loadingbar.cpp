// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/loadingbar.h"

#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

namespace windlass {

using namespace std::chrono_literals;

LoadingBar::LoadingBar(QWidget *parent)
    : QFrame(parent), m_busy(new QProgressBar(this)), m_text(new QLabel(this)),
      m_stop(new QToolButton(this))
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(96, 8);
    m_busy->setAccessibleName(tr("Loading"));
    m_text->setTextFormat(Qt::PlainText);
    m_stop->setText(tr("Stop"));
    m_stop->setIcon(icon("cancel"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    m_stop->setToolTip(tr("Stop loading (Esc)"));
    m_stop->setAccessibleName(tr("Stop loading"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->setSpacing(8);
    layout->addWidget(m_busy);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_stop);

    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QToolButton::clicked, this, &LoadingBar::stopRequested);
    hide();
}

void LoadingBar::begin()
{
    if (isHidden())
        m_delay.start();
}

void LoadingBar::setText(const QString &text)
{
    m_text->setText(text);
}

void LoadingBar::end()
{
    m_delay.stop();
    hide();
}

} // namespace windlass
