// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSortFilterProxyModel>

namespace windlass {

/// The visible rows of a PlanModel, sorted when the person asks for it.
class PlanFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { All, Conflicts, ChangedNames, Skipped };

    explicit PlanFilter(QObject *parent = nullptr);

    Show shown() const { return m_show; }
    void setShown(Show show);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Show m_show = Show::All;
};

} // namespace windlass
