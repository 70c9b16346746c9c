// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/aggregatebar.h"

#include "core/base/humantext.h"
#include "core/base/saturating.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>
#include <cmath>

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
    const bool wasActive = !m_active.isEmpty();
    for (const BatchSnapshot &batch : update.batches) {
        if (batch.isFinished)
            m_active.remove(batch.id);
        else
            m_active.insert(batch.id, batch);
    }
    if (m_active.isEmpty()) {
        showSummary();
        return;
    }
    if (!wasActive)
        m_summary.clear();
    const Total moving = totalOf(false);
    const bool isPaused = moving.batches == 0;
    showTotal(isPaused ? totalOf(true) : moving, isPaused);
}

void AggregateBar::setSummary(const QString &line)
{
    m_summary = line;
    if (m_active.isEmpty())
        showSummary();
}

void AggregateBar::showSummary()
{
    m_bar->hide();
    m_text->setText(m_summary);
    setVisible(!m_summary.isEmpty());
}

AggregateBar::Total AggregateBar::totalOf(bool isPaused) const
{
    Total total;
    for (const BatchSnapshot &batch : m_active) {
        if (batch.isPaused != isPaused)
            continue;
        ++total.batches;
        total.totalBytes = saturatingSum(total.totalBytes, batch.totalBytes);
        total.doneBytes = saturatingSum(total.doneBytes, batch.doneBytes);
        total.bytesPerSecond += isPaused ? 0 : batch.bytesPerSecond;
        total.isKnown = total.isKnown && (!batch.isScanning || batch.isReviewed);
        total.isStalled = total.isStalled || batch.isStalled;
    }
    total.isStalled = total.isStalled && total.bytesPerSecond < 1;
    return total;
}

void AggregateBar::showTotal(const Total &total, bool isPaused)
{
    QStringList parts;
    const bool isFlowing = total.bytesPerSecond >= 1;
    if (isPaused)
        parts << tr("Paused");
    else if (total.isStalled)
        parts << tr("Stalled, retrying");
    if (isFlowing)
        parts << humanRate(total.bytesPerSecond);
    if (isFlowing && total.isKnown)
        parts << timeLeftText(std::chrono::seconds(
            std::llround(double(total.totalBytes - total.doneBytes) / total.bytesPerSecond)));
    if (total.totalBytes > 0)
        parts << bytesOfText(total.doneBytes, total.totalBytes);
    else if (!isPaused)
        parts << tr("%Ln transfer(s) running", nullptr, pluralCount(total.batches));
    m_text->setText(parts.join(QStringLiteral(" · ")));

    const bool hasBytes = total.totalBytes > 0;
    const double done = hasBytes ? double(total.doneBytes) / double(total.totalBytes) : 0;
    m_bar->setRange(0, hasBytes || isPaused ? 1000 : 0); // 0: busy
    m_bar->setValue(int(std::min(1.0, done) * 1000));
    m_bar->show();
    setVisible(true);
}

} // namespace windlass
