// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "objectarguments.h"

#include "settingarguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

// The options that are header fields by themselves.
constexpr const char *fieldOptions[]
    = {"cache-control", "content-disposition", "content-encoding", "content-language", "expires"};

/// "name=value" pairs, one after the other.
Result<NameValues> pairsOf(const QString &option, const QString &text, QChar separator)
{
    NameValues pairs;
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorKind::InvalidInput, QStringLiteral("--%1 %2").arg(option, text),
                Cli::tr("NAME=VALUE is needed."));
        pairs.append(NameValue {part.left(equals).toUtf8(), part.mid(equals + 1).toUtf8()});
    }
    return pairs;
}

/// Whether a directive says REPLACE.
Result<bool> replaces(const QCommandLineParser &parser, const QString &option)
{
    const QString value = parser.value(option).toUpper();
    if (value == QLatin1String("REPLACE"))
        return true;
    if (value.isEmpty() || value == QLatin1String("COPY"))
        return false;
    return fail(ErrorKind::InvalidInput, QStringLiteral("--%1 %2").arg(option, value),
        Cli::tr("COPY or REPLACE are possible."));
}

} // namespace

void addObjectArguments(QCommandLineParser &parser)
{
    const QString directive = QStringLiteral("COPY|REPLACE");
    const QString text = QStringLiteral("VALUE");
    parser.addOptions({
        {QStringLiteral("metadata-directive"),
            Cli::tr("Whether copies keep the metadata and content fields of their source (cp)."),
            directive},
        {QStringLiteral("tagging-directive"),
            Cli::tr("Whether copies keep the tags of their source (cp)."), directive},
        {QStringLiteral("metadata"), Cli::tr("Metadata of the objects that are written (cp)."),
            QStringLiteral("NAME=VALUE,…")},
        {QStringLiteral("tagging"), Cli::tr("Tags of the objects that are written (cp)."),
            QStringLiteral("NAME=VALUE&…")},
        {QStringLiteral("content-type"),
            Cli::tr("Their type; guessed by the name if not given (cp)."), text},
        {QStringLiteral("storage-class"), Cli::tr("Their storage class (cp)."), text},
        {QStringLiteral("acl"), Cli::tr("Who may read them: a canned ACL, as public-read (cp)."),
            text},
        {QStringLiteral("keep-acl"), Cli::tr("Copies are readable by whom their source is (cp).")},
    });
    for (const char *name : fieldOptions)
        parser.addOption({QLatin1String(name), Cli::tr("This field of theirs (cp)."), text});
    addSettingArguments(parser);
}

Result<ObjectOptions> objectOptionsOf(const QCommandLineParser &parser)
{
    const auto bytes
        = [&parser](const char *name) { return parser.value(QLatin1String(name)).toUtf8(); };
    const Result<bool> replacesMetadata = replaces(parser, QStringLiteral("metadata-directive"));
    const Result<bool> replacesTags = replaces(parser, QStringLiteral("tagging-directive"));
    const QString metadataName = QStringLiteral("metadata");
    const QString taggingName = QStringLiteral("tagging");
    const auto metadata = pairsOf(metadataName, parser.value(metadataName), QLatin1Char(','));
    const auto tags = pairsOf(taggingName, parser.value(taggingName), QLatin1Char('&'));
    for (const Error *error : {replacesMetadata ? nullptr : &replacesMetadata.error(),
             replacesTags ? nullptr : &replacesTags.error(), metadata ? nullptr : &metadata.error(),
             tags ? nullptr : &tags.error()}) {
        if (error)
            return fail(*error);
    }
    ObjectOptions options;
    options.replacesMetadata = *replacesMetadata;
    options.replacesTags = *replacesTags;
    options.contentType = bytes("content-type");
    options.storageClass = bytes("storage-class");
    options.acl = bytes("acl");
    options.keepsAcl = parser.isSet(QStringLiteral("keep-acl"));
    for (const char *name : fieldOptions) {
        if (!bytes(name).isEmpty())
            options.fields.append(NameValue {name, bytes(name)});
    }
    for (const auto &[name, value] : *metadata)
        options.fields.append(NameValue {"x-amz-meta-" + name, value});
    // Written as in a URL, as S3 itself has them.
    for (const auto &[name, value] : *tags)
        options.tags.append(NameValue {
            QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value)});
    if (const Result<> read = readSettingArguments(parser, options); !read)
        return fail(read.error());
    return options;
}

} // namespace windlass
