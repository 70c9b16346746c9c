// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "requestoptions.h"

#include "clitext.h"
#include "commandoptions.h"
#include "core/base/humantext.h"
#include "core/transfer/request/optiontexts.h"

#include <QFile>

#include <array>
#include <cstdio>
#include <iterator>

namespace windlass {

namespace {

constexpr const char *conditions[] = {"copy-source-if-match", "copy-source-if-none-match",
    "copy-source-if-modified-since", "copy-source-if-unmodified-since"};

QString named(const char *option, const QString &value = {})
{
    const QString name = QLatin1String("--") + QLatin1String(option);
    return value.isEmpty() ? name : name + QLatin1Char(' ') + value;
}

Result<QByteArray> secretFrom(const char *option, const QString &value)
{
    // More than any key has, so that one that is too long is seen to be.
    constexpr qint64 most = 1024;
    const QString path = value.mid(QStringLiteral("fileb://").size());
    QFile file(path);
    if (value == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorKind::FileUnreadable, named(option), file.errorString());
    } else if (value.startsWith(QLatin1String("fileb://"))) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::FileUnreadable, path, file.errorString());
    } else {
        return fail(ErrorKind::InvalidInput, named(option),
            Cli::tr("others can see a command line. Give fileb://FILE, or - for standard input."));
    }
    return file.read(most);
}

struct SaidKey {
    const char *algorithmOption;
    const char *keyOption;
    QString algorithm;
    QString value;
};

Result<> readKey(const SaidKey &said, CustomerKey &key)
{
    if (!said.algorithm.isEmpty() && said.algorithm != QLatin1String("AES256"))
        return fail(ErrorKind::InvalidInput, named(said.algorithmOption, said.algorithm),
            Cli::tr("possible is AES256."));
    if (said.value.isEmpty() && !said.algorithm.isEmpty())
        return fail(ErrorKind::InvalidInput, named(said.algorithmOption),
            Cli::tr("the key is missing: %1.").arg(named(said.keyOption)));
    if (said.value.isEmpty())
        return {};
    const Result<QByteArray> bytes = secretFrom(said.keyOption, said.value);
    if (!bytes)
        return fail(bytes.error());
    Result<CustomerKey> read = CustomerKey::from(*bytes);
    if (!read) {
        read.error().subject = named(said.keyOption, said.value);
        return fail(read.error());
    }
    key = *read;
    return {};
}

void addKey(CommandOptions &options, SaidKey names, CustomerKey &key, const QString &algorithmHelp,
    const QString &keyHelp)
{
    const auto said = std::make_shared<SaidKey>(std::move(names));
    options.addText(said->algorithmOption, ValueKind::choice({QStringLiteral("AES256")}),
        said->algorithm, algorithmHelp);
    options.addText(
        said->keyOption, ValueKind::text(QStringLiteral("fileb://FILE|-")), said->value, keyHelp);
    options.addReader([said, &key] { return readKey(*said, key); });
}

struct SaidOfSource {
    QString size;
    std::array<QString, std::size(conditions)> values; ///< in the order of conditions
};

Result<> readConditions(const SaidOfSource &said, RequestArguments &arguments)
{
    for (std::size_t i = 0; i < said.values.size(); ++i) {
        const QString &text = said.values[i];
        if (text.isEmpty())
            continue;
        const QByteArray name = conditions[i];
        const Result<QByteArray> value
            = name.endsWith("since") ? httpDate(text) : Result<QByteArray>(text.toUtf8());
        if (!value)
            return fail(ErrorKind::InvalidInput, named(conditions[i], text), value.error().detail);
        arguments.copyConditions.append(NameValue {"x-amz-" + name, *value});
    }
    return {};
}

Result<> readSize(const QString &text, qint64 &size)
{
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    size = text.toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return fail(ErrorKind::InvalidInput, named("expected-size", text),
            Cli::tr("a number of bytes is needed."));
    return {};
}

} // namespace

std::shared_ptr<const RequestArguments> RequestOptions::shared() const
{
    return arguments.isDefault() ? nullptr : std::make_shared<const RequestArguments>(arguments);
}

void addVersionOption(CommandOptions &options, VersionId &version)
{
    const auto said = std::make_shared<QByteArray>();
    options.addBytes("version-id", ValueKind::text(QStringLiteral("ID")), *said,
        Cli::tr("The version of the object that is meant; the newest if not given."));
    options.addReader([said, &version]() -> Result<> {
        version = VersionId(*said);
        return {};
    });
}

void addAccountOptions(CommandOptions &options, RequestArguments &arguments)
{
    const auto payer = std::make_shared<QString>();
    options.addText("request-payer", ValueKind::choice({QStringLiteral("requester")}), *payer,
        Cli::tr("Agree to pay for the requests: requester."));
    options.addBytes("expected-bucket-owner", ValueKind::text(QStringLiteral("ACCOUNT")),
        arguments.expectedBucketOwner, Cli::tr("Fail if the bucket belongs to another account."));
    options.addReader([payer, &arguments]() -> Result<> {
        arguments.isRequesterPaying = !payer->isEmpty();
        if (!payer->isEmpty() && *payer != QLatin1String("requester"))
            return fail(ErrorKind::InvalidInput, named("request-payer", *payer),
                Cli::tr("possible is requester."));
        return {};
    });
}

void addKeyOptions(CommandOptions &options, CustomerKey &key)
{
    addKey(options, {"sse-c", "sse-c-key", {}, {}}, key,
        Cli::tr("Encrypt with your own key, which the server does not keep: AES256."),
        Cli::tr("Your key: 32 bytes or their Base64 form, in a file or from standard input."));
}

void addSourceKeyOptions(CommandOptions &options, CustomerKey &key)
{
    addKey(options, {"sse-c-copy-source", "sse-c-copy-source-key", {}, {}}, key,
        Cli::tr("The source is encrypted with your own key: AES256."),
        Cli::tr("Your key of the source."));
}

void addSourceConditions(CommandOptions &options, RequestOptions &requests)
{
    const auto said = std::make_shared<SaidOfSource>();
    options.addText("expected-size", ValueKind::text(QStringLiteral("BYTES")), said->size,
        Cli::tr("Size of the object to download; saves a request."));
    options.addBytes("expected-source-bucket-owner", ValueKind::text(QStringLiteral("ACCOUNT")),
        requests.arguments.expectedSourceOwner,
        Cli::tr("Fail if the source bucket belongs to another account."));
    for (std::size_t i = 0; i < said->values.size(); ++i)
        options.addText(conditions[i], ValueKind::text(QStringLiteral("VALUE")), said->values[i],
            Cli::tr("Copy only if the source meets this condition."));
    options.addReader([said, &requests]() -> Result<> {
        if (const Result<> read = readSize(said->size, requests.expectedSize); !read)
            return read;
        return readConditions(*said, requests.arguments);
    });
}

} // namespace windlass
