// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiontext.h"

#include "core/connections/providerpreset.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

namespace windlass {

namespace {
struct ConnectionText {
    Q_DECLARE_TR_FUNCTIONS(windlass::ConnectionText)
};
} // namespace

QString placeText(const ConnectionConfig &config)
{
    if (config.endpointUrl.isEmpty()) {
        return ConnectionText::tr("Amazon S3, %1")
            .arg(config.region.isEmpty() ? QStringLiteral("us-east-1") : config.region);
    }
    return config.region.isEmpty()
        ? config.endpointUrl
        : ConnectionText::tr("%1, %2", "endpoint, region").arg(config.endpointUrl, config.region);
}

QString sourceText(const ConnectionConfig &config)
{
    switch (config.source) {
    case ConnectionConfig::Source::Keys:
        return ConnectionText::tr("access keys");
    case ConnectionConfig::Source::Profile:
        return ConnectionText::tr("AWS profile “%1”").arg(config.profile);
    case ConnectionConfig::Source::Environment:
        return ConnectionText::tr("environment variables");
    }
    return {};
}

QString summaryText(const ConnectionConfig &config, bool isTemporary)
{
    QStringList lines {placeText(config), sourceText(config)};
    if (isTemporary)
        lines.append(ConnectionText::tr("Not saved"));
    return lines.join(QLatin1Char('\n'));
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
        || QHostAddress(host).isLoopback();
}

QString completedEndpoint(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(QLatin1String("://")))
        return text;
    const QString completed = QLatin1String("https://") + text;
    const QString host = QUrl(completed).host();
    return host.isEmpty() || isLoopback(host) ? text : completed;
}

QString suggestedName(const ConnectionConfig &config)
{
    if (config.source == ConnectionConfig::Source::Profile && !config.profile.isEmpty())
        return config.profile;
    if (const ProviderPreset *provider = providerOf(config))
        return provider->name;
    QString host = QUrl(config.endpointUrl.trimmed()).host();
    if (!host.isEmpty())
        return host;
    return config.source == ConnectionConfig::Source::Environment
        ? ConnectionText::tr("Environment")
        : ConnectionText::tr("Amazon S3");
}

} // namespace windlass
