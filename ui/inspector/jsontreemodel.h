// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>
#include <QJsonDocument>

#include <memory>
#include <vector>

namespace windlass {

/// A JSON document as a tree: names, or positions in arrays, and values. Rows are created when they
/// are needed; of each array or object at most as many as a person can look through.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    static constexpr int maxChildren = 10'000;

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setDocument(const QJsonDocument &document);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    const Node &nodeAt(const QModelIndex &index) const;
    static void makeChildren(const Node &node);
    static QString valueText(const QJsonValue &value);

    std::unique_ptr<Node> m_root;
};

} // namespace windlass
