// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QHash>
#include <QStringList>

namespace windlass {

/// What is known of a provider beforehand, so that a person need not look it up: a row of
/// resources/providers/providers.json. A value.
struct ProviderPreset {
    QString id;
    QString name;
    QString endpoint; ///< may contain {region} and {account}; empty: see \c example
    QString example;  ///< of the endpoint that the person enters; empty: none is needed
    QString fixedRegion;
    QStringList regions;                    ///< to choose from; others may be entered
    QString usualRegion;                    ///< if any is possible
    QHash<QString, QString> otherEndpoints; ///< of the regions that the pattern does not fit
    AddressingStyle addressing = AddressingStyle::Auto;
    TransferOverrides limits; ///< what its servers need otherwise

    bool needsAccount() const;
    /// Whether the endpoint depends on the region.
    bool needsRegion() const;
    /// Whether the person has to enter an endpoint.
    bool needsEndpoint() const { return !example.isEmpty(); }
    /// Whether it is AWS, which has no endpoint of its own to enter.
    bool isAws() const { return endpoint.isEmpty() && example.isEmpty(); }
    /// The endpoint, or nothing as long as something is missing that it depends on.
    QString endpointFor(const QString &region, const QString &account) const;
    /// The account in the endpoint of \a config; nothing if it is not this provider's.
    std::optional<QString> accountIn(const ConnectionConfig &config) const;
};

/// Reads and checks the whole of \a json; an error names the row and what is wrong with it.
Result<QList<ProviderPreset>> parseProviders(const QByteArray &json);

/// Those that Windlass comes with.
const QList<ProviderPreset> &knownProviders();

/// The provider of a connection that exists, or null.
const ProviderPreset *providerOf(const ConnectionConfig &config);

} // namespace windlass
