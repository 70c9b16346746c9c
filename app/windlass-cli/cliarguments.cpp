// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliarguments.h"

#include "console.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

QString verbsHelp()
{
    return Cli::tr(
        "Commands:\n"
        "  ls [s3://BUCKET[/PREFIX]]          list buckets, or what is in one\n"
        "  cp SOURCE TARGET                   copy a file or object; with --recursive\n"
        "                                     everything in a folder or below a prefix\n"
        "                                     “-” is standard input or output\n"
        "  cat s3://BUCKET/KEY…               write objects to standard output\n"
        "  find s3://BUCKET[/PREFIX]…         the addresses of objects, by their names,\n"
        "                                     sizes and times\n"
        "  exists s3://BUCKET[/KEY]           whether there is a key or folder: exit\n"
        "                                     code 0, or 1 if not; 3: cannot be told\n"
        "  stat s3://BUCKET/KEY               all that a HEAD tells of an object\n"
        "  retry FILE                         try again what a list of failures says\n"
        "  rm s3://BUCKET/KEY                 delete an object; with --recursive\n"
        "                                     everything below a prefix\n"
        "  mb s3://BUCKET                     make a bucket\n"
        "  rb s3://BUCKET                     remove an empty bucket\n"
        "  uploads s3://BUCKET[/PREFIX]       list unfinished multipart uploads; with\n"
        "                                     --abort discard those of nobody here\n"
        "                                     that are older than a week\n"
        "  presign s3://BUCKET/KEY            print a link that anyone can fetch; of several,\n"
        "                                     or with --recursive, a list of links\n"
        "  presign-post s3://BUCKET/KEY       print a form by which anyone can upload to\n"
        "                                     a key, or below a prefix that ends with /\n"
        "  configure list                     show the settings and where they come from");
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("recursive"), Cli::tr("Work on everything below (cp, rm, ls, presign).")},
        {QStringLiteral("existing"),
            Cli::tr("What to do where the target exists: overwrite, skip, keep-both, newer or "
                    "different (cp)."),
            QStringLiteral("RULE"), QStringLiteral("overwrite")},
        {QStringLiteral("follow-symlinks"),
            Cli::tr("Send what symbolic links lead to, which is the default (cp).")},
        {QStringLiteral("no-follow-symlinks"), Cli::tr("Leave symbolic links out (cp).")},
        {QStringLiteral("refuse-symlinks"), Cli::tr("Report each symbolic link as an error (cp).")},
        {QStringLiteral("send-growing-files"),
            Cli::tr("Send files that grow meanwhile, such as logs, as they were at the start "
                    "(cp).")},
        {{QStringLiteral("dry-run"), QStringLiteral("dryrun")},
            Cli::tr(
                "Only say what would be done, and how many requests it takes (cp, rm, retry).")},
        {QStringLiteral("expires-in"),
            Cli::tr("How long a link works, in seconds, up to 604800 (presign, presign-post)."),
            QStringLiteral("SECONDS"), QStringLiteral("3600")},
        {QStringLiteral("abort"),
            Cli::tr("Discard the uploads that no queue or command of this user on this computer "
                    "goes on with (uploads).")},
        {QStringLiteral("older-than"),
            Cli::tr("Only what was begun so many days ago; by default 0, and 7 with --abort, since "
                    "others may be at work on younger ones (uploads)."),
            QStringLiteral("DAYS")},
        {QStringLiteral("human-readable"), Cli::tr("Show sizes in KiB, MiB, … (ls, uploads).")},
        {QStringLiteral("summarize"),
            Cli::tr("Print the number and size of objects (ls, find), or how files were verified "
                    "(cp).")},
        {QStringLiteral("no-progress"), Cli::tr("Do not show progress.")},
        {QStringLiteral("quiet"), Cli::tr("Print nothing but errors.")},
        {QStringLiteral("only-show-errors"), Cli::tr("The same as --quiet.")},
        {QStringLiteral("debug"),
            Cli::tr("Write to standard error what is done: each request and more.")},
    });
}

std::optional<ExistingRule> ruleNamed(const QString &name)
{
    static const QHash<QString, ExistingRule> rules {
        {QStringLiteral("overwrite"), ExistingRule::Overwrite},
        {QStringLiteral("skip"), ExistingRule::Skip},
        {QStringLiteral("keep-both"), ExistingRule::KeepBoth},
        {QStringLiteral("newer"), ExistingRule::OverwriteIfNewer},
        {QStringLiteral("different"), ExistingRule::OverwriteIfDifferent}};
    const auto found = rules.constFind(name);
    return found == rules.cend() ? std::nullopt : std::optional(*found);
}

Result<LinkPolicy> linkPolicyOf(const QCommandLineParser &parser)
{
    const std::pair<QString, LinkPolicy> all[]
        = {{QStringLiteral("follow-symlinks"), LinkPolicy::Follow},
            {QStringLiteral("no-follow-symlinks"), LinkPolicy::Skip},
            {QStringLiteral("refuse-symlinks"), LinkPolicy::Refuse}};
    QString chosen;
    LinkPolicy policy = LinkPolicy::Follow;
    for (const auto &[option, meaning] : all) {
        if (!parser.isSet(option))
            continue;
        if (!chosen.isEmpty())
            return fail(ErrorKind::InvalidInput, QLatin1String("--") + option,
                Cli::tr("it contradicts --%1.").arg(chosen));
        chosen = option;
        policy = meaning;
    }
    return policy;
}

/// What is declared and read by groups of options that have files of their own.
Result<> readGroups(const QCommandLineParser &parser, CliArguments &arguments)
{
    const Result<ObjectOptions> options = objectOptionsOf(parser);
    if (!options)
        return fail(options.error());
    const Result<RequestOptions> requests = requestOptionsOf(parser);
    if (!requests)
        return fail(requests.error());
    const Result<SearchArguments> search = searchArgumentsOf(parser);
    if (!search)
        return fail(search.error());
    const Result<ReadArguments> reading = readArgumentsOf(parser);
    if (!reading)
        return fail(reading.error());
    const Result<PresignArguments> presign = presignArgumentsOf(parser);
    if (!presign)
        return fail(presign.error());
    arguments.options = *options;
    arguments.requests = *requests;
    arguments.search = *search;
    arguments.reading = *reading;
    arguments.retrying = retryArgumentsOf(parser);
    arguments.presign = *presign;
    return {};
}

} // namespace

QString CliArguments::usage()
{
    return Cli::tr("Usage: windlass-cli [OPTIONS] COMMAND [ARGUMENTS]\n"
                   "Try “windlass-cli --help”.");
}

Result<CliArguments> CliArguments::parse(int argc, char *argv[])
{
    // Decoding loses bytes that are no UTF-8; operands are taken as they were typed.
    QStringList arguments;
    QHash<QString, QByteArray> rawBytes;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromUtf8(argv[i]));
        rawBytes.insert(arguments.last(), QByteArray(argv[i]));
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Moves files to and from S3-compatible object storage.") + QLatin1String("\n\n")
        + verbsHelp());
    parser.addPositionalArgument(QStringLiteral("command"),
        Cli::tr("ls, cp, cat, find, exists, stat, retry, rm, mb, rb, uploads, presign, "
                "presign-post or configure"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addConnectionArguments(parser);
    addOptions(parser);
    addObjectArguments(parser);
    addRequestOptions(parser);
    addSearchArguments(parser);
    addReadArguments(parser);
    addRetryArguments(parser);
    addPresignArguments(parser);
    if (!parser.parse(arguments))
        return fail(
            ErrorKind::InvalidInput, arguments.mid(1).join(QLatin1Char(' ')), parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();

    QStringList operands = parser.positionalArguments();
    CliArguments result;
    if (!operands.isEmpty())
        result.verb = operands.takeFirst().toUtf8();
    for (const QString &operand : std::as_const(operands))
        result.operands.append(rawBytes.value(operand));
    result.connection = connectionArgumentsOf(parser);
    if (const Result<> read = readGroups(parser, result); !read)
        return fail(read.error());
    result.sendsGrowing = parser.isSet(QStringLiteral("send-growing-files"));
    result.isDebugging = parser.isSet(QStringLiteral("debug"));
    result.isRecursive = parser.isSet(QStringLiteral("recursive"));
    result.isDryRun = parser.isSet(QStringLiteral("dry-run"));
    result.isQuiet
        = parser.isSet(QStringLiteral("quiet")) || parser.isSet(QStringLiteral("only-show-errors"));
    result.showsProgress = !parser.isSet(QStringLiteral("no-progress")) && !result.isQuiet;
    result.isHumanReadable = parser.isSet(QStringLiteral("human-readable"));
    result.summarizes = parser.isSet(QStringLiteral("summarize"));
    const QString rule = parser.value(QStringLiteral("existing"));
    const std::optional<ExistingRule> existing = ruleNamed(rule);
    if (!existing)
        return fail(ErrorKind::InvalidInput, QLatin1String("--existing ") + rule,
            Cli::tr("overwrite, skip, keep-both, newer or different are possible."));
    result.existing = *existing;
    const Result<LinkPolicy> links = linkPolicyOf(parser);
    if (!links)
        return fail(links.error());
    result.links = *links;
    bool isNumber = false;
    const QString seconds = parser.value(QStringLiteral("expires-in"));
    result.expiresIn = std::chrono::seconds(seconds.toLongLong(&isNumber));
    if (!isNumber || result.expiresIn < std::chrono::seconds(1)
        || result.expiresIn > SigV4Signer::longestExpiry)
        return fail(ErrorKind::InvalidInput, QLatin1String("--expires-in ") + seconds,
            Cli::tr("1 to 604800 seconds are possible."));
    result.aborts = parser.isSet(QStringLiteral("abort"));
    result.olderThanDays = result.aborts ? 7 : 0;
    if (!parser.isSet(QStringLiteral("older-than")))
        return result;
    const QString days = parser.value(QStringLiteral("older-than"));
    result.olderThanDays = days.toInt(&isNumber);
    if (!isNumber || result.olderThanDays < 0)
        return fail(ErrorKind::InvalidInput, QLatin1String("--older-than ") + days,
            Cli::tr("a number of days is needed."));
    return result;
}

ExitCode printUsageError(const QString &what)
{
    printNote(what);
    printToStderr(QCoreApplication::translate("windlass::Cli",
        "Usage: windlass-cli [OPTIONS] COMMAND [ARGUMENTS]\n"
        "Try “windlass-cli --help”, or “windlass-cli COMMAND --help”."));
    return ExitCode::BadUsage;
}

} // namespace windlass
