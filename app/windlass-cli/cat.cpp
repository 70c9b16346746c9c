// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "operands.h"
#include "streamcopy.h"
#include "withservice.h"

#include <QCoreApplication>

namespace windlass {

namespace {

Result<QList<S3Uri>> objectOperands(const CliArguments &arguments)
{
    QList<S3Uri> objects;
    for (const QByteArray &operand : arguments.operands) {
        const Result<S3Uri> uri = objectUri(operand);
        if (!uri)
            return fail(uri.error());
        objects.append(*uri);
    }
    if (objects.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("cat"),
            QCoreApplication::translate("windlass::Cli", "an s3:// address is needed."));
    return objects;
}

ExitCode printObjects(const CliArguments &arguments, Session &session, const QList<S3Uri> &objects)
{
    ExitCode code = ExitCode::Success;
    for (const S3Uri &object : objects) { // as cat does: the others are printed all the same
        if (printObject(arguments, session, object) != ExitCode::Success)
            code = ExitCode::SomeFailed;
    }
    return code;
}

} // namespace

ExitCode runCat(const CliArguments &arguments)
{
    return withSession(arguments, objectOperands(arguments), printObjects);
}

} // namespace windlass
