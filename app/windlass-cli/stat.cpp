// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "objectjson.h"
#include "operands.h"
#include "withservice.h"

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

ExitCode tell(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    HeadObjectInput input;
    input.bucket = uri.bucket;
    input.key = uri.key;
    input.versionId = arguments.requests.versionId;
    input.wantsChecksum = true;
    const auto work = [input](S3Client client) -> QCoro::Task<Result<ObjectHead>> {
        co_return co_await client.headObject(input);
    };
    const Result<ObjectHead> head = session.run(work).result();
    if (!head)
        return printError(head.error());
    if (arguments.reading.asJson)
        printJson(objectJson(uri.bucket, uri.key, *head));
    else
        printHead(uri, *head);
    return ExitCode::Success;
}

} // namespace

ExitCode runStat(const CliArguments &arguments)
{
    return withSession(arguments, objectOperand(arguments), tell);
}

} // namespace windlass
