// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/integrity/orderedcheck.h"

#include <algorithm>

namespace windlass {

OrderedCheck::OrderedCheck(StoredChecksum stored)
    : m_stored(std::move(stored)), m_checksum(m_stored.kind), m_partLeft(m_stored.partSize)
{
}

void OrderedCheck::add(const char *data, qint64 size)
{
    if (m_stored.isNone())
        return;
    if (m_stored.partSize == 0) {
        m_checksum.add(data, size);
        return;
    }
    while (size > 0) {
        const qint64 n = std::min(size, m_partLeft);
        m_checksum.add(data, n);
        data += n;
        size -= n;
        m_partLeft -= n;
        if (m_partLeft == 0)
            endPart();
    }
}

void OrderedCheck::endPart()
{
    m_parts += m_checksum.result();
    m_partLeft = m_stored.partSize;
}

bool OrderedCheck::matches()
{
    if (m_stored.isNone())
        return true;
    if (m_stored.partSize == 0)
        return m_checksum.result() == m_stored.value;
    if (m_partLeft < m_stored.partSize)
        endPart();
    return Checksum::of(m_stored.kind, m_parts) == m_stored.value;
}

} // namespace windlass
