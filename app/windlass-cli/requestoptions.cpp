// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "requestoptions.h"

#include "core/base/humantext.h"
#include "core/transfer/request/optiontexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

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

Result<CustomerKey> keyFrom(
    const QCommandLineParser &parser, const char *keyOption, const char *algorithmOption)
{
    const QString algorithm = parser.value(QLatin1String(algorithmOption));
    const QString value = parser.value(QLatin1String(keyOption));
    if (!algorithm.isEmpty() && algorithm != QLatin1String("AES256"))
        return fail(ErrorKind::InvalidInput, named(algorithmOption, algorithm),
            Cli::tr("possible is AES256."));
    if (value.isEmpty() && !algorithm.isEmpty())
        return fail(ErrorKind::InvalidInput, named(algorithmOption),
            Cli::tr("the key is missing: %1.").arg(named(keyOption)));
    if (value.isEmpty())
        return CustomerKey();
    const Result<QByteArray> bytes = secretFrom(keyOption, value);
    if (!bytes)
        return fail(bytes.error());
    Result<CustomerKey> key = CustomerKey::from(*bytes);
    if (!key)
        key.error().subject = named(keyOption, value);
    return key;
}

} // namespace

std::shared_ptr<const RequestArguments> RequestOptions::shared() const
{
    return arguments.isDefault() ? nullptr : std::make_shared<const RequestArguments>(arguments);
}

void addRequestOptions(QCommandLineParser &parser)
{
    const QString secret = QStringLiteral("fileb://FILE|-");
    const QString account = QStringLiteral("ACCOUNT");
    parser.addOptions({
        {QStringLiteral("version-id"),
            Cli::tr("The version of the object that is meant; the newest if not given."),
            QStringLiteral("ID")},
        {QStringLiteral("expected-size"),
            Cli::tr("The size of the object to be downloaded, which saves a request (cp)."),
            QStringLiteral("BYTES")},
        {QStringLiteral("request-payer"),
            Cli::tr("Who asks pays for the requests: requester (cp, rm)."),
            QStringLiteral("requester")},
        {QStringLiteral("expected-bucket-owner"),
            Cli::tr("Nothing is done if the bucket is another account's (cp, rm)."), account},
        {QStringLiteral("expected-source-bucket-owner"),
            Cli::tr("The same of the bucket that is copied from (cp)."), account},
        {QStringLiteral("sse-c"),
            Cli::tr("The server encrypts with a key of yours, which it does not keep: AES256 "
                    "(cp)."),
            QStringLiteral("AES256")},
        {QStringLiteral("sse-c-key"),
            Cli::tr("That key, 32 bytes or their Base64 form, in a file or from standard input "
                    "(cp)."),
            secret},
        {QStringLiteral("sse-c-copy-source"),
            Cli::tr("The source of a copy is encrypted so: AES256 (cp)."),
            QStringLiteral("AES256")},
        {QStringLiteral("sse-c-copy-source-key"), Cli::tr("The key of the source of a copy (cp)."),
            secret},
    });
    for (const char *condition : conditions)
        parser.addOption({QLatin1String(condition),
            Cli::tr("The source is copied only if this holds (cp)."), QStringLiteral("VALUE")});
}

Result<RequestOptions> requestOptionsOf(const QCommandLineParser &parser)
{
    const auto bytes
        = [&parser](const char *name) { return parser.value(QLatin1String(name)).toUtf8(); };
    RequestOptions options;
    options.versionId = VersionId(bytes("version-id"));
    if (const QString text = parser.value(QStringLiteral("expected-size")); !text.isEmpty()) {
        bool isNumber = false;
        options.expectedSize = text.toLongLong(&isNumber);
        if (!isNumber || options.expectedSize < 0)
            return fail(ErrorKind::InvalidInput, named("expected-size", text),
                Cli::tr("a number of bytes is needed."));
    }
    RequestArguments &arguments = options.arguments;
    const QByteArray payer = bytes("request-payer");
    arguments.isRequesterPaying = !payer.isEmpty();
    if (!payer.isEmpty() && payer != "requester")
        return fail(ErrorKind::InvalidInput, named("request-payer", QString::fromUtf8(payer)),
            Cli::tr("possible is requester."));
    arguments.expectedBucketOwner = bytes("expected-bucket-owner");
    arguments.expectedSourceOwner = bytes("expected-source-bucket-owner");
    const Result<CustomerKey> key = keyFrom(parser, "sse-c-key", "sse-c");
    if (!key)
        return fail(key.error());
    arguments.customerKey = *key;
    const Result<CustomerKey> sourceKey
        = keyFrom(parser, "sse-c-copy-source-key", "sse-c-copy-source");
    if (!sourceKey)
        return fail(sourceKey.error());
    arguments.sourceCustomerKey = *sourceKey;
    for (const char *condition : conditions) {
        const QString text = parser.value(QLatin1String(condition));
        if (text.isEmpty())
            continue;
        const bool isDate = QByteArray(condition).endsWith("since");
        const Result<QByteArray> value
            = isDate ? httpDate(text) : Result<QByteArray>(text.toUtf8());
        if (!value)
            return fail(ErrorKind::InvalidInput, named(condition, text), value.error().detail);
        arguments.copyConditions.append(NameValue {QByteArray("x-amz-") + condition, *value});
    }
    return options;
}

} // namespace windlass
