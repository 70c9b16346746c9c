// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <optional>

namespace windlass {

class JournalDatabase;

/// The downloads in parts that are not finished, at most one for each target. A view on the
/// database that costs nothing to make.
class DownloadTable
{
public:
    explicit DownloadTable(JournalDatabase &database) : m_database(database) { }

    /// Gives the id of the record; one for the same target is replaced, its parts forgotten.
    Result<qint64> add(const DownloadRecord &download);
    Result<> addPart(qint64 download, const DownloadedPart &part);
    /// Somebody else works on it now.
    Result<> setOwner(qint64 download, const ItemPlace &owner);
    /// Its parts have reached the disk.
    Result<> setDurable(qint64 download);
    /// With its parts: the file is whole, or was given up.
    Result<> remove(qint64 download);

    Result<std::optional<DownloadRecord>> find(const QByteArray &target) const;
    Result<QList<DownloadedPart>> parts(qint64 download) const;
    /// Those that nobody goes on with (isLeftOver()).
    Result<QList<DownloadRecord>> leftOver() const;
    Result<bool> isEmpty() const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
