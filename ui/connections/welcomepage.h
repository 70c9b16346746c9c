// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace windlass {

/// The window's content while there is no connection: what was found on this computer, a button to
/// add a connection by hand, and the usual providers.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    /// \a found: discoveredConnections().
    explicit WelcomePage(const QList<ConnectionConfig> &found, QWidget *parent = nullptr);

signals:
    /// To be opened without saving.
    void connectRequested(const windlass::ConnectionConfig &config);
    void addRequested();
    /// To be added, at a provider of knownProviders().
    void addAtProviderRequested(const QString &providerId);

private:
    void addIntroduction(QVBoxLayout *layout);
    void addNothingFound(QVBoxLayout *layout);
    void addFound(QVBoxLayout *layout, const QList<ConnectionConfig> &found);
    void addProviders(QVBoxLayout *layout);
    QWidget *makeRow(const ConnectionConfig &config);
};

} // namespace windlass
