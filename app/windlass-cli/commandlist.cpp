// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commandlist.h"

#include "commandoptions.h"
#include "commands.h"
#include "objectarguments.h"
#include "settingarguments.h"
#include "transferoptions.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

void addAddress(CommandOptions &options, const char *address)
{
    options.addOperands(ValueKind::text(QString::fromUtf8(address)));
}

void declareLs(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "[s3://BUCKET[/PREFIX]]");
    options.beginGroup(Cli::tr("What is listed, and how"));
    addRecursiveFlag(options, arguments);
    addSizesFlag(options, arguments);
    addSummaryFlag(options, arguments, Cli::tr("Print the number and size of objects."));
    addJsonOption(options, arguments.reading);
    options.beginGroup(Cli::tr("Requests"));
    addAccountOptions(options, arguments.requests.arguments);
}

/// The server's key and the customer's exclude each other.
Result<> checkKeys(const CliArguments &arguments)
{
    for (const auto &[field, value] : arguments.options.settings) {
        if (field == "x-amz-server-side-encryption"
            && !arguments.requests.arguments.customerKey.isEmpty())
            return fail(ErrorKind::InvalidInput, QLatin1String("--sse ") + QString::fromUtf8(value),
                Cli::tr("it excludes --sse-c-key."));
    }
    return {};
}

void declareCp(CommandOptions &options, CliArguments &arguments)
{
    options.addOperands(ValueKind::file(Cli::tr("SOURCE TARGET")));
    options.beginGroup(Cli::tr("What is copied"));
    addRecursiveFlag(options, arguments);
    addDryRunFlag(options, arguments);
    addRuleOptions(options, arguments);
    addFolderOption(options, arguments.retrying);
    addVersionOption(options, arguments.requests.versionId);
    addSourceConditions(options, arguments.requests);
    options.beginGroup(Cli::tr("Where the source is"));
    addSourceOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("What the objects look like that are written"));
    addDirectiveOptions(options, arguments.options);
    addFieldOptions(options, arguments.options);
    addGrantOptions(options, arguments.options);
    options.beginGroup(Cli::tr("Protection of the objects that are written"));
    addProtectionOptions(options, arguments.options);
    addChecksumOption(options, arguments.options);
    options.beginGroup(Cli::tr("Keys of yours"));
    addKeyOptions(options, arguments.requests.arguments.customerKey);
    addSourceKeyOptions(options, arguments.requests.arguments.sourceCustomerKey);
    options.addReader([&arguments] { return checkKeys(arguments); });
    options.beginGroup(Cli::tr("Requests"));
    addLimitOptions(options, arguments.connection);
    addAccountOptions(options, arguments.requests.arguments);
    options.beginGroup(Cli::tr("What is told"));
    addFailuresOption(options, arguments.retrying);
    addSummaryFlag(options, arguments, Cli::tr("Print how files were verified."));
    addProgressFlag(options, arguments);
}

void declareRm(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET/KEY");
    options.beginGroup(Cli::tr("What is deleted"));
    addRecursiveFlag(options, arguments);
    addDryRunFlag(options, arguments);
    addVersionOption(options, arguments.requests.versionId);
    options.beginGroup(Cli::tr("Requests"));
    addConcurrencyOption(options, arguments.connection);
    addAccountOptions(options, arguments.requests.arguments);
    options.beginGroup(Cli::tr("What is told"));
    addProgressFlag(options, arguments);
}

void declareRetry(CommandOptions &options, CliArguments &arguments)
{
    options.addOperands(ValueKind::file(QStringLiteral("FILE")));
    options.beginGroup(Cli::tr("What is tried again"));
    addDryRunFlag(options, arguments);
    addDeletionsOption(options, arguments.retrying);
    options.beginGroup(Cli::tr("Where the source is"));
    addSourceOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("Keys of yours"));
    addKeyOptions(options, arguments.requests.arguments.customerKey);
    addSourceKeyOptions(options, arguments.requests.arguments.sourceCustomerKey);
    options.beginGroup(Cli::tr("Requests"));
    addLimitOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("What is told"));
    addFailuresOption(options, arguments.retrying);
    addSummaryFlag(options, arguments, Cli::tr("Print how files were verified."));
    addProgressFlag(options, arguments);
}

/// Of one object, and of the requests for it.
void addObjectRequest(CommandOptions &options, RequestOptions &requests)
{
    options.beginGroup(Cli::tr("Requests"));
    addVersionOption(options, requests.versionId);
    addAccountOptions(options, requests.arguments);
    addKeyOptions(options, requests.arguments.customerKey);
}

void declareCat(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET/KEY…");
    options.beginGroup(Cli::tr("What is read"));
    addRangeOptions(options, arguments.reading);
    addObjectRequest(options, arguments.requests);
}

void declareFind(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET[/PREFIX]…");
    options.beginGroup(Cli::tr("What is looked for"));
    addSearchOptions(options, arguments.search);
    options.beginGroup(Cli::tr("How it is printed"));
    addNulOption(options, arguments.search);
    addJsonOption(options, arguments.reading);
    addSummaryFlag(options, arguments, Cli::tr("Print the number and size of objects."));
    addSizesFlag(options, arguments);
    options.beginGroup(Cli::tr("Requests"));
    addAccountOptions(options, arguments.requests.arguments);
}

void declareExists(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET[/KEY]");
    addObjectRequest(options, arguments.requests);
}

void declareStat(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET/KEY");
    options.beginGroup(Cli::tr("How it is printed"));
    addJsonOption(options, arguments.reading);
    addObjectRequest(options, arguments.requests);
}

void declareBucket(CommandOptions &options, CliArguments &)
{
    addAddress(options, "s3://BUCKET");
}

void declareUploads(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET[/PREFIX]");
    options.beginGroup(Cli::tr("Which uploads"));
    addUploadsOptions(options, arguments);
    options.beginGroup(Cli::tr("How it is printed"));
    addSizesFlag(options, arguments);
}

void declarePresign(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET/KEY…");
    options.beginGroup(Cli::tr("Which objects"));
    addRecursiveFlag(options, arguments);
    addVersionOption(options, arguments.presign.link.version);
    addLinkOptions(options, arguments.presign);
    options.beginGroup(Cli::tr("What an upload by a PUT link has to say"));
    addFieldOptions(options, arguments.options);
    addGrantOptions(options, arguments.options);
    addProtectionOptions(options, arguments.options);
}

void declarePresignPost(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET[/KEY]");
    addFormOptions(options, arguments.presign);
}

void declareConfigureList(CommandOptions &options, CliArguments &arguments)
{
    options.beginGroup(Cli::tr("How it is printed"));
    addJsonOption(options, arguments.reading);
    options.beginGroup(Cli::tr("Settings of transfers"));
    addLimitOptions(options, arguments.connection);
}

void declareNothing(CommandOptions &, CliArguments &) { }

} // namespace

QList<CommandEntry> commandEntries()
{
    const QString completion = Cli::tr("Print the completions of the command line for %1.");
    return {
        {"ls", Cli::tr("List buckets, or what is in one."), runLs, declareLs},
        {"cp",
            Cli::tr("Copy a file or object, or with --recursive what is below.\n"
                    "“-” is standard input or output."),
            runCp, declareCp},
        {"cat", Cli::tr("Write objects to standard output."), runCat, declareCat},
        {"find", Cli::tr("Print the addresses of objects by names, sizes, times."), runFind,
            declareFind},
        {"exists",
            Cli::tr("Say whether there is a key or folder.\n"
                    "The exit code is 0 if there is, 1 if not, 3 if it cannot be told."),
            runExists, declareExists},
        {"stat", Cli::tr("Print all that a HEAD tells of an object."), runStat, declareStat},
        {"retry", Cli::tr("Try again what a list of failures says."), runRetry, declareRetry},
        {"rm", Cli::tr("Delete an object, or with --recursive what is below."), runRm, declareRm},
        {"mb", Cli::tr("Make a bucket."), runMb, declareBucket},
        {"rb", Cli::tr("Remove an empty bucket."), runRb, declareBucket},
        {"uploads",
            Cli::tr("List or discard unfinished multipart uploads.\n"
                    "--abort discards those of nobody here that are older than a week."),
            runUploads, declareUploads},
        {"presign",
            Cli::tr("Print a link that anyone can fetch.\n"
                    "Of several objects, or with --recursive, a list of links."),
            runPresign, declarePresign},
        {"presign-post",
            Cli::tr("Print a form by which anyone can upload.\n"
                    "It takes uploads to a key, or below a prefix that ends with /."),
            runPresignPost, declarePresignPost},
        {"configure", Cli::tr("Commands about the settings.")},
        {"configure list", Cli::tr("Show the settings and where they come from."), runConfigure,
            declareConfigureList},
        {"completion", Cli::tr("Completions of the command line for a shell.")},
        {"completion bash", completion.arg(QLatin1String("bash")), runCompletion, declareNothing},
        {"completion zsh", completion.arg(QLatin1String("zsh")), runCompletion, declareNothing},
        {"completion fish", completion.arg(QLatin1String("fish")), runCompletion, declareNothing},
    };
}

void declareCommonOptions(CommandOptions &options, CliArguments &arguments)
{
    options.beginGroup(Cli::tr("Connection"));
    addConnectionOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("Output"));
    addQuietFlags(options, arguments);
    addDebugFlag(options, arguments);
}

} // namespace windlass
