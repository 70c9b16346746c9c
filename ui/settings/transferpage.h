// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/transfersettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace windlass {

class RuleChooser;
class ScheduleTable;
class TransferFields;

/// The page "Transfers" of the preferences.
class TransferPage : public QWidget
{
    Q_OBJECT
public:
    explicit TransferPage(const TransferSettings &settings, QWidget *parent = nullptr);

    TransferSettings settings() const;
    void setSettings(const TransferSettings &settings);
    /// Confirms what is being typed.
    void interpret();

signals:
    /// By the person; emitted for each change.
    void edited();

private:
    QWidget *makeBandwidthGroup();
    QWidget *makeExistingGroup();
    QWidget *makeRequestGroup();
    QWidget *makePartGroup();
    QWidget *makeUploadGroup();
    /// A form with \a title above its fields.
    QFormLayout *beginGroup(QWidget *&group, const QString &title);

    TransferSettings m_settings; // including details that the fields cannot show
    TransferFields *m_fields;
    ScheduleTable *m_schedule;
    RuleChooser *m_existing;
    QComboBox *m_links;
    QCheckBox *m_sendsGrowing;
};

} // namespace windlass
