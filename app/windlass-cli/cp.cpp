// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "clitext.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/listing/existence.h"
#include "core/s3/session.h"
#include "core/transfer/scan/localselections.h"
#include "dryrun.h"
#include "streamcopy.h"
#include "transferrun.h"

#include <sys/stat.h>

namespace windlass {

namespace {

using Request = Result<TransferRequest>;

bool isFolder(const QByteArray &path)
{
    struct stat info;
    return ::stat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode);
}

QByteArray lastName(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path.mid(path.lastIndexOf('/') + 1);
}

/// With --recursive a prefix means the folder of that name, as in `aws s3 cp`.
ObjectKey asFolder(const ObjectKey &key)
{
    return key.isEmpty() || key.isFolder() ? key : ObjectKey(key.bytes() + '/');
}

Request uploadRequest(const CliArguments &arguments, std::shared_ptr<S3Service> service)
{
    const QByteArray path = arguments.operands[0];
    const Result<S3Uri> target = S3Uri::parse(arguments.operands[1]);
    if (!target)
        return fail(target.error());
    if (arguments.isRecursive)
        return TransferRequest::upload(
            std::move(service), {{path, {}}}, target->bucket, asFolder(target->key));
    if (isFolder(path))
        return fail(ErrorKind::InvalidInput, displayText(path),
            Cli::tr("it is a folder. Use --recursive to copy what is in it."));
    ObjectKey prefix = target->key;
    QList<LocalSelection> sources = localSelections({path});
    sources.first().path = path;
    if (!prefix.isEmpty() && !prefix.isFolder()) {
        sources.first().targetName = prefix.name();
        prefix = prefix.parent();
    }
    return TransferRequest::upload(std::move(service), sources, target->bucket, prefix);
}

/// The selection of the remote source, named for a target that is a folder.
RemoteSelection remoteSource(const CliArguments &arguments, const S3Uri &source)
{
    RemoteSelection selection;
    selection.isPrefix = arguments.isRecursive;
    selection.versionId = arguments.requests.versionId;
    selection.size = arguments.requests.expectedSize;
    selection.key = arguments.isRecursive ? asFolder(source.key) : source.key;
    if (!arguments.isRecursive)
        selection.targetName = source.key.name();
    return selection;
}

Request downloadRequest(const CliArguments &arguments, std::shared_ptr<S3Service> service)
{
    const Result<S3Uri> source = S3Uri::parse(arguments.operands[0]);
    if (!source)
        return fail(source.error());
    RemoteSelection selection = remoteSource(arguments, *source);
    QByteArray folder = arguments.operands[1];
    if (!arguments.isRecursive && !folder.endsWith('/') && !isFolder(folder)) {
        selection.targetName = lastName(folder);
        const qsizetype slash = folder.lastIndexOf('/');
        folder = slash < 0 ? QByteArray(".") : folder.left(slash + 1);
    }
    return TransferRequest::download(std::move(service), source->bucket, {selection}, folder);
}

Request copyRequest(const CliArguments &arguments, std::shared_ptr<S3Service> service)
{
    const Result<S3Uri> source = S3Uri::parse(arguments.operands[0]);
    const Result<S3Uri> target = S3Uri::parse(arguments.operands[1]);
    if (!source || !target)
        return fail(source ? target.error() : source.error());
    RemoteSelection selection = remoteSource(arguments, *source);
    ObjectKey prefix = arguments.isRecursive ? asFolder(target->key) : target->key;
    if (!arguments.isRecursive && !prefix.isEmpty() && !prefix.isFolder()) {
        selection.targetName = prefix.name();
        prefix = prefix.parent();
    }
    std::shared_ptr<S3Service> sourceService = service;
    if (arguments.hasOtherSource()) {
        const auto other = arguments.sourceService();
        if (!other)
            return fail(other.error());
        sourceService = *other;
    }
    TransferRequest request
        = TransferRequest::copy(sourceService, source->bucket, {selection}, target->bucket, prefix);
    if (sourceService != service)
        request.targetService = std::move(service);
    return request;
}

/// What was said of objects, if this command can do it.
Result<ObjectOptions> optionsFor(const CliArguments &arguments, TransferKind kind)
{
    const ObjectOptions &options = arguments.options;
    const bool isCopy = kind == TransferKind::Copy;
    const bool isDownload = kind == TransferKind::Download;
    const RequestOptions &requests = arguments.requests;
    const bool isOneObject = (isCopy || isDownload) && !arguments.isRecursive;
    if (!requests.versionId.isEmpty() && !isOneObject)
        return fail(ErrorKind::InvalidInput, QStringLiteral("--version-id"),
            Cli::tr("only a single object has versions that can be named."));
    if (requests.expectedSize >= 0 && !(isDownload && isOneObject))
        return fail(ErrorKind::InvalidInput, QStringLiteral("--expected-size"),
            Cli::tr("it is for the download of a single object."));
    const RequestArguments ofCopies = requests.arguments;
    if (!isCopy
        && (!ofCopies.sourceCustomerKey.isEmpty() || !ofCopies.expectedSourceOwner.isEmpty()
            || !ofCopies.copyConditions.isEmpty()))
        return fail(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("only a copy from one s3:// address to another has a source with a key, an "
                    "owner or conditions."));
    if (!isCopy && arguments.hasOtherSource())
        return fail(ErrorKind::InvalidInput, QStringLiteral("--source-…"),
            Cli::tr("it is only for copies from one s3:// address to another."));
    if (isDownload && !options.isDefault())
        return fail(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("a file has no metadata, tags, storage class or ACL."));
    if (options.keepsAcl && (!isCopy || arguments.hasOtherSource() || !options.acl.isEmpty()))
        return fail(ErrorKind::InvalidInput, QStringLiteral("--keep-acl"),
            Cli::tr("it is for copies within one account, and without --acl."));
    if (!isCopy)
        return options;
    const bool hasMetadata = !options.contentType.isEmpty() || !options.fields.isEmpty();
    if (hasMetadata && !options.replacesMetadata)
        return fail(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("metadata of a copy needs --metadata-directive REPLACE."));
    if (!options.tags.isEmpty() && !options.replacesTags)
        return fail(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("tags of a copy need --tagging-directive REPLACE."));
    return options;
}

Request requestFor(const CliArguments &arguments, std::shared_ptr<S3Service> service)
{
    if (arguments.operands.size() != 2)
        return fail(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("a source and a target are needed."));
    const bool fromS3 = S3Uri::isS3Uri(arguments.operands[0]);
    const bool toS3 = S3Uri::isS3Uri(arguments.operands[1]);
    if (!fromS3 && !toS3)
        return fail(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("source or target must be an s3:// address."));
    Request request = !fromS3 ? uploadRequest(arguments, service)
        : toS3                ? copyRequest(arguments, service)
                              : downloadRequest(arguments, service);
    if (!request)
        return request;
    if (arguments.retrying.refusesFolders && !arguments.isRecursive)
        return fail(ErrorKind::InvalidInput, QStringLiteral("--no-overwrite-folder"),
            Cli::tr("it is for --recursive."));
    request->existing = arguments.existing;
    request->links = arguments.links;
    request->sendsGrowing = arguments.sendsGrowing;
    const Result<ObjectOptions> options = optionsFor(arguments, request->kind);
    if (!options)
        return fail(options.error());
    request->options = *options;
    request->arguments = arguments.requests.arguments;
    const bool needsKey = fromS3 && !arguments.isRecursive;
    if (needsKey && request->remoteSources.first().key.isEmpty())
        return fail(ErrorKind::InvalidInput, displayText(arguments.operands[0]),
            Cli::tr("it names no object. Use --recursive to copy everything in the bucket."));
    if ((fromS3 && request->bucket.isEmpty()) || (toS3 && request->targetBucket.isEmpty()))
        return fail(
            ErrorKind::InvalidInput, QStringLiteral("cp"), Cli::tr("an address names no bucket."));
    return request;
}

/// An error if there is a folder already where the request would put one.
Result<> checkNoFolder(const TransferRequest &request)
{
    const auto refused = [](const QString &folder) {
        return fail(ErrorKind::InvalidInput, folder,
            Cli::tr("it exists, and --no-overwrite-folder says not to copy into it."));
    };
    if (request.kind == TransferKind::Download) {
        struct stat info;
        return ::lstat(request.targetFolder.constData(), &info) == 0
            ? Result<>(refused(displayText(request.targetFolder)))
            : Result<>();
    }
    Session session(request.target());
    const S3Uri target {request.targetBucket, request.targetPrefix};
    const auto work = [target](S3Client client) { return lookUp(std::move(client), target); };
    const Result<Existence> existence = session.run(work).result();
    if (!existence)
        return fail(existence.error());
    return existence->isFolder ? Result<>(refused(target.display())) : Result<>();
}

} // namespace

ExitCode runCp(const CliArguments &arguments)
{
    if (arguments.operands.size() == 2 && arguments.operands.contains(streamName))
        return runStreamCopy(arguments);
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    const Request request = requestFor(arguments, *service);
    if (!request)
        return printUsageError(describe(request.error()));
    if (arguments.retrying.refusesFolders && !hasInterruptedRun(*request)) {
        if (const Result<> free = checkNoFolder(*request); !free)
            return printError(free.error());
    }
    if (arguments.isDryRun)
        return DryRun(arguments, *request).run();
    Result<std::unique_ptr<FailureFile>> failures = failureFileFor(arguments);
    if (!failures)
        return printError(failures.error());
    const ExitCode code = TransferRun(arguments, *request, failures->get()).run();
    return code == ExitCode::Interrupted ? code : commitFailures(failures->get(), code);
}

} // namespace windlass
