// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/settingsstore.h"

#include <QSettings>
#include <QStandardPaths>

namespace windlass {

SettingsStore::SettingsStore(QString path, QObject *parent)
    : QObject(parent), m_path(std::move(path))
{
    QSettings ini(m_path, QSettings::IniFormat);
    ini.beginGroup(QStringLiteral("transfers"));
    m_transfers = TransferSettings::readFrom(ini);
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
    QSettings ini(m_path, QSettings::IniFormat);
    ini.beginGroup(QStringLiteral("transfers"));
    settings.writeTo(ini);
    ini.endGroup();
    ini.sync();
    if (ini.status() != QSettings::NoError)
        return fail(ErrorKind::FileUnwritable, m_path);
    return {};
}

} // namespace windlass
