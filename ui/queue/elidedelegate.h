// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace windlass {

/// The usual delegate with a way of eliding of its own, for one column of a view.
class ElideDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ElideDelegate(Qt::TextElideMode mode, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_mode(mode)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = m_mode;
    }

private:
    const Qt::TextElideMode m_mode;
};

} // namespace windlass
