// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "objectarguments.h"

#include "clitext.h"
#include "commandoptions.h"

#include <array>
#include <iterator>
#include <memory>

namespace windlass {

namespace {

// The options that are header fields by themselves.
constexpr const char *fieldOptions[]
    = {"cache-control", "content-disposition", "content-encoding", "content-language", "expires"};

/// "name=value" pairs, one after the other.
Result<NameValues> pairsOf(const char *option, const QString &text, QChar separator)
{
    NameValues pairs;
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorKind::InvalidInput,
                QStringLiteral("--%1 %2").arg(QLatin1String(option), text),
                Cli::tr("NAME=VALUE is needed."));
        pairs.append(NameValue {part.left(equals).toUtf8(), part.mid(equals + 1).toUtf8()});
    }
    return pairs;
}

/// Whether a directive says REPLACE.
Result<> readDirective(const char *option, const QString &text, bool &replaces)
{
    const QString value = text.toUpper();
    replaces = value == QLatin1String("REPLACE");
    if (replaces || value.isEmpty() || value == QLatin1String("COPY"))
        return {};
    return fail(ErrorKind::InvalidInput,
        QStringLiteral("--%1 %2").arg(QLatin1String(option), value),
        Cli::tr("COPY or REPLACE are possible."));
}

struct SaidFields {
    QString metadata;
    QString tagging;
    std::array<QByteArray, std::size(fieldOptions)> fields;
};

Result<> readFields(const SaidFields &said, ObjectOptions &object)
{
    const auto metadata = pairsOf("metadata", said.metadata, QLatin1Char(','));
    const auto tags = pairsOf("tagging", said.tagging, QLatin1Char('&'));
    if (!metadata || !tags)
        return fail(metadata ? tags.error() : metadata.error());
    for (std::size_t i = 0; i < said.fields.size(); ++i) {
        if (!said.fields[i].isEmpty())
            object.fields.append(NameValue {fieldOptions[i], said.fields[i]});
    }
    for (const auto &[name, value] : *metadata)
        object.fields.append(NameValue {"x-amz-meta-" + name, value});
    // Written as in a URL, as S3 itself has them.
    for (const auto &[name, value] : *tags)
        object.tags.append(NameValue {
            QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value)});
    return {};
}

} // namespace

void addFieldOptions(CommandOptions &options, ObjectOptions &object)
{
    const ValueKind text = ValueKind::text(QStringLiteral("VALUE"));
    const auto said = std::make_shared<SaidFields>();
    options.addBytes("content-type", text, object.contentType,
        Cli::tr("Content type; guessed from the name if not given."));
    for (std::size_t i = 0; i < said->fields.size(); ++i)
        options.addBytes(
            fieldOptions[i], text, said->fields[i], Cli::tr("This header of the written objects."));
    options.addText("metadata", ValueKind::text(QStringLiteral("NAME=VALUE,…")), said->metadata,
        Cli::tr("Metadata of the written objects."));
    options.addText("tagging", ValueKind::text(QStringLiteral("NAME=VALUE&…")), said->tagging,
        Cli::tr("Tags of the written objects."));
    options.addBytes("storage-class", text, object.storageClass,
        Cli::tr("Storage class of the written objects."));
    options.addBytes("acl", text, object.acl,
        Cli::tr("Canned ACL of the written objects, such as public-read."));
    options.addReader([said, &object] { return readFields(*said, object); });
}

void addDirectiveOptions(CommandOptions &options, ObjectOptions &object)
{
    struct Said {
        QString metadata;
        QString tagging;
    };
    const ValueKind directive
        = ValueKind::choice({QStringLiteral("COPY"), QStringLiteral("REPLACE")});
    const auto said = std::make_shared<Said>();
    options.addText("metadata-directive", directive, said->metadata,
        Cli::tr("Whether copies keep the metadata and content headers of their source."));
    options.addText("tagging-directive", directive, said->tagging,
        Cli::tr("Whether copies keep the tags of their source."));
    options.addFlag(
        "keep-acl", object.keepsAcl, Cli::tr("Copies keep the permissions of their source."));
    options.addReader([said, &object]() -> Result<> {
        const Result<> read
            = readDirective("metadata-directive", said->metadata, object.replacesMetadata);
        return read ? readDirective("tagging-directive", said->tagging, object.replacesTags) : read;
    });
}

} // namespace windlass
