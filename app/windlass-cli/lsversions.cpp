// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "lsversions.h"

#include "columns.h"
#include "console.h"
#include "core/base/saturating.h"
#include "objectjson.h"

namespace windlass {

void printFolder(const CliArguments &arguments, const BucketName &bucket, const ObjectKey &prefix)
{
    if (!arguments.reading.asJson) {
        printLine(QByteArray("                           PRE ") + prefix.name());
        return;
    }
    QJsonObject json = placeJson(bucket, prefix);
    json.insert(QStringLiteral("isFolder"), true);
    printJson(json);
}

namespace {

struct Total {
    qint64 versions = 0;
    qint64 bytes = 0;
};

void printVersion(
    const CliArguments &arguments, const BucketName &bucket, const ObjectVersion &version)
{
    if (arguments.reading.asJson) {
        printJson(objectJson(bucket, version));
        return;
    }
    const ObjectInfo &object = version.object;
    const QByteArray size = version.isDeleteMarker ? QByteArray("deleted").rightJustified(10)
                                                   : sizeColumn(arguments, object.size);
    printLine(timeColumn(object.lastModified) + ' ' + size + ' ' + version.versionId.bytes()
        + (version.isLatest ? " latest " : " - ")
        + (arguments.isRecursive ? object.key.bytes() : object.key.name()));
}

void printPage(const CliArguments &arguments, const BucketName &bucket,
    const ListVersionsPage &page, Total &total)
{
    for (const ObjectKey &prefix : page.commonPrefixes)
        printFolder(arguments, bucket, prefix);
    for (const ObjectVersion &version : page.versions) {
        printVersion(arguments, bucket, version);
        ++total.versions;
        total.bytes = saturatingSum(total.bytes, version.object.size);
    }
}

} // namespace

ExitCode listVersions(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    ListVersionsInput input;
    input.bucket = uri.bucket;
    input.prefix = uri.key;
    if (!arguments.isRecursive)
        input.delimiter = "/";
    Total total;
    bool isEmpty = true;
    do {
        const auto work = [input](S3Client client) -> QCoro::Task<Result<ListVersionsPage>> {
            co_return co_await client.listObjectVersions(input);
        };
        const Result<ListVersionsPage> page = session.run(work).result();
        if (!page)
            return printError(page.error());
        printPage(arguments, uri.bucket, *page, total);
        isEmpty = isEmpty && page->versions.isEmpty() && page->commonPrefixes.isEmpty();
        input.position = page->next;
    } while (input.position);
    if (arguments.summarizes && !arguments.reading.asJson)
        printTotal(arguments, total.versions, total.bytes);
    // As without --versions: an empty bucket is there.
    if (isEmpty && !uri.key.isEmpty())
        return printError(Error(ErrorKind::NoSuchKey, uri.display()));
    return ExitCode::Success;
}

} // namespace windlass
