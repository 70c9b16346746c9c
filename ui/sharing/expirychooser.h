// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <chrono>

class QComboBox;
class QSpinBox;

namespace windlass {

/// Chooses a link's lifetime: one of the usual times, or a number of minutes, hours or days, at
/// most seven days, the maximum of Signature Version 4.
class ExpiryChooser : public QWidget
{
    Q_OBJECT
public:
    explicit ExpiryChooser(QWidget *parent = nullptr);

    std::chrono::seconds expiry() const;

signals:
    void expiryChanged();

private:
    void addPresets();
    void addUnits();
    void handlePresetChosen();
    void handleUnitChosen();

    QComboBox *m_preset;
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace windlass
