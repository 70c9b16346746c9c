// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failureinbox.h"

#include <QIODevice>

namespace windlass {

enum class FailureListFormat { Csv, Json };

/// Writes failures as a list for people, for other programs, and for readFailureList().
///
/// A record for each object, whose members are the columns of columns(): CSV as in RFC 4180, with a
/// header line; JSON as {"windlassFailures": 1, "failures": [{…}, …]}. Keys, paths and folders are
/// byte-exact: UTF-8, with "%", control characters, and a first character that a spreadsheet would
/// take for a formula written as "%" and two hex digits; if the bytes are not UTF-8, this applies
/// to all non-ASCII bytes. Paths are always absolute. Times are ISO 8601, UTC. The column "extent"
/// is "all" for everything found at the source, "marker" for a folder without its contents, and
/// empty for a single file or object.
class FailureListWriter
{
public:
    static QStringList columns();

    /// \a device must be open for writing, and outlive the writer.
    FailureListWriter(QIODevice &device, FailureListFormat format);

    void add(const FailedItem &failure);
    /// Number of records written.
    qint64 count() const { return m_count; }
    /// To be called at the end. Returns whether everything could be written.
    bool finish();

private:
    void write(const QByteArray &bytes);
    void addRecord(const QStringList &fields);

    QIODevice &m_device;
    const FailureListFormat m_format;
    qint64 m_count = 0;
    bool m_isWhole = true;
};

/// The requests in a list of failures.
struct FailureList {
    /// Without services; items that can share a batch are in one request.
    QList<TransferRequest> requests;
    qint64 items = 0;
    qint64 skipped = 0; ///< records that are too incomplete to be retried
    /// Records of a folder without its contents that has contents now: sending it would send these,
    /// too, which nobody asked for.
    qint64 filled = 0;
};

/// Reads the output of FailureListWriter, in either format. Fails with InvalidInput for anything
/// else. Reads the disk; not for the GUI thread.
Result<FailureList> readFailureList(const QByteArray &list);

} // namespace windlass
