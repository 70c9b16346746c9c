// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

namespace windlass {

class FieldHint;
class FurtherOptions;
class PairTable;

/// The options of a transfer as a form: the properties of uploaded objects, and what copies keep of
/// their sources or get instead; further ones are folded away.
class TransferOptions : public QWidget
{
    Q_OBJECT
public:
    explicit TransferOptions(TransferKind kind, QWidget *parent = nullptr);

    ObjectOptions options() const;
    RequestArguments arguments() const;
    void offerVersion(); ///< to be called if a single object is transferred
    VersionId version() const;
    bool isDefault() const;
    /// One sentence about the first invalid value; empty if all are valid.
    QString objection() const;

signals:
    void edited();

private:
    enum class Tags { Keep, None, Replace };
    enum class Acl { Private, Keep }; ///< followed by the canned ACLs

    void makeForm();
    void makeFurther();
    bool isCopying() const;
    QComboBox *addChoice(const char *name, const QStringList &texts);
    PairTable *addTable(const char *name, const QString &what);
    QWidget *makeFields();
    void addField(QGridLayout &grid, const QByteArray &name);
    void update();

    const TransferKind m_kind;
    FieldHint *m_note;
    QComboBox *m_metadata = nullptr;
    QWidget *m_replacement = nullptr; ///< for metadata and content fields
    QList<QLineEdit *> m_fields;      ///< their object names are the names of header fields
    PairTable *m_pairs = nullptr;
    QComboBox *m_tagging = nullptr;
    PairTable *m_tags = nullptr;
    QComboBox *m_storageClass = nullptr;
    QComboBox *m_acl = nullptr;
    FurtherOptions *m_further = nullptr;
    QToolButton *m_unfold = nullptr;
};

} // namespace windlass
