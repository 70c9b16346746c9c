// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <optional>

namespace windlass {

class JournalDatabase;

/// The unfinished multipart uploads, at most one for each place. A view of the database; cheap to
/// create.
class UploadTable
{
public:
    explicit UploadTable(JournalDatabase &database) : m_database(database) { }

    /// Returns the id of the record. Replaces a record for the same place, and removes its parts.
    Result<qint64> add(const UploadRecord &upload);
    Result<> setUploadId(qint64 upload, const QByteArray &uploadId);
    /// Another item works on it now.
    Result<> setOwner(qint64 upload, const ItemPlace &owner, const QString &connection);
    Result<> addPart(qint64 upload, const UploadedPart &part);
    /// It could not be aborted: nothing resumes it, and it is left over until it has been aborted.
    Result<> spoil(qint64 upload);
    /// Removes it and its parts: it was completed or aborted.
    Result<> remove(qint64 upload);
    /// The same, if it still belongs to \a owner.
    Result<> remove(qint64 upload, const ItemPlace &owner);

    Result<std::optional<UploadRecord>> find(const ObjectPlace &target) const;
    Result<std::optional<UploadRecord>> find(const ItemPlace &owner) const;
    /// Those that belong to items of this batch.
    Result<QList<UploadRecord>> ofBatch(quint64 batch) const;
    Result<QList<UploadedPart>> parts(qint64 upload) const;
    /// All that have an upload id and can be resumed, to distinguish them from abandoned ones.
    Result<QList<UploadRecord>> all() const;
    /// The uploads that nothing will resume (isLeftOver()).
    Result<QList<UploadRecord>> leftOver() const;
    /// Whether there is none that can be resumed.
    Result<bool> isEmpty() const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
