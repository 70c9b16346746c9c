// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/readingsettings.h"
#include "ui/settings/cachecontrols.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace windlass {

/// The page "Reading" of the preferences: previews, and the cache with its size.
class ReadingPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingPage(const ReadingSettings &settings, QWidget *parent = nullptr);

    ReadingSettings settings() const;
    void setSettings(const ReadingSettings &settings);
    /// Confirms what is being typed.
    void interpret();
    /// Without them the page does not show the cache's usage.
    void setCache(CacheControls cache);
    /// Updates the cache's usage.
    void updateUsage();

signals:
    /// By the person; emitted for each change.
    void edited();
    void clearingFailed(const windlass::Error &error);

private:
    QSpinBox *addNumber(const char *name, int least, int most, int step);
    void clear();

    CacheControls m_cache;
    QSpinBox *m_limit;   // MiB
    QSpinBox *m_preview; // KiB
    QSpinBox *m_askFrom; // MiB
    QLabel *m_usage;
    QPushButton *m_clear;
};

} // namespace windlass
