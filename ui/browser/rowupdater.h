// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/s3/s3operations.h"
#include "ui/browser/rowchanges.h"

#include <QObject>

namespace windlass {

class LocationLoader;
class ObjectTableModel;

/// Asks the server for the few rows of a long location that may have changed, and puts what it says
/// into the model. Gives up when the location is loaded again, or left.
class RowUpdater : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    RowUpdater(LocationLoader &loader, ObjectTableModel &model, QObject *parent);

    /// Returns false, and stops, if a listing is the better way to find out.
    bool update(const RowChanges &changes);

signals:
    void aboutToUpdate();
    /// Several calls of update() may have become one.
    void updated(const windlass::RowChanges &changes);
    void failed(const windlass::RowChanges &changes);

private:
    bool isWorthwhile(const QSet<QByteArray> &names) const;
    bool isUnderWay() const { return !m_changes.changed.isEmpty(); }
    void ask();
    void handleRow(const Result<ListObjectsPage> &row);
    void apply();
    void stop();

    LocationLoader &m_loader;
    ObjectTableModel &m_model;
    RowChanges m_changes; // that are asked for
    ListObjectsPage m_rows;
    qsizetype m_missing = 0; // answers
    int m_round = 0;         // earlier ones are of no interest
    CancelSource m_cancel;
};

} // namespace windlass
