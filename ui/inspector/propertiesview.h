// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/inspector/propertyrows.h"

#include <QWidget>

class QAction;
class QPushButton;
class QTreeWidget;

namespace windlass {

/// An object's properties, in groups of names and values, which can be copied.
class PropertiesView : public QWidget
{
    Q_OBJECT
public:
    explicit PropertiesView(QWidget *parent = nullptr);

    void showProperties(const ObjectProperties &properties);
    /// Shows a line of text instead.
    void showText(const QString &text);

    /// The displayed value of \a name in a group; empty if there is none.
    QString value(const QString &name) const;
    QAction *copyAction() const { return m_copy; }
    QPushButton *editButton() const { return m_edit; }

signals:
    void editRequested();

private:
    void copyCurrent() const;

    QTreeWidget *m_rows;
    QAction *m_copy;
    QPushButton *m_edit;
};

} // namespace windlass
