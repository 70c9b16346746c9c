// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDoubleSpinBox>

namespace windlass {

/// A bandwidth limit in MiB/s; the lowest value means no limit.
class BandwidthField : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit BandwidthField(QWidget *parent = nullptr);

    /// Bytes per second; 0: no limit. A value that the field cannot show exactly is kept until it
    /// is edited.
    qint64 bytesPerSecond() const;
    void setBytesPerSecond(qint64 rate);

    void stepBy(int steps) override;

private:
    qint64 m_exact = 0; // the value that was set
};

} // namespace windlass
