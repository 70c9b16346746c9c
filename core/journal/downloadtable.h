// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <optional>

namespace windlass {

class JournalDatabase;

/// The unfinished downloads in parts, at most one for each target. A view of the database; cheap to
/// create.
class DownloadTable
{
public:
    explicit DownloadTable(JournalDatabase &database) : m_database(database) { }

    /// Returns the id of the record. Replaces a record for the same target, and removes its parts.
    Result<qint64> add(const DownloadRecord &download);
    /// Replaces what is known of that part.
    Result<> addPart(qint64 download, const DownloadedPart &part);
    /// Another item works on it now.
    Result<> setOwner(qint64 download, const ItemPlace &owner);
    /// All its parts have reached the disk.
    Result<> setDurable(qint64 download);
    /// It goes on in another boot of the machine: forgets the parts that may not have reached the
    /// disk before.
    Result<> setBoot(qint64 download, const QByteArray &boot);
    /// Removes it and its parts: the file is complete, or was given up.
    Result<> remove(qint64 download);

    Result<std::optional<DownloadRecord>> find(const QByteArray &target) const;
    /// Those that belong to items of this batch.
    Result<QList<DownloadRecord>> ofBatch(quint64 batch) const;
    Result<QList<DownloadedPart>> parts(qint64 download) const;
    /// The downloads that nothing will resume (isLeftOver()).
    Result<QList<DownloadRecord>> leftOver() const;
    Result<bool> isEmpty() const;
    /// Of the smallest object, in bytes; the largest number if there is none.
    Result<qint64> smallestSize() const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
