// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "searcharguments.h"

#include "clitext.h"
#include "commandoptions.h"
#include "core/listing/filtertext.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace windlass {

namespace {

struct Said {
    QStringList suffixes;
    QStringList globs;
    std::optional<QString> regex;
    bool ignoresCase = false;
    QStringList sizes;
    std::optional<QString> newer;
    std::optional<QString> older;
};

/// The error names the option.
template <typename T> Result<T> ofOption(const char *option, Result<T> value)
{
    if (!value)
        value.error().subject
            = QStringLiteral("--%1 %2").arg(QLatin1String(option), value.error().subject);
    return value;
}

Result<> readRegex(const QString &text, Qt::CaseSensitivity caseSensitivity, ObjectFilter &filter)
{
    auto options = QRegularExpression::DotMatchesEverythingOption
        | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(
        QRegularExpression::CaseInsensitiveOption, caseSensitivity == Qt::CaseInsensitive);
    const QRegularExpression regex(text, options);
    if (!regex.isValid())
        return fail(ErrorKind::InvalidInput, QLatin1String("--regex ") + text, regex.errorString());
    regex.optimize();
    filter.pattern = regex;
    return {};
}

Result<> readSizes(const QStringList &texts, ObjectFilter &filter)
{
    for (const QString &text : texts) {
        const Result<SizeRange> range = ofOption("size", parseSizeRange(text));
        if (!range)
            return fail(range.error());
        if (range->smallest)
            filter.smallest = std::max(*range->smallest, filter.smallest.value_or(0));
        if (range->largest)
            filter.largest = std::min(*range->largest, filter.largest.value_or(*range->largest));
    }
    return {};
}

Result<> readTime(const char *option, const std::optional<QString> &text, QDateTime &time)
{
    if (!text)
        return {};
    const Result<QDateTime> moment
        = ofOption(option, parseMoment(*text, QDateTime::currentDateTimeUtc()));
    if (!moment)
        return fail(moment.error());
    time = *moment;
    return {};
}

Result<> readSearch(const Said &said, ObjectFilter &filter)
{
    const auto caseSensitivity = said.ignoresCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    filter.suffixCase = caseSensitivity;
    for (const QString &suffix : said.suffixes)
        filter.suffixes.append(suffix.toUtf8());
    for (const QString &glob : said.globs)
        filter.names.append(GlobPattern(glob.toUtf8(), caseSensitivity));
    if (said.regex) {
        if (const Result<> read = readRegex(*said.regex, caseSensitivity, filter); !read)
            return read;
    }
    if (const Result<> read = readSizes(said.sizes, filter); !read)
        return read;
    if (const Result<> read = readTime("newer", said.newer, filter.from); !read)
        return read;
    return readTime("older", said.older, filter.before);
}

} // namespace

void addSearchOptions(CommandOptions &options, SearchArguments &arguments)
{
    const ValueKind time = ValueKind::text(QStringLiteral("DATE|AGE"));
    const auto said = std::make_shared<Said>();
    options.addTexts("suffix", ValueKind::text(QStringLiteral("TEXT")), said->suffixes,
        Cli::tr("Only keys with this ending; may be repeated."));
    options.addTexts("name", ValueKind::text(QStringLiteral("GLOB")), said->globs,
        Cli::tr("Only names that match this pattern, such as '*.jp?g'; may be repeated."));
    options.addText("regex", ValueKind::text(QStringLiteral("PATTERN")), said->regex,
        Cli::tr("Only keys that match this somewhere."));
    options.addFlag(
        "ignore-case", said->ignoresCase, Cli::tr("Ignore case in --suffix, --name and --regex."));
    options.addTexts("size", ValueKind::text(QStringLiteral("[+-]SIZE")), said->sizes,
        Cli::tr("Only objects that are larger (+10M), smaller (-1K) or exactly this size."));
    options.addText("newer", time, said->newer,
        Cli::tr("Only objects modified since a date, such as 2026-03-01T12:30, or within 90m, 12h, "
                "7d, 2w, 1y."));
    options.addText("older", time, said->older, Cli::tr("Only objects modified before that."));
    options.addReader([said, &arguments] { return readSearch(*said, arguments.filter); });
}

void addNulOption(CommandOptions &options, SearchArguments &arguments)
{
    options.addFlag("print0", arguments.endsWithNul,
        Cli::tr("End each address with a NUL instead of a newline."));
}

} // namespace windlass
