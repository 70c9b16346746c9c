// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace windlass {

class CustomerKeyField;

/// A form for further options of a transfer: grants, encryption, Object Lock, checksum, who pays,
/// expected bucket owners, and conditions of copies. Shows what \a kind supports.
class FurtherOptions : public QWidget
{
    Q_OBJECT
public:
    explicit FurtherOptions(TransferKind kind, QWidget *parent = nullptr);

    /// Adds the input to \a options.
    void addTo(ObjectOptions &options) const;
    RequestArguments arguments() const;
    /// Also asks for a version; to be called if a single object is transferred.
    void offerVersion();
    VersionId version() const; ///< empty: the newest
    /// One sentence about the first invalid value; empty if all are valid.
    QString objection() const;

signals:
    void edited();

private:
    enum class Encryption { Usual, Server, KeyService, Customer };

    void addGrants(QFormLayout &form);
    void addEncryption(QFormLayout &form);
    void addLock(QFormLayout &form);
    void addConditions(QFormLayout &form);
    void addRequests(QFormLayout &form);
    QLineEdit *addField(
        QFormLayout &form, const QString &label, const char *name, const QString &placeholder = {});
    CustomerKeyField *addKeyField(QFormLayout &form, const QString &label, const char *name);
    Encryption encryption() const;
    bool isWriting() const { return m_kind != TransferKind::Download; }
    bool isCopying() const;
    void update();

    const TransferKind m_kind;
    QFormLayout *m_form;
    QLineEdit *m_version = nullptr;
    QList<QLineEdit *> m_grants; ///< their object names are the names of header fields
    QComboBox *m_encryption = nullptr;
    QLineEdit *m_keyId = nullptr;
    QLineEdit *m_context = nullptr;
    CustomerKeyField *m_customerKey = nullptr;
    CustomerKeyField *m_sourceKey = nullptr;
    QComboBox *m_lockMode = nullptr;
    QLineEdit *m_lockEnd = nullptr;
    QCheckBox *m_legalHold = nullptr;
    QComboBox *m_checksum = nullptr;
    QLineEdit *m_redirect = nullptr;
    QCheckBox *m_payer = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_sourceOwner = nullptr;
    QList<QLineEdit *> m_conditions; ///< their object names are the names of header fields
};

} // namespace windlass
