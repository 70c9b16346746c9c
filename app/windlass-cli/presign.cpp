// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/sharing/linkformat.h"
#include "core/sharing/qrcode.h"
#include "operands.h"
#include "presigning.h"
#include "withservice.h"

namespace windlass {

namespace {

Result<LinkFormat> linkFormat(const CliArguments &arguments)
{
    const QString &name = arguments.presign.format;
    if (name.isEmpty())
        return LinkFormat::Url;
    return formatNamed<LinkFormat>(name,
        {{"url", LinkFormat::Url}, {"markdown", LinkFormat::Markdown}, {"html", LinkFormat::Html},
            {"curl", LinkFormat::Curl}, {"json", LinkFormat::Json}});
}

/// The options of cp that say what an object looks like, as fields that a PUT has to carry.
NameValues fieldsOfUpload(const ObjectOptions &options)
{
    NameValues fields;
    const auto add = [&fields](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            fields.append(NameValue {name, value});
    };
    add("content-type", options.contentType);
    add("x-amz-acl", options.acl);
    add("x-amz-storage-class", options.storageClass);
    add("x-amz-tagging", SigV4Signer::canonicalQuery(options.tags));
    return fields + options.fields + options.settings;
}

Result<ShareLink> linkOf(const CliArguments &arguments, const S3Service &service, const S3Uri &uri)
{
    ShareLinkOptions options = arguments.presign.link;
    options.headers = fieldsOfUpload(arguments.options);
    options.host = arguments.presign.host;
    return makeShareLink(service, uri.bucket, uri.key, options);
}

Result<LinkTrial> tried(const std::shared_ptr<S3Service> &service, const ShareLink &link)
{
    Session session(service);
    const auto work = [link](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
        if (link.method == LinkMethod::Put)
            co_return co_await tryUpload(client, link);
        co_return co_await tryLink(client, link);
    };
    return session.run(work).result();
}

ExitCode printQr(const ShareLink &link)
{
    const Result<QrCode> code = QrCode::of(link.url.toEncoded());
    if (!code)
        return printError(code.error());
    printLine(code->asText().chopped(1));
    return ExitCode::Success;
}

ExitCode printLink(
    const CliArguments &arguments, const std::shared_ptr<S3Service> &service, const S3Uri &uri)
{
    const Result<LinkFormat> format = linkFormat(arguments);
    if (!format)
        return printUsageError(describe(format.error()));
    const Result<ShareLink> link = linkOf(arguments, *service, uri);
    if (!link)
        return printLinkError(link.error());
    printLine(formatted(*link, *format));
    printExpiryNotes(arguments, link->limit, link->mayEndEarlier);
    ExitCode code = ExitCode::Success;
    if (arguments.presign.showsQr)
        code = printQr(*link);
    if (arguments.presign.tries && code == ExitCode::Success)
        code = printTrial(tried(service, *link));
    return code;
}

} // namespace

ExitCode runPresign(const CliArguments &arguments)
{
    if (arguments.isRecursive || arguments.operands.size() > 1)
        return runPresignList(arguments);
    return withService(arguments, objectOperand(arguments), printLink);
}

} // namespace windlass
