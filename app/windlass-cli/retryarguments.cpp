// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "retryarguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

const QString failuresName = QStringLiteral("failures");
const QString folderName = QStringLiteral("no-overwrite-folder");
const QString deleteName = QStringLiteral("allow-deletions");

} // namespace

void addRetryArguments(QCommandLineParser &parser)
{
    parser.addOptions({
        {failuresName,
            Cli::tr("Write what failed into this file, .csv or .json, for the command “retry” "
                    "(cp, retry)."),
            QStringLiteral("FILE")},
        {folderName,
            Cli::tr("Refuse to copy into a folder that exists at the target (cp --recursive).")},
        {deleteName, Cli::tr("Also do what a list says to delete or to move (retry).")},
    });
}

RetryArguments retryArgumentsOf(const QCommandLineParser &parser)
{
    RetryArguments arguments;
    arguments.failuresFile = parser.value(failuresName);
    arguments.mergesFolders = !parser.isSet(folderName);
    arguments.mayDelete = parser.isSet(deleteName);
    return arguments;
}

} // namespace windlass
