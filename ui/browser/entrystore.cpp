// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/entrystore.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace windlass {

/// nameForPeople() has other words for what is empty, and signs for control characters.
static bool isPlain(QByteArrayView name)
{
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7F; };
    return !name.isEmpty() && name != "/" && std::all_of(name.begin(), name.end(), isPrintable);
}

const ObjectEntry &EntryStore::append(const NewEntry &entry)
{
    if (m_size > 0 && entry.name <= (*this)[m_size - 1].nameView())
        m_isAscending = false;
    if (m_size % blockSize == 0)
        m_blocks.push_back(std::make_shared<Block>());
    ObjectEntry &added = (*m_blocks.back())[m_size % blockSize];
    const auto nameSize = size_t(entry.name.size());
    const auto etagSize = size_t(entry.etag.size());
    char *text = roomFor(nameSize + etagSize);
    std::copy_n(entry.name.data(), nameSize, text);
    std::copy_n(entry.etag.data(), etagSize, text + nameSize);
    added.text = text;
    added.nameSize = quint32(nameSize);
    added.etagSize = quint32(etagSize);
    added.kind = entry.kind;
    added.size = entry.size;
    added.modified = entry.modified;
    added.storageClass = numberOfClass(entry.storageClass);
    added.isPlain = isPlain(entry.name);
    ++m_size;
    return added;
}

char *EntryStore::roomFor(size_t bytes)
{
    constexpr size_t usual = 64 * 1024;
    if (bytes > m_freeBytes) {
        m_freeBytes = std::max(usual, bytes);
        m_texts.emplace_back(new char[m_freeBytes]);
        m_free = m_texts.back().get();
    }
    char *room = m_free;
    m_free += bytes;
    m_freeBytes -= bytes;
    return room;
}

/// There are few classes. A server that has more than fit is not right in its mind.
quint16 EntryStore::numberOfClass(const QByteArray &name)
{
    constexpr qsizetype most = std::numeric_limits<quint16>::max();
    const qsizetype known = m_storageClasses.indexOf(name);
    if (known >= 0)
        return quint16(known);
    if (m_storageClasses.size() == most)
        return quint16(most - 1);
    m_storageClasses.append(name);
    return quint16(m_storageClasses.size() - 1);
}

std::optional<EntryStore::Number> EntryStore::find(QByteArrayView name) const
{
    Number low = 0;
    if (m_isAscending) {
        for (Number high = m_size; low < high;) {
            const Number middle = low + (high - low) / 2;
            if ((*this)[middle].nameView() < name)
                low = middle + 1;
            else
                high = middle;
        }
        return low < m_size && (*this)[low].nameView() == name ? std::optional(low) : std::nullopt;
    }
    while (low < m_size && (*this)[low].nameView() != name)
        ++low;
    return low < m_size ? std::optional(low) : std::nullopt;
}

} // namespace windlass
