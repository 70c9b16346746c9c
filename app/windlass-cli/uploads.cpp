// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "columns.h"
#include "console.h"
#include "core/journal/journalfiles.h"
#include "core/listing/unfinisheduploads.h"
#include "operands.h"
#include "withservice.h"

namespace windlass {

namespace {

QCoro::Task<Result<QList<MultipartUploadInfo>>> listUploads(S3Client client, S3Uri uri)
{
    co_return co_await client.listMultipartUploads(uri.bucket, uri.key);
}

Result<UploadedSize> sizeOf(Session &session, const S3Uri &uri, const MultipartUploadInfo &upload)
{
    const auto work = [bucket = uri.bucket, upload](
                          S3Client client) { return uploadedSize(client, bucket, upload); };
    return session.run(work).result();
}

Result<> abortUpload(Session &session, const S3Uri &uri, const MultipartUploadInfo &upload)
{
    const auto work = [bucket = uri.bucket, upload](
                          S3Client client) { return abortUnfinished(client, bucket, upload); };
    return session.run(work).result();
}

Result<> printUpload(const CliArguments &arguments, Session &session, const S3Uri &uri,
    const MultipartUploadInfo &upload, bool isKnown)
{
    const Result<UploadedSize> size = sizeOf(session, uri, upload);
    if (!size)
        return fail(size.error());
    printLine(timeColumn(upload.initiated) + ' ' + sizeColumn(arguments, size->bytes)
        + (isKnown ? " resumes " : "       - ") + upload.key.bytes());
    return {};
}

ExitCode listOrAbort(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    const Result<QSet<QByteArray>> known = uploadIdsInJournals();
    if (!known) // what is somebody's must not be taken for nobody's
        return printError(known.error());
    const Result<QList<MultipartUploadInfo>> uploads
        = session.run([uri](S3Client client) { return listUploads(client, uri); }).result();
    if (!uploads)
        return printError(uploads.error());

    // The server's clock may be ahead of ours: without a limit no time is compared.
    const QDateTime latest = QDateTime::currentDateTimeUtc().addDays(-arguments.olderThanDays);
    ExitCode code = ExitCode::Success;
    for (const MultipartUploadInfo &upload : *uploads) {
        const bool isKnown = known->contains(upload.uploadId.bytes());
        // One that does not tell its age is not old.
        const bool isOld = upload.initiated.isValid() && upload.initiated <= latest;
        if ((arguments.olderThanDays > 0 && !isOld) || (arguments.aborts && isKnown))
            continue;
        const Result<> done = arguments.aborts
            ? abortUpload(session, uri, upload)
            : printUpload(arguments, session, uri, upload, isKnown);
        if (!done)
            code = printError(done.error());
        else if (arguments.aborts && !arguments.isQuiet)
            printLine("abort: " + S3Uri {uri.bucket, upload.key}.toBytes());
    }
    return code;
}

} // namespace

ExitCode runUploads(const CliArguments &arguments)
{
    return withSession(arguments, bucketOperand(arguments), listOrAbort);
}

} // namespace windlass
