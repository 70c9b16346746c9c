// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/plan/plantext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/s3/s3uri.h"
#include "ui/settings/rulechooser.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace windlass {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(windlass::PlanText)
};

QString folderOutcome(const PlanRow &row, const PlanDecisions &decisions)
{
    switch (decisions.folderRule(row.name)) {
    case PlanDecisions::FolderRule::Ask:
        return PlanText::tr("Folder already exists: choose an action");
    case PlanDecisions::FolderRule::Merge:
        return PlanText::tr("Merge");
    case PlanDecisions::FolderRule::KeepBoth:
        return PlanText::tr("Keep both (new: “%1”)").arg(displayText(row.freeName.chopped(1)));
    case PlanDecisions::FolderRule::Skip:
        break;
    }
    return PlanText::tr("Skip");
}

QString conflictOutcome(const PlanRow &row, ConflictPolicy rule)
{
    switch (rule) {
    case ConflictPolicy::Ask:
        return PlanText::tr("Already exists: choose an action");
    case ConflictPolicy::OverwriteIfNewer:
        if (row.isUnsure(rule))
            return PlanText::tr(
                "Overwrite if the uploaded file was newer (checked during the transfer)");
        return isWanted(rule, row.source, *row.target) ? PlanText::tr("Overwrite (newer)")
                                                       : PlanText::tr("Skip (not newer)");
    case ConflictPolicy::OverwriteIfDifferent:
        // A file's checksum is only computed when it is transferred.
        return isWanted(rule, row.source, *row.target) ? PlanText::tr("Overwrite if different")
            : row.source.size == row.target->size ? PlanText::tr("Skip unless the checksum differs")
                                                  : PlanText::tr("Skip");
    case ConflictPolicy::Overwrite:
    case ConflictPolicy::Skip:
    case ConflictPolicy::KeepBoth:
        break;
    }
    return RuleChooser::text(rule);
}

QString deletionQuestion(const TransferRequest &request)
{
    const QList<RemoteSelection> &all = request.remoteSources;
    if (all.isEmpty())
        return {};
    const ObjectKey &first = all.first().key;
    const qint64 folders
        = std::count_if(all.cbegin(), all.cend(), [](const auto &one) { return one.isPrefix; });
    if (all.size() == 1) {
        const QString text = folders == 1
            ? PlanText::tr("Delete the folder %1 with everything in it?")
            : PlanText::tr("Delete %1?", "%1: an s3:// address");
        return text.arg(S3Uri {request.bucket, first}.display());
    }
    const QString objectText
        = PlanText::tr("%Ln object(s)", nullptr, pluralCount(all.size() - folders));
    const QString folderText = PlanText::tr("%Ln folder(s)", nullptr, pluralCount(folders));
    const QString what = folders == 0 ? objectText
        : folders == all.size()
        ? folderText
        : PlanText::tr("%1 and %2", "2 folders and 3 objects").arg(folderText, objectText);
    return PlanText::tr("Delete %1 from %2?", "%1: 2 folders and 3 objects")
        .arg(what, S3Uri {request.bucket, first.parent()}.display());
}

} // namespace

QString planHeading(const TransferRequest &request)
{
    const QString target = request.kind == TransferKind::Download
        ? displayText(request.targetFolder)
        : S3Uri {request.targetBucket, request.targetPrefix}.display();
    switch (request.kind) {
    case TransferKind::Upload:
        return PlanText::tr("Upload to %1").arg(target);
    case TransferKind::Download:
        return PlanText::tr("Download to %1").arg(target);
    case TransferKind::Copy:
        return PlanText::tr("Copy to %1").arg(target);
    case TransferKind::Move:
        return PlanText::tr("Move to %1").arg(target);
    case TransferKind::Delete:
        break;
    }
    return deletionQuestion(request);
}

QString deletionText(const PlanAmount &amount)
{
    const qint64 requests = amount.requests.total();
    QString text = PlanText::tr("%1, %2, %3", "5 objects, 3.4 GiB, 7 requests")
                       .arg(PlanText::tr("%Ln object(s)", nullptr, pluralCount(amount.items)),
                           humanSize(amount.bytes),
                           PlanText::tr("%Ln request(s)", nullptr, pluralCount(requests)));
    if (requests > 0)
        text += QStringLiteral(" (%1)").arg(requestText(amount.requests));
    return text;
}

QString amountText(const PlanAmount &amount)
{
    return PlanText::tr("%1, %2, %3", "5 items, 3.4 GiB, 7 requests")
        .arg(PlanText::tr("%Ln item(s)", nullptr, pluralCount(amount.items)),
            humanSize(amount.bytes),
            PlanText::tr("%Ln request(s)", nullptr, pluralCount(amount.requests.total())));
}

QString requestText(const RequestCounts &requests)
{
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    const auto numbered = [](qint64 count, const char *verb) {
        return QStringLiteral("%L1 %2").arg(count).arg(QLatin1String(verb));
    };
    add(requests.puts, numbered(requests.puts, "PUT"));
    add(requests.gets, numbered(requests.gets, "GET"));
    add(requests.copies, numbered(requests.copies, "COPY"));
    add(requests.parts, PlanText::tr("%Ln part(s)", nullptr, pluralCount(requests.parts)));
    add(requests.multiparts,
        PlanText::tr("%Ln to start and complete them", nullptr, pluralCount(requests.multiparts)));
    add(requests.tags, PlanText::tr("%Ln for tags", nullptr, pluralCount(requests.tags)));
    add(requests.acls, PlanText::tr("%Ln for permissions", nullptr, pluralCount(requests.acls)));
    add(requests.heads, numbered(requests.heads, "HEAD"));
    add(requests.lists, numbered(requests.lists, "LIST"));
    add(requests.deletes, numbered(requests.deletes, "DELETE"));
    return parts.join(QLatin1String(", "));
}

QString remarkText(const PlanTotals &totals)
{
    QStringList parts;
    if (!totals.folders.isEmpty())
        parts.append(PlanText::tr(
            "%Ln folder(s) already exist", nullptr, pluralCount(totals.folders.size())));
    if (totals.conflicts > 0)
        parts.append(
            PlanText::tr("%Ln file(s) already exist", nullptr, pluralCount(totals.conflicts)));
    if (totals.changedNames > 0)
        parts.append(
            PlanText::tr("%Ln name(s) must be changed", nullptr, pluralCount(totals.changedNames)));
    if (totals.skipped > 0)
        parts.append(
            PlanText::tr("%Ln cannot be transferred", nullptr, pluralCount(totals.skipped)));
    if (totals.isStreamed)
        parts.append(PlanText::tr("passes through this computer"));
    if (totals.rowsLeftOut > 0)
        parts.append(PlanText::tr(
            "%Ln row(s) counted but not shown", nullptr, pluralCount(totals.rowsLeftOut)));
    return parts.join(QStringLiteral(" · "));
}

QString outcomeText(const PlanRow &row, const PlanDecisions &decisions)
{
    if (row.kind == PlanRow::Kind::FolderConflict)
        return folderOutcome(row, decisions);
    if (row.kind == PlanRow::Kind::Skipped)
        return shortDescription(*row.problem);
    const PlanDecisions::FolderRule folder = decisions.isMoot(row.folder())
        ? decisions.folderRule(row.folder())
        : PlanDecisions::FolderRule::Merge;
    if (folder == PlanDecisions::FolderRule::Skip)
        return PlanText::tr("Skip (with its folder)");
    if (row.kind == PlanRow::Kind::Conflict && folder != PlanDecisions::FolderRule::KeepBoth)
        return conflictOutcome(row, decisions.ruleFor(row));
    if (!row.changedName.isEmpty())
        return PlanText::tr("As “%1”").arg(displayText(row.changedName));
    return row.isTargetUnknown ? PlanText::tr("Unknown", "whether something exists at the target")
                               : PlanText::tr("New");
}

} // namespace windlass
