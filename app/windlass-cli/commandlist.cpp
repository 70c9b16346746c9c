// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commandlist.h"

#include "clitext.h"
#include "commandoptions.h"
#include "commands.h"
#include "objectarguments.h"
#include "settingarguments.h"
#include "transferoptions.h"

namespace windlass {

namespace {

void addAddress(CommandOptions &options, const char *address)
{
    options.addOperands(ValueKind::text(QString::fromUtf8(address)));
}

void declareLs(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "[s3://BUCKET[/PREFIX]]");
    options.beginGroup(Cli::tr("Listing"));
    addRecursiveFlag(options, arguments);
    options.addFlag("versions", arguments.listsVersions,
        Cli::tr("List all versions and delete markers, the newest of a key first.\n"
                "A line has the time, the size or “deleted”, the version id, “latest” or “-”, and "
                "the name."));
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
    options.beginGroup(Cli::tr("What to copy"));
    addRecursiveFlag(options, arguments);
    addDryRunFlag(options, arguments);
    addRuleOptions(options, arguments);
    addFolderOption(options, arguments.retrying);
    addVersionOption(options, arguments.requests.versionId);
    addSourceConditions(options, arguments.requests);
    options.beginGroup(Cli::tr("Source"));
    addSourceOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("Properties of the written objects"));
    addDirectiveOptions(options, arguments.options);
    addFieldOptions(options, arguments.options);
    addGrantOptions(options, arguments.options);
    options.beginGroup(Cli::tr("Protection of the written objects"));
    addProtectionOptions(options, arguments.options);
    addChecksumOption(options, arguments.options);
    options.beginGroup(Cli::tr("Your own encryption keys (SSE-C)"));
    addKeyOptions(options, arguments.requests.arguments.customerKey);
    addSourceKeyOptions(options, arguments.requests.arguments.sourceCustomerKey);
    options.addReader([&arguments] { return checkKeys(arguments); });
    options.beginGroup(Cli::tr("Requests"));
    addLimitOptions(options, arguments.connection);
    addAccountOptions(options, arguments.requests.arguments);
    options.beginGroup(Cli::tr("Messages"));
    addFailuresOption(options, arguments.retrying);
    addSummaryFlag(options, arguments, Cli::tr("Print how files were verified."));
    addProgressFlag(options, arguments);
}

void declareRm(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET/KEY");
    options.beginGroup(Cli::tr("What to delete"));
    addRecursiveFlag(options, arguments);
    addDryRunFlag(options, arguments);
    addVersionOption(options, arguments.requests.versionId);
    options.beginGroup(Cli::tr("Requests"));
    addConcurrencyOption(options, arguments.connection);
    addAccountOptions(options, arguments.requests.arguments);
    options.beginGroup(Cli::tr("Messages"));
    addProgressFlag(options, arguments);
}

void declareRetry(CommandOptions &options, CliArguments &arguments)
{
    options.addOperands(ValueKind::file(QStringLiteral("FILE")));
    options.beginGroup(Cli::tr("What to retry"));
    addDryRunFlag(options, arguments);
    addDeletionsOption(options, arguments.retrying);
    options.beginGroup(Cli::tr("Source"));
    addSourceOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("Your own encryption keys (SSE-C)"));
    addKeyOptions(options, arguments.requests.arguments.customerKey);
    addSourceKeyOptions(options, arguments.requests.arguments.sourceCustomerKey);
    options.beginGroup(Cli::tr("Requests"));
    addLimitOptions(options, arguments.connection);
    options.beginGroup(Cli::tr("Messages"));
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
    options.beginGroup(Cli::tr("What to read"));
    addRangeOptions(options, arguments.reading);
    addObjectRequest(options, arguments.requests);
}

void declareFind(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET[/PREFIX]…");
    options.beginGroup(Cli::tr("What to find"));
    addSearchOptions(options, arguments.search);
    options.beginGroup(Cli::tr("How to print it"));
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
    options.beginGroup(Cli::tr("How to print it"));
    addJsonOption(options, arguments.reading);
    addObjectRequest(options, arguments.requests);
}

void declareBucket(CommandOptions &options, CliArguments &)
{
    addAddress(options, "s3://BUCKET");
}

void declareMb(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET");
    NewBucket &bucket = arguments.newBucket;
    options.beginGroup(Cli::tr("Properties of the bucket"));
    options.addBytes("location-constraint", ValueKind::text(QStringLiteral("REGION")),
        bucket.region, Cli::tr("The region of the bucket, if it is not that of the endpoint."));
    options.addFlag("versioning", bucket.hasVersions, Cli::tr("Keep old versions of objects."));
    options.addFlag("object-lock-enabled-for-bucket", bucket.hasObjectLock,
        Cli::tr("Turn on Object Lock, and with it versioning."));
}

void declareUploads(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET[/PREFIX]");
    options.beginGroup(Cli::tr("Which uploads"));
    addUploadsOptions(options, arguments);
    options.beginGroup(Cli::tr("How to print it"));
    addSizesFlag(options, arguments);
}

void declarePresign(CommandOptions &options, CliArguments &arguments)
{
    addAddress(options, "s3://BUCKET/KEY…");
    options.beginGroup(Cli::tr("Which objects"));
    addRecursiveFlag(options, arguments);
    addVersionOption(options, arguments.presign.link.version);
    addLinkOptions(options, arguments.presign);
    options.beginGroup(Cli::tr("Required of an upload with a PUT link"));
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
    options.beginGroup(Cli::tr("How to print it"));
    addJsonOption(options, arguments.reading);
    options.beginGroup(Cli::tr("Settings of transfers"));
    addLimitOptions(options, arguments.connection);
}

void declareNothing(CommandOptions &, CliArguments &) { }

} // namespace

QList<CommandEntry> commandEntries()
{
    const QString completion = Cli::tr("Print the completions for %1.");
    return {
        {"ls", Cli::tr("List buckets, or what is in one."), runLs, declareLs},
        {"cp",
            Cli::tr("Copy a file or object, or with --recursive what is below.\n"
                    "“-” is standard input or output."),
            runCp, declareCp},
        {"cat", Cli::tr("Write objects to standard output."), runCat, declareCat},
        {"find", Cli::tr("Find objects by name, size or time."), runFind, declareFind},
        {"exists",
            Cli::tr("Check whether a key or folder exists.\nThe exit code is 0 if it does, 1 if "
                    "not, 3 if this is not known."),
            runExists, declareExists},
        {"stat", Cli::tr("Print all that HEAD returns for an object."), runStat, declareStat},
        {"retry", Cli::tr("Retry the items of a failure list."), runRetry, declareRetry},
        {"rm", Cli::tr("Delete an object, or with --recursive what is below."), runRm, declareRm},
        {"mb", Cli::tr("Create a bucket."), runMb, declareMb},
        {"rb", Cli::tr("Remove an empty bucket."), runRb, declareBucket},
        {"uploads",
            Cli::tr("List or abort unfinished multipart uploads.\n--abort aborts abandoned ones "
                    "that are older than a week."),
            runUploads, declareUploads},
        {"presign",
            Cli::tr("Print a presigned link.\nFor several objects, or with --recursive, a list of "
                    "links."),
            runPresign, declarePresign},
        {"presign-post",
            Cli::tr("Print a form for uploads by others (presigned POST).\nIt takes uploads to a "
                    "key, or below a prefix that ends with /."),
            runPresignPost, declarePresignPost},
        {"configure", Cli::tr("Commands for settings.")},
        {"configure list", Cli::tr("Show the settings and where they come from."), runConfigure,
            declareConfigureList},
        {"completion", Cli::tr("Shell completions.")},
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
