// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/objectoptions.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace windlass {

class FieldHint;
class PairTable;

/// What copies are to keep of their sources and what they are to have instead, as a form.
class CopyOptions : public QWidget
{
    Q_OBJECT
public:
    explicit CopyOptions(QWidget *parent = nullptr);

    ObjectOptions options() const;
signals:
    void edited();

private:
    enum class Tags { Keep, None, Replace };
    enum class Acl { Private, Keep }; ///< then the canned ones

    QComboBox *addChoice(const char *name, const QStringList &texts);
    PairTable *addTable(const char *name, const QString &what);
    QWidget *makeFields();
    void addField(QGridLayout &grid, const QByteArray &name);
    void update();

    FieldHint *m_note;
    QComboBox *m_metadata = nullptr;
    QWidget *m_replacement = nullptr; ///< for metadata and content fields
    QList<QLineEdit *> m_fields;      ///< their object names are those of the header fields
    PairTable *m_pairs = nullptr;
    QComboBox *m_tagging = nullptr;
    PairTable *m_tags = nullptr;
    QComboBox *m_storageClass = nullptr;
    QComboBox *m_acl = nullptr;
};

} // namespace windlass
