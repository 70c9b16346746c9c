// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "console.h"
#include "core/sharing/linktrial.h"

#include <QCoreApplication>
#include <QList>

namespace windlass {

// What presign and presign-post have in common.

/// Says what is wrong with what was asked for, as bad usage, or with the world.
ExitCode printLinkError(const Error &error);

/// Says to stderr why a link ends earlier than was asked for, unless all is to be quiet.
void printExpiryNotes(const CliArguments &arguments, ExpiryLimit limit, bool mayEndEarlier);

/// Says to stderr what came of a trial.
ExitCode printTrial(const Result<LinkTrial> &trial);

/// The value that \a name means in \a formats; fails with InvalidInput, naming all.
template <typename Format>
Result<Format> formatNamed(
    const QString &name, const QList<std::pair<const char *, Format>> &formats)
{
    QStringList names;
    for (const auto &[possible, format] : formats) {
        if (name == QLatin1String(possible))
            return format;
        names.append(QLatin1String(possible));
    }
    return fail(ErrorKind::InvalidInput, QLatin1String("--format ") + name,
        QCoreApplication::translate("windlass::Cli", "possible are: %1.")
            .arg(names.join(QLatin1String(", "))));
}

/// Links to several objects, or to all below prefixes, in the order of the listing.
ExitCode runPresignList(const CliArguments &arguments);

} // namespace windlass
