// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/optionsobjection.h"

#include "core/base/humantext.h"
#include "core/s3/s3fields.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace windlass {

namespace {

struct OptionsText {
    Q_DECLARE_TR_FUNCTIONS(windlass::OptionsText)
};

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether \a name is a token (RFC 9110, 5.6.2), i.e. valid as the name of a header field.
bool isToken(const QByteArray &name)
{
    static const QByteArray others("!#$%&'*+-.^_`|~");
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return isPlain(c) || others.contains(c);
    });
}

bool hasControls(const QByteArray &value)
{
    return std::any_of(value.begin(), value.end(), [](char c) { return uchar(c) < 0x20; });
}

/// Whether \a value has a type and a subtype (RFC 9110, 8.3.1); the parameters after them may be
/// anything that is valid in a header field.
bool isContentType(const QByteArray &value)
{
    const QByteArrayList parts = value.split(';').first().trimmed().split('/');
    return !hasControls(value) && parts.size() == 2 && isToken(parts.first())
        && isToken(parts.last());
}

QString objectionToFields(const ObjectOptions &options)
{
    constexpr qsizetype maxMetadata = 2048;
    if (!options.contentType.isEmpty() && !isContentType(options.contentType))
        return OptionsText::tr("“%1” is not a content type. Write one such as text/plain.")
            .arg(displayText(options.contentType));
    qsizetype metadata = 0;
    QSet<QByteArray> names;
    for (const auto &[name, value] : options.fields) {
        if (hasControls(value))
            return OptionsText::tr("“%1” has a control character in its value.")
                .arg(displayText(name));
        if (!name.startsWith(metadataPrefix))
            continue;
        const QByteArray own = name.mid(qsizetype(sizeof metadataPrefix) - 1).toLower();
        if (own.isEmpty())
            return OptionsText::tr("Metadata needs a name.");
        if (!isToken(own))
            return OptionsText::tr(
                "“%1” is not a valid metadata name. Use letters, digits and hyphens.")
                .arg(displayText(own));
        if (names.contains(own))
            return OptionsText::tr("There are two values for “%1”.").arg(displayText(own));
        names.insert(own);
        metadata += own.size() + value.size();
    }
    if (metadata > maxMetadata)
        return OptionsText::tr("Metadata is limited to 2 KiB in total; this is %1.")
            .arg(humanSize(metadata));
    return {};
}

QString objectionToTags(const NameValues &tags)
{
    constexpr qsizetype maxTags = 10;
    constexpr qsizetype longestName = 128;
    constexpr qsizetype longestValue = 256;
    if (tags.size() > maxTags)
        return OptionsText::tr("An object can have at most 10 tags.");
    QSet<QByteArray> names;
    for (const auto &[name, value] : tags) {
        if (name.isEmpty())
            return OptionsText::tr("A tag needs a name.");
        if (QString::fromUtf8(name).size() > longestName)
            return OptionsText::tr("A tag name can have at most 128 characters.");
        if (QString::fromUtf8(value).size() > longestValue)
            return OptionsText::tr("A tag value can have at most 256 characters.");
        if (names.contains(name))
            return OptionsText::tr("There are two values for “%1”.").arg(displayText(name));
        names.insert(name);
    }
    return {};
}

} // namespace

QString objectionTo(const ObjectOptions &options)
{
    const QString inFields = objectionToFields(options);
    if (!inFields.isEmpty())
        return inFields;
    const QString inTags = objectionToTags(options.tags);
    if (!inTags.isEmpty())
        return inTags;
    const QByteArray &storage = options.storageClass;
    const bool isName = std::all_of(
        storage.begin(), storage.end(), [](char c) { return isPlain(c) || c == '_' || c == '-'; });
    if (!isName)
        return OptionsText::tr("“%1” is not a storage class. Write one such as STANDARD_IA.")
            .arg(displayText(storage));
    return {};
}

} // namespace windlass
