// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "transferoptions.h"

#include "clitext.h"
#include "commandoptions.h"

#include <QHash>

#include <array>

namespace windlass {

namespace {

Result<> readRule(const QString &name, ConflictPolicy &rule)
{
    static const QHash<QString, ConflictPolicy> rules {
        {QStringLiteral("overwrite"), ConflictPolicy::Overwrite},
        {QStringLiteral("skip"), ConflictPolicy::Skip},
        {QStringLiteral("keep-both"), ConflictPolicy::KeepBoth},
        {QStringLiteral("newer"), ConflictPolicy::OverwriteIfNewer},
        {QStringLiteral("different"), ConflictPolicy::OverwriteIfDifferent}};
    const auto found = rules.constFind(name);
    if (found == rules.cend())
        return fail(ErrorKind::InvalidInput, QLatin1String("--existing ") + name,
            Cli::tr("overwrite, skip, keep-both, newer or different are possible."));
    rule = *found;
    return {};
}

struct LinkOption {
    const char *name;
    LinkPolicy policy;
};

constexpr std::array<LinkOption, 3> linkOptions {{{"follow-symlinks", LinkPolicy::Follow},
    {"no-follow-symlinks", LinkPolicy::Skip}, {"refuse-symlinks", LinkPolicy::Refuse}}};

/// Which of linkOptions were said.
using SaidLinks = std::array<bool, linkOptions.size()>;

Result<> readLinks(const SaidLinks &said, LinkPolicy &policy)
{
    const LinkOption *chosen = nullptr;
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (!said[i])
            continue;
        if (chosen)
            return fail(ErrorKind::InvalidInput,
                QLatin1String("--") + QLatin1String(linkOptions[i].name),
                Cli::tr("it contradicts --%1.").arg(QLatin1String(chosen->name)));
        chosen = &linkOptions[i];
        policy = chosen->policy;
    }
    return {};
}

Result<> readAge(const std::optional<QString> &said, CliArguments &arguments)
{
    arguments.olderThanDays = arguments.aborts ? 7 : 0;
    if (!said)
        return {};
    bool isNumber = false;
    arguments.olderThanDays = said->toInt(&isNumber);
    if (!isNumber || arguments.olderThanDays < 0)
        return fail(ErrorKind::InvalidInput, QLatin1String("--older-than ") + *said,
            Cli::tr("a number of days is needed."));
    return {};
}

} // namespace

void addRecursiveFlag(CommandOptions &options, CliArguments &arguments)
{
    options.addFlag("recursive", arguments.isRecursive, Cli::tr("Include everything below."));
}

void addDryRunFlag(CommandOptions &options, CliArguments &arguments)
{
    options.addFlag("dry-run,dryrun", arguments.isDryRun,
        Cli::tr("Only show what would be done, and how many requests it takes."));
}

void addProgressFlag(CommandOptions &options, CliArguments &arguments)
{
    options.addFlag("no-progress", arguments.hidesProgress, Cli::tr("Do not show progress."));
}

void addQuietFlags(CommandOptions &options, CliArguments &arguments)
{
    options.addFlag("quiet", arguments.isQuiet, Cli::tr("Print nothing but errors."));
    options.addFlag("only-show-errors", arguments.isQuiet, Cli::tr("The same as --quiet."));
}

void addDebugFlag(CommandOptions &options, CliArguments &arguments)
{
    options.addFlag(
        "debug", arguments.isDebugging, Cli::tr("Log each request and more to standard error."));
}

void addSizesFlag(CommandOptions &options, CliArguments &arguments)
{
    options.addFlag(
        "human-readable", arguments.isHumanReadable, Cli::tr("Show sizes in KiB, MiB, …"));
}

void addSummaryFlag(CommandOptions &options, CliArguments &arguments, const QString &help)
{
    options.addFlag("summarize", arguments.summarizes, help);
}

void addRuleOptions(CommandOptions &options, CliArguments &arguments)
{
    const auto rule = std::make_shared<QString>(QStringLiteral("overwrite"));
    options.addText("existing",
        ValueKind::choice(
            {QStringLiteral("overwrite"), QStringLiteral("skip"), QStringLiteral("keep-both"),
                QStringLiteral("newer"), QStringLiteral("different")},
            QStringLiteral("RULE")),
        *rule,
        Cli::tr(
            "What to do if the target exists: overwrite, skip, keep-both, newer or different."));
    const auto links = std::make_shared<SaidLinks>();
    const QString helps[] = {Cli::tr("Follow symbolic links (default)."),
        Cli::tr("Skip symbolic links."), Cli::tr("Report each symbolic link as an error.")};
    for (std::size_t i = 0; i < links->size(); ++i)
        options.addFlag(linkOptions[i].name, (*links)[i], helps[i]);
    options.addFlag("send-growing-files", arguments.sendsGrowing,
        Cli::tr("Send growing files, such as logs, as they were at the start."));
    options.addReader([rule, links, &arguments]() -> Result<> {
        if (const Result<> read = readRule(*rule, arguments.existing); !read)
            return read;
        return readLinks(*links, arguments.links);
    });
}

void addUploadsOptions(CommandOptions &options, CliArguments &arguments)
{
    const auto age = std::make_shared<std::optional<QString>>();
    options.addFlag("abort", arguments.aborts,
        Cli::tr("Abort the uploads that no queue or command of this user on this computer will "
                "resume."));
    options.addText("older-than", ValueKind::text(QStringLiteral("DAYS")), *age,
        Cli::tr("Only uploads of at least this age in days; default 0, with --abort 7, as younger "
                "ones may be in use."));
    options.addReader([age, &arguments] { return readAge(*age, arguments); });
}

} // namespace windlass
