// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/settings/queuesettings.h"
#include "core/settings/readingsettings.h"
#include "core/settings/transfersettings.h"

#include <QObject>

namespace windlass {

/// A person's settings, in an INI file. Lives on one thread.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    /// \a path of the file, which is created when there is something to save.
    explicit SettingsStore(QString path, QObject *parent = nullptr);

    const TransferSettings &transfers() const { return m_transfers; }
    const QueueSettings &queue() const { return m_queue; }
    const ReadingSettings &reading() const { return m_reading; }

    /// Effective at once. The result says whether the file could be written, i.e. whether the next
    /// run has them, too. Refuses settings with a fault().
    Result<> setTransfers(const TransferSettings &settings);
    Result<> setQueue(const QueueSettings &settings);
    Result<> setReading(const ReadingSettings &settings);

    /// $XDG_CONFIG_HOME/windlass/settings.ini
    static QString defaultPath();

signals:
    void transfersChanged(const windlass::TransferSettings &settings);
    void readingChanged(const windlass::ReadingSettings &settings);

private:
    template <typename Settings> Result<> save(const QString &name, const Settings &settings) const;

    const QString m_path;
    TransferSettings m_transfers;
    QueueSettings m_queue;
    ReadingSettings m_reading;
};

} // namespace windlass
