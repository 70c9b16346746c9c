// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "columns.h"
#include "console.h"
#include "core/base/saturating.h"
#include "core/s3/s3uri.h"
#include "lsversions.h"
#include "objectjson.h"
#include "withservice.h"

#include <QCoreApplication>

namespace windlass {

namespace {

ExitCode listBuckets(const CliArguments &arguments, Session &session)
{
    const auto work = [](S3Client client) -> QCoro::Task<Result<QList<BucketInfo>>> {
        co_return co_await client.listBuckets();
    };
    const Result<QList<BucketInfo>> buckets = session.run(work).result();
    if (!buckets)
        return printError(buckets.error());
    for (const BucketInfo &bucket : *buckets) {
        if (arguments.reading.asJson)
            printJson({{QStringLiteral("bucket"), QString::fromUtf8(bucket.name.bytes())},
                {QStringLiteral("created"), timeJson(bucket.created)}});
        else
            printLine(timeColumn(bucket.created) + ' ' + bucket.name.bytes());
    }
    return ExitCode::Success;
}

struct Summary {
    qint64 objects = 0;
    qint64 bytes = 0;
};

void printObject(const CliArguments &arguments, const BucketName &bucket, const ObjectInfo &object)
{
    if (arguments.reading.asJson) {
        printJson(objectJson(bucket, object));
        return;
    }
    const QByteArray name = arguments.isRecursive ? object.key.bytes() : object.key.name();
    printLine(
        timeColumn(object.lastModified) + ' ' + sizeColumn(arguments, object.size) + ' ' + name);
}

void printPage(const CliArguments &arguments, const BucketName &bucket, const ListObjectsPage &page,
    Summary &summary)
{
    for (const ObjectKey &prefix : page.commonPrefixes)
        printFolder(arguments, bucket, prefix);
    for (const ObjectInfo &object : page.objects) {
        printObject(arguments, bucket, object);
        ++summary.objects;
        summary.bytes = saturatingSum(summary.bytes, object.size);
    }
}

ExitCode listObjects(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    ListObjectsInput input;
    input.bucket = uri.bucket;
    input.prefix = uri.key;
    if (!arguments.isRecursive)
        input.delimiter = "/";
    Summary summary;
    bool isEmpty = true;
    for (;;) {
        const auto work = [input](S3Client client) -> QCoro::Task<Result<ListObjectsPage>> {
            co_return co_await client.listObjects(input);
        };
        const Result<ListObjectsPage> page = session.run(work).result();
        if (!page)
            return printError(page.error());
        printPage(arguments, uri.bucket, *page, summary);
        isEmpty = isEmpty && page->objects.isEmpty() && page->commonPrefixes.isEmpty();
        if (!page->next)
            break;
        input.position = page->next;
    }
    if (arguments.summarizes && !arguments.reading.asJson)
        printTotal(arguments, summary.objects, summary.bytes);
    // An empty bucket is there; nothing else is that nothing is listed of.
    if (isEmpty && !uri.key.isEmpty())
        return printError(Error(ErrorKind::NoSuchKey, uri.display()));
    return ExitCode::Success;
}

/// None: the buckets are meant.
Result<S3Uri> placeOperand(const CliArguments &arguments)
{
    if (arguments.operands.size() > 1)
        return fail(ErrorKind::InvalidInput, QStringLiteral("ls"),
            QCoreApplication::translate(
                "windlass::Cli", "only one address can be listed at a time."));
    return arguments.operands.isEmpty() ? S3Uri() : S3Uri::parse(arguments.operands.first());
}

ExitCode list(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    if (uri.bucket.isEmpty())
        return listBuckets(arguments, session);
    return arguments.listsVersions ? listVersions(arguments, session, uri)
                                   : listObjects(arguments, session, uri);
}

} // namespace

ExitCode runLs(const CliArguments &arguments)
{
    return withSession(arguments, placeOperand(arguments), list);
}

} // namespace windlass
