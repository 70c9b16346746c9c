// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace windlass {

/// A value of an AWS file, without surrounding white space, and its line.
struct AwsValue {
    QByteArray text;
    int line = 0; ///< from 1
};

/// One of the two AWS files as people write them (AWS SDKs and Tools Reference Guide, "Shared
/// config and credentials files"; botocore's configloader where the guide says nothing). Keys are
/// lower case. The keys of an indented block are prefixed with its name: "s3.addressing_style". A
/// plain value.
///
/// Supports a byte order mark, CRLF, `key: value`, and whole profiles that are indented. A line
/// that is indented deeper than a key without a value belongs to its block; deeper than a key with
/// a value, it continues that value. Comments after values are not recognised.
class AwsFile
{
public:
    enum class Kind { Credentials, Config };

    /// A missing file is read as empty. For an unreadable one, fault() is set.
    static AwsFile read(const QString &path, Kind kind);
    static AwsFile parse(const QByteArray &text, Kind kind, const QString &path = {});

    const QString &path() const { return m_path; }
    Kind kind() const { return m_kind; }
    const std::optional<Error> &fault() const { return m_fault; }

    /// In the order of the file.
    const QStringList &profiles() const { return m_names; }
    /// Nothing if the profile does not have \a key, or has it without a value.
    std::optional<AwsValue> value(const QString &profile, const QByteArray &key) const;
    /// The same for the section [services \a name].
    std::optional<AwsValue> serviceValue(const QString &name, const QByteArray &key) const;

    /// "[profile work]": the section's title in a file of this kind.
    static QString sectionTitle(const QString &profile, Kind kind);

private:
    using Section = QHash<QByteArray, AwsValue>;
    class Parser;

    QString m_path;
    Kind m_kind = Kind::Config;
    std::optional<Error> m_fault;
    QStringList m_names;
    QHash<QString, Section> m_profiles;
    QHash<QString, Section> m_services;
};

} // namespace windlass
