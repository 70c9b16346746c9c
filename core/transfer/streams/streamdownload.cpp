// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/streams/streamdownload.h"

#include "core/net/bufferbody.h"
#include "core/s3/s3uri.h"
#include "core/transfer/request/partplan.h"
#include "core/transfer/tasks/etagtrust.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace windlass {

namespace {

struct StreamText {
    Q_DECLARE_TR_FUNCTIONS(windlass::StreamDownload)
};

/// If the response starts again after a lost connection, skips what was already passed on; If-Match
/// and CheckedSink ensure that it is the same object.
class ResumingSink : public BodySink
{
public:
    explicit ResumingSink(WriteStream write) : m_write(std::move(write)) { }

    Result<> begin(const HttpResponseHead &) override
    {
        m_toSkip = m_written;
        return {};
    }
    Result<> write(const char *data, qint64 size) override
    {
        const qint64 skipped = std::min(size, m_toSkip);
        m_toSkip -= skipped;
        if (skipped == size)
            return {};
        Result<> written = m_write(data + skipped, size - skipped);
        if (written)
            m_written += size - skipped;
        return written;
    }

private:
    const WriteStream m_write;
    qint64 m_written = 0;
    qint64 m_toSkip = 0;
};

QCoro::Task<Result<QByteArray>> fetchPiece(S3Client client, GetObjectInput input)
{
    const qint64 expected = input.range->length;
    const QString subject = S3Uri {input.bucket, input.key}.display();
    const auto sink = std::make_shared<BufferSink>(expected);
    input.sink = sink;
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(input));
    if (!got)
        co_return fail(changedIfRefused(got.error()));
    QByteArray piece = sink->take();
    if (piece.size() != expected)
        co_return fail(ErrorKind::Mismatch, subject,
            QStringLiteral("%1 of %2 bytes").arg(piece.size()).arg(expected));
    co_return piece;
}

/// The error for this from S3Client::getObject().
bool isRangeIgnored(const Error &error)
{
    return error.kind == ErrorKind::NotSupported && !error.s3;
}

} // namespace

Result<StreamRange> StreamRange::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]*)-([0-9]*)$"));
    const QRegularExpressionMatch match = form.match(text);
    const auto number = [&match](int which) -> std::optional<qint64> {
        bool isNumber = false;
        const qint64 value = match.captured(which).toLongLong(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    const StreamRange range {number(1), number(2)};
    const bool isWhole = (match.captured(1).isEmpty() || range.first)
        && (match.captured(2).isEmpty() || range.last);
    const bool isBackwards = range.first && range.last && *range.last < *range.first;
    if (!match.hasMatch() || !isWhole || (!range.first && !range.last) || isBackwards)
        return fail(ErrorKind::InvalidInput, text,
            StreamText::tr("a range of bytes is needed, as in 0-99, 100- or -100."));
    return range;
}

std::optional<ByteRange> StreamRange::within(qint64 size) const
{
    if (!first) {
        const qint64 length = std::min(*last, size);
        return length > 0 ? std::optional(ByteRange {size - length, length}) : std::nullopt;
    }
    if (*first >= size)
        return {};
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return ByteRange {*first, end - *first + 1};
}

StreamDownload::StreamDownload(
    Session &session, BucketName bucket, ObjectKey key, VersionId version)
    : m_session(session), m_bucket(std::move(bucket)), m_key(std::move(key)),
      m_version(std::move(version))
{
}

QString StreamDownload::subject() const
{
    return S3Uri {m_bucket, m_key}.display();
}

Result<qint64> StreamDownload::run(const WriteStream &write, std::optional<StreamRange> range)
{
    const Result<ObjectHead> head = learnHead();
    if (!head)
        return fail(head.error());
    const std::optional<ByteRange> wanted
        = range ? range->within(head->size) : ByteRange {0, head->size};
    if (!wanted)
        return fail(ErrorKind::InvalidInput, subject(),
            StreamText::tr("it has %n byte(s), and the range is behind its end.", nullptr,
                pluralCount(head->size)));
    const bool isWhole = wanted->length == head->size;
    const QList<qint64> partSizes = PartPlan::usualSizes(head->size, pieceSize);
    const bool hasETags(m_session.service()->facts().hasChecksumsAsETags);
    OrderedCheck check(isWhole
            ? StoredChecksum::from(head->headers, head->size, partSizes, hasETags)
            : StoredChecksum());
    qint64 handedOn = 0;
    const auto checked = [&](const char *data, qint64 size) {
        handedOn += size;
        check.add(data, size);
        return write(data, size);
    };
    ServerFacts &facts = m_session.service()->facts();
    const bool canBeWhole = isWhole && !facts.heedsRange;
    Result<> done = canBeWhole ? fetchWhole(*head, checked) : fetchPieces(*head, *wanted, checked);
    if (!done && isWhole && handedOn == 0 && isRangeIgnored(done.error())) {
        facts.heedsRange.noteMissing();
        done = fetchWhole(*head, checked);
    }
    if (!done) {
        m_cancel.cancel();
        return fail(done.error());
    }
    if (const Result<> verified = verify(*head, check); !verified)
        return fail(verified.error());
    return wanted->length;
}

Result<ObjectHead> StreamDownload::learnHead()
{
    HeadObjectInput input;
    input.bucket = m_bucket;
    input.key = m_key;
    input.versionId = m_version;
    input.wantsChecksum = true;
    const auto work = [input](S3Client client) -> QCoro::Task<Result<ObjectHead>> {
        co_return co_await client.headObject(input);
    };
    Result<ObjectHead> head = m_session.run(work, m_cancel.token()).result();
    if (head && head->size < 0)
        return fail(ErrorKind::MalformedResponse, subject(), QStringLiteral("Content-Length"));
    return head;
}

GetObjectInput StreamDownload::objectInput(const ObjectHead &head) const
{
    GetObjectInput input;
    input.bucket = m_bucket;
    input.key = m_key;
    input.versionId = m_version;
    input.ifMatch = head.etag;
    input.lastModified = head.lastModified;
    input.objectSize = head.size;
    return input;
}

StreamDownload::Piece StreamDownload::fetch(const ObjectHead &head, const ByteRange &range)
{
    GetObjectInput input = objectInput(head);
    input.range = range;
    const auto work = [input](S3Client client) { return fetchPiece(std::move(client), input); };
    return m_session.run(work, m_cancel.token());
}

Result<> StreamDownload::fetchPieces(
    const ObjectHead &head, const ByteRange &range, const WriteStream &write)
{
    std::deque<Piece> pieces;
    const qint64 end = range.offset + range.length;
    for (qint64 next = range.offset; next < end || !pieces.empty();) {
        while (next < end && pieces.size() < size_t(maxPieces)) {
            const qint64 length = std::min(pieceSize, end - next);
            pieces.push_back(fetch(head, {next, length}));
            next += length;
        }
        const Result<QByteArray> piece = pieces.front().takeResult();
        pieces.pop_front();
        if (!piece)
            return fail(piece.error());
        if (Result<> written = write(piece->constData(), piece->size()); !written)
            return written;
    }
    return {};
}

/// For a server that responds to a range with the whole object.
Result<> StreamDownload::fetchWhole(const ObjectHead &head, const WriteStream &write)
{
    GetObjectInput input = objectInput(head);
    input.sink = std::make_shared<ResumingSink>(write);
    const auto work = [input](S3Client client) -> QCoro::Task<Result<GetObjectOutput>> {
        co_return co_await client.getObject(input);
    };
    const Result<GetObjectOutput> got = m_session.run(work, m_cancel.token()).result();
    if (!got)
        return fail(changedIfRefused(got.error()));
    return {};
}

Result<> StreamDownload::verify(const ObjectHead &head, OrderedCheck &check) const
{
    const StoredChecksum &stored = check.stored();
    const bool isUnconfirmed = stored.isGuess
        || mayETagBeNoChecksum(m_session.service()->facts(), stored, head.headers, head.size);
    if (check.matches() || isUnconfirmed)
        return {};
    return fail(ErrorKind::Mismatch, subject(), verificationName(stored.how));
}

} // namespace windlass
