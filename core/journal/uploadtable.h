// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <optional>

namespace windlass {

class JournalDatabase;

/// The multipart uploads that are not finished, at most one for each place. A view on the database
/// that costs nothing to make.
class UploadTable
{
public:
    explicit UploadTable(JournalDatabase &database) : m_database(database) { }

    /// Gives the id of the record; one for the same place is replaced, its parts forgotten.
    Result<qint64> add(const UploadRecord &upload);
    Result<> setUploadId(qint64 upload, const QByteArray &uploadId);
    /// Somebody else works on it now.
    Result<> setOwner(qint64 upload, const ItemPlace &owner, const QString &connection);
    Result<> addPart(qint64 upload, const UploadedPart &part);
    /// It could not be aborted: nobody goes on with it, and it is left over until it is.
    Result<> spoil(qint64 upload);
    /// With its parts: it was completed or aborted.
    Result<> remove(qint64 upload);
    /// The same, if it is still \a owner's.
    Result<> remove(qint64 upload, const ItemPlace &owner);

    Result<std::optional<UploadRecord>> find(const ObjectPlace &target) const;
    Result<std::optional<UploadRecord>> find(const ItemPlace &owner) const;
    Result<QList<UploadedPart>> parts(qint64 upload) const;
    /// All that have an upload id and go on, for telling them from those that belong to nothing.
    Result<QList<UploadRecord>> all() const;
    /// Those that nobody goes on with (isLeftOver()).
    Result<QList<UploadRecord>> leftOver() const;
    /// Whether none is there to be gone on with.
    Result<bool> isEmpty() const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
