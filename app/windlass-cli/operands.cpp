// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "operands.h"

#include "clitext.h"

namespace windlass {

Result<S3Uri> bucketOperand(const CliArguments &arguments)
{
    if (arguments.operands.size() != 1)
        return fail(ErrorKind::InvalidInput, QString::fromLatin1(arguments.verb),
            Cli::tr("exactly one s3:// address is needed."));
    Result<S3Uri> uri = S3Uri::parse(arguments.operands.first());
    if (uri && uri->bucket.isEmpty())
        return fail(ErrorKind::InvalidInput, uri->display(), Cli::tr("it names no bucket."));
    return uri;
}

Result<S3Uri> objectOperand(const CliArguments &arguments)
{
    const Result<S3Uri> uri = bucketOperand(arguments);
    return uri ? objectUri(arguments.operands.first()) : uri;
}

Result<S3Uri> objectUri(const QByteArray &operand)
{
    Result<S3Uri> uri = S3Uri::parse(operand);
    if (uri && uri->key.isEmpty())
        return fail(ErrorKind::InvalidInput, uri->display(), Cli::tr("it names no object."));
    return uri;
}

} // namespace windlass
