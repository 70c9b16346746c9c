// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "searcharguments.h"

#include "core/listing/filtertext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

const QString suffixName = QStringLiteral("suffix");
const QString globName = QStringLiteral("name");
const QString regexName = QStringLiteral("regex");
const QString caseName = QStringLiteral("ignore-case");
const QString sizeName = QStringLiteral("size");
const QString newerName = QStringLiteral("newer");
const QString olderName = QStringLiteral("older");
const QString nulName = QStringLiteral("print0");

/// The error names the option.
template <typename T> Result<T> ofOption(const QString &option, Result<T> value)
{
    if (!value)
        value.error().subject = QStringLiteral("--%1 %2").arg(option, value.error().subject);
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
        return fail(ErrorKind::InvalidInput, QStringLiteral("--%1 %2").arg(regexName, text),
            regex.errorString());
    regex.optimize();
    filter.pattern = regex;
    return {};
}

Result<> readSizes(const QStringList &texts, ObjectFilter &filter)
{
    for (const QString &text : texts) {
        const Result<SizeRange> range = ofOption(sizeName, parseSizeRange(text));
        if (!range)
            return fail(range.error());
        if (range->smallest)
            filter.smallest = std::max(*range->smallest, filter.smallest.value_or(0));
        if (range->largest)
            filter.largest = std::min(*range->largest, filter.largest.value_or(*range->largest));
    }
    return {};
}

} // namespace

void addSearchArguments(QCommandLineParser &parser)
{
    const QString time = QStringLiteral("DATE|AGE");
    parser.addOptions({
        {suffixName, Cli::tr("Only keys that end so; of several one is enough (find)."),
            QStringLiteral("TEXT")},
        {globName,
            Cli::tr("Only keys whose last part is like this, as in '*.jp?g'; of several one is "
                    "enough (find)."),
            QStringLiteral("GLOB")},
        {regexName, Cli::tr("Only keys that have this somewhere (find)."),
            QStringLiteral("PATTERN")},
        {caseName,
            Cli::tr("For --suffix, --name and --regex capitals are as small letters (find).")},
        {sizeName, Cli::tr("Only objects of more (+10M), less (-1K) or just as many bytes (find)."),
            QStringLiteral("[+-]SIZE")},
        {newerName,
            Cli::tr("Only what was modified since, as in 2026-03-01T12:30, or within 90m, 12h, 7d, "
                    "2w, 1y (find)."),
            time},
        {olderName, Cli::tr("Only what was modified before that (find)."), time},
        {nulName, Cli::tr("End each address with a NUL instead of a newline (find).")},
    });
}

Result<SearchArguments> searchArgumentsOf(const QCommandLineParser &parser)
{
    SearchArguments arguments;
    ObjectFilter &filter = arguments.filter;
    const auto caseSensitivity = parser.isSet(caseName) ? Qt::CaseInsensitive : Qt::CaseSensitive;
    filter.suffixCase = caseSensitivity;
    for (const QString &suffix : parser.values(suffixName))
        filter.suffixes.append(suffix.toUtf8());
    for (const QString &glob : parser.values(globName))
        filter.names.append(GlobPattern(glob.toUtf8(), caseSensitivity));
    if (parser.isSet(regexName)) {
        const Result<> read = readRegex(parser.value(regexName), caseSensitivity, filter);
        if (!read)
            return fail(read.error());
    }
    if (const Result<> read = readSizes(parser.values(sizeName), filter); !read)
        return fail(read.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &[name, time] :
        {std::pair(newerName, &filter.from), std::pair(olderName, &filter.before)}) {
        if (!parser.isSet(name))
            continue;
        const Result<QDateTime> moment = ofOption(name, parseMoment(parser.value(name), now));
        if (!moment)
            return fail(moment.error());
        *time = *moment;
    }
    arguments.endsWithNul = parser.isSet(nulName);
    return arguments;
}

} // namespace windlass
