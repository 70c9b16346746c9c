// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "dryrun.h"

#include "columns.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/s3/s3uri.h"
#include "core/transfer/plan/transferplanner.h"

#include <QEventLoop>

#include <limits>
#include <utility>

namespace windlass {

namespace {

QByteArray requestText(const RequestCounts &counts)
{
    const std::pair<qint64, const char *> all[] = {{counts.puts, "PUT"}, {counts.gets, "GET"},
        {counts.copies, "COPY"}, {counts.parts, "part"}, {counts.multiparts, "multipart"},
        {counts.tags, "tags"}, {counts.acls, "ACL"}, {counts.heads, "HEAD"}, {counts.lists, "LIST"},
        {counts.deletes, "DELETE"}};
    QByteArray text = QByteArray::number(counts.total());
    const char *separator = " (";
    for (const auto &[count, name] : all) {
        if (count == 0)
            continue;
        text += separator + QByteArray::number(count) + ' ' + name;
        separator = ", ";
    }
    return counts.total() > 0 ? text + ')' : text;
}

} // namespace

DryRun::DryRun(const CliArguments &arguments, TransferRequest request)
    : m_arguments(arguments), m_request(std::move(request)), m_decisions(m_request, {})
{
}

ExitCode DryRun::run()
{
    QEventLoop loop;
    PlanTotals totals;
    TransferPlanner planner(
        m_request, TransferConfig(), nullptr, {}, std::numeric_limits<qsizetype>::max());
    QObject::connect(&planner, &TransferPlanner::grown, &loop, [&](const PlanUpdate &update) {
        totals = update.totals;
        for (const PlanRow &row : update.rows)
            print(row);
        if (totals.isFinished)
            loop.quit();
    });
    planner.start();
    loop.exec();
    if (totals.error)
        return printError(*totals.error);
    if (!m_arguments.isQuiet)
        printSummary(totals);
    return totals.skipped > 0 ? ExitCode::SomeFailed : ExitCode::Success;
}

void DryRun::print(const PlanRow &row) const
{
    if (row.problem) {
        printError(*row.problem);
        return;
    }
    if (m_arguments.isQuiet || row.kind == PlanRow::Kind::FolderConflict)
        return;
    QByteArray line = QByteArray("(dry run) ") + verbOf(m_request.kind) + ": ";
    if (m_request.kind == TransferKind::Delete) {
        printLine(line + S3Uri {m_request.bucket, ObjectKey(row.name)}.display().toUtf8());
        return;
    }
    const QByteArray &name = row.changedName.isEmpty() ? row.name : row.changedName;
    const QByteArray &folder = m_request.targetFolder;
    const QString target = m_request.kind == TransferKind::Download
        ? displayText(folder + (folder.endsWith('/') ? "" : "/") + name)
        : S3Uri {m_request.targetBucket, ObjectKey(m_request.targetPrefix.bytes() + name)}
              .display();
    line += displayText(row.name).toUtf8() + " to " + target.toUtf8();
    if (row.kind == PlanRow::Kind::Conflict) {
        const AmountByRule amounts = row.amounts(RequestEstimate(m_request, {}));
        const bool isWritten = amounts[m_request.existing].items > 0;
        const bool isBeside = m_request.existing == ConflictPolicy::KeepBoth;
        line += " (exists, " + humanSize(row.target->size).toUtf8()
            + (isBeside ? ": kept beside it)"
                    : row.isUnsure(m_request.existing)
                    ? ": overwritten if the uploaded file was newer, checked then)"
                    : isWritten ? ": overwritten)"
                                : ": skipped)");
    }
    printLine(line);
}

void DryRun::printSummary(const PlanTotals &totals) const
{
    const PlanAmount amount = m_decisions.amount(totals);
    printLine(
        "items: " + QByteArray::number(amount.items) + ", " + humanSize(amount.bytes).toUtf8());
    printLine("requests: " + requestText(amount.requests));
    if (m_request.kind != TransferKind::Delete)
        printLine("conflicts: " + QByteArray::number(totals.conflicts));
    if (totals.skipped > 0)
        printLine("impossible: " + QByteArray::number(totals.skipped));
    if (totals.areTargetsUnknown)
        printLine("what exists at the target cannot be seen");
}

} // namespace windlass
