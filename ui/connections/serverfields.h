// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/providerpreset.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace windlass {

class FieldHint;

/// The rows of a connection's form for the server: the provider, and what remains to be said when
/// that is chosen. What the provider answers is hidden, but can be shown and changed.
class ServerFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows at the end of \a form, whose widgets belong to \a parent.
    ServerFields(QFormLayout *form, QWidget *parent);

    void fillIn(const ConnectionConfig &config);
    void writeTo(ConnectionConfig &config) const;
    /// As if the person had chosen it; an unknown \a providerId is that of no provider.
    void choose(const QString &providerId);
    /// Null: any server.
    const ProviderPreset *provider() const;
    /// Fills in what was found in a profile, unless the person has entered something else.
    void takeFound(const ConnectionConfig &found);
    /// Hides what is not asked for from now on. To be called when the form is shown: Qt 6.4 gives
    /// no height to a row that was hidden, and shown again, before.
    void beginHiding();
    /// Shows what the provider answers as well.
    void setAllWanted(bool wanted);

    /// Shows errors below the fields. Returns the first invalid field, or null.
    QWidget *validate();
    /// Whether \a field is only shown with setAllWanted().
    bool isUsuallyHidden(const QWidget *field) const;
    /// Shows what there is to note about the input, in place of errors.
    void showNotes();

signals:
    void edited();
    void providerChosen();

private:
    void addProviderRow();
    void addServerRows();
    void applyProvider();
    void fillEndpoint();
    void updateRows();
    QString endpointFault() const;
    QString endpointNote() const;
    QString regionFault() const;

    QFormLayout *m_form;
    QComboBox *m_provider;
    QLineEdit *m_account;
    QLineEdit *m_endpoint;
    QComboBox *m_regions;
    QLineEdit *m_region; // of m_regions
    FieldHint *m_accountHint;
    FieldHint *m_endpointHint;
    FieldHint *m_regionHint;
    QWidget *m_accountRow = nullptr;
    QWidget *m_endpointRow = nullptr;
    QWidget *m_regionRow = nullptr;
    QString m_givenEndpoint; // filled in, not typed: may be replaced
    QString m_givenRegion;
    bool m_isAllWanted = false;
    bool m_isHiding = false;
};

} // namespace windlass
