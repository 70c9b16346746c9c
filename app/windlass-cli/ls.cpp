// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "columns.h"
#include "console.h"
#include "core/base/saturating.h"
#include "core/listing/objectlisting.h"
#include "core/s3/s3uri.h"
#include "lsversions.h"
#include "objectjson.h"
#include "withservice.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QStringBuilder>

#include <optional>

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
        timeColumn(object.lastModified) % ' ' % sizeColumn(arguments, object.size) % ' ' % name);
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
    ObjectListing listing(
        session, uri.bucket, uri.key, arguments.isRecursive ? QByteArray() : QByteArray("/"));
    listing.setAtOnce(ObjectListing::manyAtOnce);
    Summary summary;
    bool isEmpty = true;
    std::optional<Error> failure;
    QEventLoop loop;
    QObject::connect(
        &listing, &ObjectListing::pageArrived, &loop, [&](const ListObjectsPage &page) {
            printPage(arguments, uri.bucket, page, summary);
            isEmpty = isEmpty && page.objects.isEmpty() && page.commonPrefixes.isEmpty();
        });
    QObject::connect(&listing, &ObjectListing::failed, &loop, [&](const Error &error) {
        failure = error;
        loop.quit();
    });
    QObject::connect(&listing, &ObjectListing::finished, &loop, &QEventLoop::quit);
    listing.start();
    loop.exec();
    if (failure)
        return printError(*failure);
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
