// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/settingsstore.h"

#include <QSettings>
#include <QStandardPaths>

namespace windlass {

namespace {
const QString transfersGroup = QStringLiteral("transfers");
const QString queueGroup = QStringLiteral("queue");
const QString readingGroup = QStringLiteral("reading");
} // namespace

SettingsStore::SettingsStore(QString path, QObject *parent)
    : QObject(parent), m_path(std::move(path))
{
    QSettings ini(m_path, QSettings::IniFormat);
    ini.beginGroup(transfersGroup);
    m_transfers = TransferSettings::readFrom(ini);
    ini.endGroup();
    ini.beginGroup(queueGroup);
    m_queue = QueueSettings::readFrom(ini);
    ini.endGroup();
    ini.beginGroup(readingGroup);
    m_reading = ReadingSettings::readFrom(ini);
}

QString SettingsStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/windlass/settings.ini");
}

Result<> SettingsStore::setTransfers(const TransferSettings &settings)
{
    if (const QString fault = settings.fault(); !fault.isEmpty())
        return fail(ErrorKind::InvalidInput, {}, fault);
    if (settings != m_transfers) {
        m_transfers = settings;
        emit transfersChanged(m_transfers);
    }
    return save(transfersGroup, settings);
}

Result<> SettingsStore::setQueue(const QueueSettings &settings)
{
    m_queue = settings;
    return save(queueGroup, settings);
}

Result<> SettingsStore::setReading(const ReadingSettings &settings)
{
    if (const QString fault = settings.fault(); !fault.isEmpty())
        return fail(ErrorKind::InvalidInput, {}, fault);
    if (settings != m_reading) {
        m_reading = settings;
        emit readingChanged(m_reading);
    }
    return save(readingGroup, settings);
}

template <typename Settings>
Result<> SettingsStore::save(const QString &name, const Settings &settings) const
{
    QSettings ini(m_path, QSettings::IniFormat);
    ini.beginGroup(name);
    settings.writeTo(ini);
    ini.endGroup();
    ini.sync();
    if (ini.status() != QSettings::NoError)
        return fail(ErrorKind::FileUnwritable, m_path);
    return {};
}

} // namespace windlass
