// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/aggregatebar.h"

#include "core/base/humantext.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>
#include <cmath>
#include <utility>

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
    // The bar comes last, so that it does not move when the text changes its width.
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
    const bool wasActive = std::exchange(m_isActive, update.total.activeBatches > 0);
    if (!m_isActive) {
        showSummary();
        return;
    }
    if (!wasActive)
        m_summary.clear();
    const TotalSnapshot moving = movingOf(update);
    const bool isPaused = moving.activeBatches == 0;
    TotalSnapshot total = isPaused ? update.total : moving;
    if (isPaused) {
        total.bytesPerSecond = 0;
        total.timeLeft.reset();
    }
    showTotal(total, isPaused);
}

void AggregateBar::setSummary(const QString &line)
{
    m_summary = line;
    if (!m_isActive)
        showSummary();
}

void AggregateBar::showSummary()
{
    m_bar->hide();
    m_text->setText(m_summary);
    setVisible(!m_summary.isEmpty());
}

/// The total without paused batches. An update has every active batch.
TotalSnapshot AggregateBar::movingOf(const TransferUpdate &update)
{
    TotalSnapshot moving = update.total;
    bool isScanning = false;
    bool isAnyPaused = false;
    for (const BatchSnapshot &batch : update.batches) {
        if (batch.isFinished)
            continue;
        if (!batch.isPaused) {
            isScanning = isScanning || batch.isScanning;
            continue;
        }
        isAnyPaused = true;
        --moving.activeBatches;
        moving.totalBytes -= batch.totalBytes;
        moving.doneBytes -= batch.doneBytes;
        moving.bytesPerSecond -= batch.bytesPerSecond;
    }
    const bool isFlowing = moving.bytesPerSecond >= 1;
    if (isAnyPaused && isFlowing)
        moving.timeLeft = std::chrono::seconds(
            std::llround(double(moving.totalBytes - moving.doneBytes) / moving.bytesPerSecond));
    // While a batch is still scanning, the remaining time is not known.
    if (isScanning || !isFlowing)
        moving.timeLeft.reset();
    return moving;
}

void AggregateBar::showTotal(const TotalSnapshot &total, bool isPaused)
{
    QStringList parts;
    if (isPaused)
        parts << tr("Paused");
    if (total.bytesPerSecond >= 1)
        parts << humanRate(total.bytesPerSecond);
    if (total.timeLeft)
        parts << timeLeftText(*total.timeLeft);
    if (total.totalBytes > 0)
        parts << bytesOfText(total.doneBytes, total.totalBytes);
    else if (!isPaused)
        parts << tr("%Ln transfer(s) running", nullptr, pluralCount(total.activeBatches));
    m_text->setText(parts.join(QStringLiteral(" · ")));

    const bool isKnown = total.totalBytes > 0;
    const double done = isKnown ? double(total.doneBytes) / double(total.totalBytes) : 0;
    m_bar->setRange(0, isKnown || isPaused ? 1000 : 0); // 0: busy
    m_bar->setValue(int(std::min(1.0, done) * 1000));
    m_bar->show();
    setVisible(true);
}

} // namespace windlass
