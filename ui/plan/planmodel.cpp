// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/plan/planmodel.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/plan/plantext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QLocale>

namespace windlass {

PlanModel::PlanModel(TransferRequest request, const TransferConfig &config, QObject *parent)
    : QAbstractTableModel(parent), m_request(std::move(request)), m_decisions(m_request, config)
{
}

void PlanModel::add(const PlanUpdate &update)
{
    m_totals = update.totals;
    if (!update.rows.isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(update.rows.size()) - 1);
        m_rows.append(update.rows);
        endInsertRows();
    }
    emit changed();
}

bool PlanModel::canStart() const
{
    if (isDeletion())
        return m_totals.isFinished && !m_totals.error && m_totals.items > 0;
    const bool isDecided = m_decisions.openQuestions(m_totals) == 0;
    // A move only takes what was reviewed, so the scan must have finished.
    const bool mayGoAhead
        = m_request.kind != TransferKind::Move && m_decisions.rule() != ConflictPolicy::Ask;
    const bool isKnown = m_totals.isFinished || mayGoAhead;
    return isDecided && isKnown && !m_totals.error;
}

void PlanModel::setRule(ConflictPolicy rule)
{
    m_decisions.setRule(rule);
    touchOutcomes();
}

void PlanModel::decide(const QList<int> &rows, ConflictPolicy rule)
{
    using FolderRule = PlanDecisions::FolderRule;
    for (const int index : rows) {
        const PlanRow &row = m_rows[index];
        if (row.kind == PlanRow::Kind::Conflict)
            m_decisions.decide(row, rule);
        else if (row.kind == PlanRow::Kind::FolderConflict)
            m_decisions.decideFolder(row.name,
                rule == ConflictPolicy::Skip           ? FolderRule::Skip
                    : rule == ConflictPolicy::KeepBoth ? FolderRule::KeepBoth
                                                       : FolderRule::Merge);
    }
    touchOutcomes();
}

void PlanModel::touchOutcomes()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    emit changed();
}

bool PlanModel::isOpen(const PlanRow &row) const
{
    if (row.kind == PlanRow::Kind::FolderConflict)
        return m_decisions.folderRule(row.name) == PlanDecisions::FolderRule::Ask;
    return row.kind == PlanRow::Kind::Conflict && !m_decisions.isMoot(row.folder())
        && m_decisions.ruleFor(row) == ConflictPolicy::Ask;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : QString();
}

QVariant PlanModel::text(const PlanRow &row, int column) const
{
    switch (column) {
    case NameColumn:
        return displayText(row.name);
    case SizeColumn:
        return row.source.size < 0 || row.kind == PlanRow::Kind::Skipped
            ? QString()
            : humanSize(row.source.size);
    case ModifiedColumn:
        return timeText(row.source.lastModified);
    case TargetColumn:
        if (!row.target)
            return {};
        return tr("%1, %2", "size and time of what exists")
            .arg(humanSize(row.target->size), timeText(row.target->lastModified));
    case OutcomeColumn:
        return outcomeText(row, m_decisions);
    default:
        return {};
    }
}

QVariant PlanModel::sortValue(const PlanRow &row, int column) const
{
    switch (column) {
    case SizeColumn:
        return row.source.size;
    case ModifiedColumn:
        return row.source.lastModified;
    case TargetColumn:
        return row.target ? row.target->lastModified : QDateTime();
    default:
        return text(row, column);
    }
}

QString PlanModel::toolTip(const PlanRow &row) const
{
    if (row.problem)
        return plainToolTip(describe(*row.problem));
    return plainToolTip(displayText(row.name));
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlanRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::DecorationRole:
        if (index.column() == NameColumn)
            return icon(row.name.endsWith('/') ? "folder" : "file");
        if (index.column() == OutcomeColumn && isOpen(row))
            return icon(Tone::Warning);
        if (index.column() == OutcomeColumn && row.kind == PlanRow::Kind::Skipped)
            return icon(Tone::Error);
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == SizeColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case KindRole:
        return int(row.kind);
    case IsOpenRole:
        return isOpen(row);
    case HasChangedNameRole:
        return !row.changedName.isEmpty();
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return isDeletion() ? tr("Key") : tr("Name");
    case SizeColumn:
        return tr("Size");
    case ModifiedColumn:
        return tr("Modified");
    case TargetColumn:
        return tr("Existing file");
    case OutcomeColumn:
        return tr("Action");
    default:
        return {};
    }
}

} // namespace windlass
