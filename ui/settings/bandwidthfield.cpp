// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/bandwidthfield.h"

#include "core/base/byteunits.h"
#include "core/settings/transfersettings.h"

#include <cmath>

namespace windlass {

static constexpr double smallest = 0.02; // no less than TransferSettings::smallestBandwidth

BandwidthField::BandwidthField(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(2);
    setRange(0, double(TransferSettings::largestBandwidth) / mebibyte);
    setSuffix(tr(" MiB/s"));
    setSpecialValueText(tr("No limit"));
    setKeyboardTracking(false); // typing 100 must not set the limit to 1 in between
    setAccelerated(true);
}

qint64 BandwidthField::bytesPerSecond() const
{
    const double shown = value();
    if (shown == 0)
        return 0;
    if (std::abs(double(m_exact) / mebibyte - shown) < 0.005)
        return m_exact;
    return qint64(std::max(shown, smallest) * mebibyte);
}

void BandwidthField::setBytesPerSecond(qint64 rate)
{
    m_exact = rate;
    setValue(rate == 0 ? 0 : std::max(double(rate) / mebibyte, smallest));
}

void BandwidthField::stepBy(int steps)
{
    // Small steps near zero, so that a small limit is not followed directly by "no limit".
    const double now = value();
    const bool isFine = steps < 0 ? now <= 1 && now > 0 : now < 1 && now > 0;
    setSingleStep(isFine ? 0.1 : 1);
    QDoubleSpinBox::stepBy(steps);
}

} // namespace windlass
