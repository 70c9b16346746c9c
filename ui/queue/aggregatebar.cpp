// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/aggregatebar.h"

#include "core/base/humantext.h"
#include "ui/queue/queuetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace windlass {

AggregateBar::AggregateBar(QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar(this)), m_text(new QLabel(this))
{
    const int lineHeight = fontMetrics().height();
    m_bar->setFixedSize(fontMetrics().averageCharWidth() * 26, lineHeight);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of all transfers"));
    m_text->setTextFormat(Qt::PlainText);
    setAccessibleName(tr("Transfers"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

QString AggregateBar::text() const
{
    return m_text->text();
}

void AggregateBar::handleUpdate(const TransferUpdate &update)
{
    if (update.total.activeBatches > 0) {
        showTotal(update.total);
        return;
    }
    hide();
    m_text->clear();
    m_text->setMinimumWidth(0);
}

void AggregateBar::showTotal(const TotalSnapshot &total)
{
    QStringList parts;
    if (total.bytesPerSecond >= 1)
        parts << humanRate(total.bytesPerSecond);
    if (total.timeLeft)
        parts << timeLeftText(*total.timeLeft);
    if (total.totalBytes > 0)
        parts << bytesOfText(total.doneBytes, total.totalBytes);
    else
        parts << tr("%Ln transfer(s) running", nullptr, int(total.activeBatches));
    m_text->setText(parts.join(QStringLiteral(" · ")));
    // It grows and never shrinks while it is shown, so that the status line stands still.
    m_text->setMinimumWidth(std::max(m_text->minimumWidth(), m_text->sizeHint().width()));

    const bool isKnown = total.totalBytes > 0;
    m_bar->setRange(0, isKnown ? 1000 : 0);
    if (isKnown)
        m_bar->setValue(
            int(std::min(1.0, double(total.doneBytes) / double(total.totalBytes)) * 1000));
    setVisible(true);
}

} // namespace windlass
