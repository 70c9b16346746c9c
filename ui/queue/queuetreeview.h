// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

#include <optional>

namespace windlass {

/// The queue's tree, in which batches can be dragged to other places. They are dropped between
/// batches, wherever over a batch's items the mouse is. Other drags are refused.
class QueueTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit QueueTreeView(QWidget *parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int rowAt(const QPoint &position) const;
    int lineOf(int row) const;
    void showLine(std::optional<int> row);

    std::optional<int> m_row; // a drop would go before this row
};

} // namespace windlass
