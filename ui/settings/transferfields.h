// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/transfersettings.h"

#include <QObject>

class QSpinBox;
class QWidget;

namespace windlass {

class BandwidthField;

/// The fields of TransferSettings, each with its range and unit; the user of this class places
/// them. The schedule is not included.
class TransferFields : public QObject
{
    Q_OBJECT
public:
    /// The fields are children of \a parent until they are added to a layout.
    explicit TransferFields(QWidget *parent);

    QSpinBox *maxRequests() const { return m_maxRequests; }
    QSpinBox *maxTransfers() const { return m_maxTransfers; }
    QSpinBox *attempts() const { return m_attempts; }
    QSpinBox *multipartThreshold() const { return m_multipartThreshold; }
    QSpinBox *partSize() const { return m_partSize; }
    QSpinBox *copyThreshold() const { return m_copyThreshold; }
    BandwidthField *up() const { return m_up; }
    BandwidthField *down() const { return m_down; }

    void show(const TransferSettings &settings);
    /// Writes the fields' values to \a settings, and leaves the rest unchanged.
    void writeTo(TransferSettings &settings) const;
    /// Confirms what is being typed.
    void interpret();

signals:
    void edited();

private:
    // In tab order.
    BandwidthField *m_up;
    BandwidthField *m_down;
    QSpinBox *m_maxRequests;
    QSpinBox *m_maxTransfers;
    QSpinBox *m_attempts;
    QSpinBox *m_multipartThreshold;
    QSpinBox *m_partSize;
    QSpinBox *m_copyThreshold;
};

} // namespace windlass
