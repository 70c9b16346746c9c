// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/propertyrows.h"

#include "core/base/humantext.h"
#include "core/s3/restorestate.h"
#include "core/s3/s3fields.h"

#include <QLocale>

namespace windlass {

namespace {

void addIf(PropertyGroup &group, const QString &name, const QByteArray &value)
{
    if (!value.isEmpty())
        group.rows.append({name, displayText(value)});
}

} // namespace

/// Whether an archived object can be read; empty for other objects.
QString PropertyRows::restoreText(const ObjectHead &head)
{
    const std::optional<RestoreState> state = restoreStateOf(head.headers);
    if (!state)
        return isUnreadableArchive(head) ? tr("Archived: restore it before opening it") : QString();
    if (state->isOngoing)
        return tr("Being restored");
    if (!state->expires.isValid())
        return tr("Restored");
    return tr("Restored until %1")
        .arg(QLocale().toString(state->expires.toLocalTime(), QLocale::ShortFormat));
}

PropertyGroup PropertyRows::object(const ObjectHead &head)
{
    PropertyGroup group {tr("Object"), {}};
    constexpr qint64 kibibyte = 1024;
    const QString size = humanSize(head.size);
    if (head.size >= kibibyte)
        group.rows.append(
            {tr("Size"), tr("%1 (%2 bytes)").arg(size, QLocale().toString(head.size))});
    else if (head.size >= 0)
        group.rows.append({tr("Size"), size});
    if (head.lastModified.isValid())
        group.rows.append({tr("Modified"),
            QLocale().toString(head.lastModified.toLocalTime(), QLocale::ShortFormat)});
    const QByteArray storageClass = head.storageClass;
    addIf(group, tr("Storage class"), storageClass.isEmpty() ? "STANDARD" : storageClass);
    addIf(group, tr("Archive"), head.headers.value("x-amz-archive-status"));
    if (const QString state = restoreText(head); !state.isEmpty())
        group.rows.append({tr("Restore"), state});
    addIf(group, tr("Version"), head.versionId.bytes());
    addIf(group, tr("Expires by rule"), head.headers.value("x-amz-expiration"));
    addIf(group, tr("Replication"), head.headers.value("x-amz-replication-status"));
    addIf(group, tr("Redirects to"), head.headers.value("x-amz-website-redirect-location"));
    addIf(group, tr("Locked"), head.headers.value("x-amz-object-lock-mode"));
    addIf(group, tr("Locked until"), head.headers.value("x-amz-object-lock-retain-until-date"));
    addIf(group, tr("Legal hold"), head.headers.value("x-amz-object-lock-legal-hold"));
    return group;
}

PropertyGroup PropertyRows::encryption(const ObjectHead &head)
{
    PropertyGroup group {tr("Encryption"), {}};
    addIf(group, tr("By the server"), head.headers.value("x-amz-server-side-encryption"));
    addIf(group, tr("Key"), head.headers.value("x-amz-server-side-encryption-aws-kms-key-id"));
    addIf(group, tr("With the owner’s key (SSE-C)"),
        head.headers.value("x-amz-server-side-encryption-customer-algorithm"));
    return group;
}

PropertyGroup PropertyRows::checksums(const ObjectHead &head)
{
    constexpr char prefix[] = "x-amz-checksum-";
    PropertyGroup group {tr("Checksums"), {}};
    addIf(group, tr("ETag"), head.etag.bytes());
    for (const HttpHeader &field : head.headers) {
        const QByteArray name = field.name.toLower();
        if (name.startsWith(prefix))
            addIf(
                group, displayText(name.mid(qsizetype(sizeof prefix) - 1).toUpper()), field.value);
    }
    return group;
}

PropertyGroup PropertyRows::content(const ObjectProperties &properties)
{
    PropertyGroup group {tr("Content"), {}};
    const EditableProperties editable = EditableProperties::of(properties);
    addIf(group, QStringLiteral("Content-Type"), editable.contentType);
    for (const auto &[name, value] : editable.fields) {
        if (name.startsWith(metadataPrefix))
            continue;
        QByteArrayList words = name.split('-');
        for (QByteArray &word : words)
            word = word.left(1).toUpper() + word.mid(1);
        addIf(group, QString::fromLatin1(words.join('-')), value);
    }
    return group;
}

PropertyGroup PropertyRows::metadata(const ObjectProperties &properties)
{
    PropertyGroup group {tr("Metadata"), {}};
    for (const auto &[name, value] : EditableProperties::of(properties).fields) {
        if (name.startsWith(metadataPrefix))
            group.rows.append(
                {displayText(name.mid(qsizetype(sizeof metadataPrefix) - 1)), displayText(value)});
    }
    return group;
}

PropertyGroup PropertyRows::tags(const ObjectProperties &properties)
{
    PropertyGroup group {tr("Tags"), {}};
    if (!properties.tags) {
        group.rows.append({tr("Not known"), tr("The server does not return them.")});
        return group;
    }
    for (const auto &[name, value] : *properties.tags)
        group.rows.append({displayText(name), displayText(value)});
    return group;
}

QList<PropertyGroup> PropertyRows::of(const ObjectProperties &properties)
{
    QList<PropertyGroup> groups;
    for (const PropertyGroup &group :
        {object(properties.head), content(properties), metadata(properties), tags(properties),
            encryption(properties.head), checksums(properties.head)}) {
        if (!group.rows.isEmpty())
            groups.append(group);
    }
    return groups;
}

} // namespace windlass
