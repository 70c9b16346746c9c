// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowupdater.h"

#include "core/base/whendone.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/rowlook.h"

#include <utility>

namespace windlass {

RowUpdater::RowUpdater(LocationLoader &loader, ObjectTableModel &model, QObject *parent)
    : QObject(parent), m_loader(loader), m_model(model)
{
    connect(&loader, &LocationLoader::stateChanged, this, &RowUpdater::stop);
    connect(&model, &ObjectTableModel::arranged, this, [this] {
        if (isUnderWay() && m_missing == 0)
            apply();
    });
}

bool RowUpdater::update(const RowChanges &changes)
{
    RowChanges all = changes;
    all.changed.unite(m_changes.changed);
    all.arrived.unite(m_changes.arrived);
    all.replaces |= m_changes.replaces;
    // What is under way may have been answered before the newer change.
    stop();
    if (changes.changed.isEmpty() || !isWorthwhile(all.changed))
        return false;
    m_changes = all;
    ask();
    return true;
}

/// What one page of a listing can say costs one request, and shows what others have changed.
bool RowUpdater::isWorthwhile(const QSet<QByteArray> &names) const
{
    constexpr int pageSize = 1000;
    constexpr int mostNames = 10;
    return m_loader.state() == LocationLoader::State::Complete && !m_loader.isSearch()
        && !m_loader.location().bucket.isEmpty() && m_model.summary().rows() > pageSize
        && names.size() <= mostNames && !names.contains(QByteArray());
}

void RowUpdater::ask()
{
    const S3Uri &location = m_loader.location();
    m_missing = m_changes.changed.size();
    for (const QByteArray &name : std::as_const(m_changes.changed)) {
        const ObjectKey key(location.key.bytes() + name);
        const auto look = [bucket = location.bucket, key](
                              const S3Client &client) { return lookForRow(client, bucket, key); };
        whenDone(this, m_loader.session()->run(look, m_cancel.token()),
            [this, round = m_round](const Result<ListObjectsPage> &row) {
                if (round == m_round)
                    handleRow(row);
            });
    }
}

void RowUpdater::handleRow(const Result<ListObjectsPage> &row)
{
    if (!row) {
        const RowChanges changes = m_changes;
        stop();
        if (!row.error().isCancelled()) // the session is being closed
            emit failed(changes);
        return;
    }
    m_rows.objects += row->objects;
    m_rows.commonPrefixes += row->commonPrefixes;
    if (--m_missing == 0 && !m_model.isArranging()) // otherwise once it has been
        apply();
}

void RowUpdater::apply()
{
    const RowChanges changes = m_changes;
    emit aboutToUpdate();
    m_model.replaceRows(changes.changed, m_rows);
    stop();
    emit updated(changes);
}

void RowUpdater::stop()
{
    ++m_round;
    m_cancel.cancel();
    m_cancel = CancelSource();
    m_changes = {};
    m_rows = {};
    m_missing = 0;
}

} // namespace windlass
