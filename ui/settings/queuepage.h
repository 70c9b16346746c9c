// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/queuesettings.h"

#include <QWidget>

class QCheckBox;

namespace windlass {

/// The page "Queue" of the preferences.
class QueuePage : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePage(const QueueSettings &settings, QWidget *parent = nullptr);

    QueueSettings settings() const;
    void setSettings(const QueueSettings &settings);

signals:
    /// By the person; emitted for each change.
    void edited();

private:
    QCheckBox *m_notifiesAtEnd;
    QCheckBox *m_waitsAfterRestart;
};

} // namespace windlass
