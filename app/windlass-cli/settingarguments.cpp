// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "settingarguments.h"

#include "core/s3/s3fields.h"
#include "core/transfer/request/optiontexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

/// An option that is a header field by itself, with one of some values, or any.
struct FieldOption {
    const char *name;
    const char *field;
    QStringList values;
    QString help;
};

QList<FieldOption> fieldOptions()
{
    const QString grantees = Cli::tr("Who may %1: id=…, uri=… or emailAddress=…, by commas (cp).");
    return {
        {"grant-read", "x-amz-grant-read", {}, grantees.arg(Cli::tr("read them"))},
        {"grant-full-control", "x-amz-grant-full-control", {},
            grantees.arg(Cli::tr("do everything with them"))},
        {"grant-read-acp", "x-amz-grant-read-acp", {}, grantees.arg(Cli::tr("read their ACL"))},
        {"grant-write-acp", "x-amz-grant-write-acp", {}, grantees.arg(Cli::tr("write their ACL"))},
        {"website-redirect", "x-amz-website-redirect-location", {},
            Cli::tr("Where a website's reader is sent instead (cp).")},
        {"sse", "x-amz-server-side-encryption",
            {QStringLiteral("AES256"), QStringLiteral("aws:kms"), QStringLiteral("aws:kms:dsse")},
            Cli::tr("How the server encrypts them: AES256 or aws:kms (cp).")},
        {"sse-kms-key-id", "x-amz-server-side-encryption-aws-kms-key-id", {},
            Cli::tr("The key that aws:kms encrypts with (cp).")},
        {"object-lock-mode", "x-amz-object-lock-mode",
            {QStringLiteral("GOVERNANCE"), QStringLiteral("COMPLIANCE")},
            Cli::tr("Who may shorten their retention: GOVERNANCE or COMPLIANCE (cp).")},
        {"object-lock-legal-hold-status", "x-amz-object-lock-legal-hold",
            {QStringLiteral("ON"), QStringLiteral("OFF")},
            Cli::tr("Whether they are under a legal hold: ON or OFF (cp).")},
    };
}

QString valueOf(const QCommandLineParser &parser, const char *option)
{
    return parser.value(QLatin1String(option));
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

Result<> checkTogether(const QCommandLineParser &parser, const ObjectOptions &options)
{
    const auto isSaid = [&parser](const char *name) { return parser.isSet(QLatin1String(name)); };
    const bool hasGrants = std::any_of(options.settings.begin(), options.settings.end(),
        [](const NameValue &field) { return field.first.startsWith("x-amz-grant-"); });
    if (hasGrants && (isSaid("acl") || isSaid("keep-acl")))
        return fail(ErrorKind::InvalidInput, QStringLiteral("--grant-…"),
            Cli::tr("grants and an ACL exclude each other."));
    const QString sse = valueOf(parser, "sse");
    const bool isKms = sse.startsWith(QLatin1String("aws:kms"), Qt::CaseInsensitive);
    for (const char *option : {"sse-kms-key-id", "sse-kms-encryption-context"}) {
        if (isSaid(option) && !isKms)
            return fail(unusable(option, {}, Cli::tr("it needs --sse aws:kms.")));
    }
    if (!sse.isEmpty() && isSaid("sse-c-key"))
        return fail(unusable("sse", sse, Cli::tr("it excludes --sse-c-key.")));
    if (isSaid("object-lock-mode") != isSaid("object-lock-retain-until-date"))
        return fail(ErrorKind::InvalidInput, QStringLiteral("--object-lock-mode"),
            Cli::tr("a mode and a date are needed together."));
    return {};
}

} // namespace

void addSettingArguments(QCommandLineParser &parser)
{
    for (const FieldOption &option : fieldOptions())
        parser.addOption({QLatin1String(option.name), option.help, QStringLiteral("VALUE")});
    parser.addOptions({
        {QStringLiteral("grants"),
            Cli::tr("The same as --grant-…, as PERMISSION=TYPE=GRANTEE; may be repeated (cp)."),
            QStringLiteral("GRANT")},
        {QStringLiteral("sse-kms-encryption-context"),
            Cli::tr("What else has to be named to decrypt, as a JSON object (cp)."),
            QStringLiteral("JSON")},
        {QStringLiteral("object-lock-retain-until-date"),
            Cli::tr("Until when they can be neither deleted nor replaced (cp)."),
            QStringLiteral("DATE")},
        {QStringLiteral("checksum-algorithm"),
            Cli::tr("What the server checks and keeps: CRC32, CRC32C, CRC64NVME, SHA1 or SHA256 "
                    "(cp)."),
            QStringLiteral("ALGORITHM")},
    });
}

Result<> readSettingArguments(const QCommandLineParser &parser, ObjectOptions &options)
{
    for (const FieldOption &option : fieldOptions()) {
        QString value = valueOf(parser, option.name);
        if (value.isEmpty())
            continue;
        const qsizetype known = option.values.indexOf(QRegularExpression(
            QRegularExpression::anchoredPattern(QRegularExpression::escape(value)),
            QRegularExpression::CaseInsensitiveOption));
        if (!option.values.isEmpty() && known < 0)
            return fail(unusable(option.name, value,
                Cli::tr("possible are %1.").arg(option.values.join(QLatin1String(", ")))));
        if (known >= 0)
            value = option.values[known];
        options.settings.append(NameValue {option.field, value.toUtf8()});
    }
    const Result<NameValues> grants = grantsOf(parser.values(QStringLiteral("grants")));
    if (!grants)
        return fail(grants.error());
    options.settings += *grants;
    if (const QString text = valueOf(parser, "sse-kms-encryption-context"); !text.isEmpty()) {
        const Result<QByteArray> context = encryptionContext(text);
        if (!context)
            return fail(unusable("sse-kms-encryption-context", text, context.error().detail));
        options.settings.append(NameValue {"x-amz-server-side-encryption-context", *context});
    }
    if (const QString text = valueOf(parser, "object-lock-retain-until-date"); !text.isEmpty()) {
        const Result<QByteArray> end = retentionEnd(text);
        if (!end)
            return fail(unusable("object-lock-retain-until-date", text, end.error().detail));
        options.settings.append(NameValue {"x-amz-object-lock-retain-until-date", *end});
    }
    if (const QString name = valueOf(parser, "checksum-algorithm"); !name.isEmpty()) {
        options.checksum = checksumNamed(name.toLatin1());
        if (!options.checksum)
            return fail(unusable("checksum-algorithm", name,
                Cli::tr("possible are %1.")
                    .arg(QLatin1String("CRC32, CRC32C, CRC64NVME, SHA1, SHA256"))));
    }
    return checkTogether(parser, options);
}

} // namespace windlass
