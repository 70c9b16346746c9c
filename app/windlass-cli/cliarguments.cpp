// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliarguments.h"

#include "console.h"

#include <QCoreApplication>

namespace windlass {

ExitCode printUsageError(const QString &what)
{
    printNote(what);
    printToStderr(QCoreApplication::translate("windlass::Cli",
        "Usage: windlass-cli [OPTIONS] COMMAND [ARGUMENTS]\n"
        "Try “windlass-cli --help”, or “windlass-cli COMMAND --help”."));
    return ExitCode::BadUsage;
}

} // namespace windlass
