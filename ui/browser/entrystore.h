// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/objectentry.h"

#include <QList>
#include <QSet>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace windlass {

/// Entries in the order of their arrival, which is their number. They never move or change.
///
/// A copy takes little time, because it shares the entries. It can be read on another thread while
/// more is appended to the original.
class EntryStore
{
public:
    using Number = quint32;

    /// What is appended; the store copies the bytes.
    struct NewEntry {
        ObjectEntry::Kind kind = ObjectEntry::Kind::Object;
        QByteArrayView name;
        QByteArrayView etag = {};
        qint64 size = ObjectEntry::unknown;
        qint64 modified = ObjectEntry::unknown;
        QByteArray storageClass = {};
    };

    const ObjectEntry &append(const NewEntry &entry);

    Number size() const { return m_size; }
    const ObjectEntry &operator[](Number number) const
    {
        return (*m_blocks[number / blockSize])[number % blockSize];
    }
    const QByteArray &storageClass(const ObjectEntry &entry) const
    {
        return m_storageClasses.at(entry.storageClass);
    }
    /// The newest one. Takes few steps if the names have arrived in ascending order, as servers
    /// list them, but for a few at the end.
    std::optional<Number> find(QByteArrayView name) const;
    /// find() does not find it any more.
    void forget(Number number) { m_forgotten.insert(number); }

private:
    static constexpr Number blockSize = 1024;
    using Block = std::array<ObjectEntry, blockSize>;

    char *roomFor(size_t bytes);
    quint16 numberOfClass(const QByteArray &name);

    Number m_size = 0;
    std::vector<std::shared_ptr<Block>> m_blocks;
    std::vector<std::shared_ptr<char[]>> m_texts;
    char *m_free = nullptr; // in the last one of them
    size_t m_freeBytes = 0;
    QList<QByteArray> m_storageClasses;
    Number m_ascending = 0; // so many, from the first one on, have names in ascending order
    QSet<Number> m_forgotten;
};

} // namespace windlass
