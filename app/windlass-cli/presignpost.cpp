// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "clitext.h"
#include "console.h"
#include "core/sharing/linkformat.h"
#include "core/sharing/uploadpage.h"
#include "operands.h"
#include "presigning.h"
#include "withservice.h"

namespace windlass {

namespace {

enum class FormFormat { Json, Curl, Html };

/// A prefix takes files under their own names.
ObjectKey formKey(const ObjectKey &key)
{
    const bool isPrefix = key.isEmpty() || key.isFolder();
    return isPrefix ? ObjectKey(key.bytes() + PostForm::fileNameVariable) : key;
}

Result<PostForm> formOf(
    const CliArguments &arguments, const S3Service &service, const S3Uri &uri, FormFormat format)
{
    PostFormOptions options = arguments.presign.form;
    if (format == FormFormat::Html) {
        if (!options.redirect.isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("--redirect"),
                Cli::tr("the page shows the results itself and cannot redirect."));
        // It tells types, and shows what the server says.
        if (!options.typePrefix)
            options.typePrefix = QByteArray("");
        if (options.status == 0)
            options.status = 201;
    }
    options.host = arguments.presign.host;
    return makePostForm(service, uri.bucket, formKey(uri.key), options);
}

QByteArray written(const CliArguments &arguments, const PostForm &form, FormFormat format)
{
    const QString &title = arguments.presign.title;
    switch (format) {
    case FormFormat::Json:
        return formAsJson(form);
    case FormFormat::Curl:
        return formAsCurl(form);
    case FormFormat::Html:
        return uploadPage(form, title.isEmpty() ? Cli::tr("Upload files") : title).trimmed();
    }
    return {};
}

ExitCode printForm(
    const CliArguments &arguments, const std::shared_ptr<S3Service> &service, const S3Uri &uri)
{
    const QString &name = arguments.presign.format;
    const Result<FormFormat> format
        = formatNamed<FormFormat>(name.isEmpty() ? QStringLiteral("json") : name,
            {{"json", FormFormat::Json}, {"curl", FormFormat::Curl}, {"html", FormFormat::Html}});
    if (!format)
        return printUsageError(describe(format.error()));
    const Result<PostForm> form = formOf(arguments, *service, uri, *format);
    if (!form)
        return printLinkError(form.error());
    printLine(written(arguments, *form, *format));
    printExpiryNotes(arguments, form->limit, form->mayEndEarlier);
    if (!arguments.presign.tries)
        return ExitCode::Success;
    Session session(service);
    const auto work = [form = *form](S3Client client) -> QCoro::Task<Result<LinkTrial>> {
        co_return co_await tryUpload(client, form);
    };
    return printTrial(session.run(work).result());
}

} // namespace

ExitCode runPresignPost(const CliArguments &arguments)
{
    return withService(arguments, bucketOperand(arguments), printForm);
}

} // namespace windlass
