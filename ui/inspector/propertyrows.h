// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectproperties.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace windlass {

/// A name and a value for people, each on one line.
struct PropertyRow {
    QString name;
    QString value;
};

struct PropertyGroup {
    QString title;
    QList<PropertyRow> rows;
};

/// The rows for \a properties, in display order; groups without rows are left out. Pure.
class PropertyRows
{
    Q_DECLARE_TR_FUNCTIONS(windlass::PropertyRows)
public:
    static QList<PropertyGroup> of(const ObjectProperties &properties);

private:
    static QString restoreText(const ObjectHead &head);
    static PropertyGroup object(const ObjectHead &head);
    static PropertyGroup encryption(const ObjectHead &head);
    static PropertyGroup checksums(const ObjectHead &head);
    static PropertyGroup content(const ObjectProperties &properties);
    static PropertyGroup metadata(const ObjectProperties &properties);
    static PropertyGroup tags(const ObjectProperties &properties);
};

} // namespace windlass
