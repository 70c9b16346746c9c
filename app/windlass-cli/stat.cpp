// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/base/errortext.h"
#include "core/s3/session.h"
#include "objectjson.h"
#include "operands.h"

namespace windlass {

namespace {

/// The fields as the server says them, behind what is the same with every server.
void printHead(const S3Uri &uri, const ObjectHead &head)
{
    printLine("URI: " + uri.toBytes());
    if (head.size >= 0)
        printLine("Size: " + QByteArray::number(head.size));
    if (head.lastModified.isValid())
        printLine("Modified: " + head.lastModified.toUTC().toString(Qt::ISODate).toLatin1());
    for (const HttpHeader &header : head.headers)
        printLine(header.name + ": " + header.value);
}

} // namespace

ExitCode runStat(const CliArguments &arguments)
{
    const Result<S3Uri> uri = objectOperand(arguments);
    if (!uri)
        return printUsageError(describe(uri.error()));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    Session session(*service);
    session.setArguments(arguments.requests.shared());
    HeadObjectInput input;
    input.bucket = uri->bucket;
    input.key = uri->key;
    input.versionId = arguments.requests.versionId;
    input.wantsChecksum = true;
    const auto work = [input](S3Client client) -> QCoro::Task<Result<ObjectHead>> {
        co_return co_await client.headObject(input);
    };
    const Result<ObjectHead> head = session.run(work).result();
    if (!head)
        return printError(head.error());
    if (arguments.reading.asJson)
        printJson(objectJson(uri->bucket, uri->key, *head));
    else
        printHead(*uri, *head);
    return ExitCode::Success;
}

} // namespace windlass
