// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/loadingbar.h"

#include "core/s3/session.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

namespace windlass {

using namespace std::chrono_literals;

LoadingBar::LoadingBar(QWidget *parent)
    : QFrame(parent), m_silence(new SilenceTeller(this)), m_busy(new QProgressBar(this)),
      m_label(new ElidedLabel({}, this)), m_stop(new QToolButton(this))
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(96, 8);
    m_busy->setAccessibleName(tr("Loading"));
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
    layout->addWidget(m_label, 1);
    layout->addWidget(m_stop);

    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(
        m_silence, &SilenceTeller::changed, this, [this](const std::optional<Silence> &silence) {
            m_notice = silence ? describe(*silence) : QString();
            showText();
        });
    connect(m_stop, &QToolButton::clicked, this, &LoadingBar::stopRequested);
    hide();
}

void LoadingBar::begin(const Session &session)
{
    m_silence->start(session);
    if (isHidden())
        m_delay.start();
}

void LoadingBar::setText(const QString &text)
{
    m_text = text;
    showText();
}

void LoadingBar::showText()
{
    m_label->setText(m_notice.isEmpty() ? m_text : m_text + QStringLiteral(" · ") + m_notice);
}

void LoadingBar::end()
{
    m_delay.stop();
    m_silence->stop();
    hide();
}

} // namespace windlass
