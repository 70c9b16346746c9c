// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/plandecisions.h"

#include <QAbstractTableModel>

namespace windlass {

/// A plan as a table, with the person's decisions. Grows while the scan runs.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        SizeColumn,
        ModifiedColumn,
        TargetColumn,
        OutcomeColumn,
        ColumnCount
    };

    enum Role {
        KindRole = Qt::UserRole, ///< int, a PlanRow::Kind
        IsOpenRole,              ///< bool: a decision is needed
        HasChangedNameRole,      ///< bool
        SortRole,
    };

    PlanModel(TransferRequest request, const TransferConfig &config, QObject *parent = nullptr);

    void add(const PlanUpdate &update);

    const TransferRequest &request() const { return m_request; }
    bool isDeletion() const { return m_request.kind == TransferKind::Delete; }
    const PlanTotals &totals() const { return m_totals; }
    const PlanDecisions &decisions() const { return m_decisions; }
    /// Whether no question is open and there is something to do, so that the transfer can start.
    /// With a rule for everything, the scan need not have finished; for a deletion it always must,
    /// so that the person who confirms has seen the number.
    bool canStart() const;

    void setRule(ConflictPolicy rule);
    /// Decides the conflicts among these rows; for folders, Overwrite means merging.
    void decide(const QList<int> &rows, ConflictPolicy rule);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Totals or decisions have changed.
    void changed();

private:
    QVariant text(const PlanRow &row, int column) const;
    QVariant sortValue(const PlanRow &row, int column) const;
    QString toolTip(const PlanRow &row) const;
    bool isOpen(const PlanRow &row) const;
    void touchOutcomes();

    const TransferRequest m_request;
    PlanDecisions m_decisions;
    PlanTotals m_totals;
    QList<PlanRow> m_rows;
};

} // namespace windlass
