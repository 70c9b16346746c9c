// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/rowdelegate.h"

#include <QByteArray>
#include <QSet>

namespace windlass {

/// Paints the rows of the browser's table: those that were cut are dimmed.
class ObjectRowDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    /// The keys of the rows that were cut.
    void setCut(const QSet<QByteArray> &keys) { m_cut = keys; }
    bool isCut(const QModelIndex &index) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QSet<QByteArray> m_cut;
};

} // namespace windlass
