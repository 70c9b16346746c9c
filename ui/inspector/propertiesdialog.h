// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectproperties.h"
#include "core/s3/session.h"
#include "ui/widgets/fittingdialog.h"

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace windlass {

class FieldHint;
class InlineMessage;
class PairTable;
class SilenceNotice;

/// Edits content headers, metadata and tags of one object. Shows while typing what S3 would reject.
/// "Save" writes the object, and the dialog stays open until that has succeeded.
class PropertiesDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog.
    PropertiesDialog(Session &session, BucketName bucket, ObjectKey key,
        ObjectProperties properties, QWidget *parent = nullptr);

    EditableProperties edited() const;

signals:
    void saved(const windlass::ChangedProperties &changed);

private:
    QLineEdit *addField(QFormLayout &form, const QByteArray &name, const QByteArray &value);
    PairTable *addTable(const char *name, const QString &title, const NameValues &pairs);
    void check();
    void save();
    void handleSaved(const Result<ChangedProperties> &result);

    Session &m_session;
    const BucketName m_bucket;
    const ObjectKey m_key;
    const ObjectProperties m_properties;
    InlineMessage *m_message;
    QList<QLineEdit *> m_fields; // the first one is the content type
    PairTable *m_metadata;
    PairTable *m_tags;
    FieldHint *m_hint;
    SilenceNotice *m_silence;
    QPushButton *m_save;
};

} // namespace windlass
