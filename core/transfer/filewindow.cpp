// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/filewindow.h"

#include "core/transfer/sourcefile.h"

#include <algorithm>

namespace windlass {

FileWindow::FileWindow(std::shared_ptr<FilePart> part) : m_part(std::move(part)) { }

qint64 FileWindow::size() const
{
    return m_part->m_size;
}

bool FileWindow::seek(qint64 position)
{
    if (!QIODevice::seek(position))
        return false;
    if (m_part->m_window != this)
        return true;
    // Qt goes back to the beginning when it sends a request again on a new connection: what was
    // counted of the first try counts no longer.
    m_part->noteSeek(position);
    return true;
}

qint64 FileWindow::readData(char *data, qint64 maxSize)
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

qint64 FileWindow::writeData(const char *, qint64)
{
    return -1;
}

} // namespace windlass
