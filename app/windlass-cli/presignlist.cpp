// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "presigning.h"

#include "clitext.h"
#include "core/s3/s3uri.h"
#include "core/sharing/linklisting.h"
#include "withservice.h"

namespace windlass {

namespace {

Result<QList<LinkSource>> sourcesOf(const CliArguments &arguments)
{
    QList<LinkSource> sources;
    for (const QByteArray &operand : arguments.operands) {
        const Result<S3Uri> uri = S3Uri::parse(operand);
        if (!uri)
            return fail(uri.error());
        if (uri->bucket.isEmpty() || (uri->key.isEmpty() && !arguments.isRecursive))
            return fail(ErrorKind::InvalidInput, uri->display(), Cli::tr("it names no object."));
        sources.append({*uri, arguments.isRecursive, -1, {}});
    }
    if (sources.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("presign"),
            Cli::tr("an s3:// address is needed."));
    return sources;
}

Result<> checkOptions(const PresignArguments &presign)
{
    if (presign.tries || presign.showsQr)
        return fail(ErrorKind::InvalidInput, QStringLiteral("--try, --qr"),
            Cli::tr("that is possible for one link at a time."));
    if (!presign.link.version.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("--version-id"),
            Cli::tr("a version is of one object."));
    if (presign.link.method == LinkMethod::Put)
        return fail(ErrorKind::InvalidInput, QStringLiteral("--method PUT"),
            Cli::tr("an upload link is for one key; presign-post makes forms for many."));
    return {};
}

Result<LinkListFormat> listFormat(const QString &name)
{
    if (name.isEmpty())
        return LinkListFormat::Text;
    return formatNamed<LinkListFormat>(name,
        {{"text", LinkListFormat::Text}, {"csv", LinkListFormat::Csv},
            {"json", LinkListFormat::Json}, {"markdown", LinkListFormat::Markdown},
            {"html", LinkListFormat::Html}});
}

Result<LinkListRequest> requestOf(const CliArguments &arguments)
{
    if (const Result<> checked = checkOptions(arguments.presign); !checked)
        return fail(checked.error());
    const Result<LinkListFormat> format = listFormat(arguments.presign.format);
    if (!format)
        return fail(format.error());
    const Result<QList<LinkSource>> sources = sourcesOf(arguments);
    if (!sources)
        return fail(sources.error());
    const S3Uri &first = sources->first().uri;
    LinkListRequest request;
    request.sources = *sources;
    request.options = arguments.presign.link;
    request.options.host = arguments.presign.host;
    request.format = *format;
    request.title = arguments.presign.title.isEmpty() ? first.display() : arguments.presign.title;
    if (arguments.isRecursive && sources->size() == 1)
        request.shownBelow = first.key;
    return request;
}

/// Pieces are whole lines.
Result<> print(const QByteArray &piece)
{
    if (!piece.isEmpty())
        printLine(piece.chopped(piece.endsWith("\r\n") ? 2 : 1));
    return {};
}

ExitCode printList(const CliArguments &arguments, Session &session, const LinkListRequest &request)
{
    const auto work = [request](S3Client client) -> QCoro::Task<Result<LinkListSummary>> {
        std::function<Result<>(QByteArray)> write = print;
        co_return co_await writeLinkList(client, request, write);
    };
    const Result<LinkListSummary> summary = session.run(work).result();
    if (!summary)
        return printLinkError(summary.error());
    printExpiryNotes(arguments, summary->limit, summary->mayEndEarlier);
    return ExitCode::Success;
}

} // namespace

ExitCode runPresignList(const CliArguments &arguments)
{
    return withSession(arguments, requestOf(arguments), printList);
}

} // namespace windlass
