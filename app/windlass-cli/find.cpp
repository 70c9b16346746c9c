// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "columns.h"
#include "console.h"
#include "core/listing/objectsearch.h"
#include "core/s3/s3uri.h"
#include "objectjson.h"
#include "withservice.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace windlass {

namespace {

/// Each page as it comes, and no later: who reads it sees the first while the rest is listed.
void printFound(
    const CliArguments &arguments, const BucketName &bucket, const QList<ObjectInfo> &objects)
{
    for (const ObjectInfo &object : objects) {
        if (arguments.reading.asJson)
            printJson(objectJson(bucket, object));
        else if (arguments.search.endsWithNul)
            printBytes(S3Uri {bucket, object.key}.toBytes() + '\0');
        else
            printLine(S3Uri {bucket, object.key}.toBytes());
    }
    flushOutput();
}

Result<QList<S3Uri>> prefixesOf(const CliArguments &arguments)
{
    QList<S3Uri> prefixes;
    for (const QByteArray &operand : arguments.operands) {
        const Result<S3Uri> uri = S3Uri::parse(operand);
        if (!uri)
            return fail(uri.error());
        if (uri->bucket.isEmpty())
            return fail(ErrorKind::InvalidInput, uri->display(),
                QCoreApplication::translate("windlass::Cli", "it names no bucket."));
        prefixes.append(*uri);
    }
    if (prefixes.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("find"),
            QCoreApplication::translate("windlass::Cli", "an s3:// address is needed."));
    return prefixes;
}

ExitCode find(const CliArguments &arguments, Session &session, const QList<S3Uri> &prefixes)
{
    ObjectSearch search(session, prefixes, arguments.search.filter);
    search.setAtOnce(ObjectListing::manyAtOnce);
    QEventLoop loop;
    ExitCode code = ExitCode::Success;
    QObject::connect(&search, &ObjectSearch::found, &loop,
        [&](const BucketName &bucket, const QList<ObjectInfo> &objects) {
            printFound(arguments, bucket, objects);
        });
    QObject::connect(&search, &ObjectSearch::prefixFailed, &loop,
        [&](const S3Uri &, const Error &error) { code = printError(error); });
    QObject::connect(&search, &ObjectSearch::finished, &loop, &QEventLoop::quit);
    search.start();
    loop.exec();
    if (arguments.summarizes && !arguments.reading.asJson)
        printTotal(arguments, search.count().found, search.count().foundBytes);
    return code;
}

} // namespace

ExitCode runFind(const CliArguments &arguments)
{
    return withSession(arguments, prefixesOf(arguments), find);
}

} // namespace windlass
