// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "streamcopy.h"

#include "clitext.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/reading/objectreader.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/streams/streamupload.h"
#include "interruptwatch.h"
#include "operands.h"
#include "verificationline.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <poll.h>
#include <unistd.h>

namespace windlass {

namespace {

/// Waits for standard input, or for the end of all waiting.
Result<qint64> readInput(const InterruptWatch &watch, char *data, qint64 most)
{
    constexpr qint64 maxAtATime = 1024 * 1024;
    for (;;) {
        pollfd descriptors[] = {{STDIN_FILENO, POLLIN, 0}, {watch.descriptor(), POLLIN, 0}};
        if (::poll(descriptors, std::size(descriptors), -1) < 0 && errno != EINTR)
            return fail(errorFromErrno(errno, Cli::tr("standard input")));
        if (watch.isInterrupted() || descriptors[1].revents != 0)
            return fail(ErrorKind::Cancelled);
        if (descriptors[0].revents == 0)
            continue;
        const ssize_t got = ::read(STDIN_FILENO, data, size_t(std::min(most, maxAtATime)));
        if (got >= 0)
            return qint64(got);
        if (errno != EINTR && errno != EAGAIN)
            return fail(errorFromErrno(errno, Cli::tr("standard input")));
    }
}

Result<S3Uri> streamTarget(const QByteArray &operand)
{
    Result<S3Uri> uri = S3Uri::parse(operand);
    if (uri && (uri->key.isEmpty() || uri->key.isFolder()))
        return fail(ErrorKind::InvalidInput, uri->display(),
            Cli::tr("standard input needs a complete key as its target."));
    return uri;
}

/// What a stream cannot do is said, not left out.
std::optional<Error> objection(const CliArguments &arguments)
{
    const auto refuse = [](const char *option, const QString &why) {
        return Error(ErrorKind::InvalidInput, QLatin1String(option), why);
    };
    if (arguments.isRecursive)
        return refuse("--recursive", Cli::tr("a stream can only be one object."));
    if (!arguments.retrying.failuresFile.isEmpty())
        return refuse("--failures", Cli::tr("a stream cannot be tried again."));
    if (arguments.existing != ConflictPolicy::Overwrite)
        return refuse("--existing", Cli::tr("a stream overwrites what is there."));
    if (arguments.hasOtherSource())
        return refuse(
            "--source-…", Cli::tr("it is only for copies from one s3:// address to another."));
    return {};
}

ExitCode uploadInput(const CliArguments &arguments, const std::shared_ptr<S3Service> &service)
{
    const Result<S3Uri> target = streamTarget(arguments.operands[1]);
    if (!target)
        return printUsageError(describe(target.error()));
    const QByteArray line = QByteArray("upload: ") + streamName + " to " + target->toBytes();
    if (arguments.isDryRun) {
        printLine("(dry run) " + line);
        return ExitCode::Success;
    }
    const Result<TransferOverrides> limits = arguments.connection.transferOverrides();
    if (!limits)
        return printUsageError(describe(limits.error()));
    const qint64 partSize = limits->over(TransferSettings()).partSize;
    const InterruptWatch watch; // before the session starts its thread
    Session session(service);
    session.setArguments(arguments.requests.shared());
    StreamUpload upload(
        session, target->bucket, target->key, arguments.options, partSize, watch.token());
    const Result<StoredStream> stored
        = upload.run([&watch](char *data, qint64 most) { return readInput(watch, data, most); });
    if (watch.isInterrupted() && !stored)
        return ExitCode::Interrupted;
    if (!stored)
        return printError(stored.error());
    if (!arguments.isQuiet)
        printLine(line + '\t' + verificationWords(stored->verification));
    return ExitCode::Success;
}

/// Standard output as where an object goes. What is printed cannot be taken back.
class OutputSink : public BodySink
{
public:
    explicit OutputSink(QString subject) : m_subject(std::move(subject)) { }

    Result<> begin(const HttpResponseHead &) override
    {
        if (m_hasStarted)
            return fail(ErrorKind::ConnectionLost, m_subject);
        return {};
    }
    Result<> write(const char *data, qint64 size) override
    {
        m_hasStarted = true;
        printBytes(QByteArray::fromRawData(data, qsizetype(size)));
        return {};
    }

private:
    const QString m_subject;
    bool m_hasStarted = false;
};

/// By one GET, through the cache of the window.
Result<> printCached(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    ReadInput input;
    input.bucket = uri.bucket;
    input.key = uri.key;
    input.versionId = arguments.requests.versionId;
    input.sink = std::make_shared<OutputSink>(uri.display());
    if (const auto &range = arguments.reading.range) {
        if (!range->first)
            return fail(ErrorKind::InvalidInput, QStringLiteral("--cache"),
                Cli::tr("only ranges that have a beginning are possible with it."));
        constexpr qint64 farthest = std::numeric_limits<qint64>::max() - 1; // whose length is one
        const qint64 last = std::min(range->last.value_or(farthest), farthest);
        input.range = ByteRange {*range->first, last - *range->first + 1};
    }
    const qint64 limit = SettingsStore(SettingsStore::defaultPath()).reading().cacheLimit;
    const auto cache = std::make_shared<ReadCache>(ReadCache::defaultFolder(), limit);
    const auto work = [cache, input](S3Client client) { return readObject(client, cache, input); };
    const Result<ReadOutput> read = session.run(work).result();
    return read ? Result<>() : fail(read.error());
}

} // namespace

ExitCode printObject(const CliArguments &arguments, Session &session, const S3Uri &uri)
{
    if (arguments.reading.usesCache) {
        const Result<> printed = printCached(arguments, session, uri);
        flushOutput();
        return printed ? ExitCode::Success : printError(printed.error());
    }
    StreamDownload download(session, uri.bucket, uri.key, arguments.requests.versionId);
    const auto write = [](const char *data, qint64 size) -> Result<> {
        printBytes(QByteArray::fromRawData(data, qsizetype(size)));
        return {};
    };
    const Result<qint64> printed = download.run(write, arguments.reading.range);
    flushOutput(); // what has come, before what went wrong
    return printed ? ExitCode::Success : printError(printed.error());
}

ExitCode runStreamCopy(const CliArguments &arguments)
{
    if (const auto error = objection(arguments))
        return printUsageError(describe(*error));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    if (arguments.operands[0] == streamName)
        return uploadInput(arguments, *service);
    const Result<S3Uri> source = objectUri(arguments.operands[0]);
    if (!source)
        return printUsageError(describe(source.error()));
    if (!arguments.options.isDefault())
        return printUsageError(describe(Error(ErrorKind::InvalidInput, QStringLiteral("cp"),
            Cli::tr("a file has no metadata, tags, storage class or ACL."))));
    if (arguments.isDryRun) {
        printLine("(dry run) download: " + source->toBytes() + " to " + streamName);
        return ExitCode::Success;
    }
    Session session(*service);
    session.setArguments(arguments.requests.shared());
    return printObject(arguments, session, *source);
}

} // namespace windlass
