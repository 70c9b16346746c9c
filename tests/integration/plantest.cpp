// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "plantest.h"

#include <QTest>

#include <algorithm>

namespace windlass {

void PlanTest::init()
{
    TransferTest::init();
    m_tree->addFolder("down");
}

const PlanRow *PlanTest::Plan::find(const QByteArray &name) const
{
    const auto found = std::find_if(
        rows.cbegin(), rows.cend(), [&](const PlanRow &row) { return row.name == name; });
    return found == rows.cend() ? nullptr : &*found;
}

PlanTest::Plan PlanTest::planOf(
    const TransferRequest &request, const TransferConfig &config, qsizetype rows)
{
    Plan plan;
    TransferPlanner planner(request, config, nullptr, {}, rows);
    connect(&planner, &TransferPlanner::grown, &planner, [&plan](const PlanUpdate &update) {
        plan.rows += update.rows;
        plan.totals = update.totals;
    });
    planner.start();
    TransferProbe::waitUntil([&] { return plan.totals.isFinished; });
    return plan;
}

TransferRequest PlanTest::upload() const
{
    return TransferRequest::upload(
        m_service, {{m_tree->path("trip"), "trip/"}}, m_bucket, ObjectKey("to/"));
}

TransferRequest PlanTest::download() const
{
    return TransferRequest::download(m_service, m_bucket, {folder("trip/")}, m_tree->path("down"));
}

TransferRequest PlanTest::copy(TransferKind kind) const
{
    TransferRequest request
        = TransferRequest::copy(m_service, m_bucket, {folder("trip/")}, m_bucket, ObjectKey("to/"));
    request.kind = kind;
    return request;
}

TransferRequest PlanTest::requestOf(TransferKind kind) const
{
    if (kind == TransferKind::Upload)
        return upload();
    return kind == TransferKind::Download ? download() : copy(kind);
}

RemoteSelection PlanTest::folder(const QByteArray &key)
{
    RemoteSelection selection = object(key, key);
    selection.isPrefix = true;
    return selection;
}

RemoteSelection PlanTest::object(const QByteArray &key, const QByteArray &name)
{
    RemoteSelection selection;
    selection.key = ObjectKey(key);
    selection.targetName = name;
    return selection;
}

void PlanTest::addKinds()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::newRow("upload") << TransferKind::Upload;
    QTest::newRow("download") << TransferKind::Download;
    QTest::newRow("copy") << TransferKind::Copy;
    QTest::newRow("move") << TransferKind::Move;
}

} // namespace windlass
