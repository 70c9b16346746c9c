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
    // The bar at the end, so that it stands still while the text changes its width.
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

QString AggregateBar::text() const
{
    return m_text->text();
}

void AggregateBar::handleUpdate(const TransferUpdate &update)
{
    if (update.total.activeBatches == 0) {
        hide();
        m_text->clear();
        return;
    }
    // An update has every active batch. While one is still looking for its objects nobody knows
    // how long the rest will take.
    TotalSnapshot total = update.total;
    if (std::any_of(update.batches.begin(), update.batches.end(),
            [](const BatchSnapshot &batch) { return batch.isScanning && !batch.isFinished; }))
        total.timeLeft.reset();
    showTotal(total);
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

    const bool isKnown = total.totalBytes > 0;
    m_bar->setRange(0, isKnown ? 1000 : 0);
    if (isKnown)
        m_bar->setValue(
            int(std::min(1.0, double(total.doneBytes) / double(total.totalBytes)) * 1000));
    setVisible(true);
}

} // namespace windlass
