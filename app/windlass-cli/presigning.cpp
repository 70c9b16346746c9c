// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "presigning.h"

#include "core/base/errortext.h"
#include "core/sharing/linktext.h"

namespace windlass {

ExitCode printLinkError(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput ? printUsageError(describe(error))
                                                 : printError(error);
}

void printExpiryNotes(const CliArguments &arguments, ExpiryLimit limit, bool mayEndEarlier)
{
    if (arguments.isQuiet)
        return;
    const QStringList notes = expiryNotes(limit, mayEndEarlier);
    for (const QString &note : notes)
        printNote(note);
}

ExitCode printTrial(const Result<LinkTrial> &trial)
{
    if (!trial)
        return printError(trial.error());
    printNote(describeTrial(*trial));
    return ExitCode::Success;
}

} // namespace windlass
