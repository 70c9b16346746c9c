// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/renamerules.h"

#include <QFrame>
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPointer>

namespace windlass {

class ObjectTableModel;
class ObjectTableView;

/// A field in the cell of an object or folder, for its new name, with a hint below it. Enter
/// renames, Escape or a click elsewhere gives up; then the field deletes itself. It stays with the
/// row while the table is scrolled, sorted or reloaded, unlike an editor of the table's delegate,
/// which would be lost with what was typed when the rows are read again.
class RenameEditor : public QLineEdit
{
    Q_OBJECT
public:
    /// Whether the name is shown as it is. Of others, bytes would be lost, or nobody would see what
    /// the name has.
    static bool canEdit(const RemoteSelection &selection);

    /// \a selection is a row of \a table, which shows \a model.
    RenameEditor(const RemoteSelection &selection, NameExists exists, ObjectTableView &table,
        const ObjectTableModel &model);
    ~RenameEditor() override;

    /// Whether the row exists and is shown.
    bool hasRow() const { return m_index.isValid(); }
    /// Ends without renaming.
    void finish();

signals:
    /// \a newName as in RemoteSelection::targetName.
    void renamed(const QByteArray &newName);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void followTable();
    void place();
    QRect textRect(const QModelIndex &index) const;
    void review();
    void commit();
    QByteArray name() const { return text().toUtf8(); }

    const RenameRules m_rules;
    const QByteArray m_name;       // that the row has
    QPersistentModelIndex m_index; // invalid while the row is not there
    const QString m_note;          // what renaming a folder means
    ObjectTableView &m_table;
    const ObjectTableModel &m_model;
    QPointer<QFrame> m_balloon; // around the hint; the viewport's, too
    FieldHint *m_hint;
    bool m_isClosed = false;
};

} // namespace windlass
