// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/base/errortext.h"
#include "core/s3/session.h"
#include "operands.h"
#include "streamcopy.h"

#include <QCoreApplication>

namespace windlass {

ExitCode runCat(const CliArguments &arguments)
{
    QList<S3Uri> objects;
    for (const QByteArray &operand : arguments.operands) {
        const Result<S3Uri> uri = objectUri(operand);
        if (!uri)
            return printUsageError(describe(uri.error()));
        objects.append(*uri);
    }
    if (objects.isEmpty())
        return printUsageError(describe(Error(ErrorKind::InvalidInput, QStringLiteral("cat"),
            QCoreApplication::translate("windlass::Cli", "an s3:// address is needed."))));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    Session session(*service);
    session.setArguments(arguments.requests.shared());
    ExitCode code = ExitCode::Success;
    for (const S3Uri &object : objects) { // as cat does: the others are printed all the same
        if (printObject(arguments, session, object) != ExitCode::Success)
            code = ExitCode::SomeFailed;
    }
    return code;
}

} // namespace windlass
