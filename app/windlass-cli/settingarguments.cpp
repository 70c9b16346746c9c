// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "settingarguments.h"

#include "clitext.h"
#include "commandoptions.h"
#include "core/s3/s3fields.h"
#include "core/transfer/request/optiontexts.h"

#include <QRegularExpression>

#include <memory>
#include <vector>

namespace windlass {

namespace {

/// An option that is a header field by itself, with one of some values, or any.
struct FieldOption {
    const char *name;
    const char *field;
    QStringList values;
    QString help;
};

QList<FieldOption> grantOptions()
{
    const QString grantees = Cli::tr("Who may %1: id=…, uri=… or emailAddress=…, by commas.");
    return {
        {"grant-read", "x-amz-grant-read", {}, grantees.arg(Cli::tr("read them"))},
        {"grant-full-control", "x-amz-grant-full-control", {},
            grantees.arg(Cli::tr("do everything with them"))},
        {"grant-read-acp", "x-amz-grant-read-acp", {}, grantees.arg(Cli::tr("read their ACL"))},
        {"grant-write-acp", "x-amz-grant-write-acp", {}, grantees.arg(Cli::tr("write their ACL"))},
    };
}

QList<FieldOption> protectionOptions()
{
    return {
        {"sse", "x-amz-server-side-encryption",
            {QStringLiteral("AES256"), QStringLiteral("aws:kms"), QStringLiteral("aws:kms:dsse")},
            Cli::tr("How the server encrypts them: AES256 or aws:kms.")},
        {"sse-kms-key-id", "x-amz-server-side-encryption-aws-kms-key-id", {},
            Cli::tr("The key that aws:kms encrypts with.")},
        {"object-lock-mode", "x-amz-object-lock-mode",
            {QStringLiteral("GOVERNANCE"), QStringLiteral("COMPLIANCE")},
            Cli::tr("Object Lock mode: GOVERNANCE or COMPLIANCE.")},
        {"object-lock-legal-hold-status", "x-amz-object-lock-legal-hold",
            {QStringLiteral("ON"), QStringLiteral("OFF")},
            Cli::tr("Object Lock: legal hold, ON or OFF.")},
        {"website-redirect", "x-amz-website-redirect-location", {},
            Cli::tr("Website redirect: a key or a URL.")},
    };
}

/// Field options and what was said of them, in the same order.
struct SaidFields {
    QList<FieldOption> options;
    std::vector<QString> values;
};

std::shared_ptr<SaidFields> addFields(CommandOptions &options, const QList<FieldOption> &fields)
{
    const auto said = std::make_shared<SaidFields>();
    said->options = fields;
    said->values.resize(std::size_t(fields.size()));
    for (std::size_t i = 0; i < said->values.size(); ++i) {
        const FieldOption &field = said->options[qsizetype(i)];
        const QString shown = QStringLiteral("VALUE");
        options.addText(field.name,
            field.values.isEmpty() ? ValueKind::text(shown)
                                   : ValueKind::choice(field.values, shown),
            said->values[i], field.help);
    }
    return said;
}

Error unusable(const char *option, const QString &value, const QString &why)
{
    return Error(
        ErrorKind::InvalidInput, QStringLiteral("--%1 %2").arg(QLatin1String(option), value), why);
}

/// The values of --grants: PERMISSION=GRANTEE_TYPE=GRANTEE_ID, as aws has them.
Result<NameValues> grantsOf(const QStringList &texts)
{
    NameValues grants;
    for (const QString &text : texts) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        const QString permission = text.left(equals).toLower();
        const QByteArray field = permission == QLatin1String("full") ? QByteArray("full-control")
            : permission == QLatin1String("readacl")                 ? QByteArray("read-acp")
            : permission == QLatin1String("writeacl")                ? QByteArray("write-acp")
                                                                     : permission.toLatin1();
        const QString grantee = text.mid(equals + 1);
        const bool isKnown = field == "read" || field == "full-control" || field == "read-acp"
            || field == "write-acp";
        if (equals < 1 || !isKnown || !grantee.contains(QLatin1Char('=')))
            return fail(unusable("grants", text,
                Cli::tr("PERMISSION=TYPE=GRANTEE is needed, as in read=uri=…; the permissions are "
                        "read, readacl, writeacl and full.")));
        grants.append(NameValue {"x-amz-grant-" + field, grantee.toUtf8()});
    }
    return grants;
}

/// Puts what was said of an option that is a header field into \a object.
Result<> readField(const FieldOption &option, QString value, ObjectOptions &object)
{
    if (value.isEmpty())
        return {};
    const qsizetype known = option.values.indexOf(
        QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(value)),
            QRegularExpression::CaseInsensitiveOption));
    if (!option.values.isEmpty() && known < 0)
        return fail(unusable(option.name, value,
            Cli::tr("possible are %1.").arg(option.values.join(QLatin1String(", ")))));
    if (known >= 0)
        value = option.values[known];
    object.settings.append(NameValue {option.field, value.toUtf8()});
    return {};
}

Result<> readFields(const SaidFields &said, ObjectOptions &object)
{
    for (std::size_t i = 0; i < said.values.size(); ++i) {
        const Result<> read = readField(said.options[qsizetype(i)], said.values[i], object);
        if (!read)
            return read;
    }
    return {};
}

struct SaidProtection {
    std::shared_ptr<SaidFields> fields;
    QString context;
    QString retention;

    QString valueOf(const char *option) const
    {
        for (std::size_t i = 0; i < fields->values.size(); ++i) {
            if (qstrcmp(fields->options[qsizetype(i)].name, option) == 0)
                return fields->values[i];
        }
        return {};
    }
};

Result<> checkTogether(const SaidProtection &said)
{
    const bool isKms
        = said.valueOf("sse").startsWith(QLatin1String("aws:kms"), Qt::CaseInsensitive);
    for (const auto &[option, value] : {std::pair("sse-kms-key-id", said.valueOf("sse-kms-key-id")),
             std::pair("sse-kms-encryption-context", said.context)}) {
        if (!value.isEmpty() && !isKms)
            return fail(unusable(option, {}, Cli::tr("it needs --sse aws:kms.")));
    }
    if (said.valueOf("object-lock-mode").isEmpty() != said.retention.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("--object-lock-mode"),
            Cli::tr("a mode and a date are needed together."));
    return {};
}

Result<> readProtection(const SaidProtection &said, ObjectOptions &object)
{
    if (const Result<> read = readFields(*said.fields, object); !read)
        return read;
    if (!said.context.isEmpty()) {
        const Result<QByteArray> context = encryptionContext(said.context);
        if (!context)
            return fail(
                unusable("sse-kms-encryption-context", said.context, context.error().detail));
        object.settings.append(NameValue {"x-amz-server-side-encryption-context", *context});
    }
    if (!said.retention.isEmpty()) {
        const Result<QByteArray> end = retentionEnd(said.retention);
        if (!end)
            return fail(
                unusable("object-lock-retain-until-date", said.retention, end.error().detail));
        object.settings.append(NameValue {"x-amz-object-lock-retain-until-date", *end});
    }
    return checkTogether(said);
}

} // namespace

void addGrantOptions(CommandOptions &options, ObjectOptions &object)
{
    const std::shared_ptr<SaidFields> fields = addFields(options, grantOptions());
    const auto texts = std::make_shared<QStringList>();
    options.addTexts("grants", ValueKind::text(QStringLiteral("GRANT")), *texts,
        Cli::tr("The same as --grant-…, as PERMISSION=TYPE=GRANTEE; may be repeated."));
    options.addReader([fields, texts, &object]() -> Result<> {
        const qsizetype before = object.settings.size();
        if (const Result<> read = readFields(*fields, object); !read)
            return read;
        const Result<NameValues> grants = grantsOf(*texts);
        if (!grants)
            return fail(grants.error());
        object.settings += *grants;
        if (object.settings.size() > before && (!object.acl.isEmpty() || object.keepsAcl))
            return fail(ErrorKind::InvalidInput, QStringLiteral("--grant-…"),
                Cli::tr("grants and an ACL exclude each other."));
        return {};
    });
}

void addProtectionOptions(CommandOptions &options, ObjectOptions &object)
{
    const auto said = std::make_shared<SaidProtection>();
    said->fields = addFields(options, protectionOptions());
    options.addText("sse-kms-encryption-context", ValueKind::text(QStringLiteral("JSON")),
        said->context, Cli::tr("Encryption context of aws:kms, as a JSON object."));
    options.addText("object-lock-retain-until-date", ValueKind::text(QStringLiteral("DATE")),
        said->retention, Cli::tr("Object Lock: protect the objects until this date."));
    options.addReader([said, &object] { return readProtection(*said, object); });
}

void addChecksumOption(CommandOptions &options, ObjectOptions &object)
{
    const QStringList names {QStringLiteral("CRC32"), QStringLiteral("CRC32C"),
        QStringLiteral("CRC64NVME"), QStringLiteral("SHA1"), QStringLiteral("SHA256")};
    const auto name = std::make_shared<QString>();
    options.addText("checksum-algorithm", ValueKind::choice(names, QStringLiteral("ALGORITHM")),
        *name,
        Cli::tr("Checksum that the server verifies and stores: CRC32, CRC32C, CRC64NVME, SHA1 or "
                "SHA256."));
    options.addReader([name, names, &object]() -> Result<> {
        if (name->isEmpty())
            return {};
        object.checksum = checksumNamed(name->toLatin1());
        if (!object.checksum)
            return fail(unusable("checksum-algorithm", *name,
                Cli::tr("possible are %1.").arg(names.join(QLatin1String(", ")))));
        return {};
    });
}

} // namespace windlass
