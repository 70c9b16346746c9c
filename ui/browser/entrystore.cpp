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
    const bool isAscending = m_size == 0 || (*this)[m_size - 1].nameView() < entry.name;
    if (isAscending && m_ascending == m_size)
        ++m_ascending;
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
    const auto isIt = [&](Number number) {
        return (*this)[number].nameView() == name && !m_forgotten.contains(number);
    };
    for (Number number = m_size; number > m_ascending; --number) {
        if (isIt(number - 1))
            return number - 1;
    }
    Number low = 0;
    for (Number high = m_ascending; low < high;) {
        const Number middle = low + (high - low) / 2;
        if ((*this)[middle].nameView() < name)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m_ascending && isIt(low) ? std::optional(low) : std::nullopt;
}

} // namespace windlass
