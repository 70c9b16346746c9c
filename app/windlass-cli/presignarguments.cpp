// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "presignarguments.h"

#include "core/listing/filtertext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

QString optionText(const char *name, const QString &value)
{
    return QStringLiteral("--%1 %2").arg(QLatin1String(name), value);
}

Result<LinkMethod> methodOf(const QString &text)
{
    static const QHash<QString, LinkMethod> methods {{QString(), LinkMethod::Get},
        {QStringLiteral("GET"), LinkMethod::Get}, {QStringLiteral("PUT"), LinkMethod::Put},
        {QStringLiteral("HEAD"), LinkMethod::Head}, {QStringLiteral("DELETE"), LinkMethod::Delete}};
    const auto found = methods.constFind(text.toUpper());
    if (found == methods.cend())
        return fail(ErrorKind::InvalidInput, optionText("method", text),
            Cli::tr("GET, PUT, HEAD or DELETE are possible; for POST there is presign-post."));
    return *found;
}

/// Bytes, as find has them: 512, 10K, 2G. \a usual if \a text is empty.
Result<qint64> sizeOf(const char *option, const QString &text, qint64 usual)
{
    if (text.isEmpty())
        return usual;
    Result<qint64> bytes = parseByteCount(text);
    if (!bytes)
        bytes.error().subject = optionText(option, text);
    return bytes;
}

Result<PostFormOptions> formOptionsOf(const QCommandLineParser &parser)
{
    const auto value = [&parser](const char *name) { return parser.value(QLatin1String(name)); };
    PostFormOptions options;
    const Result<NameValues> fields = parseFormFields(parser.values(QStringLiteral("field")));
    if (!fields)
        return fail(fields.error());
    options.fields = *fields;
    const QStringList conditions = parser.values(QStringLiteral("condition"));
    for (const QString &text : conditions) {
        const Result<PostCondition> condition = PostCondition::parse(text.toUtf8());
        if (!condition)
            return fail(condition.error());
        options.conditions.append(*condition);
    }
    const Result<qint64> smallest = sizeOf("min-size", value("min-size"), 0);
    const Result<qint64> largest = sizeOf("max-size", value("max-size"), longestPost);
    if (!smallest || !largest)
        return fail(smallest ? largest.error() : smallest.error());
    options.smallest = *smallest;
    if (parser.isSet(QStringLiteral("max-size")))
        options.largest = *largest;
    if (parser.isSet(QStringLiteral("type-prefix")))
        options.typePrefix = value("type-prefix").toUtf8();
    options.redirect = value("redirect").toUtf8();
    bool isNumber = true;
    if (parser.isSet(QStringLiteral("success-status")))
        options.status = value("success-status").toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::InvalidInput, optionText("success-status", value("success-status")),
            Cli::tr("200, 201 or 204 are possible."));
    return options;
}

} // namespace

void addPresignArguments(QCommandLineParser &parser)
{
    const QString text = QStringLiteral("VALUE");
    const QString bytes = QStringLiteral("BYTES");
    parser.addOptions({
        {QStringLiteral("method"), Cli::tr("What a link does: GET, PUT, HEAD or DELETE (presign)."),
            QStringLiteral("METHOD")},
        {QStringLiteral("attachment"),
            Cli::tr("Browsers save the object under its name instead of showing it (presign).")},
        {QStringLiteral("save-as"), Cli::tr("The same, under this name (presign)."),
            QStringLiteral("NAME")},
        {QStringLiteral("host"),
            Cli::tr("The name that others use for the server, as HOST[:PORT] or URL; links are "
                    "signed for it (presign, presign-post)."),
            QStringLiteral("HOST")},
        {QStringLiteral("try"),
            Cli::tr("Also use the link or form once, and say what the server said. For PUT and "
                    "forms that is an upload of a few bytes, which are deleted again (presign, "
                    "presign-post).")},
        {QStringLiteral("format"),
            Cli::tr("url, markdown, html, curl or json for a link; text, csv, json, markdown or "
                    "html for several (presign); json, curl or html (presign-post)."),
            QStringLiteral("FORMAT")},
        {QStringLiteral("qr"), Cli::tr("Also draw a QR code of the link (presign).")},
        {QStringLiteral("title"), Cli::tr("Of a page in HTML (presign, presign-post)."), text},
        {QStringLiteral("field"),
            Cli::tr("A field that each upload carries; may be repeated (presign-post)."),
            QStringLiteral("NAME=VALUE")},
        {QStringLiteral("condition"),
            Cli::tr("A further condition of the policy; may be repeated (presign-post)."),
            QStringLiteral("JSON")},
        {QStringLiteral("min-size"), Cli::tr("The smallest file that is taken (presign-post)."),
            bytes},
        {QStringLiteral("max-size"), Cli::tr("The largest file that is taken (presign-post)."),
            bytes},
        {QStringLiteral("type-prefix"),
            Cli::tr("What the Content-Type of a file has to begin with, as image/ (presign-post)."),
            text},
        {QStringLiteral("redirect"), Cli::tr("Where browsers go after an upload (presign-post)."),
            QStringLiteral("URL")},
        {QStringLiteral("success-status"),
            Cli::tr("The status after an upload: 200, 201 or 204 (presign-post)."),
            QStringLiteral("STATUS")},
    });
    for (const QByteArray &name : responseOverrides())
        parser.addOption({QString::fromLatin1(name),
            Cli::tr("What the answer to the link is to say in this field (presign)."), text});
}

Result<PresignArguments> presignArgumentsOf(const QCommandLineParser &parser)
{
    PresignArguments arguments;
    const Result<LinkMethod> method = methodOf(parser.value(QStringLiteral("method")));
    if (!method)
        return fail(method.error());
    arguments.link.method = *method;
    arguments.link.version = VersionId(parser.value(QStringLiteral("version-id")).toUtf8());
    arguments.link.forceDownload = parser.isSet(QStringLiteral("attachment"));
    for (const QByteArray &name : responseOverrides()) {
        const QString option = QString::fromLatin1(name);
        if (parser.isSet(option))
            arguments.link.overrides.append(NameValue {name, parser.value(option).toUtf8()});
    }
    const QByteArray name = parser.value(QStringLiteral("save-as")).toUtf8();
    if (!name.isEmpty()) {
        arguments.link.forceDownload = false;
        arguments.link.overrides.append(
            NameValue {"response-content-disposition", attachmentNamed(name)});
    }
    const Result<PostFormOptions> form = formOptionsOf(parser);
    if (!form)
        return fail(form.error());
    arguments.form = *form;
    arguments.host = parser.value(QStringLiteral("host"));
    arguments.format = parser.value(QStringLiteral("format"));
    arguments.title = parser.value(QStringLiteral("title"));
    arguments.tries = parser.isSet(QStringLiteral("try"));
    arguments.showsQr = parser.isSet(QStringLiteral("qr"));
    return arguments;
}

} // namespace windlass
