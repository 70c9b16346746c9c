// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDoubleSpinBox>

namespace windlass {

/// A bandwidth limit in MiB/s; the lowest value is no limit.
class BandwidthField : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit BandwidthField(QWidget *parent = nullptr);

    /// Bytes a second; 0: no limit. What the field cannot show to the last byte stays as it is
    /// until it is edited.
    qint64 bytesPerSecond() const;
    void setBytesPerSecond(qint64 rate);

    void stepBy(int steps) override;

private:
    qint64 m_exact = 0; // what was set
};

} // namespace windlass
