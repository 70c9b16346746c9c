// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/secretstore.h"

#include <QObject>

namespace windlass {

/// The desktop's keychain: the Secret Service, or KWallet (QtKeychain). Lives on the GUI thread.
class Keychain : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit Keychain(QObject *parent = nullptr);

    void probe(Done done) override;
    void read(const QString &name, Found found) override;
    void write(const QString &name, const QByteArray &secret, Done done) override;
    void remove(const QString &name, Done done) override;
};

} // namespace windlass
