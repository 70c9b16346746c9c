// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "presignarguments.h"

#include "clitext.h"
#include "commandoptions.h"
#include "core/auth/sigv4signer.h"
#include "core/listing/filtertext.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace windlass {

namespace {

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

// What was said, before it is read.

struct SaidOfLink {
    QString method;
    QString saveAs;
    std::vector<std::optional<QString>> overrides; ///< in the order of responseOverrides()
};

struct SaidOfForm {
    QStringList fields;
    QStringList conditions;
    QString smallest;
    std::optional<QString> largest;
    std::optional<QString> typePrefix;
    std::optional<QString> status;
};

Result<> readLink(const SaidOfLink &said, ShareLinkOptions &link)
{
    const Result<LinkMethod> method = methodOf(said.method);
    if (!method)
        return fail(method.error());
    link.method = *method;
    for (std::size_t i = 0; i < said.overrides.size(); ++i) {
        if (said.overrides[i])
            link.overrides.append(
                NameValue {responseOverrides()[qsizetype(i)], said.overrides[i]->toUtf8()});
    }
    if (!said.saveAs.isEmpty()) {
        link.forceDownload = false;
        link.overrides.append(
            NameValue {"response-content-disposition", attachmentNamed(said.saveAs.toUtf8())});
    }
    return {};
}

Result<> readSizes(const SaidOfForm &said, PostFormOptions &form)
{
    const Result<qint64> smallest = sizeOf("min-size", said.smallest, 0);
    const Result<qint64> largest
        = sizeOf("max-size", said.largest.value_or(QString()), longestPost);
    if (!smallest || !largest)
        return fail(smallest ? largest.error() : smallest.error());
    form.smallest = *smallest;
    if (said.largest)
        form.largest = *largest;
    return {};
}

Result<> readForm(const SaidOfForm &said, PostFormOptions &form)
{
    const Result<NameValues> fields = parseFormFields(said.fields);
    if (!fields)
        return fail(fields.error());
    form.fields = *fields;
    for (const QString &text : said.conditions) {
        const Result<PostCondition> condition = PostCondition::parse(text.toUtf8());
        if (!condition)
            return fail(condition.error());
        form.conditions.append(*condition);
    }
    if (const Result<> read = readSizes(said, form); !read)
        return read;
    if (said.typePrefix)
        form.typePrefix = said.typePrefix->toUtf8();
    bool isNumber = true;
    if (said.status)
        form.status = said.status->toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::InvalidInput, optionText("success-status", *said.status),
            Cli::tr("200, 201 or 204 are possible."));
    return {};
}

void addExpiryOption(CommandOptions &options, std::chrono::seconds &expires)
{
    const auto said = std::make_shared<std::optional<QString>>();
    options.addText("expires-in", ValueKind::text(QStringLiteral("SECONDS")), *said,
        Cli::tr("How long it works, in seconds: up to 604800, by default 3600."));
    options.addReader([said, &expires]() -> Result<> {
        if (!*said)
            return {};
        bool isNumber = false;
        expires = std::chrono::seconds((*said)->toLongLong(&isNumber));
        if (!isNumber || expires < std::chrono::seconds(1) || expires > SigV4Signer::longestExpiry)
            return fail(ErrorKind::InvalidInput, optionText("expires-in", **said),
                Cli::tr("1 to 604800 seconds are possible."));
        return {};
    });
}

/// Of links and forms.
void addSharedOptions(CommandOptions &options, PresignArguments &arguments,
    const QStringList &formats, const QString &formatHelp)
{
    options.addText("host", ValueKind::text(QStringLiteral("HOST")), arguments.host,
        Cli::tr("The server's name as others reach it, HOST[:PORT] or a URL. Links are signed for "
                "it."));
    options.addText("format", ValueKind::choice(formats, QStringLiteral("FORMAT")),
        arguments.format, formatHelp);
    options.addText("title", ValueKind::text(QStringLiteral("TEXT")), arguments.title,
        Cli::tr("Title of an HTML page."));
}

} // namespace

void addLinkOptions(CommandOptions &options, PresignArguments &arguments)
{
    const auto said = std::make_shared<SaidOfLink>();
    options.beginGroup(Cli::tr("The link"));
    options.addText("method",
        ValueKind::choice({QStringLiteral("GET"), QStringLiteral("PUT"), QStringLiteral("HEAD"),
                              QStringLiteral("DELETE")},
            QStringLiteral("METHOD")),
        said->method, Cli::tr("Method of the link: GET, PUT, HEAD or DELETE."));
    addExpiryOption(options, arguments.link.expires);
    addSharedOptions(options, arguments,
        {QStringLiteral("url"), QStringLiteral("markdown"), QStringLiteral("html"),
            QStringLiteral("curl"), QStringLiteral("json"), QStringLiteral("text"),
            QStringLiteral("csv")},
        Cli::tr("url, markdown, html, curl or json for a link; text, csv, json, markdown or html "
                "for several."));
    options.addFlag("qr", arguments.showsQr, Cli::tr("Also draw a QR code of the link."));
    options.addFlag("try", arguments.tries,
        Cli::tr("Also try the link and print the server's response. For PUT, upload a few bytes "
                "and delete them again."));
    options.beginGroup(Cli::tr("What browsers do"));
    options.addFlag("attachment", arguments.link.forceDownload,
        Cli::tr("Save the object under its name instead of showing it."));
    options.addText("save-as", ValueKind::text(QStringLiteral("NAME")), said->saveAs,
        Cli::tr("Save the object under this name."));
    const QByteArrayList &names = responseOverrides();
    said->overrides.resize(std::size_t(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i)
        options.addText(names[i].constData(), ValueKind::text(QStringLiteral("VALUE")),
            said->overrides[std::size_t(i)], Cli::tr("Value of this header in the response."));
    options.addReader([said, &arguments] { return readLink(*said, arguments.link); });
}

void addFormOptions(CommandOptions &options, PresignArguments &arguments)
{
    const ValueKind bytes = ValueKind::text(QStringLiteral("BYTES"));
    const auto said = std::make_shared<SaidOfForm>();
    options.beginGroup(Cli::tr("The form"));
    addExpiryOption(options, arguments.form.expires);
    addSharedOptions(options, arguments,
        {QStringLiteral("json"), QStringLiteral("curl"), QStringLiteral("html")},
        Cli::tr("json, curl or html."));
    options.addFlag("try", arguments.tries,
        Cli::tr("Also try the form and print the server's response: upload a few bytes and delete "
                "them again."));
    options.beginGroup(Cli::tr("Conditions for uploads"));
    options.addTexts("field", ValueKind::text(QStringLiteral("NAME=VALUE")), said->fields,
        Cli::tr("A field that each upload carries; may be repeated."));
    options.addTexts("condition", ValueKind::text(QStringLiteral("JSON")), said->conditions,
        Cli::tr("A further condition of the policy; may be repeated."));
    options.addText("min-size", bytes, said->smallest, Cli::tr("Smallest file that is accepted."));
    options.addText("max-size", bytes, said->largest, Cli::tr("Largest file that is accepted."));
    options.addText("type-prefix", ValueKind::text(QStringLiteral("TEXT")), said->typePrefix,
        Cli::tr("Required beginning of the Content-Type, such as image/."));
    options.addBytes("redirect", ValueKind::text(QStringLiteral("URL")), arguments.form.redirect,
        Cli::tr("URL that browsers open after an upload."));
    options.addText("success-status",
        ValueKind::choice({QStringLiteral("200"), QStringLiteral("201"), QStringLiteral("204")},
            QStringLiteral("STATUS")),
        said->status, Cli::tr("HTTP status after an upload: 200, 201 or 204."));
    options.addReader([said, &arguments] { return readForm(*said, arguments.form); });
}

} // namespace windlass
