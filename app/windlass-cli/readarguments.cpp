// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "readarguments.h"

#include "clitext.h"
#include "commandoptions.h"

namespace windlass {

void addRangeOptions(CommandOptions &options, ReadArguments &arguments)
{
    const auto said = std::make_shared<std::optional<QString>>();
    options.addText("range", ValueKind::text(QStringLiteral("FIRST-LAST")), *said,
        Cli::tr("Only these bytes: 0-99, 100- or, of the end, -100."));
    options.addFlag("cache", arguments.usesCache,
        Cli::tr("Cache what is read on disk, as the window does, and fetch it again only if it has "
                "changed."));
    options.addReader([said, &arguments]() -> Result<> {
        if (!*said)
            return {};
        const Result<StreamRange> range = StreamRange::parse(**said);
        if (!range)
            return fail(
                ErrorKind::InvalidInput, QLatin1String("--range ") + **said, range.error().detail);
        arguments.range = *range;
        return {};
    });
}

void addJsonOption(CommandOptions &options, ReadArguments &arguments)
{
    options.addFlag("json", arguments.asJson, Cli::tr("Print JSON, one line per object."));
}

} // namespace windlass
