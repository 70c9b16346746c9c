// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QAbstractItemView;
class QModelIndex;

namespace windlass {

/// The clicks of the middle button on a view's rows. They neither select nor activate a row.
class MiddleClicks : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as \a view.
    explicit MiddleClicks(QAbstractItemView &view);

signals:
    void clicked(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView &m_view;
};

} // namespace windlass
