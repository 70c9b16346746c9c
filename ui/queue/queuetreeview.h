// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

#include <optional>

namespace windlass {

/// The tree of the queue, whose batches can be dragged to other places. They go between batches,
/// wherever above the items of one they are dropped. What comes from elsewhere is not taken.
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

    std::optional<int> m_row; // what is dragged would go before it
};

} // namespace windlass
