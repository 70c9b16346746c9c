// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/filepart.h"

#include <QCoroFuture>
#include <QIODevice>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace windlass {

/// The device through which a request reads the part: pread, no buffer, no copy of the part.
/// Returns nothing more once its exchange has ended.
class FilePart::Window : public QIODevice
{
public:
    explicit Window(std::shared_ptr<FilePart> part) : m_part(std::move(part)) { }

    qint64 size() const override;
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const std::shared_ptr<FilePart> m_part;
};

qint64 FilePart::Window::size() const
{
    return m_part->m_size;
}

bool FilePart::Window::seek(qint64 position)
{
    if (!QIODevice::seek(position))
        return false;
    if (m_part->m_window != this)
        return true;
    // Qt seeks to the beginning when it sends a request again on a new connection: bytes counted
    // before no longer count.
    m_part->noteSeek(position);
    return true;
}

qint64 FilePart::Window::readData(char *data, qint64 maxSize)
{
    if (m_part->m_window != this)
        return -1;
    const qint64 position = pos();
    const qint64 n = std::min(maxSize, m_part->m_size - position);
    if (n <= 0)
        return -1;
    if (Result<> read = m_part->m_file->read(m_part->m_offset + position, data, n); !read) {
        m_part->m_readError = read.error();
        setErrorString(read.error().detail);
        return -1;
    }
    m_part->noteRead(n);
    return n;
}

qint64 FilePart::Window::writeData(const char *, qint64)
{
    return -1;
}

FilePart::FilePart(
    std::shared_ptr<SourceFile> file, qint64 offset, qint64 size, ProgressSink progress)
    : m_file(std::move(file)), m_offset(offset), m_size(size), m_progress(std::move(progress))
{
}

FilePart::~FilePart() = default;

/// Of their own: whoever uses the global pool does not wait for hundreds of MiB.
static QThreadPool &hashingThreads()
{
    static QThreadPool threads;
    return threads;
}

QCoro::Task<Result<QByteArray>> FilePart::checksum(Checksum::Kind kind, CancelToken cancel)
{
    if (m_size <= SourceFile::maxOnALane)
        co_return m_file->checksum(kind, m_offset, m_size);
    // The file is read into the page cache by it, from which it is sent.
    const auto read = [file = m_file, kind, offset = m_offset, size = m_size, cancel] {
        return file->checksum(kind, offset, size, cancel);
    };
    const QFuture<Result<QByteArray>> future = QtConcurrent::run(&hashingThreads(), read);
    co_await future;
    co_return future.result();
}

QCoro::Task<Result<>> FilePart::prepareSha256(CancelToken cancel)
{
    if (m_size <= SourceFile::maxOnALane || !m_sha256Hex.isEmpty())
        co_return Result<>();
    const std::shared_ptr<FilePart> self = shared_from_this(); // as long as somebody hashes it
    const Result<QByteArray> sha256 = co_await checksum(Checksum::Kind::Sha256, cancel);
    if (!sha256)
        co_return fail(sha256.error());
    self->m_sha256Hex = sha256->toHex();
    co_return Result<>();
}

Result<QByteArray> FilePart::sha256Hex()
{
    if (!m_sha256Hex.isEmpty())
        return m_sha256Hex;
    const Result<QByteArray> sha256 = m_file->checksum(Checksum::Kind::Sha256, m_offset, m_size);
    if (!sha256)
        return fail(sha256.error());
    m_sha256Hex = sha256->toHex();
    return m_sha256Hex;
}

Result<std::unique_ptr<QIODevice>> FilePart::open()
{
    noteSeek(0);
    m_readError.reset();
    auto window = std::make_unique<Window>(shared_from_this());
    m_window = window.get();
    window->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return window;
}

void FilePart::noteSeek(qint64 position)
{
    m_progress(position - m_counted);
    m_counted = position;
}

void FilePart::noteRead(qint64 size)
{
    m_counted += size;
    m_progress(size);
}

Result<> FilePart::check()
{
    m_window = nullptr;
    if (m_readError)
        return fail(*m_readError);
    return m_file->checkUnchanged();
}

} // namespace windlass
