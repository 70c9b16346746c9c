// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace windlass {

/// A place where a setting can be set. A plain value.
struct SettingOrigin {
    enum class Kind {
        Nowhere,  ///< it is not set at all
        Given,    ///< by the caller: an option, a field of the window
        Variable, ///< of the environment
        File,
        Default, ///< used if it is set nowhere
    };

    Kind kind = Kind::Nowhere;
    QString name;    ///< "--region", "AWS_REGION", "s3.addressing_style"
    QString file;    ///< its path
    QString section; ///< "[profile work]"
    int line = 0;    ///< from 1; 0: not known
};

/// A setting and where it came from. A plain value.
struct Setting {
    QString name;     ///< its name in `configure list`: "region"
    QByteArray value; ///< without surrounding white space; empty: not set
    SettingOrigin origin;
    /// If it is not set: all the places that were looked at, in this order.
    QList<SettingOrigin> lookedAt;
    bool isSecret = false;

    bool isSet() const { return !value.isEmpty(); }
    QString text() const { return QString::fromUtf8(value); }
};

} // namespace windlass
