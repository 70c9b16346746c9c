// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/transferplan.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

inline QDateTime sampleTime(int day)
{
    return QDateTime(QDate(2026, 3, day), QTime(12, 30), Qt::UTC);
}

inline PlanRow readyRow(const QByteArray &name, qint64 size = 1000)
{
    PlanRow row;
    row.name = name;
    row.source = {size, sampleTime(10), {}};
    return row;
}

/// The source is newer by five days.
inline PlanRow conflictRow(const QByteArray &name, qint64 size = 1000, qint64 oldSize = 700)
{
    PlanRow row = readyRow(name, size);
    row.kind = PlanRow::Kind::Conflict;
    row.target = ContentFacts {oldSize, sampleTime(5), {}};
    return row;
}

inline PlanRow folderRow(const QByteArray &name, const QByteArray &freeName)
{
    PlanRow row;
    row.kind = PlanRow::Kind::FolderConflict;
    row.name = name;
    row.freeName = freeName;
    return row;
}

inline PlanRow skippedRow(const QByteArray &name)
{
    PlanRow row = readyRow(name);
    row.kind = PlanRow::Kind::Skipped;
    row.problem = std::make_shared<const Error>(
        ErrorKind::FileUnreadable, QStringLiteral("/home/me/") + QString::fromUtf8(name));
    return row;
}

/// What a scan would tell about these rows of an upload.
inline PlanUpdate updateOf(const QList<PlanRow> &rows, bool isFinished = true)
{
    PlanUpdate update;
    update.rows = rows;
    PlanTotals &totals = update.totals;
    totals.isFinished = isFinished;
    for (const PlanRow &row : rows) {
        if (row.kind == PlanRow::Kind::FolderConflict) {
            totals.folders[row.name].freeName = row.freeName;
            continue;
        }
        const AmountByRule amounts = row.amounts(RequestEstimate(TransferRequest(), {}));
        const bool isInFolder = totals.folders.contains(row.folder());
        ++totals.items;
        totals.skipped += qint64(row.kind == PlanRow::Kind::Skipped);
        totals.changedNames += qint64(!row.changedName.isEmpty());
        if (row.kind == PlanRow::Kind::Conflict) {
            ++totals.conflicts;
            totals.conflicting += amounts;
            if (isInFolder) {
                ++totals.folders[row.folder()].conflicts;
                totals.folders[row.folder()].conflicting += amounts;
            }
        } else {
            totals.ready += amounts[ConflictPolicy::Overwrite];
            if (isInFolder)
                totals.folders[row.folder()].ready += amounts[ConflictPolicy::Overwrite];
        }
    }
    return update;
}

/// What a scan would tell about \a keys that are deleted, a thousand bytes each.
inline PlanUpdate deletionOf(const QByteArrayList &keys, bool isFinished = true)
{
    PlanUpdate update;
    for (const QByteArray &key : keys)
        update.rows.append(readyRow(key));
    PlanTotals &totals = update.totals;
    totals.isFinished = isFinished;
    totals.items = totals.ready.items = keys.size();
    totals.ready.bytes = keys.size() * 1000;
    totals.ready.requests.lists = 2;
    totals.ready.requests.deletes = 1;
    return update;
}

/// Of everything below a prefix, or of an object.
inline TransferRequest sampleDeletion(const QByteArrayList &keys)
{
    QList<RemoteSelection> selections;
    for (const QByteArray &key : keys) {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = key.endsWith('/');
        selection.targetName = selection.key.name();
        selections.append(selection);
    }
    return TransferRequest::deletion({}, BucketName("photos"), selections);
}

inline TransferRequest sampleUpload(ConflictPolicy rule = ConflictPolicy::Ask)
{
    TransferRequest request
        = TransferRequest::upload({}, {{"/home/me/a.txt", "a.txt"}, {"/home/me/trip", "trip/"}},
            BucketName("photos"), ObjectKey("2026/"));
    request.existing = rule;
    return request;
}

} // namespace windlass
