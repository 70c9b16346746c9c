// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failureinbox.h"

#include <QIODevice>

namespace windlass {

enum class FailureListFormat { Csv, Json };

/// Writes failures as a list for people, for other programs, and for readFailureList().
///
/// A record an object, its members the columns of columns(): CSV as in RFC 4180, with a first line
/// that names them; JSON as {"windlassFailures": 1, "failures": [{…}, …]}. Keys, paths and folders
/// are byte-exact: UTF-8 but for "%", control characters, and a first character that a spreadsheet
/// would take for a formula, which are written as "%" and two hex digits; of what is not UTF-8, all
/// bytes beyond ASCII are. Paths are absolute, whatever was asked for. Times are ISO 8601, UTC. The
/// column "extent" is "all" for everything that is found at the source, "marker" for a folder
/// without what is in it, and empty for what is one file or object.
class FailureListWriter
{
public:
    static QStringList columns();

    /// \a device is open for writing, and outlives the writer.
    FailureListWriter(QIODevice &device, FailureListFormat format);

    void add(const FailedItem &failure);
    /// How many records were written.
    qint64 count() const { return m_count; }
    /// To be called after the last one. Whether everything could be written.
    bool finish();

private:
    void write(const QByteArray &bytes);
    void addRecord(const QStringList &fields);

    QIODevice &m_device;
    const FailureListFormat m_format;
    qint64 m_count = 0;
    bool m_isWhole = true;
};

/// What a list asks for.
struct FailureList {
    /// Without services; items that can share a batch share a request.
    QList<TransferRequest> requests;
    qint64 items = 0;
    qint64 skipped = 0; ///< records that say too little to be tried again
    /// Records of a folder without what is in it, where something is in it by now: it is there with
    /// that, and nobody has asked for that.
    qint64 filled = 0;
};

/// Reads what FailureListWriter wrote, in either format. Fails with InvalidInput on anything else.
/// Looks at the disk; not for the GUI thread.
Result<FailureList> readFailureList(const QByteArray &list);

} // namespace windlass
