// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/rowsummary.h"

#include <QIcon>
#include <QString>

namespace windlass {

class LocationLoader;
class ObjectTableModel;

/// The browser's texts about the current location: for the status line, the loading bar, and the
/// middle of an empty table.
class LocationStatus
{
public:
    struct Placeholder {
        QIcon icon;
        QString title;
        QString text;
    };

    /// Both must outlive this object.
    LocationStatus(const LocationLoader &loader, const ObjectTableModel &model);

    /// "12,345 objects, 3.4 GiB · 3 selected (12 MiB)".
    QString statusLine(const RowSummary &selected) const;
    QString loadingText() const;
    Placeholder placeholder(const QString &connectionName) const;

private:
    QString rowsText() const;
    QString foundText() const;
    QString searchText() const;
    Placeholder emptyPlaceholder() const;

    const LocationLoader &m_loader;
    const ObjectTableModel &m_model;
};

} // namespace windlass
