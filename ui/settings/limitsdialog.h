// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/transferoverrides.h"
#include "ui/widgets/fittingdialog.h"

#include <QList>

class QCheckBox;
class QGridLayout;
class QVBoxLayout;

namespace windlass {

class ScheduleTable;
class TransferFields;

/// One connection's differences from the preferences: a check box and a field for each.
class LimitsDialog : public FittingDialog
{
    Q_OBJECT
public:
    explicit LimitsDialog(const TransferOverrides &overrides, QWidget *parent = nullptr);

    TransferOverrides overrides() const;

    void accept() override;

private:
    QCheckBox *addRow(QGridLayout &grid, const QString &text, QWidget *field, bool isSet);
    void addSchedule(QVBoxLayout &layout, bool isSet);

    TransferFields *m_fields;
    QCheckBox *m_up;
    QCheckBox *m_down;
    QCheckBox *m_maxRequests;
    QCheckBox *m_maxTransfers;
    QCheckBox *m_attempts;
    QCheckBox *m_multipartThreshold;
    QCheckBox *m_partSize;
    QCheckBox *m_copyThreshold;
    QCheckBox *m_hasSchedule;
    ScheduleTable *m_schedule;
    const TransferSettings m_shown; // including details that the fields cannot show
};

} // namespace windlass
