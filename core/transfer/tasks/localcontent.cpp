// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/localcontent.h"

#include "core/integrity/orderedcheck.h"
#include "core/localfs/sourcefile.h"
#include "core/s3/etag.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <vector>

namespace windlass {

namespace {

using Answer = Result<std::optional<bool>>;

/// The checksums that may match: one for each part size that the parts may have had.
std::vector<OrderedCheck> checksFor(const ETag &etag, qint64 size, const QList<qint64> &partSizes)
{
    std::vector<OrderedCheck> checks;
    const auto composite = compositeFrom(etag);
    if (!composite) {
        const StoredChecksum md5 {Verification::Md5ETag, Checksum::Kind::Md5, md5From(etag)};
        checks.emplace_back(md5);
        return checks;
    }
    QList<qint64> fitting;
    for (const qint64 partSize : partSizes) {
        const qint64 inOne = std::max<qint64>(1, size);
        const qint64 length = composite->parts == 1 ? inOne : partSize;
        const bool fits = length > 0 && (size + length - 1) / length == composite->parts;
        if (fits && !fitting.contains(length))
            fitting.append(length);
    }
    for (const qint64 length : fitting) {
        const StoredChecksum parts {
            Verification::CompositeETag, Checksum::Kind::Md5, composite->md5, length};
        checks.emplace_back(parts);
    }
    return checks;
}

Answer compare(
    const QByteArray &path, const ETag &etag, const QList<qint64> &partSizes, CancelToken cancel)
{
    constexpr qint64 step = 256 * 1024;
    const Result<std::shared_ptr<SourceFile>> file = SourceFile::open(path);
    if (!file)
        return std::optional<bool>();
    const qint64 size = (*file)->size();
    std::vector<OrderedCheck> checks = checksFor(etag, size, partSizes);
    if (checks.empty())
        return std::optional(false);
    QByteArray buffer(std::min(step, size), Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled);
        const qint64 n = std::min(step, size - done);
        if (const Result<> read = (*file)->read(done, buffer.data(), n); !read)
            return std::optional<bool>();
        for (OrderedCheck &check : checks)
            check.add(buffer.constData(), n);
        done += n;
    }
    return std::optional(std::any_of(
        checks.begin(), checks.end(), [](OrderedCheck &check) { return check.matches(); }));
}

/// Reads files: at most one for each processor at a time.
QThreadPool &readers()
{
    static QThreadPool pool;
    return pool;
}

} // namespace

QCoro::Task<Answer> hasContentOf(
    QByteArray path, ETag etag, QList<qint64> partSizes, CancelToken cancel)
{
    if (md5From(etag).isEmpty() && !compositeFrom(etag))
        co_return std::optional<bool>();
    // Always awaited to its end.
    QFuture<Answer> future = QtConcurrent::run(&readers(),
        [path, etag, partSizes, cancel] { return compare(path, etag, partSizes, cancel); });
    co_await future;
    co_return future.takeResult();
}

} // namespace windlass
