// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace windlass {

class FieldHint;
class SecretStore;

/// Where to store a connection's secret key: in the keychain, for this session, or in a file. Finds
/// out whether the keychain answers; if not, says so and leaves the other choices.
class KeyPlaceField : public QWidget
{
    Q_OBJECT
public:
    /// \a chosen: Undecided selects the keychain.
    KeyPlaceField(
        SecretStore &secrets, ConnectionConfig::KeyPlace chosen, QWidget *parent = nullptr);

    ConnectionConfig::KeyPlace place() const;

signals:
    /// By the person, or because the keychain does not answer.
    void edited();

private:
    void handleProbed(const Result<> &answer);
    void showHint();

    QComboBox *m_places;
    FieldHint *m_hint;
    QString m_why; // why the keychain does not answer
};

} // namespace windlass
